import { afterEach, describe, expect, test, vi } from "vitest";
import type { Candidate } from "../src/extract/attribution/candidate.ts";
import { LITERAL_USES } from "../src/extract/attribution/literal.ts";
import { FRAMES } from "../src/extract/attribution/rules/complementAfter.ts";
import { headlineRule } from "../src/extract/attribution/rules/headline.ts";
import { RULES } from "../src/extract/attribution/rules/index.ts";
import { REFUSALS } from "../src/extract/attribution/rules/noClaim.ts";
import type { Rule } from "../src/extract/attribution/rules/rule.ts";
import { verbalRule } from "../src/extract/attribution/rules/verbal.ts";
import { OFFICE_EXAMPLES } from "../src/extract/coreference/antecedents.ts";
import { readMention } from "../src/extract/coreference/mention.ts";
import { NAMING_EXAMPLES } from "../src/extract/coreference/namings.ts";
import { OWN_SIDE_EXAMPLES, ownSide, SPEECH_SIDE_EXAMPLES, speechSide } from "../src/extract/coreference/ownSide.ts";
import { KIND_CASES } from "../src/extract/coreference/partKind.ts";
import { NAME_CASES } from "../src/extract/coreference/personName.ts";
import { partsOf } from "../src/extract/coreference/phraseParts.ts";
import { PRONOUN_EXAMPLES } from "../src/extract/coreference/pronouns.ts";
import { PHRASE_CASES } from "../src/extract/coreference/resolution.ts";
import { CONTROLLER_EXAMPLES } from "../src/extract/events/controller.ts";
import { ONE_EVENT_EXAMPLES } from "../src/extract/events/oneEvent.ts";
import { THING_EXAMPLES } from "../src/extract/events/plainThing.ts";
import { PUBLICATION_EXAMPLES } from "../src/extract/events/publication.ts";
import { STATUS_EXAMPLES } from "../src/extract/events/status.ts";
import { eventTypeOf, TYPE_EXAMPLES } from "../src/extract/events/type.ts";
import type { Examples } from "../src/extract/examples.ts";
import { lookupWith, readLookupEntries } from "../src/extract/lookup.ts";
import { recordOf as quotedRecord } from "../src/extract/stages/recordOf.ts";
import type { Range } from "../src/extract/structure/analysis.ts";
import { mainClause } from "../src/extract/structure/mainClause.ts";
import { sentenceContent } from "../src/extract/voice/sentenceContent.ts";
import { VOICE_CASES } from "../src/extract/voice/voiceAct.ts";
import { voicedOf } from "../src/extract/voice/voiced.ts";
import { NO_DENIAL } from "../src/link/comparing/disputes/denial.ts";
import { DENIAL_GROUNDS } from "../src/link/comparing/disputes/denialGrounds.ts";
import { DISPUTE_RULES } from "../src/link/comparing/disputes/dispute.ts";
import { REPEAT_GROUNDS } from "../src/link/comparing/repeats/grounds.ts";
import { ACTOR_EXAMPLES } from "../src/link/grouping/actorComparing.ts";
import { CITED_EXAMPLES } from "../src/link/grouping/cited.ts";
import { COPY_EXAMPLES } from "../src/link/grouping/copies.ts";
import { EVENT_EXAMPLES } from "../src/link/grouping/eventComparing.ts";
import { PLACE_EXAMPLES } from "../src/link/grouping/places.ts";
import { link } from "../src/link/linker.ts";
import { defaultModels } from "../src/node/models.ts";
import { analysed, lookup } from "./extract/analysed.ts";
import { claimsOf, extractText } from "./extract/claimsOf.ts";
import { rulesFor } from "./link/said.ts";

/** Keys of the states for which the author of an example speaks. */
const KELDORA = new Set(["x:1"]);

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

describe.each(VOICE_CASES.map((one) => [one.id, one] as const))("a sentence of an author: %s", (_, one) => {
  const actIn = (sentence: string): string | null => {
    const { a: analysis } = analysed(sentence);
    const content = sentenceContent(analysis, 0);
    const clause = content === null ? null : mainClause(analysis, content);
    if (content === null || clause === null) throw new Error(`no sentence with a verb: ${sentence}`);
    return one.find(voicedOf(analysis, content, clause, { lookup, own: KELDORA }, null));
  };
  test.each(one.finds)("%s → %s", (sentence, act) => {
    expect(actIn(sentence)).toBe(act);
  });
  test.each(one.findsNot.map((sentence) => [sentence] as const))("not in: %s", (sentence) => {
    expect(actIn(sentence)).toBeNull();
  });
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

/** The claims of a text. */
const read = (text: string) => extractText(text, {}, { models: defaultModels(), lookup });

/** Who makes the last claim of a text. */
function lastClaimant(text: string): string[] {
  const { claims, canonical } = read(text);
  const claimant = claims.at(-1)?.claimant ?? null;
  return claimant === null ? [] : [canonical.get(claimant) ?? ""];
}

const descriptionsIn = (text: string) => read(text).claims.flatMap(({ descriptions }) => descriptions);

/** Rules that are one function, each with what a test asks of its examples. */
const READINGS: readonly (readonly [Examples, (text: string) => readonly string[]])[] = [
  [PRONOUN_EXAMPLES, lastClaimant],
  [OFFICE_EXAMPLES, lastClaimant],
  [
    NAMING_EXAMPLES,
    (text) =>
      read(text).claims.flatMap(({ namings }) => namings.map(({ form, distance }) => [form, ...distance].join(" "))),
  ],
  [
    OWN_SIDE_EXAMPLES,
    (text) => {
      const { a, all, words } = analysed(text);
      const at = ownSide(a, lookup, [all]);
      return at === null ? [] : [words([at, at + 1])];
    },
  ],
  [
    SPEECH_SIDE_EXAMPLES,
    (text) => {
      const { a, all, words } = analysed(text);
      const at = speechSide(a, lookup, all);
      return at === null ? [] : [words([at, at + 1])];
    },
  ],
  [STATUS_EXAMPLES, (text) => descriptionsIn(text).map(({ span, status }) => `${text.slice(...span)} ${status}`)],
  [
    TYPE_EXAMPLES,
    (text) => {
      const { a, all } = analysed(text);
      const main = eventTypeOf(a.tokens, ...all);
      return main === null ? [] : [main.type];
    },
  ],
  [ONE_EVENT_EXAMPLES, (text) => [String(new Set(descriptionsIn(text).map(({ event }) => event)).size)]],
  [
    PUBLICATION_EXAMPLES,
    (text) => {
      const { cited } = read(text);
      return descriptionsIn(text)
        .filter(({ type }) => type === "publication")
        .flatMap(({ type, participants }) =>
          participants
            .filter(({ role }) => role === "object")
            .map(({ entity }) => `${type} ${cited.find(({ id }) => id === entity)?.genre}`),
        );
    },
  ],
  [
    CONTROLLER_EXAMPLES,
    (text) => {
      const { canonical } = read(text);
      return descriptionsIn(text).flatMap(({ participants }) =>
        participants.map(({ role, entity }) => `${role} ${canonical.get(entity)}`),
      );
    },
  ],
  [
    THING_EXAMPLES,
    (text) => {
      const { canonical, actors, things } = read(text);
      const sortOf = (id: string): string =>
        [...actors.map((one) => [one.id, "actor"]), ...things.map((one) => [one.id, "thing"])].find(
          ([known]) => known === id,
        )?.[1] ?? "document";
      return descriptionsIn(text).flatMap(({ participants }) =>
        participants.map(({ role, entity }) => `${role} ${sortOf(entity)} ${canonical.get(entity)}`),
      );
    },
  ],
];

describe.each(READINGS.map(([examples, reading]) => [examples.id, examples, reading] as const))(
  "%s",
  (_, examples, reading) => {
    test.each(examples.finds)("%s → %s", (text, found) => {
      expect(reading(text)).toContain(found);
    });
    test.each(examples.findsNot)("%s: not %s", (text, found) => {
      expect(reading(text)).not.toContain(found);
    });
  },
);

/** The rules that link what two documents say. */
function rulesBetween(...texts: readonly [string, string]): string[] {
  const dating = { edtf: "2025-03-04", earliest: "2025-03-04", latest: "2025-03-04", inferred: [] };
  const records = texts.map((text) => quotedRecord(extractText(text, { dating }, { models: defaultModels(), lookup })));
  return link(records).links.map(({ rule }) => rule);
}

describe.each([ACTOR_EXAMPLES, EVENT_EXAMPLES, CITED_EXAMPLES, COPY_EXAMPLES].map((one) => [one.id, one] as const))(
  "across documents, %s",
  (_, examples) => {
    test.each(examples.finds)("%s – %s → %s", (one, other, rule) => {
      expect(rulesBetween(one, other)).toContain(rule);
    });
    test.each(examples.findsNot)("%s – %s: not %s", (one, other, rule) => {
      expect(rulesBetween(one, other)).not.toContain(rule);
    });
  },
);

/** The rules that link two documents, each of which tells of one place by all its names; neither knows the other's names. */
function rulesBetweenPlaces(...names: readonly [string, string]): string[] {
  const records = names.map((written, at) => {
    const own = written.split(", ");
    const text = own.map((name) => `Keldora said that guns had shelled ${name}.`).join(" ");
    const places = readLookupEntries([{ key: `place:${at}`, kind: "place", names: own }], "example");
    return quotedRecord(extractText(text, {}, { models: defaultModels(), lookup: lookupWith(places) }));
  });
  expect(records.map(({ places }) => places.length)).toEqual([1, 1]);
  return link(records).links.map(({ rule }) => rule);
}

describe(`across documents, ${PLACE_EXAMPLES.id}`, () => {
  test.each(PLACE_EXAMPLES.finds)("%s – %s → %s", (one, other, rule) => {
    expect(rulesBetweenPlaces(one, other)).toContain(rule);
  });
  test.each(PLACE_EXAMPLES.findsNot)("%s – %s: not %s", (one, other, rule) => {
    expect(rulesBetweenPlaces(one, other)).not.toContain(rule);
  });
});
