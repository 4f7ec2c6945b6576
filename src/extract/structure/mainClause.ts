import {
  BLAME_VERBS,
  BLAMELESS,
  COURTESIES,
  FRONTING,
  INVERTING,
  inflections,
  JUDGING_VERBS,
  MISDEEDS,
  PERFORMATIVES,
  SPEECH_VERBS,
  SUBORDINATE_OPENERS,
  WITHHELD,
} from "../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "./analysis.ts";
import { pronounAt } from "./pronoun.ts";
import { subjectBefore } from "./subject.ts";
import { FINITE, NUMBER, PREPOSITION, TO, tagBitsOf } from "./tagClasses.ts";

/** The verb that a sentence is built on, and its subject. */
export interface MainClause {
  readonly group: VerbGroup;
  /** Base forms that its verb may have, among the verbs that show the act of a sentence. */
  readonly lemmas: readonly string[];
  readonly subject: Range | null;
  /** Head of the subject, -1 where none was found. */
  readonly head: number;
  /** 1 for "I" and "we"; 3 for all others. */
  readonly person: 1 | 3;
}

const LEMMAS = inflections(
  new Set([
    ...PERFORMATIVES.keys(),
    ...WITHHELD,
    ...BLAME_VERBS,
    ...MISDEEDS,
    ...BLAMELESS,
    ...SPEECH_VERBS,
    ...JUDGING_VERBS,
    ...COURTESIES,
  ]),
);

/** The base forms of a verb's form, among those that this module knows. */
export const voiceLemmas = (lower: string): readonly string[] => (LEMMAS.get(lower) ?? []).map(({ lemma }) => lemma);

/** The main clause of a stretch of a sentence; null where it has no finite verb. */
export function mainClause(analysis: Analysis, [from, to]: Range): MainClause | null {
  let first: VerbGroup | null = null;
  for (let i = afterFronted(analysis, from, to); i < to; i++) {
    const g = analysis.groupIndex(i);
    if (g < 0) continue;
    const group = analysis.group(g);
    i = group.to - 1;
    if ((tagBitsOf(analysis.tags, group.from) & FINITE) === 0 || group.infinitive) continue;
    first ??= group;
    if (isSubordinate(analysis, group, from)) continue;
    const clause = clauseOf(analysis, group, from);
    if (clause.subject === null || !isGoverned(analysis, clause.subject[0], from)) return clause;
  }
  return first === null ? unseenVerb(analysis, from, to) : clauseOf(analysis, first, from);
}

/** The token behind the comma that ends a clause before the main one, if a subject follows; else the start. */
function afterFronted(analysis: Analysis, from: number, to: number): number {
  let opening = from;
  while (opening < from + 2 && analysis.has(opening, "even", "and", "but", "just")) opening++;
  // "Should it fire again, Keldora will answer": a condition by its order
  const inverted = INVERTING.has(analysis.lower(opening)) && analysis.chunkIndex(opening + 1) >= 0;
  if (!inverted && !FRONTING.has(analysis.lower(opening))) return from;
  for (let i = opening + 1; i + 2 < to; i++)
    if (
      analysis.tokens.word[i] === "," &&
      !FRONTING.has(analysis.lower(i + 1)) &&
      (analysis.chunkIndex(i + 1) >= 0 || analysis.chunkIndex(i + 2) >= 0) &&
      verbBetween(analysis, opening, i, false) &&
      (opening === from || verbBetween(analysis, i + 1, to, true))
    )
      return i + 1;
  return from;
}

const verbBetween = (analysis: Analysis, from: number, to: number, finite: boolean): boolean => {
  for (let i = from; i < to; i++) {
    const group = analysis.groupAt(i);
    if (group !== null && (group.finite || !finite)) return true;
  }
  return false;
};

/** "In total disregard of demands": the object of a preposition is no subject, and the word behind it no verb. */
const isGoverned = (analysis: Analysis, start: number, floor: number): boolean =>
  start > floor &&
  analysis.inTimex[start] === 0 &&
  (tagBitsOf(analysis.tags, start) & NUMBER) === 0 &&
  (tagBitsOf(analysis.tags, start - 1) & (PREPOSITION | TO)) !== 0 &&
  !SUBORDINATE_OPENERS.has(analysis.lower(start - 1));

/** In a sentence without any finite verb, the tagger took the verb for a noun at the end of a phrase: "Keldora condemns this attack". */
function unseenVerb(analysis: Analysis, from: number, to: number): MainClause | null {
  const opening = /s$/i.test(analysis.word(from)) ? voiceLemmas(analysis.lower(from)) : [];
  // "CONDEMNS the shelling": a paragraph of a resolution
  if (opening.length > 0 && to - from > 3 && /^(?:the|all|any|its|that|upon|on|for|to)$/.test(analysis.lower(from + 1)))
    return { group: verbAt(from), lemmas: opening, subject: null, head: -1, person: 3 };
  for (let i = from + 1; i < to - 1; i++) {
    const c = analysis.chunkIndex(i);
    if (
      c < 0 ||
      analysis.chunk(c).to !== i + 1 ||
      analysis.chunkIndex(i + 1) === c ||
      analysis.lower(i).endsWith("ing")
    )
      continue;
    const lemmas = voiceLemmas(analysis.lower(i));
    const next = analysis.lower(i + 1);
    if (lemmas.length === 0 || !(analysis.chunkIndex(i + 1) >= 0 || /^(?:that|yet|to|on|upon|for)$/.test(next)))
      continue;
    return { group: verbAt(i), lemmas, subject: [from, i], head: i - 1, person: 3 };
  }
  return null;
}

const verbAt = (i: number): VerbGroup => ({
  from: i,
  to: i + 1,
  main: i,
  finite: true,
  passive: false,
  negated: false,
  infinitive: false,
  participle: false,
  modal: null,
});

function clauseOf(analysis: Analysis, group: VerbGroup, floor: number): MainClause {
  const found = subjectBefore(analysis, group, floor);
  const subject = found?.range ?? null;
  const pronoun = subject === null ? undefined : pronounAt(analysis, selfIn(analysis, subject));
  return {
    group,
    lemmas: voiceLemmas(analysis.lower(group.main)),
    subject,
    head: found?.head ?? -1,
    person: pronoun?.person === 1 ? 1 : 3,
  };
}

/** The token that shows a subject's person: "we" of "We in Keldora", else its last. */
const selfIn = (analysis: Analysis, [from, to]: Range): number =>
  analysis.has(from, "we") && analysis.has(from + 1, "in", "of", "the", "all", ",") ? from : to - 1;

/** A conjunction or relative pronoun stands before the verb, and no comma between. */
function isSubordinate(analysis: Analysis, group: VerbGroup, floor: number): boolean {
  for (let i = group.from - 1; i >= floor; i--) {
    const w = analysis.lower(i);
    if (/^[,;:—–]$/.test(w)) return false;
    if (SUBORDINATE_OPENERS.has(w)) return true;
    if (analysis.groupIndex(i) >= 0 && analysis.group(analysis.groupIndex(i)).finite) return false;
  }
  return false;
}
