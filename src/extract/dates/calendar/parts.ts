import type { Moment, Part } from "../moment.ts";
import type { Reading } from "../reading.ts";

/** Nouns that name a part of the time after "of". */
const PART_OF: ReadonlyMap<string, Part> = new Map([
  ["beginning", "early"],
  ["start", "early"],
  ["middle", "mid"],
  ["end", "late"],
  ["close", "late"],
]);

/** "early", "the end of", "mid-" before token `i`: the part that they name, and where they begin; `i` itself if there are none. */
export function partBefore(
  r: Reading,
  i: number,
  floor: number,
): { readonly part: Part | null; readonly from: number } {
  const k = r.withWord(i, floor, "the") - 1;
  const word = k >= floor ? r.lower(k) : "";
  const the = (at: number): number => r.withWord(at, floor, "the");
  switch (word) {
    case "early":
    case "late":
      return { part: word, from: the(k) };
    case "earlier":
    case "later":
      return { part: null, from: the(k) };
    case "mid":
      return { part: "mid", from: k };
    case "-":
      return r.before(k, floor) === "mid" ? { part: "mid", from: k - 1 } : { part: null, from: i };
    case "of": {
      const part = PART_OF.get(r.before(k, floor));
      return part === undefined ? { part: null, from: i } : { part, from: the(k - 1) };
    }
    default:
      return { part: null, from: i };
  }
}

/** The part of a moment, or the whole of it. */
export const withPart = (m: Moment, part: Part | null): Moment => (part === null ? m : { ...m, part });
