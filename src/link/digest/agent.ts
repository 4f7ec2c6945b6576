import type { Act } from "../../model/claim.ts";
import { ATTACKS, TRUCES } from "../lexicon/language.ts";

/** Acts that put a proposition forward in one way; a demand does not repeat a report. */
const MANNERS: ReadonlyMap<string, string> = new Map([
  ["demand", "demand"],
  ["ask", "ask"],
  ["promise", "promise"],
  ["threaten", "threaten"],
  ["warn", "threaten"],
  ["condemn", "judge"],
  ["praise", "judge"],
]);
/** How an act puts its proposition forward. */
export const mannerOfAct = (act: Act): string => MANNERS.get(act) ?? "tell";

/** Content words between the one that attacks and the verb. */
const APART = 4;

/** The state that stands before the first verb of attack, or the accused; null where there is none, or where it is told in the passive. */
export function agentOf(act: Act, classes: readonly string[], lower: readonly string[]): string | null {
  if (mannerOfAct(act) !== "tell" || lower.includes("by")) return null;
  if (act === "accuse" && classes[0]?.startsWith("@") && classes.some((one) => ATTACKS.has(one)))
    return classes[0].slice(1);
  for (const [at, one] of classes.entries()) {
    // "cease fire"
    if (!ATTACKS.has(one) || classes[at - 1] === "=stop") continue;
    // a word is broken, too
    if (one === "=violate" && !classes.some((other) => TRUCES.has(other))) continue;
    const doer = classes.slice(Math.max(0, at - APART), at).findLast((other) => other.startsWith("@"));
    if (doer !== undefined) return doer.slice(1);
  }
  return null;
}
