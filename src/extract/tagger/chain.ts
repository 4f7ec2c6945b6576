// Linear-chain conditional random field (Lafferty et al. 2001) over the labels of claimFacts.ts: the best labels, and how probable each is.
// Scores are whole numbers, so many to the nat. Probabilities use sums, products and quotients of doubles only, which IEEE 754 fixes to
// the last bit: no engine's Math.exp has a part in them.
import { B_CONTENT, B_CUE, B_SOURCE, LABELS } from "./claimFacts.ts";

export interface Chain {
  /** Score of label `to` after label `from`, at from * LABELS + to. */
  readonly transition: Int32Array;
  readonly unitsPerNat: number;
  /** e^(-k / unitsPerNat) */
  readonly falling: Float64Array;
}

/** Each label as a bit. */
export const ALL_LABELS = (1 << LABELS) - 1;
const SMALLEST = 1e-30;
const NEVER = -1e9 | 0;

/** Whether label `to` may follow label `from` (-1: nothing). */
export const mayFollow = (from: number, to: number): boolean =>
  to === 0 || (to & 1) === 1 || from === to || from === to - 1;

export function chainOf(transition: Int32Array, unitsPerNat: number): Chain {
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
  return { transition, unitsPerNat, falling };
}

const fall = (chain: Chain, by: number): number => (by < chain.falling.length ? chain.falling[by]! : SMALLEST);

/**
 * Probability of each label at each of `n` places, at place * LABELS + label, written to `out`.
 * @param scores of each label at each place, in units
 * @param allowed labels of each place as bits, or null for all
 */
export function marginals(
  chain: Chain,
  scores: Int32Array,
  n: number,
  allowed: Uint8Array | null,
  out: Float64Array,
): void {
  const L = LABELS;
  const step = transitionFactors(chain);
  const emit = new Float64Array(n * L);
  for (let i = 0; i < n; i++) {
    const mask = allowed === null ? ALL_LABELS : allowed[i]!;
    let most = NEVER;
    for (let y = 0; y < L; y++) if (mask & (1 << y) && scores[i * L + y]! > most) most = scores[i * L + y]!;
    for (let y = 0; y < L; y++) emit[i * L + y] = mask & (1 << y) ? fall(chain, most - scores[i * L + y]!) : 0;
  }
  // forward, each place scaled to the sum of one
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let reach = 0;
      if (i === 0) reach = mayFollow(-1, y) ? 1 : 0;
      else for (let x = 0; x < L; x++) reach += out[(i - 1) * L + x]! * step[x * L + y]!;
      const value = reach * emit[i * L + y]!;
      out[i * L + y] = value;
      sum += value;
    }
    for (let y = 0; y < L; y++) out[i * L + y]! /= sum;
  }
  // backward, multiplied in
  let back = new Float64Array(L).fill(1);
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const value = out[i * L + y]! * back[y]!;
      out[i * L + y] = value;
      sum += value;
    }
    for (let y = 0; y < L; y++) out[i * L + y]! /= sum;
    if (i === 0) break;
    const earlier = new Float64Array(L);
    let total = 0;
    for (let x = 0; x < L; x++) {
      let reach = 0;
      for (let y = 0; y < L; y++) reach += step[x * L + y]! * emit[i * L + y]! * back[y]!;
      earlier[x] = reach;
      total += reach;
    }
    for (let x = 0; x < L; x++) earlier[x]! /= total;
    back = earlier;
  }
}

function transitionFactors({ transition, falling }: Chain): Float64Array {
  let most = 0;
  for (const t of transition) most = Math.max(most, t);
  return Float64Array.from(transition, (t, at) =>
    mayFollow(Math.floor(at / LABELS), at % LABELS) ? falling[Math.min(most - t, falling.length - 1)]! : 0,
  );
}

/** The best labels of `n` places. */
export function bestLabels(chain: Chain, scores: Int32Array, n: number): Uint8Array {
  return bestPath(chain, scores, n, null, false).path(0).labels;
}

export interface Path {
  readonly labels: Uint8Array;
  /** In units; far below zero where there is none. */
  readonly score: number;
}

/** Asks for the best path among those that hold all of: a content (1), a source (2). */
export interface Paths {
  path(holding: number): Path;
}

/** With `tracked` the best labels are found separately for paths with and without content and source; else all stand under 0. */
export function bestPath(
  chain: Chain,
  scores: Int32Array,
  n: number,
  allowed: Uint8Array | null,
  tracked: boolean,
): Paths {
  const L = LABELS;
  const kinds = tracked ? 4 : 1;
  const states = kinds * L;
  const from = new Uint8Array(n * states);
  let now = new Int32Array(states).fill(NEVER);
  let next = new Int32Array(states);
  const { transition } = chain;
  for (let i = 0; i < n; i++) {
    const mask = allowed === null ? ALL_LABELS : allowed[i]!;
    for (let kind = 0; kind < kinds; kind++) {
      for (let y = 0; y < L; y++) {
        const state = kind * L + y;
        const bit = !tracked ? 0 : y === B_CONTENT ? 1 : y === B_SOURCE ? 2 : 0;
        let best = NEVER;
        let via = 0;
        if (mask & (1 << y) && (bit === 0 || kind & bit)) {
          if (i === 0) {
            if (mayFollow(-1, y) && kind === bit) best = 0;
          } else {
            const low = y === 0 || y & 1 ? 0 : y - 1;
            const high = y === 0 || y & 1 ? L : y + 1;
            for (let earlier = bit === 0 ? kind : kind ^ bit; ; earlier = kind) {
              for (let x = low; x < high; x++) {
                const value = now[earlier * L + x]! + transition[x * L + y]!;
                if (value > best) {
                  best = value;
                  via = earlier * L + x;
                }
              }
              if (earlier === kind) break;
            }
          }
          if (best > NEVER / 2) best += scores[i * L + y]!;
          else best = NEVER;
        }
        next[state] = best;
        from[i * states + state] = via;
      }
    }
    [now, next] = [next, now];
  }
  const final = now.slice();
  return {
    path(holding) {
      const low = holding * L;
      let state = low;
      for (let k = low; k < low + L; k++) if (final[k]! > final[state]!) state = k;
      const score = final[state]!;
      const labels = new Uint8Array(n);
      for (let i = n - 1; i >= 0; i--) {
        labels[i] = state % L;
        state = from[i * states + state]!;
      }
      return { labels, score };
    },
  };
}

/** Labels of a cue. */
export const CUE_LABELS = (1 << B_CUE) | (1 << (B_CUE + 1));
