// "She is convinced that the talks will fail."   "The mission was confident no shell had been fired."
// not: "A convinced voter" (no verb), "He is sure of himself" (no content clause)
import type { Analysis } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import { ADVERB, bitsOf, WH } from "../chunks.ts";
import { startsFiniteClause, subjectBefore } from "../clause.ts";
import { clauseEnd } from "../clauseEnd.ts";
import { ADJECTIVE_CUES } from "../lexicon/en/cues.ts";
import { AUXILIARY_BE } from "../lexicon/en/words.ts";

/** Attributions whose cue is an adjective with "be". */
export function adjectivalAttributions(a: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (let i = a.body + 1; i < a.tokens.count; i++) {
    const act = ADJECTIVE_CUES.get(a.tokens.lower[i]!);
    if (act === undefined) continue;
    let verb = i;
    while (verb > a.body && a.groupOf[verb]! < 0 && (verb === i || bitsOf(a.tags, verb) & ADVERB)) verb--;
    const group = a.groupOf[verb]! < 0 ? null : a.groups[a.groupOf[verb]!]!;
    if (group === null || !group.finite || group.negated || group.modal !== null) continue;
    if (!(group.main === i && group.passive) && !AUXILIARY_BE.has(a.tokens.lower[group.main]!)) continue;
    const s = a.sentences.ofToken[i]!;
    const q = a.quotationOf[i]!;
    const floor = Math.max(a.sentences.from[s]!, q < 0 ? 0 : a.quotations[q]!.from);
    const end = Math.min(a.sentences.to[s]!, q < 0 ? a.tokens.count : a.quotations[q]!.to);
    const subject = subjectBefore(a, group, floor);
    if (subject === null || /^(?:it|there|this|that)$/.test(a.tokens.lower[subject.head]!)) continue;
    const that = a.tokens.lower[i + 1] === "that" && !(bitsOf(a.tags, i + 1) & WH);
    if (!that && !startsFiniteClause(a, i + 1, end)) continue;
    const from = that ? i + 2 : i + 1;
    const to = clauseEnd(a, from, end, group);
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
