import type { Claim } from "../model/claim.ts";

/** The parts of a claim that show who tells it. */
export type ClaimInChain = Pick<Claim<unknown>, "id" | "parent" | "claimant" | "principal" | "act" | "form" | "voice">;

/** Looks up a claim by its id. */
export type ClaimById = (id: string) => ClaimInChain | undefined;

/**
 * The tellers of a claim that is not theirs, from the innermost: if Keldora says that Pallumia said P, Keldora tells P. Empty if only
 * its own side stands between the claim and its document. Null stands for a teller who is not named.
 *
 * @param sideOf who answers for a claim, by itself
 */
export const tellersOf = (
  claim: ClaimInChain,
  claimOf: ClaimById,
  sideOf: (claim: ClaimInChain) => string | null,
): (string | null)[] => tellingClaims(claim, claimOf, sideOf).map(sideOf);

/** The claims by which others tell a claim, from the innermost: each by another side than the claim that it tells. */
function tellingClaims<C extends ClaimInChain>(
  claim: C,
  claimOf: (id: string) => C | undefined,
  sideOf: (claim: C) => string | null,
): C[] {
  const telling: C[] = [];
  let last = sideOf(claim);
  for (const outer of ancestorsOf(claim, claimOf)) {
    if (isTurnedDown(outer)) continue;
    const side = sideOf(outer);
    if (side === last) continue;
    telling.push(outer);
    last = side;
  }
  return telling;
}

/**
 * The claim by which a claim reaches the reader: if Keldora says that Pallumia said P, Keldora's claim; the claim itself if nobody tells it.
 * Counts of claims by actor use this claim's claimant, so that no party is credited with its opponent's words.
 */
export const outermostTelling = <C extends ClaimInChain>(claim: C, claimOf: (id: string) => C | undefined): C =>
  tellingClaims(claim, claimOf, ({ principal, claimant }) => principal ?? claimant).at(-1) ?? claim;

/**
 * Whether a claim rejects the claim inside it, in the words of a reporter: in "Pallumia denied reports that it fired" the
 * text tells the reports, not Pallumia. In "we reject Keldora's claim that …", Pallumia itself tells Keldora's claim.
 */
const isTurnedDown = ({ act, form, voice }: ClaimInChain): boolean =>
  (act === "deny" || act === "reject") && form !== "direct" && voice === "reported";

/** The enclosing claims of a claim, from the innermost. Ends even if a damaged graph has a cycle. */
export function ancestorsOf<C extends Pick<ClaimInChain, "id" | "parent">>(
  claim: C,
  claimOf: (id: string) => C | undefined,
): C[] {
  const found: C[] = [];
  const seen = new Set([claim.id]);
  for (let at = claim.parent; at !== null && !seen.has(at); ) {
    seen.add(at);
    const outer = claimOf(at);
    if (outer === undefined) break;
    found.push(outer);
    at = outer.parent;
  }
  return found;
}

const UNNAMED = "somebody unnamed";

/** The name of the speaker as every list, report and table shows it: “Pallumia, as Keldora tells it”; null if nobody is named. */
export function nameWithTellers(name: string | null, tellers: readonly (string | null)[]): string | null {
  if (tellers.length === 0) return name;
  return [name ?? "Somebody unnamed", ...tellers.map((teller) => `as ${teller ?? UNNAMED} tells it`)].join(", ");
}
