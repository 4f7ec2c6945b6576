// "a claim which Velmar denies" -> a claim.   "a vote that they described as a show" -> a vote … a show.   "what they called a provocation" -> a provocation.
// not: "which Velmar denies having seen" (the verb has a content of its own)

import type { VerbCue } from "../../lexicon/cue.ts";
import { CLAIM_NOUNS } from "../../lexicon/en/voice.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { ADVERB, bitsOf, DETERMINER, WH } from "../../structure/chunks.ts";
import { isDash, phraseEndingAt, startsFiniteClause, startsNoun } from "../../structure/clause.ts";
import { clauseEnd, phraseEnd } from "../../structure/clauseEnd.ts";
import { quotationOpening } from "./quotes.ts";
import type { Complement } from "./verbComplement.ts";

/**
 * The content of a verb whose object is the relative pronoun before its subject, which starts at token `subject`: what the pronoun stands for,
 * and what it is called. Null where there is no such pronoun, or the verb has a content of its own.
 */
export function relativeComplement(
  analysis: Analysis,
  group: VerbGroup,
  subject: number,
  cue: VerbCue,
  cueTo: number,
  floor: number,
  end: number,
): Complement | null {
  const pronoun = subject - 1;
  if (pronoun < floor) return null;
  const word = analysis.lower(pronoun);
  const isPronoun = (bitsOf(analysis.tags, pronoun) & (WH | DETERMINER)) !== 0 || word === "that";
  if (isPronoun && !/^(?:what|which|that)$/.test(word)) return null;
  const object =
    word === "what" ? null : isPronoun ? antecedentOf(analysis, pronoun, floor) : claimNounAt(analysis, pronoun);
  if (word !== "what" && object === null) return null;
  let i = cueTo;
  while (i < end && bitsOf(analysis.tags, i) & ADVERB && analysis.groupIndex(i) < 0) i++;
  const make = (called: Range | null, to: number): Complement | null => {
    const content = [object, called].filter((range) => range !== null);
    return content.length === 0 || content.some(([from, upTo]) => upTo <= from)
      ? null
      : { content, that: -1, frame: called === null ? "np" : "asNp", cueTo: to, strength: 78 };
  };
  if (cue.frames.includes("asNp")) {
    const as = analysis.tokens.lower[i] === "as";
    const from = as ? i + 1 : i;
    if (from < end && (as || startsNoun(analysis, from) || quotationOpening(analysis, from) !== null))
      return make([from, phraseEnd(analysis, from, end, group)], as ? from : cueTo);
  }
  // "what they claimed was a camp"
  if (word === "what" && cue.frames.includes("clause") && isFiniteAt(analysis, i))
    return make([i, clauseEnd(analysis, i, end, group)], cueTo);
  // "the deal, which they say was never signed, …", "a rising which they say was planned": up to where the relative clause closes
  const own =
    cue.denied !== true &&
    cue.frames.includes("clause") &&
    (isFiniteAt(analysis, i) || startsFiniteClause(analysis, i, end));
  const closed = analysis.tokens.word[pronoun - 1] === ",";
  if (object !== null && own && (closed || isFiniteAt(analysis, i))) {
    let to = i;
    while (to < end && !/^[,;:—–]$/.test(analysis.word(to))) to++;
    if (!closed) to = Math.min(to, clauseEnd(analysis, i, end, group));
    if (to < end || !closed) return { content: [object, [i, to]], that: -1, frame: "clause", cueTo, strength: 82 };
  }
  const ends = i >= end || analysis.inTimex[i] === 1 || /^(?:[.,;:!?)”"—–-]|and|but|in|on|at)$/.test(analysis.lower(i));
  return object !== null && ends && !cue.weak && cue.frames.includes("np") ? make(null, cueTo) : null;
}

const isFiniteAt = (analysis: Analysis, i: number): boolean => {
  const g = analysis.groupOf[i] ?? -1;
  return g >= 0 && analysis.group(g).finite && analysis.group(g).from === i;
};

/** "a claim | the army denied": the noun for what was said, right before the subject. */
function claimNounAt(analysis: Analysis, i: number): Range | null {
  const chunk = analysis.chunks[analysis.chunkOf[i] ?? -1];
  return chunk !== undefined && chunk.to === i + 1 && CLAIM_NOUNS.has(analysis.lower(chunk.head))
    ? [chunk.from, chunk.to]
    : null;
}

/** The noun phrase before a relative pronoun; where it stands right after one, "that" may open what a noun means ("the claim that they left"). */
function antecedentOf(analysis: Analysis, pronoun: number, floor: number): Range | null {
  const comma = analysis.word(pronoun - 1) === "," || isDash(analysis, pronoun - 1);
  return phraseEndingAt(analysis, comma ? pronoun - 2 : pronoun - 1, floor)?.range ?? null;
}
