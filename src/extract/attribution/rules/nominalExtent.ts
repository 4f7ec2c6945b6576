// "the claim that the bridge was hit, …" -> up to the comma.   "the claim to have won | was dismissed" -> up to the verb.
// not: "the charge that Velmar denied" ("that" is the object of "denied")
import { CLAUSE_BREAKS } from "../../lexicon/language.ts";
import type { Analysis, VerbGroup } from "../../structure/analysis.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import { startsFiniteClause } from "../../structure/finiteClause.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { ADVERB, PARTICIPLE, tagBitsOf } from "../../structure/tagClasses.ts";
import { cuesOf } from "../cues.ts";

/** "the charge that Velmar denied.": the verb lacks an object, so "that" is its object. */
export function isRelativeThat(analysis: Analysis, that: number, end: number): boolean {
  const phrase = nounPhraseAt(analysis, that + 1, end);
  if (phrase === null) return false;
  let k = phrase[1];
  while (k < end && tagBitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) k++;
  const group = k < end ? analysis.groupAt(k) : null;
  if (group === null || !group.finite || group.passive) return false;
  return (
    (group.to >= end || /^[.,;!?]$/.test(analysis.word(group.to))) &&
    cuesOf(analysis, group).some(({ frames }) => frames.includes("np"))
  );
}

/** "threats that | know no border": a finite verb follows without a subject of its own, so "that" is its subject. */
export function lacksSubject(analysis: Analysis, from: number, end: number): boolean {
  let k = from;
  while (k < end && tagBitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0 && analysis.chunkIndex(k) < 0)
    k++;
  const group = k < end && analysis.chunkIndex(k) < 0 ? analysis.groupAt(k) : null;
  return group?.finite === true && group.from === k;
}

/** A content clause of a noun also ends before the main verb of its sentence; a comma is the best sign of that. */
export function nominalEnd(analysis: Analysis, from: number, end: number): number {
  const limit = clauseEnd(analysis, from, end, null);
  // "the claim that a shell | dropped | from a plane would burst is untrue"
  let verbs = opensWithParticiple(analysis, from, limit) ? -1 : 0;
  for (let i = from; i < limit; i++) {
    const group = analysis.groupAt(i);
    const opens = group !== null && group.from === i;
    // "that our army used gas | is untrue": behind the subject, a form in -ed is the verb of the clause
    if (opens && isVerbOf(analysis, group, from, verbs)) verbs++;
    if (analysis.word(i) === "," && verbs > 0) return i;
    // "the claim that the bridge was hit | was repeated"
    if (verbs > 1 && opens && analysis.groupIndex(i - 1) >= 0) return i;
    // "the claim that the army fired at Lorne on Monday | is a lie"
    if (verbs > 1 && opens && group.finite && isBehindPlaces(analysis, from, i)) return i;
    // a second finite verb with no subject, conjunction or "who" before it is the main verb
    if (verbs > 1 && opens && analysis.chunkIndex(i - 1) >= 0 && precededByOtherVerb(analysis, from, i)) return i;
  }
  return limit;
}

/** Whether the first of three verbs is a participle behind its noun, with a preposition, and no joint stands between them. */
function opensWithParticiple(analysis: Analysis, from: number, limit: number): boolean {
  const first = nounPhraseAt(analysis, from, limit)?.[1] ?? limit;
  let verbs = 0;
  for (let i = first; i < limit && !CLAUSE_BREAKS.has(analysis.lower(i)); i++) {
    const group = analysis.groupAt(i);
    if (group?.finite === true && group.from === i && ++verbs === 1)
      if (
        i !== first ||
        group.from !== group.main ||
        !/ed$/.test(analysis.lower(i)) ||
        analysis.chunkIndex(group.to) >= 0
      )
        return false;
  }
  return verbs > 2;
}

const isVerbOf = (analysis: Analysis, group: VerbGroup, from: number, verbs: number): boolean =>
  verbs === 0 ? group.finite || isOnlyForm(analysis, group, from) : group.finite;

/** A past participle right behind the phrase that opens a clause, with an object right behind it. */
const isOnlyForm = (analysis: Analysis, group: VerbGroup, from: number): boolean =>
  group.from === group.main &&
  analysis.is(group.main, PARTICIPLE) &&
  nounPhraseAt(analysis, from, group.from)?.[1] === group.from &&
  analysis.chunkIndex(group.to) >= 0;

/** An infinitive ends before the finite verb of its sentence: "the claim to have won | was dismissed". */
export function infinitiveEnd(analysis: Analysis, from: number, end: number): number {
  const limit = nominalEnd(analysis, from, end);
  for (let i = from + 2; i < limit; i++) {
    // "in breach of its pledge to withdraw | , Keldora fired"
    if (analysis.word(i) === "," && startsFiniteClause(analysis, i + 1, limit)) return i;
    if (analysis.has(i, "that", "who", "which", ",", "and", "but")) return limit;
    const group = analysis.groupAt(i);
    if (group === null || !group.finite || group.from !== i) continue;
    // "the tools | we need": a relative clause without its pronoun
    return analysis.has(i - 1, "i", "you", "he", "she", "we", "they") ? limit : i;
  }
  return limit;
}

/** Whether only prepositions with their nouns, or the object of a verb that makes no claim, stand between the verb before and token `i`. */
function isBehindPlaces(analysis: Analysis, from: number, i: number): boolean {
  let k = i - 1;
  let governed = false;
  while (k > from) {
    const chunk = analysis.chunkAt(k);
    if (chunk === null) return false;
    k = chunk.from - 1;
    const verb = analysis.groupAt(k);
    if (verb !== null) return governed && verb.finite && cuesOf(analysis, verb).length === 0;
    if (!analysis.has(k, "in", "at", "on", "of", "near", "from", "to", "with", "into", "over", "against")) return false;
    governed = true;
    k--;
    const before = analysis.groupAt(k);
    if (before !== null) return before.finite;
  }
  return false;
}

function precededByOtherVerb(analysis: Analysis, from: number, i: number): boolean {
  let subject = i - 1;
  while (subject > from && analysis.chunkIndex(subject) >= 0) subject--;
  return subject > from && analysis.groupIndex(subject) >= 0;
}
