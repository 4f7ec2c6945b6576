import {
  AIMS,
  CAUSES,
  FULL_NAME_NOUNS,
  NAME_PREPOSITIONS,
  ORGAN_NOUNS,
  ORGAN_TOPICS,
  POSTNOMINALS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  SHORT_BODIES,
} from "../lexicon/language.ts";
import type { Lookup, LookupMatch } from "../lookup.ts";
import type { Analysis } from "../structure/analysis.ts";
import { PROPER, tagBitsOf } from "../structure/tagClasses.ts";
import { kindOf, type PartKind } from "./partKind.ts";

/** A piece of a noun phrase. */
export interface Part {
  readonly kind: PartKind;
  readonly from: number;
  readonly to: number;
  readonly match: LookupMatch | null;
}

/** First words of a phrase that refer to a known person. */
export const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|both|each)$/;
/** First words that are not part of a name. */
export const DETERMINERS =
  /^(?:the|a|an|this|that|these|those|both|all|some|several|many|his|her|its|whose|their|our|my|your|each|another)$/;

/** The pieces of a noun phrase, from left to right; each token is in one. */
export function partsOf(analysis: Analysis, lookup: Lookup, from: number, to: number): Part[] {
  const parts: Part[] = [];
  for (let i = from; i < to; ) {
    const odd = oddNameEnd(analysis, lookup, i);
    if (odd > i && odd <= to) {
      parts.push({ kind: "proper", from: i, to: odd, match: null });
      i = odd;
      continue;
    }
    const full = fullName(analysis, lookup, i);
    if (full !== null && full.to <= to) {
      parts.push(full);
      i = full.to;
      continue;
    }
    const match = lookup.match(analysis.tokens, i);
    const known = match !== null && i + match.length <= to;
    const kind = known ? "known" : kindOf(analysis, i, to, parts.at(-1)?.kind);
    let end = i + 1;
    if (known) end = i + match.length;
    else if (kind === "proper") while (end < to && continuesName(analysis, lookup, end)) end++;
    parts.push({ kind, from: i, to: end, match: known ? match : null });
    i = end;
  }
  return parts;
}

/** The longest words before "Republic" in a state's full name, in tokens. */
const LONGEST_FORM = 4;

/** "Federal Republic of Keldora" from token `i` on: one name of the state; null where none stands there. */
function fullName({ tokens }: Analysis, lookup: Lookup, i: number): Part | null {
  const { word, lower } = tokens;
  if (!/^\p{Lu}/u.test(word[i] ?? "") || lower[i - 1] === "of") return null;
  let noun = i;
  while (noun < i + LONGEST_FORM && !FULL_NAME_NOUNS.has(lower[noun] ?? "") && /^\p{Lu}/u.test(word[noun + 1] ?? ""))
    noun++;
  if (!FULL_NAME_NOUNS.has(lower[noun] ?? "") || lower[noun + 1] !== "of") return null;
  const at = lower[noun + 2] === "the" ? noun + 3 : noun + 2;
  const match = lookup.match(tokens, at);
  if (match === null || match.entry.kind !== "state" || match.use !== "name") return null;
  const to = at + match.length;
  // "Federation of Keldora Teachers"
  return /^(?:\p{Lu}|['’]s?$)/u.test(word[to] ?? "") ? null : { kind: "known", from: i, to, match };
}

/** Where a name ends whose first word means something else elsewhere: "Save Keldora" is a campaign, "Justice Without Borders" is no judge; the token itself where there is none. */
function oddNameEnd(analysis: Analysis, lookup: Lookup, i: number): number {
  const { tokens } = analysis;
  if (!/^\p{Lu}/u.test(tokens.word[i] ?? "")) return i;
  // "Justice Without Borders" has no title
  if (NAME_PREPOSITIONS.has(tokens.lower[i + 1] ?? "") && /^\p{Lu}/u.test(tokens.word[i + 1]!)) return i + 3;
  const aim = namedForAimEnd(analysis, i);
  if (aim > i) return aim;
  if (!CAUSES.has(tokens.lower[i] ?? "")) return i;
  const match = lookup.match(tokens, i + 1);
  return match === null ? i : i + 1 + match.length;
}

/** "Hestrane for Human Rights", "Women for Peace": where a body's name with its aim ends; the token itself where there is none. */
function namedForAimEnd({ tokens: { word, lower } }: Analysis, i: number): number {
  if (lower[i + 1] !== "for" || !/^\p{Lu}\p{Ll}/u.test(word[i]!) || isOrganOrRole(lower[i]!)) return i;
  let end = i + 2;
  if (lower[end] === "human" && lower[end + 1] === "rights" && /^\p{Lu}/u.test(word[end + 1]!)) end++;
  else if (!AIMS.has(lower[end] ?? "")) return i;
  return /^\p{Lu}/u.test(word[end] ?? "") && !/^\p{Lu}/u.test(word[end + 1] ?? "") ? end + 1 : i;
}

const INITIAL = /^\p{Lu}\.?$/u;

/** Whether a proper name goes on with token `i`. */
function continuesName({ tokens, tags }: Analysis, lookup: Lookup, i: number): boolean {
  const low = tokens.lower[i]!;
  // "the Harbour | Front"
  const names =
    (tagBitsOf(tags, i) & PROPER) !== 0 || (SHORT_BODIES.has(low) && /^\p{Lu}\p{Ll}/u.test(tokens.word[i]!));
  return (
    names &&
    !POSTNOMINALS.has(low) &&
    (!isOrganOrRole(low) || INITIAL.test(tokens.word[i - 1]!)) &&
    !opensOffice(tokens.lower, i) &&
    lookup.match(tokens, i) === null
  );
}

/** "Ornite | Foreign Minister": words of an office up to its noun are no part of the name before them. */
function opensOffice(lower: readonly string[], i: number): boolean {
  let k = i;
  while (ROLE_MODIFIERS.has(lower[k] ?? "") || ORGAN_TOPICS.has(lower[k] ?? "")) k++;
  return k > i && ROLE_NOUNS.has(lower[k] ?? "");
}

/** Whether a preposition or "and" stands at a token. */
export const linkAt = (parts: readonly Part[], token: number): boolean =>
  parts.some((part) => part.kind === "link" && part.from === token);

export const isOrganOrRole = (low: string): boolean => ORGAN_NOUNS.has(low) || ROLE_NOUNS.has(low);
