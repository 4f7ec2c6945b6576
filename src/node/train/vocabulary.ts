import { HONORIFICS } from "../../extract/lexicon/language.ts";
import { FIRST_WORD, LOWER, lettersOf, MAX_WORD, NO_LETTER } from "../../extract/pos/delexicalize.ts";
import type { Tokens } from "../../text/tokens.ts";

/** Words that are capitalised by custom but are no names. */
const ALWAYS_CAPITALISED =
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan. feb. aug. sept. oct. nov. dec.`.split(/\s+/);
/** A word is ordinary if it is found without a capital in so many articles, and in so large a share of its occurrences. */
const ARTICLES = 3;
const SHARE = 0.15;

/** The ordinary words of the articles, sorted. A word mostly written with a capital is a name, and left out. */
export function ordinaryWords(articles: readonly Tokens[]): string[] {
  const inArticles = new Map<string, number>();
  const plain = new Map<string, number>();
  const capital = new Map<string, number>();
  const count = (map: Map<string, number>, word: string): void => {
    map.set(word, (map.get(word) ?? 0) + 1);
  };
  for (const tokens of articles) {
    const here = new Set<string>();
    for (let i = 0; i < tokens.count; i++) {
      const lower = tokens.lower[i]!;
      const how = lettersOf(tokens.word[i]!);
      if (how === LOWER || how === NO_LETTER) {
        // numbers, addresses and compounds of names have classes
        if (/\d/.test(lower) || lower.length > 30 || /\p{Lu}/u.test(tokens.word[i]!) || lower.startsWith("www."))
          continue;
        count(plain, lower);
        here.add(lower);
      } else count(capital, lower);
    }
    for (const word of here) count(inArticles, word);
  }
  const always = [...ALWAYS_CAPITALISED, ...HONORIFICS.keys()].filter((word) => capital.has(word) || plain.has(word));
  const found = [...inArticles]
    .filter(([word, n]) => n >= ARTICLES && plain.get(word)! >= SHARE * (plain.get(word)! + (capital.get(word) ?? 0)))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
  return [...new Set([...always, ...found])].slice(0, MAX_WORD - FIRST_WORD).sort();
}
