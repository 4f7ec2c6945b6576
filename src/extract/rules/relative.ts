// "a claim which Velmar denies" -> a claim.   "a vote that they described as a show" -> a vote … a show.   "what they called a provocation" -> a provocation.
// not: "which Velmar denies having seen" (the verb has a content of its own)
import type { Analysis, Range, VerbGroup } from "../analysis.ts";
import { ADVERB, bitsOf, DETERMINER, WH } from "../chunks.ts";
import { isDash, phraseEndingAt, startsFiniteClause, startsNoun } from "../clause.ts";
import { clauseEnd, phraseEnd } from "../clauseEnd.ts";
import type { VerbCue } from "../lexicon/cue.ts";
import { CLAIM_NOUNS } from "../lexicon/en/voice.ts";
import { quotationOpening } from "./quotes.ts";
import type { Complement } from "./verbComplement.ts";

/**
 * The content of a verb whose object is the relative pronoun before its subject, which starts at token `subject`: what the pronoun stands for,
 * and what it is called. Null where there is no such pronoun, or the verb has a content of its own.
 */
export function relativeComplement(
  a: Analysis,
  group: VerbGroup,
  subject: number,
  cue: VerbCue,
  cueTo: number,
  floor: number,
  end: number,
): Complement | null {
  const pronoun = subject - 1;
  if (pronoun < floor) return null;
  const word = a.tokens.lower[pronoun]!;
  const isPronoun = (bitsOf(a.tags, pronoun) & (WH | DETERMINER)) !== 0 || word === "that";
  if (isPronoun && !/^(?:what|which|that)$/.test(word)) return null;
  const object = word === "what" ? null : isPronoun ? antecedentOf(a, pronoun, floor) : claimNounAt(a, pronoun);
  if (word !== "what" && object === null) return null;
  let i = cueTo;
  while (i < end && bitsOf(a.tags, i) & ADVERB && a.groupOf[i]! < 0) i++;
  const make = (called: Range | null, to: number): Complement | null => {
    const content = [object, called].filter((range) => range !== null);
    return content.length === 0 || content.some(([from, upTo]) => upTo <= from)
      ? null
      : { content, that: -1, frame: called === null ? "np" : "asNp", cueTo: to, strength: 78 };
  };
  if (cue.frames.includes("asNp")) {
    const as = a.tokens.lower[i] === "as";
    const from = as ? i + 1 : i;
    if (from < end && (as || startsNoun(a, from) || quotationOpening(a, from) !== null))
      return make([from, phraseEnd(a, from, end, group)], as ? from : cueTo);
  }
  // "what they claimed was a camp"
  if (word === "what" && cue.frames.includes("clause") && isFiniteAt(a, i))
    return make([i, clauseEnd(a, i, end, group)], cueTo);
  // "the deal, which they say was never signed, …", "a rising which they say was planned": up to where the relative clause closes
  const own =
    cue.denied !== true && cue.frames.includes("clause") && (isFiniteAt(a, i) || startsFiniteClause(a, i, end));
  const closed = a.tokens.word[pronoun - 1] === ",";
  if (object !== null && own && (closed || isFiniteAt(a, i))) {
    let to = i;
    while (to < end && !/^[,;:—–]$/.test(a.tokens.word[to]!)) to++;
    if (!closed) to = Math.min(to, clauseEnd(a, i, end, group));
    if (to < end || !closed) return { content: [object, [i, to]], that: -1, frame: "clause", cueTo, strength: 82 };
  }
  const ends = i >= end || a.inTimex[i] === 1 || /^(?:[.,;:!?)”"—–-]|and|but|in|on|at)$/.test(a.tokens.lower[i]!);
  return object !== null && ends && !cue.weak && cue.frames.includes("np") ? make(null, cueTo) : null;
}

const isFiniteAt = (a: Analysis, i: number): boolean => {
  const g = a.groupOf[i] ?? -1;
  return g >= 0 && a.groups[g]!.finite && a.groups[g]!.from === i;
};

/** "a claim | the army denied": the noun for what was said, right before the subject. */
function claimNounAt(a: Analysis, i: number): Range | null {
  const chunk = a.chunks[a.chunkOf[i] ?? -1];
  return chunk !== undefined && chunk.to === i + 1 && CLAIM_NOUNS.has(a.tokens.lower[chunk.head]!)
    ? [chunk.from, chunk.to]
    : null;
}

/** The noun phrase before a relative pronoun; where it stands right after one, "that" may open what a noun means ("the claim that they left"). */
function antecedentOf(a: Analysis, pronoun: number, floor: number): Range | null {
  const comma = a.tokens.word[pronoun - 1] === "," || isDash(a, pronoun - 1);
  return phraseEndingAt(a, comma ? pronoun - 2 : pronoun - 1, floor)?.range ?? null;
}
