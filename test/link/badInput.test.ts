import { describe, expect, test } from "vitest";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { LinkedGraph } from "../../src/query/linkedGraph.ts";
import { inventedRecords } from "../bench/records.mjs";

type Changeable<T> = { -readonly [K in keyof T]: T[K] };
const records = inventedRecords(12);
const [first, second, ...others] = records as [DocumentRecord, DocumentRecord, ...DocumentRecord[]];
const soundly = (all: readonly DocumentRecord[]) => {
  const links = link(all);
  for (const group of links.canonical.values()) expect(links.canonical.get(group)).toBe(group);
  return links;
};

describe("linking what should not be", () => {
  test("two actors who bear each other's name are one or two, and every question is answered", () => {
    const named = (record: DocumentRecord, names: string[]): DocumentRecord => ({
      ...record,
      actors: record.actors.map((actor) => (actor.kind === "person" ? { ...actor, names } : actor)),
    });
    const all = [
      named(first, ["Anna Halvey", "Bram Sorbin"]),
      named(second, ["Bram Sorbin", "Anna Halvey"]),
      ...others,
    ];
    soundly(all);
    const graph = new LinkedGraph(all);
    const [actor] = graph.actors("Anna Halvey");
    expect(actor).toBeDefined();
    expect(graph.compare(actor!.id, actor!.id).claims.a).toBeGreaterThan(0);
  });

  test("claims that stand within each other have an end", () => {
    const [a, b, ...rest] = first.claims;
    const circle = {
      ...first,
      claims: [{ ...a!, parent: b!.id, level: 2 }, { ...b!, parent: a!.id, level: 2 }, ...rest],
    };
    soundly([circle, second]);
    expect(new LinkedGraph([circle, second]).chain(a!.id)?.within.length).toBeLessThan(3);
  });

  test("a document of the year 9999, and one older than what it tells of", () => {
    const dated = (record: DocumentRecord, day: string): DocumentRecord => ({
      ...record,
      dating: { edtf: day, earliest: day, latest: day, inferred: [] },
    });
    soundly([dated(first, "9999-12-31"), dated(second, "0001-01-01"), ...others]);
    const graph = new LinkedGraph([dated(first, "9999-12-31"), dated(second, "0001-01-01")]);
    expect(graph.timeline().length).toBeGreaterThan(0);
  });

  test("an event that lasts until nobody knows, and one that ends before it begins", () => {
    const lasting = (record: DocumentRecord, earliest: string | null, latest: string | null): DocumentRecord => ({
      ...record,
      claims: record.claims.map((claim) => ({
        ...claim,
        descriptions: claim.descriptions.map((one) => ({
          ...one,
          dating: { edtf: "2015-01-01/..", earliest, latest, inferred: [] },
        })),
      })),
    });
    soundly([lasting(first, "0001-01-01", "9999-12-31"), lasting(second, "2015-02-01", "2015-01-01"), ...others]);
    soundly([lasting(first, "2015-01-01", null), lasting(second, null, null), ...others]);
  });

  test("events without date or place, documents without date, claims without words, nothing at all", () => {
    const bare = records.map(
      (record): DocumentRecord => ({
        ...record,
        dating: null,
        title: null,
        claims: record.claims.map((claim, n) => ({
          ...claim,
          content: n % 3 === 0 ? [] : claim.content,
          claimant: n % 2 === 0 ? null : claim.claimant,
          principal: null,
          latest: null,
          descriptions: claim.descriptions.map((one) => ({ ...one, dating: null, place: null })),
        })),
      }),
    );
    soundly(bare);
    const graph = new LinkedGraph(bare);
    for (const { id } of bare[0]!.events) expect(graph.record(id).claims).toBeDefined();
    expect(link([])).toEqual({ links: [], canonical: new Map() });
    soundly([{ ...(first as Changeable<DocumentRecord>), claims: [], actors: [], events: [], places: [] }]);
  });

  test("one document twice is one; of two readings of it the later counts", () => {
    expect(link([...records, ...records])).toEqual(link(records));
    const again = { ...first, extraction: "f".repeat(32), claims: first.claims.slice(0, 2) };
    expect(link([first, again, second])).toEqual(link([again, second]));
  });

  test("an actor who says everything takes no more than time in proportion", () => {
    const links = soundly(inventedRecords(40, { claims: 50, speaker: "Anna Halvey" }));
    expect(links.links.length).toBeLessThan(2_000 * 24);
  });
});
