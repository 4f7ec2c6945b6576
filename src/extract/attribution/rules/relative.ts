// "a claim which Velmar denies" -> a claim.   "a vote that they described as a show" -> a vote … a show.   "what they called a provocation" -> a provocation.
// not: "which Velmar denies having seen" (the verb has a content of its own)

import { CLAIM_NOUNS, CONTENT_JOINTS, DENIABLE, SUMMING_NOUNS } from "../../lexicon/language.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { clauseEnd, phraseEnd } from "../../structure/clauseEnd.ts";
import { startsFiniteClause } from "../../structure/finiteClause.ts";
import { isDash } from "../../structure/marks.ts";
import { startsNoun } from "../../structure/nounPhrase.ts";
import { phraseEndingAt } from "../../structure/phraseBefore.ts";
import { ADVERB, DETERMINER, GERUND, tagBitsOf, WH } from "../../structure/tagClasses.ts";
import { isCueVerb } from "../cues.ts";
import type { Complement } from "./frames/frame.ts";
import { quotationOpening } from "./quotes.ts";
import type { VerbSite } from "./verbSite.ts";

/** A verb whose object is a relative pronoun before its subject. */
interface RelativeSite extends VerbSite {
  readonly pronoun: number;
  /** The words that the pronoun stands for; null for "what". */
  readonly object: Range | null;
  /** The token behind the verb and its adverbs. */
  readonly behind: number;
}

/**
 * The content of a verb whose object is the relative pronoun before its subject, which starts at token `subject`: the words that the
 * pronoun stands for, and the description that the verb gives of them. Null if there is no such pronoun, or if the verb has a content of
 * its own.
 */
export function relativeComplement(site: VerbSite, subject: number): Complement | null {
  const { analysis, end } = site;
  let behind = site.cueTo;
  while (behind < end && tagBitsOf(analysis.tags, behind) & ADVERB && analysis.groupIndex(behind) < 0) behind++;
  if (sharesPronoun(site, subject - 1, behind)) return secondClause(site, behind);
  const object = objectBefore(site, subject - 1);
  if (object === undefined) return null;
  const at: RelativeSite = { ...site, pronoun: subject - 1, object, behind };
  for (const read of [named, whatClause, ownClause]) {
    const found = read(at);
    if (found !== undefined) return found;
  }
  return bare(at);
}

/** "the dam, | which | Keldora says is safe and Pallumia says will break": whether "and" ties a clause to one that the pronoun opens. */
function sharesPronoun({ analysis, floor }: VerbSite, joint: number, behind: number): boolean {
  if (!analysis.has(joint, "and", "but", "while") || analysis.groupAt(behind)?.from !== behind) return false;
  for (let i = joint - 1; i > floor; i--) {
    if (/^[,;:“”"]$/.test(analysis.word(i))) return false;
    if (analysis.has(i, "which") && analysis.word(i - 1) === "," && saysOfIt(analysis, i + 1)) return true;
  }
  return false;
}

/** "Keldora says is safe": a subject with a verb of speaking, and right behind that another verb. */
function saysOfIt(analysis: Analysis, i: number): boolean {
  const chunk = analysis.chunkAt(i);
  const verb = chunk === null ? null : analysis.groupAt(chunk.to);
  return verb?.finite === true && isCueVerb(analysis, verb) && analysis.groupAt(verb.to)?.from === verb.to;
}

/** "and Pallumia says | will break |": the second speaker's own words; those that the pronoun stands for are in the content of the first. */
function secondClause({ analysis, cueTo, end }: VerbSite, behind: number): Complement {
  let to = behind;
  while (to < end && !/^[,;:—–.!?]$/.test(analysis.word(to))) to++;
  return { content: [[behind, to]], that: -1, frame: "clause", cueTo, strength: 82 };
}

/** The words that the pronoun at a token stands for: null for "what", undefined if there is no relative pronoun. */
function objectBefore(
  { analysis, cue, cueTo: behindVerb, floor }: VerbSite,
  pronoun: number,
): Range | null | undefined {
  if (pronoun < floor) return undefined;
  const word = analysis.lower(pronoun);
  if (word === "what") return null;
  const isPronoun = (tagBitsOf(analysis.tags, pronoun) & (WH | DETERMINER)) !== 0 || word === "that";
  if (!isPronoun) return claimNounAt(analysis, pronoun) ?? undefined;
  // "the men, who the army says are spies"
  const people =
    /^whom?$/.test(word) && cue.act !== "believe" && cue.frames.includes("clause") && isFiniteAt(analysis, behindVerb);
  if (!/^(?:which|that)$/.test(word) && !people) return undefined;
  // "the first time that he mentioned it"
  if (word === "that" && analysis.has(pronoun - 1, "time", "day", "moment", "way", "reason", "extent"))
    return undefined;
  // "had been shelled, which Pallumia denied"
  const clause = cue.act === "deny" && word === "which" && analysis.word(pronoun - 1) === ",";
  return antecedentOf(analysis, pronoun, floor) ?? (clause ? [pronoun, pronoun + 1] : undefined);
}

function make({ object }: RelativeSite, called: Range | null, cueTo: number): Complement | null {
  const content = [object, called].filter((range) => range !== null);
  return content.length === 0 || content.some(([from, to]) => to <= from)
    ? null
    : { content, that: -1, frame: called === null ? "np" : "asNp", cueTo, strength: 78 };
}

/** "which they called (as) a provocation". */
function named(site: RelativeSite): Complement | null | undefined {
  const { analysis, behind, cue, cueTo, end, group } = site;
  if (!cue.frames.includes("asNp")) return undefined;
  const as = analysis.has(behind, "as");
  const from = as ? behind + 1 : behind;
  return from < end && (as || startsNoun(analysis, from) || quotationOpening(analysis, from) !== null)
    ? make(site, [from, phraseEnd(analysis, from, end, group)], as ? from : cueTo)
    : undefined;
}

/** "what they claimed was a camp". */
function whatClause(site: RelativeSite): Complement | null | undefined {
  const { analysis, behind, cue, cueTo, end, group, pronoun } = site;
  return analysis.has(pronoun, "what") && cue.frames.includes("clause") && isFiniteAt(analysis, behind)
    ? make(site, [behind, clauseEnd(analysis, behind, end, group)], cueTo)
    : undefined;
}

/** "the deal, which they say was never signed, …", "a rising which they say was planned": the content ends with the relative clause. */
function ownClause({
  analysis,
  behind,
  cue,
  cueTo,
  end,
  group,
  pronoun,
  object,
}: RelativeSite): Complement | undefined {
  if (object === null || cue.denied === true || !cue.frames.includes("clause")) return undefined;
  const finite = isFiniteAt(analysis, behind);
  const closed = analysis.word(pronoun - 1) === ",";
  if (!finite && !(closed && startsFiniteClause(analysis, behind, end))) return undefined;
  let to = behind;
  while (to < end && !/^[,;:—–.!?]$/.test(analysis.word(to)) && !opensOthers(analysis, to)) to++;
  if (!closed) to = Math.min(beforeMatrixVerb(analysis, behind, to), clauseEnd(analysis, behind, end, group));
  return to < end || !closed || finite
    ? { content: [object, [behind, to]], that: -1, frame: "clause", cueTo, strength: 82 }
    : undefined;
}

/** "which Keldora says is safe | and Pallumia says will break". */
const opensOthers = (analysis: Analysis, i: number): boolean =>
  analysis.has(i, "and", "but", "while") && saysOfIt(analysis, i + 1);

/** "the raid which Velmar says killed nine | was filmed": a second finite verb, with nothing that joins it to the first, is that of the main clause. */
function beforeMatrixVerb(analysis: Analysis, from: number, to: number): number {
  let seen = false;
  for (let i = from; i < to; i++) {
    if (i > from && CONTENT_JOINTS.test(analysis.lower(i))) return to;
    const group = analysis.groupAt(i);
    if (group === null || !group.finite || group.from !== i) continue;
    if (seen && (analysis.chunkIndex(i - 1) >= 0 || analysis.groupIndex(i - 1) >= 0)) return i;
    seen = true;
  }
  return to;
}

/** "which Velmar denies". */
function bare(site: RelativeSite): Complement | null {
  const { analysis, behind, cue, cueTo, end, object, pronoun } = site;
  const ends =
    behind >= end ||
    analysis.inTimex[behind] === 1 ||
    /^(?:[.,;:!?)”"—–-]|and|but|in|on|at)$/.test(analysis.lower(behind));
  if (object === null || !ends || cue.weak === true || !cue.frames.includes("np")) return null;
  return meansClause(site, object)
    ? { content: [[pronoun, pronoun + 1]], that: -1, frame: "np", cueTo, strength: 80 }
    : make(site, null, cueTo);
}

/** "is sending fighters, which Keldora denied": the clause before is denied, unless its last noun is a claim. */
function meansClause({ analysis, cue, pronoun }: RelativeSite, [from, to]: Range): boolean {
  if (cue.act !== "deny" || !analysis.has(pronoun, "which") || analysis.word(pronoun - 1) !== ",") return false;
  for (let i = from; i < to; i++)
    if (DENIABLE.test(analysis.lower(i)) || CLAIM_NOUNS.has(analysis.lower(i))) return false;
  return true;
}

function isFiniteAt(analysis: Analysis, i: number): boolean {
  const group = analysis.groupAt(i);
  return group?.finite === true && group.from === i;
}

/** "a claim | the army denied", ", a move | the army called a provocation": a noun of speaking, or one that sums up, right before the subject. */
function claimNounAt(analysis: Analysis, i: number): Range | null {
  const chunk = analysis.chunkAt(i);
  if (chunk === null || chunk.to !== i + 1) return null;
  const word = analysis.lower(chunk.head);
  const sums = SUMMING_NOUNS.has(word) && analysis.word(chunk.from - 1) === "," && analysis.has(chunk.from, "a", "an");
  return sums || CLAIM_NOUNS.has(word) ? [chunk.from, chunk.to] : null;
}

/**
 * The noun phrase before a relative pronoun; if the pronoun "that" follows right after it, "that" may open the content of the noun ("the
 * claim that they left").
 */
function antecedentOf(analysis: Analysis, pronoun: number, floor: number): Range | null {
  const comma = analysis.word(pronoun - 1) === "," || isDash(analysis, pronoun - 1);
  const last = comma ? pronoun - 2 : pronoun - 1;
  const phrase = phraseEndingAt(analysis, last, floor)?.range ?? null;
  // "martial law after shelling which Velmar claimed had killed nine": what was done, told by a gerund
  const gerund = !comma && analysis.has(pronoun, "which") && analysis.is(last, GERUND) && last >= floor;
  return phrase ?? (gerund ? [last, last + 1] : null);
}
