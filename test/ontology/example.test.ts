import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeTurtle } from "../../src/export/turtle.ts";
import { makeId, sha256Hex } from "../../src/model/ids.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { quadsToRecords } from "../../src/rdf/quadsToRecords.ts";
import type { Quad } from "../../src/rdf/term.ts";

const read = (file: string): string => readFileSync(new URL(`../../ontology/${file}`, import.meta.url), "utf8");
const example = read("example.ttl");
const readme = read("README.md");
/** The item of news that the README quotes. */
const text = /^> (.+)$/m.exec(readme)![1]!;
const quads = parseQuads(example, "turtle", "example.ttl");
const [record, ...others] = quadsToRecords(quads);

describe("the example", () => {
  it("is the file that the program writes, but for its comments", () => {
    expect(others).toEqual([]);
    expect(example.replace(/^#.*\n/gm, "").trimStart()).toBe(writeTurtle([record!]));
  });

  it("is about the text that the README and its own comment quote", () => {
    expect(example).toContain(`\n# ${text}\n`);
    expect(record!.textId).toBe(sha256Hex(text));
  });

  it("has spans that slice to their words", () => {
    const spans = record!.claims.flatMap(({ content, cue, source, descriptions, namings }) => [
      ...content,
      ...cue,
      ...source,
      ...descriptions.map(({ span }) => span),
      ...namings.map(({ span }) => span),
    ]);
    expect(spans.length).toBeGreaterThan(10);
    for (const { start, end, quote } of spans) expect(text.slice(start, end)).toBe(quote);
  });

  it("has ids that follow from where its claims stand", () => {
    for (const { id, cue, descriptions } of record!.claims) {
      expect(id).toBe(makeId("claim", record!.id, record!.textId, cue[0]!.start, cue[0]!.end, 0));
      for (const one of descriptions) expect(one.id).toBe(makeId("description", id, one.event));
    }
  });

  it("gives one event two descriptions that contradict each other, and neither to the event", () => {
    const statuses = record!.claims.flatMap(({ descriptions }) => descriptions.map(({ status }) => status));
    expect(statuses).toEqual(["happened", "didNotHappen"]);
    expect(record!.events).toHaveLength(1);
  });
});

describe("the README’s tables", () => {
  const shortened = (quad: Quad): string =>
    [quad.subject, quad.predicate, quad.object]
      .map(({ value }) => value.replace(/(\/[a-z]+\/[0-9a-f]{4})[0-9a-f]*/, "$1"))
      .join(" ");
  const known = new Set(quads.map(shortened));
  const prefixes = example.slice(example.indexOf("@base"), example.indexOf("\n<document/"));
  const lines: [string][] = [];
  let subject = "";
  for (const [, cell] of readme.matchAll(/^\| (`.+?`) +\|/gm)) {
    if (/\.(?:ttl|jsonld|tsv)`/.test(cell!)) continue;
    const triples = cell!.replaceAll("`", "");
    subject = /^<[^>]+>/.exec(triples)?.[0] ?? subject;
    lines.push([triples.startsWith("<") ? triples : `${subject} ${triples}`]);
  }

  it("are there", () => {
    expect(lines.length).toBeGreaterThan(25);
  });

  it.each(lines)("tell what the example has: %s", (line) => {
    const told = parseQuads(`${prefixes}\n${line} .`, "turtle", "README.md");
    expect(told.length).toBeGreaterThan(0);
    for (const quad of told) expect(known).toContain(shortened(quad));
  });
});
