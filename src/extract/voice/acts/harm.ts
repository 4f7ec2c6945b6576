// "If it fires again, it will meet an army", "They will bear the consequences", "Until then, no exchange will take place" -> threaten
// not: "If the talks go on, we will attend."
import { findEventWords } from "../../events/findEventWords.ts";
import { CONSEQUENCES, FORCED_OUT } from "../../lexicon/language.ts";
import type { OwnVoiceSentence } from "../voiced.ts";

/** Whether a sentence about the future announces harm. */
export function announcesHarm({ analysis, content: [from, to], clause: { group }, party }: OwnVoiceSentence): boolean {
  const { lower } = analysis.tokens;
  // "they will be punished": here the verb itself names the harm
  const rest = lower.slice(group.passive ? group.main : group.to, to);
  const conditional =
    analysis.has(from, "if", "unless", "until", "should") || rest.some((word) => word === "if" || word === "unless");
  const consequences =
    rest.some((word) => CONSEQUENCES.has(word)) ||
    (conditional && /^(?:respond|retaliate|answer)$/.test(lower[group.main]!));
  // "we will bear the consequences" threatens nobody
  if (consequences && (conditional || !(analysis.has(group.from - 1, "we", "i") || (group.passive && party === "own"))))
    return true;
  // "Any aircraft that enters will be shot down"
  if (analysis.has(from, "any", "anyone", "whoever") && group.passive && FORCED_OUT.test(lower[group.main] ?? ""))
    return true;
  if (!conditional) return false;
  if (isLastWord(analysis.lower(group.main), rest)) return true;
  if (group.negated) return true;
  const before = lower.slice(from, group.from);
  if (before.includes("no") || /^(?:provocation|aggression)s?$/.test(before.at(-2) ?? "")) return true;
  return findEventWords(analysis.tokens, from, to).some(
    ({ type }) => type === "assault" || type === "threaten" || type === "mobilize",
  );
}

const isLastWord = (verb: string, rest: readonly string[]): boolean => leavesNoChoice(rest) || endsSomebody(verb, rest);

/** "If one more shell falls, the place from which it came will cease to exist". */
const endsSomebody = (verb: string, rest: readonly string[]): boolean => verb === "cease" && rest.includes("exist");

/** "If it fires again, we will have no choice but to defend ourselves". */
const leavesNoChoice = (rest: readonly string[]): boolean =>
  rest.some((word, k) => rest[k - 1] === "no" && (word === "choice" || word === "option" || word === "alternative"));
