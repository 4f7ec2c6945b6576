import fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate } from "../../src/link/blocks/linkSet.ts";
import { thinned } from "../../src/link/blocks/thinned.ts";
import { link } from "../../src/link/linker.ts";
import { denseRecords } from "../bench/dense.mjs";

const span = (quote: string) => ({ start: 0, end: quote.length, quote });
const dispute = (from: string, to: string, said: string): Candidate => ({
  relation: "disputes",
  from,
  to,
  confidence: 88,
  because: "different numbers",
  rule: "dispute.number",
  words: [span("14 civilians"), span(said)],
});

test("a claim that few contradict keeps all that contradict it, beside one whom very many do", () => {
  const links = Array.from({ length: 40 }, (_, n) => dispute("a", `b${n}`, `${n} civilians`));
  // each of the forty has this one link, and keeps it
  expect(thinned(links)).toEqual(links);
});

test("among very many contradictions each figure is kept once before any is kept twice", () => {
  const names = Array.from({ length: 40 }, (_, n) => `b${String(n).padStart(2, "0")}`);
  const links = names.flatMap((from, n) =>
    names.slice(n + 1).map((to, m) => dispute(from, to, `${(n + m) % 5} civilians`)),
  );
  const kept = thinned(links);
  expect(kept.length).toBeLessThanOrEqual(12 * names.length);
  const first = kept.filter(({ from }) => from === "b00").map(({ words }) => words?.[1].quote);
  expect(new Set(first).size).toBe(5);
  fc.assert(
    fc.property(fc.shuffledSubarray(links, { minLength: links.length }), (shuffled) => {
      expect(new Set(thinned(shuffled))).toEqual(new Set(kept));
    }),
    { numRuns: 5 },
  );
});

test("links are at most thirty a claim where hundreds of documents tell of one event", () => {
  const all = denseRecords(4000).filter((_, n) => n % 40 === 0);
  const claims = all.reduce((sum, one) => sum + one.claims.length, 0);
  const { links } = link(all);
  expect(links.filter(({ rule }) => rule === "dispute.number").length).toBeGreaterThan(claims);
  expect(links.length).toBeLessThanOrEqual(30 * claims);
});
