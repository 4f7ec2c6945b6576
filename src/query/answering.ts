import { agreedSide } from "../link/grouping/agreedSide.ts";
import type { DocumentRecord } from "../model/record.ts";

/** Of each claimant the one principal that documents name for it, and the one state; none where they name several. */
interface Answering {
  readonly any: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
}

/** Who answers for whom, as all documents tell together. */
export function principalsByClaimant(
  records: readonly DocumentRecord[],
  representativeOf: (id: string) => string,
): Answering {
  const any = new Map<string, Set<string>>();
  const state = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, own: string, side: string): void => {
    const told = map.get(own);
    if (told === undefined) map.set(own, new Set([side]));
    else told.add(side);
  };
  for (const { claims, actors } of records) {
    const states = new Set(actors.flatMap(({ id, kind }) => (kind === "state" ? [id] : [])));
    for (const { claimant, principal } of claims) {
      if (claimant === null || principal === null) continue;
      const [own, side] = [representativeOf(claimant), representativeOf(principal)];
      if (own === side) continue;
      note(any, own, side);
      if (states.has(principal)) note(state, own, side);
    }
  }
  return { any: agreedOn(any), state: agreedOn(state) };
}

/** Of each the one side that all that is told of it agrees on. */
const agreedOn = (told: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> =>
  new Map(
    [...told].flatMap(([own, sides]) => {
      const side = agreedSide(sides);
      return typeof side === "string" ? [[own, side] as const] : [];
    }),
  );

/** Clusters of actors that a document tells to be states, organs or organisations: they answer for what they are told to answer for. */
export function bodiesIn(records: readonly DocumentRecord[], representativeOf: (id: string) => string): Set<string> {
  return new Set(
    records.flatMap(({ actors }) =>
      actors.flatMap(({ id, kind }) => (kind === null || kind === "person" ? [] : [representativeOf(id)])),
    ),
  );
}
