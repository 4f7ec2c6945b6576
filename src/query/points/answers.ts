// who did it? Keldora: “Pallumia”. how many? Keldora: 14, Pallumia: 9
import { contentOf } from "../../model/content.ts";
import type { Links } from "../../model/link.ts";
import type { Aspect } from "../../model/point.ts";
import type { QuotedSpan } from "../../model/record.ts";
import { memoizedOf } from "../../text/remembered.ts";
import { type ClaimInRecord, type CorpusIndex, push, type SideName } from "../corpusIndex.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import { EACH_OTHER } from "./eachOther.ts";
import { numberAtIssue } from "./numberAtIssue.ts";

/** The most answers of one side that are told. */
const MOST = 2;
/** Longer words are no short answer. */
const SHORT = 32;

/** Of whose answers is asked. */
export interface Answering {
  readonly aspect: Aspect;
  /** The side whose claims they are; null for nobody named. */
  readonly side: string | null;
  /** The names of all sides of the point by their ids. */
  readonly sides: ReadonlyMap<string, string>;
  readonly claims: readonly ClaimInRecord[];
}

/** The names of those who hold a point, by their ids. */
export const sidesOf = (stances: readonly { readonly side: SideName | null }[]): ReadonlyMap<string, string> =>
  new Map(stances.flatMap(({ side }) => (side === null || side.told !== undefined ? [] : [[side.id, side.name]])));

/** What a side answers where it is asked who did it, how many or when, what most of its claims say first; empty where that is not told or not asked. */
export function answersOf(corpus: CorpusIndex, asked: Answering): readonly string[] {
  const read = READ[asked.aspect];
  if (read === undefined) return [];
  const counts = new Map<string, number>();
  for (const one of asked.claims)
    for (const answer of new Set(read(corpus, one, asked))) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts]
    .filter(([answer]) => answer.length <= SHORT)
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .slice(0, MOST)
    .map(([answer]) => answer);
}

/** A stance with what it answers where it is asked who did it, how many or when; most claims first. */
export interface Answered extends Stance {
  readonly answers: readonly string[];
}

/** The stances of a point with what each answers. */
export function answered(
  corpus: CorpusIndex,
  { aspect, stances }: Pick<DisputedPoint, "aspect" | "stances">,
): readonly Answered[] {
  const sides = sidesOf(stances);
  return stances.map((stance) => ({
    ...stance,
    answers: answersOf(corpus, { aspect, side: stance.side?.id ?? null, sides, claims: stance.claims }),
  }));
}

type Read = (corpus: CorpusIndex, one: ClaimInRecord, asked: Answering) => readonly string[];

const READ: Readonly<Partial<Record<Aspect, Read>>> = {
  agent: agentsIn,
  figure: (corpus, { claim }) => atIssue(corpus, claim.id, NUMBERS).map((words) => numberAtIssue(claim, words)),
  time: (corpus, { claim }) => atIssue(corpus, claim.id, TIMES).map(inOneLine),
};

const inOneLine = ({ quote }: QuotedSpan): string => quote.replaceAll(/\s+/g, " ");

/** The rules that dispute who did it, a number, a time. */
const AGENTS = /^dispute\.agent$/;
const NUMBERS = /^dispute\.number$/;
const TIMES = /^dispute\.(?:date|time)$/;

/** The other sides that did it by a claim: of “each other” the only other one, of a claim that another one contradicts in this those whose name it has. */
function agentsIn(corpus: CorpusIndex, { claim }: ClaimInRecord, { side, sides }: Answering): readonly string[] {
  const others = [...sides].flatMap(([id, name]) => (id === side ? [] : name));
  const content = contentOf(claim);
  if (EACH_OTHER.test(content)) return others.length === 1 ? others : [];
  return atIssue(corpus, claim.id, AGENTS).length === 0 ? [] : others.filter((name) => content.includes(name));
}

/** The words of a claim at which a rule disputes it. */
const atIssue = ({ links }: CorpusIndex, claim: string, rules: RegExp): readonly QuotedSpan[] =>
  wordsByClaim(links)
    .get(claim)
    ?.flatMap(({ rule, words }) => (rules.test(rule) ? words : [])) ?? [];

/** The words at issue of each claim, with the rule that disputes it. */
const wordsByClaim = memoizedOf(({ links }: Links) => {
  const found = new Map<string, { readonly rule: string; readonly words: QuotedSpan }[]>();
  for (const { relation, rule, from, to, words } of links) {
    if (relation !== "disputes" || words === null) continue;
    push(found, from, { rule, words: words[0] });
    push(found, to, { rule, words: words[1] });
  }
  return found;
});
