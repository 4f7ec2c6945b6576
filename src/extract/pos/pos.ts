// Averaged perceptron, greedy from left to right (Collins 2002; features after Honnibal 2013), over words whose names were replaced by
// their classes. All sums are of whole numbers: Node and every browser give the same tags.
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { lemmaOf } from "../lexicon/en/forms.ts";
import { ROLE_NOUNS } from "../lexicon/en/words.ts";
import { defaultLookup, type Lookup } from "../lookup.ts";
import { KeyIndex } from "../models/keyIndex.ts";
import { packModel, packNumbers, packWords, unpackModel, unpackNumbers, unpackWords } from "../models/modelFile.ts";
import { FIRST_WORD, type NeutralWords, neutralise, type Vocabulary, vocabularyOf } from "./delexicalize.ts";
import { mendFinite } from "./mendFinite.ts";
import { POS_FEATURES, posKeys } from "./posFeatures.ts";
import { posForm } from "./posForm.ts";
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
  /** Of the file; a claim model names the tagger that it was learnt with by it. */
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
  const tags = tagWords(neutralise(tokens, model.vocabulary, lookup), sentences, model);
  mendParticiples(tokens, tags);
  mendVerbs(tokens, tags);
  mendMainVerbs(tokens, sentences, tags);
  mendFinite(tokens, sentences, tags);
  return tags;
}

/**
 * "Ada Lenk, head of the union, called on both", "The council called for talks.": the verb that the sentence must have stands behind the comma that
 * closes an apposition, or right behind the noun that opens it.
 */
function mendMainVerbs({ word, lower }: Tokens, sentences: Sentences, tags: Uint8Array): void {
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.from[s]!;
    const to = sentences.to[s]!;
    let commas = 0;
    let verb = -1;
    let finite = false;
    for (let i = from; i < to && !finite; i++) {
      if (isCall(lower, tags, i)) tags[i] = PAST;
      finite = FINITES.has(tags[i]!);
      if (
        verb < 0 &&
        commas > 1 &&
        word[i - 1] === "," &&
        (tags[i] === BASE || (tags[i] === DONE && /ed$/.test(lower[i]!)))
      )
        verb = i;
      if (word[i] === ",") commas++;
    }
    if (!finite && verb < 0 && word[to - 1] === ".") verb = pastBehindNoun(lower, tags, from, to);
    if (!finite && verb >= 0) tags[verb] = tags[verb] === BASE ? PRESENT_PLURAL : PAST;
  }
}

/** "Pallumia called for talks", "called on both sides": not "talks called for Monday", "the steps called for in the text". */
function isCall(lower: readonly string[], tags: Uint8Array, i: number): boolean {
  return (
    tags[i] === DONE &&
    lower[i] === "called" &&
    i > 0 &&
    SUBJECTS.has(tags[i - 1]!) &&
    /^(?:for|on|upon)$/.test(lower[i + 1] ?? "") &&
    OBJECTS.has(tags[i + 2]!) &&
    !/day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      lower[i + 2] ?? "",
    )
  );
}

/** The first form in -ed of a verb of speaking, right behind a noun, with no "by" behind it; -1 where none stands there. */
function pastBehindNoun(lower: readonly string[], tags: Uint8Array, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++)
    if (tags[i] === DONE && SUBJECTS.has(tags[i - 1]!) && isPast(lower[i]!)) return lower[i + 1] === "by" ? -1 : i;
  return -1;
}

/** "the ministry denies" holds a verb, whatever stands before; "the Daily Mail" holds none. */
function mendVerbs({ lower, word }: Tokens, tags: Uint8Array): void {
  for (let i = 0; i < tags.length; i++) {
    // "Velmar's envoy alleged"
    if (tags[i] === ADJECTIVE && ROLE_NOUNS.has(lower[i]!) && !NOMINAL.has(tags[i + 1]!)) tags[i] = SINGULAR;
    else if (lower[i] === "think" && /^tanks?$/.test(lower[i + 1] ?? "")) tags[i] = SINGULAR;
    else if (tags[i] === PLURAL && (NEVER_NOUNS.has(lower[i]!) || isTelling(i, word, lower, tags))) tags[i] = PRESENT;
    // "the envoy alleged that"
    else if (
      (tags[i] === ADJECTIVE || tags[i] === DONE) &&
      lower[i + 1] === "that" &&
      i > 0 &&
      (tags[i - 1] === SINGULAR || tags[i - 1] === NAME) &&
      isPast(lower[i]!)
    )
      tags[i] = PAST;
    // "Rami al-Sol blamed “outlaws”"
    else if (tags[i] === ADJECTIVE && i > 0 && tags[i - 1] === NAME && !NOUNS.has(tags[i + 1]!) && isPast(lower[i]!))
      tags[i] = PAST;
    else if (tags[i] === BASE && i > 0 && tags[i - 1] === NAME && /^\p{Lu}\p{Ll}/u.test(word[i]!)) tags[i] = NAME;
  }
}

const isPast = (lower: string): boolean => /ed$/.test(lower) && lemmaOf(lower).some(({ form }) => form === "past");

/** ", the Courier reports." tells who tells it. */
function isTelling(i: number, word: readonly string[], lower: readonly string[], tags: Uint8Array): boolean {
  if (!/^(?:reports|claims|notes|states|comments|remarks)$/.test(lower[i]!)) return false;
  // "the letter states that"
  const single = i > 1 && (tags[i - 1] === SINGULAR || tags[i - 1] === NAME) && !/['’]s$/.test(lower[i - 2]!);
  if (lower[i + 1] === "that" && single) return true;
  if (!/^[.,]$/.test(word[i + 1] ?? ".")) return false;
  let k = i - 1;
  while (k >= 0 && (tags[k] === NAME || (k < i - 1 && lower[k] === "the"))) k--;
  return k < i - 1 && k > 0 && /^[,”"]$/.test(word[k]!);
}

/** Verbs of speaking in -s that are no plurals of nouns. */
const NEVER_NOUNS = new Set(
  `accuses acknowledges adds admits agrees alleges announces argues asserts believes concedes condemns confirms considers contends contradicts
criticises criticizes declares denies denounces describes dismisses explains informs insists maintains mentions observes opposes recognises recognizes
refuses refutes reiterates rejects repudiates responds reveals says stresses tells thinks threatens urges warns welcomes writes`.split(
    /\s+/,
  ),
);

/** "the disputed region", "Velmari armed forces": between an article and a noun stands no past tense; "armed" before a noun is none either. */
function mendParticiples({ lower }: Tokens, tags: Uint8Array): void {
  for (let i = 1; i + 1 < tags.length; i++) {
    // "his nightly address"
    if (tags[i] === MANNER && BEFORE_NOUN.has(tags[i - 1]!) && NOUNS.has(tags[i + 1]!) && /ly$/.test(lower[i]!))
      tags[i] = ADJECTIVE;
    if (tags[i] !== PAST || !NOUNS.has(tags[i + 1]!)) continue;
    if (
      BEFORE_NOUN.has(tags[i - 1]!) ||
      (lower[i] === "armed" && /^(?:forces|men|groups?|gangs?|units?|guards?)$/.test(lower[i + 1]!))
    )
      tags[i] = ADJECTIVE;
  }
}

/** Modal verbs that are nothing else, whatever the data say. */
const MODALS = ["shall", "should", "would", "could", "cannot", "ought"];
const MODAL = TAGS.indexOf("MD");
const MANNER = TAGS.indexOf("RB");
const PAST = TAGS.indexOf("VBD");
const DONE = TAGS.indexOf("VBN");
const FINITES = new Set((["VBD", "VBZ", "VBP", "MD"] as const).map((tag) => TAGS.indexOf(tag)));
const PRESENT_PLURAL = TAGS.indexOf("VBP");
const PRESENT = TAGS.indexOf("VBZ");
const BASE = TAGS.indexOf("VB");
const PLURAL = TAGS.indexOf("NNS");
const NAME = TAGS.indexOf("NNP");
const SINGULAR = TAGS.indexOf("NN");
const ADJECTIVE = TAGS.indexOf("JJ");
const NOUNS = new Set((["NN", "NNS"] as const).map((tag) => TAGS.indexOf(tag)));
/** May end a subject, and may begin an object. */
const SUBJECTS = new Set((["NN", "NNS", "NNP", "NNPS", "PRP"] as const).map((tag) => TAGS.indexOf(tag)));
const OBJECTS = new Set(
  (["DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "VBG"] as const).map((tag) => TAGS.indexOf(tag)),
);
const NOMINAL = new Set((["NN", "NNS", "NNP", "NNPS", "JJ", "CD", "CC", ","] as const).map((tag) => TAGS.indexOf(tag)));
const BEFORE_NOUN = new Set((["DT", "PRP$", "JJ"] as const).map((tag) => TAGS.indexOf(tag)));

/** The same, for words that were made neutral already. */
export function tagWords(words: NeutralWords, sentences: Sentences, model: PosModel): Uint8Array {
  const { word, letters } = words;
  const { only, rows, first, tag, weight } = model;
  const tags = new Uint8Array(word.length);
  const keys = new Uint32Array(POS_FEATURES);
  const scores = new Int32Array(TAGS.length);
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.from[s]!;
    const to = sentences.to[s]!;
    for (let i = from; i < to; i++) {
      const sure = only[word[i]! * 4 + letters[i]!]!;
      if (sure < 255) {
        tags[i] = sure;
        continue;
      }
      const n = posKeys(words, i, from, to, i > from ? tags[i - 1]! : -1, i > from + 1 ? tags[i - 2]! : -1, keys);
      scores.fill(0);
      for (let k = 0; k < n; k++) {
        const row = rows.find(keys[k]!);
        if (row < 0) continue;
        for (let j = first[row]!, end = first[row + 1]!; j < end; j++) scores[tag[j]!]! += weight[j]!;
      }
      let best = 0;
      for (let t = 1; t < scores.length; t++) if (scores[t]! > scores[best]!) best = t;
      tags[i] = best;
    }
  }
  return tags;
}

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

/** @throws ClaimgraphError (bad data) naming the file where it cannot be used */
export function readPosModel(file: Uint8Array, name: string): PosModel {
  const [words, only, gaps, counts, tag, weight] = unpackModel(file, posForm(), name, 6) as [
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
  for (const modal of MODALS) {
    const number = vocabulary.numberOf.get(modal);
    if (number !== undefined) one.fill(MODAL, number * 4, number * 4 + 4);
  }
  const first = new Int32Array(steps.length + 1);
  unpackNumbers(counts).forEach((count, k) => {
    first[k + 1] = first[k]! + count;
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
