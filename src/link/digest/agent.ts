import type { Act } from "../../model/claim.ts";
import { ATTACKS, TRUCES } from "../lexicon/language.ts";

/** Groups of acts that present a proposition in one way; a demand does not repeat a report. */
const MANNERS: ReadonlyMap<string, string> = new Map([
  ["demand", "demand"],
  ["ask", "ask"],
  ["promise", "promise"],
  ["threaten", "threaten"],
  ["warn", "threaten"],
  ["condemn", "judge"],
  ["praise", "judge"],
]);
/** How an act presents its proposition. */
export const mannerOfAct = (act: Act): string => MANNERS.get(act) ?? "tell";

/** The most content words between the attacker and the verb. */
const APART = 4;

/** The state before the first verb of attack, or the accused; null if there is none, or if the verb is passive. */
export function agentOf(act: Act, classes: readonly string[], lower: readonly string[]): string | null {
  if (mannerOfAct(act) !== "tell" || lower.includes("by")) return null;
  if (act === "accuse" && classes[0]?.startsWith("@") && classes.some((one) => ATTACKS.has(one)))
    return classes[0].slice(1);
  for (const [at, one] of classes.entries()) {
    // "cease fire"
    if (!ATTACKS.has(one) || classes[at - 1] === "=stop") continue;
    // a promise may be broken, too
    if (one === "=violate" && !classes.some((other) => TRUCES.has(other))) continue;
    const doer = classes.slice(Math.max(0, at - APART), at).findLast((other) => other.startsWith("@"));
    if (doer !== undefined) return doer.slice(1);
  }
  return null;
}
