// "there is a civil war in Keldora" against "Pallumia's invasion of Keldora": two names for one thing, neither of which is rejected.
// not: a name in a question or a rejected name, "any invasion", names of things in two countries
import { CALLS_IT_SO, IN_OPPOSED_NAMES, NOT_THERE, OPPOSED_NAMES } from "../../link/lexicon/language.ts";
import { contentOf } from "../../model/content.ts";
import { contentSpan } from "../contentSpan.ts";
import { type ClaimInRecord, type CorpusIndex, push, type SideName } from "../corpusIndex.ts";
import { isQuoted, reporterOf } from "../ownWords.ts";
import { type Comparables, wordsOutsideNested } from "./comparables.ts";
import type { Draft } from "./drafts.ts";
import { areWithinTwoYears, namesIn, Topics } from "./namesIn.ts";
import { isState, sidesOf } from "./parties.ts";
import { Partition } from "./partition.ts";
import { settingOf } from "./settingOf.ts";

/** A claim that calls something by one of two opposed names. */
interface Called {
  readonly one: ClaimInRecord;
  /** Those whose word it is. */
  readonly sides: readonly (SideName | null)[];
  readonly name: string;
  readonly first: boolean;
  /** Its place or victim, by names, but not its agent; and the topics of its document. */
  readonly where: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
}

/** How many letters around a name the place of the thing may stand. */
const AROUND = { before: 40, after: 60 } as const;
/** The agent of a deed. */
const DOER = /\p{Lu}\p{L}+(?:['’]s)?(?:\s+(?!(?:as|an?|the|of|in|is|was|that)\b)\p{Ll}+){0,2}\s+$/u;
const BY = /\b(?:by|with) (?:the )?(?:\p{Ll}+ )?(?:\p{Lu}\p{L}+\s?)+/gu;

/** Whether a claim may use one of two opposed names. */
export const mayName = (one: ClaimInRecord): boolean =>
  one.claim.act !== "ask" && IN_OPPOSED_NAMES.test(wordsOutsideNested(one));

/** Points on the name of something that sides call by opposed names. @param naming the claims that may use one */
export function opposedNameDrafts(corpus: CorpusIndex, words: Comparables, naming: Iterable<ClaimInRecord>): Draft[] {
  const topics = new Topics();
  const called = OPPOSED_NAMES.map((): Called[] => []);
  for (const one of naming) {
    const content = wordsOutsideNested(one);
    const within = (pattern: RegExp) => calledIn({ corpus, words, topics }, one, content, pattern);
    for (const [n, [left, right]] of OPPOSED_NAMES.entries()) {
      const [x, y] = [within(left), within(right)];
      const own = x ?? y;
      if (own !== null && (x === null || y === null)) called[n]?.push({ one, ...own, first: x !== null });
    }
  }
  return called.flatMap((own) => draftsOf(corpus, own));
}

/** What is needed to read a name in a claim. */
interface Reading {
  readonly corpus: CorpusIndex;
  readonly words: Comparables;
  readonly topics: Topics;
}

/** The name that a claim uses for something that exists by its words. @param content its own words */
function calledIn(
  { corpus, words, topics }: Reading,
  one: ClaimInRecord,
  content: string,
  pattern: RegExp,
): Omit<Called, "one" | "first"> | null {
  const found = pattern.exec(content);
  if (found === null || words.denies(one) || words.of(one).open) return null;
  const end = found.index + found[0].length;
  const before = content.slice(Math.max(0, found.index - AROUND.before), found.index);
  const after = content.slice(end, end + AROUND.after);
  // in a speaker's own text, quotation marks show distance from a word
  if (one.claim.form === "direct" && /["“‘']\s*(?:\p{L}+ )?$/u.test(before)) return null;
  if (NOT_THERE.test(before) || NOT_THERE.test(after.slice(0, AROUND.before))) return null;
  const sides = sidesCalling(corpus, one, found[0], before);
  if (sides === null) return null;
  return {
    sides,
    name: found[0].replaceAll(/["'“”‘’]/g, ""),
    where: namesIn(`${before.replace(DOER, "")} ${after.replaceAll(BY, "")}`),
    about: topics.of(one),
  };
}

/**
 * Those whose word a name is: the speakers' in their own words, and where they are told to call the thing so ("there is a civil war"). Else the
 * words are the reporter's, who counts if a state reports; null if the word is nobody's.
 */
function sidesCalling(
  corpus: CorpusIndex,
  one: ClaimInRecord,
  name: string,
  before: string,
): readonly (SideName | null)[] | null {
  const { claim } = one;
  const at = contentOf(claim).indexOf(name);
  const isOwn = claim.voice !== "reported" || (at >= 0 && isQuoted(one, contentSpan(one, at, at + name.length)));
  if (isOwn || CALLS_IT_SO.test(before)) return sidesOf(corpus, one);
  const reporter = reporterOf(corpus, one);
  const side =
    reporter === null ? null : corpus.speakerOf({ ...claim, claimant: reporter.id, principal: null, parent: null });
  return side !== null && isState(corpus, side) ? [side] : null;
}

function draftsOf(corpus: CorpusIndex, called: readonly Called[]): Draft[] {
  const joined = new Partition();
  const opposed = new Set<Called>();
  for (const a of called.filter(({ first }) => first))
    for (const b of called.filter(({ first }) => !first)) {
      if (haveOneSide(a, b) || !areWithinTwoYears(a.one, b.one) || !areOfOnePlace(a, b)) continue;
      opposed.add(a).add(b);
      joined.join(a.one.claim.id, b.one.claim.id);
    }
  joinUses([...opposed], joined);
  const points = new Map<string, Called[]>();
  for (const own of called) if (opposed.has(own)) push(points, joined.of(own.one.claim.id), own);
  return [...points.values()].map((own) => ({
    aspect: "name",
    held: own.flatMap(({ one, sides }) => sides.map((side) => ({ one, stance: "names" as const, side }))),
    words: [true, false].map((side) => shortest(own.filter(({ first }) => first === side))).join("” or “"),
    setting: settingOf(
      corpus,
      own.map(({ one, where, about }) => ({ one, names: [...where, ...about] })),
    ),
  }));
}

const haveOneSide = (a: Called, b: Called): boolean =>
  a.sides.some((side) => side !== null && b.sides.some((other) => other?.id === side.id));

/** Joins uses of one name that name one place themselves: who calls the war in Lorne so twice calls one war so. */
function joinUses(uses: readonly Called[], joined: Partition): void {
  for (const [n, a] of uses.entries())
    for (const b of uses.slice(n + 1))
      if (a.first === b.first && areWithinTwoYears(a.one, b.one) && [...a.where].some((name) => b.where.has(name)))
        joined.join(a.one.claim.id, b.one.claim.id);
}

/** Whether both are about one place; if one names none, whether their documents are about one. */
function areOfOnePlace(a: Called, b: Called): boolean {
  const [own, others] = a.where.size > 0 && b.where.size > 0 ? [a.where, b.where] : [a.about, b.about];
  return [...own].some((name) => others.has(name));
}

const shortest = (called: readonly Called[]): string =>
  called
    .map(({ name }) => name.toLowerCase())
    .reduce((best, name) => (name.length < best.length || (name.length === best.length && name < best) ? name : best));
