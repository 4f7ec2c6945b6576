import { STOP_WORDS } from "../../text/stopWords.ts";

/** The least words for a judgement. */
const FEWEST_WORDS = 30;
const COMMON: ReadonlySet<string> = new Set(STOP_WORDS.flatMap(({ words }) => words.split(" ")));

/** The highest share of control characters in a text. Letter codes that the file does not explain have many of them. */
const MOST_CONTROLS = 0.03;

/**
 * Whether a text is garbled, because its fonts do not say which letters they show. Such a text has characters of private use, or many words without
 * vowels and no word that is common in any language (“7KH DUP\ ILUHG”). Words in other scripts are not judged.
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
