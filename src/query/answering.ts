import { agreedSide } from "../link/grouping/agreedSide.ts";
import type { DocumentRecord } from "../model/record.ts";

/** The speaker of a claim and its principal. */
interface Saying {
  readonly claimant: string | null;
  readonly principal: string | null;
}

/**
 * Finds the actor who answers for a claim, by the claim itself and by what all documents say of its claimant; null if unknown.
 *
 * @param sides clusters that were put on a side, which then answers for their claims
 */
export function principalResolver(
  records: readonly DocumentRecord[],
  representativeOf: (id: string) => string,
  sides: { has(cluster: string): boolean },
): (claim: Saying) => string | null {
  const answering = principalsByClaimant(records, representativeOf);
  const bodies = bodiesIn(records, representativeOf);
  return ({ principal, claimant }) => {
    const own = principal ?? claimant;
    if (own === null || claimant === null) return own;
    const whose = representativeOf(claimant);
    const side = representativeOf(own);
    if (sides.has(side)) return own;
    if (side === whose) return answering.any.get(whose) ?? own;
    // a state answers for the President's spokesman if other documents name one for him or for the President
    return bodies.has(side) ? own : (answering.state.get(whose) ?? answering.state.get(side) ?? own);
  };
}

/** For each claimant, the one principal that documents name, and the one state; none if they name several. */
interface Answering {
  readonly any: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
}

/** The principals of actors, by all documents together. */
function principalsByClaimant(records: readonly DocumentRecord[], representativeOf: (id: string) => string): Answering {
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

/** For each actor the one side on which all documents agree. */
const agreedOn = (told: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> =>
  new Map(
    [...told].flatMap(([own, sides]) => {
      const side = agreedSide(sides);
      return typeof side === "string" ? [[own, side] as const] : [];
    }),
  );

/** Clusters of actors that a document calls states, organs or organisations: these may be principals. */
function bodiesIn(records: readonly DocumentRecord[], representativeOf: (id: string) => string): Set<string> {
  return new Set(
    records.flatMap(({ actors }) =>
      actors.flatMap(({ id, kind }) => (kind === null || kind === "person" ? [] : [representativeOf(id)])),
    ),
  );
}
