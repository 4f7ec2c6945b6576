/** A stretch of a text, in UTF-16 units, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Which end of the marked words moves, and where to: a word on or back. */
export interface BoundaryMove {
  readonly side: "start" | "end";
  readonly step: 1 | -1;
}

/** The move that a key asks for: arrows move the end, with Shift the beginning. */
export function expectsMove({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): BoundaryMove | null {
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : null;
  return step === null ? null : { side: shiftKey ? "start" : "end", step };
}

/** Words with the marks at them, and marks alone: “didn’t,” ends before its comma. */
const WORD = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** So far a word is looked for. */
const FAR = 400;

/** The same with one end a word further; at least one word stays marked. */
export function moveBoundary(text: string, { start, end }: Place, { side, step }: BoundaryMove): Place {
  const at = side === "start" ? start : end;
  const from = Math.max(0, at - FAR);
  const words = [...text.slice(from, at + FAR).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
  const places = words.map((word) => word[side]);
  const next = step === 1 ? places.find((one) => one > at) : places.findLast((one) => one < at);
  if (next === undefined) return { start, end };
  const place = side === "start" ? { start: next, end } : { start, end: next };
  return place.start < place.end ? place : { start, end };
}

/** The same place in code points, as graphs count. */
export function pointsOf(text: string, { start, end }: Place): Place {
  const before = Array.from(text.slice(0, start)).length;
  return { start: before, end: before + Array.from(text.slice(start, end)).length };
}
