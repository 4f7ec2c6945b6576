// "Pallumia must leave", "It is imperative to act", "The time has come to talk", "Civilians need to be let out" -> demand
// not: "It took time to act" (nothing is asked for).
import { DEMANDING_ADJECTIVES, DEMANDING_MODALS } from "../../lexicon/en/voice.ts";
import type { Voiced } from "../voiced.ts";

/** Whether the sentence asks that something be done. */
export function isDemand({ analysis, content: [from, to], clause }: Voiced): boolean {
  const { group } = clause;
  if (group.modal !== null && DEMANDING_MODALS.has(group.modal)) return true;
  // "It is imperative to", "it is time to"
  for (let i = group.to; i < Math.min(to, group.to + 4); i++) {
    if (DEMANDING_ADJECTIVES.has(analysis.lower(i)) && analysis.has(Math.max(from, group.from - 1), "it")) return true;
    if (analysis.has(i, "time") && analysis.has(i + 1, "to") && analysis.has(group.from - 1, "it")) return true;
  }
  // "the time has come to", "the time is ripe to"
  const behind = analysis.tokens.lower.slice(group.to, Math.min(to, group.to + 3));
  if (analysis.has(clause.head, "time") && behind.includes("to")) return true;
  return analysis.has(group.main, "need", "needs") && analysis.has(group.to, "to");
}
