import { expect, test } from "vitest";
import { IN_OPPOSED_NAMES, OPPOSED_NAMES } from "../../src/link/lexicon/language.ts";

const NAMES = [
  "civil war",
  "intra-state conflict",
  "non-international armed conflict",
  "invasion",
  "war of aggression",
  "act of aggression",
  "military aggression",
  "armed aggression",
  "Keldoran aggression",
  "anti-terrorist operation",
  "counter terror military operations",
  "punitive operation",
  "terror operations",
  "reunification",
  "re-unification",
  "annexation",
  "special operation",
  "special military operation",
];

test("the quick search before the names at issue passes over none of them", () => {
  for (const name of NAMES)
    for (const text of [`the ${name} in Velmar`, `The ${name.toUpperCase()} IN VELMAR`]) {
      const named = OPPOSED_NAMES.flat().some((pattern) => new RegExp(pattern.source, "iu").test(text));
      expect(named && IN_OPPOSED_NAMES.test(text), text).toBe(true);
    }
  // every word of the patterns occurs in one of the names above
  const used = new Set(OPPOSED_NAMES.flat().filter((pattern) => NAMES.some((name) => pattern.test(`a ${name} `))));
  expect(used.size).toBe(OPPOSED_NAMES.flat().length);
});
