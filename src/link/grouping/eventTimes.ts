import type { EventDigest } from "../digest/eventDigest.ts";
import { CAMPAIGN, MONTH, TOLD } from "./eventRow.ts";

/** The most days between two undated mentions of an event, and between a dated event and an undated mention. */
const RETOLD = 45;
const LATER = 365;

/** Points for how close in time two events are; null if their times exclude that they are one. */
export function timeScore(a: EventDigest, b: EventDigest, close: boolean): number | null {
  if (a.from === null || a.to === null) return undatedScore(a, b);
  if (b.from === null || b.to === null) return undatedScore(b, a);
  const gap = Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to));
  if (gap > 1) return null;
  const long = Math.max(a.to - a.from, b.to - b.from);
  if (long > MONTH) return 0.3;
  if (long > CAMPAIGN) return gap === 0 ? 1 : null;
  if (gap === 1) return close ? 1.5 : null;
  return long <= 1 ? 3 : 2;
}

/** The same if the first has no date. */
function undatedScore({ document: { day: told } }: EventDigest, dated: EventDigest): number | null {
  const day = dated.from ?? dated.document.day;
  if (told === null || day === null) return 0;
  // an event cannot lie after its mention
  if (dated.from !== null && day > told + 1) return null;
  // an undated mention is about a recent event; a dated event may be mentioned again much later
  if (Math.abs(told - day) > (dated.from === null ? RETOLD : LATER)) return null;
  return Math.abs(told - day) <= TOLD ? 0.75 : 0;
}

/** Whether the days of two events are that close; for an undated event the day of its mention counts. */
export function areWithinDays(a: EventDigest, b: EventDigest, days: number): boolean {
  const [x, y] = [a.from ?? a.document.day, b.from ?? b.document.day];
  return x !== null && y !== null && Math.abs(x - y) <= days;
}
