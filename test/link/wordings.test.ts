import { expect, test } from "vitest";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { inventedRecords } from "../bench/records.mjs";
import { templatedRecords } from "../bench/templated.mjs";

const repeatsOf = (records: readonly DocumentRecord[]) =>
  link(records).links.filter(({ relation }) => relation === "repeats");
const claimsIn = (records: readonly DocumentRecord[]): number =>
  records.reduce((sum, { claims }) => sum + claims.length, 0);

/** One sentence in so many documents, each a day later and with another name. */
function templated(count: number): DocumentRecord[] {
  const [record] = inventedRecords(1, { claims: 1 });
  const { id, claims, events, places, ...own } = record!;
  const name = (n: number): string => `H${"aeiou"[n % 5]}l${"aeiou"[Math.floor(n / 5) % 5]}r${"bdfgk"[n % 3]}ow`;
  return Array.from({ length: count }, (_, n) => {
    const number = n.toString(16).padStart(32, "0");
    const quote = `the ferry of ${name(n)} carries grain, timber, livestock, letters and passengers every morning`;
    const day = new Date(Date.UTC(2031, 2, 1 + n)).toISOString().slice(0, 10);
    const claim = { ...claims[0]!, id: number, content: [{ start: 0, end: quote.length, quote }] };
    return {
      ...own,
      id: number,
      extraction: number,
      dating: { edtf: day, earliest: day, latest: day, inferred: [] },
      claims: [{ ...claim, parent: null, descriptions: [], namings: [], latest: day }],
      events: [],
      places: [],
    };
  });
}

test("a few texts with the same words but for names are linked each with each", () => {
  expect(repeatsOf(templated(6))).toHaveLength(15);
});

test("a text that many press releases use again is linked with those next to it in time, and none is left alone", () => {
  const records = templated(60);
  const repeats = repeatsOf(records);
  const linked = new Set(repeats.flatMap(({ from, to }) => [from, to]));
  expect(linked.size).toBe(60);
  expect(repeats.length).toBeLessThanOrEqual(3 * 60);
  const number = (id: string): number => Number.parseInt(id, 16);
  expect(Math.max(...repeats.map(({ from, to }) => Math.abs(number(from) - number(to))))).toBeLessThanOrEqual(3);
});

test("the same documents ten times with other names give few links a claim", () => {
  const base = inventedRecords(40);
  const records = templatedRecords(base, 10);
  expect(link(records).links.length).toBeLessThanOrEqual(6 * claimsIn(records));
});
