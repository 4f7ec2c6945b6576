import { findEventWords } from "../events/findEventWords.ts";
import { CONFLICT_HINTS, CONFLICT_NOUNS } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";

/** How many sentences to either side must show that a long paragraph is about the conflict. */
const WINDOW = 3;
const LONG_PARAGRAPH = 12;
const SHORT_PARAGRAPH = 3;
const SHORT_TEXT = 40;

/** 1 for sentences in whose paragraph (or neighbourhood, where paragraphs are long) something is said of a conflict. */
export function conflictSentences(analysis: Analysis): Uint8Array {
  const { sentences } = analysis;
  const hit = new Uint8Array(sentences.count);
  for (let s = 0; s < sentences.count; s++)
    if (hasConflictWord(analysis, [sentences.from[s]!, sentences.to[s]!])) hit[s] = 1;
  const about = new Uint8Array(sentences.count);
  // a letter or a statement is about one thing
  if (sentences.count <= SHORT_TEXT) return about.fill(1);
  for (let p = 0; p < sentences.paragraphs; p++) {
    const from = sentences.paragraphStart[p]!;
    const to = sentences.paragraphStart[p + 1]!;
    for (let s = from; s < to; s++) {
      const left = to - from > LONG_PARAGRAPH ? Math.max(from, s - WINDOW) : from;
      const right = to - from > LONG_PARAGRAPH ? Math.min(to, s + WINDOW + 1) : to;
      for (let k = left; k < right && about[s] === 0; k++) about[s] = hit[k]!;
    }
    // a short paragraph next to one about the conflict is about it too
    if (to - from <= SHORT_PARAGRAPH && about[from] === 0 && (hit[from - 1] === 1 || hit[to] === 1))
      about.fill(1, from, to);
  }
  return about;
}

/** Whether a stretch has a word that only a conflict has ("ceasefire"), two words that suggest one, or an attack. */
export function hasConflictWord(analysis: Analysis, [from, to]: Range): boolean {
  const hints = new Set<string>();
  for (let i = from; i < to; i++) {
    const low = analysis.lower(i);
    if (CONFLICT_NOUNS.has(low)) return true;
    if (CONFLICT_HINTS.has(low)) hints.add(low);
  }
  return (
    hints.size > 1 ||
    findEventWords(analysis.tokens, from, to).some(({ type }) => type === "assault" || type === "coerce")
  );
}
