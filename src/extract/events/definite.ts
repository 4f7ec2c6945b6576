import { DEFINITE } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { FINITE } from "../structure/tagClasses.ts";

/** "the attack", "this vote", "its offensive": a definite noun, which refers to a known event. */
export function isDefinite(analysis: Analysis, words: Range): boolean {
  const from = analysis.chunkAt(words[1] - 1)?.from ?? words[0];
  if (DEFINITE.has(analysis.lower(from))) return true;
  return !analysis.is(from, FINITE) && analysis.tokens.lower.slice(from, words[1]).includes("'s");
}
