import type { Analysis, Range } from "../analysis.ts";
import { bitsOf, CONJUNCTION, FINITE } from "../chunks.ts";
import { startsFiniteClause } from "../clause.ts";

const OPENERS =
  /^(?:that|which|who|whom|whose|where|when|while|whilst|after|before|because|although|though|unless|whereas|since|until|if|saying|adding)$/;

/**
 * The clause around a token, within `[floor, end)`: between semicolons, colons and dashes, conjunctions that open a clause, and "and" or "but" before
 * another verb. Dates, places and numbers are taken for what the clause tells of.
 */
export function clauseBounds(a: Analysis, token: number, floor: number, end: number): Range {
  let from = token;
  while (from > floor && !opensAt(a, from, end)) from--;
  let to = token + 1;
  while (to < end && !opensAt(a, to, end)) to++;
  return [from, to];
}

/** Whether a clause of its own opens with token `i`. */
function opensAt(a: Analysis, i: number, end: number): boolean {
  const w = a.tokens.lower[i]!;
  if (/^[;:—]$/.test(w)) return true;
  const previous = a.tokens.lower[i - 1] ?? "";
  if (/^[;:—]$/.test(previous)) return true;
  if (OPENERS.test(w))
    return /^(?:after|before|since|until)$/.test(w) ? startsFiniteClause(a, i + 1, end) : !isDeterminer(a, i);
  if (w !== "and" && w !== "but") return false;
  if ((bitsOf(a.tags, i) & CONJUNCTION) === 0) return false;
  const g = i + 1 < end ? a.groupOf[i + 1]! : -1;
  if (g >= 0) return true;
  return startsFiniteClause(a, i + 1, end) && !inPhrase(a, i);
}

/** "that night", "since March" are no conjunctions. */
const isDeterminer = (a: Analysis, i: number): boolean =>
  a.chunkOf[i]! >= 0 || a.inTimex[i] === 1 || a.inTimex[i + 1] === 1;

/** "A and B fired": the conjunction joins two subjects of one verb. */
function inPhrase(a: Analysis, i: number): boolean {
  if (a.chunkOf[i - 1]! < 0) return false;
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const g = a.groupOf[k]!;
    if (g >= 0 && (bitsOf(a.tags, a.groups[g]!.from) & FINITE) !== 0) return false;
    if (/^[,;:.]$/.test(a.tokens.word[k]!)) return true;
  }
  return true;
}
