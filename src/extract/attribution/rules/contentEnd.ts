// "ruled out that P | stressing that Q", "accuse Keldora of P, | deny that Q": a content ends where the same speaker's next one begins.
// "said | the north and the south supported P": "and" may join two subjects.   "on several fronts: in A; to B": a list goes on behind ";".
// "blamed Keldora for the attack | , with Pallumia claiming that P": what another says meanwhile is no part of the accusation.
// not: "said the envoy told the mayor P stressing that Q" (the envoy stresses it)
import { GOING_ON_VERBS } from "../../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import { nounPhraseAt, verbFollows } from "../../structure/nounPhrase.ts";
import { CONJUNCTION, GERUND, PREPOSITION, TO, tagBitsOf } from "../../structure/tagClasses.ts";
import { cuesOf, isCueVerb } from "../cues.ts";

/** How far a content reaches, and of what kind it is. */
export interface Extent {
  /** The content is no clause: a clause that follows belongs to the verb. */
  readonly phrase: boolean;
  /** The content may be a clause with a subject of its own. */
  readonly clause: boolean;
}

/** Where the content that a verb of speaking governs, and that starts at token `from`, ends. */
export function contentEnd(
  analysis: Analysis,
  from: number,
  end: number,
  group: VerbGroup | null,
  { phrase, clause }: Extent,
): number {
  let to = clauseEnd(analysis, from, end, group, phrase);
  if (clause && joinsSubjects(analysis, from, to, end)) to = clauseEnd(analysis, to + 1, end, group, phrase);
  while (listGoesOn(analysis, from, to, end)) to = clauseEnd(analysis, to + 1, end, group, phrase);
  return group === null ? to : beforeNextSaying(analysis, [from, to], group, phrase);
}

/** "said the north | and the south supported P": before "and" stands only a noun phrase, and behind the next noun phrase a verb. */
function joinsSubjects(analysis: Analysis, from: number, to: number, end: number): boolean {
  if (!analysis.has(to, "and", "or") || nounPhraseAt(analysis, from, to)?.[1] !== to) return false;
  const second = nounPhraseAt(analysis, to + 1, end);
  return second !== null && verbFollows(analysis, second[1], end);
}

/** "on several fronts: in A; | to B; in C": behind a colon, pieces without a verb that semicolons part are items of one list. */
function listGoesOn(analysis: Analysis, from: number, to: number, end: number): boolean {
  if (analysis.word(to) !== ";" || to + 1 >= end) return false;
  let colon = -1;
  for (let i = from; i < to; i++) if (analysis.word(i) === ":") colon = i;
  const listed = tagBitsOf(analysis.tags, to + 1) & (PREPOSITION | TO) || nounPhraseAt(analysis, to + 1, end) !== null;
  if (colon < 0 || !listed) return false;
  for (let i = to + 1; i < end && analysis.word(i) !== ";"; i++) if (analysis.groupAt(i)?.finite) return false;
  return true;
}

/** The end of a content before another verb by which the same speaker continues. */
function beforeNextSaying(analysis: Analysis, [from, to]: Range, cue: VerbGroup, phrase: boolean): number {
  for (let i = from + 1; i < to; i++) {
    const q = analysis.quotationIndex(i);
    if (q >= 0 && q !== analysis.quotationIndex(cue.main)) {
      i = analysis.quotation(q).to;
      continue;
    }
    const group = analysis.groupAt(i);
    if (group === null || group.from !== i) continue;
    if (goesOnSaying(analysis, group, from, phrase ? 0 : 1)) return i;
    const beside = phrase ? besideAt(analysis, group, from) : -1;
    if (beside > 0) return beside;
    // "accuse Keldora of the attack, | deny that P"
    const next = phrase && analysis.word(i - 1) === "," && analysis.tags[group.main] === analysis.tags[cue.main];
    if (next && group.finite && analysis.has(group.to, "that") && isCueVerb(analysis, group)) return i - 1;
    // another verb of speaking stands inside the content, and "and" may continue that one
    if (group.finite && isCueVerb(analysis, group)) return to;
  }
  return to;
}

/** How many words a subject between "with" and its verb may have. */
const SUBJECT = 8;

/** "blamed Keldora for the attack | , with Pallumia claiming that P": the comma before what somebody else says meanwhile; -1 where none stands. */
function besideAt(analysis: Analysis, group: VerbGroup, from: number): number {
  if (!group.participle || !(tagBitsOf(analysis.tags, group.main) & GERUND) || !isCueVerb(analysis, group)) return -1;
  for (let k = group.from - 1; k > from + 1 && k >= group.from - SUBJECT; k--) {
    if (!analysis.has(k, "with")) continue;
    const subject = nounPhraseAt(analysis, k + 1, group.from);
    return analysis.word(k - 1) === "," && subject?.[1] === group.from ? k - 1 : -1;
  }
  return -1;
}

/** "P stressing that Q", without a comma, if at least `verbs` finite verbs stand between token `from` and "stressing". */
export function goesOnSaying(analysis: Analysis, group: VerbGroup, from: number, verbs: number): boolean {
  if (!group.participle || !(tagBitsOf(analysis.tags, group.main) & GERUND)) return false;
  if (
    tagBitsOf(analysis.tags, group.from - 1) & (PREPOSITION | TO | CONJUNCTION) ||
    analysis.word(group.from - 1) === ","
  )
    return false;
  const [cue] = cuesOf(analysis, group);
  const behind = cue?.particle === undefined ? group.to : group.to + 1;
  if (cue === undefined || !GOING_ON_VERBS.test(cue.lemma) || !analysis.has(behind, "that")) return false;
  let finite = 0;
  for (let i = from; i < group.from; i++) if (analysis.groupAt(i)?.finite && analysis.groupAt(i)?.from === i) finite++;
  return finite >= verbs;
}
