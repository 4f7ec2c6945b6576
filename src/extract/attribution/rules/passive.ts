// "The army was accused by Velmar of firing" -> Velmar.   "It was reported that the bridge was hit" -> nobody told.
// not: "The town was shelled by the army." (no speaking)
import type { Polarity } from "../../../model/claim.ts";
import type { VerbCue } from "../../lexicon/cue.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { bitsOf, PRONOUN } from "../../structure/chunks.ts";
import { nounPhraseAt, subjectBefore } from "../../structure/clause.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import type { Candidate } from "../candidate.ts";

/**
 * The attribution of a cue in the passive: "X was accused by S of P"; "it was reported that P"; "P, it was said". Null where no frame of the
 * cue fits between `floor` and `end`; without an agent, its source is empty.
 */
export function passiveAttribution(
  analysis: Analysis,
  group: VerbGroup,
  cue: VerbCue,
  cueTo: number,
  act: Candidate["act"],
  polarity: Polarity,
  floor: number,
  end: number,
): Candidate | null {
  const subject = subjectBefore(analysis, group, floor);
  let by: { range: Range; head: number } | null = null;
  let i = cueTo;
  for (let k = cueTo; k < end && k < cueTo + 12; k++) {
    if (analysis.tokens.lower[k] === "by" && !analysis.inTimex[k + 1]) {
      const whole = nounPhraseAt(analysis, k + 1, end);
      if (whole !== null) {
        // "by Velmar of firing shells": what begins with the preposition of the verb is the charge
        const phrase: Range = [
          whole[0],
          beforePreposition(analysis, whole, cue.frames.includes("objOf") ? (cue.preps ?? []) : []),
        ];
        by = { range: phrase, head: analysis.chunk(analysis.chunkIndex(k + 1)).head };
        if (k === cueTo) i = phrase[1];
      }
      break;
    }
    if (analysis.groupIndex(k) >= 0 || analysis.tokens.word[k] === ",") break;
  }
  const make = (content: readonly Range[], that: number, rule: string, confidence: number): Candidate | null =>
    content.some(([f, t]) => t <= f)
      ? null
      : {
          cue: [[group.from, cueTo]],
          main: group.main,
          source: by === null ? [] : [by.range],
          sourceHead: by === null ? -1 : by.head,
          content,
          that,
          act,
          polarity,
          rule,
          confidence: confidence + (by === null ? -6 : 0),
        };
  const w = analysis.tokens.lower[i] ?? "";
  if (cue.frames.includes("objOf") && cue.preps !== undefined && subject !== null) {
    for (let k = i; k < Math.min(end, i + 6); k++) {
      if (cue.preps.includes(analysis.lower(k)))
        return make([subject.range, [k, clauseEnd(analysis, k, end, group)]], -1, "passive-of", 86);
    }
    return by === null || cue.weak === true ? null : make([subject.range], -1, "passive", 70);
  }
  if (
    w === "that" &&
    (cue.frames.includes("clause") || cue.frames.includes("that")) &&
    subject !== null &&
    bitsOf(analysis.tags, subject.head) & PRONOUN
  )
    return make([[i + 1, clauseEnd(analysis, i + 1, end, group)]], i, "passive-that", 82);
  if (
    w === "to" &&
    analysis.groupIndex(i + 1) >= 0 &&
    subject !== null &&
    (cue.frames.includes("clause") || cue.frames.includes("objTo"))
  )
    return make([subject.range, [i, clauseEnd(analysis, i, end, group)]], -1, "passive-to", 66);
  if (w === "as" && cue.frames.includes("asNp") && subject !== null)
    return make([subject.range, [i, clauseEnd(analysis, i, end, group)]], -1, "passive-as", 70);
  if (
    by !== null &&
    cue.weak !== true &&
    subject !== null &&
    (cue.frames.includes("np") || cue.frames.includes("clause"))
  )
    return make([subject.range], -1, "passive-by", 72);
  return null;
}

/** Where the first of some prepositions stands behind the first word group of a phrase; its end where none does. */
function beforePreposition(analysis: Analysis, [from, to]: Range, prepositions: readonly string[]): number {
  for (let k = analysis.chunk(analysis.chunkIndex(from)).to; k < to; k++)
    if (prepositions.includes(analysis.lower(k))) return k;
  return to;
}
