import type { Analysis } from "./analysis.ts";

/** A dash between words, not a hyphen within one. */
export const isDash = (analysis: Analysis, i: number): boolean => /^(?:[-–—]|--)$/.test(analysis.word(i));
