import { ALL_LABELS, mayFollow } from "../../extract/attribution/crf/chain.ts";
import { LABELS } from "../../extract/attribution/crf/labels.ts";
import type { Random } from "./random.ts";

const L = LABELS;
/** Gradients below this are left out: nearly all are, once most labels are sure. */
const NEGLIGIBLE = 1e-4;

/** The rows of weights for each place of a sequence: those of place k are from start[k] to start[k + 1]. */
export interface Rows {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Trains a linear-chain conditional random field by AdaGrad (Duchi et al. 2011) with dropout: each feature of a place is left out
 * with a probability of one half, and all weights are halved when the model is used. No L1: it costs recall of rare labels.
 */
export class ChainLearner {
  readonly weight: Float32Array;
  readonly #squares: Float32Array;
  readonly #sum: Float32Array;
  readonly transition = new Float32Array(L * L);
  readonly #transitionSquares = new Float32Array(L * L).fill(1);
  readonly #transitionSum = new Float32Array(L * L);
  readonly #random: Random;
  #kept = new Int32Array(1 << 16);
  #keptStart = new Int32Array(1024);
  #emit = new Float64Array(1024 * L);
  #forward = new Float64Array(1024 * L);
  #averaged = 0;

  constructor(rows: number, random: Random) {
    this.weight = new Float32Array(rows * L);
    this.#squares = new Float32Array(rows * L).fill(1);
    this.#sum = new Float32Array(rows * L);
    this.#random = random;
  }

  /** Adds the present weights to the average. */
  average(): void {
    this.#averaged++;
    for (let k = 0; k < this.weight.length; k++) this.#sum[k]! += this.weight[k]!;
    for (let k = 0; k < L * L; k++) this.#transitionSum[k]! += this.transition[k]!;
  }

  /** The averaged weights, halved for use without dropout, and the averaged transitions. */
  result(): { weight: Float32Array; transition: Float32Array } {
    return {
      weight: this.#sum.map((value) => (value / this.#averaged) * 0.5),
      transition: this.#transitionSum.map((value) => value / this.#averaged),
    };
  }

  /** One step on one sequence; returns the loss in nats. */
  learn(n: number, { start, rows }: Rows, gold: Uint8Array, allowed: Uint8Array | null, rate: number): number {
    this.#makeRoom(n, start[n]! - start[0]!);
    const scored = this.#score(n, { start, rows }, gold, allowed);
    const step = this.#steps();
    const norm = this.#goForward(n, step, scored.norm);
    const expected = this.#goBackward(n, step, gold, rate);
    this.#updateTransitions(expected, rate);
    return norm - scored.gold;
  }

  /** Scores the labels of each place by the features that the dropout keeps; returns the score of the right labels and the logarithm of the scale. */
  #score(
    n: number,
    { start, rows }: Rows,
    gold: Uint8Array,
    allowed: Uint8Array | null,
  ): { readonly gold: number; readonly norm: number } {
    const { weight, transition } = this;
    const scores = new Float64Array(L);
    const keeps = this.#coins();
    let m = 0;
    let goldScore = 0;
    let norm = 0;
    for (let i = 0; i < n; i++) {
      this.#keptStart[i] = m;
      scores.fill(0);
      for (let x = start[i]!, end = start[i + 1]!; x < end; x++) {
        if (!keeps()) continue;
        const row = rows[x]! * L;
        this.#kept[m++] = row;
        for (let y = 0; y < L; y++) scores[y]! += weight[row + y]!;
      }
      norm += this.#emitAt(i, scores, allowed === null ? ALL_LABELS : allowed[i]!);
      goldScore += scores[gold[i]!]! + (i > 0 ? transition[gold[i - 1]! * L + gold[i]!]! : 0);
    }
    this.#keptStart[n] = m;
    return { gold: goldScore, norm };
  }

  /** Decides for one feature after the other whether it is kept: one random bit each. */
  #coins(): () => boolean {
    let bits = 0;
    let left = 0;
    return () => {
      if (left === 0) {
        bits = this.#random.next();
        left = 32;
      }
      const keep = bits & 1;
      bits >>>= 1;
      left--;
      return keep === 1;
    };
  }

  /** Writes the weight of each label that a place may have, the greatest of them 1; returns the logarithm of the divisor. */
  #emitAt(i: number, scores: Float64Array, mask: number): number {
    let most = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < L; y++) if (mask & (1 << y) && scores[y]! > most) most = scores[y]!;
    for (let y = 0; y < L; y++)
      this.#emit[i * L + y] = mask & (1 << y) ? Math.max(Math.exp(scores[y]! - most), 1e-30) : 0;
    return most;
  }

  /** The weight of each step from label to label; 0 for those that may not follow each other. */
  #steps(): Float64Array {
    const step = new Float64Array(L * L);
    for (let x = 0; x < L; x++)
      for (let y = 0; y < L; y++) step[x * L + y] = mayFollow(x, y) ? Math.exp(this.transition[x * L + y]!) : 0;
    return step;
  }

  /** The forward sums by place; returns the logarithm of the sum over all sequences, on top of `norm`. */
  #goForward(n: number, step: Float64Array, norm: number): number {
    const emit = this.#emit;
    const forward = this.#forward;
    let total = norm;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let y = 0; y < L; y++) {
        let reach = 0;
        if (i === 0) reach = mayFollow(-1, y) ? 1 : 0;
        else for (let x = 0; x < L; x++) reach += forward[(i - 1) * L + x]! * step[x * L + y]!;
        const value = reach * emit[i * L + y]!;
        forward[i * L + y] = value;
        sum += value;
      }
      total += Math.log(sum);
      for (let y = 0; y < L; y++) forward[i * L + y]! /= sum;
    }
    return total;
  }

  /** Goes from the last place to the first and updates the weights of each; returns the difference of expected and right transitions. */
  #goBackward(n: number, step: Float64Array, gold: Uint8Array, rate: number): Float64Array {
    let back = new Float64Array(L).fill(1);
    let earlier = new Float64Array(L);
    const expected = new Float64Array(L * L);
    const gradient = new Float64Array(L);
    for (let i = n - 1; i >= 0; i--) {
      if (this.#gradientAt(i, back, gold[i]!, gradient))
        this.#update(gradient, this.#keptStart[i]!, this.#keptStart[i + 1]!, rate);
      if (i === 0) break;
      this.#stepBack(i, step, [back, earlier], expected);
      expected[gold[i - 1]! * L + gold[i]!]! -= 1;
      [back, earlier] = [earlier, back];
    }
    return expected;
  }

  /** Writes the gradient of a place; returns whether it is worth an update. */
  #gradientAt(i: number, back: Float64Array, right: number, gradient: Float64Array): boolean {
    let sum = 0;
    for (let y = 0; y < L; y++) {
      gradient[y] = this.#forward[i * L + y]! * back[y]!;
      sum += gradient[y]!;
    }
    let any = false;
    for (let y = 0; y < L; y++) {
      const g = (right === y ? 1 : 0) - gradient[y]! / sum;
      gradient[y] = g;
      if (g > NEGLIGIBLE || g < -NEGLIGIBLE) any = true;
    }
    return any;
  }

  /** Goes from the backward sums of place i to those of the place before; adds the expected transitions between them. */
  #stepBack(
    i: number,
    step: Float64Array,
    [back, earlier]: readonly [Float64Array, Float64Array],
    expected: Float64Array,
  ): void {
    const emit = this.#emit;
    const forward = this.#forward;
    let total = 0;
    let pairs = 0;
    for (let x = 0; x < L; x++) {
      let reach = 0;
      const f = forward[(i - 1) * L + x]!;
      for (let y = 0; y < L; y++) {
        const value = step[x * L + y]! * emit[i * L + y]! * back[y]!;
        reach += value;
        pairs += f * value;
      }
      earlier[x] = reach;
      total += reach;
    }
    for (let x = 0; x < L; x++) {
      const f = forward[(i - 1) * L + x]! / pairs;
      for (let y = 0; y < L; y++) expected[x * L + y]! += f * step[x * L + y]! * emit[i * L + y]! * back[y]!;
    }
    for (let x = 0; x < L; x++) earlier[x]! /= total;
  }

  #updateTransitions(expected: Float64Array, rate: number): void {
    for (let k = 0; k < L * L; k++) {
      const g = -expected[k]!;
      if (g === 0) continue;
      this.#transitionSquares[k]! += g * g;
      this.transition[k]! += (rate * g) / Math.sqrt(this.#transitionSquares[k]!);
    }
  }

  #update(gradient: Float64Array, from: number, to: number, rate: number): void {
    const { weight } = this;
    const squares = this.#squares;
    const kept = this.#kept;
    for (let y = 0; y < L; y++) {
      const g = gradient[y]!;
      if (g <= NEGLIGIBLE && g >= -NEGLIGIBLE) continue;
      const square = g * g;
      const by = rate * g;
      for (let x = from; x < to; x++) {
        const at = kept[x]! + y;
        const s = squares[at]! + square;
        squares[at] = s;
        weight[at]! += by / Math.sqrt(s);
      }
    }
  }

  #makeRoom(n: number, rows: number): void {
    if (rows > this.#kept.length) this.#kept = new Int32Array(rows * 2);
    if (n >= this.#keptStart.length) {
      this.#keptStart = new Int32Array(n * 2);
      this.#emit = new Float64Array(n * 2 * L);
      this.#forward = new Float64Array(n * 2 * L);
    }
  }
}

/** Weights as 8-bit numbers, transitions in the same units. Weights below `smallest` (nats) become 0. */
export function quantise(
  { weight, transition }: { readonly weight: Float32Array; readonly transition: Float32Array },
  smallest: number,
): { weight: Int8Array; transition: Int32Array; unitsPerNat: number } {
  let largest = 0;
  for (const w of weight) largest = Math.max(largest, Math.abs(w));
  const unitsPerNat = Math.max(4, Math.min(200, Math.floor(127 / largest)));
  return {
    weight: Int8Array.from(weight, (w) =>
      Math.abs(w) < smallest ? 0 : Math.max(-127, Math.min(127, Math.round(w * unitsPerNat))),
    ),
    transition: Int32Array.from(transition, (t) => Math.round(t * unitsPerNat)),
    unitsPerNat,
  };
}
