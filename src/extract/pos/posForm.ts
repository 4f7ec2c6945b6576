import { checksumOfNumbers, checksumOfText, type ModelForm } from "../models/modelFile.ts";
import { type DelexicalizedWords, FIRST_WORD, WORD_CLASSES } from "./delexicalize.ts";
import { POS_FEATURES, posKeys } from "./posFeatures.ts";
import { TAGS } from "./tags.ts";

/** Invented words, as numbers, which make each kind of feature occur. */
const PROBE: DelexicalizedWords = {
  word: Uint16Array.from([40, 1, 77, 300, 5, 912, 41]),
  letters: Uint8Array.from([1, 0, 2, 0, 3, 0, 1]),
  suffix: Uint16Array.from([731, 0, 1460, 28, 0, 9, 801]),
};

/**
 * Checksum of everything that gives the tagger's weights their meaning: the tags and word classes in their order, and the keys that the feature
 * templates make of a sentence of invented words. If any of these changes, the weights mean something else.
 */
export function posForm(): ModelForm {
  const made: number[] = [FIRST_WORD, checksumOfText([...TAGS, "", ...WORD_CLASSES].join("\n"))];
  const keys = new Uint32Array(POS_FEATURES);
  const to = PROBE.word.length;
  for (let i = 0; i < to; i++) {
    const before = i > 0 ? (i * 5) % TAGS.length : -1;
    const beforeThat = i > 1 ? (i * 7) % TAGS.length : -1;
    const count = posKeys(PROBE, i, { from: 0, to, before, beforeThat }, keys);
    made.push(count, ...keys.subarray(0, count));
  }
  return { kind: "POS", features: checksumOfNumbers(made) };
}
