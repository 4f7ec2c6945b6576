// Words beside numbers.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Before a number: "about 40". */
export const HEDGES = set(
  "about around some nearly almost roughly approximately over exactly only just estimated least most than many much few",
);
export const HEDGE_PAIRS: ReadonlySet<string> = new Set([
  "at least",
  "at most",
  "more than",
  "less than",
  "fewer than",
  "up to",
  "as many",
  "no fewer",
  "no more",
  "close to",
]);
/** Numbers that are not told: "dozens of houses". */
export const MASSES = set("dozens hundreds thousands scores millions several many numerous");
/** Words behind a number that belong to it. */
export const MULTIPLIERS = set("million billion hundred thousand %");
/** Things that are called by a number, which then counts nothing. */
export const NUMBERED_THINGS = set(
  `item items no. nos. number paragraph para. article resolution page chapter section session decision annex rule`,
);
/** Before a number that only tells which: "the two states". */
export const NUMBER_DETERMINERS = set("the these those both its their his her");
