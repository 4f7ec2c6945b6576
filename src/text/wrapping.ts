// Lines that were broken at a fixed width -> one paragraph.   "… could not hold a single village ↵ without the artillery …"
// not: paragraphs of a line each; numbered items, and first lines that are set in.

/** How the line breaks of a text are to be read. */
export interface Wrapping {
  /** Whether nearly every line of the text was broken at a fixed width. */
  readonly throughout: boolean;
  /** Whether the words before a single line break go on behind it. `end` and `start` are the offsets at which they end and go on. */
  joins(end: number, start: number): boolean;
}

const NO_WRAPS: Wrapping = { throughout: false, joins: () => false };
const ALL_WRAPS: Wrapping = { throughout: true, joins: () => true };

/** Fewest lines that end and go on within a sentence. */
const FEWEST = 3;
const SHORTEST = 30;
const LONGEST = 140;
const ITEM = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[-•*–—▪◦·])\s/;

/**
 * Reads how the lines of a text were broken. Where most of its lines are of like, middling length and end within a sentence, all were broken at a
 * fixed width. Else a line was, where it is about as long as those that end and go on within a sentence: one more word had no room in it.
 */
export function wrappingOf(text: string): Wrapping {
  if (isWrapped(text)) return ALL_WRAPS;
  const lengths = lengthsOfBroken(text);
  const width = lengths.reduce((most, one) => Math.max(most, one), 0);
  const full = lengths.filter((length) => length * 10 >= width * 8).length;
  if (lengths.length < FEWEST || full * 10 < lengths.length * 7) return NO_WRAPS;
  return { throughout: false, joins: (end, start) => goesOn(text, end, start, width) };
}

/** How long the lines are that end with a letter and go on with a small one. */
function lengthsOfBroken(text: string): number[] {
  const lengths: number[] = [];
  for (const { index } of text.matchAll(/\p{L}[ \t]{0,3}\r?\n[ \t]{0,3}(?=\p{Ll}{2,})/gu)) {
    const from = text.lastIndexOf("\n", index) + 1;
    const length = index + 1 - from;
    if (length >= SHORTEST && length <= LONGEST) lengths.push(length);
    if (lengths.length > 400) break;
  }
  return lengths;
}

function goesOn(text: string, end: number, start: number, width: number): boolean {
  const length = end - (text.lastIndexOf("\n", end - 1) + 1);
  const setIn = start - (text.lastIndexOf("\n", start - 1) + 1);
  if (length * 10 < width * 6 || length > width + 2 || setIn > 3) return false;
  const rest = text.slice(start, start + 40);
  if (ITEM.test(rest)) return false;
  const [word = ""] = /^\S+/.exec(rest) ?? [];
  return /^\p{Ll}{2,}/u.test(word) || length + 1 + word.length > width;
}

/**
 * A text is wrapped where most of its lines are of like, middling length and end within a sentence; one of few lines where the next line also
 * begins small.
 */
function isWrapped(text: string): boolean {
  let lines = 0;
  let middling = 0;
  let open = 0;
  let small = 0;
  for (let start = 0; start < text.length && lines < 400; ) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const line = text.slice(start, end).trim();
    start = end + 1;
    if (line === "") continue;
    if (lines > 0 && /^\p{Ll}/u.test(line)) small++;
    lines++;
    if (line.length >= 25 && line.length <= 130) middling++;
    if (/[\p{L}\p{N},;–-]$/u.test(line)) open++;
  }
  if (lines < 3 || middling <= lines * 0.7 || open <= lines * 0.6) return false;
  return lines >= 8 || small * 2 >= lines - 1;
}
