// "Cameras Prove Guns Were Moved – Observers" -> Observers: Cameras Prove Guns Were Moved.   "Nine killed in strike: ministry" -> ministry.
// not: "A Long Winter – Part Two" (no verb), "Markets: what we know" (nobody speaks)
import type { Analysis, Range } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import { bitsOf, PROPER } from "../chunks.ts";
import { isDash } from "../clause.ts";
import { MEDIA_NOUNS } from "../lexicon/en/head.ts";
import { COLLECTIVE_NOUNS, DOCUMENT_NOUNS, ORGAN_NOUNS, ROLE_NOUNS, UNNAMED_SOURCES } from "../lexicon/en/words.ts";

/** Lines at the start of a text that may be headlines, and tokens that a speaker's name may have in one. */
const LINES = 3;
const LONGEST = 6;

/** Attributions of headlines that name the speaker behind a dash or colon; without a cue. */
export function headlineAttributions(a: Analysis): Candidate[] {
  const found: Candidate[] = [];
  const { sentences, tokens } = a;
  for (let p = 0; p < Math.min(LINES, sentences.paragraphs - 1); p++) {
    const s = sentences.paragraphStart[p]!;
    if (sentences.paragraphStart[p + 1]! - s !== 1) continue;
    const from = sentences.from[s]!;
    const to = sentences.to[s]!;
    if (from < a.body || /^[.!?…”"]$/.test(tokens.word[to - 1]!)) continue;
    const mark = markBefore(a, from, to);
    if (mark < 0 || !tellsSomething(a, [from, mark])) continue;
    const source: Range = [mark + 1, to];
    if (!speaks(a, source, tokens.word[mark] === ":")) continue;
    found.push({
      cue: [],
      main: from,
      source: [source],
      sourceHead: a.chunks[a.chunkOf[to - 1]!]!.head,
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

/** The last dash or colon, where only a name's length stands behind it; -1 for none. */
function markBefore(a: Analysis, from: number, to: number): number {
  for (let i = to - 2; i > from + 2 && i >= to - 1 - LONGEST; i--)
    if (isDash(a, i) || a.tokens.word[i] === ":") return i;
  return -1;
}

/** A finite verb or an infinitive, or a participle behind the noun that opens the line: headlines leave "was" out. */
function tellsSomething(a: Analysis, [from, to]: Range): boolean {
  const opening = a.chunks[a.chunkOf[from] ?? -1];
  for (let i = from; i < to; i++) {
    const g = a.groups[a.groupOf[i] ?? -1];
    if (g !== undefined && g.from === i && (g.finite || g.infinitive || opening?.to === i)) return true;
  }
  return false;
}

/** One noun phrase for somebody; behind a colon, which may open anything, only by a word for one who speaks. */
function speaks(a: Analysis, [from, to]: Range, colon: boolean): boolean {
  const c = a.chunkOf[from]!;
  if (c < 0 || a.chunks[c]!.from !== from || a.chunks[a.chunkOf[to - 1] ?? -1] === undefined) return false;
  for (let i = from; i < to; i++)
    if (a.groupOf[i]! >= 0 || /\d/.test(a.tokens.word[i]!) || MEDIA_NOUNS.has(a.tokens.lower[i]!)) return false;
  const { head } = a.chunks[c]!;
  const word = a.tokens.lower[head]!;
  const named = [ROLE_NOUNS, ORGAN_NOUNS, COLLECTIVE_NOUNS, DOCUMENT_NOUNS, UNNAMED_SOURCES].some((nouns) =>
    nouns.has(word),
  );
  return named || (!colon && (bitsOf(a.tags, head) & PROPER) !== 0);
}
