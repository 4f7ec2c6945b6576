import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTimexes } from "../../../src/extract/dates/timexes.ts";
import { boundsOf, parseDate } from "../../../src/model/edtf.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { tokenize } from "../../../src/text/tokens.ts";

const REFERENCE = "2020-04-26"; // a Sunday
const read = (text: string, reference: string | null = REFERENCE) => {
  const tokens = tokenize(text);
  return findTimexes(tokens, splitSentences(tokens), { reference: reference === null ? null : parseDate(reference) });
};
/** words, EDTF (or "–") of each expression */
const dates = (text: string, reference: string | null = REFERENCE) =>
  read(text, reference).map((x) => [text.slice(...x.span), x.dating?.edtf ?? "–"]);
const values = (text: string, reference: string | null = REFERENCE) =>
  read(text, reference).map((x) => [text.slice(...x.span), x.type, x.value]);

describe("days", () => {
  it("reads both orders, with and without a year", () => {
    expect(dates("Talks on 24 April 2019, on April 15, 2018 and on the 3rd of May 2017.")).toEqual([
      ["24 April 2019", "2019-04-24"],
      ["April 15, 2018", "2018-04-15"],
      ["the 3rd of May 2017", "2017-05-03"],
    ]);
    expect(dates("It was signed on Sept. 3, 2012 and on Saturday, 2 May 2015.")).toEqual([
      ["Sept. 3, 2012", "2012-09-03"],
      ["Saturday, 2 May 2015", "2015-05-02"],
    ]);
  });

  it("lends the year of the text's date and says so", () => {
    const [one] = read("The vote was held 31 March.");
    expect(one).toMatchObject({ value: "2020-03-31", dating: { edtf: "2020-03-31", inferred: ["year"] } });
    expect(dates("The bridge was blown up on 31 December.")).toEqual([["31 December", "2019-12-31"]]);
    expect(dates("The vote will be held on 31 December.")).toEqual([["31 December", "2020-12-31"]]);
    expect(dates("They met on 29 February.", "2021-03-01")).toEqual([["29 February", "2020-02-29"]]);
  });

  it("invents no year if the text has no date", () => {
    const [one] = read("They met on 24 April.", null);
    expect(one).toMatchObject({
      value: "XXXX-04-24",
      dating: { edtf: "XXXX-04-24", earliest: null, latest: null, inferred: [] },
    });
    expect(dates("They met on Tuesday, three years ago, last month.", null).every(([, d]) => d === "–")).toBe(true);
  });

  it("takes a year from the weekday written beside it", () => {
    expect(dates("It happened on Friday, 24 April.", "2021-01-10")).toEqual([["Friday, 24 April", "2020-04-24"]]);
    expect(dates("It happened on Saturday, 24 April.", "2020-05-10")).toEqual([["Saturday, 24 April", "2021-04-24"]]);
  });

  it("reads dates in numbers, and only the year where their order is open", () => {
    expect(dates("On 2020-04-24, 24.04.2020, 24/04/2020, 04/24/2020 and 03/04/2020.")).toEqual([
      ["2020-04-24", "2020-04-24"],
      ["24.04.2020", "2020-04-24"],
      ["24/04/2020", "2020-04-24"],
      ["04/24/2020", "2020-04-24"],
      ["03/04/2020", "2020"],
    ]);
    expect(dates("At 2020-04-24T10:30:00Z it began.")).toEqual([["2020-04-24T10:30:00Z", "2020-04-24"]]);
  });
});

describe("ranges", () => {
  it("reads days of one month", () => {
    expect(dates("Fighting from 12 to 14 July 2016, on 12-14 August 2016, 2–5 April 2016 and May 3-5, 2016.")).toEqual([
      ["12 to 14 July 2016", "2016-07-12/2016-07-14"],
      ["12-14 August 2016", "2016-08-12/2016-08-14"],
      ["2–5 April 2016", "2016-04-02/2016-04-05"],
      ["May 3-5, 2016", "2016-05-03/2016-05-05"],
    ]);
    expect(dates("On the night of 26–27 March 1994 troops entered Ostrel.")).toEqual([
      ["the night of 26–27 March 1994", "1994-03-26/1994-03-27"],
    ]);
  });

  it("lends the year at the end to the beginning", () => {
    expect(dates("Between 5 January and 8 March 1993 talks were held.")).toEqual([
      ["5 January and 8 March 1993", "1993-01-05/1993-03-08"],
    ]);
    expect(dates("It lasted from 20 December to 3 January 1994.")).toEqual([
      ["20 December to 3 January 1994", "1993-12-20/1994-01-03"],
    ]);
    expect(dates("in 1988-1994, 1992–1995 and between 1996 and 1998").map(([, d]) => d)).toEqual([
      "1988/1994",
      "1992/1995",
      "1996/1998",
    ]);
  });
});

describe("coarser dates", () => {
  it("keeps the precision that the text has", () => {
    expect(dates("In 1918, in May 1919, in the 20th century, in the 1990s.")).toEqual([
      ["1918", "1918"],
      ["May 1919", "1919-05"],
      ["the 20th century", "19XX"],
      ["the 1990s", "199X"],
    ]);
  });

  it("reads parts, halves, quarters and seasons", () => {
    expect(
      dates("the early 1990s, the second half of 2020, the third quarter of 2019, the winter of 1992, last summer"),
    ).toEqual([
      ["the early 1990s", "1990~/1993~"],
      ["the second half of 2020", "2020-07/2020-12"],
      ["the third quarter of 2019", "2019-07/2019-09"],
      ["the winter of 1992", "1992-24"],
      ["last summer", "2019-22"],
    ]);
  });

  it("reads named days that come back every year", () => {
    expect(dates("They attacked on Christmas Eve and on New Year's Day 1994.")).toEqual([
      ["Christmas Eve", "2019-12-24"],
      ["New Year's Day 1994", "1994-01-01"],
    ]);
  });
});

describe("what is counted from the text's date", () => {
  it("puts a weekday into the tense of the report", () => {
    expect(dates("The minister spoke on Tuesday.")).toEqual([["Tuesday", "2020-04-21"]]);
    expect(dates("The minister will speak on Tuesday.")).toEqual([["Tuesday", "2020-04-28"]]);
    expect(dates("The minister said on Friday that talks will be held next Monday.")).toEqual([
      ["Friday", "2020-04-24"],
      ["next Monday", "2020-04-27"],
    ]);
    expect(read("He spoke on Tuesday.")[0]?.dating?.inferred).toEqual(["anchor"]);
  });

  it("reads words and units", () => {
    expect(dates("He left yesterday, last week, three years ago, two months ago. He returns next month.")).toEqual([
      ["yesterday", "2020-04-25"],
      ["last week", "2020-04-13/2020-04-19"],
      ["three years ago", "2017"],
      ["two months ago", "2020-02"],
      ["next month", "2020-05"],
    ]);
  });

  it("counts from the date that the text mentioned last", () => {
    expect(
      dates("The truce began on 3 May 1994. Two days later it was broken, and the following day it ended."),
    ).toEqual([
      ["3 May 1994", "1994-05-03"],
      ["Two days later", "1994-05-05"],
      ["the following day", "1994-05-06"],
    ]);
  });
});

describe("counting without ground", () => {
  it("names no date if the anchor is unknown", () => {
    expect(dates("Seventy years later the village is still empty.")).toEqual([["Seventy years later", "–"]]);
    expect(dates("In 2014 the case was opened; it was dropped four months later.")).toEqual([
      ["2014", "2014"],
      ["four months later", "–"],
    ]);
    expect(dates("Ostrel was founded 2,500 years ago.")).toEqual([["2,500 years ago", "–"]]);
  });

  it("puts a deadline ahead and a day that has just passed behind, whatever the verb", () => {
    expect(dates("The truce was extended until 20 May.")).toEqual([["20 May", "2020-05-20"]]);
    expect(dates("The talks that will go on began on 20 April.")).toEqual([["20 April", "2020-04-20"]]);
    expect(dates("On 20 May troops attacked Ostrel.")).toEqual([["20 May", "2019-05-20"]]);
    expect(dates("On 27 April troops attacked Ostrel.")).toEqual([["27 April", "2020-04-27"]]);
    expect(dates("They were given until Tuesday.")).toEqual([["Tuesday", "2020-04-28"]]);
  });

  it("lends the year named before it in the sentence", () => {
    expect(dates("In 1992, on 26 May, troops entered Ostrel.")).toEqual([
      ["1992", "1992"],
      ["26 May", "1992-05-26"],
    ]);
  });
});

describe("times, durations and sets", () => {
  it("gives TIMEX3 values", () => {
    expect(values("It lasted two weeks, nearly forty years, 2 1/2 hours and several months.")).toEqual([
      ["two weeks", "DURATION", "P2W"],
      ["nearly forty years", "DURATION", "P40Y"],
      ["2 1/2 hours", "DURATION", "PT2H30M"],
      ["several months", "DURATION", "PXM"],
    ]);
    expect(values("They shell it every Friday, every two days, daily, on Tuesday nights.")).toEqual([
      ["every Friday", "SET", "XXXX-WXX-5"],
      ["every two days", "SET", "P2D"],
      ["daily", "SET", "P1D"],
      ["Tuesday nights", "SET", "XXXX-WXX-2TNI"],
    ]);
    expect(values("He came Tuesday morning, at 10:30 a.m. on Friday, and now he has recently left.")).toEqual([
      ["Tuesday morning", "TIME", "2020-04-21TMO"],
      ["10:30 a.m. on Friday", "TIME", "2020-04-24T10:30"],
      ["now", "DATE", "PRESENT_REF"],
      ["recently", "DATE", "PAST_REF"],
    ]);
    expect(values("Shelling went on overnight.")).toEqual([["overnight", "TIME", "2020-04-25TNI"]]);
    expect(dates("a two-week truce every Friday for two weeks now").every(([, d]) => d === "–")).toBe(true);
  });
});

describe("what is no date", () => {
  it.each([
    "May the best century be the next; The Sunday Post and 60 Minutes.",
    "Three quarters of the houses burned; he took detailed minutes of it.",
    "Resolutions 822 (1993) and 853 (1993) were cited in resolution 1325.",
    "Theresa May said they may march on the second village.",
    "Agenda items 68, 70 and 1999 and document A/74/813-S/2020/313.",
    "COVID-19 killed 1918 people and 2000 soldiers marched; 1990 tanks burned.",
    "A 54-year-old man, half of the village, a quarter of all houses, $1995.",
    "April Glass and August Winter met Sun Li at a Sat phone shop.",
    "They fall back in spring boots.",
  ])("%s", (text) => {
    expect(dates(text)).toEqual([]);
  });
});

describe("laws", () => {
  const word = fc.constantFrom(
    ..."on the of in early late last next 24 April May March 1992 2020 , . – - 26-27 and to between Tuesday Friday two three weeks days ago later year quarter third second half 1990s 20th century every night morning 10 p.m. this that summer winter fall now 822 ( ) soldiers said will ' s mid-1990s third-quarter 31 30 February 2019-20 2020-02-30 99/99/2020 nineteen ninety-six Christmas Eve".split(
      " ",
    ),
  );
  const text = fc.array(word, { maxLength: 30 }).map((w) => w.join(" "));
  const reference = fc.constantFrom(
    null,
    "2020-04-26",
    "2020-02-29",
    "2020-01",
    "1999",
    "2020-04-01/2020-05-31",
    "../2020",
  );

  it("finds spans in order, apart, that begin and end with their words", () => {
    fc.assert(
      fc.property(text, reference, (t, ref) => {
        let end = 0;
        for (const timex of read(t, ref)) {
          expect(timex.span[0]).toBeGreaterThanOrEqual(end);
          end = timex.span[1];
          expect(t.slice(...timex.span)).toMatch(/^\S.*\S$|^\S$/s);
          expect(timex.value).not.toMatch(/NaN|undefined|null/);
          if (timex.dating !== null)
            expect(boundsOf(timex.dating.edtf)).toEqual({
              earliest: timex.dating.earliest,
              latest: timex.dating.latest,
            });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("reads the same twice", () => {
    fc.assert(fc.property(text, reference, (t, ref) => void expect(read(t, ref)).toEqual(read(t, ref))));
  });

  it("throws nothing on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), reference, (t, ref) => void read(t, ref)));
  });
});

const EXAMPLE = "../shared/seeds/000_22300a873cf81933.txt";
describe.skipIf(!existsSync(EXAMPLE))("the example document", () => {
  it("has its five dates", () => {
    const text = existsSync(EXAMPLE) ? readFileSync(EXAMPLE, "utf8") : "";
    expect(dates(text).map(([, d]) => d)).toEqual(["2020-04-26", "2020-04-24", "2020-04-15", "2020-03-31", "1918"]);
  });
});
