// Features of single tokens, each by its template. The weights depend on the order and the numbers of the templates (claimForm.ts).
import type { ClaimFacts } from "./facts.ts";
import type { KeyList } from "./keyList.ts";

/** At most so many keys a token. */
export const TEXT_KEYS = 64;
/** Templates from this number on are those over stage 1's output. */
export const FIRST_LABEL_TEMPLATE = 56;
const NO_TAG = 63;

const hash = (a: number, b: number): number => {
  const h = Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b), 0xc2b2ae35);
  return (h ^ (h >>> 15)) & 0x3fffff;
};

/** A token with its neighbours in the paragraph. */
interface Place {
  readonly i: number;
  readonly from: number;
  readonly to: number;
  /** Tags of the token, the two before and the two behind. */
  readonly t: number;
  readonly tb: number;
  readonly tbb: number;
  readonly ta: number;
  readonly taa: number;
  /** Whether the token before it, the token and the one behind stand in quotation marks. */
  readonly quotes: number;
}

/** Writes the keys of token `i`, whose paragraph is [from, to). */
export function textKeys(f: ClaimFacts, i: number, from: number, to: number, list: KeyList): void {
  const tag = (k: number): number => (k >= from && k < to ? f.tags[k]! : NO_TAG);
  const quote = (k: number): number => (k >= from && k < to ? f.quote[k]! : 0);
  const place: Place = {
    i,
    from,
    to,
    t: f.tags[i]!,
    tb: tag(i - 1),
    tbb: tag(i - 2),
    ta: tag(i + 1),
    taa: tag(i + 2),
    quotes: (quote(i - 1) << 4) | (f.quote[i]! << 2) | quote(i + 1),
  };
  list.clear();
  wordKeys(f, place, list);
  tagKeys(f, place, list);
  cueClassKeys(f, place, list);
  shapeKeys(f, place, list);
  quotationKeys(f, place, list);
  distanceKeys(f, place, list);
  ruleKeys(f, place, list);
  phraseKeys(f, place, list);
}

/** The value of an array for a token of the paragraph, 0 outside. There is one function for each kind of array, because engines read those faster. */
const at = (array: Uint8Array, k: number, { from, to }: Place): number => (k >= from && k < to ? array[k]! : 0);
const wordAt = (array: Uint16Array, k: number, { from, to }: Place): number => (k >= from && k < to ? array[k]! : 0);

function wordKeys({ words: { word } }: ClaimFacts, place: Place, list: KeyList): void {
  const { i } = place;
  list.put(1, word[i]!);
  list.put(2, wordAt(word, i - 1, place));
  list.put(3, wordAt(word, i + 1, place));
  list.put(4, wordAt(word, i - 2, place));
  list.put(5, wordAt(word, i + 2, place));
  list.put(6, wordAt(word, i - 3, place));
  list.put(7, wordAt(word, i + 3, place));
}

function tagKeys({ tags }: ClaimFacts, { i, from, to, t, tb, tbb, ta, taa }: Place, list: KeyList): void {
  list.put(8, t);
  list.put(9, tb);
  list.put(10, ta);
  list.put(11, tbb);
  list.put(12, taa);
  list.put(13, i - 3 >= from ? tags[i - 3]! : NO_TAG);
  list.put(14, i + 3 < to ? tags[i + 3]! : NO_TAG);
}

function cueClassKeys({ cueClass }: ClaimFacts, place: Place, list: KeyList): void {
  for (let d = -3; d <= 3; d++) {
    const c = at(cueClass, place.i + d, place);
    if (c > 0) list.put(18 + d, c);
  }
}

/** How words are written, and runs of tags and words. */
function shapeKeys({ words: { word, letters, suffix } }: ClaimFacts, place: Place, list: KeyList): void {
  const { i, t, tb, tbb, ta, taa } = place;
  list.put(22, letters[i]!);
  if (suffix[i]! > 0) list.put(23, (suffix[i]! << 6) | t);
  list.put(24, (tb << 6) | t);
  list.put(25, (t << 6) | ta);
  list.put(26, (((tb << 6) | t) << 6) | ta);
  list.put(27, (((tbb << 6) | tb) << 6) | t);
  list.put(28, (((t << 6) | ta) << 6) | taa);
  list.put(29, hash(wordAt(word, i - 1, place), word[i]!));
  list.put(30, hash(word[i]!, wordAt(word, i + 1, place)));
}

function quotationKeys(f: ClaimFacts, { i, t, quotes }: Place, list: KeyList): void {
  list.put(31, quotes);
  list.put(32, (quotes << 6) | t);
  list.put(33, (((f.edge[i]! << 2) | f.words.letters[i]!) << 6) | t);
  list.put(34, (f.cueBefore[i]! << 6) | t);
  list.put(35, (f.cueAfter[i]! << 6) | t);
  list.put(36, (f.cueBefore[i]! << 6) | f.classBefore[i]!);
  list.put(37, (f.cueAfter[i]! << 6) | f.classAfter[i]!);
  if (f.quote[i] !== 1) return;
  list.put(38, (f.quoteLength[i]! << 14) | f.quoteBefore[i]!);
  list.put(39, (f.quoteLength[i]! << 14) | f.quoteAfter[i]!);
  list.put(53, (f.quoteLength[i]! << 12) | (f.cueBefore[i]! << 8) | (f.cueAfter[i]! << 4) | f.edge[i]!);
}

/** How far commas, conjunctions, verbs and the next mark are. */
function distanceKeys(f: ClaimFacts, { i, t }: Place, list: KeyList): void {
  list.put(40, (f.comma[i]! << 6) | t);
  list.put(41, (f.link[i]! << 6) | t);
  list.put(42, (f.verbs[i]! << 6) | t);
  list.put(43, (f.ahead[i]! << 6) | t);
}

/** Features of the rules' labels for the token. */
function ruleKeys({ ruleLabel, ruleSure, ruleRoles, words }: ClaimFacts, place: Place, list: KeyList): void {
  const { i, quotes } = place;
  const r = ruleLabel[i]!;
  const rb = at(ruleLabel, i - 1, place);
  list.put(44, r);
  list.put(45, (((rb << 3) | r) << 3) | at(ruleLabel, i + 1, place));
  if (r > 0) {
    list.put(46, (r << 2) | ruleSure[i]!);
    list.put(47, (ruleRoles[i]! << 3) | r);
    list.put(48, (r << 6) | quotes);
  }
  list.put(49, (rb << 14) | words.word[i]!);
}

/** Its place in phrases, and distances together. */
function phraseKeys(f: ClaimFacts, { i, from, to }: Place, list: KeyList): void {
  const { chunk, group } = f;
  const before = i - 1 >= from;
  const behind = i + 1 < to;
  list.put(50, ((before ? chunk[i - 1]! : 7) << 6) | (chunk[i]! << 3) | (behind ? chunk[i + 1]! : 7));
  list.put(51, ((before ? group[i - 1]! : 7) << 6) | (group[i]! << 3) | (behind ? group[i + 1]! : 7));
  list.put(52, (f.comma[i]! << 11) | (f.link[i]! << 5) | f.ahead[i]!);
  list.put(54, (f.verbs[i]! << 9) | (f.cueBefore[i]! << 5) | f.ahead[i]!);
}
