// "the army had fired", "there was no attack", "in Velmar the army fired" are clauses.   not: "an attack on the army that fired".
import { FRONTED_OPENERS } from "../lexicon/language.ts";
import { skipAdjuncts } from "./adjuncts.ts";
import { isFreeAdverb } from "./adverbs.ts";
import type { Analysis } from "./analysis.ts";
import { nounPhraseAt, opensMarks, verbFollows } from "./nounPhrase.ts";
import { ADJECTIVE, NUMBER, PREPOSITION, TO, WH } from "./tagClasses.ts";

/** The most tokens between a subject and its verb, or before the comma of a fronted clause. */
const REACH = 30;

/** Whether a clause with its own subject and finite verb starts at token `i`: "the army had fired", "there was no attack". */
export function startsFiniteClause(analysis: Analysis, i: number, end: number): boolean {
  let k = pastBound(analysis, i);
  if (k < end && FRONTED_OPENERS.has(analysis.lower(k))) {
    const comma = commaBehind(analysis, k, end);
    if (comma >= 0) return comma + 1 < end && startsFiniteClause(analysis, comma + 1, end);
    // without a comma the phrase itself is skipped: "in Velmar the army fired"
    const opener = pastBound(analysis, i);
    k = skipAdjuncts(analysis, opener, end);
    if (k <= opener) return false;
  }
  while (k < end && (analysis.inTime(k) || isFreeAdverb(analysis, k))) k++;
  const phrase = nounPhraseAt(analysis, k, end);
  if (phrase === null) return false;
  const to = phrase[1];
  return verbFollows(analysis, to, end) || verbBehindModifier(analysis, to, Math.min(end, to + REACH));
}

/** The next comma, -1 where none is near. */
function commaBehind(analysis: Analysis, from: number, end: number): number {
  for (let k = from; k < Math.min(end, from + REACH); k++) if (analysis.word(k) === ",") return k;
  return -1;
}

/** Whether a finite verb follows a relative clause, apposition or reduced relative that begins at `from`. */
function verbBehindModifier(analysis: Analysis, from: number, bound: number): boolean {
  if (from >= bound || !opensModifier(analysis, from)) return false;
  for (let k = from + 1; k < bound; k++) {
    if (analysis.finiteAt(k) !== null) return true;
    if (analysis.word(k) === ";") return false;
  }
  return false;
}

const opensModifier = (analysis: Analysis, i: number): boolean =>
  analysis.word(i) === "," ||
  analysis.word(i) === "(" ||
  opensMarks(analysis, i) ||
  analysis.groupIndex(i) >= 0 ||
  analysis.is(i, WH | ADJECTIVE | PREPOSITION | TO);

/** Past "at least", "more than" and the like before a number. */
function pastBound(analysis: Analysis, i: number): number {
  if (!analysis.has(i, "at", "more", "fewer", "less", "up", "as")) return i;
  if (!analysis.has(i + 1, "least", "most", "than", "to", "many")) return i;
  const asMany = analysis.lower(i + 1) === "many" && analysis.lower(i + 2) === "as";
  const k = asMany ? i + 3 : i + 2;
  return analysis.is(k, NUMBER) || analysis.chunkIndex(k) >= 0 ? k : i;
}
