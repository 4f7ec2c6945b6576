// "Mara Sol | left", "Mara Sol on Monday | left", "Then came | Mara Sol", "What did | Mara Sol | say?": a noun phrase that is the subject of a clause.
// not: "At the ministry, near the river, | guards stood".
import { QUESTION_AUXILIARIES } from "../lexicon/language.ts";
import { isFreeAdverb, isVerblessAdverb } from "../structure/adverbs.ts";
import type { Analysis } from "../structure/analysis.ts";
import { isDash } from "../structure/marks.ts";
import { opensMarks } from "../structure/nounPhrase.ts";
import { ADVERB, FINITE, PREPOSITION, PRONOUN, tagBitsOf, WH } from "../structure/tagClasses.ts";

/** Whether a phrase from `from` to `to` is the subject of a finite verb behind it. */
export const isSubjectBefore = (analysis: Analysis, from: number, to: number): boolean =>
  isSubject(analysis, to) || goesOnBehind(analysis, to) || goesOnAfter(analysis, from, to);

/** Whether a phrase from `from` on is the subject of the verb before it. */
export const isSubjectBehindVerb = (analysis: Analysis, from: number): boolean =>
  isAskedOf(analysis, from) || isInverted(analysis, from);

/** Whether a phrase that ends before `to` is the subject of a finite verb, with or without the commas of an apposition: "the president, Rami Sol, stood". */
export function isSubject(analysis: Analysis, to: number): boolean {
  let verb = analysis.word(to) === "," ? to + 1 : to;
  // "Rami Sol “laughed” at it", "Rami Sol also left"
  while (opensMarks(analysis, verb) || isVerblessAdverb(analysis, verb)) verb++;
  const g = analysis.groupOf[verb] ?? -1;
  return g >= 0 && (tagBitsOf(analysis.tags, analysis.group(g).from) & FINITE) !== 0;
}

/** "What did | the minister | say?": behind the first verb of a question. */
const isAskedOf = (analysis: Analysis, from: number): boolean =>
  QUESTION_AUXILIARIES.test(analysis.lower(from - 1)) &&
  analysis.word(analysis.sentenceTo(analysis.sentenceOf(from)) - 1) === "?" &&
  analysis.sentenceOf(from - 1) === analysis.sentenceOf(from) &&
  analysis.finiteAt(from - 2) === null &&
  !(analysis.chunkAt(from - 2)?.to === from - 1 && !analysis.is(from - 2, WH));

/** "Mr Sol, who is the minister's adviser, | gave an interview", "Mr Sol, under pressure, | left": the verb stands behind what comes between. */
function goesOnBehind(analysis: Analysis, to: number): boolean {
  const opens = analysis.has(to + 1, "who", "which", "whose") || analysis.is(to + 1, PREPOSITION);
  if (analysis.word(to) !== "," || !opens) return false;
  const end = analysis.sentenceTo(analysis.sentenceOf(to));
  for (let k = to + 2; k + 1 < end; k++) if (analysis.word(k) === ",") return isSubject(analysis, k);
  return false;
}

/**
 * "Mara Sol on Monday | toured", "Mara Sol (55) | left", "Mara Sol – elected in May – | left", "Mara Sol, mayor of Osk, and her aides | left": the verb of a
 * subject that opens its clause stands behind times, adjuncts, remarks and those who are named with it.
 */
function goesOnAfter(analysis: Analysis, from: number, to: number): boolean {
  if (!opensMain(analysis, from)) return false;
  const end = analysis.sentenceTo(analysis.sentenceOf(from));
  for (let k = to; k < end; ) {
    const group = analysis.groupAt(k);
    if (group !== null) return group.finite && group.from === k;
    const next = pastAddition(analysis, k, end);
    if (next <= k) return false;
    k = next;
  }
  return false;
}

/** Whether a phrase opens its sentence, but for a time, an adverb or "in Velmar," before it. */
function opensMain(analysis: Analysis, from: number): boolean {
  const floor = analysis.sentenceFrom(analysis.sentenceOf(from));
  let start = from;
  while (start > floor && (analysis.inTime(start - 1) || analysis.has(start - 1, "neither", "both"))) start--;
  if (start <= floor || isFreeAdverb(analysis, start - 1)) return true;
  if (!analysis.is(floor, PREPOSITION | ADVERB) || analysis.word(start - 1) !== ",") return false;
  return analysis.tokens.word.indexOf(",", floor) === start - 1;
}

/** Past one addition to a subject: a time, an adverb, a remark in dashes or brackets, an adjunct, "and her aides"; the token itself where none stands. */
function pastAddition(analysis: Analysis, k: number, end: number): number {
  if (analysis.inTime(k) || isFreeAdverb(analysis, k)) return k + 1;
  if (isDash(analysis, k)) return behindMark(analysis, k, end, isDash);
  if (analysis.word(k) === "(") return behindMark(analysis, k, end, isBracket);
  if (analysis.word(k) === ",") return pastApposition(analysis, k);
  const chunk = analysis.has(k, "and", "or", "nor") || analysis.is(k, PREPOSITION) ? analysis.chunkAt(k + 1) : null;
  return chunk?.from === k + 1 ? chunk.to : k;
}

/** Behind the next mark of a kind, or the token itself where none follows. */
function behindMark(
  analysis: Analysis,
  k: number,
  end: number,
  closes: (analysis: Analysis, i: number) => boolean,
): number {
  for (let shut = k + 1; shut < end; shut++) if (closes(analysis, shut)) return shut + 1;
  return k;
}

/** "Mara Sol | , mayor of Osk, | left", "Mara Sol | , and her aides": past the second comma, or the one before "and"; the comma itself elsewhere. */
function pastApposition(analysis: Analysis, comma: number): number {
  if (analysis.has(comma + 1, "and", "nor")) return comma + 1;
  const chunk = analysis.chunkAt(comma + 1);
  if (chunk === null || chunk.from !== comma + 1 || analysis.is(chunk.from, PRONOUN)) return comma;
  let shut = chunk.to;
  for (let next = nextTied(analysis, shut); next > shut; next = nextTied(analysis, shut)) shut = next;
  if (analysis.word(shut) !== ",") return comma;
  return analysis.has(shut + 1, "and", "nor") ? shut : shut + 1;
}

/** Past the preposition at a token and its noun phrase; the token itself where none stands there. */
function nextTied(analysis: Analysis, i: number): number {
  const chunk = analysis.is(i, PREPOSITION) ? analysis.chunkAt(i + 1) : null;
  return chunk?.from === i + 1 ? chunk.to : i;
}

const isBracket = (analysis: Analysis, i: number): boolean => analysis.word(i) === ")";

/** "Then came | Mara Sol", "With him stood | Mara Sol": behind the verb of a sentence that has no subject before it. */
function isInverted(analysis: Analysis, from: number): boolean {
  const verb = analysis.finiteAt(from - 1);
  if (verb === null || verb.passive || verb.to !== from) return false;
  const floor = analysis.sentenceFrom(analysis.sentenceOf(from));
  if (verb.from === floor) return false;
  for (let k = floor; k < verb.from; k++) {
    const chunk = analysis.chunkAt(k);
    const stands = chunk !== null && chunk.from === k && !analysis.inTime(k);
    if ((stands && !analysis.is(k - 1, PREPOSITION)) || /^[,:;“”"]$/.test(analysis.word(k))) return false;
  }
  return true;
}
