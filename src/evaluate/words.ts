import { firstIndex } from "../model/firstIndex.ts";
import type { Span } from "../model/span.ts";

/** How offsets count: PolNeAR's are code points, this project's UTF-16 units. They differ only after characters beyond the BMP. */
export type Offsets = "codePoints" | "utf16";

/**
 * The words of a text as the reference scorer counts them: maximal runs of letters, digits and underscores (Python's `\w+`), so that
 * quotation marks, punctuation and white space never count.
 */
export interface Words {
  readonly text: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly word: readonly string[];
  /** Whether the word begins inside double quotation marks. */
  readonly quoted: readonly boolean[];
  /** Whether a comma or opening bracket stands between the word before and this one. */
  readonly broken: readonly boolean[];
}

const WORD = /[\p{L}\p{N}_]+/gu;

export function wordsOf(text: string, offsets: Offsets = "codePoints"): Words {
  const index = offsets === "codePoints" ? codePointIndex(text) : null;
  const at = (unit: number): number => (index === null ? unit : index[unit]!);
  const quoted = quoteMask(text);
  const start: number[] = [];
  const end: number[] = [];
  const word: string[] = [];
  const marks: boolean[] = [];
  const broken: boolean[] = [];
  let previous = 0;
  for (const match of text.matchAll(WORD)) {
    const unit = match.index;
    const gap = text.slice(previous, unit);
    start.push(at(unit));
    end.push(at(unit + match[0].length));
    word.push(match[0]);
    marks.push(quoted[unit] === 1);
    broken.push(gap.includes(",") || gap.includes("("));
    previous = unit + match[0].length;
  }
  return { text, start, end, word, quoted: marks, broken };
}

/** Code point offset of each UTF-16 offset; null where all characters are one unit. */
function codePointIndex(text: string): Int32Array | null {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return null;
  const index = new Int32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; ) {
    const size = text.codePointAt(unit)! > 0xffff ? 2 : 1;
    index.fill(points, unit, unit + size);
    points++;
    unit += size;
  }
  index[text.length] = points;
  return index;
}

/** 1 for each unit inside double quotation marks; a line's end closes them. */
function quoteMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "\n") inside = false;
    else if (!inside) {
      if (c === "“" || c === '"') {
        inside = true;
        mask[i] = 1;
      }
    } else {
      mask[i] = 1;
      if (c === "”" || c === '"') inside = false;
    }
  }
  return mask;
}

/** Indices of the words that spans touch, ascending. */
export function wordsIn(words: Words, spans: readonly Span[] | undefined): number[] {
  const found = new Set<number>();
  for (const [from, to] of spans ?? []) {
    let i = firstIndex(words.start.length, (k) => words.start[k]! >= from);
    if (i > 0 && words.end[i - 1]! > from) i--;
    for (; i < words.start.length && words.start[i]! < to; i++) found.add(i);
  }
  return [...found].sort((a, b) => a - b);
}

const STOPS = new Set("of for in at from with to on by who whom which that whose".split(" "));

/** The head of a source: its last word before the first comma, bracket, preposition or relative pronoun; null where it has no word. */
export function headOf(words: Words, ids: readonly number[]): number | null {
  let head: number | null = null;
  let previous: number | null = null;
  for (const i of ids) {
    if (previous !== null) {
      let cut = STOPS.has(words.word[i]!.toLowerCase());
      for (let k = previous + 1; k <= i && !cut; k++) cut = words.broken[k]!;
      if (cut) break;
    }
    if (words.word[i] !== "s" || previous === null) head = i;
    previous = i;
  }
  return head;
}

export const CLASSES = ["direct", "mixed", "indirect"] as const;
export type Class = (typeof CLASSES)[number];

/** How much of a content stands in double quotation marks. */
export function classOf(words: Words, ids: readonly number[]): Class {
  const inside = ids.filter((i) => words.quoted[i]).length;
  return inside === 0 ? "indirect" : inside === ids.length ? "direct" : "mixed";
}
