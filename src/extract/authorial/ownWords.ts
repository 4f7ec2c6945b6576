// Letter: "Therefore, we reject the raid" -> the raid: reject.   "I wish to draw to your attention that P" -> P.   Signed by a person: "Keldora demands P" -> Keldora's.
// not: "We reject the raid, which cost nine lives and closed the road to Lorne for a week" (the verb governs too small a part of the sentence)

import type { Act } from "../../model/claim.ts";
import { firstIndex } from "../../model/firstIndex.ts";
import type { Candidate } from "../attribution/candidate.ts";
import { INFORMING_VERBS, JOINT_NOUNS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { mainClause } from "../structure/mainClause.ts";
import { isJoint, partyOf } from "../voice/party.ts";
import { actOfSentence } from "../voice/voiceAct.ts";
import { voicedOf } from "../voice/voiced.ts";

/** The facts that an author's sentences are compared with. */
export interface OwnWords {
  /** The proposals of rules and model, in order of their cues. */
  readonly proposed: readonly Candidate[];
  /** Keys of the states that the author speaks for. */
  readonly own: ReadonlySet<string>;
  readonly lookup: Lookup;
  /** Whether a person signs: a person is not the state that he or she speaks for. */
  readonly personal: boolean;
}

/** Acts that the verb alone shows. After "states" or "reiterates" the words behind the verb show the act. */
const EXPLICIT: ReadonlySet<Act> = new Set<Act>(["demand", "reject", "condemn", "deny", "accuse"]);
/** The author's own verb and what it governs must make up this many tenths of a sentence; what it governs, more than half. */
const MOST = 8;
/** Tokens of an adverb and a comma before the author. */
const ADVERB = 3;

/**
 * The claims of the sentences of a letter or statement. If the author's own verb governs nearly all of a sentence, the content is only what
 * it governs.
 */
export function inOwnWords(analysis: Analysis, claims: readonly Candidate[], words: OwnWords): Candidate[] {
  return claims.flatMap((claim) => {
    const [content] = claim.content;
    if (claim.rule !== "authorial" || content === undefined) return [claim];
    const told = behindFormula(analysis, content);
    if (told !== null)
      return [{ ...claim, main: told[0], content: [told], act: actOf(analysis, told, words) ?? claim.act }];
    const verb = ownVerb(analysis, content, words);
    if (verb === null) return [claim];
    // "The two Ministers condemned the raid" in what both say together
    if (isSelf(analysis, verb) || isTogether(analysis, verb, words)) {
      const { cue, main, content: said, that, act, polarity } = verb;
      return [{ ...claim, cue, main, content: said, that, polarity, act: EXPLICIT.has(act) ? act : claim.act }];
    }
    // the state's own claim is proposed already
    return words.personal ? [] : [claim];
  });
}

/** The proposal whose subject is the author and that covers nearly all of a sentence; null if there is none. */
function ownVerb(analysis: Analysis, [from, to]: Range, { proposed, own, lookup }: OwnWords): Candidate | null {
  for (let k = firstIndex(proposed.length, (i) => proposed[i]!.main >= from); k < proposed.length; k++) {
    const one = proposed[k]!;
    if (one.main >= to) break;
    const [source] = one.source;
    if (source === undefined || one.sourceHead < from || one.sourceHead >= to) continue;
    // "As I write this letter, …"
    if (analysis.has(source[0] - 1, "as", "when", "while", "if", "because", "that", "which", "what")) continue;
    if (analysis.outerQuotationIndex(one.sourceHead) >= 0 || analysis.groupAt(one.main)?.modal === "may") continue;
    const theirs = isJoint(own) && analysis.has(one.sourceHead, "they");
    if (!isSelf(analysis, one) && !theirs && partyOf(analysis, source, lookup, own, null) !== "own") continue;
    // "Therefore, I call on the Council to act"
    const start = source[0] - from <= ADVERB ? source[0] : from;
    const said = sizeOf(one.content);
    const size = said + sizeOf(one.cue) + sizeOf(one.source);
    if (size * 10 >= (to - start) * MOST && said * 2 > to - start) return one;
  }
  return null;
}

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

const isSelf = (analysis: Analysis, { sourceHead }: Candidate): boolean => analysis.has(sourceHead, "i", "we");

/** "The two Ministers condemned", "They rejected", in what several states say together; "Keldora condemned" is Keldora's alone. */
function isTogether(analysis: Analysis, { source, sourceHead, act }: Candidate, { own }: OwnWords): boolean {
  const [subject] = source;
  if (!isJoint(own) || !EXPLICIT.has(act) || subject === undefined) return false;
  if (analysis.has(sourceHead, "they")) return true;
  for (let i = subject[0]; i < subject[1]; i++) if (JOINT_NOUNS.has(analysis.lower(i))) return true;
  return false;
}

/** "I have the honour to inform you that | P": the token where P begins; null if a sentence opens otherwise. */
function behindFormula(analysis: Analysis, [from, to]: Range): Range | null {
  let k = from;
  while (k < Math.min(to, from + 8) && !analysis.has(k, "i", "we")) k++;
  if (!analysis.has(k, "i", "we")) return null;
  let telling = false;
  for (let i = k + 1; i < Math.min(to, k + 16); i++) {
    if (INFORMING_VERBS.test(analysis.lower(i))) telling = true;
    if (analysis.has(i, "that"))
      return telling && !isOfTopic(analysis, i) && hasVerb(analysis, i + 1, to) ? [i + 1, to] : null;
  }
  return null;
}

/**
 * "draw your attention to the attack | that they carried out", "inform you of the raid | that …": the content begins with the noun, unless
 * it is "the fact".
 */
function isOfTopic(analysis: Analysis, that: number): boolean {
  const topic = analysis.chunkAt(that - 1);
  if (topic === null || analysis.has(topic.head, "fact", "circumstance")) return false;
  const before = topic.from - 1;
  return (
    analysis.has(before, "of", "on", "about", "regarding", "concerning") ||
    (analysis.has(before, "to") && analysis.has(before - 1, "attention", "notice"))
  );
}

/** The author's act with the words behind such an opening; null if these have no verb. */
function actOf(analysis: Analysis, content: Range, { lookup, own }: OwnWords): Act | null {
  const clause = mainClause(analysis, content);
  if (clause === null) return null;
  return actOfSentence(voicedOf(analysis, content, clause, { lookup, own }, null));
}

function hasVerb(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (analysis.groupAt(i)?.finite) return true;
  return false;
}
