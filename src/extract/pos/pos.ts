// Averaged perceptron, greedy from left to right (Collins 2002; features after Honnibal 2013), over words whose names were replaced by
// their classes. All sums are of whole numbers: Node and every browser give the same tags.
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { defaultLookup, type Lookup } from "../lookup.ts";
import type { KeyIndex } from "../models/keyIndex.ts";
import { correctTags } from "./corrections.ts";
import { type DelexicalizedWords, delexicalize, type Vocabulary } from "./delexicalize.ts";
import { POS_FEATURES, type PosPlace, posKeys } from "./posFeatures.ts";
import { tagByRules } from "./posRules.ts";
import { TAGS } from "./tags.ts";

export interface PosModel {
  readonly vocabulary: Vocabulary;
  /** Tag of a word that has only one, by word number times 4 plus letters; 255 where there are several. */
  readonly only: Uint8Array;
  readonly rows: KeyIndex;
  /** Weights of row r stand from first[r] to first[r + 1]. */
  readonly first: Int32Array;
  readonly tag: Uint8Array;
  readonly weight: Int8Array;
  /** Checksum of the file, by which a claim model names the tagger that it was trained with. */
  readonly checksum: number;
}

/**
 * Parts of speech of all tokens, as indexes into TAGS. Without a model a few rules guess them.
 * @param lookup names known beforehand; they are seen by their class only
 */
export function tagTokens(
  tokens: Tokens,
  sentences: Sentences,
  model: PosModel | null,
  lookup: Lookup = defaultLookup,
): Uint8Array {
  if (model === null) return tagByRules(tokens, sentences, lookup);
  const tags = tagWords(delexicalize(tokens, model.vocabulary, lookup), sentences, model);
  correctTags(tokens, sentences, tags);
  return tags;
}

/** Tags of words whose names were replaced by their classes. Every array has an entry for each token, so no index is out of range. */
function tagWords(words: DelexicalizedWords, sentences: Sentences, model: PosModel): Uint8Array {
  const { word, letters } = words;
  const { only } = model;
  const tags = new Uint8Array(word.length);
  const keys = new Uint32Array(POS_FEATURES);
  const scores = new Int32Array(TAGS.length);
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.from[s]!;
    const to = sentences.to[s]!;
    const at: PosPlace = { from, to, before: -1, beforeThat: -1 };
    for (let i = from; i < to; i++) {
      const sure = only[word[i]! * 4 + letters[i]!]!;
      const tag = sure < 255 ? sure : bestTag(model, keys, posKeys(words, i, at, keys), scores);
      tags[i] = tag;
      at.beforeThat = at.before;
      at.before = tag;
    }
  }
  return tags;
}

/** The tag to which the first `count` keys give the greatest weight. */
function bestTag({ rows, first, tag, weight }: PosModel, keys: Uint32Array, count: number, scores: Int32Array): number {
  scores.fill(0);
  for (let k = 0; k < count; k++) {
    const row = rows.find(keys[k]!);
    if (row < 0) continue;
    for (let j = first[row]!, end = first[row + 1]!; j < end; j++) scores[tag[j]!]! += weight[j]!;
  }
  let best = 0;
  for (let t = 1; t < scores.length; t++) if (scores[t]! > scores[best]!) best = t;
  return best;
}
