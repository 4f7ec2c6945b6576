import type { Quotation } from "../../text/quotations.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { AUXILIARY_BE, AUXILIARY_DO, AUXILIARY_HAVE, NEGATORS } from "../lexicon/en/words.ts";
import { TAGS } from "../pos/tags.ts";
import type { Chunk, VerbGroup } from "./analysis.ts";

// Classes of Penn tags as bits, so that the loops below compare integers only.
export const NOUN = 1;
export const PROPER = 2;
export const VERB = 4;
export const ADJECTIVE = 8;
export const DETERMINER = 16;
export const PRONOUN = 32;
export const NUMBER = 64;
export const POSSESSIVE = 128;
export const ADVERB = 256;
export const MODAL = 512;
export const PREPOSITION = 1024;
export const TO = 2048;
export const WH = 4096;
export const CONJUNCTION = 8192;
export const FINITE = 16384;
export const GERUND = 32768;
export const PARTICIPLE = 65536;
export const BASE = 131072;

const BITS: Readonly<Record<string, number>> = {
  NN: NOUN,
  NNS: NOUN,
  NNP: NOUN | PROPER,
  NNPS: NOUN | PROPER,
  VB: VERB | BASE,
  VBD: VERB | FINITE,
  VBZ: VERB | FINITE,
  VBP: VERB | FINITE,
  VBN: VERB | PARTICIPLE,
  VBG: VERB | GERUND,
  JJ: ADJECTIVE,
  JJR: ADJECTIVE,
  JJS: ADJECTIVE,
  DT: DETERMINER,
  PDT: DETERMINER,
  PRP$: DETERMINER,
  WP$: DETERMINER | WH,
  PRP: PRONOUN,
  EX: PRONOUN,
  CD: NUMBER,
  POS: POSSESSIVE,
  RB: ADVERB,
  RBR: ADVERB,
  RBS: ADVERB,
  MD: MODAL | FINITE,
  IN: PREPOSITION,
  TO: TO,
  WDT: WH,
  WP: WH,
  WRB: WH,
  CC: CONJUNCTION,
};
const TAG_BITS = Int32Array.from(TAGS, (tag) => BITS[tag] ?? 0);

/** Class bits of the tag of a token. */
export const bitsOf = (tags: Uint8Array, token: number): number => TAG_BITS[tags[token]!] ?? 0;

/** Whether a token is one of an apostrophe or quotation mark. */
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

function chunkEnd(
  tokens: Tokens,
  tags: Uint8Array,
  shortQuote: ReadonlyMap<number, number>,
  from: number,
  end: number,
): number {
  const first = bitsOf(tags, from);
  if (first & PRONOUN) return from + 1;
  let noun = false;
  let i = from;
  let quoteEnd = -1;
  while (i < end) {
    const b = bitsOf(tags, i);
    const w = tokens.word[i]!;
    if (b & POSSESSIVE) {
      if (!noun) break;
      noun = false;
    } else if (b & NOUN) noun = true;
    else if (b & DETERMINER) {
      if (i > from && !(bitsOf(tags, i - 1) & DETERMINER)) break;
    } else if (b & NUMBER || w === "$" || w === "€" || w === "£" || w === "%") {
      if (noun && !(bitsOf(tags, i - 1) & (PROPER | NOUN))) break;
    } else if (b & ADJECTIVE) {
      if (noun && !nounFollows(tags, i, end)) break;
    } else if (b & (GERUND | PARTICIPLE)) {
      if (i === from ? !opensPhrase(tags, i, end) : noun || !nounFollows(tags, i, end)) break;
    } else if (b & ADVERB) {
      if (i === from || noun || !modifierNext(tags, i, end)) break;
    } else if (
      w === "," &&
      !noun &&
      i > from &&
      bitsOf(tags, from) & DETERMINER &&
      bitsOf(tags, i - 1) & ADJECTIVE &&
      i + 1 < end &&
      bitsOf(tags, i + 1) & ADJECTIVE
    ) {
      // "a cynical, provocative act"
    } else if (isMark(w)) {
      if (i === quoteEnd) {
        i++;
        if (i < end && bitsOf(tags, i) & NOUN) {
          continue;
        }
        break;
      }
      const close = shortQuote.get(i);
      if (i === from || close === undefined || close >= end || noun || !(bitsOf(tags, i + 1) & (NOUN | ADJECTIVE)))
        break;
      quoteEnd = close;
    } else break;
    i++;
  }
  // A chunk does not end in a possessive, a mark that opens, or a comma.
  while (i > from && (bitsOf(tags, i - 1) & POSSESSIVE || tokens.word[i - 1] === "," || tokens.word[i - 1] === "“"))
    i--;
  return i;
}

function nounFollows(tags: Uint8Array, i: number, end: number): boolean {
  for (let k = i + 1; k < end && k < i + 5; k++) {
    const b = bitsOf(tags, k);
    if (b & NOUN) return true;
    if (!(b & (ADJECTIVE | GERUND | PARTICIPLE | NUMBER))) return false;
  }
  return false;
}
/** "of registered voters", "Leaked documents": a participle that no auxiliary governs, right before its noun. */
function opensPhrase(tags: Uint8Array, i: number, end: number): boolean {
  if (!(bitsOf(tags, i) & PARTICIPLE) || !nounNext(tags, i, end)) return false;
  const before = i === 0 ? 0 : bitsOf(tags, i - 1);
  return (before & (NOUN | PRONOUN | VERB | MODAL | ADVERB | POSSESSIVE | NUMBER)) === 0;
}
const nounNext = (tags: Uint8Array, i: number, end: number): boolean =>
  i + 1 < end && (bitsOf(tags, i + 1) & NOUN) !== 0;
const modifierNext = (tags: Uint8Array, i: number, end: number): boolean =>
  i + 1 < end && (bitsOf(tags, i + 1) & (ADJECTIVE | PARTICIPLE | NUMBER | GERUND)) !== 0;

function headOf(tokens: Tokens, tags: Uint8Array, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (bitsOf(tags, i) & (NOUN | PRONOUN)) return i;
  for (let i = to - 1; i >= from; i--) if (bitsOf(tags, i) & NUMBER) return i;
  // "this", "those", "the wounded"
  const b = bitsOf(tags, from);
  if (b & DETERMINER && tokens.lower[from] !== "the" && tokens.lower[from] !== "a" && to === from + 1) {
    return /^(?:his|her|its|their|our|my|your|a|an|every|no)$/.test(tokens.lower[from]!) ? -1 : from;
  }
  return b & DETERMINER && to > from + 1 ? to - 1 : -1;
}

/** Auxiliaries with their verb, left to right. Participles that stand inside a noun phrase are no verbs. */
export function findVerbGroups(
  tokens: Tokens,
  sentences: Sentences,
  tags: Uint8Array,
  chunkOf: Int32Array,
): { groups: VerbGroup[]; groupOf: Int32Array } {
  const groups: VerbGroup[] = [];
  const groupOf = new Int32Array(tokens.count).fill(-1);
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.to[s]!;
    for (let i = sentences.from[s]!; i < end; ) {
      if (chunkOf[i]! >= 0 || !(bitsOf(tags, i) & (VERB | MODAL))) {
        i++;
        continue;
      }
      const from = i;
      let main = -1;
      let be = false;
      let modal: string | null = null;
      let negated = false;
      let k = i;
      for (; k < end; k++) {
        const b = bitsOf(tags, k);
        const low = tokens.lower[k]!;
        if (NEGATORS.has(low)) {
          negated = true;
          continue;
        }
        if (b & ADVERB || (low === "since" && main >= 0 && AUXILIARY_HAVE.has(tokens.lower[main]!))) continue;
        // "have this morning ordered"
        if (main >= 0 && /^(?:this|last)$/.test(low) && AUXILIARY_HAVE.has(tokens.lower[main]!) && k + 2 < end)
          if (
            /^(?:morning|afternoon|evening|week|month|year|night)$/.test(tokens.lower[k + 1]!) &&
            bitsOf(tags, k + 2) & VERB
          ) {
            k++;
            continue;
          }
        // "have all called"
        if (
          main >= 0 &&
          /^(?:all|both|each)$/.test(low) &&
          k + 1 < end &&
          bitsOf(tags, k + 1) & VERB &&
          chunkOf[k + 1]! < 0
        )
          continue;
        if (chunkOf[k]! >= 0 || !(b & (VERB | MODAL))) break;
        if (b & MODAL) {
          if (main >= 0) break;
          modal = low;
          continue;
        }
        main = k;
        if (AUXILIARY_BE.has(low)) be = true;
        else if (!AUXILIARY_HAVE.has(low) && !AUXILIARY_DO.has(low)) {
          k++;
          break;
        }
      }
      // "would “introduce a law”": the modal stands for the verb inside the marks
      if (main < 0 && modal !== null) main = from;
      if (main < 0) {
        i = Math.max(k, i + 1);
        continue;
      }
      const to = main + 1;
      const b = bitsOf(tags, main);
      const low = tokens.lower[main]!;
      const isAux = AUXILIARY_BE.has(low) || AUXILIARY_HAVE.has(low) || AUXILIARY_DO.has(low);
      const beBefore = be && !(AUXILIARY_BE.has(low) && isAux);
      const firstBits = bitsOf(tags, from);
      const infinitive = from > 0 && (bitsOf(tags, from - 1) & TO) !== 0;
      groupOf.fill(groups.length, from, to);
      groups.push({
        from,
        to,
        main,
        finite: (firstBits & FINITE) !== 0 && !infinitive,
        passive: beBefore && (b & (PARTICIPLE | FINITE)) !== 0 && !(b & GERUND),
        negated: negated || (from > 0 && NEGATORS.has(tokens.lower[from - 1]!)),
        infinitive,
        participle: from === main && (b & (GERUND | PARTICIPLE)) !== 0,
        modal,
      });
      i = to;
    }
  }
  return { groups, groupOf };
}
