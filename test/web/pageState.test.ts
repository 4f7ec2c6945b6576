import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ALWAYS_SHOWN,
  ARRANGEMENTS,
  COLUMNS,
  cleared,
  FACET_KEYS,
  fromHash,
  isFiltered,
  LAYOUTS,
  narrowing,
  PANES,
  ROWS,
  START,
  toggled,
  toHash,
  VIEWS,
} from "../../web/state/pageState.ts";

const day = fc.option(fc.constantFrom("2031-07-12", "1918-11-11"), { nil: null });
const word = fc.string({ minLength: 1, unit: "grapheme" });
const maybe = fc.option(word, { nil: null });
const pageState = fc
  .record({
    query: fc.string({ unit: "grapheme" }),
    chosen: fc.record(
      Object.fromEntries(FACET_KEYS.map((key) => [key, fc.uniqueArray(word)])) as Record<
        (typeof FACET_KEYS)[number],
        fc.Arbitrary<string[]>
      >,
    ),
    said: fc.record({ from: day, to: day }),
    happened: fc.record({ from: day, to: day }),
    confidence: fc.nat(100),
    independent: fc.boolean(),
    node: maybe,
    claim: maybe,
    pane: fc.constantFrom(...PANES),
    view: fc.constantFrom(...VIEWS),
    document: maybe,
    arrangement: fc.constantFrom(...ARRANGEMENTS),
    groups: fc.boolean(),
    places: fc.boolean(),
    counts: fc.boolean(),
    away: fc.uniqueArray(word),
    pins: fc.uniqueArray(word),
    sorting: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), { nil: null }),
    hidden: fc.subarray(COLUMNS.filter((column) => !ALWAYS_SHOWN.has(column))),
    order: fc.shuffledSubarray([...COLUMNS]),
    widths: fc.uniqueArray(fc.constantFrom("claim@320", "act@64")),
    joined: fc.uniqueArray(word),
    layout: fc.constantFrom(...LAYOUTS),
    rows: fc.constantFrom(...ROWS),
    pair: fc.tuple(maybe, maybe),
    event: maybe,
    point: maybe,
    who: fc.uniqueArray(word),
    both: fc.uniqueArray(word),
    path: maybe,
    redacted: fc.uniqueArray(word),
    parts: fc.uniqueArray(word),
    expanded: fc.uniqueArray(word),
    also: fc.uniqueArray(word),
  })
  .map(({ also, ...one }) => {
    const others = also.filter((id) => id !== one.node);
    return { ...one, picked: one.node !== null && others.length > 0 ? [one.node, ...others] : [] };
  });

test("a link opens the view it was made of", () => {
  fc.assert(
    fc.property(pageState, (one) => {
      expect(fromHash(`#${toHash(one)}`)).toEqual(one);
    }),
  );
});

test("any address opens some view", () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      const opened = fromHash(hash);
      expect(fromHash(toHash(opened))).toEqual(opened);
    }),
  );
});

test("the start needs no address", () => {
  expect(toHash(START)).toBe("");
  expect(fromHash("")).toEqual(START);
});

test("a day that is none is passed over", () => {
  expect(fromHash("#from=yesterday&pane=cellar&view=side&sort=-weight&confidence=-3")).toEqual(START);
});

test("choosing twice chooses nothing", () => {
  fc.assert(
    fc.property(pageState, fc.constantFrom(...FACET_KEYS), word, (one, key, value) => {
      fc.pre(!one.chosen[key].includes(value));
      expect(toggled(toggled(one, key, value), key, value)).toEqual(one);
    }),
  );
});

test("how the claims are shown does not narrow them", () => {
  fc.assert(
    fc.property(pageState, (one) => {
      expect(narrowing({ ...START, ...one })).toEqual(
        narrowing({ ...one, claim: null, pane: "claims", view: "table" }),
      );
      expect(isFiltered(cleared(one))).toBe(false);
    }),
  );
});

test("a cleared view is not filtered and keeps the open claim", () => {
  fc.assert(
    fc.property(pageState, (one) => {
      expect(isFiltered(cleared(one))).toBe(false);
      expect(cleared(one).claim).toBe(one.claim);
    }),
  );
});
