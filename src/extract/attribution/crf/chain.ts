// Linear-chain conditional random field (Lafferty et al. 2001) over the labels of claimFacts.ts: the best labels, and how probable each is.
// Scores are whole numbers, `unitsPerNat` of them to the nat. Probabilities use sums, products and quotients of doubles only, which IEEE 754 fixes to
// the last bit: Math.exp, which differs between engines, is not used.
import { B_CONTENT, B_CUE, B_SOURCE, LABELS } from "./labels.ts";

export interface LabelChain {
  /** Score of label `to` after label `from`, at from * LABELS + to. */
  readonly transition: Int32Array;
  readonly unitsPerNat: number;
  /** e^(-k / unitsPerNat) */
  readonly falling: Float64Array;
  /** The transitions as factors; 0 for a transition that is not allowed. */
  readonly factor: Float64Array;
}

/** Each label as a bit. */
export const ALL_LABELS = (1 << LABELS) - 1;
const SMALLEST = 1e-30;
const NEVER = -1e9 | 0;

/** Whether label `to` may follow label `from` (-1: nothing). */
export const mayFollow = (from: number, to: number): boolean =>
  to === 0 || (to & 1) === 1 || from === to || from === to - 1;

export function chainOf(transition: Int32Array, unitsPerNat: number): LabelChain {
  // Taylor series of e^-x for one step, then powers of it
  const x = 1 / unitsPerNat;
  let term = 1;
  let step = 1;
  for (let k = 1; k < 20; k++) {
    term = (-term * x) / k;
    step += term;
  }
  const falling = new Float64Array(60 * unitsPerNat + 1);
  let value = 1;
  for (let k = 0; k < falling.length; k++) {
    falling[k] = Math.max(value, SMALLEST);
    value *= step;
  }
  const most = transition.reduce((high, t) => Math.max(high, t), 0);
  const factor = Float64Array.from(transition, (t, at) =>
    mayFollow(Math.floor(at / LABELS), at % LABELS) ? falling[Math.min(most - t, falling.length - 1)]! : 0,
  );
  return { transition, unitsPerNat, falling, factor };
}

/**
 * Probabilities of the labels at `n` places, computed as far as they are asked for, by the forward and backward
 * sums, each scaled to one at each place.
 */
export class Marginals {
  readonly #factor: Float64Array;
  readonly #n: number;
  readonly #emit: Float64Array;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  /** First place without a forward sum; first with a backward one. */
  #done = 0;
  #open: number;

  /**
   * @param scores of each label at each place, in units
   * @param allowed labels of each place as bits, or null for all
   */
  constructor(chain: LabelChain, scores: Int32Array, n: number, allowed: Uint8Array | null) {
    const L = LABELS;
    const { falling } = chain;
    const emit = new Float64Array(n * L);
    for (let i = 0; i < n; i++) {
      const mask = allowed === null ? ALL_LABELS : allowed[i]!;
      const at = i * L;
      let most = NEVER;
      for (let y = 0; y < L; y++) if (mask & (1 << y) && scores[at + y]! > most) most = scores[at + y]!;
      for (let y = 0; y < L; y++) {
        if ((mask & (1 << y)) === 0) continue;
        const by = most - scores[at + y]!;
        emit[at + y] = by < falling.length ? falling[by]! : SMALLEST;
      }
    }
    this.#factor = chain.factor;
    this.#n = n;
    this.#emit = emit;
    this.#forward = new Float64Array(n * L);
    this.#backward = new Float64Array(n * L);
    this.#open = n;
  }

  /** How probable each label is at each place, at place * LABELS + label. */
  all(): Float64Array {
    const n = this.#n;
    const found = new Float64Array(n * LABELS);
    if (n === 0) return found;
    this.#reachForward(n - 1);
    this.#reachBackward(0);
    const forward = this.#forward;
    const backward = this.#backward;
    for (let at = 0; at < found.length; at += LABELS) {
      let sum = 0;
      for (let y = at; y < at + LABELS; y++) {
        const product = forward[y]! * backward[y]!;
        found[y] = product;
        sum += product;
      }
      for (let y = at; y < at + LABELS; y++) found[y]! /= sum;
    }
    return found;
  }

  /** How probable a label is at a place. */
  at(place: number, label: number): number {
    this.#reachForward(place);
    this.#reachBackward(place);
    const at = place * LABELS;
    let sum = 0;
    for (let y = 0; y < LABELS; y++) sum += this.#forward[at + y]! * this.#backward[at + y]!;
    return (this.#forward[at + label]! * this.#backward[at + label]!) / sum;
  }

  #reachForward(place: number): void {
    const L = LABELS;
    const forward = this.#forward;
    const factor = this.#factor;
    const emit = this.#emit;
    for (let i = this.#done; i <= place; i++) {
      const at = i * L;
      const earlier = at - L;
      let sum = 0;
      for (let y = 0; y < L; y++) {
        const here = emit[at + y]!;
        if (here === 0) continue;
        let reach = 0;
        if (i === 0) reach = mayFollow(-1, y) ? 1 : 0;
        else
          for (let x = lowestBefore(y), end = highestBefore(y); x < end; x++)
            reach += forward[earlier + x]! * factor[x * L + y]!;
        const value = reach * here;
        forward[at + y] = value;
        sum += value;
      }
      for (let y = 0; y < L; y++) forward[at + y]! /= sum;
    }
    if (place >= this.#done) this.#done = place + 1;
  }

  #reachBackward(place: number): void {
    const L = LABELS;
    const backward = this.#backward;
    const factor = this.#factor;
    const emit = this.#emit;
    const ahead = new Float64Array(L);
    for (let i = this.#open - 1; i >= place; i--) {
      const at = i * L;
      if (i === this.#n - 1) {
        backward.fill(1, at, at + L);
        continue;
      }
      const later = at + L;
      for (let y = 0; y < L; y++) ahead[y] = emit[later + y]! * backward[later + y]!;
      let sum = 0;
      for (let x = 0; x < L; x++) {
        let reach = 0;
        for (let y = 0; y < L; y++) reach += factor[x * L + y]! * ahead[y]!;
        backward[at + x] = reach;
        sum += reach;
      }
      for (let x = 0; x < L; x++) backward[at + x]! /= sum;
    }
    if (place < this.#open) this.#open = place;
  }
}

/**
 * The lowest label that may stand before label `y`: any label may stand before one that opens a span; before one that continues a span,
 * only that span's labels may.
 */
const lowestBefore = (y: number): number => (y === 0 || y & 1 ? 0 : y - 1);
const highestBefore = (y: number): number => (y === 0 || y & 1 ? LABELS : y + 1);

/** The best labels of `n` places. */
export function bestLabels(chain: LabelChain, scores: Int32Array, n: number): Uint8Array {
  return bestPath(chain, scores, n, null, false).path(0).labels;
}

export interface Path {
  readonly labels: Uint8Array;
  /** In units; far below zero where there is none. */
  readonly score: number;
}

/** Bits that ask for the best path that holds a content (1), a source (2), or both. */
export interface Paths {
  path(holding: number): Path;
}

/**
 * The best paths over `n` places (Viterbi 1967).
 * @param tracked whether the best path is kept separately for paths with and without content and source; if not, all are kept under 0
 */
export function bestPath(
  chain: LabelChain,
  scores: Int32Array,
  n: number,
  allowed: Uint8Array | null,
  tracked: boolean,
): Paths {
  const search = new PathSearch(chain, n, tracked);
  for (let i = 0; i < n; i++) search.step(i, scores, allowed === null ? ALL_LABELS : allowed[i]!);
  return search;
}

/**
 * A search from the first place to the last. It keeps the best path for each label and for each set of kinds (content, source) that a path
 * may hold.
 */
class PathSearch implements Paths {
  readonly #transition: Int32Array;
  readonly #n: number;
  readonly #tracked: boolean;
  readonly #states: number;
  /** For each place and state, the best state before it. */
  readonly #from: Uint8Array;
  #now: Int32Array;
  #next: Int32Array;
  /** The result of `#reach`: the best score before, and its state. */
  #best = NEVER;
  #via = 0;

  constructor(chain: LabelChain, n: number, tracked: boolean) {
    this.#transition = chain.transition;
    this.#n = n;
    this.#tracked = tracked;
    this.#states = (tracked ? 4 : 1) * LABELS;
    this.#from = new Uint8Array(n * this.#states);
    this.#now = new Int32Array(this.#states).fill(NEVER);
    this.#next = new Int32Array(this.#states);
  }

  /** Goes on to place `i`, which may have the labels of a mask. */
  step(i: number, scores: Int32Array, mask: number): void {
    const states = this.#states;
    const next = this.#next.fill(NEVER);
    for (let y = 0; y < LABELS; y++) {
      if ((mask & (1 << y)) === 0) continue;
      const score = scores[i * LABELS + y]!;
      const bit = this.#tracked ? heldBy(y) : 0;
      for (let state = y, kind = 0; state < states; state += LABELS, kind++) {
        if (bit !== 0 && (kind & bit) === 0) continue;
        if (i === 0) {
          this.#via = 0;
          this.#best = kind === bit && mayFollow(-1, y) ? 0 : NEVER;
        } else this.#reach(y, kind, bit);
        if (this.#best <= NEVER / 2) continue;
        next[state] = this.#best + score;
        this.#from[i * states + state] = this.#via;
      }
    }
    this.#next = this.#now;
    this.#now = next;
  }

  /** Finds the best state before label `y` of a path that then holds `kind`. */
  #reach(y: number, kind: number, bit: number): void {
    const now = this.#now;
    const transition = this.#transition;
    const low = lowestBefore(y);
    const high = highestBefore(y);
    let best = NEVER;
    let via = 0;
    for (let earlier = kind ^ bit; ; earlier = kind) {
      const at = earlier * LABELS;
      for (let x = low; x < high; x++) {
        const value = now[at + x]! + transition[x * LABELS + y]!;
        if (value > best) {
          best = value;
          via = at + x;
        }
      }
      if (earlier === kind) break;
    }
    this.#best = best;
    this.#via = via;
  }

  path(holding: number): Path {
    const final = this.#now;
    const n = this.#n;
    const low = holding * LABELS;
    let state = low;
    for (let k = low; k < low + LABELS; k++) if (final[k]! > final[state]!) state = k;
    const score = final[state]!;
    const labels = new Uint8Array(n);
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = state % LABELS;
      state = this.#from[i * this.#states + state]!;
    }
    return { labels, score };
  }
}

/** What a path holds once it has a label: a content (1), a source (2). */
const heldBy = (y: number): number => (y === B_CONTENT ? 1 : y === B_SOURCE ? 2 : 0);

/** Labels of a cue. */
export const CUE_LABELS = (1 << B_CUE) | (1 << (B_CUE + 1));
