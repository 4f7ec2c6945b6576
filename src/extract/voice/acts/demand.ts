// "Pallumia must leave", "It is imperative to act", "The time has come to talk", "Civilians need to be let out", "Pallumia has a duty to answer" -> demand
// not: "Civilians need bread" (nothing is asked for).
import { DEMANDING_ADJECTIVES, DEMANDING_MODALS } from "../../lexicon/language.ts";
import type { Analysis, VerbGroup } from "../../structure/analysis.ts";
import type { OwnVoiceSentence } from "../voiced.ts";

/** "has a responsibility to", "bear the obligation to", "is up to the parties to". */
function owes(analysis: Analysis, main: number, from: number, to: number): boolean {
  const behind = analysis.tokens.lower.slice(from, Math.min(to, from + 7));
  if (analysis.has(main, "is", "'s") && analysis.has(from, "up") && analysis.has(from + 1, "to"))
    return behind.slice(2).includes("to");
  return (
    analysis.has(main, "have", "has", "bear", "bears") &&
    behind.some((word, n) => OWED.has(word) && (analysis.has(from + n + 1, "to") || from + n + 1 >= to))
  );
}
const OWED: ReadonlySet<string> = new Set(["responsibility", "duty", "obligation"]);

/** "It would be | opportune if", "it would be | better that". */
const isWish = (analysis: Analysis, group: VerbGroup, to: number): boolean =>
  group.modal === "would" &&
  analysis.has(group.main, "be") &&
  analysis.has(group.from - 1, "it") &&
  /^(?:opportune|appropriate|better|best|wise|advisable|desirable|helpful|fitting)$/.test(analysis.lower(group.to)) &&
  group.to + 1 < to &&
  analysis.has(group.to + 1, "if", "that", "to", "for");

/** "it is time to act", "it is high time that the council acted", "The time for the council to act is now", "the time has come to talk". */
function isTimeFor(analysis: Analysis, { group, head }: OwnVoiceSentence["clause"], from: number, to: number): boolean {
  const is = analysis.has(group.main, "is", "'s", "was", "be");
  for (let i = group.to; i < Math.min(to, group.to + 4); i++)
    if (is && analysis.has(i, "time") && analysis.has(i + 1, "to", "that", "for") && analysis.has(group.from - 1, "it"))
      return true;
  const opens = analysis.has(from, "the") && analysis.has(from + 1, "time") && analysis.has(from + 2, "for", "to");
  if (opens && is && analysis.has(group.to, "now")) return true;
  const behind = analysis.tokens.lower.slice(group.to, Math.min(to, group.to + 3));
  return analysis.has(head, "time") && behind.includes("to");
}

/** "I must say that P", "We should add that P": it asks for nothing. */
const isAvowal = (analysis: Analysis, { group, person }: OwnVoiceSentence["clause"]): boolean =>
  person === 1 &&
  /^(?:say|admit|confess|add|note|stress|emphasi[sz]e|underline|point|recall|mention|tell|repeat)$/.test(
    analysis.lower(group.main),
  );

/** Whether the sentence asks that something be done. */
export function isDemand({ analysis, content: [from, to], clause, party }: OwnVoiceSentence): boolean {
  const { group } = clause;
  // "Should the attacks go on, Keldora will answer": a condition
  if (
    analysis.has(from, "should") &&
    group.from > from + 1 &&
    analysis.tokens.lower.slice(from, group.from).includes(",")
  )
    return false;
  if (group.modal !== null && DEMANDING_MODALS.has(group.modal)) return !isAvowal(analysis, clause);
  // "It is imperative to", "it is time to"
  for (let i = group.to; i < Math.min(to, group.to + 4); i++) {
    if (DEMANDING_ADJECTIVES.has(analysis.lower(i)) && analysis.has(Math.max(from, group.from - 1), "it")) return true;
  }
  // "Pallumia has a duty to answer", "It is up to the parties to talk"
  if (party !== "own" && owes(analysis, group.main, group.to, to)) return true;
  // "It would be opportune if they left"
  if (isWish(analysis, group, to)) return true;
  if (isTimeFor(analysis, clause, from, to)) return true;
  return analysis.has(group.main, "need", "needs") && analysis.has(group.to, "to");
}
