import { fromDayNumber, toDayNumber } from "../../model/calendar.ts";
import type { Dating } from "../../model/dating.ts";
import { parseDate } from "../../model/edtf.ts";

/** The date of the text, from which relative dates are computed. Null where it is not known so finely. */
export interface Reference {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  /** The last day that the date may mean. */
  readonly latest: number | null;
}

const UNKNOWN: Reference = { day: null, month: null, year: null, latest: null };

/** The day, month and year of a text's own date, as far as they are known. */
export function referenceOf(dating: Dating | null): Reference {
  const from = dayOf(dating?.earliest ?? null);
  const latest = dayOf(dating?.latest ?? null);
  if (latest === null) return UNKNOWN;
  const begin = from === null ? null : fromDayNumber(from);
  const end = fromDayNumber(latest);
  const sameYear = begin !== null && begin.year === end.year;
  return {
    day: from === latest ? latest : null,
    month: sameYear && begin.month === end.month ? end.month : null,
    year: sameYear ? end.year : null,
    latest,
  };
}

function dayOf(xsdDate: string | null): number | null {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(xsdDate ?? "");
  if (match === null || parseDate(match[0]) === null) return null;
  return toDayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}
