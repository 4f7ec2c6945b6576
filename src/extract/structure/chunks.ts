import type { Quotation } from "../../text/quotation.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { NEVER_HEADS, SUMMING_NOUNS } from "../lexicon/language.ts";
import type { Chunk } from "./analysis.ts";
import {
  ADJECTIVE,
  ADVERB,
  DETERMINER,
  GERUND,
  MODAL,
  NOUN,
  NUMBER,
  PARTICIPLE,
  POSSESSIVE,
  PRONOUN,
  PROPER,
  tagBitsOf,
  VERB,
} from "./tagClasses.ts";

/** Whether a token is an apostrophe or a quotation mark. */
const isMark = (w: string): boolean =>
  w === "“" || w === "”" || w === '"' || w === "‘" || w === "’" || w === "'" || w === "``" || w === "''";

/**
 * Noun phrases up to their heads, left to right, none overlapping. A possessive joins two ("Velmar's army"); a word or two in
 * quotation marks stay inside ("the so-called “elections”").
 */
export function findChunks(
  tokens: Tokens,
  sentences: Sentences,
  tags: Uint8Array,
  quotations: readonly Quotation[],
): { chunks: Chunk[]; chunkOf: Int32Array } {
  const chunks: Chunk[] = [];
  const chunkOf = new Int32Array(tokens.count).fill(-1);
  const shortQuote = new Map<number, number>();
  for (const q of quotations) if (q.words <= 4) shortQuote.set(q.from - 1, q.to);
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.to[s]!;
    for (let i = sentences.from[s]!; i < end; ) {
      const to = chunkEnd(tokens, tags, shortQuote, i, end);
      if (to <= i) {
        i++;
        continue;
      }
      const head = headOf(tokens, tags, i, to);
      if (head >= 0) {
        chunkOf.fill(chunks.length, i, to);
        chunks.push({ from: i, to, head });
      }
      i = to;
    }
  }
  return { chunks, chunkOf };
}

/** Tags of the words that may be part of a noun phrase. */
const OF_PHRASE = POSSESSIVE | NOUN | DETERMINER | NUMBER | ADJECTIVE | GERUND | PARTICIPLE | ADVERB;

/** A noun phrase that is being read. */
interface OpenChunk {
  readonly from: number;
  /** One past the last token of its sentence. */
  readonly end: number;
  /** Whether a noun was read since the last possessive. */
  noun: boolean;
}

function chunkEnd(
  tokens: Tokens,
  tags: Uint8Array,
  shortQuote: ReadonlyMap<number, number>,
  from: number,
  end: number,
): number {
  if (tagBitsOf(tags, from) & PRONOUN) return from + 1;
  const chunk: OpenChunk = { from, end, noun: false };
  let i = from;
  let quoteEnd = -1;
  for (; i < end; i++) {
    const w = tokens.word[i] ?? "";
    if (opensOtherBehind(tokens, tags, from, i)) break;
    if (goesOn(tags, i, w, chunk)) continue;
    if (!isMark(w) || tagBitsOf(tags, i) & OF_PHRASE) break;
    if (i === quoteEnd) {
      // behind the closing mark, only a noun still belongs to the phrase
      if (i + 1 < end && tagBitsOf(tags, i + 1) & NOUN) continue;
      i++;
      break;
    }
    const close = shortQuote.get(i);
    const opens = i > from && !chunk.noun && (tagBitsOf(tags, i + 1) & (NOUN | ADJECTIVE)) !== 0;
    if (!opens || close === undefined || close >= end) break;
    quoteEnd = close;
  }
  // A chunk does not end in a possessive, a mark that opens, or a comma.
  while (i > from && (tagBitsOf(tags, i - 1) & POSSESSIVE || tokens.word[i - 1] === "," || tokens.word[i - 1] === "“"))
    i--;
  return i;
}

/** "a charge | Keldora denies": a name behind a noun that sums up what was told is the subject of a relative clause. */
const opensClauseBehind = ({ lower }: Tokens, tags: Uint8Array, from: number, i: number): boolean =>
  i > from + 1 &&
  (tagBitsOf(tags, i) & PROPER) !== 0 &&
  (tagBitsOf(tags, i - 1) & PROPER) === 0 &&
  (tagBitsOf(tags, from) & DETERMINER) !== 0 &&
  /^an?$/.test(lower[from] ?? "") &&
  SUMMING_NOUNS.has(lower[i - 1] ?? "");

/** Whether a noun phrase that begins at token `from` has ended before token `i`, which a noun phrase might hold. */
const opensOtherBehind = (tokens: Tokens, tags: Uint8Array, from: number, i: number): boolean =>
  opensClauseBehind(tokens, tags, from, i) || (i > from && isBehindTime(tokens, tags, i));

/** "saw for the first time | five mines": a number in letters belongs to the noun behind it. */
const isBehindTime = ({ lower }: Tokens, tags: Uint8Array, i: number): boolean =>
  lower[i - 1] === "time" && (tagBitsOf(tags, i) & NUMBER) !== 0 && /^\p{L}/u.test(lower[i] ?? "");

/** Whether token `i` continues a noun phrase that was read up to it. */
function goesOn(tags: Uint8Array, i: number, word: string, chunk: OpenChunk): boolean {
  const { from, end, noun } = chunk;
  const b = tagBitsOf(tags, i);
  if (b & POSSESSIVE) {
    chunk.noun = false;
    return noun;
  }
  if (b & NOUN) {
    chunk.noun = true;
    return true;
  }
  if (b & DETERMINER) return i === from || (tagBitsOf(tags, i - 1) & DETERMINER) !== 0;
  if (b & NUMBER || word === "$" || word === "€" || word === "£" || word === "%")
    return !noun || (tagBitsOf(tags, i - 1) & (PROPER | NOUN)) !== 0;
  return b & (ADJECTIVE | GERUND | PARTICIPLE | ADVERB)
    ? isModifier(tags, i, chunk)
    : word === "," && !noun && joinsAdjectives(tags, i, from, end);
}

/** Whether an adjective, participle or adverb stands before the noun of a phrase. */
function isModifier(tags: Uint8Array, i: number, { from, end, noun }: OpenChunk): boolean {
  const b = tagBitsOf(tags, i);
  if (b & ADJECTIVE) return !noun || nounFollows(tags, i, end);
  if (b & ADVERB) return i > from && !noun && modifierNext(tags, i, end);
  return i === from ? opensPhrase(tags, i, end) : !noun && nounFollows(tags, i, end);
}

/** "a cynical, provocative act" */
const joinsAdjectives = (tags: Uint8Array, i: number, from: number, end: number): boolean =>
  i > from &&
  i + 1 < end &&
  (tagBitsOf(tags, from) & DETERMINER) !== 0 &&
  (tagBitsOf(tags, i - 1) & ADJECTIVE) !== 0 &&
  (tagBitsOf(tags, i + 1) & ADJECTIVE) !== 0;

function nounFollows(tags: Uint8Array, i: number, end: number): boolean {
  for (let k = i + 1; k < end && k < i + 5; k++) {
    const b = tagBitsOf(tags, k);
    if (b & NOUN) return true;
    if (!(b & (ADJECTIVE | GERUND | PARTICIPLE | NUMBER))) return false;
  }
  return false;
}
/** "of registered voters", "Leaked documents": a participle that no auxiliary governs, right before its noun. */
function opensPhrase(tags: Uint8Array, i: number, end: number): boolean {
  if (!(tagBitsOf(tags, i) & PARTICIPLE) || !nounNext(tags, i, end)) return false;
  const before = i === 0 ? 0 : tagBitsOf(tags, i - 1);
  return (before & (NOUN | PRONOUN | VERB | MODAL | ADVERB | POSSESSIVE | NUMBER)) === 0;
}
const nounNext = (tags: Uint8Array, i: number, end: number): boolean =>
  i + 1 < end && (tagBitsOf(tags, i + 1) & NOUN) !== 0;
const modifierNext = (tags: Uint8Array, i: number, end: number): boolean =>
  i + 1 < end && (tagBitsOf(tags, i + 1) & (ADJECTIVE | PARTICIPLE | NUMBER | GERUND)) !== 0;

function headOf(tokens: Tokens, tags: Uint8Array, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (tagBitsOf(tags, i) & (NOUN | PRONOUN)) return i;
  for (let i = to - 1; i >= from; i--) if (tagBitsOf(tags, i) & NUMBER) return i;
  // "this", "those", "the wounded"
  const b = tagBitsOf(tags, from);
  if (b & DETERMINER && tokens.lower[from] !== "the" && tokens.lower[from] !== "a" && to === from + 1) {
    return NEVER_HEADS.has(tokens.lower[from] ?? "") ? -1 : from;
  }
  return b & DETERMINER && to > from + 1 ? to - 1 : -1;
}
