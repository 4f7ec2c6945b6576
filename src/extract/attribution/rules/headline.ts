import {
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  MEDIA_NOUNS,
  ORGAN_NOUNS,
  ROLE_NOUNS,
  UNNAMED_SOURCES,
} from "../../lexicon/language.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { isDash } from "../../structure/marks.ts";
import { PROPER, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import type { Rule } from "./rule.ts";

/** Lines at the start of a text that may be headlines, and tokens that a speaker's name may have in one. */
const LINES = 3;
const LONGEST = 6;

/** Attributions without a cue: headlines that name the speaker behind a dash or colon. */
export const headlineRule: Rule = {
  id: "headline",
  finds: [
    [
      "Cameras Prove Guns Were Moved – Observers\n\nThe guns were moved on Monday.",
      "Observers |  | Cameras Prove Guns Were Moved",
    ],
    ["Nine killed in strike: ministry\n\nThe town was hit.", "ministry |  | Nine killed in strike"],
  ],
  findsNot: ["A Long Winter – Part Two\n\nIt was cold.", "Markets: what we know\n\nIt was cold."],
  find: (analysis) => headlineAttributions(analysis),
};

/** Attributions without a cue: headlines that name the speaker behind a dash or colon. */
function headlineAttributions(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  const { sentences, tokens } = analysis;
  for (let p = 0; p < Math.min(LINES, sentences.paragraphs - 1); p++) {
    const s = sentences.paragraphStart[p]!;
    if (sentences.paragraphStart[p + 1]! - s !== 1) continue;
    const from = sentences.from[s]!;
    const to = sentences.to[s]!;
    if (from < analysis.body || /^[.!?…”"]$/.test(tokens.word[to - 1]!)) continue;
    const mark = markBefore(analysis, from, to);
    if (mark < 0 || !tellsSomething(analysis, [from, mark])) continue;
    const source: Range = [mark + 1, to];
    if (!speaks(analysis, source, tokens.word[mark] === ":")) continue;
    found.push({
      cue: [],
      main: from,
      source: [source],
      sourceHead: analysis.chunk(analysis.chunkIndex(to - 1)).head,
      content: [[from, mark]],
      that: -1,
      act: "state",
      polarity: "asserted",
      rule: "headline",
      confidence: 80,
    });
  }
  return found;
}

/** The last dash or colon if no more tokens follow than a name may have; -1 for none. */
function markBefore(analysis: Analysis, from: number, to: number): number {
  for (let i = to - 2; i > from + 2 && i >= to - 1 - LONGEST; i--)
    if (isDash(analysis, i) || analysis.tokens.word[i] === ":") return i;
  return -1;
}

/** A finite verb or an infinitive, or a participle behind the noun that opens the line: headlines leave "was" out. */
function tellsSomething(analysis: Analysis, [from, to]: Range): boolean {
  const opening = analysis.chunks[analysis.chunkOf[from] ?? -1];
  for (let i = from; i < to; i++) {
    const g = analysis.groups[analysis.groupOf[i] ?? -1];
    if (g !== undefined && g.from === i && (g.finite || g.infinitive || opening?.to === i)) return true;
  }
  return false;
}

/** One noun phrase for a person or body. A colon may open anything, so behind it the phrase needs a word for somebody who can speak. */
function speaks(analysis: Analysis, [from, to]: Range, colon: boolean): boolean {
  const c = analysis.chunkIndex(from);
  if (c < 0 || analysis.chunk(c).from !== from || analysis.chunks[analysis.chunkOf[to - 1] ?? -1] === undefined)
    return false;
  for (let i = from; i < to; i++)
    if (analysis.groupIndex(i) >= 0 || /\d/.test(analysis.word(i)) || MEDIA_NOUNS.has(analysis.lower(i))) return false;
  const { head } = analysis.chunk(c);
  const word = analysis.lower(head);
  const named = [ROLE_NOUNS, ORGAN_NOUNS, COLLECTIVE_NOUNS, DOCUMENT_NOUNS, UNNAMED_SOURCES].some((nouns) =>
    nouns.has(word),
  );
  return named || (!colon && (tagBitsOf(analysis.tags, head) & PROPER) !== 0);
}
