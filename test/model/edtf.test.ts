import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, fromDayNumber } from "../../src/model/calendar.ts";
import { boundsOf, compareDays, parseDate } from "../../src/model/edtf.ts";
import { hasLastDay } from "../../src/model/lastDay.ts";

const edtf = (text: string) => parseDate(text)?.edtf ?? null;
const bounds = (text: string) => {
  const b = boundsOf(text);
  return b === null ? null : [b.earliest, b.latest];
};
const day = fc.integer({ min: -700_000, max: 2_900_000 }).map((n) => formatDay(fromDayNumber(n)));

describe("parseDate", () => {
  it("reads a day, a month, a year", () => {
    expect(parseDate("2020-04-26")).toEqual({
      edtf: "2020-04-26",
      earliest: "2020-04-26",
      latest: "2020-04-26",
      inferred: [],
    });
    expect(bounds("2020-02")).toEqual(["2020-02-01", "2020-02-29"]);
    expect(bounds("1918")).toEqual(["1918-01-01", "1918-12-31"]);
    expect(bounds("-0044")).toEqual(["-0044-01-01", "-0044-12-31"]);
  });

  it("keeps the day of a date with a time, as written", () => {
    for (const time of [
      "T09:30",
      "T09:30:00Z",
      " 09:30:15",
      "T23:59:59.123+04:00",
      "T0930",
      " 10:15 PM",
      "T24:00",
      " 12:00 UTC",
    ])
      expect(edtf(`2020-04-26${time}`)).toBe("2020-04-26");
    expect(edtf("20200426T093000Z")).toBe("2020-04-26");
  });

  it("reads ISO 8601's other forms", () => {
    expect(edtf("20200426")).toBe("2020-04-26");
    expect(edtf("2020-117")).toBe("2020-04-26");
    expect(edtf("2020-W17-7")).toBe("2020-04-26");
    expect(edtf("2020W17")).toBe("2020-04-20/2020-04-26");
    expect(edtf("  2020-04-26\n")).toBe("2020-04-26");
  });

  it("reads intervals, open and closed", () => {
    expect(bounds("1992-02-26/1992-02-27")).toEqual(["1992-02-26", "1992-02-27"]);
    expect(bounds("2019/2020-03")).toEqual(["2019-01-01", "2020-03-31"]);
    expect(parseDate("2020-09-27/..")).toMatchObject({ edtf: "2020-09-27/..", earliest: "2020-09-27", latest: null });
    expect(edtf("/2020")).toBe("../2020");
    expect(edtf("2020-05/2020-04")).toBeNull();
    expect(edtf("../..")).toBeNull();
  });

  it("reads what is approximate, uncertain, unspecified, and seasons", () => {
    expect(bounds("1990~")).toEqual(["1990-01-01", "1990-12-31"]);
    expect(bounds("199X")).toEqual(["1990-01-01", "1999-12-31"]);
    expect(bounds("19XX?")).toEqual(["1900-01-01", "1999-12-31"]);
    expect(bounds("2020-02-XX")).toEqual(["2020-02-01", "2020-02-29"]);
    expect(bounds("2020-22")).toEqual(["2020-06-01", "2020-09-23"]);
    expect(bounds("2020-40")).toEqual(["2020-01-01", "2020-06-30"]);
    expect(bounds("XXXX-04-24")).toEqual([null, null]);
  });

  it("refuses what is no date", () => {
    for (const text of [
      "",
      "yesterday",
      "2020-02-30",
      "2021-02-29",
      "2020-13",
      "2020-13-01",
      "2020-00-10",
      "20",
      "202",
      "2020-4-6",
      "26.04.2020",
      "April 2020",
      "2020-04-26T25:00",
      "2020-04-26T09:61",
      "2020-04-26 or so",
      "2020T10:00",
      "2020-366x",
      "2021-366",
      "2020-W54",
      "-0000",
      "XXXX",
      "X020",
      "2020-04-26/2020-04-27/2020-04-28",
      "9".repeat(200),
    ])
      expect(parseDate(text), text).toBeNull();
  });

  it("gives back every day that it is given", () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(parseDate(text)).toEqual({ edtf: text, earliest: text, latest: text, inferred: [] });
      }),
    );
  });

  it("reads its own EDTF again, with the same bounds", () => {
    const piece = fc.oneof(
      day,
      day.map((d) => d.slice(0, -3)),
      day.map((d) => d.slice(0, -6)),
    );
    const text = fc.oneof(
      piece,
      fc.tuple(piece, piece).map(([a, b]) => `${a}/${b}`),
      piece.map((a) => `${a}/..`),
    );
    fc.assert(
      fc.property(text, (t) => {
        const once = parseDate(t);
        if (once === null) return;
        expect(parseDate(once.edtf)).toEqual(once);
        if (once.earliest !== null && once.latest !== null)
          expect(compareDays(once.earliest, once.latest)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("throws nothing on any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9XT:/. ~?]{0,24}$/)), (t) => void parseDate(t)),
    );
  });
});

describe("hasLastDay", () => {
  it("tells of every date that is read whether it has a last day", () => {
    const year = fc.constantFrom("2020", "199X", "19XX", "1XXX", "XXXX", "-0044", "-XXXX", "0000");
    const rest = fc.constantFrom("", "-05", "-XX", "-21", "-05-04", "-XX-XX", "-05-XX", "~", "?");
    const piece = fc.oneof(
      fc.tuple(year, rest).map((parts) => parts.join("")),
      fc.constantFrom("..", ""),
    );
    let open = 0;
    fc.assert(
      fc.property(fc.tuple(piece, fc.option(piece, { nil: null })), ([from, to]) => {
        const edtf = to === null ? from : `${from}/${to}`;
        const bounds = boundsOf(edtf);
        if (bounds === null) return;
        if (bounds.latest === null) open++;
        expect([edtf, hasLastDay(edtf)]).toEqual([edtf, bounds.latest !== null]);
      }),
      { numRuns: 2000 },
    );
    expect(open).toBeGreaterThan(20);
  });
});
