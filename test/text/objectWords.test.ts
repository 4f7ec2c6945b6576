import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../../src/export/csv.ts";
import { lookupWith } from "../../src/extract/lookup.ts";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { quantitiesIn } from "../../src/link/digest/quantities.ts";
import { classOf } from "../../src/link/digest/wordClass.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { survey } from "../../src/overview/overview.ts";
import { partFiles } from "../../src/overview/pieces.ts";
import { LinkedGraph } from "../../src/query/linkedGraph.ts";
import { formatTable } from "../../src/query/sparql/table.ts";
import { readDocument } from "../../src/read/document.ts";
import { stem } from "../../src/text/stems.ts";
import { tokenize } from "../../src/text/tokens.ts";

// Words that are properties of every object: a table that is a plain object answers them with a function

const WORDS = ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf", "isPrototypeOf"];
const lookup = lookupWith([]);

/** A document that uses the word as a noun, in a name, for a place, beside a number and in a title. */
function recordsOf(word: string): DocumentRecord[] {
  const name = `${word[0]!.toUpperCase()}${word.slice(1)}`;
  const texts = [
    `The ${word} of the bridge was arrested, the ministry of Keldora said. 12 ${word}s were killed at ${name} on 3 March 2025, said Anna ${name}.`,
    `The ministry of Pallumia denied that the ${word} of the bridge was arrested. 15 ${word}s were killed at ${name} on 3 March 2025, Bram Sorbin said. ${word} two ${word} in ten.`,
  ];
  return texts.map((text, n) =>
    recordOf(extract(readDocument(Buffer.from(`The ${word}\n\n${text}`), `${n}.txt`), { scheme: "claims", lookup })),
  );
}

describe.each(WORDS)("“%s” is a word like others", (word) => {
  test("in stems, classes and numbers", () => {
    for (const form of [word, word.toLowerCase()]) {
      expect(typeof stem(form)).toBe("string");
      expect(typeof classOf(form)).toBe("string");
    }
    for (const { measure, low } of quantitiesIn(tokenize(`12 ${word} ${word} hundred ${word}s`)).quantities) {
      expect(typeof measure).toBe("string");
      expect(low).not.toBeNaN();
    }
  });

  test("from text to links, answers, the viewer's files and CSV", () => {
    const records = recordsOf(word);
    expect(records.every(({ claims }) => claims.length > 0)).toBe(true);
    const graph = new LinkedGraph(records);
    for (const { events } of records)
      for (const { id } of events) expect(JSON.stringify(graph.record(id))).not.toContain("[native code]");
    expect(JSON.stringify(graph.disputes())).not.toContain("[native code]");
    expect(graph.events(word)).toBeInstanceOf(Array);
    const files = [...partFiles(survey(records, { links: [], canonical: new Map() }))];
    expect(files.map(({ content }) => content).join("")).not.toContain("[native code]");
    expect([...writeCsv(records)].join("")).not.toContain("[native code]");
  });

  test("as a variable of a query that has no value", () => {
    const table = formatTable({ head: { vars: ["claim", word] }, results: { bindings: [{}] } });
    expect(table).not.toContain("native code");
  });
});

/** Tables that are read by single letters that a pattern has picked out, by tags or by tags of languages: never by a word. */
const CLOSED = new Set(["LETTERS", "SOUNDS", "ENTITIES", "ESCAPED", "MEANT", "BITS", "BY_LETTER"]);

test("no table that is a plain object is read by a word without asking whether the word is its own", () => {
  const root = fileURLToPath(new URL("../../src/", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const wrong: string[] = [];
  for (const file of files) {
    const source = readFileSync(`${root}${file}`, "utf8");
    for (const [, table] of source.matchAll(/^(?:export )?const (\w+): (?:Readonly<)?(?:Partial<)?Record<string,/gm))
      for (const [line] of source.matchAll(new RegExp(`^.*\\b${table}\\[.*$`, "gm")))
        if (!line.includes("Object.hasOwn") && !CLOSED.has(table!)) wrong.push(`${file}: ${line.trim()}`);
  }
  expect(files.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});
