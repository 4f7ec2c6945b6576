// "Ms. Orrel: I thank you for the opportunity to brief the Council. ↵ Mr. Feld (Keldora): I thank the Special Representative" in a record of the
// United Nations -> Orrel speaks for the United Nations.
// not: two speakers without a state (one may come from outside), a record in which nobody names such an office.
import { BRIEFS_COUNCIL, OFFICES_OF_BRIEFERS } from "../lexicon/language.ts";
import type { Turn } from "../parts/layout.ts";
import type { Analysis } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";

/** The one speaker without a state who briefs a council whose other speakers thank the holder of an office of the United Nations; else null. */
export function brieferOf(
  { tokens }: Analysis,
  turns: readonly Turn[],
  speakers: ReadonlyMap<number, Entity | null>,
): Entity | null {
  const ofStates = new Set(turns.flatMap((turn) => (turn.state === null ? [] : [speakers.get(turn.name[0])])));
  const wordsOf = ({ said: [from, to] }: Turn): string => tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
  const others = turns.filter((turn) => {
    const speaker = speakers.get(turn.name[0]) ?? null;
    return speaker?.kind === "person" && speaker.affiliation === null && !ofStates.has(speaker);
  });
  const [only, ...more] = new Set(others.map((turn) => speakers.get(turn.name[0]) ?? null));
  if (only === undefined || only === null || more.length > 0) return null;
  const briefs = others.some((turn) => BRIEFS_COUNCIL.test(wordsOf(turn)));
  const thanked = turns.some((turn) => turn.state !== null && OFFICES_OF_BRIEFERS.test(wordsOf(turn)));
  return briefs && thanked ? only : null;
}
