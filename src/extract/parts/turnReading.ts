import type { Candidate } from "../attribution/candidate.ts";
import type { Lookup } from "../lookup.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { isParty } from "../voice/party.ts";
import type { Asked } from "./asked.ts";
import type { Layout, Turn } from "./layout.ts";
import type { TurnReading } from "./turnClaims.ts";

/** The facts needed to read the turns of a document: whom each speaker represents, by one of his or her labels. */
export function turnReading(
  analysis: Analysis,
  { turns }: Layout,
  asked: Asked,
  proposed: readonly Candidate[],
  lookup: Lookup,
): TurnReading {
  const states = new Map<string, Set<string>>();
  const keyOf = ({ role, name }: Turn): string => (role === "named" ? lastName(nameOf(analysis.tokens, name)) : role);
  for (const turn of turns) {
    const key = keyOf(turn);
    const known = states.get(key) ?? new Set<string>();
    states.set(key, known);
    for (const range of [turn.name, turn.state])
      for (const state of partiesIn(analysis, range, lookup)) known.add(state);
  }
  states.set("answer", new Set(partiesIn(analysis, asked.answers, lookup)));
  const nobody: ReadonlySet<string> = new Set();
  return {
    lookup,
    own: (turn) => states.get(keyOf(turn)) ?? nobody,
    asks: asked.asks !== null,
    proposed: new Map(
      proposed.filter(({ sourceHead }) => /^(?:i|we)$/.test(analysis.lower(sourceHead))).map((one) => [one.main, one]),
    ),
  };
}

const lastName = (name: string): string => (name.split(",")[0] as string).split(" ").at(-1)?.toLowerCase() ?? name;

/** Keys of the states and groups that a run of tokens names. */
function partiesIn(analysis: Analysis, range: Range | null, lookup: Lookup): string[] {
  const found: string[] = [];
  if (range === null) return found;
  for (let i = range[0]; i < range[1]; i++) {
    const match = lookup.match(analysis.tokens, i);
    if (match !== null && isParty(match.entry)) found.push(match.entry.key);
    i += (match?.length ?? 1) - 1;
  }
  return found;
}
