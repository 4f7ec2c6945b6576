// "The army was accused by Velmar of firing" -> Velmar.   "It was reported that the bridge was hit" -> no speaker named.
// not: "The town was shelled by the army." (no speaking)
import type { Act, Polarity } from "../../../model/claim.ts";
import { ANYBODY, DOCUMENT_NOUNS, SAID_OF_PLANS } from "../../lexicon/language.ts";
import { skipAdjuncts } from "../../structure/adjuncts.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import type { Subject } from "../../structure/phraseBefore.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { PREPOSITION, PRONOUN, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { isSomebody } from "./besideQuotation.ts";
import { clauseFrom, verbTakes } from "./frames/frame.ts";
import type { VerbSite } from "./verbSite.ts";

/** The speaker of a passive: "by Velmar". */
interface Agent {
  readonly range: Range;
  readonly head: number;
  /** It stands right behind the verb. */
  readonly atOnce: boolean;
}

/** A verb of speaking in the passive, with its grammatical subject and its agent. */
interface PassiveSite extends VerbSite {
  readonly subject: Subject | null;
  readonly by: Agent | null;
  /** Where the content may begin: behind the verb, or behind an agent that follows it at once. */
  readonly next: number;
}

interface Content {
  readonly ranges: readonly Range[];
  readonly that: number;
  readonly rule: string;
  readonly confidence: number;
}

/** The forms in order: the first that fits counts; null ends the search. */
const FORMS: readonly ((site: PassiveSite) => Content | null | undefined)[] = [
  chargedOf,
  thatClause,
  infinitive,
  asPhrase,
  namedByAgent,
  byAgent,
];

/**
 * The attribution of a cue in the passive: "X was accused by S of P"; "it was reported that P"; "P, it was said". Null where no frame of the
 * cue fits; without an agent, its source is empty.
 */
export function passiveAttribution(
  site: VerbSite,
  { act, polarity }: { readonly act: Act; readonly polarity: Polarity },
): Candidate | null {
  const { analysis, group, cueTo, floor } = site;
  const by = agentOf(site);
  const next = by?.atOnce ? by.range[1] : cueTo;
  const at: PassiveSite = { ...site, subject: subjectBefore(analysis, group, floor), by, next };
  let found: Content | null | undefined;
  for (const read of FORMS) if (found === undefined) found = read(at);
  if (found === undefined || found === null || found.ranges.some(([from, to]) => to <= from)) return null;
  return {
    cue: [[group.from, cueTo]],
    main: group.main,
    source: by === null ? [] : [by.range],
    sourceHead: by === null ? -1 : by.head,
    content: found.ranges,
    that: found.that,
    act,
    polarity,
    rule: found.rule,
    confidence: found.confidence + (by === null ? -6 : 0),
  };
}

/** "It is alleged | in that letter | that P": the text that says so. */
function textOf({ analysis, cueTo }: VerbSite): Agent | null {
  const chunk = analysis.has(cueTo, "in") ? analysis.chunkAt(cueTo + 1) : null;
  if (chunk === null || !DOCUMENT_NOUNS.has(analysis.lower(chunk.head)) || !analysis.has(chunk.to, "that")) return null;
  return { range: [chunk.from, chunk.to], head: chunk.head, atOnce: true };
}

function agentOf(site: VerbSite): Agent | null {
  const text = textOf(site);
  if (text !== null) return text;
  const { analysis, cue, cueTo, end } = site;
  for (let k = cueTo; k < end && k < cueTo + 12; k++) {
    if (analysis.has(k, "by") && !analysis.inTimex[k + 1]) {
      const whole = nounPhraseAt(analysis, k + 1, end);
      // "by the end of the week"
      if (whole === null || analysis.has(whole[0] + 1, "end", "start", "middle", "time")) return null;
      // "by Velmar of firing shells": the preposition of the verb opens the charge
      const to = beforePreposition(analysis, whole, verbTakes(site, "objOf") ? (cue.preps ?? []) : []);
      return { range: [whole[0], to], head: analysis.chunkAt(k + 1)?.head ?? -1, atOnce: k === cueTo };
    }
    if (analysis.groupIndex(k) >= 0 || analysis.word(k) === ",") return null;
  }
  return null;
}

/** "was accused of P". */
function chargedOf(site: PassiveSite): Content | null | undefined {
  const { analysis, cue, subject, by, next, end } = site;
  if (!verbTakes(site, "objOf") || cue.preps === undefined || subject === null) return undefined;
  // "The mayor was informed of the raid": by whom, and that it was so, the text does not tell
  if (by === null && cue.act === "state") return null;
  for (let k = next; k < Math.min(end, next + 6); k++)
    if (cue.preps.includes(analysis.lower(k)))
      return {
        ranges: [subject.range, beforeAgent(site, clauseFrom(site, k))],
        that: -1,
        rule: "passive-of",
        confidence: 86,
      };
  return by === null || cue.weak === true
    ? null
    : { ranges: [subject.range], that: -1, rule: "passive", confidence: 70 };
}

/** "it was reported that P". */
function thatClause(site: PassiveSite): Content | undefined {
  const { analysis, subject, end } = site;
  if (subject === null || !verbTakes(site, "clause", "that")) return undefined;
  // "it was agreed at the meeting | that P"
  const next = analysis.has(subject.head, "it") ? skipAdjuncts(analysis, site.next, end) : site.next;
  if (!analysis.has(next, "that")) return undefined;
  return tagBitsOf(analysis.tags, subject.head) & PRONOUN
    ? { ranges: [clauseFrom(site, next + 1)], that: next, rule: "passive-that", confidence: 82 }
    : undefined;
}

/** "is said to have fired". */
function infinitive(site: PassiveSite): Content | undefined {
  const { analysis, subject, next } = site;
  return analysis.has(next, "to") &&
    analysis.groupIndex(next + 1) >= 0 &&
    subject !== null &&
    verbTakes(site, "clause", "objTo")
    ? { ranges: [subject.range, clauseFrom(site, next)], that: -1, rule: "passive-to", confidence: 66 }
    : undefined;
}

/** The content up to an agent behind it: "as a sham | by Velmar". */
const beforeAgent = ({ by }: PassiveSite, [from, to]: Range): Range =>
  by !== null && !by.atOnce && by.range[0] > from ? [from, Math.min(to, by.range[0] - 1)] : [from, to];

/** "was described as N", "was described as N by S". */
function asPhrase(site: PassiveSite): Content | undefined {
  const { analysis, subject, next } = site;
  if (!analysis.has(next, "as") || !verbTakes(site, "asNp") || subject === null) return undefined;
  return {
    ranges: [subject.range, beforeAgent(site, clauseFrom(site, next))],
    that: -1,
    rule: "passive-as",
    confidence: 70,
  };
}

/** "was called N by S", "was declared illegal by S": the name or verdict given to the subject stands before the agent. */
function namedByAgent(site: PassiveSite): Content | undefined {
  const { analysis, subject, by, cueTo } = site;
  if (by === null || by.atOnce || subject === null || !verbTakes(site, "asNp")) return undefined;
  // "was named after the town by S"
  if (analysis.is(cueTo, PREPOSITION)) return undefined;
  return { ranges: [subject.range, [cueTo, by.range[0] - 1]], that: -1, rule: "passive-as", confidence: 78 };
}

/** "N was condemned by S". */
function byAgent(site: PassiveSite): Content | undefined {
  const { cue, subject, by } = site;
  return by !== null && (cue.weak !== true || mayBeSaid(site)) && subject !== null && verbTakes(site, "np", "clause")
    ? { ranges: [subject.range], that: -1, rule: "passive-by", confidence: 72 }
    : undefined;
}

/**
 * "was never accepted by Pallumia", "was welcomed by Pallumia": a weak verb speaks with "not" or of a plan, if somebody stands behind "by", and not just
 * anybody ("was not recognised by any state").
 */
const mayBeSaid = ({ analysis, cue, group, by }: PassiveSite): boolean =>
  by !== null &&
  (SAID_OF_PLANS.has(cue.lemma) || group.negated) &&
  isSomebody(analysis, by.head) &&
  !ANYBODY.has(analysis.lower(by.range[0]));

/** Where the first of some prepositions stands behind the first word group of a phrase; the end of the phrase if none does. */
function beforePreposition(analysis: Analysis, [from, to]: Range, prepositions: readonly string[]): number {
  for (let k = analysis.chunkAt(from)?.to ?? to; k < to; k++) if (prepositions.includes(analysis.lower(k))) return k;
  return to;
}
