import { describe, expect, test } from "vitest";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import type { EventAccounts } from "../../src/link/labels/accountsOfEvents.ts";
import { eventLabel } from "../../src/link/labels/eventLabel.ts";
import { labelsAcross } from "../../src/link/labels/labelsAcross.ts";
import { actorLabel } from "../../src/link/labels/nameLabel.ts";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { readDocumentOf } from "../query/readText.ts";
import { readSamples } from "../query/sampleGraph.ts";

const KELDORA =
  "Pallumian artillery shelled the market of Hestrel on Sunday, killing fourteen people, the Keldoran Ministry of Defence said.";
const PALLUMIA =
  "Keldoran mortars shelled the market of Hasterra on Sunday, killing nine people, the Pallumian Ministry of Defence said.";

const eventLabels = (records: readonly DocumentRecord[]): string[] => {
  const labels = labelsAcross(records, link(records));
  return [...new Set(records.flatMap(({ events }) => events.map(({ id }) => labels.get(id) ?? "")))].sort();
};
const read = (text: string, n: number): DocumentRecord => recordOf(readDocumentOf(text, `Paper ${n}`));

describe("labels take no side", () => {
  const both = eventLabels([read(KELDORA, 1), read(PALLUMIA, 2)]);

  test("an event shows what both sides say of it: no agent, no number, both names of the place", () => {
    expect(both).toEqual(["Use of force (killing, market), Hasterra / Hestrel, 2 March 2025"]);
  });

  test("three documents of one side and one of the other give the same label, whichever side it is", () => {
    expect(eventLabels([1, 2, 3].map((n) => read(KELDORA, n)).concat(read(PALLUMIA, 4)))).toEqual(both);
    expect(eventLabels([1, 2, 3].map((n) => read(PALLUMIA, n)).concat(read(KELDORA, 4)))).toEqual(both);
  });

  test("words that both sides say one behind the other stand so in the label", () => {
    const told = (who: string, n: number): DocumentRecord =>
      read(`Artillery shelled the grain store of Osk on Sunday, the ${who} Ministry of Defence said.`, n);
    expect(eventLabels([told("Keldoran", 1), told("Pallumian", 2)])).toEqual([
      "Use of force (grain store), Osk, 2 March 2025",
    ]);
  });

  test("a place with one name is named, a whole state or a bare “the Republic” is no place of an event", () => {
    const labelOf = (where: string): string =>
      eventLabels([
        read(`The army shelled a market ${where} on Sunday, the Keldoran Ministry of Defence said.`, 1),
      ]).join();
    expect(labelOf("in the village of Osk")).toContain(", Osk");
    expect(labelOf("on the territory of the Republic")).not.toContain("Republic");
    expect(labelOf("near the Norian border")).not.toContain("Norian");
    expect(labelOf("in the North")).not.toContain("North");
  });

  test("no word of a deed that one side denies, and no label of whoever has more documents", () => {
    const accused = "Pallumian soldiers shelled Osk on Sunday, the Keldoran Ministry of Defence said.";
    const told = "Soldiers shelled Osk on Sunday, the Harn River Mission said.";
    const denied = "The Pallumian Ministry of Defence denied that its soldiers had shelled Osk on Sunday.";
    expect(eventLabels([read(accused, 1), read(told, 2)]).join()).toMatch(/\([^“]*shell[^”]*\)/);
    const disputed = eventLabels([read(accused, 1), read(told, 2), read(denied, 3)]);
    expect(disputed).toEqual(["Use of force (“shelled”), 2 March 2025"]);
    expect(eventLabels([read(accused, 1), ...[2, 4, 5].map((n) => read(told, n)), read(denied, 3)])).toEqual(disputed);
    expect(eventLabels([read(accused, 1), read(told, 2), ...[3, 4, 5].map((n) => read(denied, n))])).toEqual(disputed);
  });

  test("what more than one say of an event, but a claim says not to be so, is left out", () => {
    const told = (who: string, n: number): DocumentRecord =>
      read(
        `Artillery shelled the grain store of Osk on Sunday, killing civilians, the ${who} Ministry of Defence said.`,
        n,
      );
    const other = read(
      "Artillery shelled the grain store of Osk on Sunday, killing no civilians, the Harn River Mission said.",
      3,
    );
    expect(eventLabels([told("Keldoran", 1), told("Pallumian", 2), other]).join()).not.toMatch(/civilian/);
  });

  test("what one speaker alone counts or names stands in no label", () => {
    expect(eventLabels([read("Two explosions rocked Hestrel on Sunday, Jorun Halvey said.", 1)]).join()).not.toMatch(
      /two/i,
    );
  });
});

test("the viewer names everything as reports do", () => {
  const records = readSamples();
  const links = link(records);
  const labels = labelsAcross(records, links);
  const shown = indexRecords(records, null, links).labels;
  const ids = records.flatMap(({ id, actors, cited, events, places }) =>
    [{ id }, ...actors, ...cited, ...events, ...places].map((one) => one.id),
  );
  expect(ids.filter((id) => shown.get(id) !== labels.get(id))).toEqual([]);
  expect(new Set(ids).size).toBeGreaterThan(200);
});

test("what a text writes in capitals is shown in normal case, an acronym is not", () => {
  const named = (name: string, kind: "person" | "organisation" | "state" | "organ") =>
    actorLabel(new Map([[name, 3]]), kind);
  expect(named("HALVEY", "person")).toBe("Halvey");
  expect(named("ORLAN R. TESS III", "person")).toBe("Orlan R. Tess III");
  expect(named("Jo McTEER", "person")).toBe("Jo McTEER");
  expect(named("SMM", "organisation")).toBe("SMM");
  expect(named("UNESCO", "organisation")).toBe("UNESCO");
  expect(named("KELDORA", "state")).toBe("Keldora");
  expect(named("USSR", "state")).toBe("USSR");
  expect(named("MINISTRY OF FOREIGN AFFAIRS OF KELDORA", "organ")).toBe("Ministry of Foreign Affairs of Keldora");
});

describe("an actor is called", () => {
  const label = (kind: Parameters<typeof actorLabel>[1], names: Readonly<Record<string, number>>) =>
    actorLabel(new Map(Object.entries(names)), kind);

  test("no side of itself, no title, no part of its name, and in one spelling", () => {
    expect(label("state", { "Keldoran side": 5, Keldora: 2 })).toBe("Keldora");
    expect(label("person", { "President Merrow": 5, "Tavin Merrow": 2, Merrow: 9 })).toBe("Tavin Merrow");
    expect(label("organ", { Forces: 3, "Keldoran security forces": 2 })).toBe("Keldoran security forces");
    expect(
      label("organ", {
        "MINISTRY OF DEFENCE OF KELDORA": 3,
        "Ministry of Defence of Keldora": 1,
        "Keldora’s Ministry of Defence": 2,
      }),
    ).toBe("Ministry of Defence of Keldora");
  });

  test("no form of the name that only one source uses", () => {
    expect(label("organisation", { "Harn River Mission": 30, "Harn River Mission Organisation": 1 })).toBe(
      "Harn River Mission",
    );
    expect(label("person", { "Tavin Merrow": 12, "Tavin Merow": 1, Merrow: 30 })).toBe("Tavin Merrow");
  });

  test("by all names if its status is disputed, however many use each", () => {
    expect(label(null, { Sarrowmark: 30, Dalmeth: 1, DALMETH: 1, "Republic of Dalmeth": 1 })).toBe(
      "Dalmeth / Sarrowmark",
    );
    expect(label(null, { Sarrowmark: 1, Dalmeth: 30 })).toBe("Dalmeth / Sarrowmark");
  });
});

describe("the label of an event, from what claims say of it", () => {
  const told = (changes: Partial<EventAccounts>): EventAccounts => ({
    types: new Map([["assault", new Set(["a", "b"])]]),
    places: new Map(),
    dates: new Set(),
    named: new Set(["struck"]),
    denied: new Set(),
    doers: new Map(),
    claims: new Map(
      ["a", "b"].map((speaker) => [speaker, { speaker, text: "the guards struck the harbour with rockets" }]),
    ),
    ...changes,
  });
  const labelOf = (changes: Partial<EventAccounts>): string => eventLabel(told(changes), (place) => place, new Set());
  const by = (speakers: string, ...names: string[]) => ({ speakers: new Set(speakers), names: new Set(names) });

  test("names a place on which all agree who name one, else each as an alternative, and none of too many", () => {
    const at = (places: Readonly<Record<string, string>>): string =>
      labelOf({ places: new Map(Object.entries(places).map(([place, speakers]) => [place, new Set(speakers)])) });
    expect(at({ Osk: "ab" })).toMatch(/, Osk$/);
    expect(at({ Osk: "ab", Hestrel: "b" })).toMatch(/, Osk$/);
    expect(at({ Osk: "a", Hestrel: "b" })).toMatch(/, Hestrel or Osk$/);
    expect(at({ Osk: "a", Hestrel: "b", Tamrin: "c" })).not.toMatch(/Osk|Hestrel|Tamrin/);
    // two say so and one says otherwise: no majority
    expect(at({ Osk: "ab", Hestrel: "c" })).toBe(at({ Osk: "a", Hestrel: "bc" }));
  });

  test("names no doer whom only one side names, or another names otherwise", () => {
    const accounts = { named: new Set(["the guards struck"]) };
    expect(labelOf({ ...accounts, doers: new Map([["g", by("ab", "guards")]]) })).toContain("guard");
    expect(labelOf({ ...accounts, doers: new Map([["g", by("a", "guards")]]) })).not.toContain("guard");
    const otherwise = new Map([
      ["g", by("ab", "guards")],
      ["s", by("c", "rebels")],
    ]);
    expect(labelOf({ ...accounts, doers: otherwise })).not.toContain("guard");
  });

  test("leaves out numbers and names of what one speaker alone says, and quotes what is left", () => {
    const alone = (words: string): string => labelOf({ claims: new Map(), named: new Set([words]) });
    expect(alone("Two explosions")).toContain("(“explosions”)");
    expect(alone("Keldoran guards killed nine")).toContain("(“guards killed…”)");
    expect(alone("Osk")).not.toMatch(/[“(]/);
  });
});
