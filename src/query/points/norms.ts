// "cannot recognise the annexation of Lorne" against "is to recognise the Republic of Lorne", "the referendum in Lorne is illegal" against "is valid".
// not: "recognised the importance of the vote", "recognise the borders", "lawfully killed"
import { JUDGED, NO_RECOGNITION } from "../../link/lexicon/language.ts";
import type { ClaimInRecord, CorpusIndex } from "../corpusIndex.ts";
import { push } from "../corpusIndex.ts";
import { wordsOutsideNested } from "./comparables.ts";
import type { Draft } from "./drafts.ts";
import { haveOnePrincipal } from "./happened.ts";
import { areWithinTwoYears, namesIn } from "./namesIn.ts";

/** A judgement of a claim on whether a thing is lawful or recognised. */
interface Judgement {
  readonly one: ClaimInRecord;
  readonly holds: boolean;
  /** Kind of thing, with each of its names. */
  readonly keys: readonly string[];
  readonly words: string;
}

const NOT = String.raw`(?:not|never|n['’]t|cannot|refus\p{L}+ to)`;
const REJECTED = new RegExp(String.raw`\b${NOT}\s+(?:\p{L}+\s+){0,2}recogni[sz]e\s+([^.;]{3,90})`, "iu");
const RECOGNISED = /\brecogni[sz](?:e|es|ed)\s+([^.;]{3,60})/iu;
const IS = String.raw`(?:is|are|was|were|as|be considered|considered|declared)\s+(?:\p{L}+ly\s+)?`;
const IS_UNLAWFUL = String.raw`\s${IS}(?:illegal|unlawful|illegitimate|unconstitutional|invalid|null and void)\b`;
const IS_LAWFUL = String.raw`\s${IS}(?:legal|lawful|legitimate|constitutional|valid|in (?:full |strict )?(?:accordance|line|compliance) with (?:the )?(?:international law|constitution))\b`;
/** A judgement, and with it what is judged. The end alone is sought first: with 90 letters before it the search takes a hundred times as long. */
const UNLAWFUL = judgementAfter(IS_UNLAWFUL);
const LAWFUL = judgementAfter(IS_LAWFUL);
const UNLAWFUL_THING = /\b(?:illegal|unlawful|illegitimate|unconstitutional) ([^.;,]{3,60})/iu;
/** A quick first check: without one of these words none of the patterns above can match. */
const JUDGES = /recogni[sz]|legal|lawful|legitimate|constitution|valid|null and void|international law/iu;
const NEGATED = new RegExp(String.raw`\b${NOT}\s*$`, "iu");

function judgementAfter(judged: string): (content: string) => RegExpExecArray | null {
  const end = new RegExp(judged, "iu");
  const whole = new RegExp(`([^.;]{3,90})${judged}`, "iu");
  return (content) => (end.test(content) ? whole.exec(content) : null);
}

/** Points on whether something is lawful or is to be recognised. */
export function normDrafts(corpus: CorpusIndex): Draft[] {
  const byKey = new Map<string, Judgement[]>();
  for (const one of corpus.told.values()) {
    const judged = judgementOf(one);
    for (const key of judged?.keys ?? []) if (judged !== null) push(byKey, key, judged);
  }
  const taken = new Set<string>();
  return [...byKey]
    .map(([key, all]) => ({ key, own: opposed(corpus, all) }))
    .sort((a, b) => b.own.length - a.own.length || (a.key < b.key ? -1 : 1))
    .flatMap(({ own }): Draft[] => {
      const claims = own.filter(({ one }) => !taken.has(one.claim.id));
      if (claims.length < own.length || own.length === 0) return [];
      for (const { one } of own) taken.add(one.claim.id);
      return [
        {
          aspect: "norm",
          held: own.map(({ one, holds }) => ({ one, stance: holds ? "says" : "denies" })),
          words: own.map(({ words }) => words.trim()).reduce((best, one) => (isShorter(one, best) ? one : best)),
        },
      ];
    });
}

const isShorter = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b);

/** The judgements that another side's judgement opposes. */
const opposed = (corpus: CorpusIndex, all: readonly Judgement[]): Judgement[] =>
  all.filter((a) =>
    all.some((b) => a.holds !== b.holds && !haveOnePrincipal(corpus, a.one, b.one) && areWithinTwoYears(a.one, b.one)),
  );

/** The judgement of a claim, by the first pattern that matches. */
function judgementOf(one: ClaimInRecord): Judgement | null {
  const { claim } = one;
  const content = wordsOutsideNested(one);
  if (claim.act === "ask" || claim.polarity === "denied" || !JUDGES.test(content)) return null;
  const rejected = REJECTED.exec(content) ?? UNLAWFUL(content) ?? UNLAWFUL_THING.exec(content);
  const found = rejected ?? RECOGNISED.exec(content) ?? LAWFUL(content);
  const thing = found?.[1];
  if (found === null || thing === undefined || NEGATED.test(content.slice(0, found.index))) return null;
  if (NO_RECOGNITION.test(thing.split(" ").slice(0, 5).join(" "))) return null;
  const names = [...namesIn(thing)];
  const keys = JUDGED.flatMap(([kind, words]) => (words.test(thing) ? names.map((name) => `${kind} ${name}`) : []));
  return { one, holds: rejected === null, keys, words: thing };
}
