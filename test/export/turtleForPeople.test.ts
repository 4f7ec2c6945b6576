import { describe, expect, it } from "vitest";
import { readGraph, writeGraph } from "../../src/export/readGraph.ts";
import { turtlePieces } from "../../src/export/turtle.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";
import { inventedRecords } from "../bench/records.mjs";

const records = inventedRecords(12);
const written = (some: readonly DocumentRecord[]): string => writeGraph(some, "turtle");

/** What is written, read and written again; what comes first from no file lists its actors in another order. */
const again = (turtle: string): string => written(readGraph(turtle, "turtle", "again.ttl"));

describe("Turtle for people", () => {
  it("says over each claim who claims it, and writes the spans of a text short", () => {
    const turtle = written(records);
    const claims = records.flatMap((record) => record.claims);
    expect(turtle.match(/^# .+\n<claim\//gm)?.length).toBe(claims.length);
    expect(turtle).toMatch(/^# \p{Lu}[^\n]* (?:says|denies|accuses|answers with a denial)\n/mu);
    for (const { textId, claims: own } of records) {
      expect(turtle).toContain(`@prefix t${textId.slice(0, 6)}: <text/${textId}#char=>.\n<document/`);
      const { start, end } = own[0]!.content[0]!;
      expect(turtle).toContain(`cg:contentSpan t${textId.slice(0, 6)}:${start}\\,${end}`);
    }
  });

  it("has the actors of a document directly after it, each where it is first named", () => {
    const turtle = again(written(records));
    const blocks = [...turtle.matchAll(/^<(document|actor|claim)\/([0-9a-f]+)> a /gm)].map(([, kind, id]) => ({
      kind,
      id,
    }));
    const actors = blocks.filter(({ kind }) => kind === "actor").map(({ id }) => id);
    expect(new Set(actors)).toEqual(new Set(records.flatMap((record) => record.actors.map(({ id }) => id))));
    expect(new Set(actors).size).toBe(actors.length);
    const known = new Set<string | undefined>();
    for (const [at, { id }] of blocks.entries()) {
      const record = records.find((one) => one.id === id);
      if (record === undefined) continue;
      const behind = blocks.slice(at + 1, at + 1 + record.actors.length);
      const first = record.actors.map((actor) => actor.id).filter((one) => !known.has(one));
      expect(new Set(behind.slice(0, first.length).map((one) => one.id))).toEqual(new Set(first));
      for (const one of first) known.add(one);
    }
  });

  it("names behind the id who claims, for whom and what took part", () => {
    const turtle = written(records);
    const names = new Map(records.flatMap(({ actors }) => actors.map(({ id, names }) => [id, names] as const)));
    const lines = [...turtle.matchAll(/^ {4}cg:(?:claimant|principal|agent) <actor\/([0-9a-f]+)>[;.] # (.+)$/gm)];
    expect(lines.length).toBe(turtle.match(/cg:(?:claimant|principal|agent) /g)?.length);
    for (const [, id, name] of lines) expect(names.get(id ?? "")).toContain(name);
  });

  it("gives several ids on one line their names in order, and the label from the links where there are links", () => {
    const actors = records[0]!.actors;
    const [one, other] = actors.map(({ id }) => id) as [string, string];
    const publishers = [{ ...records[0]!, publishers: [one, other] }];
    expect(written(publishers)).toContain(
      `dct:publisher <actor/${one}>, <actor/${other}>; # ${actors[0]!.names[0]}, ${actors[1]!.names[0]}\n`,
    );
    const labels = new Map([[one, "Label of the first"]]);
    const contents = {
      records: publishers,
      links: { links: { links: [], canonical: new Map() }, labels, points: [] },
      own: [],
    };
    expect([...turtlePieces(contents, DEFAULT_NAMES)].join("")).toContain(
      `<actor/${other}>; # Label of the first, ${actors[1]!.names[0]}\n`,
    );
  });

  it("of an actor whose kind is unknown says all names, not the first one", () => {
    const record = records[0]!;
    const actors = record.actors.map((actor, n) =>
      n === 0 ? { ...actor, kind: null, names: ["Sarrowmark", "Dalmeth"] } : actor,
    );
    const turtle = written([{ ...record, actors, publishers: [actors[0]!.id] }]);
    expect(turtle).toContain(`dct:publisher <actor/${actors[0]!.id}>; # Dalmeth / Sarrowmark\n`);
  });

  it("is read back as the same records, and written as the same bytes", () => {
    const turtle = again(written(records));
    expect(again(turtle)).toBe(turtle);
  });

  it("holds nothing but a comment in the comment, whatever an actor is called", () => {
    const name = 'Keldora\n<claim/x> a <evil>.\r\u2028# "\\';
    const hostile = records.slice(0, 3).map((record) => ({
      ...record,
      actors: record.actors.map((actor) => ({ ...actor, names: [name] })),
    }));
    const turtle = again(written(hostile));
    expect(turtle).toContain('# Keldora <claim/x> a <evil>. # "\\');
    expect(turtle).toMatch(/^ {4}cg:claimant <actor\/[0-9a-f]+>; # Keldora <claim\/x> a <evil>\. # "\\$/m);
    const documents = readGraph(turtle, "turtle", "hostile.ttl");
    expect(documents.flatMap(({ claims }) => claims).length).toBe(hostile.flatMap(({ claims }) => claims).length);
    expect(turtle).not.toMatch(/^<claim\/x>/m);
    expect(again(turtle)).toBe(turtle);
  });

  it("declares a prefix anew where two texts begin with the same letters", () => {
    const alike = records
      .slice(0, 2)
      .map((record, n) => ({ ...record, textId: `abcdef${n}${record.textId.slice(7)}` }));
    const turtle = again(written(alike));
    expect(turtle.match(/^@prefix tabcdef:/gm)?.length).toBe(2);
    expect(again(turtle)).toBe(turtle);
  });

  it("leaves other formats as they are", () => {
    expect(writeGraph(records, "trig")).not.toMatch(/^# |@prefix t[0-9a-f]{6}:/m);
  });
});
