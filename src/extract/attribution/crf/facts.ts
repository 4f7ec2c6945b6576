import type { DelexicalizedWords } from "../../pos/delexicalize.ts";

/** One entry a token in every array. */
export interface ClaimFacts {
  readonly words: DelexicalizedWords;
  readonly tags: Uint8Array;
  /** The word's class in the lexicon of cues: 0 none, else its act and whether it is weak. */
  readonly cueClass: Uint8Array;
  /** 0 outside quotation marks, 1 inside, 2 opening mark, 3 closing mark. */
  readonly quote: Uint8Array;
  /** First of its sentence: 1, last: 2. */
  readonly edge: Uint8Array;
  /** Tokens to the nearest cue before and after, in buckets, and its class. */
  readonly cueBefore: Uint8Array;
  readonly cueAfter: Uint8Array;
  readonly classBefore: Uint8Array;
  readonly classAfter: Uint8Array;
  /** Tokens since the last comma or sentence start, in buckets. */
  readonly comma: Uint8Array;
  /** Last subordinator or conjunction of the sentence (0 to 5) and how far back (bucket). */
  readonly link: Uint8Array;
  /** Verb groups of the sentence so far, at most 3. */
  readonly verbs: Uint8Array;
  /** Next punctuation of the sentence, and whether it is near. */
  readonly ahead: Uint8Array;
  /** Place in a noun phrase and in a verb group. */
  readonly chunk: Uint8Array;
  readonly group: Uint8Array;
  /** Length of the outermost quotation, in buckets; words just outside its ends. */
  readonly quoteLength: Uint8Array;
  readonly quoteBefore: Uint16Array;
  readonly quoteAfter: Uint16Array;
  /** Label by the rule of the highest confidence, that confidence, and all roles that rules give. */
  readonly ruleLabel: Uint8Array;
  readonly ruleSure: Uint8Array;
  readonly ruleRoles: Uint8Array;
}

/** Facts while they are written. */
export type OpenFacts = { -readonly [K in keyof ClaimFacts]: ClaimFacts[K] };
