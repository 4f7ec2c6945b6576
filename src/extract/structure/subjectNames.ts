// "the prime minister, Rami Sol", "Sol, the head of the union, a former minister": phrases that name one person together.
import { PRONOUNS, ROLE_NOUNS, TIES } from "../lexicon/language.ts";
import type { Analysis } from "./analysis.ts";
import { type Phrase, phraseEndingAt, type Subject, startsClause } from "./phraseBefore.ts";
import { FINITE, PREPOSITION, PROPER } from "./tagClasses.ts";

/** How many appositions one name may have. */
const APPOSITIONS = 3;
/** How far back a parenthesis may open, in tokens. */
const PARENTHESIS = 40;

/** "X, the head of Y, a former Z, said": back to the name that the appositions belong to. */
export function namedBefore(analysis: Analysis, phrase: Phrase | null, floor: number): Phrase | null {
  let at = phrase;
  for (let n = 0; n < APPOSITIONS && at !== null; n++) {
    const left = nameOfApposition(analysis, at, floor);
    if (left === null) break;
    at = { range: [left.range[0], at.range[1]], head: left.head };
  }
  return at;
}

/** The name before a comma with an office or an institute behind it; null if there is none. */
function nameOfApposition(analysis: Analysis, apposition: Phrase, floor: number): Phrase | null {
  const comma = apposition.range[0] - 1;
  // "X, of the institute Y, who studied Z, said"
  const tied = comma - 2 > floor && analysis.is(comma, PREPOSITION) && analysis.word(comma - 1) === ",";
  if (!tied && (comma <= floor || analysis.word(comma) !== "," || !ROLE_NOUNS.has(analysis.lower(apposition.head))))
    return null;
  const left = phraseEndingAt(analysis, tied ? comma - 2 : comma - 1, floor);
  if (left === null || !analysis.is(left.head, PROPER)) return null;
  return tied || startsClause(analysis, left.range[0], floor) ? left : null;
}

/** "Keldoran prime minister, Rami Sol" and "the mayor, a former doctor": the phrase before the comma belongs to the subject. */
export function withLeadingName(analysis: Analysis, { range, head }: Phrase, floor: number): Subject {
  const [from, to] = range;
  const comma = from - 1;
  if (comma > floor && analysis.word(comma) === "," && analysis.chunkIndex(comma - 1) >= 0) {
    const left = phraseEndingAt(analysis, comma - 1, floor);
    // "As a member of the council, | Keldora reiterates"
    const role = left !== null && !analysis.has(left.range[0] - 1, "as");
    if (role && isRoleAndName(analysis, left.head, head) && startsClause(analysis, left.range[0], floor))
      return { range: [left.range[0], to], head, relative: false };
  }
  return { range, head, relative: false };
}

/** "the mayor, Rami Sol"; not "Mr. President, I". */
const isRoleAndName = (analysis: Analysis, role: number, name: number): boolean =>
  /^\p{Lu}/u.test(analysis.word(name)) && !PRONOUNS.has(analysis.lower(name)) && ROLE_NOUNS.has(analysis.lower(role));

/** Whether a finite verb stands between two tokens, in no noun phrase. */
export function containsFinite(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (analysis.is(i, FINITE) && analysis.chunkIndex(i) < 0) return true;
  return false;
}

/** The comma, dash or bracket that opens the parenthesis closed at `k`, at most 40 tokens before; -1 where there is none. */
export function openingOf(analysis: Analysis, k: number, floor: number): number {
  const closing = analysis.word(k);
  const wanted = closing === ")" ? "(" : closing;
  let short = -1;
  for (let i = k - 1; i > floor && i > k - PARENTHESIS; i--) {
    const w = analysis.word(i);
    if (w === wanted) {
      // "X, aged 54, of Velmar, said": the piece may be the second of two
      if (short < 0 && wanted === "," && k - i <= 3 && TIES.has(analysis.lower(i + 1))) {
        short = i;
        continue;
      }
      return short >= 0 && containsFinite(analysis, i + 1, short) ? short : i;
    }
    if (/^[“”";]$/.test(w)) return short;
  }
  return short;
}
