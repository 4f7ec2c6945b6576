// "the ceasefire at the crossing is still in effect" against "Keldora's decision to suspend the ceasefire": one says that it is in force,
// the other that it is not.
// not: demands and predictions, or statements about another day
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { ENDED, IN_FORCE, STANDING } from "../../lexicon/language.ts";
import type { Between } from "../claimRow.ts";
import { contents, type Finding, haveDifferentPrincipals, mannerOf, say, statesAgree } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";

/** The most letters between a thing and the statement about it. */
const NEAR = 90;
/** The most days between two texts about one state of affairs. */
const DAYS = 3;

/** The things that a claim says are in force, or have ended, by their words. */
function toldOf({ text }: ComparableClaim, status: RegExp): string[] {
  const found = status.exec(text);
  if (found === null) return [];
  const around = text.slice(Math.max(0, found.index - NEAR), found.index + found[0].length + NEAR / 2);
  return [...around.matchAll(STANDING)].map(([word]) => word.toLowerCase().replace(/s$/, "").replace("-", ""));
}

/** Disputes about whether a ceasefire, a truce, a blockade or the like is in force. */
export const STATUS: DisputeRule = {
  id: "status",
  finds: [
    ["Keldora, state: Pallumia had suspended the ceasefire", "Pallumia, state: the ceasefire was still in effect"],
    ["Keldora, state: the truce remains in force", "Pallumia, state: the truce has collapsed"],
  ],
  findsNot: [
    ["Keldora, state: Pallumia had suspended the ceasefire", "Pallumia, state: the blockade was still in effect"],
    ["Keldora, demand: the ceasefire be suspended", "Pallumia, state: the ceasefire was still in effect"],
  ],
  find: statuses,
};

/** One claim says that a ceasefire or the like is in force, the other that it has ended. */
export function statuses(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!haveDifferentPrincipals(between) || between.apart || a.negative || b.negative || a.open || b.open) return null;
  const [day, other] = [a.document.day, b.document.day];
  if (!between.sameDocument && (day === null || other === null || Math.abs(day - other) > DAYS)) return null;
  if (mannerOf(a) !== "tell" || mannerOf(b) !== "tell" || !statesAgree(a, b)) return null;
  const [inForce, ended] = IN_FORCE.test(a.text) ? [a, b] : [b, a];
  if (ENDED.test(inForce.text)) return null;
  const things = toldOf(ended, ENDED);
  if (!toldOf(inForce, IN_FORCE).some((thing) => things.includes(thing))) return null;
  return {
    relation: "disputes",
    a,
    b,
    score: 74,
    rule: "dispute.status",
    because: `one holds it to be in force, the other not: ${say(inForce.text)} against ${say(ended.text)}`,
    words: contents(a, b),
  };
}
