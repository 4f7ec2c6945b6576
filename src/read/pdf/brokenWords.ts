// Decides whether “west-” at the end of a line and “ern” at the start of the next are one word or keep the hyphen.
import { CLOSED_COMPOUNDS, COMPOUND_ENDS, COMPOUND_STARTS, JOINED_STARTS } from "../../text/compounds.ts";

/** A hyphen at the end of a line: the usual one, the typographic one, the soft one. */
const BROKEN = /([\p{L}\p{N}]+)([-\u2010\u00ad])$/u;

/** How a document writes words elsewhere, by which a word that is broken at the end of a line is judged. */
export class BrokenWords {
  readonly #written = new Map<string, number>();

  /** @param lines lines of the document; their last words are not counted */
  constructor(lines: Iterable<string>) {
    for (const line of lines)
      for (const word of line.match(/\p{L}+(?:[-\u2010]\p{L}+)*(?=[^\p{L}\u00ad\u2010-])/gu) ?? []) {
        const key = keyOf(word);
        this.#written.set(key, (this.#written.get(key) ?? 0) + 1);
      }
  }

  /** Whether the hyphen between two lines is kept or dropped; “none” if no word is broken. */
  join(line: string, next: string): "none" | "keep" | "drop" {
    const [, tail = "", sign = ""] = BROKEN.exec(line) ?? [];
    const head = /^[\p{L}\p{N}]+/u.exec(next)?.[0];
    if (tail === "" || head === undefined) return "none";
    if (sign === "\u00ad") return "drop";
    if (!/^\p{Ll}+$/u.test(head) || /\p{N}/u.test(tail)) return "keep";
    // “cease-fire-” has a hyphen already, and keeps the next one
    if (/[-\u2010]\p{L}+[-\u2010]$/u.test(line)) return "keep";
    const joined = this.#count(tail + head);
    const hyphened = this.#count(`${tail}-${head}`);
    if (joined !== hyphened) return joined > hyphened ? "drop" : "keep";
    return isChain(next) || isCompound(tail, head) ? "keep" : "drop";
  }

  #count(word: string): number {
    return this.#written.get(keyOf(word)) ?? 0;
  }
}

/** “step-” before “by-step”: words that are joined by small ones. */
const isChain = (next: string): boolean => /^(?:a|and|by|for|in|of|on|or|the|to|up|versus)[-\u2010]\p{L}/u.test(next);

/** Words of this field that keep the hyphen behind their prefix. */
const WITH_PREFIX = /^(?:de-escalat|inter-(?:agency|communal|ethnic|faction|religious))/;

function isCompound(tail: string, head: string): boolean {
  const start = tail.toLowerCase();
  if (COMPOUND_STARTS.has(start)) return head.length > 3 || head === "old";
  if (WITH_PREFIX.test(`${start}-${head}`)) return true;
  // “UN-backed”, “US-led”
  if (/^\p{Lu}{2,}$/u.test(tail) || (tail !== start && head === "led")) return true;
  return COMPOUND_ENDS.has(head) && !JOINED_STARTS.has(start) && !CLOSED_COMPOUNDS.has(start + head);
}

const keyOf = (word: string): string => word.toLowerCase().replaceAll("\u2010", "-");
