import { describe, expect, it } from "vitest";
import { readGraph, writeGraph } from "../../src/export/readGraph.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
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
