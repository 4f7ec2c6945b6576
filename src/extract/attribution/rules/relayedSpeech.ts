// "quoted the minister as saying in Velmar that P", "P, the agency quoted him as saying" -> P.
// not: "quoted the minister as saying" (no content)

import { skipAdjuncts } from "../../structure/adjuncts.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { startsFiniteClause } from "../../structure/finiteClause.ts";
import { GERUND, tagBitsOf } from "../../structure/tagClasses.ts";
import { cuesOf, isCueVerb } from "../cues.ts";
import { complementAfter } from "./complementAfter.ts";
import { contentBefore } from "./contentBefore.ts";
import { type Complement, clauseFrom } from "./frames/frame.ts";
import { followingQuotations, quotationOpening, wholeQuotation } from "./quotes.ts";
import type { Subject } from "./subject.ts";
import { type VerbSite, verbSite } from "./verbSite.ts";

/** A verb of quoting with the word "saying" behind it. */
export interface RelayedSite extends VerbSite {
  /** Token of "as", or of "saying" where there is no "as". */
  readonly as: number;
  readonly saying: number;
}

/** The speech of a person who is quoted by another. */
export interface RelayedSpeech {
  readonly content: readonly Range[];
  /** Token of "that", -1 without one. */
  readonly that: number;
  /** The content stands before the verb of quoting. */
  readonly before: boolean;
}

/** The content: behind token `last`, which ends "saying" or its agent, else before the verb of quoting; null if there is none. */
export function contentBeside(site: RelayedSite, last: number, subject: Subject): RelayedSpeech | null {
  const { analysis, group } = site;
  if (!analysis.has(last, "saying") && isSpeaking(analysis, last)) {
    const own = spokenBehind(site, last);
    return own === null ? null : { content: own.content, that: own.that, before: false };
  }
  const behind = saidBehind(site, last);
  if (behind !== undefined) return behind;
  const left = contentBefore({ ...site, group: { ...group, to: last + 1 }, cueTo: last + 1 }, subject);
  if (left === null) return null;
  const content = [...left.content, ...followingQuotations(analysis, left.content, group, [last, last + 1])];
  return { content, that: -1, before: true };
}

/** A clause or quotation behind "saying"; undefined where none begins there. */
function saidBehind(site: RelayedSite, last: number): RelayedSpeech | null | undefined {
  const { analysis, end } = site;
  const i = pastAdjuncts(site, last + 1);
  const colon = /^[,:]$/.test(analysis.word(i)) ? i + 1 : i;
  const q = colon < end ? quotationOpening(analysis, colon) : null;
  if (q !== null && (colon > i || q.to + 1 >= end || /^[.,;:!?]$/.test(analysis.word(q.to + 1))))
    return { content: wholeQuotation(analysis, q), that: -1, before: false };
  const that = analysis.has(i, "that") ? i : -1;
  const from = that < 0 ? i : that + 1;
  if (from >= end || (that < 0 && q === null && !startsFiniteClause(analysis, from, end))) return undefined;
  const content = clauseFrom(site, from);
  return content[1] > from ? { content: [content], that, before: false } : null;
}

/** The token past times and places, if the content begins there. */
function pastAdjuncts({ analysis, end }: RelayedSite, i: number): number {
  const skipped = skipAdjuncts(analysis, i, end);
  const begins = analysis.has(skipped, "that") || startsFiniteClause(analysis, skipped, end);
  return !analysis.has(i, "that") && begins ? skipped : i;
}

/** The content behind another verb of speaking: "as telling ministers that P". */
function spokenBehind({ analysis, floor, end }: RelayedSite, verb: number): Complement | null {
  const group = analysis.groupAt(verb);
  const cue = group === null ? undefined : cuesOf(analysis, group)[0];
  if (group === null || cue === undefined) return null;
  const found = complementAfter({ ...verbSite(analysis, group, cue, [floor, end]), cueTo: group.to });
  return found !== null && /^(?:that|objThat|clause|quote)$/.test(found.frame) ? found : null;
}

/** "as telling", "as warning". */
export function isSpeaking(analysis: Analysis, i: number): boolean {
  const group = analysis.groupAt(i);
  return (
    group !== null && group.main === i && (tagBitsOf(analysis.tags, i) & GERUND) !== 0 && isCueVerb(analysis, group)
  );
}
