import type { Tokens } from "../../text/tokens.ts";
import { ABOUT, AT_LEAST, AT_MOST } from "../lexicon/language.ts";

const UNITS_OF_COUNT: ReadonlyMap<string, number> = new Map([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["dozen", 12],
]);

/** A number in digits, with or without commas and a fraction. */
export const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

/** A number as written: its tokens, half-open, and its value. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The number written from token `i`: digits or words, with a scale. */
export function numberAt({ lower, count }: Tokens, i: number): Run | null {
  const word = lower[i];
  if (word === undefined) return null;
  let value: number;
  let to = i + 1;
  if (DIGITS.test(word)) value = Number(word.replaceAll(",", ""));
  else {
    const parts = word.split("-").map((part) => UNITS_OF_COUNT.get(part));
    if (parts.every((part) => part !== undefined)) value = parts.reduce((sum: number, part) => sum + part!, 0);
    else return null;
  }
  for (;;) {
    const scale = to < count ? SCALES.get(lower[to]!) : undefined;
    if (scale === undefined) break;
    value *= scale;
    to++;
    const more = lower[to] === "and" ? to + 1 : to;
    const rest = more < count ? UNITS_OF_COUNT.get(lower[more]!) : undefined;
    if (rest !== undefined && (lower[more - 1] !== "and") === (more === to)) {
      value += rest;
      to = more + 1;
    }
  }
  return { from: i, to, value };
}

/** The least and greatest number that the words before token `i` allow ("at least", "up to"), and the token where they begin. */
export function boundsOf({ lower }: Tokens, i: number, value: number): readonly [number, number, number] {
  let from = i;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const word = lower[k]!;
    if (word === "than" || word === "at" || word === "to" || word === "the" || word === "as" || word === "up") continue;
    if (AT_LEAST.has(word)) return [value, Number.POSITIVE_INFINITY, k];
    if (AT_MOST.has(word)) return [0, value, k];
    if (ABOUT.has(word)) {
      from = k;
      return [value * 0.8, value * 1.2, from];
    }
    break;
  }
  if (lower[i - 1] === "to" && lower[i - 2] === "up") return [0, value, i - 2];
  return [value, value, from];
}
