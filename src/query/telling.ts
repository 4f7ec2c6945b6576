import type { Claim } from "../model/claim.ts";

/** What of a claim tells in whose words it reaches the reader. */
export type ToldClaim = Pick<Claim<unknown>, "id" | "parent" | "claimant" | "principal" | "act" | "form" | "voice">;

/** Looks up a claim by its id. */
export type ClaimById = (id: string) => ToldClaim | undefined;

/**
 * Those who tell a claim that is not theirs, from the innermost: of what Keldora says that Pallumia said, Keldora. Empty where nobody
 * stands between the claim and its document but its own side. Null stands for one who is not named.
 *
 * @param sideOf who answers for a claim, by itself
 */
export const tellersOf = (
  claim: ToldClaim,
  claimOf: ClaimById,
  sideOf: (claim: ToldClaim) => string | null,
): (string | null)[] => tellingClaims(claim, claimOf, sideOf).map(sideOf);

/** The claims by which others tell a claim, from the innermost: each of another side than what it tells. */
function tellingClaims<C extends ToldClaim>(
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
 * The claim by which another reaches the reader: of what Keldora says that Pallumia said, Keldora's; itself where nobody tells it. Whoever
 * counts claims by who makes them counts by this one's claimant, so that no party has its opponent's words.
 */
export const toldBy = <C extends ToldClaim>(claim: C, claimOf: (id: string) => C | undefined): C =>
  tellingClaims(claim, claimOf, ({ principal, claimant }) => principal ?? claimant).at(-1) ?? claim;

/**
 * Whether a claim turns down what stands in it, in the words of who reports that: of "Pallumia denied reports that it fired" the reports
 * are told by the text, not by Pallumia. What Pallumia itself says of them ("we reject Keldora's claim that …") is told by Pallumia.
 */
const isTurnedDown = ({ act, form, voice }: ToldClaim): boolean =>
  (act === "deny" || act === "reject") && form !== "direct" && voice === "reported";

/** The claims within which a claim stands, from the innermost. A damaged graph may go round in a circle: this ends all the same. */
export function ancestorsOf<C extends Pick<ToldClaim, "id" | "parent">>(
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

/** The name of who claims as every list, report and table shows it: “Pallumia, as Keldora tells it”; null where nobody is named. */
export function nameAsTold(name: string | null, tellers: readonly (string | null)[]): string | null {
  if (tellers.length === 0) return name;
  return [name ?? "Somebody unnamed", ...tellers.map((teller) => `as ${teller ?? UNNAMED} tells it`)].join(", ");
}
