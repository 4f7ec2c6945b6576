import type { Act } from "../../../model/claim.ts";
import { AUXILIARY_BE, PICTURES } from "../../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import type { Subject } from "../../structure/phraseBefore.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { ADVERB, PREPOSITION, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { isCueVerb } from "../cues.ts";
import type { Rule } from "./rule.ts";

const HEARSAY: ReadonlyMap<string, Act> = new Map<string, Act>([
  ["allegedly", "allege"],
  ["purportedly", "allege"],
  ["supposedly", "allege"],
  ["reportedly", "allege"],
]);

/** An adverb such as "reportedly" or "allegedly", outside quotation marks: it marks a clause as somebody's word. */
export const hearsayRule: Rule = {
  id: "adverb",
  finds: [
    ["Keldora allegedly armed the rebels.", " | allegedly | Keldora … armed the rebels"],
    ["Teams of the brigade are reportedly in Lorne.", " | reportedly | Teams of the brigade are … in Lorne"],
    ["A video allegedly shows tanks.", " | allegedly | tanks"],
    ["Footage shared on Telegram purportedly shows smoke.", " | purportedly | smoke"],
    ["Pallumian fighters reportedly captured Lorne.", " | reportedly | Pallumian fighters … captured Lorne"],
  ],
  findsNot: ["The allegedly planned raid failed.", "He reportedly said the bridge was hit."],
  find: (analysis, scheme) => (scheme === "polnear" ? [] : hearsayAttributions(analysis)),
};

/** Attributions by such an adverb, outside quotation marks: somebody claims the clause, but the text does not say who. */
function hearsayAttributions(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (let i = analysis.body; i < analysis.tokens.count; i++) {
    const act = HEARSAY.get(analysis.lower(i));
    if (act === undefined || analysis.chunkIndex(i) >= 0 || analysis.outerQuotationIndex(i) >= 0) continue;
    const content = hedged(analysis, i);
    if (content === null || content.some(([from, to]) => to <= from)) continue;
    found.push({
      cue: [[i, i + 1]],
      main: i,
      source: [],
      sourceHead: -1,
      content,
      that: -1,
      // "is reportedly": as "is said to be"
      act: analysis.has(i, "reportedly") && copulaBefore(analysis, i) !== null ? "state" : act,
      polarity: "asserted",
      rule: "adverb",
      confidence: 74,
    });
  }
  return found;
}

/** The clause whose verb the adverb belongs to, without the adverb; null if it belongs to an adjective or a verb of speaking. */
function hedged(analysis: Analysis, adverb: number): readonly Range[] | null {
  const s = analysis.sentenceOf(adverb);
  const end = analysis.sentenceTo(s);
  const group = groupAt(analysis, adverb, end) ?? copulaBefore(analysis, adverb);
  if (group === null || isCueVerb(analysis, group)) return null;
  const rest: Range = [
    adverb + 1,
    clauseEnd(analysis, adverb + 1, end, mainVerb(analysis, group, analysis.sentenceFrom(s))),
  ];
  const subject = withParticiple(analysis, subjectBefore(analysis, group, analysis.sentenceFrom(s)));
  // "killed dozens, allegedly including children"
  if (!group.finite && subject !== null && isOnlyVerb(analysis, group, s)) return [[subject.range[0], adverb], rest];
  if (!group.finite || subject === null) return group.from > adverb ? [rest] : null;
  if (/^(?:show|shows|showed|showing|depicts?|depicted)$/.test(analysis.lower(group.main)))
    if (PICTURES.test(analysis.lower(subject.head))) return [[group.to, clauseEnd(analysis, group.to, end, null)]];
  return subject.range[0] < adverb ? [[subject.range[0], adverb], rest] : null;
}

/** "Footage | shared on Telegram": a participle and its preposition stand between the noun and what was taken for the subject. */
function withParticiple(analysis: Analysis, subject: Subject | null): Subject | null {
  if (subject === null) return null;
  const preposition = subject.range[0] - 1;
  const group = analysis.is(preposition, PREPOSITION) ? analysis.groupAt(preposition - 1) : null;
  const reduced =
    group !== null && (group.participle || (group.from === group.main && /ed$/.test(analysis.lower(group.main))));
  const chunk = reduced ? analysis.chunkAt(group.from - 1) : null;
  return chunk === null ? subject : { ...subject, range: [chunk.from, chunk.to], head: chunk.head };
}

/** "Fighters reportedly captured Lorne": the tagger took the only verb of a sentence for a participle. */
function isOnlyVerb(analysis: Analysis, group: VerbGroup, s: number): boolean {
  if (group.passive || group.from !== group.main || !analysis.lower(group.main).endsWith("ed")) return false;
  for (let i = analysis.sentenceFrom(s); i < analysis.sentenceTo(s); i++) if (analysis.groupAt(i)?.finite) return false;
  return analysis.chunkIndex(group.to) >= 0;
}

/** The finite verb to which an addition belongs: "killed nine, allegedly including two, and the army denied it". */
function mainVerb(analysis: Analysis, group: VerbGroup, floor: number): VerbGroup {
  for (let i = group.from - 1; i >= floor && !group.finite; i--) {
    const g = analysis.groups[analysis.groupOf[i] ?? -1];
    if (g?.finite) return g;
  }
  return group;
}

/** "are reportedly in Lorne": the form of "be" right before the adverb. */
function copulaBefore(analysis: Analysis, adverb: number): VerbGroup | null {
  const group = analysis.groupAt(adverb - 1);
  return group?.finite && AUXILIARY_BE.has(analysis.lower(group.main)) ? group : null;
}

/** The verb group around the adverb, or right behind it. */
function groupAt(analysis: Analysis, adverb: number, end: number): VerbGroup | null {
  if (analysis.groupIndex(adverb) >= 0) return analysis.group(analysis.groupIndex(adverb));
  let k = adverb + 1;
  while (k < end && tagBitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) k++;
  const g = k < end ? analysis.groupIndex(k) : -1;
  return g >= 0 && analysis.group(g).from === k ? analysis.group(g) : null;
}
