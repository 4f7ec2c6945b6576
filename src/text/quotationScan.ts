import type { Quotation } from "./quotation.ts";
import {
  closesBoth,
  type Family,
  familyOf,
  isDoubleClose,
  isPossessive,
  lastClose,
  opensSingle,
  resumesOutside,
  sideOf,
} from "./quotationMarks.ts";
import type { Tokens } from "./tokens.ts";

interface Open {
  readonly token: number;
  readonly family: Family;
  /** Index in `found`, so that the order is that of the opening marks. */
  readonly slot: number;
}

/** A paragraph within its text. */
export interface ScannedParagraph {
  readonly paragraph: number;
  /** Its tokens, half-open. */
  readonly from: number;
  readonly to: number;
  /** The family of marks in which the paragraph before left a quotation open; null for none. */
  readonly carried: Family | null;
  /** The paragraph lies inside a quotation that was opened before it. */
  readonly inside: boolean;
  /** The next paragraph opens with a single mark: a quotation left open here continues there. */
  readonly goesOn: boolean;
}

/** The deepest nesting of quotations. */
const DEEPEST = 8;

/** Finds the quotations of one paragraph by a stack of the marks that are open. */
export class QuotationScan {
  readonly #tokens: Tokens;
  readonly #of: ScannedParagraph;
  readonly #found: (Quotation | null)[];
  readonly #stack: Open[] = [];
  /** Words up to each token, counted from the paragraph's first. */
  readonly #wordsBefore: Int32Array;
  readonly #lastSingleClose: number;
  readonly #lastSpoken: number;
  readonly #lastDouble: number;
  /** Marks that open below that depth are only counted, so that each closing mark still matches its opening mark. */
  #passedOver = 0;

  /** @param found receives the quotations, in the order of the opening marks; null stands for a mark that opens nothing */
  constructor(tokens: Tokens, of: ScannedParagraph, found: (Quotation | null)[]) {
    const { from, to } = of;
    this.#tokens = tokens;
    this.#of = of;
    this.#found = found;
    this.#wordsBefore = new Int32Array(to - from + 1);
    for (let k = from; k < to; k++)
      this.#wordsBefore[k - from + 1] = this.#wordsBefore[k - from]! + (/[\p{L}\p{N}]/u.test(tokens.word[k]!) ? 1 : 0);
    this.#lastSingleClose = lastClose(tokens, from, to, /./u);
    this.#lastSpoken = lastClose(tokens, from, to, /^[.,!?…]+$/);
    let last = to - 1;
    while (last >= from && !isDoubleClose(tokens.word[last]!)) last--;
    this.#lastDouble = last < from ? -1 : last;
  }

  /** Finds the quotations; returns the family of marks in which one was left open, null for none. */
  run(): Family | null {
    const { from, to, inside } = this.#of;
    // its opening mark is in an earlier paragraph: treated as standing right before the first token
    if (inside) this.#push(from - 1, "double");
    for (let i = from; i < to; i++) {
      const mark = this.#tokens.word[i]!;
      if (mark.length > 2) continue;
      const side = sideOf(this.#tokens, i, from, to);
      if (side !== null) this.#mark(i, side, familyOf(mark));
    }
    return this.#end();
  }

  #mark(i: number, side: "open" | "close" | "either", family: Family): void {
    if (side === "open" && family !== "single" && this.#stack.length >= DEEPEST) {
      this.#passedOver++;
    } else if (side === "close" && family !== "single" && this.#passedOver > 0) {
      this.#passedOver--;
    } else if (side === "close") {
      this.#closing(i, family);
    } else if (side === "open") {
      this.#opening(i, family);
    } else {
      const open = this.#top(family);
      if (open >= 0) this.#close(open, i, "own");
      else this.#push(i, family);
    }
  }

  #closing(i: number, family: Family): void {
    const open = this.#top(family);
    if (open < 0) return;
    const { to } = this.#of;
    const lastSpoken = this.#mayStayOpen(this.#stack[open]!.token) ? to : this.#lastSpoken;
    if (family === "single" && isPossessive(this.#tokens, i, lastSpoken)) return;
    this.#close(open, i, "own");
    // "… the so-called “vote,” it said.": the outer quotation has no mark left that could close it, and the sentence continues outside
    if (this.#stack.length > 0 && family === "double" && this.#lastDouble <= i && resumesOutside(this.#tokens, i, to))
      this.#close(0, i, "shared");
  }

  #opening(i: number, family: Family): void {
    const { word } = this.#tokens;
    const { from, to } = this.#of;
    const isUnclosed = this.#lastSingleClose <= i && !this.#mayStayOpen(i);
    if (family === "single" && (isUnclosed || this.#stack.length > 3)) return;
    const open = this.#top(family);
    // A second straight opening mark: a nested quotation if both are closed, else the first one was never closed.
    if (
      family === "double" &&
      word[i] === '"' &&
      open >= 0 &&
      word[this.#stack[open]!.token] === '"' &&
      !closesBoth(this.#tokens, i, from, to)
    )
      this.#close(open, i, "none");
    this.#push(i, family);
  }

  /** Closes what the paragraph leaves open, and returns its family of marks. */
  #end(): Family | null {
    const stack = this.#stack;
    // A single mark never closed was an apostrophe.
    while (stack.at(-1)?.family === "single" && !(stack.length === 1 && this.#mayStayOpen(stack[0]!.token)))
      stack.pop();
    const family = stack[0]?.family ?? null;
    this.#close(0, this.#of.to, "none");
    return family === "angle" ? null : family;
  }

  /**
   * Closes all that is open from this depth on. Everything opened inside that has no closing mark of its own ends there too.
   *
   * @param mark "own": the mark at `token` closes the quotation at `depth`; "shared": it closes all of them; "none": there is no mark
   */
  #close(depth: number, token: number, mark: "own" | "shared" | "none"): void {
    const { start, end } = this.#tokens;
    const { from, carried, paragraph } = this.#of;
    while (this.#stack.length > depth) {
      const open = this.#stack.pop()!;
      if (token <= open.token + 1) continue;
      const words = this.#wordsBefore[token - from]! - this.#wordsBefore[open.token + 1 - from]!;
      if (words === 0) continue;
      this.#found[open.slot] = {
        start: start[Math.max(open.token, from)]!,
        end: mark === "none" ? end[token - 1]! : end[token]!,
        innerStart: start[open.token + 1]!,
        innerEnd: end[token - 1]!,
        from: open.token + 1,
        to: token,
        depth: this.#stack.length,
        paragraph,
        unclosed: mark !== "own" || this.#stack.length > depth,
        continues: carried !== null && (open.token === from || open.token === from - 1),
        words,
      };
    }
  }

  #push(token: number, family: Family): void {
    this.#stack.push({ token, family, slot: this.#found.length });
    this.#found.push(null);
  }

  /** The depth of the innermost open mark of a family; -1 for none. */
  #top(family: Family): number {
    for (let k = this.#stack.length - 1; k >= 0 && k >= this.#stack.length - 4; k--)
      if (this.#stack[k]!.family === family) return k;
    return -1;
  }

  /** Whether a single mark that opens here may stay open, because the next paragraph continues the quotation. */
  #mayStayOpen(i: number): boolean {
    const { from, goesOn } = this.#of;
    return goesOn && opensSingle(this.#tokens, i) && (i === from || /^[:,]$/.test(this.#tokens.word[i - 1]!));
  }
}
