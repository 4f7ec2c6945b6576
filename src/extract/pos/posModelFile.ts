import { SURE_MODALS } from "../lexicon/language.ts";
import { KeyIndex } from "../models/keyIndex.ts";
import { packModel, packNumbers, packWords, unpackModel, unpackNumbers, unpackWords } from "../models/modelFile.ts";
import { FIRST_WORD, vocabularyOf } from "./delexicalize.ts";
import type { PosModel } from "./pos.ts";
import { posForm } from "./posForm.ts";
import { TAG } from "./tagNumbers.ts";

/** Weights by feature, as training leaves them. */
export interface PosWeights {
  readonly words: readonly string[];
  readonly only: Uint8Array;
  /** Ascending. */
  readonly keys: Uint32Array;
  readonly first: Int32Array;
  readonly tag: Uint8Array;
  readonly weight: Int8Array;
}

const SECTIONS = 6;

/** The file of a tagger. */
export function packPosModel(w: PosWeights): Uint8Array {
  const gaps = Array.from(w.keys, (key, k) => key - (k === 0 ? 0 : w.keys[k - 1]!));
  const counts = Array.from(w.keys, (_, k) => w.first[k + 1]! - w.first[k]!);
  return packModel(posForm(), [
    packWords(w.words),
    w.only,
    packNumbers(gaps),
    packNumbers(counts),
    w.tag,
    new Uint8Array(w.weight.buffer, w.weight.byteOffset, w.weight.length),
  ]);
}

/**
 * Reads the file of a tagger.
 * @throws ClaimgraphError (bad data) naming the file if it cannot be used
 */
export function readPosModel(file: Uint8Array, name: string): PosModel {
  const sections = unpackModel(file, posForm(), name, SECTIONS);
  const [words, only, gaps, counts, tag, weight] = sections as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const vocabulary = vocabularyOf(unpackWords(words));
  const steps = unpackNumbers(gaps);
  const rows = new KeyIndex(steps.length);
  let key = 0;
  for (const step of steps) {
    key += step;
    rows.add(key);
  }
  const one = padded(only, (FIRST_WORD + vocabulary.words.length) * 4);
  for (const modal of SURE_MODALS) {
    const number = vocabulary.numberOf.get(modal);
    if (number !== undefined) one.fill(TAG.MD, number * 4, number * 4 + 4);
  }
  const first = new Int32Array(steps.length + 1);
  let past = 0;
  unpackNumbers(counts).forEach((count, k) => {
    past += count;
    first[k + 1] = past;
  });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return {
    vocabulary,
    only: one,
    rows,
    first,
    tag: new Uint8Array(tag),
    // a copy by value: the slice of a Buffer of Node shares its memory
    weight: new Int8Array(weight),
    checksum: view.getUint32(8),
  };
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  const all = new Uint8Array(length).fill(255);
  all.set(bytes.subarray(0, length));
  return all;
}
