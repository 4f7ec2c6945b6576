import { describe, expect, test } from "vitest";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import type { Actor, ActorKind } from "../../src/model/claim.ts";
import { makeId } from "../../src/model/ids.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { thingsNamedBy } from "../../src/query/find.ts";
import type { AskedKind, NameSource } from "../../src/query/meant/directory.ts";
import { nearestNames } from "../../src/query/meant/nearest.ts";
import { readDocumentOf } from "./readText.ts";

const empty: DocumentRecord = recordOf(readDocumentOf("The ferry left at noon.", "Halyard"));
const actor = (kind: ActorKind | null, ...names: string[]): Actor => ({
  id: makeId("actor", names.join()),
  kind,
  names,
});

/** Where nothing is known but these actors. */
const among = (actors: readonly Actor[]): NameSource => ({
  records: [{ ...empty, publishers: [], actors }],
  representativeOf: (id) => id,
  labels: new Map(actors.map(({ id, names }) => [id, names[0] ?? ""])),
});

const meant = (source: NameSource, wanted: string, kinds: readonly AskedKind[] = ["actor"]): string[] =>
  thingsNamedBy(source, kinds, wanted)
    .map(({ label }) => label ?? "")
    .sort();

describe("a name that is asked for", () => {
  const ukraine: Actor = { id: makeId("actor", "m49:804"), kind: "state", names: ["Ukraine"] };
  const states = among([ukraine, actor(null, "Kyiv Post"), actor("organisation", "Moscow Times")]);

  test("means the government where it is a capital, under every spelling and description", () => {
    for (const name of ["Kiev", "Kyiv", "KYIV", "Ukraine's capital", "the capital of Ukraine", "Ukraine"])
      expect(meant(states, name), name).toEqual(["Ukraine"]);
  });

  test("means no longer name that it is a part of", () => {
    expect(meant(states, "Moscow")).toEqual([]);
    expect(meant(states, "Moscow Times")).toEqual(["Moscow Times"]);
    expect(nearestNames(states, ["actor"], "Moscow")).toEqual(["Moscow Times"]);
  });

  test("means a place, and not its government, where both may be asked for", () => {
    const place = { id: makeId("place", "m49:804c", "capital") };
    const source: NameSource = {
      records: [{ ...empty, actors: [ukraine], places: [place] }],
      representativeOf: (id) => id,
      labels: new Map([
        [place.id, "Kyiv"],
        [ukraine.id, "Ukraine"],
      ]),
    };
    // no document writes its name
    expect(meant(source, "Kiev", ["actor", "place", "event"])).toEqual([]);
    expect(meant(source, "Ukraine", ["actor", "place", "event"])).toEqual(["Ukraine"]);
  });

  const people = among([
    actor("person", "Tavin Merrow"),
    actor("person", "Tavina Merrowa"),
    actor("person", "Edrel Sorbin"),
    actor("organ", "Keldora's Ministry of Defence"),
    actor("organ", "Pallumian Defense Ministry"),
    actor("organ", "Ministry of Defence"),
    actor("office", "ambassador of Velmar to Lorne"),
    actor("office", "Lorne's ambassador to Velmar"),
  ]);

  test("means a person by the last name, with a title or an office, in another spelling", () => {
    for (const name of ["Merrow", "MERROW", "Mr Merrow", "President Merrow", "Foreign Minister Tavin Merrow"])
      expect(meant(people, name), name).toEqual(["Tavin Merrow"]);
    expect(meant(people, "Edrel Sörbin")).toEqual(["Edrel Sorbin"]);
  });

  test("means all that bear it where many may: no ministry is the ministry", () => {
    const all = ["Keldora's Ministry of Defence", "Ministry of Defence", "Pallumian Defense Ministry"];
    for (const name of ["Ministry of Defence", "Defence Ministry", "defense ministry"])
      expect(meant(people, name), name).toEqual(all);
    expect(meant(people, "Ministry of Defence of Keldora")).toEqual(["Keldora's Ministry of Defence"]);
  });

  test("keeps apart who sends an envoy and to whom he is sent", () => {
    expect(meant(people, "ambassador of Velmar")).toEqual(["ambassador of Velmar to Lorne"]);
    expect(meant(people, "Lorne's ambassador")).toEqual(["Lorne's ambassador to Velmar"]);
    expect(meant(people, "ambassador to Velmar")).toEqual(["Lorne's ambassador to Velmar"]);
    expect(meant(people, "ambassador")).toHaveLength(2);
  });

  test("that nothing has is answered with those most like it", () => {
    expect(meant(people, "Sorbni")).toEqual([]);
    expect(nearestNames(people, ["actor"], "Sorbni")).toEqual(["Edrel Sorbin"]);
    expect(nearestNames(people, ["actor"], "Ketta Merow")).toContain("Tavin Merrow");
    expect(nearestNames(people, ["actor"], "Qqqq")).toEqual([]);
    expect(nearestNames(people, ["actor"], "…")).toEqual([]);
  });

  test("that has no letters means nothing", () => {
    for (const name of ["", " ", "…", "?"]) expect(meant(people, name)).toEqual([]);
  });

  test("that is covered finds nothing, though lookups know it", () => {
    const covered = among([{ ...ukraine, names: ["███████"] }]);
    for (const name of ["Ukraine", "Kyiv"]) expect(meant(covered, name)).toEqual([]);
  });
});
