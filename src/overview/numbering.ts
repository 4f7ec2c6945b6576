import type { DocumentRecord } from "../model/record.ts";

/** A day has so many numbers; more documents of one day take those of the next. */
const IN_DAY = 1_000;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 0, 1);
/** Numbers of documents without a day begin here, behind the last day of the year 9999. */
const UNDATED = 3_000_000_000;
/** So many hex digits of its id tell the number of a document without a day. */
const ID_DIGITS = 6;

/**
 * Numbers documents in the order of their days, so that another document changes the numbers of few: those of its day, or none.
 *
 * @param records in order of their days, those without a day last; within one day, in order of their ids
 */
export function numbered(records: readonly DocumentRecord[]): number[] {
  let next = 0;
  return records.map((record) => {
    const number = Math.max(next, leastNumber(record));
    next = number + 1;
    return number;
  });
}

function leastNumber({ id, dating }: DocumentRecord): number {
  const day = dating?.latest ?? null;
  if (day === null) return UNDATED + (Number.parseInt(id.slice(0, ID_DIGITS), 16) || 0);
  const days = Math.floor((Date.parse(day) - FIRST_DAY) / DAY);
  return days > 0 ? days * IN_DAY : 0;
}
