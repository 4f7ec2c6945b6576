import { agreedSide } from "../link/grouping/agreedSide.ts";
import type { DocumentRecord } from "../model/record.ts";

/** Who says a claim, and for whom. */
interface Saying {
  readonly claimant: string | null;
  readonly principal: string | null;
}

/**
 * Tells who answers for a claim, by the claim and by what all documents tell of its claimant; null where nobody is known.
 *
 * @param sides clusters that were put on a side, which then answers
 */
export function whoAnswers(
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
    // for the President's spokesman a state answers, where other documents name one for him or for the President
    return bodies.has(side) ? own : (answering.state.get(whose) ?? answering.state.get(side) ?? own);
  };
}

/** Of each claimant the one principal that documents name for it, and the one state; none where they name several. */
interface Answering {
  readonly any: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
}

/** Who answers for whom, as all documents tell together. */
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

/** Of each the one side that all that is told of it agrees on. */
const agreedOn = (told: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> =>
  new Map(
    [...told].flatMap(([own, sides]) => {
      const side = agreedSide(sides);
      return typeof side === "string" ? [[own, side] as const] : [];
    }),
  );

/** Clusters of actors that a document tells to be states, organs or organisations: they answer for what they are told to answer for. */
function bodiesIn(records: readonly DocumentRecord[], representativeOf: (id: string) => string): Set<string> {
  return new Set(
    records.flatMap(({ actors }) =>
      actors.flatMap(({ id, kind }) => (kind === null || kind === "person" ? [] : [representativeOf(id)])),
    ),
  );
}
