// "We condemn the raid" -> condemn.   "Keldora calls upon Pallumia to leave" -> demand.   "We are ready to share it" -> promise
// not: "We condemned the raid" (a report of the past), "We are undertaking consultations", "Pallumia condemns the raid" (another does).
import type { Act } from "../../../model/claim.ts";
import {
  BEING_VERBS,
  EXPRESSING_VERBS,
  INDIGNANT,
  PERFORMATIVES,
  SAID_ONCE_MORE,
  WITHHELD,
} from "../../lexicon/language.ts";
import { tagSet } from "../../pos/tagNumbers.ts";
import type { Analysis, VerbGroup } from "../../structure/analysis.ts";
import { voiceLemmas } from "../../structure/mainClause.ts";
import { ADVERB } from "../../structure/tagClasses.ts";
import type { OwnVoiceSentence } from "../voiced.ts";

/** The act of the author's own verb in the present; null if the verb is no performative. */
export function performative(sentence: OwnVoiceSentence): Act | null {
  if (sentence.party !== "own") return null;
  return stance(sentence) ?? spokenAct(sentence);
}

/** "we are ready to share it" promises, "I am grateful to the mission" praises, "we are appalled by the raid" condemns. */
function stance({ analysis, content: [, to], clause: { group } }: OwnVoiceSentence): Act | null {
  const felt = INDIGNANT.test(analysis.lower(group.main)) && BEING_VERBS.test(analysis.lower(group.from));
  if (felt && !group.negated) return "condemn";
  const ready = READY.test(analysis.lower(group.main)) && BEING_VERBS.test(analysis.lower(group.from));
  // "we are prepared to fight" is a passive in form
  if (ready && !group.negated && analysis.has(group.to, "to")) return "promise";
  if (!BEING_VERBS.test(analysis.lower(group.main)) || group.negated) return null;
  let k = group.to;
  while (k < to && analysis.is(k, ADVERB)) k++;
  if (INDIGNANT.test(analysis.lower(k))) return "condemn";
  if (analysis.has(k, "ready", "prepared", "determined", "committed") && analysis.has(k + 1, "to")) return "promise";
  return analysis.has(k, "grateful", "thankful", "indebted") ? "praise" : null;
}

const READY = /^(?:ready|prepared|determined|committed)$/;

function spokenAct(sentence: OwnVoiceSentence): Act | null {
  const { analysis, content, clause } = sentence;
  const [from, to] = content;
  const { group } = clause;
  // "we are undertaking consultations" is no promise, because it is happening already
  if (analysis.has(group.main, "undertaking")) return null;
  const { lemmas, through, verb } = spokenVerb(sentence);
  if (group.negated) return withheld(group, lemmas);
  // "has reiterated its call for a truce" calls for it now
  if (!isSpokenNow(analysis, group, through)) return toldByNoun(analysis, verb, to);
  const act = toldByObject(analysis, verb, to) ?? toldByNoun(analysis, verb, to) ?? actIn(lemmas);
  if (act === null || (act === "demand" && asksNobody(sentence, lemmas))) return null;
  // "call out the crew": neither asks for anything
  if (act === "demand" && analysis.has(verb, "call", "calls") && analysis.has(verb + 1, "out")) return null;
  // "We ask him: why?"
  if (analysis.has(group.main, "ask") && analysis.tokens.word.slice(group.to, to).includes("?")) return "ask";
  if (from >= to) return null;
  // "We regret the deaths and demand an inquiry", "We consider it a crime and condemn it"
  if (act !== "state" && act !== "believe") return act;
  const second = coordinated(sentence);
  return second !== null && (act === "state" || STRONGER.has(second)) ? second : act;
}

/** Acts that say more than what one believes. */
const STRONGER: ReadonlySet<Act> = new Set<Act>(["condemn", "deny", "reject"]);

/** "we do not accept the accusation"; "we will not allow attacks" announces. */
const withheld = (group: VerbGroup, lemmas: readonly string[]): Act | null =>
  !group.passive &&
  lemmas.some((lemma) => WITHHELD.has(lemma) && !(group.modal === "will" && /^(?:allow|permit)$/.test(lemma)))
    ? "reject"
    : null;

interface SpokenVerb {
  readonly lemmas: readonly string[];
  /** Whether it stands behind another: "wish to reject". */
  readonly through: boolean;
  readonly verb: number;
}

/** The performative verb: the main one, or the one behind it in "we would like to urge", "I am compelled to warn". */
function spokenVerb({ analysis, content: [, to], clause }: OwnVoiceSentence): SpokenVerb {
  const { group, lemmas } = clause;
  const leads = /^(?:compelled|forced|obliged|bound|duty-bound|like|wish|want|continue|continues|have|must)$/;
  if (!leads.test(analysis.lower(group.main)) || !analysis.has(group.to, "to"))
    return { lemmas, through: false, verb: group.main };
  let k = group.to + 1;
  while (k < to && k < group.to + 4 && voiceLemmas(analysis.lower(k)).length === 0) k++;
  return { lemmas: voiceLemmas(analysis.lower(k)), through: true, verb: k };
}

/** Neither past ("did condemn", "condemned"), nor passive, nor possible or future. */
function isSpokenNow(analysis: Analysis, group: VerbGroup, through: boolean): boolean {
  const past = analysis.has(group.from, "did") || (analysis.lower(group.main).endsWith("ed") && !through);
  if (past && group.modal === null && group.from === group.main) return false;
  if (group.passive && !through) return false;
  return group.modal === null || /^(?:would|should|must|can)$/.test(group.modal);
}

/** "wants peace" asks nobody for it, "wants them to leave" does. */
function asksNobody(
  { analysis, content: [, to], clause: { group } }: OwnVoiceSentence,
  lemmas: readonly string[],
): boolean {
  if (!lemmas.some((lemma) => lemma === "want" || lemma === "seek")) return false;
  return group.modal !== null || !analysis.tokens.lower.slice(group.to, Math.min(to, group.to + 8)).includes("to");
}

const ACT_OF_NOUN: readonly (readonly [nouns: RegExp, act: Act])[] = [
  [/^(?:calls?|appeals?|demands?)$/, "demand"],
  [/^(?:commitment|readiness|willingness|determination|pledge)$/, "promise"],
];
const ACT_OF_FEELING: readonly (readonly [nouns: RegExp, act: Act])[] = [
  ...ACT_OF_NOUN,
  [/^(?:protests?|condemnation|outrage|indignation|concerns?|alarm|dismay)$/, "condemn"],
  [/^(?:gratitude|appreciation|satisfaction|support|solidarity)$/, "praise"],
  [/^(?:rejection|objections?)$/, "reject"],
  [/^(?:hope|belief|confidence|conviction|certainty)$/, "believe"],
];

/** "We hold Pallumia responsible for it" accuses, "We agree to withdraw" promises, "We ask the council to act" demands. */
function toldByObject(analysis: Analysis, verb: number, to: number): Act | null {
  if (analysis.has(verb, "agree", "agrees") && analysis.has(verb + 1, "to")) return "promise";
  if (analysis.has(verb, "ask", "asks") && !analysis.has(verb + 1, "you", "to"))
    return analysis.tokens.lower.slice(verb + 2, Math.min(to, verb + 8)).includes("to") ? "demand" : null;
  if (!analysis.has(verb, "hold", "holds")) return null;
  const behind = analysis.tokens.lower.slice(verb, Math.min(to, verb + 10));
  return behind.some((word) => /^(?:responsible|accountable|liable)$/.test(word)) ? "accuse" : null;
}

/** "We reiterate our call for a truce", "reaffirms its commitment to", "expresses its strong protest": the noun gives the act. */
function toldByNoun(analysis: Analysis, verb: number, to: number): Act | null {
  const word = analysis.lower(verb);
  const again = SAID_ONCE_MORE.test(word) || /^(?:reiterated|renewed|repeated)$/.test(word);
  const felt = EXPRESSING_VERBS.test(word) || (/^notes?$/.test(word) && analysis.has(verb + 1, "with"));
  const nouns = again ? ACT_OF_NOUN : felt ? ACT_OF_FEELING : [];
  for (let i = verb + 1; i < Math.min(to, verb + 6); i++)
    for (const [noun, act] of nouns) if (noun.test(analysis.lower(i))) return act;
  return null;
}

/** "takes note of this threat and condemns it": a second verb of the same subject. */
export function coordinated({ analysis, content: [, to], clause, party }: OwnVoiceSentence): Act | null {
  const first = clause.group;
  if (party !== "own" || first.negated || first.modal !== null) return null;
  let between = false;
  for (let i = first.to; i < to; i++) {
    const group = analysis.groupAt(i);
    if (group === null) continue;
    i = group.to - 1;
    let joint = group.from - 1;
    // behind another verb, "and strongly condemn" may belong to that one
    while (!between && joint > first.to && analysis.is(joint, ADVERB)) joint--;
    const [one, other] = [analysis.tag(group.main), analysis.tag(first.main)];
    const joined =
      (one === other || (!between && PRESENT.has(one) && PRESENT.has(other))) && analysis.has(joint, "and", "but");
    between = true;
    if (!joined || group.passive || group.negated || analysis.lower(group.main).endsWith("ed")) continue;
    const act = actIn(voiceLemmas(analysis.lower(group.main)));
    if (act !== null) return act;
  }
  return null;
}

/** The present of "we" looks like an infinitive. */
const PRESENT = tagSet("VB", "VBP");

/** "It has gone on for years; in turn, we ask the council to act": a clause of "we" behind a mark, in the present. */
export function actOfLaterClause(sentence: OwnVoiceSentence): Act | null {
  const { analysis, content, clause } = sentence;
  const to = content[1];
  for (let i = clause.group.to; i < to; i++) {
    if (!analysis.has(i, "we", "i") || !/^[;:,]$/.test(analysis.word(i - 1))) continue;
    const group = analysis.groupAt(i + 1);
    // "Our message is clear: we are prepared to fight"
    const stood = group === null ? null : stance({ ...sentence, clause: { ...clause, group } });
    if (stood !== null) return stood;
    if (group === null || group.from !== i + 1 || group.negated || group.passive || group.modal !== null) continue;
    if (group.from !== group.main || analysis.lower(group.main).endsWith("ed")) continue;
    const act =
      toldByObject(analysis, group.main, to) ??
      toldByNoun(analysis, group.main, to) ??
      actIn(voiceLemmas(analysis.lower(group.main)));
    if (act !== null && act !== "believe" && act !== "state") return act;
  }
  return null;
}

/** "Keldora has good relations with Velmar, but will never give up the valley": what the author will do, in a second verb. */
export function alsoAnnounced({ analysis, content: [, to], clause, party }: OwnVoiceSentence): Act | null {
  if (party !== "own" || clause.group.modal !== null) return null;
  for (let i = clause.group.to; i < to; i++) {
    const group = analysis.groupAt(i);
    if (group === null) continue;
    i = group.to - 1;
    const joined = analysis.has(group.from - 1, "and", "but");
    // behind a verb with a subject of its own
    if (!joined && group.finite) return null;
    if (joined && group.modal !== null && /^(?:will|shall)$/.test(group.modal) && !group.passive) return "promise";
  }
  return null;
}

/** The act of the first performative among these verbs. */
export function actIn(lemmas: readonly string[]): Act | null {
  for (const lemma of lemmas) {
    const act = PERFORMATIVES.get(lemma);
    if (act !== undefined) return act;
  }
  return null;
}
