// Words beside numbers.
import type { Bound } from "../../../model/quantity.ts";

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
  `item items no. nos. number paragraph paragraphs para. article articles resolution resolutions page pages chapter section session decision annex rule`,
);
/** Before a number that only tells which: "the two states". */
export const NUMBER_DETERMINERS = set("the these those both its their his her");
/** Words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);
/** What the words before a number make of it, longest first. */
export const BOUND_WORDS: readonly (readonly [Bound, RegExp])[] = [
  ["at least", /^(?:no|not) (?:fewer|less) than\b|^at least\b|^more than\b|^over\b|^least\b/],
  ["at most", /^(?:no|not) more than\b|^at most\b|^(?:fewer|less) than\b|^up to\b|^as many as\b|^most\b/],
  ["about", /^(?:about|around|some|nearly|almost|roughly|approximately|estimated|close to)\b/],
];
/** What befalls people, by the words that tell it. */
export const HARMS: readonly (readonly [string, RegExp])[] = [
  [
    "killed",
    /^(?:kill(?:s|ed|ing)?|dead|deaths?|d(?:ied|ying|ies)|die|perish(?:ed)?|fatalit(?:y|ies)|lives|slain|massacred|executed)$/,
  ],
  ["wounded", /^(?:wound(?:s|ed|ing)?|injur(?:e|es|ed|ing|y|ies)|hurt|maimed)$/],
  ["captured", /^(?:captur(?:e|es|ed|ing)|captives?|prisoners?)$/],
  ["displaced", /^(?:displac(?:e|es|ed|ing)|uprooted|homeless)$/],
  ["detained", /^(?:detain(?:s|ed|ing|ees?)?|arrest(?:s|ed|ing)?|imprisoned|abducted|hostages?)$/],
  ["missing", /^missing$/],
];
/** Words for people who may be harmed; other nouns are counted as what they are, whatever befalls them. */
export const COUNTED_PEOPLE =
  /^(?:people|persons?|(?:\p{L}+-)?(?:wo)?men|children|soldiers|troops|servicemen|servicewomen|conscripts|reservists|recruits|officers|guards|fighters|militants|insurgents|rebels|terrorists|gunmen|personnel|peacekeepers|observers|civilians|residents|inhabitants|villagers|farmers|workers|families|citizens|nationals|refugees|prisoners|hostages|passengers|doctors|medics|nurses|journalists|reporters|teachers|students|pupils|policemen|police|firefighters|rescuers|volunteers|protesters|demonstrators|sailors|pilots|crew|others|victims|casualties|dead|wounded|injured|lives|deaths|fatalities|youths?|boys|girls|infants|adults|elders|staff|employees|miners|fishermen|shepherds|combatants|commanders|sappers|infantrymen|paratroopers)$/u;
