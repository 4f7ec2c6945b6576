// "To say that P is a lie", "no evidence that Velmar ordered P": what is named only to be judged, or looked for in vain, is told by nobody.
// not: "To stop the war, Velmar said that P" (the verb of speaking is that of the main clause)
import { JUDGED_OPENING, NOTHING_SHOWS } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { TO } from "../structure/tagClasses.ts";
import type { Candidate } from "./candidate.ts";

/** Whether the verb of an attribution is one that nobody is told to have said. */
export const isUnspoken = (analysis: Analysis, { main, source: [source], that }: Candidate): boolean =>
  source === undefined ? isJudged(analysis, main, that) : isLookedFor(analysis, source[0], main);

/** "To | say | that P is a lie": an infinitive with its clause as the subject of a sentence. */
function isJudged(analysis: Analysis, main: number, that: number): boolean {
  const group = analysis.groupAt(main);
  if (that <= main || group === null || !group.infinitive) return false;
  const to = analysis.is(group.from, TO) ? group.from : group.from - 1;
  if (!analysis.is(to, TO)) return false;
  const start = analysis.sentenceFrom(analysis.sentenceOf(main));
  return (
    to === start || /^[“"‘:;]$/.test(analysis.word(to - 1)) || (to === start + 1 && analysis.has(start, "and", "but"))
  );
}

/** "no evidence that | Velmar | ordered the raid", "To pretend that | Velmar | asked for it is an insult": what stands before a speaker and his verb. */
function isLookedFor(analysis: Analysis, speaker: number, main: number): boolean {
  if (speaker > main) return false;
  const start = analysis.sentenceFrom(analysis.sentenceOf(main));
  const before = analysis.tokens.lower.slice(start, speaker).join(" ");
  return NOTHING_SHOWS.test(before) || JUDGED_OPENING.test(before);
}
