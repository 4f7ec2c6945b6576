import type { DelexicalizedWords } from "./delexicalize.ts";

/** The most features of a token. */
export const POS_FEATURES = 24;
const NO_TAG = 63;

const hash = (a: number, b: number): number => {
  const h = Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b), 0xc2b2ae35);
  return (h ^ (h >>> 15)) & 0x3fffff;
};

/** The sentence of a token, and the tags before it. */
export interface PosPlace {
  /** First token of the sentence. */
  from: number;
  /** One past its last. */
  to: number;
  /** Tag of the token before, -1 at the sentence's start. */
  before: number;
  /** Tag of the one before that. */
  beforeThat: number;
}

/** Writes the keys of the features of token `i` (template in the upper six bits, value in the lower 26) and returns how many. */
export function posKeys(
  words: DelexicalizedWords,
  i: number,
  { from, to, before, beforeThat }: PosPlace,
  keys: Uint32Array,
): number {
  const { word, letters, suffix } = words;
  const inside = (k: number): boolean => k >= from && k < to;
  const w = word[i]!;
  const w1 = inside(i - 1) ? word[i - 1]! : 0;
  const w2 = inside(i - 2) ? word[i - 2]! : 0;
  const n1 = inside(i + 1) ? word[i + 1]! : 0;
  const n2 = inside(i + 2) ? word[i + 2]! : 0;
  const c = letters[i]!;
  const c1 = inside(i - 1) ? letters[i - 1]! : 3;
  const cn = inside(i + 1) ? letters[i + 1]! : 3;
  const s = suffix[i]!;
  const s1 = inside(i - 1) ? suffix[i - 1]! : 0;
  const sn = inside(i + 1) ? suffix[i + 1]! : 0;
  const t1 = before < 0 ? NO_TAG : before;
  const t2 = beforeThat < 0 ? NO_TAG : beforeThat;
  let n = 0;
  const put = (template: number, value: number): void => {
    keys[n++] = (template << 26) | value;
  };
  const start = i === from ? 1 : 0;
  put(1, (w << 3) | (c << 1) | start);
  put(2, w1);
  put(3, n1);
  put(4, w2);
  put(5, n2);
  put(6, t1);
  put(7, (t2 << 6) | t1);
  put(8, (w << 6) | t1);
  put(9, (n1 << 6) | t1);
  put(10, (c << 5) | (c1 << 3) | (cn << 1) | start);
  put(11, hash(w1, w));
  put(12, hash(w, n1));
  put(13, hash(w1, n1));
  put(14, (c << 12) | (t2 << 6) | t1);
  if (s > 0) {
    put(15, s);
    put(16, s % 729);
    put(17, (s << 6) | t1);
    put(18, ((s % 729) << 14) | n1);
  }
  if (s1 > 0) put(19, s1);
  if (sn > 0) {
    put(20, sn);
    put(21, ((sn % 729) << 14) | w);
  }
  return n;
}
