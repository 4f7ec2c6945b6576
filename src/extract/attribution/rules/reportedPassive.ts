// "Twelve people were reported killed."   "Shelling continues to be reported in Lorne."   "Some of the worst abuses have been reported there."
// not: "The theft was reported to the police." (no claim to the reader), "It was reported." (no content)

import { ASPECT_VERBS } from "../../lexicon/language.ts";
import type { Range } from "../../structure/analysis.ts";
import { phraseEnd } from "../../structure/clauseEnd.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { PRONOUN, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";

import type { VerbSite } from "./verbSite.ts";

/** What is reported of the subject of "reported", without a named speaker; null if nothing is. */
export function reportedPassive(site: VerbSite): Candidate | null {
  const { analysis, group, cue, cueTo, floor, end } = site;
  if (cue.lemma !== "report" || group.negated || analysis.has(cueTo, "to", "by")) return null;
  const aspect = group.infinitive ? analysis.groupAt(group.from - 2) : null;
  if (group.infinitive && (aspect === null || !ASPECT_VERBS.has(analysis.lower(aspect.main)))) return null;
  const subject = subjectBefore(analysis, aspect ?? group, floor);
  if (subject === null || tagBitsOf(analysis.tags, subject.head) & PRONOUN) return null;
  const rest: Range = [cueTo, cueTo < end ? phraseEnd(analysis, cueTo, end, group) : cueTo];
  return {
    cue: [[(aspect ?? group).from, cueTo]],
    main: group.main,
    source: [],
    sourceHead: -1,
    content: rest[1] > rest[0] ? [subject.range, rest] : [subject.range],
    that: -1,
    act: cue.act,
    polarity: "asserted",
    rule: "passive-reported",
    confidence: 76,
  };
}
