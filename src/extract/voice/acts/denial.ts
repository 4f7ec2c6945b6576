// "This assertion is untrue" -> deny.   "Our artillery did not shell the market" -> deny.   "The claim is an insult" -> reject
// not: "Pallumia did not answer" (this is said of another side), "We will not leave" (a promise).
import type { Act } from "../../../model/claim.ts";
import { cuesOf } from "../../attribution/cues.ts";
import {
  AUXILIARY_BE,
  BLAME_VERBS,
  BLAMELESS,
  CLAIM_NOUNS,
  DOCUMENT_NOUNS,
  FACTS,
  JUDGING_VERBS,
  MATCHES_FACTS,
  MISDEEDS,
  PARTLY,
  UNTRUE,
  WISHING,
} from "../../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { mainClause } from "../../structure/mainClause.ts";
import { ADVERB, PREPOSITION } from "../../structure/tagClasses.ts";
import { partyOf } from "../party.ts";
import { chunkRange, type OwnVoiceSentence, voicedOf, wordsIn } from "../voiced.ts";
import { isJudged } from "./judgement.ts";

/** How long a sentence such as "This is a lie" is at most, in tokens, or what stands before the claim of another. */
const SHORT = 10;

/** Whether the author denies or rejects what somebody said; null where it does neither. */
export const denialOf = (sentence: OwnVoiceSentence): Act | null =>
  judgedClaim(sentence) ??
  (isCalledUntrue(sentence) || answersNo(sentence) || saysNobodyDid(sentence) || deniesOwnDeed(sentence)
    ? "deny"
    : null);

/** How far from the author's verb its "that" may stand: "I state before you, with full responsibility, that P". */
const FAR = 12;

/** "We state that no soldier of ours crossed the river": a verb by which the author tells something, and a denial behind its "that". */
export function statesDenial({
  analysis,
  content: [, to],
  clause: { group },
  party,
  lookup,
  own,
}: OwnVoiceSentence): boolean {
  if (party !== "own" || group.negated) return false;
  const wished =
    WISHING.has(analysis.lower(group.main)) && analysis.has(group.to, "to") ? analysis.groupAt(group.to + 1) : null;
  const verb = wished ?? group;
  if (!cuesOf(analysis, verb).some(({ act }) => act === "state")) return false;
  let that = verb.to;
  while (that < Math.min(to, verb.to + FAR) && !analysis.has(that, "that")) that++;
  if (!analysis.has(that, "that")) return false;
  const said: Range = [that + 1, to];
  const clause = mainClause(analysis, said);
  return clause !== null && denialOf(voicedOf(analysis, said, clause, { lookup, own }, null)) === "deny";
}

/** A claim as the subject: "This assertion is untrue", "The version of Pallumia, …, is an insult". */
function judgedClaim(sentence: OwnVoiceSentence): Act | null {
  const { analysis, content, clause } = sentence;
  const [from, to] = content;
  const { group, subject } = clause;
  const opening = analysis.chunkIndex(from) >= 0 ? chunkRange(analysis, from) : null;
  const isOfClaim = (range: Range | null): boolean =>
    range !== null && wordsIn(analysis, range).some((word) => CLAIM_NOUNS.has(word));
  if (isUntrueText(sentence) || isUntrueClaim(sentence)) return "deny";
  if (!isOfClaim(subject) && !isOfClaim(opening)) return null;
  for (let i = group.to; i < Math.min(to, group.to + 8); i++) if (UNTRUE.has(analysis.lower(i))) return "deny";
  for (let i = from; i < to; i++) if (isNotTrue(analysis, i)) return "deny";
  return clause.lemmas.some((lemma) => JUDGING_VERBS.has(lemma)) && isJudged(analysis, group.to, to) ? "reject" : null;
}

/** "The false and fabricated accusations by Pallumia | are astounding": the adjectives before the claim call it untrue. */
function isUntrueClaim({ analysis, content: [from, to], clause: { group } }: OwnVoiceSentence): boolean {
  let untrue = false;
  for (let i = from; i < Math.min(to, group.from, from + SHORT); i++) {
    if (CLAIM_NOUNS.has(analysis.lower(i))) return untrue && !group.negated;
    if (analysis.is(i, PREPOSITION)) return false;
    untrue ||= UNTRUE.has(analysis.lower(i)) && !analysis.has(i, "wrong");
  }
  return false;
}

/** "Not only is this untrue", "The letter is, once again, littered with fabrications". */
function isUntrueText({ analysis, content: [from, to], clause: { group, head } }: OwnVoiceSentence): boolean {
  // "Neither is it true that P"
  if (analysis.has(from, "neither", "nor") && analysis.has(from + 1, "is") && analysis.has(from + 3, "true"))
    return true;
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

/** "Equally false is the assertion that P", "This is a lie", "That never happened". */
function isCalledUntrue({
  analysis,
  content: [from, to],
  clause: { group, subject, lemmas },
}: OwnVoiceSentence): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (!UNTRUE.has(analysis.lower(i)) || !analysis.has(i + 1, "is", "are", "was", "were")) continue;
    for (let k = i + 2; k < Math.min(to, i + 6); k++) if (CLAIM_NOUNS.has(analysis.lower(k))) return true;
  }
  const pointing =
    subject !== null && subject[1] - subject[0] === 1 && analysis.has(subject[0], "this", "that", "these", "it");
  if (!pointing || to - from > SHORT) return false;
  if (lemmas.some((lemma) => lemma === "happen" || lemma === "occur")) return group.negated;
  if (group.negated && denyTruth(analysis, group, to)) return true;
  if (group.negated || !analysis.has(group.main, "is", "are", "was", "'s")) return false;
  const behind = analysis.tokens.lower.slice(group.to, Math.min(to, group.to + 5));
  return behind.some((word) => UNTRUE.has(word) && word !== "wrong");
}

/** "This is not true", "This does not correspond to the truth". */
function denyTruth(analysis: Analysis, { main, to: behind }: VerbGroup, end: number): boolean {
  if (isNotTrue(analysis, main)) return true;
  if (!MATCHES_FACTS.has(analysis.lower(main))) return false;
  return analysis.tokens.lower.slice(behind, Math.min(end, behind + 5)).some((word) => FACTS.has(word));
}

/** "No. It is not a blockade", "They are wrong": what one answers to a question or a charge. */
function answersNo(sentence: OwnVoiceSentence): boolean {
  const { analysis, content, clause } = sentence;
  const no = analysis.has(content[0], "no") && /^[.,]$/.test(analysis.word(content[0] + 1));
  return (no && clause.group.negated && clause.group.modal === null) || areOthersWrong(sentence);
}

/** "They are wrong, and they know it", "This is an outrageous lie": whether what others have just said is rejected. */
export const callsOthersWrong = (sentence: OwnVoiceSentence): boolean =>
  areOthersWrong(sentence) || isCalledUntrue(sentence);

function areOthersWrong({ analysis, content, clause: { group, subject } }: OwnVoiceSentence): boolean {
  const others = subject !== null && subject[1] - subject[0] === 1 && analysis.has(subject[0], "they", "he", "she");
  return others && !group.negated && areWrong(analysis, group, content[1]);
}

/** "are wrong", with nothing of its own behind it: not "wrong for this valley". */
const areWrong = (analysis: Analysis, { main, to }: VerbGroup, end: number): boolean =>
  analysis.has(main, "are", "is") &&
  analysis.has(to, "wrong") &&
  (to + 1 >= end || /^[,.;]$/.test(analysis.word(to + 1)));

/** "No shots were fired by any Keldoran unit", "No Keldoran soldier crossed the border", "Keldora occupies nothing". */
function saysNobodyDid({ analysis, content: [, to], clause, party, lookup, own }: OwnVoiceSentence): boolean {
  const { group, subject, lemmas } = clause;
  if (subject === null || group.modal !== null || group.negated) return false;
  const none = analysis.has(subject[0], "no", "none");
  if (party === "own" && !group.passive) {
    const misdeed = lemmas.some((lemma) => BLAME_VERBS.has(lemma) || MISDEEDS.has(lemma));
    return none || (misdeed && analysis.has(group.to, "nothing", "nobody"));
  }
  if (!none || !group.passive || !analysis.has(group.to, "by") || group.to + 1 >= to) return false;
  const agent = analysis.chunkAt(group.to + 1);
  return agent !== null && partyOf(analysis, [agent.from, agent.to], lookup, own, null) === "own";
}

/** "The claim that they hold the town is not true": the verb at a token, negated, with "true" behind it. */
function isNotTrue(analysis: Analysis, i: number): boolean {
  const verb = analysis.groupAt(i);
  if (verb === null || !verb.negated || verb.main !== i) return false;
  let behind = verb.to;
  while (analysis.is(behind, ADVERB)) behind++;
  return analysis.has(behind, "true", "correct", "accurate", "right");
}

/** "We did not fire", "Our army has not entered the town"; "They did not run": each rejects what somebody said. */
function deniesOwnDeed({
  analysis,
  content: [from, to],
  clause: { group, subject, lemmas },
  party,
}: OwnVoiceSentence): boolean {
  if (!group.negated || group.modal !== null) return false;
  const auxiliaries = analysis.tokens.lower.slice(group.from, group.to);
  if (!auxiliaries.some((word) => /^(?:did|has|have|had|was|were)$/.test(word))) return false;
  // "To date it has not received a reply", "We never had enough time": nobody is blamed for that
  // "His task was not always easy"
  const partly = analysis.tokens.lower.slice(group.from, group.to + 3).some((word) => PARTLY.has(word));
  if (partly && AUXILIARY_BE.has(analysis.lower(group.main))) return false;
  if (analysis.has(group.main, "have", "has", "had") || lemmas.some((lemma) => BLAMELESS.has(lemma))) return false;
  if (party === "own") return true;
  const pronoun =
    subject !== null && subject[1] - subject[0] === 1 && analysis.has(subject[0], "they", "he", "she", "it");
  return pronoun && to - from < 12;
}
