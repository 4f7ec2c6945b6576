import { KeyIndex } from "../../extract/models/keyIndex.ts";
import { type DelexicalizedWords, delexicalize, FIRST_WORD, vocabularyOf } from "../../extract/pos/delexicalize.ts";
import { type PosModel, tagTokens } from "../../extract/pos/pos.ts";
import { POS_FEATURES, posKeys } from "../../extract/pos/posFeatures.ts";
import { packPosModel } from "../../extract/pos/posModelFile.ts";
import { TAGS, type Tag } from "../../extract/pos/tags.ts";
import { type Sentences, splitSentences } from "../../text/sentences.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";
import type { GoldTags } from "./gold.ts";
import { Random } from "./random.ts";

/** A text with the tags that its tokens should get; 255 where gold has no token with the same ends. */
export interface TaggedText {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly gold: Uint8Array;
}

const NO_GOLD = 255;
const EPOCHS = 7;
/** Features seen less often are left out. */
const SEEN = 6;
/** A word with this share of one tag among at least so many occurrences has only that. */
const ONLY_SHARE = 0.997;
const ONLY_SEEN = 40;
/** Weights up to this size, of 127, are left out. */
const NEGLIGIBLE = 4;

/** Gives each token the tag of the gold token with the same ends. */
export function alignTags(text: string, article: GoldTags): TaggedText {
  const tokens = tokenize(text);
  const byStart = new Map<number, readonly [number, number, string, ...unknown[]]>();
  for (const sentence of article.sentences) for (const token of sentence) byStart.set(token[0], token);
  const gold = new Uint8Array(tokens.count).fill(NO_GOLD);
  for (let i = 0; i < tokens.count; i++) {
    const there = byStart.get(tokens.start[i]!);
    if (there === undefined || there[1] !== tokens.end[i]) continue;
    const tag = TAGS.indexOf(there[2] as Tag);
    if (tag >= 0) gold[i] = tag;
  }
  return { tokens, sentences: splitSentences(tokens), gold };
}

/** Trains an averaged perceptron; returns the bytes of its file. The same texts give the same bytes. */
export function trainPos(
  texts: readonly TaggedText[],
  words: readonly string[],
  log: (line: string) => void,
): Uint8Array {
  const vocabulary = vocabularyOf(words);
  const delexicalized = texts.map(({ tokens }) => delexicalize(tokens, vocabulary));
  const only = onlyTags(texts, delexicalized, words.length);
  const learner = new Perceptron(countFeatures(texts, delexicalized, only), only);
  const order: [number, number][] = texts.flatMap((text, t) =>
    Array.from({ length: text.sentences.count }, (_, s): [number, number] => [t, s]),
  );
  const indexes = Int32Array.from(order.keys());
  const random = new Random(7);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    random.shuffle(indexes);
    let right = 0;
    let seen = 0;
    for (const index of indexes) {
      const [t, s] = order[index]!;
      const { sentences, gold } = texts[t]!;
      const [r, n] = learner.learn(delexicalized[t]!, gold, sentences.from[s]!, sentences.to[s]!);
      right += r;
      seen += n;
    }
    log(
      `pos: epoch ${epoch}: ${((100 * right) / seen).toFixed(2)} % of the tags of the training texts right before learning from them`,
    );
  }
  return packPosModel({ words, only, ...learner.weights() });
}

function onlyTags(
  texts: readonly TaggedText[],
  delexicalized: readonly DelexicalizedWords[],
  words: number,
): Uint8Array {
  const size = (FIRST_WORD + words) * 4;
  const counts = new Int32Array(size * TAGS.length);
  texts.forEach(({ gold }, t) => {
    const { word, letters } = delexicalized[t]!;
    for (let i = 0; i < gold.length; i++)
      if (gold[i] !== NO_GOLD) counts[(word[i]! * 4 + letters[i]!) * TAGS.length + gold[i]!]!++;
  });
  const only = new Uint8Array(size).fill(255);
  for (let form = FIRST_WORD * 4; form < size; form++) {
    const row = counts.subarray(form * TAGS.length, (form + 1) * TAGS.length);
    const sum = row.reduce((a, b) => a + b, 0);
    const most = row.indexOf(Math.max(...row));
    if (sum >= ONLY_SEEN && row[most]! >= ONLY_SHARE * sum) only[form] = most;
  }
  return only;
}

/** Features with gold tags for history, without those seen too seldom. */
function countFeatures(
  texts: readonly TaggedText[],
  delexicalized: readonly DelexicalizedWords[],
  only: Uint8Array,
): KeyIndex {
  const all = new KeyIndex(1 << 21);
  let counts = new Uint32Array(1 << 22);
  const keys = new Uint32Array(POS_FEATURES);
  texts.forEach(({ sentences, gold }, t) => {
    const words = delexicalized[t]!;
    for (let s = 0; s < sentences.count; s++) {
      const from = sentences.from[s]!;
      const to = sentences.to[s]!;
      for (let i = from; i < to; i++) {
        if (gold[i] === NO_GOLD || only[words.word[i]! * 4 + words.letters[i]!]! < 255) continue;
        const before = tagBefore(gold, i - 1, from);
        const n = posKeys(words, i, { from, to, before, beforeThat: tagBefore(gold, i - 2, from) }, keys);
        for (let k = 0; k < n; k++) {
          const row = all.add(keys[k]!);
          if (row >= counts.length) {
            const larger = new Uint32Array(counts.length * 2);
            larger.set(counts);
            counts = larger;
          }
          counts[row]!++;
        }
      }
    }
  });
  const kept = new KeyIndex(1 << 20);
  all.keys().forEach((key, row) => {
    if (counts[row]! >= SEEN) kept.add(key);
  });
  return kept;
}

const tagBefore = (gold: Uint8Array, i: number, from: number): number =>
  i < from || gold[i] === NO_GOLD ? -1 : gold[i]!;

class Perceptron {
  readonly #rows: KeyIndex;
  readonly #only: Uint8Array;
  readonly #weight: Int32Array;
  /** Sum over all steps, brought up to date when a weight changes. */
  readonly #sum: Float64Array;
  readonly #since: Int32Array;
  readonly #keys = new Uint32Array(POS_FEATURES);
  readonly #found = new Int32Array(POS_FEATURES);
  readonly #scores = new Int32Array(TAGS.length);
  #tags = new Uint8Array(1024);
  #step = 0;

  constructor(rows: KeyIndex, only: Uint8Array) {
    this.#rows = rows;
    this.#only = only;
    this.#weight = new Int32Array(rows.size * TAGS.length);
    this.#sum = new Float64Array(rows.size * TAGS.length);
    this.#since = new Int32Array(rows.size * TAGS.length);
  }

  /** Tags one sentence and corrects the weights after errors; returns how many were right, and of how many. */
  learn(words: DelexicalizedWords, gold: Uint8Array, from: number, to: number): [right: number, of: number] {
    const length = TAGS.length;
    if (to - from > this.#tags.length) this.#tags = new Uint8Array((to - from) * 2);
    const tags = this.#tags;
    let right = 0;
    let of = 0;
    for (let i = from; i < to; i++) {
      const sure = this.#only[words.word[i]! * 4 + words.letters[i]!]!;
      if (sure < 255) {
        tags[i - from] = sure;
        continue;
      }
      const before = i > from ? tags[i - from - 1]! : -1;
      const beforeThat = i > from + 1 ? tags[i - from - 2]! : -1;
      const n = posKeys(words, i, { from, to, before, beforeThat }, this.#keys);
      const scores = this.#scores.fill(0);
      let m = 0;
      for (let k = 0; k < n; k++) {
        const row = this.#rows.find(this.#keys[k]!);
        if (row < 0) continue;
        this.#found[m++] = row;
        for (let t = 0, w = row * length; t < length; t++, w++) scores[t]! += this.#weight[w]!;
      }
      let best = 0;
      for (let t = 1; t < length; t++) if (scores[t]! > scores[best]!) best = t;
      tags[i - from] = best;
      const wanted = gold[i]!;
      if (wanted === NO_GOLD) continue;
      of++;
      this.#step++;
      if (wanted === best) {
        right++;
        continue;
      }
      for (let k = 0; k < m; k++) {
        this.#add(this.#found[k]! * length + wanted, 1);
        this.#add(this.#found[k]! * length + best, -1);
      }
    }
    return [right, of];
  }

  #add(at: number, by: number): void {
    this.#sum[at]! += this.#weight[at]! * (this.#step - this.#since[at]!);
    this.#since[at] = this.#step;
    this.#weight[at]! += by;
  }

  /** The averages as 8-bit numbers, without small ones. */
  weights() {
    const length = TAGS.length;
    let largest = 0;
    const average = new Float64Array(this.#weight.length);
    for (let at = 0; at < average.length; at++) {
      average[at] = (this.#sum[at]! + this.#weight[at]! * (this.#step - this.#since[at]!)) / this.#step;
      largest = Math.max(largest, Math.abs(average[at]!));
    }
    const scale = 127 / largest;
    const all = this.#rows.keys();
    const order = Int32Array.from(all.keys()).sort((a, b) => all[a]! - all[b]!);
    const keys: number[] = [];
    const first: number[] = [0];
    const tag: number[] = [];
    const weight: number[] = [];
    for (const row of order) {
      for (let t = 0; t < length; t++) {
        const w = Math.round(average[row * length + t]! * scale);
        if (Math.abs(w) <= NEGLIGIBLE) continue;
        tag.push(t);
        weight.push(w);
      }
      if (tag.length === first.at(-1)) continue;
      keys.push(all[row]!);
      first.push(tag.length);
    }
    return {
      keys: Uint32Array.from(keys),
      first: Int32Array.from(first),
      tag: Uint8Array.from(tag),
      weight: Int8Array.from(weight),
    };
  }
}

export interface PosFigures {
  readonly tokens: number;
  readonly right: number;
  /** Wrong pairs, most frequent first: "NN for JJ". */
  readonly confusions: readonly (readonly [string, number])[];
}

/** The share of gold tags that a model (or, without one, the rules) gives. */
export function scorePos(texts: readonly TaggedText[], model: PosModel | null): PosFigures {
  let tokens = 0;
  let right = 0;
  const wrong = new Map<string, number>();
  for (const { tokens: t, sentences, gold } of texts) {
    const tags = tagTokens(t, sentences, model);
    for (let i = 0; i < t.count; i++) {
      if (gold[i] === NO_GOLD) continue;
      tokens++;
      if (tags[i] === gold[i]) right++;
      else {
        const pair = `${TAGS[tags[i]!]} for ${TAGS[gold[i]!]}`;
        wrong.set(pair, (wrong.get(pair) ?? 0) + 1);
      }
    }
  }
  const confusions = [...wrong].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { tokens, right, confusions };
}
