import type { Tokens } from "../../text/tokens.ts";

/** A time of day in minutes after midnight, or a stretch of them. */
export interface Clock {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const CLOCK = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** The time of day that starts at token `i`, and the token after it; null if there is none. */
export function clockAt(tokens: Tokens, i: number): { readonly clock: Clock; readonly to: number } | null {
  const { lower, start, end } = tokens;
  const minutesAt = (k: number): number | null => {
    const m = CLOCK.exec(lower[k] ?? "");
    return m === null ? null : Number(m[1]) * 60 + Number(m[2]);
  };
  const first = minutesAt(i);
  if (first === null) return null;
  const before = lower[i - 1] ?? "";
  if (before === "between" || before === "from") {
    const second = lower[i + 1] === "and" || lower[i + 1] === "to" ? minutesAt(i + 2) : null;
    if (second !== null) return { clock: { from: first, to: second, start: start[i]!, end: end[i + 2]! }, to: i + 3 };
  }
  const half = /^p\.?m\.?$/.test(lower[i + 1] ?? "") && first < 720 ? 720 : 0;
  if (
    !/^(?:at|by|around|about|since|until|before|after)$/.test(before) &&
    half === 0 &&
    !/^a\.?m\.?$/.test(lower[i + 1] ?? "")
  )
    return null;
  return { clock: { from: first + half, to: first + half, start: start[i]!, end: end[i]! }, to: i + 1 };
}
