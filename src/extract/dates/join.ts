import { isDay, toDayNumber, weekdayOf } from "../../model/calendar.ts";
import type { FoundDate } from "./found.ts";
import { firstDayOf, type Moment } from "./moment.ts";
import type { Reading } from "./reading.ts";

/** Two expressions side by side, and the words between them. */
interface Pair {
  readonly a: FoundDate;
  readonly b: FoundDate;
  readonly between: string;
  /** Whether only a comma, or nothing, stands between. */
  readonly near: boolean;
  /** Last word of the second, lower-cased. */
  readonly last: string;
}

/** Joins an expression with the one before it if both name one time: "Saturday, April 25", "10 p.m. Wednesday", "Tuesday morning". */
export function join(r: Reading, a: FoundDate, b: FoundDate): FoundDate | null {
  const range = joinRange(r, a, b);
  if (range !== null) return range;
  const gap = b.from - a.to;
  if (gap > 2 || r.sentenceOf(a.from) !== r.sentenceOf(b.from)) return null;
  const between = gap === 0 ? "" : gap === 1 ? r.lower(a.to) : `${r.lower(a.to)} ${r.lower(a.to + 1)}`;
  const pair: Pair = { a, b, between, near: between === "" || between === ",", last: r.lower(b.to - 1) };
  for (const form of FORMS) {
    const joined = form(pair);
    if (joined !== null) return { ...joined, from: a.from, to: b.to };
  }
  return null;
}

type JoinForm = (pair: Pair) => FoundDate | null;

const isDate = (found: FoundDate): boolean => found.kind === "date" && found.moment?.grain === "day";

/** "Saturday, April 25" */
const weekdayAndDate: JoinForm = ({ a, b, between, near }) => {
  if (a.kind !== "weekday" || !isDate(b) || b.time !== null) return null;
  return near || between === "the" || between === ", the" ? sameWeekday(a, b) : null;
};

/** "10 p.m. on Wednesday", "the night of 26 March" */
const timeAndDay: JoinForm = ({ a, b, between, near }) => {
  if (a.moment !== null || (b.kind !== "weekday" && !isDate(b))) return null;
  if (a.kind === "clock" && (near || between === "on")) return { ...b, type: "TIME", time: a.time };
  if (a.kind === "dayPart" && (near || between === "of" || between === "on"))
    return { ...b, type: "TIME", time: a.time, kind: "date" };
  return null;
};

/** "Tuesday morning", "Tuesday nights", "every Friday evening" */
const dayAndPart: JoinForm = ({ a, b, between, near, last }) => {
  if (b.kind !== "dayPart" || b.moment !== null || a.time !== null || !near) return null;
  if (a.kind === "weekday" && last.endsWith("s"))
    return { ...a, type: "SET", moment: null, value: `XXXX-WXX-${weekdayIn(a)}${b.time}` };
  if (a.kind === "weekday" && a.type === "SET") return { ...a, value: `${a.value}${b.time}` };
  return a.moment?.grain === "day" && between === "" ? { ...a, type: "TIME", time: b.time } : null;
};

/** "Wednesday at 10 p.m." */
const dayAndClock: JoinForm = ({ a, b, between, near }) => {
  if (b.kind !== "clock" || b.moment !== null || a.moment?.grain !== "day" || a.time !== null) return null;
  return near || between === "at" || between === ", at" ? { ...a, type: "TIME", time: b.time } : null;
};

const FORMS: readonly JoinForm[] = [weekdayAndDate, timeAndDay, dayAndPart, dayAndClock];

/** "from 5 January to 8 March 1993", "between 1992 and 1994", "1992–1994": one stretch of time. */
function joinRange(r: Reading, a: FoundDate, b: FoundDate): FoundDate | null {
  if (b.from - a.to !== 1 || a.moment === null || b.moment === null || a.until !== null || b.until !== null)
    return null;
  if (a.moment.grain !== b.moment.grain || a.time !== null || b.time !== null || !isRangeMark(r, a)) return null;
  const first = withYearOf(a.moment, b.moment);
  const from = firstDayOf(first);
  const to = firstDayOf(b.moment);
  if (from !== null && to !== null && from >= to) return null;
  return { ...a, to: b.to, kind: "date", moment: first, until: b.moment };
}

/** Whether the word after an expression opens a range: a dash, "from … to", "between … and". */
function isRangeMark(r: Reading, a: FoundDate): boolean {
  const mark = r.lower(a.to);
  const before = r.lower(a.from - 1);
  if (/^[–—-]$/.test(mark)) return true;
  return before === "from" ? /^(?:to|until|till|through)$/.test(mark) : before === "between" && mark === "and";
}

/** A year that is written once, at the end, holds for both: "from 20 December to 3 January 1994". */
function withYearOf(first: Moment, until: Moment): Moment {
  if (first.inferred[0] !== "year" && first.year !== null) return first;
  const lent = { ...first, year: until.year, inferred: until.inferred };
  const from = firstDayOf(lent);
  const to = firstDayOf(until);
  return from !== null && to !== null && from > to && lent.year !== null ? { ...lent, year: lent.year - 1 } : lent;
}

/** 1 to 7: the weekday that an expression of that kind names. */
function weekdayIn(found: FoundDate): number {
  const first = found.moment === null ? null : firstDayOf(found.moment);
  return first === null ? Number(found.value?.at(-1)) : weekdayOf(first);
}

/** A day whose year was inferred gets the nearest year in which it falls on the weekday that is written. */
function sameWeekday(a: FoundDate, b: FoundDate): FoundDate {
  const m = b.moment;
  if (m === null || m.year === null || m.inferred[0] !== "year" || b.until !== null) return b;
  const weekday = weekdayIn(a);
  for (const by of [0, 1, -1, -2, -3, -4, -5, -6]) {
    const day = { year: m.year + by, month: m.index, day: m.day };
    if (isDay(day) && weekdayOf(toDayNumber(day)) === weekday) return { ...b, moment: { ...m, year: day.year } };
  }
  return b;
}
