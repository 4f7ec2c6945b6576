import { checksumOfNumbers, checksumOfText, type ModelForm } from "../../models/modelFile.ts";
import { WORD_CLASSES } from "../../pos/delexicalize.ts";
import { TAGS } from "../../pos/tags.ts";
import { ACT_CLASS, NOUN_CLASS, PREPOSITION_CLASS } from "./cueClasses.ts";
import { CUE_KEYS, cueKeys } from "./cueKeys.ts";
import { type CueView, FAR_RELATIONS, NEAR_RELATIONS } from "./cueView.ts";
import type { ClaimFacts } from "./facts.ts";
import { KeyList } from "./keyList.ts";
import { LABEL_KEYS, type Labelled, labelKeys } from "./labelKeys.ts";
import { LABELS } from "./labels.ts";
import { PAIR_LAYOUT } from "./pairLayout.ts";
import { TEXT_KEYS, textKeys } from "./textKeys.ts";

const TOKENS = 9;

/** Invented numbers below `limit`, another sequence for each `seed`. */
const bytes = (seed: number, limit: number): Uint8Array =>
  Uint8Array.from({ length: TOKENS }, (_, k) => (seed * 7 + k * (seed + 3)) % limit);
const words = (seed: number, limit: number): Uint16Array => Uint16Array.from(bytes(seed, 251), (n) => (n * 37) % limit);

/** Invented facts, which make each kind of feature occur. */
const FACTS: ClaimFacts = {
  words: { word: words(1, 900), letters: bytes(2, 4), suffix: words(3, 900) },
  tags: bytes(4, 40),
  cueClass: bytes(5, 36),
  quote: bytes(6, 4),
  edge: bytes(7, 4),
  cueBefore: bytes(8, 10),
  cueAfter: bytes(9, 10),
  classBefore: bytes(10, 36),
  classAfter: bytes(11, 36),
  comma: bytes(12, 10),
  link: bytes(13, 60),
  verbs: bytes(14, 4),
  ahead: bytes(15, 20),
  chunk: bytes(16, 6),
  group: bytes(17, 6),
  quoteLength: bytes(18, 8),
  quoteBefore: words(19, 900),
  quoteAfter: words(20, 900),
  ruleLabel: bytes(21, 7),
  ruleSure: bytes(22, 4),
  ruleRoles: bytes(23, 8),
};
const LABELLED: Labelled = {
  label: bytes(24, LABELS),
  source: bytes(25, 6),
  cue: bytes(26, 6),
  content: bytes(27, 6),
  opens: bytes(28, 6),
};
const VIEW: CueView = {
  run: { from: 3, to: 5, anchor: 4 },
  flags: 45,
  sentence: 0,
  quotation: -1,
  low: 0,
  high: TOKENS,
  rule: bytes(29, 8),
  sure: 2,
};

/**
 * Checksum of everything that gives the claim model's weights their meaning: the numbers of labels, acts, tags and word classes, the layout
 * of pairs, and the keys that the feature templates make of invented facts. If any of these changes, the weights mean something else.
 */
export function claimForm(): ModelForm {
  const names = JSON.stringify([TAGS, WORD_CLASSES, ACT_CLASS, NOUN_CLASS, PREPOSITION_CLASS, PAIR_LAYOUT]);
  const made: number[] = [LABELS, NEAR_RELATIONS, FAR_RELATIONS, checksumOfText(names)];
  const list = new KeyList(Math.max(TEXT_KEYS, LABEL_KEYS, CUE_KEYS));
  const add = (): void => void made.push(list.count, ...list.keys.subarray(0, list.count));
  for (let i = 0; i < TOKENS; i++) {
    textKeys(FACTS, i, 0, TOKENS, list);
    add();
    labelKeys(LABELLED, i % 4, i, TOKENS, list);
    add();
  }
  cueKeys({ facts: FACTS, from: 0, to: TOKENS, labelled: LABELLED }, VIEW, list);
  add();
  return { kind: "CLM", features: checksumOfNumbers(made) };
}
