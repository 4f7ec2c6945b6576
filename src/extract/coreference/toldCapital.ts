// "Kareth, the capital of Keldora", "Keldora's capital, Kareth", "the Keldoran capital Kareth" -> Kareth, under whose name Keldora may speak.
// not: "Kareth, the capital" (of what?), "the capital of Osk province"

import type { Tokens } from "../../text/tokens.ts";
import { CAPITAL_CITY } from "../lexicon/language.ts";

const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

/** The capital that a text tells of a state, by the state's name and adjectives; null if it tells none, or two. */
export function toldCapital(tokens: Tokens, name: string, adjectives: readonly string[]): string | null {
  const { word, lower } = tokens;
  const names = name.split(" ");
  const endsAt = (k: number): boolean => names.every((one, n) => word[k - names.length + 1 + n] === one);
  const found = new Set<string>();
  for (let i = 1; i < tokens.count; i++) {
    if (!CAPITAL_CITY.has(lower[i]!)) continue;
    const of = lower[i + 1] === "of" && endsAt(i + 1 + names.length);
    const possessed = /^['’]s?$/.test(word[i - 1]!) && endsAt(i - 2);
    if (!of && !possessed && !adjectives.includes(word[i - 1]!)) continue;
    const behind = nameBehind(tokens, of ? i + 2 + names.length : i + 1, of);
    const before = nameBefore(tokens, possessed ? i - 1 - names.length : i - 1);
    for (const one of [behind, before]) if (one !== null) found.add(one);
  }
  const [capital] = found;
  return found.size === 1 && capital !== undefined ? capital : null;
}

/** "Keldora's capital | , Kareth", "the Keldoran capital | Kareth"; not "its capital, Kareth, Osk and Tarn". @param apart whether a comma must stand before it */
function nameBehind({ word }: Tokens, end: number, apart: boolean): string | null {
  const at = word[end] === "," ? end + 1 : end;
  const name = word[at] ?? "";
  const goesOn = word[at + 1] === "," && NAME.test(word[at + 2] ?? "");
  return NAME.test(name) && !goesOn && (at > end || !apart) ? name : null;
}

/** "Kareth, | Keldora's capital", "Kareth, | the Keldoran capital", "Kareth, | the capital of Keldora". */
function nameBefore({ word, lower }: Tokens, at: number): string | null {
  const article = lower[at] === "the" ? 1 : lower[at - 1] === "the" ? 2 : 0;
  const name = word[at - article - 1] ?? "";
  return word[at - article] === "," && NAME.test(name) ? name : null;
}

/** "the capital, Kareth", "Kareth, the old capital of Keldora": whether a text calls a name that of a capital. */
export const isToldSeat = ({ word, lower }: Tokens, name: string): boolean =>
  word.some((one, i) => {
    if (one !== name) return false;
    if (CAPITAL_CITY.has(lower[i - 1] ?? "") || (word[i - 1] === "," && CAPITAL_CITY.has(lower[i - 2] ?? "")))
      return true;
    const end = word.indexOf(",", i + 2);
    return (
      word[i + 1] === "," &&
      lower.slice(i + 2, end < 0 ? i + 6 : Math.min(end, i + 6)).some((low) => CAPITAL_CITY.has(low))
    );
  });
