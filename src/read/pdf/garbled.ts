import { STOP_WORDS } from "../../text/stopWords.ts";

/** Fewer words than this tell nothing. */
const FEWEST_WORDS = 30;
const COMMON: ReadonlySet<string> = new Set(STOP_WORDS.flatMap(({ words }) => words.split(" ")));

/** A text has hardly any control characters; codes of letters that nothing explains are full of them. */
const MOST_CONTROLS = 0.03;

/**
 * Whether a text is what fonts give that do not tell which letters they show: signs of private use, or words of which many have no vowels and
 * none is common in any language (“7KH DUP\ ILUHG”). Of words in other scripts nothing is said.
 */
export function isGarbled(text: string): boolean {
  const start = text.slice(0, 50_000);
  const countOf = (signs: RegExp): number => start.match(signs)?.filter((sign) => !/\s/.test(sign)).length ?? 0;
  if (countOf(/\p{Cc}/gu) > MOST_CONTROLS * start.length) return true;
  if (countOf(/[\p{Co}\ufffd]/gu) > 0.2 * start.length) return true;
  if ((start.match(/[^\p{ASCII}]/gu)?.length ?? 0) > 0.3 * start.length) return false;
  const all = start.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const long = all.filter((word) => word.length >= 4);
  if (long.length < FEWEST_WORDS) return false;
  const voiced = long.filter((word) => /[aeiouy]/i.test(word)).length;
  const common = all.filter((word) => COMMON.has(word.toLowerCase())).length;
  return voiced < 0.75 * long.length && common < 0.02 * all.length;
}
