import type { Sentences } from "./sentences.ts";
import type { Tokens } from "./tokens.ts";

/** A stretch in quotation marks, within one paragraph. Offsets are UTF-16, half-open. */
export interface Quotation {
  /** With its marks. */
  readonly start: number;
  readonly end: number;
  /** Without them. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Tokens inside the marks, half-open. */
  readonly from: number;
  readonly to: number;
  /** 0 for an outermost quotation, 1 for one inside another. */
  readonly depth: number;
  readonly paragraph: number;
  /** No closing mark of its own: it ends with the paragraph, or shares the closing mark of one inside it. */
  readonly unclosed: boolean;
  /** It goes on from an unclosed quotation in the paragraph before. */
  readonly continues: boolean;
  /** Words, without punctuation. */
  readonly words: number;
}

interface Open {
  token: number;
  family: Family;
  /** Index in `found`, so that the order is that of the opening marks. */
  slot: number;
}

type Family = "double" | "single" | "angle" | "ticks";
type Side = "open" | "close" | "either" | null;

/**
 * Finds quotations by a stack of open marks, one paragraph at a time: never by counting marks, so that one that is never closed
 * cannot turn the rest of the text inside out. Knows “…”, "…", ‘…’, '…', «…» and ``…''; a straight mark may close a curly one.
 * Linear in the number of tokens.
 */
export function findQuotations(tokens: Tokens, sentences: Sentences): Quotation[] {
  const found: (Quotation | null)[] = [];
  let carried: Family | null = null;
  // Paragraphs up to this one lie inside a quotation that was opened before them
  let insideUntil = -1;
  for (let p = 0; p < sentences.paragraphs; p++) {
    const from = sentences.from[sentences.paragraphStart[p]!]!;
    const to = sentences.to[sentences.paragraphStart[p + 1]! - 1]!;
    const inside = p <= insideUntil;
    const goesOn =
      p + 1 < sentences.paragraphs && opensSingle(tokens, sentences.from[sentences.paragraphStart[p + 1]!]!);
    carried = scanParagraph(tokens, p, from, to, carried, inside, goesOn, found);
    if (carried !== null && carried !== "single" && !inside) insideUntil = lastInside(tokens, sentences, p);
  }
  return found.filter((q) => q !== null);
}

/** Quotations within each other. */
const DEEPEST = 8;
/** How many lines a quotation may run over that has marks at its two ends only. */
const LINES = 6;

/**
 * Text that breaks its lines within quotations has no mark at the start of the next line, but one that closes there. The paragraph of
 * that mark, where it is the first of all double marks after paragraph `p`; else `p`: the quotation was never closed.
 */
function lastInside(tokens: Tokens, sentences: Sentences, p: number): number {
  for (let next = p + 1; next < sentences.paragraphs && next <= p + LINES; next++) {
    const from = sentences.from[sentences.paragraphStart[next]!]!;
    const to = sentences.to[sentences.paragraphStart[next + 1]! - 1]!;
    for (let i = from; i < to; i++) {
      const mark = tokens.word[i]!;
      if (mark.length > 2 || familyOf(mark) !== "double" || !/^(?:[“”„"]|``|'')$/.test(mark)) continue;
      return i > from && sideOf(tokens, i, from, to) === "close" ? next : p;
    }
  }
  return p;
}

/** Whether a single mark that opens stands at token `i`. */
function opensSingle(tokens: Tokens, i: number): boolean {
  const mark = tokens.word[i]!;
  return (
    (mark === "'" || mark === "‘") &&
    i + 1 < tokens.count &&
    tokens.end[i] === tokens.start[i + 1] &&
    CAPITAL.test(tokens.word[i + 1]!)
  );
}
const CAPITAL = /^\p{Lu}/u;

/**
 * Finds the quotations of one paragraph and tells in which marks one was left open, null for none.
 * @param goesOn the next paragraph opens with a single mark: one that was left open here goes on there
 */
function scanParagraph(
  tokens: Tokens,
  paragraph: number,
  from: number,
  to: number,
  carried: Family | null,
  inside: boolean,
  goesOn: boolean,
  found: (Quotation | null)[],
): Family | null {
  const stack: Open[] = [];
  const wordsBefore = new Int32Array(to - from + 1);
  for (let k = from; k < to; k++)
    wordsBefore[k - from + 1] = wordsBefore[k - from]! + (/[\p{L}\p{N}]/u.test(tokens.word[k]!) ? 1 : 0);
  const lastSingleClose = lastClose(tokens, from, to, /./u);
  const lastSpoken = lastClose(tokens, from, to, /^[.,!?…]+$/);
  let lastDouble = -1;
  for (let i = to - 1; i >= from; i--) {
    if (isDoubleClose(tokens.word[i]!)) {
      lastDouble = i;
      break;
    }
  }
  let unclosedAtEnd: Family | null = null;
  let passedOver = 0;
  const mayStayOpen = (i: number): boolean =>
    goesOn && opensSingle(tokens, i) && (i === from || /^[:,]$/.test(tokens.word[i - 1]!));

  // "own": the mark at `token` closes the quotation at `depth`; "shared": it closes all of them; "none": there is no mark.
  // Everything opened inside that has no closing mark of its own ends there too.
  const close = (depth: number, token: number, mark: "own" | "shared" | "none"): void => {
    while (stack.length > depth) {
      const open = stack.pop()!;
      if (token <= open.token + 1) continue;
      const words = wordsBefore[token - from]! - wordsBefore[open.token + 1 - from]!;
      if (words === 0) continue;
      found[open.slot] = {
        start: tokens.start[Math.max(open.token, from)]!,
        end: mark === "none" ? tokens.end[token - 1]! : tokens.end[token]!,
        innerStart: tokens.start[open.token + 1]!,
        innerEnd: tokens.end[token - 1]!,
        from: open.token + 1,
        to: token,
        depth: stack.length,
        paragraph,
        unclosed: mark !== "own" || stack.length > depth,
        continues: carried !== null && (open.token === from || open.token === from - 1),
        words,
      };
    }
  };
  const push = (token: number, family: Family): void => {
    stack.push({ token, family, slot: found.length });
    found.push(null);
  };
  const top = (family: Family): number => {
    for (let k = stack.length - 1; k >= 0 && k >= stack.length - 4; k--) if (stack[k]!.family === family) return k;
    return -1;
  };

  // the mark that opened it stands in a paragraph before: as if right before the first token
  if (inside) push(from - 1, "double");
  for (let i = from; i < to; i++) {
    const mark = tokens.word[i]!;
    if (mark.length > 2) continue;
    const side = sideOf(tokens, i, from, to);
    if (side === null) continue;
    const family = familyOf(mark);
    const open = top(family);
    // deeper than anybody quotes: counted, so that each closing mark still belongs to its own
    if (side === "open" && family !== "single" && stack.length >= DEEPEST) {
      passedOver++;
      continue;
    }
    if (side === "close" && family !== "single" && passedOver > 0) {
      passedOver--;
      continue;
    }
    if (side === "close") {
      if (
        open < 0 ||
        (family === "single" && isPossessive(tokens, i, mayStayOpen(stack[open]!.token) ? to : lastSpoken))
      )
        continue;
      close(open, i, "own");
      // "… the so-called “vote,” it said.": the outer quotation has no mark left to close it, and speech resumes outside
      if (stack.length > 0 && family === "double" && lastDouble <= i && resumesOutside(tokens, i, to)) {
        close(0, i, "shared");
      }
    } else if (side === "open") {
      if (family === "single" && ((lastSingleClose <= i && !mayStayOpen(i)) || stack.length > 3)) continue;
      if (family === "double" && mark === '"' && open >= 0 && tokens.word[stack[open]!.token] === '"') {
        // A second straight opening mark: one inside the other where both are closed, else the first was never closed.
        if (!bothClose(tokens, i, from, to)) close(open, i, "none");
      }
      push(i, family);
    } else if (open >= 0) close(open, i, "own");
    else push(i, family);
  }
  if (stack.length > 0) {
    // A single mark never closed was an apostrophe.
    while (
      stack.length > 0 &&
      stack.at(-1)!.family === "single" &&
      !(stack.length === 1 && mayStayOpen(stack[0]!.token))
    )
      stack.pop();
    const family = stack[0]?.family ?? null;
    if (family !== "angle") unclosedAtEnd = family;
    close(0, to, "none");
  }
  return unclosedAtEnd;
}

/** How far a closing mark is looked for. */
const LOOKAHEAD = 400;

/** Whether behind the straight mark at `i`, which opens within another straight one, marks follow that close both. */
function bothClose(tokens: Tokens, i: number, from: number, to: number): boolean {
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

/** “the researchers' report” within single marks that close further on, behind punctuation: an apostrophe. */
function isPossessive(tokens: Tokens, i: number, lastSpoken: number): boolean {
  return (
    i < lastSpoken &&
    /s$/.test(tokens.word[i - 1]!) &&
    /^\p{Ll}/u.test(tokens.word[i + 1] ?? "") &&
    tokens.start[i + 1]! > tokens.end[i]!
  );
}

/** After “vote,” the sentence goes on outside: a comma stands inside the mark, and a small letter or name follows, then a stop. */
function resumesOutside(tokens: Tokens, i: number, to: number): boolean {
  const before = tokens.word[i - 1]!;
  return before === "," && i + 1 < to && to - i < 24;
}

const isDoubleClose = (w: string): boolean => w === "”" || w === '"' || w === "''";

/** The last single mark that closes, right behind a token like this; -1 for none. */
function lastClose(tokens: Tokens, from: number, to: number, before: RegExp): number {
  for (let i = to - 1; i > from; i--) {
    const w = tokens.word[i]!;
    if ((w === "'" || w === "’") && tokens.start[i] === tokens.end[i - 1] && before.test(tokens.word[i - 1]!)) return i;
  }
  return -1;
}

function familyOf(mark: string): Family {
  if (mark === "‘" || mark === "’" || mark === "'" || mark === "‚") return "single";
  if (mark === "«" || mark === "»") return "angle";
  if (mark === "``" || mark === "''") return "double";
  return "double";
}

/** Whether the mark at `i` opens, closes, or may do either; null where it is no quotation mark. */
function sideOf(tokens: Tokens, i: number, from: number, to: number): Side {
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
      // an apostrophe inside a word, typed the wrong way round
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
