import { describe, expect, it } from "vitest";
import { findTimexes } from "../../../src/extract/dates/timexes.ts";
import { parseDate } from "../../../src/model/edtf.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { tokenize } from "../../../src/text/tokens.ts";

const SUNDAY = "2020-04-26";

/** Each expression as "words = TIMEX3 value = EDTF date", the date only where it is another text than the value. */
function read(text: string, reference: string | null): string[] {
  const tokens = tokenize(text);
  const found = findTimexes(tokens, splitSentences(tokens), {
    reference: reference === null ? null : parseDate(reference),
  });
  return found.map(({ span, value, dating }) => {
    const date = dating === null || dating.edtf === value ? "" : ` = ${dating.edtf}`;
    return `${text.slice(...span)} = ${value}${date}`;
  });
}

/** A text, the date that it is read from, and what is found in it. */
const CASES: readonly (readonly [text: string, reference: string | null, found: readonly string[]])[] = [
  // A text of a month or a year lends no more than it has
  [
    "It fell last month, three months ago and last year.",
    "2025-04",
    ["last month = 2025-03", "three months ago = 2025-01", "last year = 2024"],
  ],
  ["It fell last month and two years ago.", "2025", ["last month = PAST_REF", "two years ago = 2023"]],
  [
    "It lasted half a minute, two and a half minutes, half an hour, 2½ hours and ½ year.",
    SUNDAY,
    ["half a minute = PT30S", "half an hour = PT30M", "2½ hours = PT2H30M", "½ year = P6M"],
  ],
  [
    "It lasted a second, ten seconds, three nights, two weekends and two fortnights.",
    SUNDAY,
    ["ten seconds = PT10S", "three nights = P3D", "two weekends = P2WE", "two fortnights = P4W"],
  ],
  [
    "It lasted two quarters, two halves, two and a half years, three decades and two centuries.",
    SUNDAY,
    ["two quarters = P2Q", "two halves = P12M", "three decades = P30Y", "two centuries = P200Y"],
  ],
  [
    "It went on for centuries, for decades, for fortnights and for minutes.",
    SUNDAY,
    ["centuries = PXC", "decades = PXE", "fortnights = PXW", "minutes = PTXM"],
  ],
  [
    "It lasted a fortnight, a century and several decades.",
    SUNDAY,
    ["a fortnight = P2W", "a century = P100Y", "several decades = PXE"],
  ],
  [
    "He spoke for several hours or so and for two days or more.",
    SUNDAY,
    ["several hours or so = PTXH", "two days or more = P2D"],
  ],
  [
    "It took two to three weeks, 12-18 months, between two and three days.",
    SUNDAY,
    ["two to three weeks = P2W", "two and three days = P2D"],
  ],
  [
    "It cost $5 years; $ 5 years; a quarter of the town; half of the town; three quarters of an hour.",
    SUNDAY,
    ["an hour = PT1H"],
  ],
  [
    "They sell 100 barrels a day, 60 miles an hour, twice a week and one million a year.",
    SUNDAY,
    ["a day = P1D", "an hour = PT1H", "a week = P1W"],
  ],
  ["The 60 Minutes programme and the 40 Days were shown.", SUNDAY, []],
  ["The boy is five years old and the girl two years older.", SUNDAY, []],
  [
    "He left just two years ago, some ten days ago, several months ago and 700 years ago.",
    SUNDAY,
    [
      "just two years ago = 2018",
      "some ten days ago = 2020-04-16",
      "several months ago = PAST_REF",
      "700 years ago = PAST_REF",
    ],
  ],
  ["Two weeks before, they met.", null, ["Two weeks before = PAST_REF"]],
  [
    "It fell. Two days before the vote they met. Two days before, they had met.",
    SUNDAY,
    ["Two days = P2D", "Two days before = 2020-04-24"],
  ],
  [
    "The truce was signed on 3 May 1994. Five years later, two weeks earlier, a fortnight later and a decade later they met.",
    SUNDAY,
    [
      "3 May 1994 = 1994-05-03",
      "Five years later = 1999",
      "two weeks earlier = PAST_REF",
      "a fortnight later = FUTURE_REF",
      "a decade later = 2009",
    ],
  ],
  [
    "They will meet two years from now, three months hence and ten minutes later.",
    SUNDAY,
    ["two years from now = 2022", "three months hence = 2020-07", "ten minutes = PT10M"],
  ],
  [
    "The next two weeks, these three days, the last few years and the first 30 days were quiet.",
    SUNDAY,
    ["The next two weeks = P2W", "these three days = P3D", "the last few years = PXY", "the first 30 days = P30D"],
  ],
  [
    "Every two weeks and each year they meet, every half and every second.",
    SUNDAY,
    ["Every two weeks = P2W", "each year = P1Y"],
  ],
  [
    "Profit rose in the third quarter of 1989. A year earlier it fell; a year ago it fell; the year-ago period was bad.",
    SUNDAY,
    [
      "the third quarter of 1989 = 1989-Q3 = 1989-07/1989-09",
      "A year earlier = 1988-Q3 = 1988-07/1988-09",
      "a year ago = 1988-Q3 = 1988-07/1988-09",
      "the year-ago period = 1988-Q3 = 1988-07/1988-09",
    ],
  ],
  [
    "In the third quarter of 1989 profit rose. The latest period, the quarter and the year-ago quarter were bad, as was the 1988 quarter.",
    SUNDAY,
    [
      "the third quarter of 1989 = 1989-Q3 = 1989-07/1989-09",
      "The latest period = 1989-Q3 = 1989-07/1989-09",
      "the quarter = 1989-Q3 = 1989-07/1989-09",
      "the year-ago quarter = 1988-Q3 = 1988-07/1988-09",
      "the 1988 quarter = 1988-Q3 = 1988-07/1988-09",
    ],
  ],
  [
    "Profit fell in the year-ago quarter, in the latest quarter, in the quarter ended in June and in the quarter.",
    SUNDAY,
    [
      "the year-ago quarter = 2019",
      "the latest quarter = 2020-Q1 = 2020-01/2020-03",
      "the quarter = 2020-Q1 = 2020-01/2020-03",
      "June = 2019-06",
      "the quarter = 2020-Q1 = 2020-01/2020-03",
    ],
  ],
  [
    "Profit fell in the year-earlier third quarter and in the fiscal third quarter.",
    SUNDAY,
    ["year-earlier third quarter = 2018-Q3 = 2018-07/2018-09", "the fiscal third quarter = 2019-Q3 = 2019-07/2019-09"],
  ],
  [
    "It rose in this year's first quarter, in the 1988 second quarter and in next year's first half.",
    SUNDAY,
    [
      "this year's first quarter = 2020-Q1 = 2020-01/2020-03",
      "the 1988 second quarter = 1988-Q2 = 1988-04/1988-06",
      "next year's first half = 2021-H1 = 2021-01/2021-06",
    ],
  ],
  [
    "The first half of the year, the second half of the year, the fifth quarter, the third half and the first quarter of the match.",
    SUNDAY,
    [
      "The first half of the year = 2020-H1 = 2020-01/2020-06",
      "the second half of the year = 2019-H2 = 2019-07/2019-12",
    ],
  ],
  [
    "It was built in the early 19th century, in the 25th century, in the third quarter.",
    SUNDAY,
    ["the early 19th century = 18XX = 1800~/1833~", "the third quarter = 2019-Q3 = 2019-07/2019-09"],
  ],
  [
    "The third quarter will be better, the fourth quarter was not.",
    SUNDAY,
    ["The third quarter = 2020-Q3 = 2020-07/2020-09", "the fourth quarter = 2020-Q4 = 2020-10/2020-12"],
  ],
  ["The third quarter was good.", null, ["The third quarter = XXXX-Q3"]],
  [
    "He came last year, this month, next week, last weekend and the coming decade.",
    SUNDAY,
    [
      "last year = 2019",
      "this month = 2020-04",
      "next week = 2020-W18 = 2020-04-27/2020-05-03",
      "last weekend = 2020-W16-WE = 2020-04-18/2020-04-19",
      "the coming decade = 203X",
    ],
  ],
  [
    "He came last year and next month and this week.",
    null,
    ["last year = PAST_REF", "next month = FUTURE_REF", "this week = PRESENT_REF"],
  ],
  [
    "He came early last year, late this month, the end of last year and the middle of next year.",
    SUNDAY,
    [
      "early last year = 2019 = 2019-01~/2019-04~",
      "late this month = 2020-04 = 2020-04-21~/2020-04-30~",
      "the end of last year = 2019 = 2019-09~/2019-12~",
      "the middle of next year = 2021 = 2021-05~/2021-08~",
    ],
  ],
  [
    "In the past year, the last fiscal year and this very week they met.",
    SUNDAY,
    ["the past year = P1Y", "the last fiscal year = 2019", "this very week = 2020-W17 = 2020-04-20/2020-04-26"],
  ],
  [
    "They met on 3 May 1994. The following week, the previous month, the next year, that year and the same month were quiet.",
    SUNDAY,
    [
      "3 May 1994 = 1994-05-03",
      "The following week = 1994-W19 = 1994-05-09/1994-05-15",
      "the previous month = 1994-04",
      "the next year = 1995",
      "that year = 1995",
    ],
  ],
  [
    "They met on 3 May 1994. That day they left; the previous day they ate; later that day they slept; the day before, it rained; the day after the vote too.",
    SUNDAY,
    [
      "3 May 1994 = 1994-05-03",
      "That day = 1994-05-03",
      "the previous day = 1994-05-02",
      "later that day = 1994-05-02",
      "the day before = 1994-05-01",
    ],
  ],
  [
    "The other day they met; the day after, they left.",
    SUNDAY,
    ["The other day = PAST_REF", "the day after = 2020-04-27"],
  ],
  [
    "They met over the weekend. They will meet on the weekend.",
    SUNDAY,
    ["the weekend = 2020-W17-WE = 2020-04-25/2020-04-26", "the weekend = 2020-W17-WE = 2020-04-25/2020-04-26"],
  ],
  ["They met over the weekend.", "2020-04-24", ["the weekend = 2020-W16-WE = 2020-04-18/2020-04-19"]],
  ["They met over the weekend and the other day.", null, ["the other day = PAST_REF"]],
  [
    "At the end of the year, the start of the month, the rest of the week and the beginning of the year they meet.",
    SUNDAY,
    [
      "the end of the year = 2020 = 2020-09~/2020-12~",
      "the start of the month = 2020-04 = 2020-04-01~/2020-04-10~",
      "the rest of the week = 2020-W17 = 2020-04-20/2020-04-26",
      "the beginning of the year = 2020 = 2020-01~/2020-04~",
    ],
  ],
  [
    "By year end and by next year's end, earlier in the year and in the year 2006 they met.",
    SUNDAY,
    [
      "year end = 2020 = 2020-09~/2020-12~",
      "year's end = 2021 = 2021-09~/2021-12~",
      "earlier in the year = 2020",
      "the year 2006 = 2006",
    ],
  ],
  [
    "They met last night, during the year, in the year of the vote and this minute.",
    SUNDAY,
    ["last night = 2020-04-25TNI = 2020-04-25", "the year = P1Y"],
  ],
  [
    "Recent years, recent weeks, recent quarters, the coming quarters, these days, those months and the coming months were quiet.",
    SUNDAY,
    [
      "Recent years = PAST_REF",
      "recent weeks = PXW",
      "recent quarters = PAST_REF",
      "the coming quarters = FUTURE_REF",
      "these days = PRESENT_REF",
      "those months = PXM",
      "the coming months = PXM",
    ],
  ],
  [
    "Years ago, days later, months earlier, weeks of fighting and hours before the vote they met; halves and seconds and nights.",
    SUNDAY,
    ["Years ago = PAST_REF", "days later = FUTURE_REF", "months earlier = PAST_REF", "weeks = PXW", "hours = PTXH"],
  ],
  ["Troops sat in quarters for years and over weeks.", SUNDAY, ["years = PXY", "weeks = PXW"]],
  [
    "A mid-November, early-1990s, pre-1991, late-2019, mid-may and mid-afternoon meeting; post-war and pre-vote days.",
    SUNDAY,
    [
      "mid-November = 2019-11 = 2019-11-11~/2019-11-20~",
      "early-1990s = 199X = 1990~/1993~",
      "pre-1991 = 1991",
      "late-2019 = 2019 = 2019-09~/2019-12~",
    ],
  ],
  [
    "The year-end results, a year-long war, decades-old hatred, a third-quarter loss, a 20th-century war and a fifth-half.",
    SUNDAY,
    [
      "year-end = 2020 = 2020-09~/2020-12~",
      "year-long = P1Y",
      "decades-old = PXE",
      "third-quarter = 2019-Q3 = 2019-07/2019-09",
      "20th-century = 19XX",
    ],
  ],
  [
    "A two-week truce, a nearly two-year war, a multi-year plan, a second-year boy, a 6000-day war, a 20-second gap.",
    SUNDAY,
    ["two-week = P2W", "nearly two-year = P2Y", "multi-year = PXY"],
  ],
  [
    "A twenty-four-hour truce, a two-week-long war, a 54-year-old man, a two-by-four board, a one-two-three-four step and a 40-year older man.",
    SUNDAY,
    ["twenty-four-hour = PT24H", "two-week-long = P2W"],
  ],
  ["The year-ago vote and the year-earlier loss.", null, []],
  ["The year-end vote.", null, []],
  ["The fourth two-weeks war and an A-bomb.", SUNDAY, []],
  ["It began last century; a 40-year old man saw it.", SUNDAY, ["last century = 19XX"]],
  [
    "On 3 May 1994 it fell; 822 centuries later and 90000 months ago.",
    SUNDAY,
    ["3 May 1994 = 1994-05-03", "822 centuries later = FUTURE_REF", "90000 months ago = PAST_REF"],
  ],
];

describe("expressions around a unit of time", () => {
  it.each(CASES)("%s (%s)", (text, reference, found) => {
    expect(read(text, reference)).toEqual(found);
  });
});
