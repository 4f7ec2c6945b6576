// "(Signed) Rami Sol ↵ Minister" under an annex to a letter of Keldora's mission -> Keldora's.   "Statement of the Ministry of Peace" -> of the
// state that the letter names behind these words.
// not: "(Signed) Rami Sol ↵ Chair" (no office of a state), a minister whom the letter calls that of another state.

import { ROLE_NOUNS } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, stateOf } from "./entity.ts";
import { STATE_OFFICES } from "./organs.ts";

/** The letter over an annex. */
export interface CoveringLetter {
  /** The token where the first annex begins. */
  readonly end: number;
  readonly author: Entity | null;
}

/** The state for which the author of an annex writes, as the letter over it and the signature show; null if they show none. */
export function stateOfAnnexed(
  analysis: Analysis,
  table: EntityTable,
  { kind }: Entity,
  annex: { readonly author: Range; readonly end: number },
  letter: CoveringLetter,
): Entity | null {
  if (kind === "organ") return stateOfOrganIn(analysis, table, annex.author, letter.end);
  return kind === "person" || kind === null
    ? stateOfMinister(analysis, table, [annex.author[0], annex.end], letter)
    : null;
}

/** "Statement of the Ministry of Peace": of the one state that the letter over the annex names ("a statement by the Ministry of Peace of Keldora"). */
function stateOfOrganIn(analysis: Analysis, table: EntityTable, author: Range, end: number): Entity | null {
  const from = analysis.has(author[0], "the") ? author[0] + 1 : author[0];
  const words = analysis.tokens.lower.slice(from, author[1]);
  const states = new Set<Entity>();
  for (let i = 0; i + words.length < end; i++) {
    const behind = i + words.length;
    if (!analysis.has(behind, "of") || !words.every((word, k) => analysis.lower(i + k) === word)) continue;
    for (const state of table.statesIn(behind + 1, behind + 4)) states.add(state);
  }
  const [only] = states;
  return only !== undefined && states.size === 1 ? only : null;
}

/**
 * "(Signed) Rami Sol ↵ Minister" under an annex: of the state that the letter names between his office and his name ("the Minister of Peace of
 * Keldora, Mr. Rami Sol"), else of the state of the letter's signer. Null for somebody who holds no office of a state.
 */
function stateOfMinister(
  analysis: Analysis,
  table: EntityTable,
  [name, end]: Range,
  letter: CoveringLetter,
): Entity | null {
  let last = name;
  while (last + 1 < end && isCapitalised(analysis, last + 1) && !isMinisterAt(analysis, last + 1)) last++;
  let title = last + 1;
  while (title < end && !isMinisterAt(analysis, title)) title++;
  const own = letter.author === null ? null : stateOf(letter.author);
  const surname = analysis.lower(last);
  for (let i = 1; i < letter.end; i++) {
    if (analysis.lower(i) !== surname) continue;
    const from = analysis.sentenceFrom(analysis.sentenceOf(i));
    let office = i - 1;
    while (office >= from && !isMinisterAt(analysis, office)) office--;
    const [state, ...others] = office < from ? [] : table.statesIn(office, i);
    if (others.length > 0) return null;
    if (state !== undefined) return state;
    if (office >= from && own?.kind === "state") return own;
  }
  return title < end && own?.kind === "state" ? own : null;
}

const isCapitalised = ({ tokens }: Analysis, i: number): boolean => /^\p{Lu}/u.test(tokens.word[i] ?? "");

const isMinisterAt = (analysis: Analysis, i: number): boolean =>
  STATE_OFFICES.has(ROLE_NOUNS.get(analysis.lower(i))?.base ?? "");
