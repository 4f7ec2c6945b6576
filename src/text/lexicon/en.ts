/** English words that both reading and linking need: numbers, words for their bounds, and words for harm to those who are counted. */
import type { Bound } from "../../model/quantity.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(rows).map(([value, word]) => [word, Number(value)]));

export const NUMBERS = table({
  0: "zero",
  1: "one",
  2: "two",
  3: "three",
  4: "four",
  5: "five",
  6: "six",
  7: "seven",
  8: "eight",
  9: "nine",
  10: "ten",
  11: "eleven",
  12: "twelve",
  13: "thirteen",
  14: "fourteen",
  15: "fifteen",
  16: "sixteen",
  17: "seventeen",
  18: "eighteen",
  19: "nineteen",
  20: "twenty",
  30: "thirty",
  40: "forty",
  50: "fifty",
  60: "sixty",
  70: "seventy",
  80: "eighty",
  90: "ninety",
  100: "hundred",
  1000: "thousand",
});
/** Words that multiply the number before them. */
export const SCALES = table({ 12: "dozen", 1e3: "thousand", 1e6: "million", 1e9: "billion" });
/** Words behind a number that belong to it. */
export const MULTIPLIERS = set("million billion hundred thousand %");

/** Before a number: "about 40". */
export const HEDGES = set(
  "about around some nearly almost roughly approximately circa over above exceeding under below exactly only just estimated least most than many much few",
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
/** "as many as 40", "no fewer than nine". */
export const HEDGE_FRAMES = {
  as: "as",
  amounts: set("many much few"),
  than: "than",
  negations: set("no not"),
} as const;
/** The bound that words before a number give it, longest first. */
export const BOUND_WORDS: readonly (readonly [Bound, RegExp])[] = [
  ["at least", /^(?:no|not) (?:fewer|less) than\b|^at least\b|^more than\b|^(?:over|above|exceeding)\b|^least\b/],
  [
    "at most",
    /^(?:no|not) more than\b|^at most\b|^(?:fewer|less) than\b|^up to\b|^as many as\b|^(?:under|below)\b|^most\b/,
  ],
  ["about", /^(?:about|around|some|nearly|almost|roughly|approximately|circa|estimated|close to)\b/],
];

/** Harm to people, by the words for it. */
export const HARMS: readonly (readonly [string, RegExp])[] = [
  [
    "killed",
    /^(?:kill(?:s|ed|ing)?|dead|deaths?|d(?:ied|ying|ies)|die|perish(?:ed)?|fatalit(?:y|ies)|lives|slain|massacred|executed|drown(?:s|ed|ing)?)$/,
  ],
  ["wounded", /^(?:wound(?:s|ed|ing)?|injur(?:e|es|ed|ing|y|ies)|hurt|maimed)$/],
  ["captured", /^(?:captur(?:e|es|ed|ing)|captives?|prisoners?)$/],
  ["displaced", /^(?:displac(?:e|es|ed|ing)|uprooted|homeless|evacuat(?:ed|ing)|fled|flee(?:ing)?)$/],
  ["detained", /^(?:detain(?:s|ed|ing|ees?)?|arrest(?:s|ed|ing)?|imprisoned|abducted|hostages?)$/],
  ["missing", /^(?:missing|unaccounted)$/],
];
/** A word of harm whose subject may be those who are counted: "14 guards killed three". */
export const HARMING = /(?:ed|ing)$/;
/** Before "of" and a number: "a toll of 14". */
export const TOLLS: ReadonlyMap<string, string> = new Map([["toll", "killed"]]);
/** Words that may stand between a word of harm and its number: "killing of at least 14". */
export const BETWEEN_HARM_AND_NUMBER = set(
  "the of at least most more than about some another up to their its a total further over nearly almost around between from",
);
/** Ends the words that belong to a number: "14 were hurt, and the town was shelled". */
export const CLAUSE_JOINTS = set("and but while or");
/** "lost their lives", "lost his life". */
export const LOSING = {
  verb: "lost",
  whose: /^(?:their|his|her)$/,
  what: /^li(?:fe|ves)$/,
  harm: "killed",
} as const;
/** Words of ranges: "10 to 15", "between 10 and 15". */
export const RANGE_WORDS = { joints: set("to or"), between: "between", and: "and" } as const;

/** What a single capital letter numbers: "Annex C". */
export const LETTERED = set(
  "annex appendix attachment block chapter class exhibit figure group hangar pier schedule sector table terminal wing zone",
);
/** "p.m." in lower case. */
export const TIME_OF_DAY = /^[ap]\.m\.$/;
/** Words before a time of day: "at about 5 p.m." */
export const BEFORE_TIME = /^(?:about|after|around|at|before|between|by|from|roughly|since|some|to|until)$/;
/** What may stand behind a time of day and belong to it: zones, days, months. */
export const AFTER_TIME =
  /^(?:\p{Lu}{2,5}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Pacific|Central|Mountain|Greenwich|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*)$/u;
/** Words with which a clause opens. */
export const OPENS_CLAUSE = /^(?:that|and|but|or|as)$/;

/** Months with a capital, as an expression: "1March" has lost a space. */
export const WRITTEN_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
