// "Pallumian guards opened fire" (said by Keldora), "Armed men fired at our town" -> accuse.   "Nine people were killed by Pallumian shells" -> accuse
// not: "Pallumia claims that they ran" (this only says that another spoke), "We opened fire."
import { findEventWords } from "../../events/findEventWords.ts";
import {
  BLAME_NOUNS,
  BLAME_VERBS,
  CRUEL_WORDS,
  GRAVE_WORDS,
  MISDEEDS,
  SPEECH_VERBS,
  SUFFERING_VERBS,
} from "../../lexicon/language.ts";
import type { Analysis, VerbGroup } from "../../structure/analysis.ts";
import { voiceLemmas } from "../../structure/mainClause.ts";
import { POSSESSIVE } from "../../structure/tagClasses.ts";
import { partyOf } from "../party.ts";
import { chunkRange, namesOther, type OwnVoiceSentence } from "../voiced.ts";

const HOSTILE: ReadonlySet<string> = new Set(["assault", "coerce", "threaten", "reject", "mobilize", "sanction"]);

/** Whether another side did something that deserves blame. */
export function blames(sentence: OwnVoiceSentence): boolean {
  const { analysis, content, clause, party, own } = sentence;
  const { group } = clause;
  const [from, to] = content;
  const hostile = findEventWords(analysis.tokens, from, to).some(({ type }) => HOSTILE.has(type));
  if (party === "other" && !group.passive) return isMisdeedOfOther(sentence, hostile);
  if (party === null && (isAtrocity(sentence) || strikesOwn(sentence))) return true;
  // "they" after "our guards": nobody tells such a deed of his own side
  if (party === "own" && analysis.has(clause.head, "they", "he", "she") && isAtrocity(sentence)) return true;
  if (party === null && own.size === 0) return isDeedOfParty(sentence);
  if (party === "own" && drawsAttention(sentence))
    return (hostile || hasBlame(analysis, group.to, to)) && namesOther(sentence, group.to, to);
  // "We opened fire" blames nobody, "We were shelled" may
  if (party === "own" && !group.passive) return false;
  return hostile && (namesCulprit(sentence) || (group.passive && isCruel(analysis, from, to)));
}

/** If the text does not show for whom the author speaks, "Pallumia shelled the market" blames; "Pallumia regrets the shelling" need not. */
function isDeedOfParty({
  analysis,
  content: [, to],
  clause: { group, lemmas, subject },
  lookup,
}: OwnVoiceSentence): boolean {
  if (group.passive || partyOf(analysis, subject, lookup, NOBODY, null) !== "other") return false;
  const behind = analysis.tokens.lower.slice(group.to, to);
  return (
    lemmas.some((lemma) => MISDEEDS.has(lemma)) ||
    // "has committed crimes against civilians"
    (lemmas.some((lemma) => lemma === "commit" || lemma === "continue") &&
      behind.some((word) => BLAME_NOUNS.has(word))) ||
    findEventWords(analysis.tokens, group.main, group.to).some(({ type }) => type === "assault" || type === "coerce")
  );
}

const NOBODY: ReadonlySet<string> = new Set(["nobody"]);

/** "The Black Scarves murdered travellers": a blameworthy deed, whoever did it. */
const isAtrocity = ({ analysis, clause: { group, lemmas, subject, person } }: OwnVoiceSentence): boolean =>
  subject !== null &&
  person !== 1 &&
  !group.passive &&
  !group.negated &&
  group.modal === null &&
  !analysis.has(subject[0], "you", "who", "it") &&
  lemmas.some((lemma) => MISDEEDS.has(lemma));

/** "Armed men fired rockets at our town": the agent need not be a known side. */
function strikesOwn({ analysis, content: [, to], clause: { group, subject }, lookup, own }: OwnVoiceSentence): boolean {
  if (subject === null || group.passive || group.negated || group.modal !== null) return false;
  const strikes = findEventWords(analysis.tokens, group.main, group.to).some(({ type }) => type === "assault");
  if (!strikes) return false;
  for (let i = group.to; i < to; i++) {
    if (analysis.has(i, "our", "us")) return true;
    const phrase = analysis.chunkAt(i)?.from === i ? chunkRange(analysis, i) : null;
    if (phrase !== null && partyOf(analysis, phrase, lookup, own, null) === "own") return true;
  }
  return false;
}

/** "Pallumian guards opened fire", "Pallumia is responsible for the aggression", "Pallumia has not kept its word". */
function isMisdeedOfOther({ analysis, content: [from, to], clause }: OwnVoiceSentence, hostile: boolean): boolean {
  if (clause.lemmas.some((lemma) => SPEECH_VERBS.has(lemma))) return false;
  if (clause.lemmas.some((lemma) => BLAME_VERBS.has(lemma)) || hostile) return true;
  for (let i = from; i < to; i++) {
    if (BLAME_NOUNS.has(analysis.lower(i))) return true;
    const misdeed = voiceLemmas(analysis.lower(i)).some((lemma) => MISDEEDS.has(lemma));
    if (misdeed && analysis.groupAt(i)?.main === i) return true;
  }
  return clause.group.negated;
}

/** "I draw your attention to the shelling of Hestrel by Pallumia", "I wish to highlight the aggression by Pallumia". */
function drawsAttention({ analysis, content: [, to], clause: { group } }: OwnVoiceSentence): boolean {
  const wishes = analysis.has(group.main, "wish", "want", "like");
  const verb = wishes ? verbFrom(analysis, group.to, to) : group;
  if (verb !== null && /^(?:highlight|expose|underline|underscore)$/.test(analysis.lower(verb.main)))
    return namesWrong(analysis, verb.to, to);
  return (
    /^(?:draw|call|bring)$/.test(analysis.lower(verbFrom(analysis, group.to, to)?.main ?? -1)) &&
    analysis.tokens.lower.slice(group.to, to).includes("attention")
  );
}

const hasBlame = (analysis: Analysis, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (BLAME_NOUNS.has(analysis.lower(i))) return true;
  return false;
};

/** "The toll rises as Pallumia persists with its attacks": the deed of another in a clause behind the main one. */
export function blamesInClause({
  analysis,
  content: [, to],
  clause: { group },
  lookup,
  own,
}: OwnVoiceSentence): boolean {
  if (own.size === 0) return false;
  for (let i = group.to; i + 2 < to; i++) {
    if (!analysis.has(i, "as", "while", "because", "since") || analysis.chunkIndex(i + 1) < 0) continue;
    const subject = chunkRange(analysis, i + 1);
    if (subject[0] !== i + 1 || partyOf(analysis, subject, lookup, own, null) !== "other") continue;
    const hostile = findEventWords(analysis.tokens, i, to).some(({ type }) => type === "assault" || type === "coerce");
    if ((hostile || hasBlame(analysis, i, to)) && hasVerb(analysis, subject[1], to)) return true;
  }
  return false;
}

function hasVerb(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (analysis.groupAt(i)?.finite) return true;
  return false;
}

/** If nothing shows for whom the author speaks: "following Pallumia's aggression", which gives a party a deed that is wrong by its name. */
export function namesWrongOfParty({ analysis, content: [from, to], lookup, own }: OwnVoiceSentence): boolean {
  if (own.size > 0) return false;
  for (let i = from; i < to; i++) {
    if (!WRONGS.test(analysis.lower(i))) continue;
    const chunk = analysis.chunkAt(i);
    if (chunk === null || chunk.head !== i) continue;
    for (let k = chunk.from; k + 1 < i; k++)
      if (analysis.is(k + 1, POSSESSIVE) && lookup.match(analysis.tokens, k) !== null) return true;
  }
  return false;
}
const WRONGS = /^(?:aggression|atrocit(?:y|ies)|terrorism|barbarism|crimes?|brutality)$/;

/** The first noun phrase is a wrong or an attack: "the ongoing aggression". */
function namesWrong(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const chunk = analysis.chunkAt(i);
    if (chunk === null) continue;
    const attack = findEventWords(analysis.tokens, chunk.head, chunk.head + 1).some(({ type }) => type === "assault");
    return attack || BLAME_NOUNS.has(analysis.lower(chunk.head));
  }
  return false;
}

/** The first verb behind a token. */
function verbFrom(analysis: Analysis, from: number, to: number): VerbGroup | null {
  for (let i = from; i < to; i++) {
    const group = analysis.groupAt(i);
    if (group !== null) return group;
  }
  return null;
}

/** "killed by Pallumian shells", "as a result of these attacks, …", "as part of Pallumia’s policy of …". */
function namesCulprit({ analysis, content: [from, to], clause: { group }, lookup, own }: OwnVoiceSentence): boolean {
  for (let i = from; i < to; i++) {
    if (i >= group.from && i < group.to) continue;
    const by = analysis.has(i, "by") && analysis.chunkIndex(i + 1) >= 0;
    if (by && partyOf(analysis, chunkRange(analysis, i + 1), lookup, own, null) === "other") return true;
    if (i < group.from && isReason(analysis, i, group.from)) return true;
  }
  return false;
}

/** "as a result of these attacks", "because of the aggression" before the verb. */
const isReason = (analysis: Analysis, i: number, verb: number): boolean =>
  analysis.has(i, "as", "because") &&
  analysis.has(i + 1, "a", "part", "of") &&
  analysis.tokens.lower.slice(i, verb).some((word) => BLAME_NOUNS.has(word) || /^attacks?$/.test(word));

/** A deed with a word that judges it: "brutally murdered", "deliberately shelled". */
const isCruel = (analysis: Analysis, from: number, to: number): boolean =>
  analysis.tokens.lower.slice(from, to).some((word) => CRUEL_WORDS.test(word));

/**
 * "That attack was carried out on the orders of Velmar's leader", "The problem is Velmar, which threatens its neighbours", "We saw how
 * Velmar's missiles fell": a blameworthy deed in a verb that leaves the agent open.
 */
export function reportsBlame({ analysis, content: [from, to], clause, party }: OwnVoiceSentence): boolean {
  if (party === "own" && !SUFFERING_VERBS.test(analysis.lower(clause.group.main))) return false;
  if (party !== "own" && clause.lemmas.some((lemma) => SPEECH_VERBS.has(lemma))) return false;
  for (let i = from; i < to; i++)
    if (BLAME_NOUNS.has(analysis.lower(i)) || GRAVE_WORDS.test(analysis.lower(i))) return true;
  return findEventWords(analysis.tokens, from, to).some(({ type }) => type === "assault" || type === "coerce");
}
