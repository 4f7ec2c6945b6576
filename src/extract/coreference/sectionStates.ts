// "- Keldora - ↵ President Orel said …": under a line that consists of a state's name, "the president" is that state's; under "Keldoran Ministry of
// Defence", "the spokesperson" is.
// "32 Note verbale from the Mission of Keldora. A spokesman for the Government said", at the end of a text -> Keldora's.
// not: one such line in a text, a line with more words, what stands under a further heading.
import { WITHIN_NAMES } from "../lexicon/language.ts";
import type { Lookup, LookupEntry } from "../lookup.ts";
import type { Analysis } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import { stateOrganIn } from "./organs.ts";

/** From so many lines with states' names on, a text counts as a round of reactions; lines between blank lines need only name two states. */
const FEWEST = 3;
/** Tokens of a line that may be a state's name, with marks around it. */
const LONGEST = 10;

/** A stretch under a line with the name of a state or of its organ. */
export interface Section {
  readonly from: number;
  readonly to: number;
  readonly state: LookupEntry;
}

/**
 * In a round of reactions, gives officials and organs that are first named under a state's name to that state, unless the text names another.
 */
export function settleSections(table: EntityTable): void {
  for (const entity of table.all) {
    if (entity.roles.size === 0 && entity.kind !== "organ" && entity.kind !== "office") continue;
    const state = entity.first < 0 ? null : table.sectionAt(entity.first);
    if (state !== null) table.standFor(entity, state);
  }
}

/** The sections of a round of reactions, and the footnotes that name one state only. */
export const sectionsOf = (analysis: Analysis, lookup: Lookup): Section[] => [
  ...reactionsOf(analysis, lookup),
  ...notesOf(analysis, lookup),
];

/** "32 Note verbale from the Mission of Keldora. A spokesman for the Government said": the numbered lines at the end of a text. */
function notesOf(analysis: Analysis, lookup: Lookup): Section[] {
  const { tokens } = analysis;
  const found: Section[] = [];
  for (let to = tokens.count; to > 0; ) {
    let from = to - 1;
    while (from > 0 && breaks(analysis, from) === 0) from--;
    if (!/^\d{1,3}$/.test(tokens.word[from]!) || !/^\p{Lu}/u.test(tokens.word[from + 1] ?? "")) break;
    const states = new Set<LookupEntry>();
    for (let i = from; i < to; i++) {
      const match = lookup.match(tokens, i);
      if (match?.entry.kind === "state") states.add(match.entry);
    }
    const [state, ...others] = states;
    if (state !== undefined && others.length === 0) found.unshift({ from, to, state });
    to = from;
  }
  return found;
}

/** The sections of a text that is a round of reactions; empty for any other text. */
function reactionsOf(analysis: Analysis, lookup: Lookup): Section[] {
  const { tokens } = analysis;
  const heads: { from: number; state: LookupEntry | null; alone: boolean }[] = [];
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1;
    while (to < tokens.count && breaks(analysis, to) === 0) to++;
    const alone = (from === 0 || breaks(analysis, from) > 1) && (to === tokens.count || breaks(analysis, to) > 1);
    const state = to - from <= LONGEST ? stateAlone(analysis, lookup, from, to) : null;
    if (state !== null) heads.push({ from, state, alone });
    else if (alone && isHeading(analysis, from, to)) heads.push({ from, state: null, alone });
    from = to;
  }
  const named = heads.filter(({ state }) => state !== null);
  const apart = named.filter(({ alone }) => alone);
  const several = new Set(apart.map(({ state }) => state)).size > 1 && apart.length === named.length;
  if (named.length < FEWEST && !several) return [];
  return heads.flatMap(({ from, state }, k): Section[] =>
    state === null ? [] : [{ from, to: heads[k + 1]?.from ?? tokens.count, state }],
  );
}

/** Line breaks before a token. */
const breaks = ({ tokens }: Analysis, i: number): number =>
  tokens.text.slice(tokens.end[i - 1], tokens.start[i]).split("\n").length - 1;

/** A short line that ends no sentence, as headings are. */
const isHeading = (analysis: Analysis, from: number, to: number): boolean =>
  to - from <= LONGEST && /^\p{Lu}/u.test(analysis.word(from)) && !/^[.!?,;:”"]$/.test(analysis.word(to - 1));

/** The state whose name, or whose organ's name, is the whole line, apart from marks: "- Keldora -", "## Keldora", "Keldoran General Staff". */
function stateAlone(analysis: Analysis, lookup: Lookup, from: number, to: number): LookupEntry | null {
  let start = from;
  let end = to;
  const isMark = (i: number): boolean => /^[^\p{L}\p{N}]+$/u.test(analysis.word(i));
  while (start < end && isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  if (start === end || !/^\p{Lu}/u.test(analysis.word(start))) return null;
  const whole = analysis.tokens.text.slice(analysis.tokens.start[start], analysis.tokens.end[end - 1]);
  const entry = lookup.find(whole);
  if (entry !== null) return entry.kind === "state" || entry.kind === "organisation" ? entry : null;
  const isName = whole.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || WITHIN_NAMES.test(word));
  return isName && end - start > 1 ? (stateOrganIn(lookup, whole)?.state ?? null) : null;
}
