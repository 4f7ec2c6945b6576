import { expect, test } from "vitest";
import { matrixOf } from "../../web/matrix/matrixOf.ts";
import { familyOf, underlined } from "../../web/reading/underlined.ts";
import { suggestionsOf } from "../../web/search/suggestions.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { COLUMNS } from "../../web/state/pageState.ts";
import { cellText, nextSorting, sorted } from "../../web/table/columns.ts";
import { velmar } from "./fixtures/velmar.ts";

const index = indexRecords(velmar.records);

test("the matrix counts every claim about an event once, denials apart", () => {
  const { rows, columns, cell } = matrixOf(index, index.entries, "speaker", 20);
  const total = rows.flatMap((row) => columns.map((column) => cell(row.id, column.id)));
  const told = index.entries.flatMap(({ claim }) => claim.descriptions.map(() => claim.polarity));
  expect(total.reduce((sum, { asserted }) => sum + asserted, 0)).toBe(told.filter((one) => one === "asserted").length);
  expect(total.reduce((sum, { denied }) => sum + denied, 0)).toBe(told.filter((one) => one === "denied").length);
});

test("the matrix of sides has the state where that of speakers has its spokeswoman", () => {
  const labels = (by: "speaker" | "side") => matrixOf(index, index.entries, by, 20).rows.map(({ label }) => label);
  expect(labels("speaker")).toContain("Ilse Moran");
  expect(labels("side")).not.toContain("Ilse Moran");
  expect(labels("side")).toContain("Velmar");
});

test("a matrix that is cut has no empty row", () => {
  const { rows, columns, cell, all } = matrixOf(index, index.entries, "speaker", 1);
  expect([rows.length, columns.length]).toEqual([1, 1]);
  expect(all.columns).toBeGreaterThan(1);
  for (const row of rows) {
    expect(columns.some((column) => cell(row.id, column.id).asserted + cell(row.id, column.id).denied > 0)).toBe(true);
  }
});

test("the table is sorted by what the column shows, what is not told last in both directions", () => {
  for (const descending of [false, true]) {
    const events = sorted(index, index.entries, { column: "event", descending }).map((entry) =>
      cellText("event", index, entry),
    );
    expect(events.length).toBe(index.entries.length);
    const told = events.filter((text) => text !== "");
    expect(told.length).toBeLessThan(events.length);
    expect(events.slice(0, told.length)).toEqual(descending ? [...told].sort().reverse() : [...told].sort());
  }
});

test("every column shows something of some claim", () => {
  for (const column of COLUMNS) {
    expect(index.entries.some((entry) => cellText(column, index, entry) !== "")).toBe(true);
  }
});

test("sorting by a date goes by the day, not by its name", () => {
  const said = sorted(index, index.entries, { column: "said", descending: false }).map(
    ({ said: days }) => days?.earliest,
  );
  expect(said).toEqual([...said].sort());
});

test("a third click on a column gives the order of the documents back", () => {
  const first = nextSorting(null, "act");
  const second = nextSorting(first, "act");
  expect([first?.descending, second?.descending, nextSorting(second, "act")]).toEqual([false, true, null]);
  expect(nextSorting(second, "said")).toEqual({ column: "said", descending: false });
});

test("the stretches of a document joined are its text, and each claim's are its words", () => {
  for (const record of velmar.records) {
    const text = velmar.texts.get(record.textId) ?? "";
    const entries = index.entries.filter((entry) => entry.record.id === record.id);
    const stretches = underlined(text, entries) ?? [];
    expect(stretches.map((one) => one.text).join("")).toBe(text);
    for (const entry of entries) {
      const own = stretches.filter(({ contentOf }) => contentOf.includes(entry)).map((one) => one.text);
      expect(own.join("")).toBe(entry.claim.content.map(({ quote }) => quote).join(""));
    }
  }
});

test("of claims inside each other the inner one comes last", () => {
  const record = velmar.records[1];
  const entries = index.entries.filter((entry) => entry.record.id === record?.id);
  const nested = underlined(velmar.texts.get(record?.textId ?? "") ?? "", entries)?.find(
    ({ contentOf }) => contentOf.length > 1,
  );
  expect(nested?.contentOf.map(({ claim }) => claim.level)).toEqual([1, 2]);
});

test("a text of another version is not underlined", () => {
  expect(underlined("Another text.", index.entries)).toBeNull();
});

test("a denial is underlined as one, whatever its verb", () => {
  const denial = index.entries.find(({ claim }) => claim.polarity === "denied" && claim.act === "state");
  expect(denial && familyOf(denial)).toBe("denies");
});

test("a thing is offered under a name that its label does not show", () => {
  const found = suggestionsOf(index, "height", 8);
  expect(found.map(({ label }) => label)).toContain("Height 40 / Teal Ridge");
  expect(suggestionsOf(index, "so-called", 8).map(({ label, as }) => [label, as])).toEqual([
    ["the letter (S/2031/77)", "so-called evidence"],
  ]);
});

test("nothing is offered for nothing, nor for words that no name holds", () => {
  expect(suggestionsOf(index, "  ", 8)).toEqual([]);
  expect(suggestionsOf(index, "zzz", 8)).toEqual([]);
});
