import { EVENT_CLAUSE_OPENERS } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { startsFiniteClause } from "../structure/finiteClause.ts";
import { CONJUNCTION, FINITE, tagBitsOf } from "../structure/tagClasses.ts";

/**
 * The clause around a token, within `[floor, end)`: between semicolons, colons and dashes, conjunctions that open a clause, and "and" or "but" before
 * another verb. Dates, places and numbers in it belong to the event of the clause.
 */
export function clauseBounds(analysis: Analysis, token: number, floor: number, end: number): Range {
  let from = token;
  while (from > floor && !opensAt(analysis, from, end)) from--;
  let to = token + 1;
  while (to < end && !opensAt(analysis, to, end)) to++;
  return [from, to];
}

/** Whether a separate clause opens with token `i`. */
function opensAt(analysis: Analysis, i: number, end: number): boolean {
  const w = analysis.lower(i);
  if (/^[;:—]$/.test(w)) return true;
  const previous = analysis.lower(i - 1);
  if (/^[;:—]$/.test(previous)) return true;
  if (EVENT_CLAUSE_OPENERS.test(w))
    return /^(?:after|before|since|until)$/.test(w)
      ? startsFiniteClause(analysis, i + 1, end)
      : !isDeterminer(analysis, i);
  if (w !== "and" && w !== "but") return false;
  if ((tagBitsOf(analysis.tags, i) & CONJUNCTION) === 0) return false;
  const g = i + 1 < end ? analysis.groupIndex(i + 1) : -1;
  if (g >= 0) return true;
  return startsFiniteClause(analysis, i + 1, end) && !inPhrase(analysis, i);
}

/** In "that night" and "since March" these words are no conjunctions. */
const isDeterminer = (analysis: Analysis, i: number): boolean =>
  analysis.chunkIndex(i) >= 0 || analysis.inTimex[i] === 1 || analysis.inTimex[i + 1] === 1;

/** "A and B fired": the conjunction joins two subjects of one verb. */
function inPhrase(analysis: Analysis, i: number): boolean {
  if (analysis.chunkIndex(i - 1) < 0) return false;
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const g = analysis.groupIndex(k);
    if (g >= 0 && (tagBitsOf(analysis.tags, analysis.group(g).from) & FINITE) !== 0) return false;
    if (/^[,;:.]$/.test(analysis.word(k))) return true;
  }
  return true;
}
