import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import lookup from "../../data/samples/lookup.json" with { type: "json" };
import names from "../../data/samples/names.json" with { type: "json" };
import { lookupWith } from "../../src/extract/lookup.ts";
import { tokenize } from "../../src/text/tokens.ts";

const folder = new URL("../../data/samples/", import.meta.url);
const files = readdirSync(folder)
  .filter((file) => /\.(txt|html)$/.test(file))
  .sort();
const documents = files.map((file) => ({ file, source: readFileSync(new URL(file, folder), "utf8") }));

const textOf = (source: string): string =>
  (/<article>([\s\S]*)<\/article>/.exec(source)?.[1] ?? source).replace(/<[^>]*>/g, " ").trim();

/** Every name of one side with that of the other side in its place. */
function pairsOf(): [string, string][] {
  const [a, b] = names.sides;
  const pairs: [string, string][] = [
    [a.people, b.people],
    [a.adjective, b.adjective],
    [a.state, b.state],
    [a.capital, b.capital],
    [a.places.region, b.places.region],
  ];
  for (const [i, town] of a.places.towns.entries()) pairs.push([town, b.places.towns[i]!]);
  for (const [i, official] of a.officials.entries()) {
    const here = official.name.split(" ");
    const there = b.officials[i]!.name.split(" ");
    for (const [k, part] of here.entries()) pairs.push([part, there[k]!]);
  }
  return pairs;
}

function exchange(text: string): string {
  const other = new Map<string, string>();
  for (const [a, b] of pairsOf()) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      other.set(from, to);
      other.set(from.toUpperCase(), to.toUpperCase());
    }
  }
  return text.replace(/\p{L}+/gu, (word) => other.get(word) ?? word);
}

test("there are at least 24 documents, of them at least 6 in HTML", () => {
  expect(files.length).toBeGreaterThanOrEqual(24);
  expect(files.filter((file) => file.endsWith(".html")).length).toBeGreaterThanOrEqual(6);
});

test.each(documents)("$file has 100 to 600 words", ({ source }) => {
  const words = textOf(source).split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(100);
  expect(words).toBeLessThanOrEqual(600);
});

test("the list in the README is that of the folder, and names at least six publishers", () => {
  const readme = readFileSync(new URL("README.md", folder), "utf8");
  const rows = readme
    .split("\n")
    .filter((line) => line.startsWith("| 2025-"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  expect(rows.map((row) => row[1]).sort()).toEqual(files);
  expect(new Set(rows.map((row) => row[2]!.split(" (")[0])).size).toBeGreaterThanOrEqual(6);
});

test("every HTML document has readable JSON-LD with a day and a publisher's or author's name", () => {
  for (const { file, source } of documents.filter((document) => document.file.endsWith(".html"))) {
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(source)?.[1];
    expect(() => JSON.parse(data ?? ""), file).not.toThrow();
    expect(data, file).toContain(`"datePublished":"${file.slice(0, 10)}`);
    expect(source, file).toContain('property="og:site_name"');
  }
});

test("one text stands under two mastheads", () => {
  const wordsOf = (name: string) => {
    const { source } = documents.find((document) => document.file.includes(name))!;
    const words = source.toLowerCase().match(/\p{L}+/gu)!;
    return new Set(words.map((_, i) => words.slice(i, i + 3).join(" ")));
  };
  const a = wordsOf("courier-ceasefire");
  const b = wordsOf("gazette-ceasefire");
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  expect(shared / (a.size + b.size - shared)).toBeGreaterThan(0.85);
});

test("a quotation is left open in one document only", () => {
  const open = documents.filter(({ source }) => {
    const paragraphs = source.split(/\n\s*\n|<\/p>/);
    return paragraphs.some((paragraph, i) => {
      const marks = (paragraph.match(/“/g)?.length ?? 0) - (paragraph.match(/”/g)?.length ?? 0);
      return marks > 0 && !(paragraphs[i + 1]?.trimStart().startsWith("“") ?? false);
    });
  });
  expect(open.map(({ file }) => file)).toEqual(["2025-04-17-courier-ceasefire.txt"]);
});

test("both sides have the same offices, and names of one word or a first name and surname", () => {
  const [a, b] = names.sides;
  expect(a.officials.map(({ role }) => role)).toEqual(b.officials.map(({ role }) => role));
  for (const side of names.sides) {
    for (const word of [side.state, side.adjective, side.people, side.capital]) expect(word).toMatch(/^\p{L}+$/u);
    for (const { name } of side.officials) expect(name).toMatch(/^\p{L}+ \p{L}+$/u);
  }
  const words = pairsOf().flat();
  expect(new Set(words).size).toBe(words.length);
});

test.each(documents)("the names of $file can be exchanged and exchanged back", ({ source }) => {
  const exchanged = exchange(source);
  expect(exchange(exchanged)).toBe(source);
  expect(exchanged).not.toBe(source);
});

test("after an article, a name can stand for its counterpart", () => {
  for (const side of names.sides) for (const name of [side.state, side.adjective]) expect(name).not.toMatch(/^[AEIOU]/);
});

test("both sides' names, the capitals and the places are known by the lookup", () => {
  const known = lookupWith([...lookup]);
  const keyOf = (name: string) => known.match(tokenize(name), 0)?.entry.key;
  const [a, b] = names.sides;
  for (const side of names.sides) {
    for (const name of [side.adjective, side.people, side.state.toUpperCase()])
      expect(keyOf(name), name).toBe(keyOf(side.state));
    expect(known.match(tokenize(side.capital), 0)?.use).toBe("capital");
  }
  expect(keyOf(a.state)).not.toBe(keyOf(b.state));
  expect(keyOf(a.places.region)).toBe(keyOf(b.places.region));
  for (const [i, town] of a.places.towns.entries()) expect(keyOf(town)).toBe(keyOf(b.places.towns[i]!));
  expect(keyOf("Harn River Observer Mission")).toBeDefined();
});
