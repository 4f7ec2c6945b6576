import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  daysInMonth,
  formatDay,
  fromDayNumber,
  isDay,
  mondayOfWeek,
  toDayNumber,
  weekdayOf,
  weekOf,
} from "../../src/model/calendar.ts";

const dayNumber = fc.integer({ min: -900_000, max: 2_900_000 });

describe("calendar", () => {
  it("counts days from 1970-01-01 and back", () => {
    expect(toDayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(toDayNumber({ year: 2000, month: 3, day: 1 })).toBe(11017);
    fc.assert(fc.property(dayNumber, (n) => toDayNumber(fromDayNumber(n)) === n && isDay(fromDayNumber(n))));
  });

  it("agrees with the platform's proleptic Gregorian calendar", () => {
    fc.assert(
      fc.property(dayNumber, (n) => {
        const date = new Date(n * 86_400_000);
        const { year, month, day } = fromDayNumber(n);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(weekdayOf(n) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it("names ISO weeks so that their Monday leads back", () => {
    expect(weekOf(toDayNumber({ year: 2020, month: 12, day: 31 }))).toEqual({ year: 2020, week: 53 });
    expect(weekOf(toDayNumber({ year: 2021, month: 1, day: 3 }))).toEqual({ year: 2020, week: 53 });
    fc.assert(
      fc.property(dayNumber, (n) => {
        const { year, week } = weekOf(n);
        expect(n - mondayOfWeek(year, week)).toBe(weekdayOf(n) - 1);
      }),
    );
  });

  it("adds months and stays within the month", () => {
    expect(formatDay(addMonths({ year: 2020, month: 1, day: 31 }, 1))).toBe("2020-02-29");
    expect(formatDay(addMonths({ year: 2020, month: 1, day: 15 }, -13))).toBe("2018-12-15");
    expect(daysInMonth(1900, 2)).toBe(28);
  });
});
