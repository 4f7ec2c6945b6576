import { expect, test } from "vitest";
import { csvOf } from "../../web/export/csv.ts";
import { subset } from "../../web/export/subset.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { coverOf } from "../../web/state/redaction.ts";
import { velmar } from "./fixtures/velmar.ts";

const open = indexRecords(velmar.records);
const moran = open.entries[0]?.claim.claimant ?? "";
const cover = coverOf(velmar.records, [moran]);
const hidden = indexRecords(velmar.records, cover);

test("a hidden name is nowhere in what is shown or exported, alone or as part of a title", () => {
  expect(JSON.stringify(open.records)).toContain("Moran");
  expect(JSON.stringify(hidden.records)).not.toMatch(/Moran|Ilse/);
  expect(csvOf(hidden, hidden.entries)).not.toMatch(/Moran|Ilse/);
  expect(JSON.stringify(subset(hidden, hidden.entries))).not.toMatch(/Moran|Ilse/);
});

test("what covers a name is as long as it, so that words stay at their offsets", () => {
  for (const [id, text] of velmar.texts) {
    const covered = cover?.(text) ?? "";
    expect(covered).not.toMatch(/Moran/);
    const points = Array.from(covered);
    for (const { claim, record } of hidden.entries.filter((entry) => entry.record.textId === id)) {
      expect(record.textId).toBe(id);
      for (const { start, end, quote } of [...claim.content, ...claim.source]) {
        expect(points.slice(start, end).join("")).toBe(quote);
      }
    }
  }
});

test("parts of other words stay, and so do other names", () => {
  expect(cover?.("Moranville, Ilsesson; General Kass met Ms MORAN’s aide")).toBe(
    "Moranville, Ilsesson; General Kass met Ms █████’s aide",
  );
});

test("an organisation is hidden by its whole name only: its words are words of the language", () => {
  const mission = velmar.records.flatMap(({ actors }) => actors).find(({ names }) => names[0]?.includes("Mission"));
  const covered = coverOf(velmar.records, [mission?.id ?? ""]);
  expect(covered?.("A mission by the lake, said the Lake Teal Observer Mission")).toBe(
    `A mission by the lake, said the ${"█".repeat("Lake Teal Observer Mission".length)}`,
  );
});

test("nobody is hidden where nobody is asked to be, or where the id is not known", () => {
  expect(coverOf(velmar.records, [])).toBeNull();
  expect(coverOf(velmar.records, ["unknown"])).toBeNull();
});
