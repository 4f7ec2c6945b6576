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
  [
    "On 24 April, 2000 people left; on 24 April 2000 they came.",
    SUNDAY,
    ["24 April = 2020-04-24", "24 April 2000 = 2000-04-24"],
  ],
  [
    "Until fiscal 1992, in April of '92, in April '05 and in May of last year they met.",
    SUNDAY,
    ["fiscal 1992 = 1992", "April of '92 = 1992-04", "April '05 = 2005-04", "May of last year = 2019-05"],
  ],
  [
    "It was in the spring of nineteen ninety-six, in May of nineteen sixty five and in nineteen eighteen.",
    SUNDAY,
    [
      "the spring of nineteen ninety-six = 1996-SP = 1996-21",
      "May of nineteen sixty five = 1965-05",
      "nineteen eighteen = 1918",
    ],
  ],
  [
    "Between 5 and 9 May they met, on 5 and 6 June they left, on 12 to 14 July they ate, annexes 12 and 15 August.",
    SUNDAY,
    [
      "5 and 9 May = 2019-05-05 = 2019-05-05/2019-05-09",
      "5 and 6 June = 2019-06-05 = 2019-06-05/2019-06-06",
      "12 to 14 July = 2019-07-12 = 2019-07-12/2019-07-14",
      "15 August = 2019-08-15",
    ],
  ],
  [
    "They met on the fifth of May, the 24th of June, May the 3rd, on June eighth and in May 15 days passed.",
    SUNDAY,
    [
      "the fifth of May = 2019-05-05",
      "the 24th of June = 2019-06-24",
      "May the 3rd = 2019-05-03",
      "June eighth = 2019-06-08",
      "May = 2019-05",
      "15 days = P15D",
    ],
  ],
  [
    "They met May 3 to 5, between June 4 and 9, in July 3 and 9 houses, and at May 7 p.m.",
    SUNDAY,
    [
      "May 3 to 5 = 2019-05-03 = 2019-05-03/2019-05-05",
      "June 4 and 9 = 2019-06-04 = 2019-06-04/2019-06-09",
      "July 3 = 2019-07-03",
      "May = 2020-05",
      "7 p.m. = 2020-04-26T19:00 = 2020-04-26",
    ],
  ],
  [
    "They met on 31 June, on 29 February 2019 and on 29 February 2016.",
    SUNDAY,
    ["February 2019 = 2019-02", "29 February 2016 = 2016-02-29"],
  ],
  [
    "They met in May, last May, next May, this May, every May, early May and mid May.",
    SUNDAY,
    [
      "May = 2019-05",
      "last May = 2019-05",
      "next May = 2020-05",
      "this May = 2020-05",
      "every May = XXXX-05",
      "early May = 2020-05 = 2020-05-01~/2020-05-10~",
      "mid May = 2020-05 = 2020-05-11~/2020-05-20~",
    ],
  ],
  ["They met in May and next July.", null, ["May = XXXX-05", "July = XXXX-07"]],
  ["They met last December and next March.", "2020-12-26", ["last December = 2019-12", "next March = 2021-03"]],
  [
    "A March agreement, Bloody May, the March on Hestrel, by June Winter and in August Glass.",
    SUNDAY,
    ["March = 2020-03", "August = 2019-08"],
  ],
  [
    "They came on Sunday, last Sunday, next Sunday, this Sunday, every Sunday and on Sundays.",
    SUNDAY,
    [
      "Sunday = 2020-04-26",
      "last Sunday = 2020-04-19",
      "next Sunday = 2020-05-03",
      "this Sunday = 2020-04-26",
      "every Sunday = XXXX-WXX-7",
      "Sundays = XXXX-WXX-7",
    ],
  ],
  [
    "They met on 3 May 1994. The following Friday, the previous Monday and the following Tuesday were quiet.",
    SUNDAY,
    [
      "3 May 1994 = 1994-05-03",
      "The following Friday = 1994-05-06",
      "the previous Monday = 1994-05-02",
      "the following Tuesday = 1994-05-03",
    ],
  ],
  [
    "They met the following Friday and on Tuesday.",
    null,
    ["the following Friday = XXXX-WXX-5", "Tuesday = XXXX-WXX-2"],
  ],
  [
    "Sat, 4 May, was quiet; the man sat; the Sunday Post and Black Friday; the Friday Morning vote.",
    SUNDAY,
    ["Sat, 4 May = 2019-05-04", "Friday Morning = 2020-04-24TMO = 2020-04-24"],
  ],
  [
    "By Tuesday they will leave, as early as Tuesday, until 10 p.m. Tuesday; Tuesday's vote was held.",
    SUNDAY,
    [
      "Tuesday = 2020-04-28",
      "Tuesday = 2020-04-28",
      "10 p.m. Tuesday = 2020-04-28T22:00 = 2020-04-28",
      "Tuesday = 2020-04-21",
    ],
  ],
  [
    "On 1988-1994, 2019-20, 2020-04 and resolution 1988-1994.",
    SUNDAY,
    ["1988-1994 = 1988 = 1988/1994", "2019-20 = 2019 = 2019/2020", "2020-04 = 2020-04"],
  ],
  [
    "On 31.04.2020, 24.04.2020, 24/04/2020, 04/24/2020, 03/04/2020, 5/5/2020 and 1/2/3.",
    SUNDAY,
    [
      "24.04.2020 = 2020-04-24",
      "24/04/2020 = 2020-04-24",
      "04/24/2020 = 2020-04-24",
      "03/04/2020 = 2020",
      "5/5/2020 = 2020-05-05",
    ],
  ],
  ["At 2020-04-24T10:30Z and on 2020-13-01 they met.", SUNDAY, ["2020-04-24T10:30Z = 2020-04-24"]],
  [
    "In the '90s, the 90s, the 1990's, the late nineties, in 1990s and 80s they met.",
    SUNDAY,
    [
      "the '90s = 199X",
      "the 90s = 199X",
      "the 1990's = 199X",
      "the late nineties = 199X = 1996~/1999~",
      "1990s = 199X",
    ],
  ],
  [
    "In 1850 they met; 1850 was quiet; 2000 houses burned, for 1918 soldiers; resolution 822 (1993); 12/1993; 1993-term; in 1992%.",
    SUNDAY,
    ["1850 = 1850"],
  ],
  [
    "In the year 1992, fiscal 1993, early 1994, the end of 1995, the beginning of 1996, the close of 1997 and the middle of 1998.",
    SUNDAY,
    [
      "the year 1992 = 1992",
      "fiscal 1993 = 1993",
      "early 1994 = 1994 = 1994-01~/1994-04~",
      "the end of 1995 = 1995 = 1995-09~/1995-12~",
      "the beginning of 1996 = 1996 = 1996-01~/1996-04~",
      "the close of 1997 = 1997 = 1997-09~/1997-12~",
      "the middle of 1998 = 1998 = 1998-05~/1998-08~",
    ],
  ],
  [
    "At 10 p.m., 7:15 a.m. GMT, 10pm, at 18:30, 2:1, 25:00, 13 p.m., 6 o'clock and 18:30 local time they met.",
    null,
    [
      "10 p.m. = XXXX-XX-XXT22:00",
      "7:15 a.m. GMT = XXXX-XX-XXT07:15",
      "10pm = XXXX-XX-XXT22:00",
      "18:30 = XXXX-XX-XXT18:30",
      "6 o'clock = XXXX-XX-XXT06:00",
      "18:30 local time = XXXX-XX-XXT18:30",
    ],
  ],
  [
    "On 3 May 1994 they met. It was 10 p.m. already.",
    SUNDAY,
    ["3 May 1994 = 1994-05-03", "10 p.m. = 1994-05-03T22:00 = 1994-05-03"],
  ],
  [
    "Last summer, this winter, next fall, last fall, every spring, the winter of 1992, early spring and in summer 1990.",
    SUNDAY,
    [
      "Last summer = 2019-SU = 2019-22",
      "this winter = 2020-WI = 2020-24",
      "next fall = 2020-FA = 2020-23",
      "last fall = 2019-FA = 2019-23",
      "every spring = XXXX-SP",
      "the winter of 1992 = 1992-WI = 1992-24",
      "early spring = 2020-SP = 2020-21",
      "summer 1990 = 1990-SU = 1990-22",
    ],
  ],
  [
    "They fall back; in spring boots; the Winter Palace; summer; since winter it will be the summer.",
    SUNDAY,
    ["winter = 2020-WI = 2020-24", "the summer = 2020-SU = 2020-22"],
  ],
  ["Last summer.", null, ["Last summer = XXXX-SU"]],
  [
    "On Christmas Eve, last Christmas, New Year's Day 1994, Thanksgiving and May Day they met.",
    SUNDAY,
    [
      "Christmas Eve = 2019-12-24",
      "last Christmas = 2019-12-25",
      "New Year's Day 1994 = 1994-01-01",
      "Thanksgiving = 2019-11-28",
      "May Day = 2019-05-01",
    ],
  ],
  ["On Christmas Eve and on Thanksgiving they met.", null, ["Christmas Eve = XXXX-12-24", "Thanksgiving = XXXX-11"]],
  [
    "This morning, last night, early this morning, every night, at noon and at midnight they met.",
    SUNDAY,
    [
      "This morning = 2020-04-26TMO = 2020-04-26",
      "last night = 2020-04-25TNI = 2020-04-25",
      "early this morning = 2020-04-26TMO = 2020-04-26",
      "every night = P1D",
      "noon = 2020-04-26T12:00 = 2020-04-26",
      "midnight = 2020-04-26T24:00 = 2020-04-26",
    ],
  ],
  [
    "They met on 3 May 1994. That night, the next morning, the previous evening were quiet.",
    SUNDAY,
    [
      "3 May 1994 = 1994-05-03",
      "That night = 1994-05-03TNI = 1994-05-03",
      "the next morning = 1994-05-04TMO = 1994-05-04",
      "the previous evening = 1994-05-03TEV = 1994-05-03",
    ],
  ],
  [
    "Tuesday morning, Tuesday nights, the night of 4 May, every Friday evening and 10 p.m. on Friday were quiet.",
    SUNDAY,
    [
      "Tuesday morning = 2020-04-21TMO = 2020-04-21",
      "Tuesday nights, the night = XXXX-WXX-2TNITNI",
      "4 May = 2019-05-04",
      "every Friday evening = XXXX-WXX-5TEV",
      "10 p.m. on Friday = 2020-04-24T22:00 = 2020-04-24",
    ],
  ],
  [
    "Friday at 10 p.m. and Friday, the 24 April, were quiet.",
    SUNDAY,
    ["Friday at 10 p.m. = 2020-04-24T22:00 = 2020-04-24", "Friday, the 24 April = 2020-04-24"],
  ],
  [
    "Yesterday, late today, tonight, tomorrow and overnight they met; the overnight raid.",
    SUNDAY,
    [
      "Yesterday = 2020-04-25",
      "late today = 2020-04-26",
      "tonight = 2020-04-26TNI = 2020-04-26",
      "tomorrow = 2020-04-27",
      "overnight = 2020-04-25TNI = 2020-04-25/2020-04-26",
    ],
  ],
  [
    "Yesterday, today, tomorrow and this morning they met.",
    null,
    ["Yesterday = PAST_REF", "today = PRESENT_REF", "tomorrow = FUTURE_REF"],
  ],
  [
    "Just now and recently they met, daily; the Daily Velmar; weekly.",
    SUNDAY,
    ["Just now = PRESENT_REF", "recently = PAST_REF", "daily = P1D", "weekly = P1W"],
  ],
  [
    "In the past, the near future, the future, in future, at the moment, at this moment and the moment of truth.",
    SUNDAY,
    [
      "the past = PAST_REF",
      "the near future = FUTURE_REF",
      "the future = FUTURE_REF",
      "future = FUTURE_REF",
      "the moment = PRESENT_REF",
      "this moment = PRESENT_REF",
    ],
  ],
  [
    "In the past they held it; the past two weeks; the future of Velmar.",
    SUNDAY,
    ["the past = PAST_REF", "the past two weeks = P2W"],
  ],
  [
    "From 20 December to 3 January 1994, from 1992 until 1994, 1992–1994, between May and July and from 5 to 3 May.",
    SUNDAY,
    [
      "20 December to 3 January 1994 = 1993-12-20 = 1993-12-20/1994-01-03",
      "1992 until 1994 = 1992 = 1992/1994",
      "1992–1994 = 1992 = 1992/1994",
      "May and July = 1994-05 = 1994-05/1994-07",
      "3 May = 1994-05-03",
    ],
  ],
  [
    "From 5 January until 8 March, between 1994 and 1992.",
    SUNDAY,
    ["5 January until 8 March = 2020-01-05 = 2020-01-05/2020-03-08", "1994 = 1994", "1992 = 1992"],
  ],
  [
    "At 2036 Pallumian troops opened fire; in 2036 and by 2040 it will end; 2021 was quiet.",
    SUNDAY,
    ["2036 = 2036", "2040 = 2040", "2021 = 2021"],
  ],
];

describe("dates by name and number", () => {
  it.each(CASES)("%s (%s)", (text, reference, found) => {
    expect(read(text, reference)).toEqual(found);
  });
});
