import { AM, PM, ZONES } from "../../lexicon/language.ts";
import { type FoundDate, valueFound } from "../found.ts";
import type { Moment } from "../moment.ts";
import type { Reading } from "../reading.ts";

/** "10 p.m.", "7:15 a.m. GMT", "10pm", "at 18:30". */
export function clockRule(r: Reading, i: number): FoundDate | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(r.lower(i));
  if (match === null) return null;
  const written = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (written > 24 || minute > 59) return null;
  const ceiling = r.ceiling(i);
  const next = i + 1 < ceiling ? r.lower(i + 1) : "";
  const half = match[3] ?? (AM.has(next) ? "am" : PM.has(next) ? "pm" : null);
  if (half !== null && written > 12) return null;
  if (half === null && next !== "o'clock" && !isTimeOfDay(r, i, next)) return null;
  const hour = half === null ? written : (written % 12) + (half === "pm" ? 12 : 0);
  const halfApart = half !== null && match[3] === undefined;
  const end = halfApart || (half === null && next === "o'clock") ? i + 2 : i + 1;
  return {
    ...valueFound(i, zoneEnd(r, end, ceiling), "TIME", ""),
    kind: "clock",
    value: null,
    time: `T${two(hour)}:${two(minute)}`,
    fallback: nearDay(r, i),
  };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** "at 18:30", "18:30 GMT", "18:30 hours"; not the score "2:1". */
function isTimeOfDay(r: Reading, i: number, next: string): boolean {
  if (!r.lower(i).includes(":")) return false;
  if (ZONES.has(next) || next === "local" || next === "hours") return true;
  return r.has(i - 1, "at", "around", "by", "about", "until", "till", "since", "from", "approximately");
}

/** The token past the name of a time zone. */
function zoneEnd(r: Reading, to: number, ceiling: number): number {
  if (to < ceiling && ZONES.has(r.lower(to))) return to + 1;
  return r.has(to, "local") && r.has(to + 1, "time") ? to + 2 : to;
}

/** The day that this sentence or the one before mentions. */
function nearDay(r: Reading, i: number): Moment | null {
  if (r.anchor === null || r.anchor.moment.grain !== "day" || r.anchor.moment.year === null) return null;
  return r.sentenceOf(i) - r.anchor.sentence <= 1 ? r.anchor.moment : null;
}
