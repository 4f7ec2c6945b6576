import type { Moment } from "./moment.ts";

/** A time expression as a rule found it, in tokens. */
export interface FoundDate {
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  /** The kind, which decides what it may be joined with: "Friday" with "Oct. 13", "10 p.m." with "Wednesday". */
  readonly kind: "weekday" | "date" | "clock" | "dayPart" | "other";
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** The calendar date, null where it names none. */
  readonly moment: Moment | null;
  /** TIMEX3 time of day ("TMO", "T22:00"). */
  readonly time: string | null;
  /** TIMEX3 value, if the moment does not give it. */
  readonly value: string | null;
  /** The day of a clock time that does not name its day. */
  readonly fallback: Moment | null;
  /** Second end of a range. */
  readonly until: Moment | null;
}

/** Makes the commonest kind of finding. */
export const dateFound = (from: number, to: number, m: Moment, kind: FoundDate["kind"] = "date"): FoundDate => ({
  from,
  to,
  kind,
  type: "DATE",
  moment: m,
  time: null,
  value: null,
  fallback: null,
  until: null,
});

/** A finding that names no calendar date. */
export const valueFound = (from: number, to: number, type: FoundDate["type"], value: string): FoundDate => ({
  from,
  to,
  kind: "other",
  type,
  moment: null,
  time: null,
  value,
  fallback: null,
  until: null,
});

/** A part of a day that waits for a day beside it: "morning", "mid-afternoon". */
export const dayPartFound = (from: number, to: number, time: string): FoundDate => ({
  ...valueFound(from, to, "TIME", ""),
  kind: "dayPart",
  value: null,
  time,
});
