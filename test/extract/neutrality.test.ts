import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import lookupEntries from "../../data/samples/lookup.json" with { type: "json" };
import names from "../../data/samples/names.json" with { type: "json" };
import { lookupWith, readLookupEntries } from "../../src/extract/lookup.ts";
import type { Span } from "../../src/model/span.ts";
import { extractText } from "./claimsOf.ts";

const SAMPLES = new URL("../../data/samples/", import.meta.url);
const EXAMPLE = new URL("../../../shared/seeds/", import.meta.url);

/** Exchanges the words of each pair for one another, longer names first. */
function exchanger(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const other = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  const forms = [...other.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<!\\p{L})(?:${forms.join("|")})(?!\\p{L})`, "gu");
  return (text) => text.replace(pattern, (form) => other.get(form)!);
}

const [left, right] = names.sides as [(typeof names.sides)[0], (typeof names.sides)[0]];
const SIDES: [string, string][] = [
  [left.state, right.state],
  [left.state.toUpperCase(), right.state.toUpperCase()],
  [left.adjective, right.adjective],
  [left.people, right.people],
  [left.capital, right.capital],
  [left.capital.toUpperCase(), right.capital.toUpperCase()],
  ...left.officials.flatMap(({ name }, i): [string, string][] => {
    const twin = right.officials[i]!.name;
    return [
      [name, twin],
      [name.split(" ").at(-1)!, twin.split(" ").at(-1)!],
    ];
  }),
];

/** What the claims of a text say, in words that can be compared across texts. */
function claimsInWords(text: string, lookup = lookupWith(readLookupEntries(lookupEntries, "lookup.json"))) {
  const { claims } = extractText(text, {}, { lookup });
  const words = (spans: readonly Span[]) => spans.map(([from, to]) => text.slice(from, to)).join(" … ");
  return claims.map(({ level, voice, act, polarity, form, source, cue, content, dating }) =>
    [level, voice, act, polarity, form, words(source), words(cue), words(content), dating?.edtf ?? ""].join(" | "),
  );
}

describe("exchanging the two sides of a document exchanges the names in its claims, and nothing else", () => {
  const exchange = exchanger(SIDES);
  const files = readdirSync(SAMPLES).filter((file) => file.endsWith(".txt"));
  test.each(files)("%s", (file) => {
    const text = readFileSync(new URL(file, SAMPLES), "utf8");
    expect(exchange(exchange(text))).toBe(text);
    expect(claimsInWords(exchange(text))).toEqual(claimsInWords(text).map(exchange));
  });

  test.skipIf(!existsSync(EXAMPLE))("the example document", () => {
    const file = readdirSync(EXAMPLE)[0]!;
    const text = readFileSync(new URL(file, EXAMPLE), "utf8");
    const swap = exchanger([
      ["Azerbaijan", "Armenia"],
      ["Azerbaijani", "Armenian"],
      ["Azerbaijanis", "Armenians"],
      ["Baku", "Yerevan"],
    ]);
    expect(claimsInWords(swap(text))).toEqual(claimsInWords(text).map(swap));
  });
});
