// Features of single tokens: keys with the template in the upper six bits and its value in the lower 26.
import type { ClaimFacts } from "./claimFacts.ts";

/** At most so many keys a token, of the text and of what stage 1 made of it. */
export const TEXT_KEYS = 64;
export const LABEL_KEYS = 8;
/** First template of those over stage 1's output. */
export const FIRST_LABEL_TEMPLATE = 56;
const NO_TAG = 63;

const hash = (a: number, b: number): number => {
  const h = Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b), 0xc2b2ae35);
  return (h ^ (h >>> 15)) & 0x3fffff;
};

/** Writes the keys of token `i`, whose paragraph is [from, to), and tells how many there are. */
export function textKeys(f: ClaimFacts, i: number, from: number, to: number, keys: Uint32Array): number {
  const { tags, cueClass, quote, chunk, group, ruleLabel } = f;
  const { word, letters, suffix } = f.words;
  let n = 0;
  const put = (template: number, value: number): void => {
    keys[n++] = (template << 26) | value;
  };
  const b1 = i - 1 >= from;
  const b2 = i - 2 >= from;
  const b3 = i - 3 >= from;
  const a1 = i + 1 < to;
  const a2 = i + 2 < to;
  const a3 = i + 3 < to;
  const w = word[i]!;
  const wb = b1 ? word[i - 1]! : 0;
  const wa = a1 ? word[i + 1]! : 0;
  const t = tags[i]!;
  const tb = b1 ? tags[i - 1]! : NO_TAG;
  const tbb = b2 ? tags[i - 2]! : NO_TAG;
  const ta = a1 ? tags[i + 1]! : NO_TAG;
  const taa = a2 ? tags[i + 2]! : NO_TAG;
  const q = quote[i]!;
  const qq = ((b1 ? quote[i - 1]! : 0) << 4) | (q << 2) | (a1 ? quote[i + 1]! : 0);
  const r = ruleLabel[i]!;
  const rb = b1 ? ruleLabel[i - 1]! : 0;
  const ra = a1 ? ruleLabel[i + 1]! : 0;

  put(1, w);
  put(2, wb);
  put(3, wa);
  put(4, b2 ? word[i - 2]! : 0);
  put(5, a2 ? word[i + 2]! : 0);
  put(6, b3 ? word[i - 3]! : 0);
  put(7, a3 ? word[i + 3]! : 0);
  put(8, t);
  put(9, tb);
  put(10, ta);
  put(11, tbb);
  put(12, taa);
  put(13, b3 ? tags[i - 3]! : NO_TAG);
  put(14, a3 ? tags[i + 3]! : NO_TAG);
  for (let d = -3; d <= 3; d++) {
    const k = i + d;
    const c = k >= from && k < to ? cueClass[k]! : 0;
    if (c > 0) put(18 + d, c);
  }
  put(22, letters[i]!);
  if (suffix[i]! > 0) put(23, (suffix[i]! << 6) | t);
  put(24, (tb << 6) | t);
  put(25, (t << 6) | ta);
  put(26, (((tb << 6) | t) << 6) | ta);
  put(27, (((tbb << 6) | tb) << 6) | t);
  put(28, (((t << 6) | ta) << 6) | taa);
  put(29, hash(wb, w));
  put(30, hash(w, wa));
  put(31, qq);
  put(32, (qq << 6) | t);
  put(33, (((f.edge[i]! << 2) | letters[i]!) << 6) | t);
  put(34, (f.cueBefore[i]! << 6) | t);
  put(35, (f.cueAfter[i]! << 6) | t);
  put(36, (f.cueBefore[i]! << 6) | f.classBefore[i]!);
  put(37, (f.cueAfter[i]! << 6) | f.classAfter[i]!);
  if (q === 1) {
    put(38, (f.quoteLength[i]! << 14) | f.quoteBefore[i]!);
    put(39, (f.quoteLength[i]! << 14) | f.quoteAfter[i]!);
    put(53, (f.quoteLength[i]! << 12) | (f.cueBefore[i]! << 8) | (f.cueAfter[i]! << 4) | f.edge[i]!);
  }
  put(40, (f.comma[i]! << 6) | t);
  put(41, (f.link[i]! << 6) | t);
  put(42, (f.verbs[i]! << 6) | t);
  put(43, (f.ahead[i]! << 6) | t);
  put(44, r);
  put(45, (((rb << 3) | r) << 3) | ra);
  if (r > 0) {
    put(46, (r << 2) | f.ruleSure[i]!);
    put(47, (f.ruleRoles[i]! << 3) | r);
    put(48, (r << 6) | qq);
  }
  put(49, (rb << 14) | w);
  put(50, ((b1 ? chunk[i - 1]! : 7) << 6) | (chunk[i]! << 3) | (a1 ? chunk[i + 1]! : 7));
  put(51, ((b1 ? group[i - 1]! : 7) << 6) | (group[i]! << 3) | (a1 ? group[i + 1]! : 7));
  put(52, (f.comma[i]! << 11) | (f.link[i]! << 5) | f.ahead[i]!);
  put(54, (f.verbs[i]! << 9) | (f.cueBefore[i]! << 5) | f.ahead[i]!);
  return n;
}

/** What stage 1 made of a paragraph; entry 0 is that of its first token. */
export interface Labelled {
  /** The best labels. */
  readonly label: Uint8Array;
  /** How probable each role is, in six steps. */
  readonly source: Uint8Array;
  readonly cue: Uint8Array;
  readonly content: Uint8Array;
  /** And that a content starts here. */
  readonly opens: Uint8Array;
}

/** The keys of the token at `k` of a paragraph of `length` tokens over what stage 1 made of it. */
export function labelKeys(
  l: Labelled,
  quote: number,
  k: number,
  length: number,
  keys: Uint32Array,
  at: number,
): number {
  let n = at;
  const put = (template: number, value: number): void => {
    keys[n++] = (template << 26) | value;
  };
  const b = k > 0;
  const a = k + 1 < length;
  const before = (from: Uint8Array): number => (b ? from[k - 1]! : 7);
  const after = (from: Uint8Array): number => (a ? from[k + 1]! : 7);
  put(56, (before(l.label) << 6) | (l.label[k]! << 3) | after(l.label));
  put(57, (before(l.content) << 6) | (l.content[k]! << 3) | after(l.content));
  put(58, (before(l.source) << 6) | (l.source[k]! << 3) | after(l.source));
  put(59, (before(l.cue) << 6) | (l.cue[k]! << 3) | after(l.cue));
  put(60, (l.opens[k]! << 6) | (before(l.content) << 3) | l.content[k]!);
  put(61, (l.source[k]! << 8) | (l.cue[k]! << 5) | (l.content[k]! << 2) | quote);
  return n - at;
}
