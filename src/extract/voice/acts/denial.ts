// "This assertion is untrue" -> deny.   "Our artillery did not shell the market" -> deny.   "The claim is an insult" -> reject
// not: "Pallumia did not answer" (this is said of another side), "We will not leave" (a promise).
import type { Act } from "../../../model/claim.ts";
import { CLAIM_NOUNS, DOCUMENT_NOUNS, JUDGING_VERBS, UNTRUE } from "../../lexicon/language.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { chunkRange, type OwnVoiceSentence, wordsIn } from "../voiced.ts";
import { isJudged } from "./judgement.ts";

/** Whether the author denies or rejects what somebody said; null where it does neither. */
export const denialOf = (sentence: OwnVoiceSentence): Act | null =>
  judgedClaim(sentence) ?? (deniesOwnDeed(sentence) ? "deny" : null);

/** A claim as the subject: "This assertion is untrue", "The version of Pallumia, …, is an insult". */
function judgedClaim(sentence: OwnVoiceSentence): Act | null {
  const { analysis, content, clause } = sentence;
  const [from, to] = content;
  const { group, subject } = clause;
  const opening = analysis.chunkIndex(from) >= 0 ? chunkRange(analysis, from) : null;
  const isOfClaim = (range: Range | null): boolean =>
    range !== null && wordsIn(analysis, range).some((word) => CLAIM_NOUNS.has(word));
  if (isUntrueText(sentence)) return "deny";
  if (!isOfClaim(subject) && !isOfClaim(opening)) return null;
  for (let i = group.to; i < Math.min(to, group.to + 8); i++) if (UNTRUE.has(analysis.lower(i))) return "deny";
  for (let i = from; i < to; i++) if (isNotTrue(analysis, i)) return "deny";
  return clause.lemmas.some((lemma) => JUDGING_VERBS.has(lemma)) && isJudged(analysis, group.to, to) ? "reject" : null;
}

/** "Not only is this untrue", "The letter is, once again, littered with fabrications". */
function isUntrueText({ analysis, content: [from, to], clause: { group, head } }: OwnVoiceSentence): boolean {
  for (let i = from + 1; i + 1 < Math.min(to, from + 6); i++)
    if (
      analysis.has(i - 1, "is", "are") &&
      analysis.has(i, "this", "that", "these") &&
      UNTRUE.has(analysis.lower(i + 1))
    )
      return true;
  if (!DOCUMENT_NOUNS.has(analysis.lower(head)) || group.negated) return false;
  const behind = analysis.tokens.lower.slice(group.from, Math.min(to, group.to + 14));
  return (
    behind.some((word) => /^(?:littered|riddled|filled|full|replete|laden)$/.test(word)) &&
    behind.some((word) => UNTRUE.has(word))
  );
}

/** "The claim that they hold the town is not true": the verb at a token, negated, with "true" behind it. */
function isNotTrue(analysis: Analysis, i: number): boolean {
  const verb = analysis.groupAt(i);
  if (verb === null || !verb.negated || verb.main !== i) return false;
  const behind = analysis.has(verb.to, "not") ? verb.to + 1 : verb.to;
  return analysis.has(behind, "true", "correct", "accurate", "right");
}

/** "We did not fire", "Our army has not entered the town"; "They did not run": each rejects what somebody said. */
function deniesOwnDeed({
  analysis,
  content: [from, to],
  clause: { group, subject },
  party,
}: OwnVoiceSentence): boolean {
  if (!group.negated || group.modal !== null) return false;
  const auxiliaries = analysis.tokens.lower.slice(group.from, group.to);
  if (!auxiliaries.some((word) => /^(?:did|has|have|had|was|were)$/.test(word))) return false;
  if (party === "own") return true;
  const pronoun =
    subject !== null && subject[1] - subject[0] === 1 && analysis.has(subject[0], "they", "he", "she", "it");
  return pronoun && to - from < 12;
}
