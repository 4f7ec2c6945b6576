// "The Hestrel Relief Network (HRN) opened." -> HRN is that network.   "the Border Guard Union", later "the BGU" -> the union, where only one name fits.
// not: "the RSF" in a text that never spells it out.

import type { Tokens } from "../../text/tokens.ts";
import { WITHIN_NAMES } from "../lexicon/language.ts";
import { isAcronym } from "./writtenName.ts";

const CAPITALISED = /^\p{Lu}\p{Ll}/u;
/** The most words that a name may have. */
const LONGEST = 9;

/** The names that the acronyms of a text stand for, as the text gives them, by the acronym in lower case. */
export function acronymsOf(tokens: Tokens): ReadonlyMap<string, string> {
  const { word, count } = tokens;
  const told = new Map<string, string>();
  const wanted = new Set(word.filter(isAcronym));
  if (wanted.size === 0) return told;
  for (let i = 1; i + 2 < count; i++) {
    if (word[i] !== "(" || word[i + 2] !== ")" || !isAcronym(word[i + 1]!)) continue;
    const name = nameBefore(tokens, i, word[i + 1]!);
    if (name !== null && !told.has(word[i + 1]!.toLowerCase())) told.set(word[i + 1]!.toLowerCase(), name);
  }
  const byCapitals = new Map<string, Set<string>>();
  for (const acronym of wanted)
    if (!told.has(acronym.toLowerCase()))
      byCapitals.set(capitals(acronym), (byCapitals.get(capitals(acronym)) ?? new Set()).add(acronym));
  const fitting = new Map<string, Set<string>>();
  for (const name of namesIn(tokens))
    for (const acronym of byCapitals.get(initialsOf(name)) ?? [])
      fitting.set(acronym, (fitting.get(acronym) ?? new Set()).add(name));
  for (const [acronym, names] of fitting) if (names.size === 1) told.set(acronym.toLowerCase(), [...names][0]!);
  return told;
}

const capitals = (acronym: string): string => acronym.replace(/[^\p{Lu}]/gu, "");

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

/** The capitalised words before a bracket, as many as the acronym has capitals; "(JBM)" behind "Joint Border Mission to Keldora" is the mission. */
function nameBefore({ word }: Tokens, bracket: number, acronym: string): string | null {
  const wanted = capitals(acronym);
  let end = bracket;
  for (let from = bracket - 2; from >= 0 && from >= bracket - LONGEST; from--) {
    if (!CAPITALISED.test(word[from]!)) {
      if (!WITHIN_NAMES.test(word[from]!)) return null;
      if (/^(?:to|in|for|on)$/.test(word[from]!)) end = from;
      continue;
    }
    for (const to of new Set([bracket, end])) {
      const name = word.slice(from, to).join(" ");
      if (to - from > 1 && initialsOf(name) === wanted) return name;
    }
  }
  return null;
}

/** Runs of three capitalised words or more, without a first article. */
function* namesIn({ word, count }: Tokens): Generator<string> {
  for (let i = 0; i < count; i++) {
    if (!CAPITALISED.test(word[i]!) || /^(?:The|A|An|In|On|At)$/.test(word[i]!)) continue;
    let to = i + 1;
    let words = 1;
    for (let k = to; k < count && k < i + LONGEST; k++) {
      if (CAPITALISED.test(word[k]!)) {
        to = k + 1;
        words++;
      } else if (!WITHIN_NAMES.test(word[k]!)) break;
    }
    if (words > 2) yield word.slice(i, to).join(" ");
    i = to - 1;
  }
}
