import { describe, expect, test } from "vitest";
import type { Candidate } from "../../src/extract/attribution/candidate.ts";
import { LITERAL_USES } from "../../src/extract/attribution/literal.ts";
import { FRAMES } from "../../src/extract/attribution/rules/complementAfter.ts";
import { headlineRule } from "../../src/extract/attribution/rules/headline.ts";
import { RULES } from "../../src/extract/attribution/rules/index.ts";
import { REFUSALS } from "../../src/extract/attribution/rules/noClaim.ts";
import type { Rule } from "../../src/extract/attribution/rules/rule.ts";
import { verbalRule } from "../../src/extract/attribution/rules/verbal.ts";
import type { Range } from "../../src/extract/structure/analysis.ts";
import { defaultModels } from "../../src/node/models.ts";
import { analysed, lookup } from "./analysed.ts";
import { claimsOf } from "./claimsOf.ts";

/** What a rule sees in a text: "source | cue | content" of each attribution. */
function foundBy(rule: Rule, text: string): string[] {
  const { a, words } = analysed(text);
  const earlier: Candidate[] = [];
  for (const other of RULES)
    if (other !== rule && other.id !== "quotation") earlier.push(...other.find(a, "claims", earlier));
  const join = (ranges: readonly Range[]): string => ranges.map(words).join(" … ");
  return rule
    .find(a, "claims", earlier)
    .map(({ source, cue, content }) => [source, cue, content].map(join).join(" | "));
}

describe.each([...RULES, headlineRule].map((rule) => [rule.id, rule] as const))("rule “%s”", (_, rule) => {
  test.each(rule.finds.map(([text, ...found]) => [text, found] as const))("finds in: %s", (text, found) => {
    expect(foundBy(rule, text)).toEqual(found);
  });
  test.each(rule.findsNot.map((text) => [text] as const))("finds nothing in: %s", (text) => {
    expect(foundBy(rule, text)).toEqual([]);
  });
  test("has two examples at least, and one of what it must not find", () => {
    expect(rule.finds.length).toBeGreaterThan(1);
    expect(rule.findsNot.length).toBeGreaterThan(0);
  });
});

describe("frames of verbs", () => {
  test.each(FRAMES.flatMap(({ id, finds }) => finds.map((example) => [id, ...example] as const)))(
    "“%s”: %s",
    (_, text, ...found) => {
      expect(foundBy(verbalRule, text)).toEqual(found);
    },
  );
});

describe("reasons why a verb makes no claim", () => {
  test.each(REFUSALS.flatMap(({ id, refuses }) => refuses.map((text) => [id, text] as const)))(
    "“%s”: %s",
    (_, text) => {
      expect(foundBy(verbalRule, text)).toEqual([]);
    },
  );
});

describe("literal uses of words of speaking", () => {
  test.each(LITERAL_USES.flatMap(({ id, refuses }) => refuses.map((text) => [id, text] as const)))(
    "“%s”: %s",
    (_, text) => {
      expect(
        claimsOf(text, {}, { models: defaultModels(), lookup }).filter(({ voice }) => voice === "reported"),
      ).toEqual([]);
    },
  );
});
