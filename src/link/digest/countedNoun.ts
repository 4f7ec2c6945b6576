import { isStopWord, stem } from "../../text/stems.ts";
import type { Tokens } from "../../text/tokens.ts";
import { PEOPLE, UNITS } from "../lexicon/language.ts";
import { numberAt } from "./numbers.ts";
import { classOf, harmOf } from "./wordClass.ts";

const PUNCTUATION = /^[.;:!?()“”"—–]$/;

/** Whether a lower-cased word is a plural, by its form. */
export const isPlural = (lower: string): boolean =>
  /^(?:people|children|police|troops|personnel|civilians|lives)$|(?:^|[a-z])(?:men|women)$/.test(lower) ||
  /[^s]s$/.test(lower);

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

/** Whether the noun is written large: the name of a people. */
export const isDemonym = ({ word }: Tokens, noun: number): boolean => /^\p{Lu}/u.test(word[noun]!);

/** "killing 14", "killed at least 14", "claimed the lives of 14": the verb stands right before the number. */
export function harmBefore({ lower }: Tokens, at: number): string | null {
  for (let k = at; k >= Math.max(0, at - 2); k--) {
    const w = lower[k]!;
    if (/^(?:kill|wound|injur|captur|displac|detain)/.test(w)) return harmOf(w);
    if (w === "lives" || (w === "of" && lower[k - 1] === "lives")) return "died";
    if (w === "toll" || w === "deaths") return "died";
    if (!/^(?:the|at|of|another|some|its|their|to)$/.test(w)) return null;
  }
  return null;
}

/** "14 civilians were killed", "nine people lost their lives": within so many words, before punctuation, a conjunction or a number. */
export function harmAfter(
  tokens: Tokens,
  at: number,
  reach: number,
): { readonly harm: string; readonly at: number } | null {
  const { lower, count } = tokens;
  for (let k = at; k < Math.min(count, at + reach); k++) {
    const w = lower[k]!;
    if (PUNCTUATION.test(w) || w === "," || w === "and" || w === "but" || numberAt(tokens, k) !== null) return null;
    if (w === "lost" && /^(?:their|his|her)$/.test(lower[k + 1] ?? "") && /^li(?:fe|ves)$/.test(lower[k + 2] ?? ""))
      return { harm: "died", at: k + 2 };
    // "31 killed", but not "14 guards killed three"
    if (/^(?:killed|wounded|injured|killing|wounding)$/.test(w) && numberAt(tokens, k + 1) !== null) return null;
    const harm = harmOf(w);
    if (harm !== null) return { harm, at: k };
  }
  return null;
}
