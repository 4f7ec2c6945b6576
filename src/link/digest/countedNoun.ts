import { isStopWord, stem } from "../../text/stems.ts";
import type { Tokens } from "../../text/tokens.ts";
import { PEOPLE, UNITS, UNMARKED_PLURALS } from "../lexicon/language.ts";
import { classOf } from "./wordClass.ts";

/** Whether a lower-cased word is a plural, by its form. */
export const isPlural = (lower: string): boolean => UNMARKED_PLURALS.test(lower) || /[^s]s$/.test(lower);

/** The noun that the number counts: the first plural of the run of content words, or the word right after it for a singular. */
export function nounAt({ lower, count, word }: Tokens, at: number): number | null {
  for (let k = at; k < Math.min(count, at + 5); k++) {
    const w = lower[k]!;
    if (!/^\p{L}[\p{L}'-]*$/u.test(w) || isStopWord(w)) return null;
    if (UNITS.has(stem(w)) || isPlural(w)) return k;
    if (PEOPLE.has(stem(w)) && /^\p{Ll}/u.test(word[k]!)) return k;
  }
  return null;
}

/** Classes of the words between number and noun. */
export const qualifiersOf = ({ lower }: Tokens, at: number, noun: number | null): string[] =>
  noun === null
    ? []
    : lower
        .slice(at, noun)
        .filter((w) => !isStopWord(w))
        .map(classOf);

/** Whether the noun has a capital: the name of a people. */
export const isDemonym = ({ word }: Tokens, noun: number): boolean => /^\p{Lu}/u.test(word[noun]!);

/** Harms under the names by which linking compares them. */
const MEASURES: ReadonlyMap<string, string> = new Map([
  ["killed", "died"],
  // one side's arrest is the other's capture
  ["detained", "captured"],
]);

/** The measure of people harmed for a harm; null for none. */
export const measureOf = (harm: string | null | undefined): string | null =>
  harm === null || harm === undefined ? null : (MEASURES.get(harm) ?? harm);
