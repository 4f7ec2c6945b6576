// "The ministry's claim that the bridge was hit"   "accusations of torture"   "demand for a withdrawal by Velmar"
// not: "the report was long"  (no content)

import type { NounCue } from "../../lexicon/cue.ts";
import { NOUN_CUES } from "../../lexicon/en/cues.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { ADVERB, bitsOf, FINITE, NOUN, PARTICIPLE, POSSESSIVE, PRONOUN } from "../../structure/chunks.ts";
import { nounPhraseAt } from "../../structure/clause.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import type { Candidate } from "../candidate.ts";
import { cuesOf } from "../cues.ts";

const BY_NOUN = new Map<string, NounCue>();
for (const cue of NOUN_CUES) {
  BY_NOUN.set(cue.noun, cue);
  BY_NOUN.set(plural(cue.noun), cue);
}

function plural(noun: string): string {
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Attributions whose cue is a noun: only where what is claimed follows it. */
export function nominalAttributions(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (const chunk of analysis.chunks) {
    const head = chunk.head;
    if (head < analysis.body || head !== chunk.to - 1) continue;
    const cue = BY_NOUN.get(analysis.lower(head));
    if (cue === undefined || !(bitsOf(analysis.tags, head) & NOUN)) continue;
    const s = analysis.sentenceOf(head);
    const q = analysis.quotationIndex(head);
    const end = q >= 0 ? Math.min(analysis.sentenceTo(s), analysis.quotation(q).to) : analysis.sentenceTo(s);
    let i = chunk.to;
    let source: Range | null = null;
    let sourceHead = -1;
    // "claims by some media that P", "a demand from Velmar that P"
    // "claims lately spread by some papers that P"
    const spread = reducedPassiveAt(analysis, i);
    if (spread > i) i = spread;
    if (/^(?:by|from)$/.test(analysis.tokens.lower[i] ?? "")) {
      const phrase = nounPhraseAt(analysis, i + 1, end);
      if (phrase !== null) {
        source = phrase;
        sourceHead = analysis.chunk(analysis.chunkIndex(i + 1)).head;
        i = phrase[1];
      }
    }
    const possessive = possessorIn(analysis, chunk.from, head);
    if (source === null && possessive !== null) {
      source = possessive;
      sourceHead = possessive[1] - 1;
    }
    // "their version of events is that P"
    if (source !== null && cue.frames.includes("that")) i = pastCopula(analysis, i, end);
    const next = analysis.tokens.lower[i] ?? "";
    let content: Range | null = null;
    let that = -1;
    let confidence = 0;
    if (
      next === "that" &&
      cue.frames.includes("that") &&
      !isRelative(analysis, i, end) &&
      !isAbsent(analysis, chunk.from, source)
    ) {
      that = i;
      content = [i + 1, nominalEnd(analysis, i + 1, end)];
      confidence = 76;
    } else if (next === "to" && cue.frames.includes("to") && analysis.groupIndex(i + 1) >= 0 && source !== null) {
      content = [i, infinitiveEnd(analysis, i, end)];
      confidence = 56;
    } else if (
      cue.frames.includes(next as NounCue["frames"][number]) &&
      next !== "by" &&
      next !== "in" &&
      next !== "to"
    ) {
      const phrase = nounPhraseAt(analysis, i + 1, end);
      // "its support for N" within another's words says little
      const mere = source !== null && source[1] - source[0] === 1 && bitsOf(analysis.tags, source[0]) & PRONOUN;
      if (
        phrase !== null &&
        !mere &&
        (source !== null || cue.act === "accuse" || cue.act === "allege" || cue.act === "deny")
      ) {
        content = phrase;
        confidence = source === null ? 50 : 60;
      }
    }
    if (content === null || content[1] <= content[0]) continue;
    found.push({
      cue: [[head, head + 1]],
      main: head,
      source: source === null ? [] : [source],
      sourceHead,
      content: [content],
      that,
      act: cue.act,
      polarity: cue.denied === true ? "denied" : "asserted",
      rule: "noun",
      confidence,
    });
  }
  return found;
}

/** "no doubt that P": nobody doubts it. */
const isAbsent = (analysis: Analysis, from: number, source: Range | null): boolean =>
  source === null && /^(?:no|any)$/.test(analysis.lower(from));

/** Past "made" and the like before "by"; `i` where there is no such participle. */
function reducedPassiveAt(analysis: Analysis, i: number): number {
  let k = i;
  while (bitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0 && analysis.chunkIndex(k) < 0) k++;
  const g = analysis.groupOf[k] ?? -1;
  if (
    g < 0 ||
    analysis.group(g).from !== k ||
    analysis.group(g).infinitive ||
    !(bitsOf(analysis.tags, k) & (PARTICIPLE | FINITE))
  )
    return i;
  return analysis.tokens.lower[analysis.group(g).to] === "by" ? analysis.group(g).to : i;
}

/** "the charge that Velmar denied.": the verb wants an object, which "that" is. */
function isRelative(analysis: Analysis, that: number, end: number): boolean {
  const phrase = nounPhraseAt(analysis, that + 1, end);
  if (phrase === null) return false;
  let k = phrase[1];
  while (k < end && bitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) k++;
  const g = k < end ? analysis.groupIndex(k) : -1;
  if (g < 0 || !analysis.group(g).finite || analysis.group(g).passive) return false;
  const { to } = analysis.group(g);
  return (
    (to >= end || /^[.,;!?]$/.test(analysis.word(to))) &&
    cuesOf(analysis, analysis.group(g)).some(({ frames }) => frames.includes("np"))
  );
}

/** Past "(of N) is" before "that"; `i` where that does not follow. */
function pastCopula(analysis: Analysis, i: number, end: number): number {
  const of = analysis.tokens.lower[i] === "of" ? nounPhraseAt(analysis, i + 1, end) : null;
  const verb = of === null ? i : of[1];
  return /^(?:is|was|remains|remained)$/.test(analysis.tokens.lower[verb] ?? "") &&
    analysis.tokens.lower[verb + 1] === "that"
    ? verb + 1
    : i;
}

/** "Velmar's" of "Velmar's repeated claim", or "its". */
function possessorIn(analysis: Analysis, from: number, head: number): Range | null {
  for (let i = head - 1; i > from; i--) if (bitsOf(analysis.tags, i) & POSSESSIVE) return [from, i];
  return /^(?:his|her|its|their|our|my)$/.test(analysis.lower(from)) && from < head ? [from, from + 1] : null;
}

/** A content clause of a noun ends, besides, before the main verb of its sentence; commas are the best sign of that. */
function nominalEnd(analysis: Analysis, from: number, end: number): number {
  const limit = clauseEnd(analysis, from, end, null);
  let verbs = 0;
  for (let i = from; i < limit; i++) {
    const g = analysis.groupIndex(i);
    if (g >= 0 && analysis.group(g).finite && analysis.group(g).from === i) verbs++;
    if (analysis.tokens.word[i] === "," && verbs > 0) return i;
    // a second finite verb with no subject, conjunction or "who" before it is that of the sentence
    if (
      verbs > 1 &&
      g >= 0 &&
      analysis.group(g).from === i &&
      analysis.chunkIndex(i - 1) >= 0 &&
      precededByOtherVerb(analysis, from, i)
    )
      return i;
  }
  return limit;
}

/** An infinitive ends before the finite verb of its sentence: "the claim to have won | was dismissed". */
function infinitiveEnd(analysis: Analysis, from: number, end: number): number {
  const limit = nominalEnd(analysis, from, end);
  for (let i = from + 2; i < limit; i++) {
    const g = analysis.groupIndex(i);
    if (/^(?:that|who|which|,|and|but)$/.test(analysis.lower(i))) return limit;
    if (g >= 0 && analysis.group(g).finite && analysis.group(g).from === i) return i;
  }
  return limit;
}

function precededByOtherVerb(analysis: Analysis, from: number, i: number): boolean {
  let subject = i - 1;
  while (subject > from && analysis.chunkIndex(subject) >= 0) subject--;
  return subject > from && analysis.groupIndex(subject) >= 0;
}
