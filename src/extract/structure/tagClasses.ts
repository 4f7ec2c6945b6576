import { TAGS } from "../pos/tags.ts";

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
export const tagBitsOf = (tags: Uint8Array, token: number): number => TAG_BITS[tags[token]!] ?? 0;
