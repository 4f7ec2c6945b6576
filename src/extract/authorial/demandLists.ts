// "The Government demands: ↵ - that they leave; ↵ - to free the hostages." -> two demands
// not: "The Government demands an inquiry: the mission is late." (no list).
import { PERFORMATIVES } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { isBulleted } from "../structure/introducedList.ts";
import { isDash } from "../structure/marks.ts";

/** The place of a sentence in a list of demands: the line over it, or one of its items. */
export const OVER_DEMANDS = 1;
export const DEMANDED = 2;

/** For each sentence of an author its place in a list of demands, 0 if it has none. */
export function demandLists(analysis: Analysis, contentAt: (sentence: number) => Range | null): Uint8Array {
  const places = new Uint8Array(analysis.sentences.count);
  for (let s = 0; s < places.length; s++) {
    const content = contentAt(s);
    if (content === null || !opensDemands(analysis, content)) continue;
    const over = s;
    while (s + 1 < places.length && isItem(analysis, s + 1, contentAt(s + 1))) places[++s] = DEMANDED;
    if (s > over) places[over] = OVER_DEMANDS;
  }
  return places;
}

/** A sentence that ends with a colon and says that what follows is demanded: "The Government demands:", "It lists its demands:". */
function opensDemands(analysis: Analysis, [from, to]: Range): boolean {
  if (analysis.word(to - 1) !== ":" && analysis.word(to) !== ":") return false;
  for (let i = from; i < to; i++) if (PERFORMATIVES.get(analysis.lower(i).replace(/s$/, "")) === "demand") return true;
  return false;
}

/** "that they leave", or a line with a bullet: "– the release of all prisoners". */
const isItem = (analysis: Analysis, sentence: number, content: Range | null): boolean =>
  content !== null &&
  (analysis.has(content[0], "that", "to") ||
    isBulleted(analysis, analysis.sentenceFrom(sentence)) ||
    hasDash(analysis, sentence));

/** Whether a sentence is a line that begins with a dash. */
const hasDash = (analysis: Analysis, sentence: number): boolean => {
  const { paragraph } = analysis.sentences;
  return paragraph[sentence] !== paragraph[sentence - 1] && isDash(analysis, analysis.sentenceFrom(sentence));
};
