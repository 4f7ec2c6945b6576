import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import { readDocument } from "../../src/read/document.ts";

const SAID = " The minister said that the road would open.";

/** Texts that grow without becoming harder, as people make them who want a program to hang. */
const PUMPED: Readonly<Record<string, (n: number) => string>> = {
  "quotation marks": (n) => '"'.repeat(n) + SAID,
  "opening quotation marks": (n) => "“".repeat(n) + SAID,
  "closing quotation marks": (n) => `Yes.${"”".repeat(n)}${SAID}`,
  "closing brackets": (n) => `Yes.${")".repeat(n)}${SAID}`,
  "brackets within each other": (n) => `${"(".repeat(n)}a${")".repeat(n)}${SAID}`,
  "square brackets": (n) => "[".repeat(n) + "]".repeat(n) + SAID,
  apostrophes: (n) => "'".repeat(n) + SAID,
  "one word of vowels": (n) => `K${"a".repeat(n)}b’s Foreign Ministry said that the bridge was closed.`,
  "one word of capitals": (n) => "A".repeat(n) + SAID,
  "hard spaces": (n) => `The minister${"\u00a0".repeat(10 * n)}said that it rained.`,
  spaces: (n) => `The minister said${" ".repeat(10 * n)}that it rained (and it did).`,
  "empty lines": (n) => "\n".repeat(10 * n) + SAID,
  "short lines": (n) => "a\r\n".repeat(n) + SAID,
  dashes: (n) => "—".repeat(n) + SAID,
  commas: (n) => "a,".repeat(n) + SAID,
  dots: (n) => ".".repeat(n) + SAID,
  digits: (n) => "1".repeat(n) + SAID,
  "names in a row": (n) => "Tamrin ".repeat(n) + SAID,
  "marks of notes": (n) => "Yes.1 ".repeat(n) + SAID,
  labels: (n) => "A:\n".repeat(n) + SAID,
  bullets: (n) => "• a\n".repeat(n) + SAID,
  doves: (n) => "🕊".repeat(n) + SAID,
};

/** Milliseconds of processor time, not of the clock: other programs on the machine do not count. */
function cost(text: string): number {
  const before = process.cpuUsage();
  extract(readDocument(new TextEncoder().encode(text), "pumped.txt"));
  return process.cpuUsage(before).user / 1000;
}

describe("a text of eight times the length costs far less than the sixty-four times of what is not linear", () => {
  const warm = cost(SAID.repeat(200));
  expect(warm).toBeGreaterThan(0);
  test.each(Object.entries(PUMPED))("%s", (_, pumped) => {
    const n = 2500;
    const short = Math.max(8, Math.min(cost(pumped(n)), cost(pumped(n))));
    const long = Math.min(cost(pumped(8 * n)), cost(pumped(8 * n)));
    expect(long / short).toBeLessThan(28);
  });
});
