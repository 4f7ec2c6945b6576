/** The words of English time expressions, lower-cased, as the tokenizer cuts them. Data only: the grammar is in `extract/dates`. */

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, number> => {
  const map = new Map<string, number>();
  for (const [value, words] of Object.entries(rows)) for (const word of words.split(" ")) map.set(word, Number(value));
  return map;
};
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const MONTHS = table({
  1: "january jan jan.",
  2: "february feb feb.",
  3: "march mar mar.",
  4: "april apr apr.",
  5: "may",
  6: "june jun jun.",
  7: "july jul jul.",
  8: "august aug aug.",
  9: "september sept sept. sep sep.",
  10: "october oct oct.",
  11: "november nov nov.",
  12: "december dec dec.",
});
/** Months whose name is a common word or a given name too: alone they need a preposition or the like before them. */
export const DOUBTFUL_MONTHS = words("march mar may april june august jan dec");

/** 1 for Monday to 7 for Sunday. */
export const WEEKDAYS = table({
  1: "monday mondays mon. mon",
  2: "tuesday tuesdays tue. tues. tue tues",
  3: "wednesday wednesdays wed. wed",
  4: "thursday thursdays thu. thur. thurs. thu thur thurs",
  5: "friday fridays fri. fri",
  6: "saturday saturdays sat. sat",
  7: "sunday sundays sun. sun",
});
/** Before a weekday or month: together the name of an event ("Bloody Sunday"), which is no date. */
export const EVENT_ADJECTIVES = words("black bloody good palm holy");
/** Weekdays that are other words too without their full stop. */
export const DOUBTFUL_WEEKDAYS = words("mon tue wed thu fri sat sun");

export interface UnitWord {
  readonly unit: Unit;
  readonly plural: boolean;
}
export const UNITS: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>(
  (
    [
      ["second", "seconds", "second"],
      ["minute", "minutes", "minute"],
      ["hour", "hours", "hour"],
      ["day", "days", "day"],
      ["night", "nights", "night"],
      ["week", "weeks", "week"],
      ["weekend", "weekends", "weekend"],
      ["fortnight", "fortnights", "fortnight"],
      ["month", "months", "month"],
      ["quarter", "quarters", "quarter"],
      ["half", "halves", "half"],
      ["year", "years", "year"],
      ["decade", "decades", "decade"],
      ["century", "centuries", "century"],
    ] as const
  ).flatMap(([one, many, unit]): [string, UnitWord][] => [
    [one, { unit, plural: false }],
    [many, { unit, plural: true }],
  ]),
);
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "week"
  | "weekend"
  | "fortnight"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

/** Amounts without a number. */
export const VAGUE_NUMBERS = words("several few many some numerous various countless couple");

export const ORDINALS = table({
  1: "first",
  2: "second",
  3: "third",
  4: "fourth final last",
  5: "fifth",
  6: "sixth",
  7: "seventh",
  8: "eighth",
  9: "ninth",
  10: "tenth",
  11: "eleventh",
  12: "twelfth",
  13: "thirteenth",
  14: "fourteenth",
  15: "fifteenth",
  16: "sixteenth",
  17: "seventeenth",
  18: "eighteenth",
  19: "nineteenth",
  20: "twentieth",
  21: "twenty-first",
  22: "twenty-second",
  23: "twenty-third",
  24: "twenty-fourth",
  25: "twenty-fifth",
  26: "twenty-sixth",
  27: "twenty-seventh",
  28: "twenty-eighth",
  29: "twenty-ninth",
  30: "thirtieth",
  31: "thirty-first",
});

/** The first year of a decade within its century. */
export const DECADES = table({
  20: "twenties",
  30: "thirties",
  40: "forties",
  50: "fifties",
  60: "sixties",
  70: "seventies",
  80: "eighties",
  90: "nineties",
});

/** 1 spring to 4 winter, the order of EDTF's 21 to 24. */
export const SEASONS = table({ 1: "spring", 2: "summer", 3: "fall autumn", 4: "winter" });
/** Seasons that are other words too: they need "last", "this" or a year beside them. */
export const DOUBTFUL_SEASONS = words("spring fall");
/** TIMEX3 codes of the seasons. */
export const SEASON_CODES = ["SP", "SU", "FA", "WI"] as const;

/** Parts of a day with their TIMEX3 time. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ["morning", "TMO"],
  ["mornings", "TMO"],
  ["dawn", "TMO"],
  ["daybreak", "TMO"],
  ["afternoon", "TAF"],
  ["afternoons", "TAF"],
  ["evening", "TEV"],
  ["evenings", "TEV"],
  ["night", "TNI"],
  ["nights", "TNI"],
  ["noon", "T12:00"],
  ["midday", "T12:00"],
  ["midnight", "T24:00"],
]);

/** Days counted from the day of the text. */
export const DEICTIC_DAYS = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** Words that name a time but no calendar date, with their TIMEX3 value. */
export const VAGUE_TIMES: ReadonlyMap<string, "PRESENT_REF" | "PAST_REF" | "FUTURE_REF"> = new Map([
  ["now", "PRESENT_REF"],
  ["currently", "PRESENT_REF"],
  ["nowadays", "PRESENT_REF"],
  ["presently", "PRESENT_REF"],
  ["recently", "PAST_REF"],
  ["lately", "PAST_REF"],
]);

/** Adverbs and adjectives of recurrence, with their TIMEX3 value. */
export const SET_WORDS: ReadonlyMap<string, string> = new Map([
  ["daily", "P1D"],
  ["nightly", "P1D"],
  ["weekly", "P1W"],
  ["monthly", "P1M"],
  ["annually", "P1Y"],
  ["yearly", "P1Y"],
  ["hourly", "PT1H"],
]);

/** What a paper does, which a text may name by its recurrence alone: "the daily writes". */
export const WRITING = words(
  "writes quotes quoted notes argues asks carries claims cites comments publishes published printed prints adds",
);

export const EACH = words("every each");
/** Before a month, year or decade, and before a hyphen: the part of it that is meant. */
export const LEADING_PARTS: ReadonlyMap<string, "early" | "mid" | "late"> = new Map([
  ["early", "early"],
  ["mid", "mid"],
  ["middle", "mid"],
  ["late", "late"],
]);
/** Before "of the year": the part that is meant, if the calendar can name it. */
export const PART_NOUNS: ReadonlyMap<string, "early" | "late" | ""> = new Map([
  ["beginning", "early"],
  ["start", "early"],
  ["end", "late"],
  ["close", "late"],
  ["middle", ""],
  ["rest", ""],
  ["remainder", ""],
  ["part", ""],
  ["half", ""],
  ["most", ""],
]);
/** Adjectives between "the last" and its unit. */
export const UNIT_ADJECTIVES = words("fiscal calendar full whole entire school academic financial business very");
/** Before units without a number: "for years". */
export const BEFORE_UNTOLD_AMOUNT = words("for of within in after over take took last lasted several spent been");
/** Before a unit: the previous one. */
export const LAST = words("last past previous preceding prior");
export const NEXT = words("next coming following upcoming");
export const THIS = words("this current present");
/** Before a unit that the text has named. */
export const THAT = words("that same");
/** After an amount of time: before or after the time mentioned last. */
export const SO_MUCH_EARLIER = words("earlier before previously prior");
export const LATER = words("later after afterwards afterward thereafter");
export const STRETCH = words(
  "past last next first coming previous preceding final following recent latest other initial",
);

/** Words that a time expression may begin with and that do not change its date. */
export const DATE_HEDGES = words(
  "about around nearly almost roughly approximately over within some only exactly just barely sometime",
);
/** Hedges of two words before a number: "more than", "at least". */
export const DATE_HEDGE_PAIRS = words(
  "more_than less_than at_least at_most up_to no_more_than as_many_as fewer_than not_quite",
);
/** Adjectives between a number and its unit. */
export const COUNTED = words(
  "more full consecutive straight additional trading working business whole long entire other calendar solid successive further final extra",
);

/** Prepositions and the like after which a doubtful word is a date. */
export const DATE_PREPOSITIONS = words(
  "in since until till by of during from through for before after to between and around late early mid last next this and or on throughout circa c. than ago -- – — _ ( every each about as past over following beginning starting effective fiscal dated at",
);
/** Prepositions after which a number of four digits is a year, even one far off. */
export const YEAR_PREPOSITIONS = words(
  "in since until till by during from before after between circa c. around early late mid dated beginning throughout year fiscal for back",
);
/** Words before a number that make it a name or a count, not a year. */
export const NUMBERED = words(
  "resolution resolutions no no. nos. nos number numbers item items article articles art. arts. section sections paragraph paragraphs para. paras. page pages p. pp. room flight decree law order protocol rule regulation directive chapter order case docket line route highway channel model series boeing level grade some least than nearly only over exactly approximately another total us$ $ £ € # convention act",
);
/** Nouns after a number that are counted by it. */
export const COUNTED_NOUNS = words(
  "people men women children soldiers troops civilians members victims tons tonnes kilometers kilometres km miles meters metres feet square dollars euros rubles roubles pounds percent per cent points shares others more million billion thousand hundred fighters prisoners refugees houses homes families cases volts watts",
);

/** Verbs and phrases that look ahead. */
export const FUTURE_WORDS = words(
  "will 'll wo shall scheduled expected due planned planning upcoming forthcoming slated expires expire expected would should may might must going tomorrow",
);
/** Words before a day that look ahead: a deadline rather than a report. */
export const UNTIL_WORDS = words("by until till through to before for expires due payable effective redeemable record");
/** Words that look ahead where "to" or "for" follows. */
export const FUTURE_WITH_TO = words(
  "set plans plan hopes hope intends wants aims agreed vowed pledged ready about going",
);
/** Words in -ed that are no past tense. */
export const NO_PAST = words(
  "need indeed speed feed seed breed exceed proceed succeed hundred sacred naked united armed unprecedented so-called embed",
);
/** Past tenses that do not end in -ed. */
export const PAST_VERBS = words(
  "said was were had did told took made came went began held met left gave found got saw sent fell rose thought knew felt kept brought bought sold wrote spoke won lost paid became broke led ran struck shot fought fled grew drew drove flew heard hit let put read set stood swore threw understood withdrew overran shut stole beat bore caught chose cost cut dealt died fed forgot hid hung hurt laid lay meant overthrew rang sank sat shook shrank slid slept spent split spread sprang stuck swept swung taught tore wore",
);

/** Days that come back every year: month and day, or the n-th weekday of a month. */
export type NamedDay =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };
export const NAMED_DAYS: ReadonlyMap<string, NamedDay> = new Map<string, NamedDay>([
  ["christmas", { month: 12, day: 25 }],
  ["christmas day", { month: 12, day: 25 }],
  ["christmas eve", { month: 12, day: 24 }],
  ["boxing day", { month: 12, day: 26 }],
  ["new year 's day", { month: 1, day: 1 }],
  ["new year 's eve", { month: 12, day: 31 }],
  ["new year", { month: 1, day: 1 }],
  ["valentine 's day", { month: 2, day: 14 }],
  ["women 's day", { month: 3, day: 8 }],
  ["may day", { month: 5, day: 1 }],
  ["armistice day", { month: 11, day: 11 }],
  ["human rights day", { month: 12, day: 10 }],
  ["united nations day", { month: 10, day: 24 }],
  ["un day", { month: 10, day: 24 }],
  ["halloween", { month: 10, day: 31 }],
  ["thanksgiving", { month: 11, weekday: 4, nth: 4 }],
  ["thanksgiving day", { month: 11, weekday: 4, nth: 4 }],
]);

export const AM = words("a.m. am a.m");
export const PM = words("p.m. pm p.m");
/** After a clock time: the time zone. */
export const ZONES = words("gmt utc est edt cst cdt mst mdt pst pdt cet cest msk et bst");

/** Between an auxiliary and its participle: "will also have been held". */
export const BESIDE_AUXILIARY: ReadonlySet<string> = new Set(["be", "been", "have", "not", "still", "also"]);
/** Before "to", for a plan: "is to resume". */
export const BE_BEFORE_PLANS: ReadonlySet<string> = new Set(["is", "are", "'s", "'re"]);

// Month days
export const RANGE_MARKS = new Set(["to", "–", "—", "-", "/", "until", "till", "through", "and"]);

// Seasons
/** Words that make a season a date: "last summer". */
export const SURE_SEASONS = new Set(["last", "this", "next", "past", "coming", "previous", "following"]);
