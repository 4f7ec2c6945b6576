// ", adding that", ", according to", ", the ministry said", "and called for": words that open another attribution on the same level.
// not: ", which had fallen", "and the army fired": these go on with the content.
import type { Act } from "../../model/claim.ts";
import { cuesOf, isCueVerb } from "../attribution/cues.ts";
import { CONTRASTS, OBJECT_PRONOUNS, OPPOSING, REFUSED, SEIZED, SUBORDINATORS } from "../lexicon/language.ts";
import { skipAdverbs, skipTimes } from "./adverbs.ts";
import type { Analysis, VerbGroup } from "./analysis.ts";
import { nounPhraseAt } from "./nounPhrase.ts";
import { subjectBefore } from "./subject.ts";
import { CONJUNCTION, FINITE, GERUND, PARTICIPLE, PRONOUN, PROPER } from "./tagClasses.ts";

/** Whether token `i`, behind a comma or as a conjunction, opens one: ", adding that", ", he said", ", while Y denied". */
export function opensAttribution(analysis: Analysis, i: number, end: number, cue: VerbGroup | null): boolean {
  const w = analysis.lower(i);
  if (w === "according" && analysis.lower(i + 1) === "to") return true;
  if (CONTRASTS.has(w) || SUBORDINATORS.has(w)) return opensContrast(analysis, i, end);
  if (analysis.is(i, CONJUNCTION)) return false;
  const k = skipAdverbs(analysis, i, end);
  const group = k < end ? analysis.groupAt(k) : null;
  if (group !== null) {
    if (analysis.is(group.main, GERUND) && group.participle && cue !== null && isCueVerb(analysis, group))
      return !isOfInnerDoer(analysis, i, group, cue);
    // ", said the minister"
    return (
      group.finite &&
      !group.passive &&
      group.modal === null &&
      isCueVerb(analysis, group) &&
      analysis.chunkIndex(group.to) >= 0
    );
  }
  const phrase = nounPhraseAt(analysis, k, end);
  return phrase !== null && closesWithCue(analysis, phrase[1], end);
}

/**
 * "said that fighters had killed four men, | accusing them of theft", "noted that guards had refused it access, | citing mines": what the doer of the one
 * verb of the content says, whose victims "them" means.
 */
function isOfInnerDoer(analysis: Analysis, i: number, participle: VerbGroup, cue: VerbGroup): boolean {
  let deed: VerbGroup | null = null;
  for (let k = cue.to; k < i; k++) {
    const group = analysis.finiteAt(k);
    if (group === null || group.from !== k) continue;
    if (deed !== null) return false;
    deed = group;
  }
  if (deed === null || deed.passive || !analysis.has(cue.to, "that")) return false;
  const verb = analysis.lower(deed.main);
  if (analysis.has(participle.main, "citing")) return REFUSED.has(verb);
  const victims = analysis.chunkAt(deed.to);
  const them = OBJECT_PRONOUNS.get(analysis.lower(participle.to)) !== undefined || analysis.has(participle.to, "them");
  return them && SEIZED.has(verb) && victims !== null && !analysis.is(victims.head, PRONOUN);
}

/** ", while Y denied", ", while maintaining that P", ", despite a report which said otherwise". */
function opensContrast(analysis: Analysis, i: number, end: number): boolean {
  if (goesOnMeanwhile(analysis, i)) return true;
  const phrase = nounPhraseAt(analysis, skipTimes(analysis, i + 1, end), end);
  if (phrase === null) return false;
  const told = analysis.lower(i) === "despite" && analysis.has(phrase[1], "which", "that");
  // ", while Rami Sol himself accused"
  const self = analysis.has(phrase[1], "himself", "herself", "itself", "themselves");
  const verb = cueGroupAt(analysis, told || self ? phrase[1] + 1 : phrase[1], end);
  return verb === null
    ? describedSpeaker(analysis, i, phrase[0], end)
    : !OPPOSING.has(analysis.lower(i)) || !isMereGoingOn(analysis, verb);
}

/** ", while | maintaining that P", ", while also | calling on Velmar to withdraw": the same speaker goes on. */
function goesOnMeanwhile(analysis: Analysis, i: number): boolean {
  if (!analysis.has(i, "while", "whilst")) return false;
  const k = skipAdverbs(analysis, i + 1, i + 3);
  const group = analysis.groupAt(k);
  if (group?.participle !== true || !analysis.is(group.main, GERUND)) return false;
  return analysis.word(i - 1) === "," ? saysToOthers(analysis, group) : saysThat(analysis, group);
}

const saysThat = (analysis: Analysis, group: VerbGroup): boolean =>
  isCueVerb(analysis, group) && analysis.has(group.to, "that");

const TO_OTHERS: ReadonlySet<Act> = new Set<Act>(["demand", "accuse", "warn", "condemn", "reject", "deny"]);

/** "maintaining that P", "calling on Velmar", "urging Velmar": a verb of speaking with what or whom it tells. */
const saysToOthers = (analysis: Analysis, group: VerbGroup): boolean =>
  saysThat(analysis, group) ||
  cuesOf(analysis, group).some(
    ({ act, particle }) =>
      TO_OTHERS.has(act) && analysis.chunkIndex(particle === undefined ? group.to : group.to + 1) >= 0,
  );

/** "while | an official quoted by the agency | said", "while | Orvik, a researcher in Lorne, | considers": a speaker with a description before the verb. */
function describedSpeaker(analysis: Analysis, opener: number, subject: number, end: number): boolean {
  if (!OPPOSING.has(analysis.lower(opener)) || analysis.has(opener, "as")) return false;
  for (let k = subject; k < Math.min(end, subject + SPEAKER); k++) {
    const group = analysis.finiteAt(k);
    if (group === null || group.from !== k) continue;
    const speaker = subjectBefore(analysis, group, opener + 1);
    // "while the army, which had lost two men, | accused"
    if (speaker?.relative === true) continue;
    return !group.passive && isCueVerb(analysis, group) && speaker?.range[0] === subject;
  }
  return false;
}

/** The most tokens of a speaker with a description. */
const SPEAKER = 16;

/** ", the ministry | said.", followed by nothing, or by a time, a place or a comma. */
function closesWithCue(analysis: Analysis, i: number, end: number): boolean {
  const group = cueGroupAt(analysis, i, end);
  if (group === null || !mayCloseSpeech(analysis, group)) return false;
  const after = group.to;
  const follows = analysis.lower(after);
  return (
    after >= end ||
    follows === "" ||
    /^[.,;:]$/.test(follows) ||
    analysis.inTime(after) ||
    analysis.has(after, "on", "in", "at", "late", "early")
  );
}

/** "P, the ministry | said", not "P, the front line | held": a verb that may stand behind what was said. */
const mayCloseSpeech = (analysis: Analysis, group: VerbGroup): boolean =>
  cuesOf(analysis, group).some(({ frames }) => frames.includes("quote") || frames.includes("clause"));

/** The finite verb of speaking at token `i`, adverbs aside. */
function cueGroupAt(analysis: Analysis, i: number, end: number): VerbGroup | null {
  const k = skipAdverbs(analysis, i, end);
  const group = k < end ? analysis.finiteAt(k) : null;
  return group !== null && isCueVerb(analysis, group) ? group : null;
}

/** "as the shelling | continues": a verb that speaks before a quotation or another verb of speaking only. */
const isMereGoingOn = (analysis: Analysis, group: VerbGroup): boolean =>
  cuesOf(analysis, group).every(({ weak, frames }) => weak === true && frames.every((frame) => frame === "quote")) &&
  !/^(?:[“"‘',:]|to|that)$/.test(analysis.lower(group.to));

/** Whether a finite verb of speaking stands at token `i`, adverbs aside. */
export const cueAt = (analysis: Analysis, i: number, end: number): boolean => cueGroupAt(analysis, i, end) !== null;

/** After "and" or "but": a verb of saying in the tense of the cue with no subject of its own ("said P and called for Q"). */
export function opensCoordination(analysis: Analysis, i: number, end: number, cue: VerbGroup | null): boolean {
  if (cue === null) return false;
  const k = skipAdverbs(analysis, i, end);
  const group = k < end ? analysis.groupAt(k) : null;
  if (!cue.finite) return group !== null && group.from === k && goesOnBehindGerund(analysis, [i, k], group, cue);
  if (group !== null) return isCueVerb(analysis, group) && isCoordinate(analysis, group, cue);
  // "promised to send it, and I urge them": a performative of the speaker
  if (analysis.has(k, "i", "we") && cueAt(analysis, k + 1, end)) return true;
  // "… and Y said": a new attribution, unless its subject is a pronoun of the content ("said it had left and he believed")
  const phrase = nounPhraseAt(analysis, k, end);
  const other = phrase === null ? null : cueGroupAt(analysis, phrase[1], end);
  if (other === null || analysis.lower(i) === "that") return false;
  return analysis.tag(other.main) === analysis.tag(cue.main) || answers(analysis, k, other, cue);
}

/** "reports that P, and | Velmar has denied it": a name whose verb answers what the cue tells. */
const answers = (analysis: Analysis, k: number, other: VerbGroup, cue: VerbGroup): boolean =>
  analysis.word(k - 2) === "," &&
  analysis.is(k, PROPER) &&
  analysis.tag(other.from) === analysis.tag(cue.from) &&
  cuesOf(analysis, other).some(({ act }) => act === "deny" || act === "reject");

/**
 * Behind the content of "saying": "and demanding an inquiry" is the next thing that the same speaker does; ", and accused Velmar" is coordinated with the
 * verb of the main clause.
 */
function goesOnBehindGerund(
  analysis: Analysis,
  [i, k]: readonly [number, number],
  group: VerbGroup,
  cue: VerbGroup,
): boolean {
  if (!analysis.is(cue.main, GERUND) || cue.infinitive || !isCueVerb(analysis, group) || group.passive) return false;
  if (group.finite) return analysis.word(i - 2) === "," && group.modal === null && isPast(analysis, group.main);
  if (!analysis.is(group.main, GERUND) || group.from !== k) return false;
  // "accusing them of firing and blaming others": "of" governs both
  for (let n = cue.to; n < i; n++) {
    const other = analysis.groupAt(n);
    if (other !== null && other.from === n && analysis.is(other.main, GERUND)) return false;
  }
  return true;
}

/** Whether a verb is coordinated with the cue rather than with a verb of the content. */
function isCoordinate(analysis: Analysis, group: VerbGroup, cue: VerbGroup): boolean {
  if (repeats(analysis, group, cue)) return false;
  const alone = group.from === group.main;
  // "has condemned P and called for Q"
  const shares = alone && cue.from < cue.main;
  if ((group.finite || shares) && analysis.tag(group.main) === analysis.tag(cue.main)) return true;
  // "said that it was at war and called for talks": a form in -ed is past tense here, whatever the tagger says
  return alone && isPast(analysis, group.main) && isPast(analysis, cue.main) && analysis.lower(group.to) !== "by";
}

/** "said that it did not recognize the court but | recognized a crime": the verb of the content, once more. */
function repeats(analysis: Analysis, group: VerbGroup, cue: VerbGroup): boolean {
  const [own] = cuesOf(analysis, group);
  for (let i = cue.to; i < group.from; i++) {
    const verb = analysis.groupAt(i);
    if (verb !== null && verb.from === i && verb.negated && cuesOf(analysis, verb)[0] === own) return true;
  }
  return false;
}

const isPast = (analysis: Analysis, i: number): boolean =>
  analysis.is(i, PARTICIPLE | FINITE) && /(?:ed|id|aid|old)$/.test(analysis.lower(i));
