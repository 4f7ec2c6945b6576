import type { Tokens } from "./tokens.ts";

/** Families of marks: a quotation is closed by a mark of the family that opened it. */
export type Family = "double" | "single" | "angle" | "ticks";

/** The function of a mark in its place; null if it is no quotation mark there. */
export type Side = "open" | "close" | "either" | null;

/** Whether an opening single mark stands at token `i`. */
export function opensSingle(tokens: Tokens, i: number): boolean {
  const mark = tokens.word[i]!;
  return (
    (mark === "'" || mark === "‘") &&
    i + 1 < tokens.count &&
    tokens.end[i] === tokens.start[i + 1] &&
    CAPITAL.test(tokens.word[i + 1]!)
  );
}
const CAPITAL = /^\p{Lu}/u;

/** The most tokens in which a closing mark is searched. */
const LOOKAHEAD = 400;

/** Whether the straight mark at `i`, which opens inside another straight one, is followed by marks that close both. */
export function closesBoth(tokens: Tokens, i: number, from: number, to: number): boolean {
  let depth = 2;
  for (let k = i + 1; k < to && k < i + LOOKAHEAD; k++) {
    if (tokens.word[k] !== '"') continue;
    const side = sideOf(tokens, k, from, to);
    if (side === "open") depth++;
    else if (side === "close") depth--;
    else return false;
    if (depth === 0) return true;
  }
  return false;
}

/** An apostrophe as in “the researchers' report”, inside single marks that close further on, behind punctuation. */
export function isPossessive(tokens: Tokens, i: number, lastSpoken: number): boolean {
  return (
    i < lastSpoken &&
    /s$/.test(tokens.word[i - 1]!) &&
    /^\p{Ll}/u.test(tokens.word[i + 1] ?? "") &&
    tokens.start[i + 1]! > tokens.end[i]!
  );
}

/** After “vote,” the sentence continues outside: a comma stands inside the mark, and a small letter or name follows, then a stop. */
export function resumesOutside(tokens: Tokens, i: number, to: number): boolean {
  const before = tokens.word[i - 1]!;
  return before === "," && i + 1 < to && to - i < 24;
}

/** Whether the word before a mark allows it to close a quotation in double marks. */
export const isDoubleClose = (w: string): boolean => w === "”" || w === '"' || w === "''";

/** The last closing single mark right behind such a token; -1 for none. */
export function lastClose(tokens: Tokens, from: number, to: number, before: RegExp): number {
  for (let i = to - 1; i > from; i--) {
    const w = tokens.word[i]!;
    if ((w === "'" || w === "’") && tokens.start[i] === tokens.end[i - 1] && before.test(tokens.word[i - 1]!)) return i;
  }
  return -1;
}

/** The family of a mark. */
export function familyOf(mark: string): Family {
  if (mark === "‘" || mark === "’" || mark === "'" || mark === "‚") return "single";
  if (mark === "«" || mark === "»") return "angle";
  if (mark === "``" || mark === "''") return "double";
  return "double";
}

/** Whether the mark at `i` opens, closes, or may do either; null where it is no quotation mark. */
export function sideOf(tokens: Tokens, i: number, from: number, to: number): Side {
  const mark = tokens.word[i]!;
  const left = glued(tokens, i - 1, i, from);
  const right = i + 1 < to && glued(tokens, i, i + 1, from);
  switch (mark) {
    case "“":
    case "„":
    case "``":
    case "«":
      return "open";
    case "‘":
      // an apostrophe inside a word, typed as the wrong mark
      return left && /\p{L}$/u.test(tokens.word[i - 1]!) ? null : "open";
    case "”":
    case "''":
      // ” also opens, where it stands before a word and after a space (a common slip of the keyboard)
      return !left && right ? "open" : "close";
    case "»":
      return "close";
    case '"':
      return straightSide(tokens, i, left, right);
    case "’":
    case "'":
      return singleSide(tokens, i, left, right);
    default:
      return null;
  }
}

/** A straight double mark closes behind a word and opens before one; between two spaces or two words it may do either. */
function straightSide({ word }: Tokens, i: number, left: boolean, right: boolean): Side {
  const behind = left && !opensBracket(word[i - 1]!);
  const before = right && !/^[.,;:!?)\]…]/.test(word[i + 1]!);
  if (behind === before) return "either";
  return behind ? "close" : "open";
}

/** A single mark closes behind a word; a straight one opens before a word, and is an apostrophe before a number ("'90s"). */
function singleSide({ word }: Tokens, i: number, left: boolean, right: boolean): Side {
  const behind = left && !opensBracket(word[i - 1]!) && word[i - 1] !== "“";
  const before = right && /^[\p{L}\p{N}“"[]/u.test(word[i + 1]!);
  if (behind === before) return null;
  if (behind) return "close";
  return word[i] === "'" && !/^\p{N}/u.test(word[i + 1]!) ? "open" : null;
}

const opensBracket = (w: string): boolean =>
  w === "(" || w === "[" || w === "—" || w === "–" || w === "--" || w === "-";

const glued = (tokens: Tokens, a: number, b: number, from: number): boolean =>
  a >= from && tokens.end[a] === tokens.start[b];
