// "The ministry's claim that the bridge was hit"   "accusations of torture"   "demand for a withdrawal by Velmar"
// not: "the report was long"  (no content)
import type { Analysis, Range } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import { ADVERB, bitsOf, FINITE, NOUN, PARTICIPLE, POSSESSIVE, PRONOUN } from "../chunks.ts";
import { nounPhraseAt } from "../clause.ts";
import { clauseEnd } from "../clauseEnd.ts";
import { cuesOf } from "../cues.ts";
import type { NounCue } from "../lexicon/cue.ts";
import { NOUN_CUES } from "../lexicon/en/cues.ts";

const BY_NOUN = new Map<string, NounCue>();
for (const cue of NOUN_CUES) {
  BY_NOUN.set(cue.noun, cue);
  BY_NOUN.set(plural(cue.noun), cue);
}

function plural(noun: string): string {
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Attributions whose cue is a noun: only where what is claimed follows it. */
export function nominalAttributions(a: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (const chunk of a.chunks) {
    const head = chunk.head;
    if (head < a.body || head !== chunk.to - 1) continue;
    const cue = BY_NOUN.get(a.tokens.lower[head]!);
    if (cue === undefined || !(bitsOf(a.tags, head) & NOUN)) continue;
    const s = a.sentences.ofToken[head]!;
    const q = a.quotationOf[head]!;
    const end = q >= 0 ? Math.min(a.sentences.to[s]!, a.quotations[q]!.to) : a.sentences.to[s]!;
    let i = chunk.to;
    let source: Range | null = null;
    let sourceHead = -1;
    // "claims by some media that P", "a demand from Velmar that P"
    // "claims lately spread by some papers that P"
    const spread = reducedPassiveAt(a, i);
    if (spread > i) i = spread;
    if (/^(?:by|from)$/.test(a.tokens.lower[i] ?? "")) {
      const phrase = nounPhraseAt(a, i + 1, end);
      if (phrase !== null) {
        source = phrase;
        sourceHead = a.chunks[a.chunkOf[i + 1]!]!.head;
        i = phrase[1];
      }
    }
    const possessive = possessorIn(a, chunk.from, head);
    if (source === null && possessive !== null) {
      source = possessive;
      sourceHead = possessive[1] - 1;
    }
    // "their version of events is that P"
    if (source !== null && cue.frames.includes("that")) i = pastCopula(a, i, end);
    const next = a.tokens.lower[i] ?? "";
    let content: Range | null = null;
    let that = -1;
    let confidence = 0;
    if (next === "that" && cue.frames.includes("that") && !isRelative(a, i, end) && !isAbsent(a, chunk.from, source)) {
      that = i;
      content = [i + 1, nominalEnd(a, i + 1, end)];
      confidence = 76;
    } else if (next === "to" && cue.frames.includes("to") && a.groupOf[i + 1]! >= 0 && source !== null) {
      content = [i, infinitiveEnd(a, i, end)];
      confidence = 56;
    } else if (
      cue.frames.includes(next as NounCue["frames"][number]) &&
      next !== "by" &&
      next !== "in" &&
      next !== "to"
    ) {
      const phrase = nounPhraseAt(a, i + 1, end);
      // "its support for N" within another's words says little
      const mere = source !== null && source[1] - source[0] === 1 && bitsOf(a.tags, source[0]) & PRONOUN;
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
const isAbsent = (a: Analysis, from: number, source: Range | null): boolean =>
  source === null && /^(?:no|any)$/.test(a.tokens.lower[from]!);

/** Past "made" and the like before "by"; `i` where there is no such participle. */
function reducedPassiveAt(a: Analysis, i: number): number {
  let k = i;
  while (bitsOf(a.tags, k) & ADVERB && a.groupOf[k]! < 0 && a.chunkOf[k]! < 0) k++;
  const g = a.groupOf[k] ?? -1;
  if (g < 0 || a.groups[g]!.from !== k || a.groups[g]!.infinitive || !(bitsOf(a.tags, k) & (PARTICIPLE | FINITE)))
    return i;
  return a.tokens.lower[a.groups[g]!.to] === "by" ? a.groups[g]!.to : i;
}

/** "the charge that Velmar denied.": the verb wants an object, which "that" is. */
function isRelative(a: Analysis, that: number, end: number): boolean {
  const phrase = nounPhraseAt(a, that + 1, end);
  if (phrase === null) return false;
  let k = phrase[1];
  while (k < end && bitsOf(a.tags, k) & ADVERB && a.groupOf[k]! < 0) k++;
  const g = k < end ? a.groupOf[k]! : -1;
  if (g < 0 || !a.groups[g]!.finite || a.groups[g]!.passive) return false;
  const { to } = a.groups[g]!;
  return (
    (to >= end || /^[.,;!?]$/.test(a.tokens.word[to]!)) &&
    cuesOf(a, a.groups[g]!).some(({ frames }) => frames.includes("np"))
  );
}

/** Past "(of N) is" before "that"; `i` where that does not follow. */
function pastCopula(a: Analysis, i: number, end: number): number {
  const of = a.tokens.lower[i] === "of" ? nounPhraseAt(a, i + 1, end) : null;
  const verb = of === null ? i : of[1];
  return /^(?:is|was|remains|remained)$/.test(a.tokens.lower[verb] ?? "") && a.tokens.lower[verb + 1] === "that"
    ? verb + 1
    : i;
}

/** "Velmar's" of "Velmar's repeated claim", or "its". */
function possessorIn(a: Analysis, from: number, head: number): Range | null {
  for (let i = head - 1; i > from; i--) if (bitsOf(a.tags, i) & POSSESSIVE) return [from, i];
  return /^(?:his|her|its|their|our|my)$/.test(a.tokens.lower[from]!) && from < head ? [from, from + 1] : null;
}

/** A content clause of a noun ends, besides, before the main verb of its sentence; commas are the best sign of that. */
function nominalEnd(a: Analysis, from: number, end: number): number {
  const limit = clauseEnd(a, from, end, null);
  let verbs = 0;
  for (let i = from; i < limit; i++) {
    const g = a.groupOf[i]!;
    if (g >= 0 && a.groups[g]!.finite && a.groups[g]!.from === i) verbs++;
    if (a.tokens.word[i] === "," && verbs > 0) return i;
    // a second finite verb with no subject, conjunction or "who" before it is that of the sentence
    if (verbs > 1 && g >= 0 && a.groups[g]!.from === i && a.chunkOf[i - 1]! >= 0 && precededByOtherVerb(a, from, i))
      return i;
  }
  return limit;
}

/** An infinitive ends before the finite verb of its sentence: "the claim to have won | was dismissed". */
function infinitiveEnd(a: Analysis, from: number, end: number): number {
  const limit = nominalEnd(a, from, end);
  for (let i = from + 2; i < limit; i++) {
    const g = a.groupOf[i]!;
    if (/^(?:that|who|which|,|and|but)$/.test(a.tokens.lower[i]!)) return limit;
    if (g >= 0 && a.groups[g]!.finite && a.groups[g]!.from === i) return i;
  }
  return limit;
}

function precededByOtherVerb(a: Analysis, from: number, i: number): boolean {
  let subject = i - 1;
  while (subject > from && a.chunkOf[subject]! >= 0) subject--;
  return subject > from && a.groupOf[subject]! >= 0;
}
