// Features of a token relative to one candidate cue: their distance, the words between them, and what the rules found for that cue.
import { bucket } from "./buckets.ts";
import type { CueView } from "./cueView.ts";
import { BASE, PAIR_FEATURES, PATHS, STEPS, TAG_COUNT } from "./pairLayout.ts";
import type { Paragraph } from "./paragraph.ts";

/** Up to this distance from the cue, in tokens, the exact tags between are a feature. */
const PATH_REACH = 5;

/**
 * Finds the rows of weights for pairs of a place in a paragraph and a cue. One object serves a whole paragraph, because most of the running
 * time is spent here.
 */
export class PairRows {
  /** The rows (below PAIR_ROWS) of the pair that was read last. */
  readonly rows = new Int32Array(PAIR_FEATURES);
  readonly #paragraph: Paragraph;
  // the place that is read: its tag, quotation mark, side of the cue, and distance to it, plain and in steps
  #tag = 0;
  #quote = 0;
  #side = 0;
  #distance = 0;
  #step = 0;

  constructor(paragraph: Paragraph) {
    this.#paragraph = paragraph;
  }

  /**
   * Writes the rows of the pair of place `k` and a cue, and tells how many there are.
   * @param near the relation of the place to the cue (cueView.ts)
   */
  read(k: number, near: number, view: CueView): number {
    const { facts, from } = this.#paragraph;
    const { run } = view;
    this.#tag = facts.tags[from + k]!;
    this.#quote = facts.quote[from + k]!;
    const left = k < run.from;
    this.#side = left ? 0 : 1;
    this.#distance = near === 0 ? 0 : left ? run.from - k : k - run.to + 1;
    this.#step = near === 0 ? 0 : (left ? 1 : 11) + bucket(this.#distance - 1);
    const n = this.#addPlace(k, near, view);
    if (near === 0) return n;
    const open = left ? k + 1 : run.to;
    const close = left ? run.from : k;
    const past = this.#addQuotation(k, view, this.#addBetween(k, open, close, left ? near - 1 : near - 4, n));
    return this.#distance <= PATH_REACH ? this.#addPath(open, close, past) : past;
  }

  /** Features of where the place stands relative to the cue, and of its label by the best rule. */
  #addPlace(k: number, near: number, view: CueView): number {
    const { rows } = this;
    let n = 0;
    const { facts, from, labelled } = this.#paragraph;
    const { flags, rule, low, high, sure } = view;
    const tag = this.#tag;
    const step = this.#step;
    rows[n++] = BASE.stepTag + step * TAG_COUNT + tag;
    rows[n++] = BASE.stepClass + step * 40 + facts.cueClass[from + k]!;
    rows[n++] = BASE.flagsStep + flags * STEPS + step;
    rows[n++] = BASE.flagsQuote + flags * 8 + this.#quote * 2 + this.#side;
    const before = k > low ? rule[k - low - 1]! : 0;
    const here = rule[k - low]!;
    const behind = k + 1 < high ? rule[k - low + 1]! : 0;
    rows[n++] = BASE.rule + ((before * 8 + here) * 8 + behind) * 4 + sure;
    rows[n++] = BASE.ruleTag + here * TAG_COUNT + tag;
    rows[n++] = BASE.stageRule + (here * 8 + labelled.label[k]!) * 8 + near;
    return n;
  }

  /**
   * Features of what stands strictly between the place and the cue. Like the others, this writes from entry `first` on and returns where it
   * ended.
   */
  #addBetween(k: number, open: number, close: number, apart: number, first: number): number {
    const { rows } = this;
    let n = first;
    const { counts, facts, from, labelled } = this.#paragraph;
    const side = this.#side;
    const tag = this.#tag;
    const quote = this.#quote;
    const commas = between(counts.commas, open, close, 3);
    const verbs = between(counts.verbs, open, close, 4);
    const marks = between(counts.marks, open, close, 3);
    const thats = between(counts.thats, open, close, 2);
    const cues = between(counts.cues, open, close, 3);
    const conjunctions = between(counts.conjunctions, open, close, 2);
    const chunks = between(counts.chunks, open, close, 5);
    rows[n++] = BASE.commas + (commas * 2 + side) * TAG_COUNT + tag;
    rows[n++] = BASE.verbs + (verbs * 2 + side) * TAG_COUNT + tag;
    rows[n++] = BASE.marks + (marks * 2 + side) * TAG_COUNT + tag;
    rows[n++] = BASE.conjunctions + (conjunctions * 2 + side) * TAG_COUNT + tag;
    rows[n++] = BASE.thats + (thats * STEPS + this.#step) * 4 + quote;
    rows[n++] = BASE.cues + ((cues * 2 + side) * 5 + apart) * 4 + quote;
    rows[n++] = BASE.chunks + (chunks * 2 + side) * 8 + facts.chunk[from + k]!;
    rows[n++] = BASE.mixed + (((commas * 5 + verbs) * 3 + thats) * 2 + side) * 4 + marks;
    rows[n++] = BASE.stage + (labelled.label[k]! * 4 + cues) * STEPS + this.#step;
    return n;
  }

  /** Features of the quotation of the place: whether the cue is in it, or how far it is from the cue. */
  #addQuotation(k: number, { run, quotation }: CueView, n: number): number {
    const { analysis, facts, from, to } = this.#paragraph;
    const index = analysis.outerQuotationIndex(from + k);
    if (index < 0) return n;
    const { from: first, to: last } = analysis.quotation(index);
    const gap = this.#side === 0 ? from + run.from - last : first - (from + run.to);
    const relation = index === quotation ? 1 : 2 + this.#side * 6 + gapStep(gap);
    const place = (first - 1 <= from ? 1 : 0) + (last + 1 >= to ? 2 : 0);
    this.rows[n] = BASE.quotation + (relation * 8 + facts.quoteLength[from + k]!) * 4 + place;
    return n + 1;
  }

  /** The tags between a place and a cue that is near. */
  #addPath(open: number, close: number, n: number): number {
    const { facts, from } = this.#paragraph;
    let h = this.#side + 1;
    for (let x = open; x < close; x++) h = Math.imul(h * 64 + facts.tags[from + x]! + 1, 0x9e3779b1);
    h = Math.imul(h ^ (this.#tag + 17), 0x85ebca6b);
    this.rows[n] = BASE.path + ((h ^ (h >>> 15)) & (PATHS - 1));
    return n + 1;
  }
}

/** How many stand between two places, at most `most`. */
const between = (count: Uint16Array, open: number, close: number, most: number): number =>
  Math.min((count[close]! - count[open]!) & 0xffff, most);

const gapStep = (gap: number): number =>
  gap <= 1 ? 0 : gap <= 3 ? 1 : gap <= 6 ? 2 : gap <= 12 ? 3 : gap <= 25 ? 4 : 5;
