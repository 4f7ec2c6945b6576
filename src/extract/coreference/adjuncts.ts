import { ASKED_FOR, ORGAN_NOUNS } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { PREPOSITION, PROPER, tagBitsOf } from "../structure/tagClasses.ts";
import { isOrganOrRole } from "./phraseParts.ts";

/** The token where a time or place begins that does not belong to the name: "officials at the time", "Sol in a statement". */
export function adjunctIn(analysis: Analysis, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    // "the envoy of Velmar | to the Secretary-General": the addressee, whereas "to the United Nations" in "the envoy of Velmar to the
    // United Nations" is part of the office
    if (analysis.tokens.lower[i] === "to" && i + 1 < to && analysis.chunkIndex(i + 1) >= 0) {
      if (analysis.lower(analysis.chunk(analysis.chunkIndex(i + 1)).head) === "secretary-general") return i;
    }
    // "the Ministry of Defence | for comment"
    if (analysis.lower(i) === "for" && ASKED_FOR.has(analysis.lower(i + 1))) return i;
    // "Rami Sol with Harbour News", "Rami Sol from the institute"
    if (/^(?:with|from)$/.test(analysis.lower(i)) && isFullName(analysis, from, i)) return i;
    if (analysis.inTimex[i] === 1 && analysis.inTimex[from] !== 1)
      return tagBitsOf(analysis.tags, i - 1) & PREPOSITION ? i - 1 : i;
    if (
      /^(?:at|during|after|before|amid)$/.test(analysis.lower(i)) &&
      /^(?:the|a|an|his|her|its|their)$/.test(analysis.tokens.lower[i + 1] ?? "")
    ) {
      const c = analysis.chunkIndex(i + 1);
      const noun = c < 0 ? "" : analysis.lower(analysis.chunk(c).head);
      if (!ORGAN_NOUNS.has(noun)) return i;
    }
  }
  return to;
}

/** Two or three names in a row, none of them of a body. */
function isFullName(analysis: Analysis, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 3) return false;
  for (let i = from; i < to; i++)
    if (!(tagBitsOf(analysis.tags, i) & PROPER) || isOrganOrRole(analysis.lower(i))) return false;
  return true;
}
