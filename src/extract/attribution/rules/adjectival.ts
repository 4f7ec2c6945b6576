import type { Act } from "../../../model/claim.ts";
import { ADJECTIVE_CUES, AUXILIARY_BE } from "../../lexicon/language.ts";
import type { Analysis, VerbGroup } from "../../structure/analysis.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import { startsFiniteClause } from "../../structure/finiteClause.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { ADVERB, tagBitsOf, WH } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import type { Rule } from "./rule.ts";

/** An adjective of belief with a form of "be". */
export const adjectivalRule: Rule = {
  id: "adjective",
  finds: [
    ["She is convinced that the talks will fail.", "She | is convinced | the talks will fail"],
    [
      "Analysts were sceptical about whether the truce would hold.",
      "Analysts | were sceptical about | whether the truce would hold",
    ],
    ["The mission was confident no shell had been fired.", "The mission | was confident | no shell had been fired"],
  ],
  findsNot: ["A convinced voter came.", "He is sure of himself."],
  find: (analysis) => adjectivalAttributions(analysis),
};

/** Attributions whose cue is an adjective with "be". */
function adjectivalAttributions(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (let i = analysis.body + 1; i < analysis.tokens.count; i++) {
    const act = ADJECTIVE_CUES.get(analysis.lower(i));
    const group = act === undefined ? null : verbOf(analysis, i);
    const one = act === undefined || group === null ? null : attribute(analysis, i, group, act);
    if (one !== null) found.push(one);
  }
  return found;
}

/** The form of "be" that an adjective belongs to; null where there is none. */
function verbOf(analysis: Analysis, adjective: number): VerbGroup | null {
  let verb = adjective;
  while (
    verb > analysis.body &&
    analysis.groupIndex(verb) < 0 &&
    (verb === adjective || tagBitsOf(analysis.tags, verb) & ADVERB)
  )
    verb--;
  const group = analysis.groupAt(verb);
  if (group === null || !group.finite || group.negated || group.modal !== null) return null;
  const participle = group.main === adjective && group.passive;
  return participle || AUXILIARY_BE.has(analysis.lower(group.main)) ? group : null;
}

function attribute(analysis: Analysis, adjective: number, group: VerbGroup, act: Act): Candidate | null {
  const s = analysis.sentenceOf(adjective);
  const q = analysis.quotations[analysis.quotationIndex(adjective)];
  const floor = Math.max(analysis.sentenceFrom(s), q?.from ?? 0);
  const end = Math.min(analysis.sentenceTo(s), q?.to ?? analysis.tokens.count);
  const subject = subjectBefore(analysis, group, floor);
  if (subject === null || analysis.has(subject.head, "it", "there", "this", "that")) return null;
  const that = analysis.has(adjective + 1, "that") && !(tagBitsOf(analysis.tags, adjective + 1) & WH);
  // "were sceptical about whether the truce would hold"
  const whether =
    analysis.has(adjective + 1, "about", "over", "as") && analysis.has(adjective + 2, "whether", "how", "to")
      ? adjective + (analysis.has(adjective + 2, "to") ? 3 : 2)
      : -1;
  const asks = whether > 0 && analysis.has(whether, "whether", "how", "what", "when", "if");
  if (!that && !asks && !startsFiniteClause(analysis, adjective + 1, end)) return null;
  const from = asks ? whether : that ? adjective + 2 : adjective + 1;
  const to = asks
    ? beforeReason(analysis, from, clauseEnd(analysis, from, end, group))
    : clauseEnd(analysis, from, end, group);
  if (to <= from) return null;
  return {
    cue: [[group.from, asks ? from : adjective + 1]],
    main: adjective,
    source: [subject.range],
    sourceHead: subject.head,
    content: [[from, to]],
    that: that ? adjective + 1 : -1,
    act,
    polarity: "asserted",
    rule: "adjective",
    confidence: that ? 90 : 80,
  };
}

/** "whether the truce would hold | after the two sides had quarrelled": why somebody doubts is the narrator's. */
function beforeReason(analysis: Analysis, from: number, to: number): number {
  for (let i = from + 3; i < to; i++) {
    if (!analysis.has(i, "after", "as", "because", "since")) continue;
    const subject = nounPhraseAt(analysis, i + 1, to);
    if (subject !== null && analysis.groupAt(subject[1])?.from === subject[1]) return i;
  }
  return to;
}
