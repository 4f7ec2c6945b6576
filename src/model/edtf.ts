import {
  type Day,
  daysInMonth,
  formatDay,
  fromDayNumber,
  isDay,
  isLeapYear,
  mondayOfWeek,
  toDayNumber,
  weekOf,
} from "./calendar.ts";
import type { Dating } from "./dating.ts";

/** First and last day that a date may mean (xsd:date), null where open or unknown. */
export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A date of one piece: how EDTF writes it, and its bounds. */
interface Piece extends Bounds {
  readonly edtf: string;
}

const TIME =
  /^\s*(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,12})?)?)?\s*(?:[AaPp][Mm])?\s*(?:Z|z|UTC|GMT|[+\-−]\d{2}(?::?\d{2})?)?$/;

/**
 * Reads a date as metadata give it: EDTF level 0, the usual parts of level 1 (`1990~`, `199X`, `2020-21`, open intervals) or
 * ISO 8601 (basic, week and ordinal forms too); only a year or a month is enough. A time after a T or a space is
 * checked and left off, its day kept as written. Null where the text is no such date.
 *
 * @example parseDate("2020-04-26T09:30:00+04:00")?.edtf // "2020-04-26"
 */
export function parseDate(text: string): Dating | null {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > 100) return null;
  const slash = trimmed.indexOf("/");
  if (slash < 0) {
    const piece = parsePiece(trimmed);
    return piece && { edtf: piece.edtf, earliest: piece.earliest, latest: piece.latest, inferred: [] };
  }
  const from = parseEnd(trimmed.slice(0, slash));
  const to = parseEnd(trimmed.slice(slash + 1));
  if (from === null || to === null) return null;
  if (from === OPEN && to === OPEN) return null;
  const earliest = from.earliest;
  const latest = to.latest;
  if (earliest !== null && latest !== null && compareDays(earliest, latest) > 0) return null;
  return { edtf: `${from.edtf}/${to.edtf}`, earliest, latest, inferred: [] };
}

/** First and last day that an EDTF date may mean; null where it cannot be read. */
export function boundsOf(edtf: string): Bounds | null {
  const dating = parseDate(edtf);
  return dating && { earliest: dating.earliest, latest: dating.latest };
}

/** Order of two xsd:dates, years before 0 included. */
export function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  const negative = a.startsWith("-");
  if (negative !== b.startsWith("-")) return negative ? -1 : 1;
  if (!negative) return a < b ? -1 : 1;
  // before year 0 a later year has the smaller number, but its months still count up
  const year = Number(a.slice(0, a.indexOf("-", 1))) - Number(b.slice(0, b.indexOf("-", 1)));
  return year !== 0 ? year : a < b ? -1 : 1;
}

const OPEN: Piece = { edtf: "..", earliest: null, latest: null };

const parseEnd = (text: string): Piece | null => {
  const trimmed = text.trim();
  return trimmed === "" || trimmed === ".." ? OPEN : parsePiece(trimmed);
};

function parsePiece(text: string): Piece | null {
  const cut = /^([^T\s]+)(?:T|\s)(.+)$/.exec(text);
  if (cut !== null) {
    const time = TIME.exec(cut[2]!);
    if (time === null) return null;
    if (Number(time[1]) > 24 || Number(time[2] ?? 0) > 59 || Number(time[3] ?? 0) > 60) return null;
    const piece = parsePiece(cut[1]!);
    return piece !== null && /^-?\d{4}-\d{2}-\d{2}$/.test(piece.edtf) ? piece : null;
  }
  return parseCalendar(text) ?? parseOther(text);
}

const CALENDAR = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%])?$/;

function parseCalendar(text: string): Piece | null {
  const match = CALENDAR.exec(text);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  if (year === "-0000") return null;
  // Unspecified digits stand at the end of the year ("19XX"), EDTF level 1.
  if (!/^-?\d*X*$/.test(year)) return null;
  const known = !year.includes("X");
  if (month === undefined) {
    if (year.endsWith("XXXX")) return null;
    return { edtf: text, ...yearBounds(year) };
  }
  const season = known && day === undefined ? seasonBounds(Number(year), Number(month)) : null;
  if (season !== null) return { edtf: text, ...season };
  const months = digits(month, 1, 12);
  if (months === null) return null;
  const longest = known ? daysInMonth(Number(year), months[1]) : Math.max(28, longestDay(months));
  const days = day === undefined ? null : digits(day, 1, month === "XX" ? 31 : longest);
  if (day !== undefined && days === null) return null;
  if (!known) return { edtf: text, ...(year.endsWith("XXXX") ? { earliest: null, latest: null } : yearBounds(year)) };
  const y = Number(year);
  const first = { year: y, month: months[0], day: days?.[0] ?? 1 };
  const last = { year: y, month: months[1], day: Math.min(days?.[1] ?? 31, daysInMonth(y, months[1])) };
  return { edtf: text, earliest: formatDay(first), latest: formatDay(last) };
}

const longestDay = (months: readonly [number, number]): number => daysInMonth(2000, months[1]);

/** Bounds of a year with or without unspecified digits. */
function yearBounds(year: string): Bounds {
  const a = Number(year.replaceAll("X", "0"));
  const b = Number(year.replaceAll("X", "9"));
  return {
    earliest: formatDay({ year: Math.min(a, b), month: 1, day: 1 }),
    latest: formatDay({ year: Math.max(a, b), month: 12, day: 31 }),
  };
}

/** Least and greatest number that two digits, some of them unspecified, may mean within limits. */
function digits(text: string, min: number, max: number): readonly [number, number] | null {
  const low = Math.max(min, Number(text.replaceAll("X", "0")));
  const high = Math.min(max, Number(text.replaceAll("X", "9")));
  return low <= high ? [low, high] : null;
}

/**
 * Bounds of an EDTF season (21 to 24), quarter (33 to 36) or half (40, 41). Seasons have no fixed days and those of a winter may
 * lie on either side of the year, so their bounds are wide.
 */
function seasonBounds(year: number, code: number): Bounds | null {
  const between = (a: Day, b: Day): Bounds => ({ earliest: formatDay(a), latest: formatDay(b) });
  if (code === 21) return between({ year, month: 3, day: 1 }, { year, month: 6, day: 21 });
  if (code === 22) return between({ year, month: 6, day: 1 }, { year, month: 9, day: 23 });
  if (code === 23) return between({ year, month: 9, day: 1 }, { year, month: 12, day: 22 });
  if (code === 24) return between({ year: year - 1, month: 12, day: 1 }, { year: year + 1, month: 3, day: 21 });
  const length = code >= 33 && code <= 36 ? 3 : code === 40 || code === 41 ? 6 : 0;
  if (length === 0) return null;
  const last = (code - (length === 3 ? 32 : 39)) * length;
  return between({ year, month: last - length + 1, day: 1 }, { year, month: last, day: daysInMonth(year, last) });
}

/** ISO 8601 forms that EDTF leaves out: 20200426, 2020-W17, 2020-W17-7, 2020-117. */
function parseOther(text: string): Piece | null {
  const basic = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (basic !== null) return dayPiece({ year: Number(basic[1]), month: Number(basic[2]), day: Number(basic[3]) });
  const ordinal = /^(\d{4})-?(\d{3})$/.exec(text);
  if (ordinal !== null) {
    const year = Number(ordinal[1]);
    const count = Number(ordinal[2]);
    if (count < 1 || count > (isLeapYear(year) ? 366 : 365)) return null;
    return dayPiece(fromDayNumber(toDayNumber({ year, month: 1, day: 1 }) + count - 1));
  }
  const week = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/.exec(text);
  if (week === null) return null;
  const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
  if (Number(week[2]) < 1 || weekOf(monday).year !== Number(week[1])) return null;
  if (week[3] !== undefined) return dayPiece(fromDayNumber(monday + Number(week[3]) - 1));
  const earliest = formatDay(fromDayNumber(monday));
  const latest = formatDay(fromDayNumber(monday + 6));
  return { edtf: `${earliest}/${latest}`, earliest, latest };
}

function dayPiece(day: Day): Piece | null {
  if (!isDay(day)) return null;
  const edtf = formatDay(day);
  return { edtf, earliest: edtf, latest: edtf };
}
