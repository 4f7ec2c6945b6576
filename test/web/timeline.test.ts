import fc from "fast-check";
import { expect, test } from "vitest";
import { barsIn, barsOf, type Dated, rangeOf } from "../../web/timeline/bars.ts";
import { dayNumber, isoDay, nextStart, startOf } from "../../web/timeline/days.ts";
import { timeScale } from "../../web/timeline/timeScale.ts";

const on = (earliest: string, latest = earliest, denied = false): Dated => ({ days: { earliest, latest }, denied });
const day = fc.integer({ min: -30_000, max: 40_000 });
const dated = fc.array(
  fc
    .tuple(day, fc.nat(400), fc.boolean())
    .map(([from, length, denied]) => on(isoDay(from), isoDay(from + length), denied)),
  { minLength: 1, maxLength: 60 },
);

test("every claim with a date is in one bar, told apart by whether it denies", () => {
  fc.assert(
    fc.property(dated, (given) => {
      const bars = barsOf(given);
      const sum = (key: "asserted" | "denied") => bars.reduce((all, bar) => all + bar[key], 0);
      expect(sum("denied")).toBe(given.filter(({ denied }) => denied).length);
      expect(sum("asserted") + sum("denied")).toBe(given.length);
    }),
  );
});

test("bars follow each other without a gap and cover the first and the last day", () => {
  fc.assert(
    fc.property(dated, (given) => {
      const bars = barsOf(given);
      bars.slice(1).forEach((bar, at) => {
        expect(dayNumber(bar.from)).toBe(dayNumber(bars[at]?.to ?? "") + 1);
      });
      expect(bars.length).toBeLessThanOrEqual(130);
    }),
  );
});

test("the days of some bars reach into those bars and no other", () => {
  fc.assert(
    fc.property(dated, fc.nat(), fc.nat(), (given, a, b) => {
      const bars = barsOf(given);
      const [one, other] = [a % bars.length, b % bars.length];
      expect(barsIn(bars, rangeOf(bars, one, other))).toEqual([Math.min(one, other), Math.max(one, other)]);
    }),
  );
});

test("a treaty of long ago does not squeeze this month into one bar", () => {
  const month = Array.from({ length: 20 }, (_, at) => on(isoDay(dayNumber("2031-07-01") + at)));
  const bars = barsOf([on("1918-11-11"), ...month]);
  expect(bars[0]?.from).toBe("1918-11-11");
  expect(bars.filter(({ asserted }) => asserted > 0).length).toBeGreaterThan(15);
});

test("a claim that tells a year stands in the middle of it", () => {
  const bars = barsOf([on("2031-01-01"), on("2031-01-01", "2031-12-31"), on("2031-12-31")]);
  const at = bars.findIndex((bar, place) => place > 0 && bar.asserted > 0);
  expect(bars[at]?.from.slice(0, 7)).toMatch(/2031-0[67]/);
});

test("nothing dated gives no bars", () => {
  expect(barsOf([])).toEqual([]);
});

test("weeks begin on Monday, months and decades on their first day, before 1970 too", () => {
  expect(isoDay(startOf(dayNumber("2031-07-13"), "week"))).toBe("2031-07-07");
  expect(isoDay(startOf(dayNumber("1918-11-11"), "month"))).toBe("1918-11-01");
  expect(isoDay(nextStart(dayNumber("1910-01-01"), "decade"))).toBe("1920-01-01");
  expect(isoDay(nextStart(dayNumber("2028-02-01"), "month"))).toBe("2028-03-01");
});

test("bars stand on a true scale; one that holds what lies far off stands behind a break", () => {
  const month = Array.from({ length: 20 }, (_, at) => on(isoDay(dayNumber("2031-07-01") + at)));
  const bars = barsOf([on("1918-11-11"), ...month]);
  const { places, breaks, ticks } = timeScale(bars, 6);
  expect(bars[0]?.gathers).toBe(true);
  expect(breaks).toEqual([places[1]?.left]);
  expect(places.at(-1)?.left).toBeLessThan(100);
  for (const [at, { left, width }] of places.slice(1).entries())
    expect(left + width).toBeCloseTo(places[at + 2]?.left ?? 100, 6);
  for (const { at } of ticks) expect(at).toBeGreaterThanOrEqual(breaks[0] ?? 0);
  expect(new Set(ticks.map(({ day }) => day)).size).toBe(ticks.length);
});

test("the start of time is written where the first round day stands far from it", () => {
  const days = Array.from({ length: 60 }, (_, at) => on(isoDay(dayNumber("2031-07-03") + at)));
  const { ticks } = timeScale(barsOf(days), 6);
  expect(ticks[0]).toEqual({ at: 0, day: "2031-07" });
  expect(ticks[1]?.day).toBe("2031-08");
  const near = Array.from({ length: 60 }, (_, at) => on(isoDay(dayNumber("2031-07-29") + at)));
  expect(timeScale(barsOf(near), 6).ticks[0]?.day).toBe("2031-08");
});

test("several days of one claim count once in a bar", () => {
  const twice = ["2031-07-12", "2031-07-12"].map((day) => ({ ...on(day), claim: "one" }));
  expect(barsOf(twice).map(({ asserted }) => asserted)).toEqual([1]);
});
