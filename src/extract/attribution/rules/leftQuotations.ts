// Nobody stopped. “We had been told that the bridge was open.”  -> words of somebody whom the text does not name.
// not: “The Long Road to Lorne,” by Rami Sol (a title)   the “so-called war of the dams” (a name)
import type { Quotation } from "../../../text/quotation.ts";
import type { Analysis } from "../../structure/analysis.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { FINITE, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { cuesOf } from "../cues.ts";
import type { Attribution } from "../select.ts";
import { isSomebody } from "./besideQuotation.ts";

/** A quotation of at least so many words is no name. */
const LONG = 5;
const CONFIDENCE = 52;

/**
 * Long quotations that no attribution holds: somebody says them, whatever stands beside them. The claimant is unknown unless a verb of speaking
 * before the quotation has a subject.
 */
export function leftQuotations(analysis: Analysis, reported: readonly Attribution[]): Candidate[] {
  const taken = new Uint8Array(analysis.tokens.count);
  for (const { content } of reported) for (const [from, to] of content) taken.fill(1, from, to);
  return analysis.quotations
    .filter((q) => q.depth === 0 && q.from >= analysis.body && !taken.subarray(q.from, q.to).includes(1))
    .filter((q) => isSaid(analysis, q))
    .map((q) => claimOf(analysis, q));
}

/** Words with a finite verb that end as a sentence or a clause does, and no title of a work. */
function isSaid(analysis: Analysis, q: Quotation): boolean {
  if (q.words < LONG || q.unclosed || q.continues) return false;
  const behind = q.to + 1;
  const stops = (i: number): boolean => /^[.,!?…]$/.test(analysis.word(i));
  if (!stops(q.to - 1) && !stops(behind)) return false;
  if (analysis.has(behind, "by") || (stops(behind) && analysis.has(behind + 1, "by"))) return false;
  for (let i = q.from; i < q.to; i++)
    if (tagBitsOf(analysis.tags, i) & FINITE && analysis.chunkIndex(i) < 0) return !isHeadline(analysis, q);
  return false;
}

/** Every longer word has a capital: a headline, a slogan on a sign. */
function isHeadline(analysis: Analysis, q: Quotation): boolean {
  for (let i = q.from; i < q.to; i++) if (/^\p{Ll}{5,}$/u.test(analysis.word(i))) return false;
  return true;
}

function claimOf(analysis: Analysis, q: Quotation): Candidate {
  const speaker = speakerBefore(analysis, q);
  return {
    cue: [],
    main: q.from,
    source: speaker === null ? [] : [speaker.range],
    sourceHead: speaker?.head ?? -1,
    content: [[q.from, q.to]],
    that: -1,
    act: analysis.word(q.to - 1) === "?" ? "ask" : "state",
    polarity: "asserted",
    rule: "left-quotation",
    confidence: CONFIDENCE,
  };
}

/** The subject of the last verb before a quotation in its sentence, if that is a verb of speaking. */
function speakerBefore(analysis: Analysis, q: Quotation): ReturnType<typeof subjectBefore> {
  const floor = analysis.sentenceFrom(analysis.sentenceOf(q.from - 1));
  for (let i = q.from - 2; i >= floor; i--) {
    const verb = analysis.groupAt(i);
    if (analysis.quotationIndex(i) >= 0) return null;
    if (verb === null || !verb.finite) continue;
    const says = !verb.passive && !verb.negated && cuesOf(analysis, verb).length > 0;
    const subject = says ? subjectBefore(analysis, verb, floor) : null;
    return subject !== null && isSomebody(analysis, subject.head) ? subject : null;
  }
  return null;
}
