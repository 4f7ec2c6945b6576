import { afterEach, describe, expect, test, vi } from "vitest";
import type { Candidate } from "../src/extract/attribution/candidate.ts";
import { LITERAL_USES } from "../src/extract/attribution/literal.ts";
import { FRAMES } from "../src/extract/attribution/rules/complementAfter.ts";
import { headlineRule } from "../src/extract/attribution/rules/headline.ts";
import { RULES } from "../src/extract/attribution/rules/index.ts";
import { REFUSALS } from "../src/extract/attribution/rules/noClaim.ts";
import type { Rule } from "../src/extract/attribution/rules/rule.ts";
import { verbalRule } from "../src/extract/attribution/rules/verbal.ts";
import { readMention } from "../src/extract/coreference/mention.ts";
import { KIND_CASES } from "../src/extract/coreference/partKind.ts";
import { NAME_CASES } from "../src/extract/coreference/personName.ts";
import { partsOf } from "../src/extract/coreference/phraseParts.ts";
import { PHRASE_CASES } from "../src/extract/coreference/resolution.ts";
import type { Range } from "../src/extract/structure/analysis.ts";
import { NO_DENIAL } from "../src/link/comparing/disputes/denial.ts";
import { DENIAL_GROUNDS } from "../src/link/comparing/disputes/denialGrounds.ts";
import { DISPUTE_RULES } from "../src/link/comparing/disputes/dispute.ts";
import { REPEAT_GROUNDS } from "../src/link/comparing/repeats/grounds.ts";
import { defaultModels } from "../src/node/models.ts";
import { analysed, lookup } from "./extract/analysed.ts";
import { claimsOf, extractText } from "./extract/claimsOf.ts";
import { rulesFor } from "./link/said.ts";

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

/** A phrase as the subject of a sentence: its analysis and its tokens. */
function phraseIn(phrase: string) {
  const { a, words } = analysed(`${phrase} said that it was raining.`);
  return { a, words, range: [0, a.tokens.word.lastIndexOf("said")] as Range };
}

describe.each(KIND_CASES.map((one) => [one.kind, one] as const))("piece of a phrase: “%s”", (kind, one) => {
  const kindsOf = (phrase: string, word: string): string[] => {
    const { a, words, range } = phraseIn(phrase);
    return partsOf(a, lookup, ...range).flatMap((part) =>
      words([part.from, part.to]).split(" ").includes(word) ? [part.kind] : [],
    );
  };
  test.each(one.finds)("%s: %s", (phrase, word) => {
    const holds = vi.spyOn(one, "holds");
    expect(kindsOf(phrase, word)).toEqual([kind]);
    expect(holds).toHaveReturnedWith(true);
  });
  test.each(one.findsNot)("not in %s: %s", (phrase, word) => {
    expect(kindsOf(phrase, word)).not.toEqual([kind]);
  });
});

describe.each(NAME_CASES.map((one) => [one.id, one] as const))("name of a person behind %s", (_, one) => {
  const nameIn = (phrase: string): string | null => {
    const { a, words, range } = phraseIn(phrase);
    const { name } = readMention(a, lookup, range, a.chunkAt(range[1] - 1)?.head ?? range[1] - 1);
    return name === null ? null : words(name);
  };
  test.each(one.finds)("%s", (phrase, name) => {
    const decide = vi.spyOn(one, "decide");
    expect(nameIn(phrase)).toBe(name);
    expect(decide).toHaveReturnedWith(true);
  });
  test.each(one.findsNot)("not in %s", (phrase) => {
    const decide = vi.spyOn(one, "decide");
    expect(nameIn(phrase)).toBeNull();
    expect(decide).toHaveReturnedWith(false);
  });
});

describe.each(PHRASE_CASES.map((one) => [one.id, one] as const))("phrase of who speaks: %s", (_, one) => {
  test.each(one.finds)("%s", (text, claimant) => {
    const find = vi.spyOn(one, "find");
    const { claims, actors, cited, canonical } = extractText(text, {}, { models: defaultModels(), lookup });
    const id = claims.at(-1)?.claimant ?? "";
    const kind = cited.some((document) => document.id === id) ? "cited" : actors.find((actor) => actor.id === id)?.kind;
    expect(`${kind} ${canonical.get(id)}`).toBe(claimant);
    expect(find.mock.results.some(({ value }) => value !== undefined)).toBe(true);
  });
  test.each(one.findsNot)("not in %s", (text) => {
    const find = vi.spyOn(one, "find");
    claimsOf(text, {}, { models: defaultModels(), lookup });
    expect(find.mock.results.every(({ value }) => value === undefined)).toBe(true);
  });
});

describe.each(DISPUTE_RULES.map((rule) => [rule.id, rule] as const))("dispute by “%s”", (id, { finds, findsNot }) => {
  test.each(finds)("is found between: %s – %s", (...example) => {
    expect(rulesFor(example)).toContain(`dispute.${id}`);
  });
  test.each(findsNot)("is not found between: %s – %s", (...example) => {
    expect(rulesFor(example)).not.toContain(`dispute.${id}`);
  });
});

afterEach(() => vi.restoreAllMocks());

/** With no ground but this one. */
function alone<Ground extends { holds: (...args: never[]) => boolean }>(ground: Ground, all: readonly Ground[]): void {
  for (const other of all)
    if (other !== ground) vi.spyOn(other as { holds(): boolean }, "holds").mockReturnValue(false);
}

describe.each(DENIAL_GROUNDS.map((ground) => [ground.name, ground] as const))("a denial by %s", (_, ground) => {
  test.each(ground.finds)("is found between: %s – %s", (...example) => {
    alone(ground, DENIAL_GROUNDS);
    expect(rulesFor(example)).toContain("dispute.denial");
  });
  test.each(ground.findsNot)("is not found between: %s – %s", (...example) => {
    alone(ground, DENIAL_GROUNDS);
    expect(rulesFor(example)).not.toContain("dispute.denial");
  });
});

describe.each(NO_DENIAL.map((reason) => [reason.because, reason] as const))("no denial: %s", (_, reason) => {
  test.each(reason.refuses)("%s – %s", (...example) => {
    expect(rulesFor(example)).not.toContain("dispute.denial");
    vi.spyOn(reason, "holds").mockReturnValue(false);
    expect(rulesFor(example)).toContain("dispute.denial");
  });
});

describe.each(REPEAT_GROUNDS.map((ground) => [ground.name, ground] as const))("a repeat by “%s”", (name, ground) => {
  test.each(ground.finds)("is found between: %s – %s", (...example) => {
    alone(ground, REPEAT_GROUNDS);
    expect(rulesFor(example)).toEqual([`repeat.${name}`]);
  });
  test.each(ground.findsNot)("is not found between: %s – %s", (...example) => {
    alone(ground, REPEAT_GROUNDS);
    expect(rulesFor(example)).toEqual([]);
  });
});
