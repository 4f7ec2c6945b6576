import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentRecord } from "../../src/model/record.ts";
import { byDay } from "../../src/overview/byDay.ts";
import { numbered } from "../../src/overview/numbering.ts";

const documentOf = (id: string, day: string | null): DocumentRecord =>
  ({ id, dating: day === null ? null : { latest: day } }) as unknown as DocumentRecord;

const numbersOf = (records: readonly DocumentRecord[]): ReadonlyMap<string, number> => {
  const sorted = [...records].sort(byDay);
  return new Map(numbered(sorted).map((number, at) => [sorted[at]!.id, number]));
};

const ids = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 32, maxLength: 32 });
const days = fc.option(
  fc.oneof(
    fc.date({ min: new Date("1850-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }),
    fc.constant(new Date("2014-12-31")),
  ),
);
const documents = fc.uniqueArray(
  fc.tuple(ids, days).map(([id, day]) => documentOf(id, day === null ? null : day.toISOString().slice(0, 10))),
  { selector: ({ id }) => id, maxLength: 40 },
);

test("documents have numbers of their own, in the order of their days", () => {
  fc.assert(
    fc.property(documents, (records) => {
      const numbers = numbered([...records].sort(byDay));
      expect(numbers.every((one, at) => at === 0 || one > numbers[at - 1]!)).toBe(true);
      expect(numbers.every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
    }),
  );
});

test("another document changes no number but those of its own day", () => {
  const known = [
    documentOf("a0".repeat(16), "2014-03-04"),
    documentOf("b0".repeat(16), "2014-03-05"),
    documentOf("c0".repeat(16), "2014-03-05"),
    documentOf("d0".repeat(16), "2014-03-06"),
    documentOf("e0".repeat(16), null),
    documentOf("f0".repeat(16), null),
  ];
  const before = numbersOf(known);
  const changedBy = (one: DocumentRecord): string[] => {
    const after = numbersOf([...known, one]);
    return known.filter(({ id }) => before.get(id) !== after.get(id)).map(({ id }) => id.slice(0, 2));
  };
  expect(changedBy(documentOf("01".repeat(16), "2014-03-04"))).toEqual(["a0"]);
  expect(changedBy(documentOf("b1".repeat(16), "2014-03-05"))).toEqual(["c0"]);
  expect(changedBy(documentOf("01".repeat(16), "1992-09-30"))).toEqual([]);
  expect(changedBy(documentOf("01".repeat(16), null))).toEqual([]);
});

test("more documents of one day than a day has numbers keep their order", () => {
  const many = Array.from({ length: 2_500 }, (_, n) => documentOf(n.toString(16).padStart(32, "0"), "2014-12-31"));
  const next = documentOf("a0".repeat(16), "2015-01-01");
  const numbers = [...numbersOf([...many, next]).values()];
  expect(new Set(numbers).size).toBe(2_501);
  expect(numbers.at(-1)).toBeGreaterThan(numbers.at(-2)!);
});
