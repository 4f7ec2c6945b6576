import type { Claim } from "../../src/model/claim.ts";
import type { QuotedSpan } from "../../src/model/record.ts";

/** The role of a stretch of the text in the claim. */
export type Part = "content" | "cue" | "claimant";

export interface Segment {
  readonly text: string;
  /** Empty for the text between. */
  readonly parts: readonly Part[];
}

/** A text cut at the bounds of a claim's spans. */
export interface Highlighted {
  readonly segments: readonly Segment[];
  /** Whether every span slices to its quote; in another version of the text it would not. */
  readonly matches: boolean;
}

interface Mark {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text so that each piece is entirely inside or outside of every span of the claim. Offsets of the claim are code
 * points; pieces joined give the text again.
 */
export function highlight(text: string, claim: Claim<QuotedSpan>): Highlighted {
  const spans = [
    ...claim.content.map((span) => ({ part: "content" as const, span })),
    ...claim.cue.map((span) => ({ part: "cue" as const, span })),
    ...claim.source.map((span) => ({ part: "claimant" as const, span })),
  ];
  const units = codeUnits(
    text,
    spans.flatMap(({ span }) => [span.start, span.end]),
  );
  const marks: Mark[] = spans.map(({ part, span }) => ({
    part,
    start: units.get(span.start) ?? text.length,
    end: units.get(span.end) ?? text.length,
  }));
  const matches = spans.every(({ span }, at) => text.slice(marks[at]?.start, marks[at]?.end) === span.quote);
  const bounds = [...new Set([0, ...marks.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  );
  const segments = bounds.slice(0, -1).map((start, at) => {
    const end = bounds[at + 1] ?? text.length;
    const covering = marks.filter((mark) => mark.start <= start && end <= mark.end).map(({ part }) => part);
    return { text: text.slice(start, end), parts: [...new Set(covering)] };
  });
  return { segments, matches };
}

/** The UTF-16 offset of each code point offset asked for; those past the end are left out. One pass over the text. */
export function codeUnits(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const units = new Map<number, number>();
  let points = 0;
  let unit = 0;
  for (const offset of wanted) {
    while (points < offset && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    if (points === offset) units.set(offset, unit);
  }
  return units;
}

/** At most this much of the text before the first and after the last highlighted piece is rendered at once. */
const CONTEXT = 20_000;

/** The same pieces with the far ends cut off, and how many characters were. */
export function nearby(
  segments: readonly Segment[],
  context = CONTEXT,
): { segments: readonly Segment[]; before: number; after: number } {
  const first = segments.findIndex(({ parts }) => parts.length > 0);
  const last = segments.findLastIndex(({ parts }) => parts.length > 0);
  let before = 0;
  let after = 0;
  const cut = segments.map((segment, at) => {
    if (segment.parts.length > 0 || segment.text.length <= context) return segment;
    if (at < first) {
      before = segment.text.length - context;
      return { ...segment, text: segment.text.slice(before) };
    }
    if (at > last) {
      after = segment.text.length - context;
      return { ...segment, text: segment.text.slice(0, context) };
    }
    return segment;
  });
  return { segments: cut, before, after };
}
