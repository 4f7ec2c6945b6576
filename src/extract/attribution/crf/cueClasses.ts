// The class of each word by the lexicon of cues, as a small number.
import type { Act } from "../../../model/claim.ts";
import { INTENDS, lemmaOf, NOUN_CUES, PREPOSITION_CUES, VERB_CUES } from "../../lexicon/language.ts";
import type { Analysis } from "../../structure/analysis.ts";
import { NOUN, VERB } from "../../structure/tagClasses.ts";

/**
 * The number by which the models know each act. The weights depend on these numbers: a new act gets the next free one, and the models are
 * trained again.
 */
export const ACT_CLASS: Readonly<Record<Act, number>> = {
  state: 1,
  report: 3,
  allege: 5,
  accuse: 7,
  deny: 9,
  reject: 11,
  confirm: 13,
  concede: 15,
  demand: 17,
  promise: 19,
  threaten: 21,
  warn: 23,
  condemn: 25,
  praise: 27,
  believe: 29,
  ask: 31,
  intend: 33,
};
/** Numbers of cues that are no verbs. */
export const NOUN_CLASS = 35;
export const PREPOSITION_CLASS = 36;

const ACT_OF = new Map<string, number>();
for (const cue of [...VERB_CUES, ...INTENDS]) {
  const known = ACT_OF.get(cue.lemma);
  const value = ACT_CLASS[cue.act] + (cue.weak === true ? 1 : 0);
  if (known === undefined) ACT_OF.set(cue.lemma, value);
}
const NOUNS = new Set(NOUN_CUES.flatMap(({ noun }) => [noun, `${noun}s`, `${noun.replace(/y$/, "ie")}s`]));
const PREPOSITIONS = new Set(PREPOSITION_CUES.map(({ words }) => words[0]!));

/** The class of each token; 0 if the lexicon has no cue for the word. */
export function cueClasses(analysis: Analysis): Uint8Array {
  return Uint8Array.from({ length: analysis.tokens.count }, (_, i) => classOf(analysis, i));
}

function classOf(analysis: Analysis, i: number): number {
  const lower = analysis.lower(i);
  if (analysis.is(i, VERB)) {
    for (const { lemma } of lemmaOf(lower)) {
      const found = ACT_OF.get(lemma);
      if (found !== undefined) return found;
    }
    return 0;
  }
  if (analysis.is(i, NOUN)) return NOUNS.has(lower) ? NOUN_CLASS : 0;
  return PREPOSITIONS.has(lower) && lower.length > 3 ? PREPOSITION_CLASS : 0;
}
