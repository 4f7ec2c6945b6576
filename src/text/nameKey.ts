// "Əliyev" and "Aliyev", "Zelenskyy" and "Zelensky", "Məmmədov" and "Mammadov" share a key.
// not: "Aliyev" and "Aliyeva"; "Petrov" and "Реtrov" with two Cyrillic letters (letters that only look alike differ)

import { memoized } from "./remembered.ts";
import { usualLetters } from "./usualLetters.ts";

/** Letters of Turkic Latin alphabets for which English writes two. */
const SOUNDS: Readonly<Record<string, string>> = { ş: "sh", ç: "ch", ğ: "g", x: "kh", q: "g", c: "j", ж: "zh" };
const AZERBAIJANI = /[əƏ]/;
const LATIN = /^\p{Script=Latin}+$/u;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const TITLES =
  /^(?:the|a|an|mr|mrs|ms|dr|prof|professor|sir|gen|general|col|colonel|lt|maj|major|capt|captain|his|her|excellency)$/;

/** Words of a name, lower-cased, without punctuation, possessive ending and titles before it. */
export function nameWords(name: string): string[] {
  const words = (PLAIN.test(name) ? name.toLowerCase().split(" ") : wordsIn(name)).filter((word) => word !== "");
  let from = 0;
  while (from < words.length - 1 && TITLES.test(words[from]!)) from++;
  return words.slice(from);
}

/** Letters, digits and spaces of ASCII only, as most names have. */
const PLAIN = /^[A-Za-z0-9 ]*$/;

const wordsIn = (name: string): string[] =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/['’ʼ]s?(?!\p{L})/gu, " ")
    .replaceAll(/['’ʼʻ`]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u);

const plain = (word: string): string => usualLetters(word).normalize("NFD").replaceAll(/\p{M}/gu, "");

/** Folds spellings that vary between transliterations into one. */
const settle = (word: string): string =>
  word
    .replaceAll(/kh|gh/g, (pair) => (pair === "kh" ? "h" : "g"))
    .replace(/^ye(?=\p{L}{3})/u, "e")
    .replaceAll(/(?:iy|yi|ij|ii|yy)(?=e)/g, "i")
    .replaceAll(/(?:iy|yi|ij|ii|yy)/g, "y")
    .replaceAll(/y(?=e)/g, "i")
    .replaceAll(/ei(?!\p{L})/gu, "ey")
    .replaceAll(/(?<=\p{L}{3})i$/gu, "y")
    .replaceAll(/([bcdfghjklmnpqrstvwxz])\1/g, "$1");

/** One word stands in many names. */
const settled = memoized((word) => settle(plain(word)));

/**
 * Keys by which names are compared: two names that share one are spellings of one name. Case, marks, punctuation and a title do not
 * count; Latin transliterations are folded together. A word in another script, or in two, stays as it is, so that
 * looks alone join nothing. Empty for a name without letters.
 */
export const nameKeys: (name: string) => readonly string[] = memoized(keysOf);

function keysOf(name: string): readonly string[] {
  const words = nameWords(name);
  if (words.length === 0) return [];
  const own = words.map((word) => (OTHER_SCRIPT.test(word) ? word : settled(word))).join(" ");
  if (!words.some((word) => LATIN.test(word) && /[şçğəxqı]/.test(word))) return [own];
  const azerbaijani = AZERBAIJANI.test(name);
  const sounded = words
    .map((word) => {
      if (OTHER_SCRIPT.test(word)) return word;
      const spelt = word.replaceAll(azerbaijani ? /[şçğxqc]/g : /[şçğ]/g, (letter) => SOUNDS[letter]!);
      return settle(plain(spelt));
    })
    .join(" ");
  return sounded === own ? [own] : [own, sounded];
}

const SMALL = new Set("of the for and in on to a an de la et du".split(" "));

/** The initials of a name's main words ("Organization for Security and Co-operation" → "osc"); null for fewer than three. */
export function acronymOf(name: string): string | null {
  const letters = nameWords(name.replaceAll("-", ""))
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0]!);
  return letters.length < 3 ? null : letters.join("");
}

/** Whether a name is written like an acronym: "OSCE", "U.N.". */
export const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,8}$/u.test(name.trim());
