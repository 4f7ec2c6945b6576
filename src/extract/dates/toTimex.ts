import type { Dating, Timex } from "../../model/dating.ts";
import type { FoundDate } from "./found.ts";
import { datingBetween, datingOfMoment, dayMoment, type Moment, timexValue } from "./moment.ts";
import type { Reading } from "./reading.ts";

/** Makes a time expression of a finding; null for a part of a day without a day beside it. */
export function toTimex(r: Reading, found: FoundDate): Timex | null {
  const { tokens } = r;
  const span = [tokens.start[found.from] as number, tokens.end[found.to - 1] as number] as const;
  if (found.moment !== null) {
    const value = `${timexValue(found.moment)}${found.time ?? ""}`;
    return { span, type: found.type, value, dating: namedDating(found.moment, found.until) };
  }
  if (found.value !== null) return { span, type: found.type, value: `${found.value}${found.time ?? ""}`, dating: null };
  if (found.time === null || (found.kind === "dayPart" && !isExactTime(r, found, found.time))) return null;
  // A clock time alone is on the text's own day
  const { day } = r.reference;
  const on = found.fallback ?? (day === null ? null : dayMoment(day, ["anchor"]));
  if (on === null) return { span, type: "TIME", value: `XXXX-XX-XX${found.time}`, dating: null };
  return { span, type: "TIME", value: `${timexValue(on)}${found.time}`, dating: datingOfMoment(on) };
}

/** The date of a moment, or from one to another; null where neither year nor day is known. */
function namedDating(from: Moment, until: Moment | null): Dating | null {
  const first = datingOfMoment(from);
  const dating = until === null ? first : datingBetween(first, datingOfMoment(until));
  return dating.edtf.startsWith("XXXX") && !/\d/.test(dating.edtf) ? null : dating;
}

/** "at noon", "until midnight" */
const isExactTime = (r: Reading, found: FoundDate, time: string): boolean =>
  /\d/.test(time) && r.has(found.from - 1, "at", "by", "until", "around", "since", "before", "after");
