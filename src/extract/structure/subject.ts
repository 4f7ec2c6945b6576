// "Sol, the head of the union, said" -> Sol with his office.   "diplomats, who added" -> diplomats, through "who".
// not: "the attack on the town | said": the object of a preposition is no subject.
import { PAPERS } from "../lexicon/language.ts";
import { endsPeriod } from "./adjuncts.ts";
import { isFreeAdverb } from "./adverbs.ts";
import type { Analysis, VerbGroup } from "./analysis.ts";
import { isDash } from "./marks.ts";
import { isGoverned, phraseEndingAt, type Subject, startsClause } from "./phraseBefore.ts";
import { antecedentAt, beforePrepositions, subjectWithModifier } from "./subjectBehind.ts";
import { containsFinite, namedBefore, openingOf, withLeadingName } from "./subjectNames.ts";
import { ADVERB, NOUN, NUMBER, PREPOSITION, WH } from "./tagClasses.ts";

/**
 * The subject of a verb group, looking left within its sentence: past adverbs and times, an apposition between commas ("X, the head
 * of Y, said"), a relative pronoun ("diplomats, who added"). Null where none is found.
 */
export function subjectBefore(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  const k = beforeAdjuncts(analysis, group, floor);
  if (k < floor) return null;
  if (isRelativePronoun(analysis, k)) return relativeSubject(analysis, k, floor);
  if (analysis.word(k) === "," || isDash(analysis, k)) return beforeParenthesis(analysis, k, floor);
  const end = beforeBrackets(analysis, k, floor);
  return end < floor ? null : nearestSubject(analysis, end, floor);
}

/** The last token before a verb that is no adverb, time, or occasion: "has on many occasions declared". */
function beforeAdjuncts(analysis: Analysis, group: VerbGroup, floor: number): number {
  let k = beforeMarkedAdverb(analysis, group.from - 1, floor);
  while (
    k >= floor &&
    ((analysis.inTime(k) && !isPaper(analysis, k)) || isFreeAdverb(analysis, k) || isTimePreposition(analysis, k))
  )
    k--;
  if (endsAtFirst(analysis, k, floor)) k -= 2;
  // "had earlier | told"
  if (analysis.has(k, "earlier", "later") && analysis.has(k - 1, "had", "has", "have")) k--;
  if (k < group.from - 1 && k > floor && analysis.has(k, "had", "has", "have")) k--;
  if (k > floor && endsPeriod(analysis, k)) k -= 2;
  const chunk = k >= floor ? analysis.chunkAt(k) : null;
  if (chunk === null || !analysis.has(k, "occasion", "occasions") || analysis.lower(chunk.from - 1) !== "on") return k;
  k = chunk.from - 2;
  while (k >= floor && analysis.groupIndex(k) >= 0) k--;
  return k;
}

/** "the ministry | at first | said" */
const endsAtFirst = (analysis: Analysis, k: number, floor: number): boolean =>
  k - 1 > floor && analysis.has(k - 1, "at") && analysis.has(k, "first", "once", "length");

/** "the daily | writes": a paper, though "daily" is a time elsewhere. */
const isPaper = (analysis: Analysis, k: number): boolean =>
  PAPERS.test(analysis.lower(k)) && analysis.is(k, NOUN) && analysis.chunkAt(k)?.head === k;

/** "Sol “strongly” condemned": before one adverb in quotation marks. */
export const beforeMarkedAdverb = (analysis: Analysis, k: number, floor: number): number =>
  k - 2 > floor &&
  /^[”"]$/.test(analysis.word(k)) &&
  /^[“"]$/.test(analysis.word(k - 2)) &&
  (analysis.is(k - 1, ADVERB) || analysis.lower(k - 1).endsWith("ly"))
    ? k - 3
    : k;

const isTimePreposition = (analysis: Analysis, k: number): boolean =>
  analysis.is(k, PREPOSITION) && analysis.inTime(k + 1);

const isRelativePronoun = (analysis: Analysis, k: number): boolean =>
  analysis.is(k, WH) && analysis.has(k, "who", "which", "that");

function relativeSubject(analysis: Analysis, pronoun: number, floor: number): Subject | null {
  let left = pronoun - 1;
  if (left >= floor && (analysis.word(left) === "," || isDash(analysis, left))) left--;
  const phrase = antecedentAt(analysis, left, floor, analysis.lower(pronoun));
  return phrase === null ? null : { ...phrase, relative: true };
}

/** The token before a parenthesis that closes at `k`: an apposition or a relative clause, not a list or a separate clause. */
function beforeParenthesis(analysis: Analysis, k: number, floor: number): Subject | null {
  const open = openingOf(analysis, k, floor);
  if (open < 0) return null;
  const before = beforeAge(analysis, open, floor) - 1;
  const whole = beforeModifiers(analysis, before, floor);
  if (whole !== null) return whole;
  const phrase = namedBefore(analysis, phraseEndingAt(analysis, before, floor), floor);
  // "nine, a record, said" is nobody; "one of them, a nurse, said" is somebody
  if (phrase === null || (analysis.is(phrase.head, NUMBER) && !analysis.has(phrase.head + 1, "of"))) return null;
  const inner = open + 1;
  const isApposition =
    analysis.chunkIndex(inner) >= 0 && !containsFinite(analysis, inner, k) && !analysis.inTime(inner);
  return isApposition
    ? { range: [phrase.range[0], k], head: phrase.head, relative: false }
    : { ...phrase, relative: false };
}

/**
 * "The rebels, for their part, and despite the truce, threatened", "a diplomat based in Tamrin, who …, said", "a teacher whose house was hit on Sunday, and
 * who …, said": the noun before what a second parenthesis follows; null where the words before it are that noun.
 */
function beforeModifiers(analysis: Analysis, k: number, floor: number): Subject | null {
  const phrase = analysis.inTime(k) ? null : phraseEndingAt(analysis, k, floor);
  if (phrase !== null && !analysis.is(phrase.range[0] - 1, PREPOSITION)) return null;
  const preposition = phrase === null ? k : phrase.range[0] - 1;
  if (preposition <= floor) return null;
  if (phrase !== null && analysis.word(preposition - 1) === ",") {
    const first = phraseEndingAt(analysis, preposition - 2, floor);
    return first !== null && startsClause(analysis, first.range[0], floor) ? { ...first, relative: false } : null;
  }
  return subjectWithModifier(analysis, preposition, floor);
}

/** "Orrel, 42, who fled, said": the comma before the age; else the opening itself. */
const beforeAge = (analysis: Analysis, open: number, floor: number): number =>
  open - 2 > floor && /^\d{1,3}$/.test(analysis.word(open - 1)) && analysis.word(open - 2) === "," ? open - 2 : open;

/** "the minister (pictured) said": the token before the brackets; -1 where they do not open. */
function beforeBrackets(analysis: Analysis, k: number, floor: number): number {
  if (analysis.lower(k) !== ")" || analysis.chunkIndex(k) >= 0 || phraseEndingAt(analysis, k, floor) !== null) return k;
  const open = openingOf(analysis, k, floor);
  return open < 0 ? -1 : open - 1;
}

/** The phrase that ends at `k`, or, if a verb or preposition governs it, the one that it and its clause belong to. */
function nearestSubject(analysis: Analysis, k: number, floor: number): Subject | null {
  const phrase = phraseEndingAt(analysis, k, floor);
  if (phrase === null) return subjectWithModifier(analysis, k, floor);
  // "strikes on Lorne that | the mayor says": a clause opens behind "that"
  if (!isGoverned(analysis, phrase.range[0]) || analysis.has(phrase.range[0] - 1, "that"))
    return withLeadingName(analysis, phrase, floor);
  const before = phrase.range[0] - 1;
  return (
    subjectWithModifier(analysis, before, floor) ??
    beforePrepositions(analysis, before, floor) ??
    withLeadingName(analysis, phrase, floor)
  );
}
