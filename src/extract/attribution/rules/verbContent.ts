// "Those who believe they are at risk | are afraid": the content in a relative clause ends before the main verb.
// "This was stated by the minister." -> the sentence before it.

import { CONTENT_JOINTS } from "../../lexicon/language.ts";
import { skipAdjuncts } from "../../structure/adjuncts.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { startsFiniteClause } from "../../structure/finiteClause.ts";
import { isDash } from "../../structure/marks.ts";
import { ADVERB, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import type { Complement } from "./frames/frame.ts";
import { followingQuotations } from "./quotes.ts";
import type { VerbReading } from "./verbReading.ts";

/** The content of a verb of speaking, bounded by the clause around it; null where nothing of it is left. */
export function contentOf(reading: VerbReading): readonly Range[] | null {
  const { site, subject, complement, before } = reading;
  const { analysis, group, end } = site;
  // "Saying that P, the minister left": P ends where the main clause begins
  const fronted = subject !== null && !group.finite && subject.source[0] > group.main;
  const mainClause = fronted ? subject.source[0] - 1 : end;
  let content: readonly Range[] = complement.content;
  if (mainClause < end) content = content.map(([from, to]): Range => [from, Math.min(to, mainClause)]);
  if (subject?.rule === "relative" && complement.frame !== "quote")
    content = content.map((range) =>
      beforeMatrixVerb(analysis, range, isClause(complement, reading), subject.source[1]),
    );
  if (subject?.rule === "governed") content = content.map((range) => beforeMainClause(analysis, range));
  // “The operation has begun. …”: a verb inside the quoted words does not attribute them
  const holdsCue = content.some(([from, to]) => from <= group.main && group.main < to);
  const empty = content.some(([from, to]) => to <= from || (to - from === 2 && analysis.has(to - 1, "following")));
  if (holdsCue || empty) return null;
  return complement.frame === "quote" || before
    ? [...content, ...followingQuotations(analysis, content, group, subject?.source ?? null)]
    : content;
}

/** "Despite Keldora denying that P, the paper printed it": up to the comma behind which the main clause begins. */
function beforeMainClause(analysis: Analysis, [from, to]: Range): Range {
  for (let i = from + 1; i < to; i++)
    if (analysis.word(i) === "," && startsFiniteClause(analysis, i + 1, to)) return [from, i];
  return [from, to];
}

/** Whether a content is a clause: one without "that" behind a participle is not ("protesters demanding talks blocked the road"), unless "it" opens it. */
const isClause = ({ frame, content: [first] }: Complement, { site: { analysis, group } }: VerbReading): boolean =>
  /^(?:that|objThat|whether)$/.test(frame) ||
  (frame === "clause" &&
    (group.finite || analysis.has(first?.[0] ?? -1, "it", "they", "he", "she", "we", "i", "there")));

/** "Those who believe they are at risk | are afraid", "men who spoke of despair | now wept": the relative clause ends before the main verb. */
function beforeMatrixVerb(analysis: Analysis, [from, to]: Range, clause: boolean, noun: number): Range {
  const closed = analysis.word(noun) === ",";
  // "said that signing it would be a mistake": behind "that" the first verb is that of the clause
  let ownSeen = !analysis.has(from - 1, "that") && (!clause || !startsFiniteClause(analysis, from, to));
  for (let i = from; i < to; i++) {
    // ", which denied any part in it, had mined the road"
    if (closed && analysis.word(i) === "," && startsVerb(analysis, i + 1, to)) return [from, i];
    // "those who believe in talks — and all do — | should attend"
    if (i > from && isDash(analysis, i)) return [from, beforeAside(analysis, i, to)];
    if (i > from && CONTENT_JOINTS.test(analysis.lower(i))) return [from, to];
    const group = analysis.groupAt(i);
    if (group === null || !group.finite || group.from !== i) continue;
    if (ownSeen && (analysis.chunkIndex(i - 1) >= 0 || analysis.groupIndex(i - 1) >= 0)) return [from, i];
    if (ownSeen && tagBitsOf(analysis.tags, i - 1) & ADVERB && i - 1 > from) return [from, i - 1];
    ownSeen = true;
  }
  return [from, to];
}

/** Before the dash at `dash` if the remark that it opens ends with a dash and the main verb stands behind that; else the whole. */
function beforeAside(analysis: Analysis, dash: number, to: number): number {
  if (startsVerb(analysis, dash + 1, to)) return dash;
  for (let k = dash + 1; k < to; k++) if (isDash(analysis, k)) return startsVerb(analysis, k + 1, to) ? dash : to;
  return to;
}

function startsVerb(analysis: Analysis, from: number, to: number): boolean {
  let k = from;
  while (k < to && tagBitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) k++;
  const group = k < to ? analysis.groupAt(k) : null;
  return group?.finite === true && group.from === k;
}

/** "The bridge is closed. This was stated by the minister.": "this" stands for the sentence before, outside quotation marks. */
export function withSentenceBefore(analysis: Analysis, candidate: Candidate): Candidate {
  const s = analysis.sentenceOf(candidate.main);
  if (s === 0 || !pointsBack(analysis, candidate)) return candidate;
  const start = analysis.sentenceFrom(s - 1);
  let end = analysis.sentenceTo(s - 1);
  if (start < analysis.body || analysis.outerQuotationIndex(start + 1) >= 0) return candidate;
  while (end > start && /^[.!?…]+$/.test(analysis.word(end - 1))) end--;
  return end - start < 4 ? candidate : { ...candidate, content: [[start, end]], rule: `${candidate.rule}-before` };
}

/** "this" as the subject of a passive of speaking, with no more than a time between. */
function pointsBack(analysis: Analysis, { content, act }: Candidate): boolean {
  const [[from, to] = [0, 0], ...rest] = content;
  return (
    rest.length === 0 &&
    analysis.has(from, "this") &&
    (to - from === 1 || skipAdjuncts(analysis, from + 1, to) === to) &&
    /^(?:state|report|confirm)$/.test(act) &&
    analysis.outerQuotationIndex(from) < 0
  );
}
