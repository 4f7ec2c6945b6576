// "- Keldora - ↵ President Orel said …": under a line that consists of a state's name, "the president" is that state's.
// not: one such line in a text, a line with more words.
import type { Analysis } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";

/** From so many lines with states' names on, a text counts as a round of reactions. */
const FEWEST = 3;
/** Tokens of a line that may be a state's name, with marks around it. */
const LONGEST = 10;

interface Section {
  readonly from: number;
  readonly state: Entity;
}

/**
 * In a round of reactions, gives officials and organs that are first named under a state's name to that state, unless the text names another.
 */
export function settleSections(analysis: Analysis, table: EntityTable): void {
  const sections = sectionsOf(analysis, table);
  if (sections.length < FEWEST) return;
  for (const entity of table.all) {
    if (entity.roles.size === 0 && entity.kind !== "organ" && entity.kind !== "office") continue;
    const section = sections.findLast(({ from }) => from <= entity.first);
    if (section !== undefined && entity.first >= 0) table.standFor(entity, section.state);
  }
}

function sectionsOf(analysis: Analysis, table: EntityTable): Section[] {
  const { tokens } = analysis;
  const sections: Section[] = [];
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1;
    while (to < tokens.count && !breaksBefore(analysis, to)) to++;
    const state = to - from <= LONGEST ? stateAlone(analysis, table, from, to) : null;
    if (state !== null) sections.push({ from, state });
    from = to;
  }
  return sections;
}

/** Whether a line ends between a token and the one before it. */
function breaksBefore({ tokens }: Analysis, i: number): boolean {
  return tokens.text.slice(tokens.end[i - 1], tokens.start[i]).includes("\n");
}

/** The state whose name is the whole line, apart from marks: "- Keldora -", "## Keldora", "KELDORA:". */
function stateAlone(analysis: Analysis, table: EntityTable, from: number, to: number): Entity | null {
  let start = from;
  let end = to;
  const isMark = (i: number): boolean => /^[^\p{L}\p{N}]+$/u.test(analysis.word(i));
  while (start < end && isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  if (start === end || !/^\p{Lu}/u.test(analysis.word(start))) return null;
  const whole = analysis.tokens.text.slice(analysis.tokens.start[start], analysis.tokens.end[end - 1]);
  return table.stateNamed(whole);
}
