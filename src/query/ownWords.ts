import type { Naming } from "../model/claim.ts";
import type { QuotedSpan } from "../model/record.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "./corpusIndex.ts";

/**
 * The user of a naming: the speaker in direct speech and in the author's own text, else the one who reports it in his or her own words, and
 * in the end the publisher of the document. Null if unknown.
 */
export function wordsOf(
  corpus: CorpusIndex,
  told: ClaimInRecord,
  { span }: Pick<Naming<QuotedSpan>, "span">,
): SideName | null {
  const seen = new Set<string>();
  let at: ClaimInRecord | undefined = told;
  while (at !== undefined && !seen.has(at.claim.id)) {
    const claim: ClaimInRecord["claim"] = at.claim;
    if (claim.voice !== "reported" || isQuoted(at, span)) return corpus.ownSpeakerOf(claim);
    seen.add(claim.id);
    at = claim.parent === null ? undefined : corpus.told.get(claim.parent);
  }
  return reporterOf(corpus, told);
}

/** The publisher of a document, or else its author. */
export function reporterOf(corpus: CorpusIndex, { record }: ClaimInRecord): SideName | null {
  const reporter = record.publishers[0] ?? record.creators[0];
  return reporter === undefined ? null : corpus.sideOf(reporter);
}

const OPENING = /[“«„]/g;
const CLOSING = /[”»]/g;

/** Whether words of a claim are inside its quotation marks. */
export function isQuoted({ claim: { form, content } }: ClaimInRecord, { start, end }: QuotedSpan): boolean {
  const piece = content.find((one) => one.start <= start && end <= one.end);
  if (form === "direct") return piece !== undefined;
  if (form === "indirect" || piece === undefined) return false;
  const before = Array.from(piece.quote)
    .slice(0, start - piece.start)
    .join("");
  const open = (before.match(OPENING)?.length ?? 0) - (before.match(CLOSING)?.length ?? 0);
  return open > 0 || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
