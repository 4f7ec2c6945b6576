// "The letter was sent to the Secretary-General by Keldora’s Permanent Representative on 10 March." -> the narrator's claim.
// not: "Two guards were wounded." (the narration of journalism is no claim), "The army sent troops", anything that is reported speech.

import type { Candidate } from "../attribution/candidate.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { publicationsIn } from "./publication.ts";

const CONFIDENCE = 75;

/**
 * The author's own sentences that say who sent, wrote, circulated or published which document. In journalism these are the only sentences
 * of the author that make a claim, because they show who stands behind a text. One claim for each sentence, without cue or source.
 * @param covered 1 for tokens that belong to reported claims
 */
export function narrationClaims(analysis: Analysis, covered: Uint8Array): Candidate[] {
  const open = {
    has: (i: number): boolean => covered[i] === 0 && analysis.outerQuotationIndex(i) < 0 && i >= analysis.body,
  };
  const found: Candidate[] = [];
  for (let s = 0; s < analysis.sentences.count; s++) {
    const from = analysis.sentenceFrom(s);
    let to = analysis.sentenceTo(s);
    if (from < analysis.body) continue;
    while (to > from && /^[.…]+$/.test(analysis.word(to - 1))) to--;
    const told = publicationsIn(analysis, [from, to], open).filter(
      ({ group, takers }) => group !== null && !group.infinitive && group.modal === null && takers.length > 1,
    );
    if (told.length === 0) continue;
    const content = partFor(told[0]!.group!.main, [from, to], covered);
    // "The army released | a statement accusing Velmar": what was published is told by the claim behind the verb
    if (content[1] < to) continue;
    found.push({
      cue: [],
      main: from,
      source: [],
      sourceHead: -1,
      content: [content],
      that: -1,
      act: "state",
      polarity: "asserted",
      rule: "narration",
      confidence: CONFIDENCE,
    });
  }
  return found;
}

/** The part of a sentence around a verb that belongs to no reported claim; if only reported words stand before it, it begins with the sentence. */
function partFor(verb: number, [from, to]: Range, covered: Uint8Array): Range {
  let start = verb;
  while (start > from && covered[start - 1] === 0) start--;
  let opening = start;
  while (opening > from && covered[opening - 1] === 1) opening--;
  let end = verb;
  while (end < to && covered[end] === 0) end++;
  return [opening === from ? from : start, end];
}
