// "She is convinced that the talks will fail."   "The mission was confident no shell had been fired."
// not: "A convinced voter" (no verb), "He is sure of himself" (no content clause)

import { ADJECTIVE_CUES } from "../../lexicon/en/cues.ts";
import { AUXILIARY_BE } from "../../lexicon/en/words.ts";
import type { Analysis } from "../../structure/analysis.ts";
import { ADVERB, bitsOf, WH } from "../../structure/chunks.ts";
import { startsFiniteClause, subjectBefore } from "../../structure/clause.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import type { Candidate } from "../candidate.ts";

/** Attributions whose cue is an adjective with "be". */
export function adjectivalAttributions(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (let i = analysis.body + 1; i < analysis.tokens.count; i++) {
    const act = ADJECTIVE_CUES.get(analysis.lower(i));
    if (act === undefined) continue;
    let verb = i;
    while (
      verb > analysis.body &&
      analysis.groupIndex(verb) < 0 &&
      (verb === i || bitsOf(analysis.tags, verb) & ADVERB)
    )
      verb--;
    const group = analysis.groupIndex(verb) < 0 ? null : analysis.group(analysis.groupIndex(verb));
    if (group === null || !group.finite || group.negated || group.modal !== null) continue;
    if (!(group.main === i && group.passive) && !AUXILIARY_BE.has(analysis.lower(group.main))) continue;
    const s = analysis.sentenceOf(i);
    const q = analysis.quotationIndex(i);
    const floor = Math.max(analysis.sentenceFrom(s), q < 0 ? 0 : analysis.quotation(q).from);
    const end = Math.min(analysis.sentenceTo(s), q < 0 ? analysis.tokens.count : analysis.quotation(q).to);
    const subject = subjectBefore(analysis, group, floor);
    if (subject === null || /^(?:it|there|this|that)$/.test(analysis.lower(subject.head))) continue;
    const that = analysis.tokens.lower[i + 1] === "that" && !(bitsOf(analysis.tags, i + 1) & WH);
    if (!that && !startsFiniteClause(analysis, i + 1, end)) continue;
    const from = that ? i + 2 : i + 1;
    const to = clauseEnd(analysis, from, end, group);
    if (to <= from) continue;
    found.push({
      cue: [[group.from, i + 1]],
      main: i,
      source: [subject.range],
      sourceHead: subject.head,
      content: [[from, to]],
      that: that ? i + 1 : -1,
      act,
      polarity: "asserted",
      rule: "adjective",
      confidence: that ? 90 : 80,
    });
  }
  return found;
}
