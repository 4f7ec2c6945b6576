import { ORGAN_SHORT } from "../lexicon/en/offices.ts";
import {
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  HONORIFICS,
  ORGAN_NOUNS,
  ORGAN_TOPICS,
  POSTNOMINALS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  SHORT_RANKS,
} from "../lexicon/en/words.ts";
import type { Lookup, LookupMatch } from "../lookup.ts";
import type { Analysis } from "../structure/analysis.ts";
import { bitsOf, NOUN, POSSESSIVE, PREPOSITION, PROPER, TO } from "../structure/tagClasses.ts";

export type PartKind =
  | "known"
  | "honorific"
  | "role"
  | "organ"
  | "document"
  | "collective"
  | "proper"
  | "postnominal"
  | "possessive"
  | "link"
  | "other";

/** A piece of a noun phrase. */
export interface Part {
  readonly kind: PartKind;
  readonly from: number;
  readonly to: number;
  readonly match: LookupMatch | null;
}

/** "A/79/812": behind a document, what it is filed under. */
export const SYMBOL = /^[A-Z][A-Z0-9]*(?:\/[A-Z0-9.-]+)+$/;

/** First words of a phrase that mean one who is known. */
export const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|both|each)$/;
/** First words that are no part of a name. */
export const DETERMINERS =
  /^(?:the|a|an|this|that|these|those|both|all|some|several|many|his|her|its|their|our|my|your|each|another)$/;

/** The pieces of a noun phrase, from left to right; each token is in one. */
export function partsOf(analysis: Analysis, lookup: Lookup, from: number, to: number): Part[] {
  const parts: Part[] = [];
  for (let i = from; i < to; ) {
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

/** Behind "Mr." an office; "Mr. Monk" bears that name. */
const ADDRESSED =
  /^(?:acting|ambassador|attorney|chair\w*|chancellor|chief|commissioner|deputy|director|envoy|first|foreign|general|governor|justice|mayor|minister|permanent|premier|president|prime|representative|secretary.*|senator|speaker|special|under.*|vice.*)$/;
const INITIAL = /^\p{Lu}\.?$/u;

/** What a token that no lookup knows is; the first case that holds. */
function kindOf({ tokens, tags }: Analysis, i: number, to: number, previous: PartKind | undefined): PartKind {
  const low = tokens.lower[i]!;
  const bits = bitsOf(tags, i);
  if (bits & POSSESSIVE) return "possessive";
  if (bits & (PREPOSITION | TO) || low === "and" || low === "or") return "link";
  // "Keldoran Maj. Gen. Sol": an officer of Keldora's
  const ofState =
    SHORT_RANKS.has(low) &&
    (previous === "known" || previous === "role" || /^(?:rear|vice)$/.test(tokens.lower[i - 1] ?? ""));
  if (HONORIFICS.has(low) && i + 1 < to && bitsOf(tags, i + 1) & PROPER) return ofState ? "role" : "honorific";
  if (previous === "honorific" && bits & PROPER && !ADDRESSED.test(low)) return "proper";
  if (ROLE_NOUNS.has(low) && bits & NOUN) return "role";
  if (ORGAN_NOUNS.has(low) || (ORGAN_SHORT.has(low) && /^\p{Lu}\p{L}?\p{Lu}/u.test(tokens.word[i]!))) return "organ";
  // "Letter from the envoy" opens a sentence as a verb might
  const opens = /^\p{Lu}/u.test(tokens.word[i]!) && /^(?:from|by|of)$/.test(tokens.lower[i + 1] ?? "");
  if (DOCUMENT_NOUNS.has(low) && (bits & NOUN || opens)) return "document";
  if (COLLECTIVE_NOUNS.has(low) && !(bits & PROPER)) return "collective";
  if (previous === "document" && SYMBOL.test(tokens.word[i]!)) return "postnominal";
  if (previous === "proper" && POSTNOMINALS.has(low)) return "postnominal";
  return bits & PROPER && !ORGAN_TOPICS.has(low) && !ROLE_MODIFIERS.has(low) ? "proper" : "other";
}

/** Whether a proper name goes on with token `i`. */
function continuesName({ tokens, tags }: Analysis, lookup: Lookup, i: number): boolean {
  const low = tokens.lower[i]!;
  return (
    (bitsOf(tags, i) & PROPER) !== 0 &&
    !POSTNOMINALS.has(low) &&
    (!isOrganOrRole(low) || INITIAL.test(tokens.word[i - 1]!)) &&
    lookup.match(tokens, i) === null
  );
}

/** Whether a preposition or "and" stands at a token. */
export const linkAt = (parts: readonly Part[], token: number): boolean =>
  parts.some((part) => part.kind === "link" && part.from === token);

export const isOrganOrRole = (low: string): boolean => ORGAN_NOUNS.has(low) || ROLE_NOUNS.has(low);
