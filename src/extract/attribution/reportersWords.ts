// "claims that it never fired | , which is a lie", "While Velmar says that P, | Q", "called for a truce | , and Keldora agreed": what somebody said ends where
// the words of the one who reports it begin.
// not: "said that the bridge, which was closed, had fallen" (a relative clause of the content)
import {
  CONTESTED_ACTS,
  CONTRADICTS,
  CONTRADICTS_CLAIM,
  FRONTED_CLAUSES,
  GOES_ON_BESIDE,
  JUDGES_CLAIM,
  LEAVES_OPEN,
  PAST_SPEECH,
  REPORTER_PRONOUNS,
  SHOWN_OTHERWISE,
  SUMS_UP_FALSE,
  SUPPOSING,
} from "../lexicon/language.ts";
import { isVerblessAdverb, skipAdverbs, skipTimes } from "../structure/adverbs.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { isDash } from "../structure/marks.ts";
import { nounPhraseAt, verbFollows } from "../structure/nounPhrase.ts";
import { containsFinite } from "../structure/subjectNames.ts";
import { NUMBER } from "../structure/tagClasses.ts";
import type { Candidate } from "./candidate.ts";
import { isCueVerb } from "./cues.ts";

/** A proposal whose contents hold none of the words of the one who reports it. */
export function withoutReportersWords(analysis: Analysis, candidate: Candidate): Candidate {
  // "As the poet said, P": all that follows is the poet's
  if (candidate.cue.length === 0 || candidate.rule.startsWith("as-said")) return candidate;
  const content = candidate.content.map((range) => withoutThem(analysis, candidate, range));
  return content.every((range, k) => range === candidate.content[k]) ? candidate : { ...candidate, content };
}

function withoutThem(analysis: Analysis, candidate: Candidate, range: Range): Range {
  const [from, to] = range;
  // what stands before the verb is read to the end of its clause
  if (from < candidate.main) return range;
  const verb = isWhatClause(analysis, candidate) ? finiteBehind(analysis, range) : -1;
  if (verb >= 0) return [from, verb];
  const fronted = isFronted(analysis, candidate);
  let saying = false;
  for (let i = from + 1; i < to - 1; i++) {
    const quotation = analysis.quotationIndex(i);
    if (quotation !== analysis.quotationIndex(candidate.main)) continue;
    const group = analysis.finiteAt(i);
    if (group !== null && group.from === i && isCueVerb(analysis, group)) saying = true;
    if (analysis.word(i) !== "," && !isDash(analysis, i)) continue;
    if (takesOver(analysis, candidate, [from, to], i, { fronted, saying })) return [from, i];
  }
  return range;
}

/** "What Velmar calls a liberation | has left nine dead": the clause is the subject of the sentence. */
const isWhatClause = (analysis: Analysis, { source: [source], rule, that }: Candidate): boolean =>
  source !== undefined && that < 0 && rule.startsWith("verb-asNp") && analysis.has(source[0] - 1, "what");

/** The first finite verb behind the first token; -1 where none stands, or a relative clause opens before it. */
function finiteBehind(analysis: Analysis, [from, to]: Range): number {
  for (let i = from + 1; i < to; i++) {
    if (analysis.has(i, "that", "which", "who", ",")) return -1;
    if (analysis.finiteAt(i)?.from === i) return i;
  }
  return -1;
}

interface Around {
  /** The proposal stands in a clause before the main one. */
  readonly fronted: boolean;
  /** Another verb of speaking stands between the proposal and the comma. */
  readonly saying: boolean;
}

/** Whether the reporter's words begin behind the comma at token `i`. */
function takesOver(
  analysis: Analysis,
  candidate: Candidate,
  [from, to]: Range,
  i: number,
  { fronted, saying }: Around,
): boolean {
  if (analysis.word(i) === "," && fronted && isComplete(analysis, candidate, [from, i]))
    if (opensClause(analysis, i + 1, to)) return true;
  if (!saying && (judges(analysis, i + 1, to) || refutes(analysis, candidate, i + 1, to))) return true;
  const joint = analysis.lower(i + 1);
  const begun = skipAdverbs(analysis, i + 2, to);
  // "…, and we have sent proof": the words of "we" are never another's, unless it is quoted
  if (GOES_ON_BESIDE.has(joint) && REPORTER_PRONOUNS.has(analysis.lower(begun)) && !isSelf(analysis, candidate))
    return analysis.finiteAt(begun + 1) !== null;
  // "yet its general | boasted": the tagger may take the verb for a participle
  if (!opensClause(analysis, begun, to)) return !saying && CONTRADICTS.has(joint) && hasVerb(analysis, begun, to);
  return (
    goesOnBeside(analysis, candidate, [from, i], begun) ||
    contradicts(analysis, candidate, [from, i], { begun, saying })
  );
}

/** "called for talks | , and Velmar agreed"; not "observed 90 trucks, and 40 cars parked in the square", a list of counts that goes on. */
function goesOnBeside(analysis: Analysis, candidate: Candidate, [from, comma]: Range, begun: number): boolean {
  const counts = analysis.has(comma + 1, "and") && analysis.is(begun, NUMBER);
  return GOES_ON_BESIDE.has(analysis.lower(comma + 1)) && !counts && isPhrase(analysis, candidate, [from, comma]);
}

/** "claims that P | , but Q", "promised that it would leave | , but it has stayed". */
function contradicts(
  analysis: Analysis,
  candidate: Candidate,
  [from, comma]: Range,
  { begun, saying }: { readonly begun: number; readonly saying: boolean },
): boolean {
  const joint = analysis.lower(comma + 1);
  const against = CONTRADICTS_CLAIM.has(joint);
  if (against && (!saying || candidate.act === "promise") && breaksTense(analysis, candidate, [from, comma], begun))
    return true;
  return !saying && (CONTRADICTS.has(joint) || (candidate.act === "allege" && against));
}

/** ", | which, if true, would matter", "denied that P | , although its own records show it": a judgement or proof, set against what was said. */
function refutes(analysis: Analysis, { act }: Candidate, from: number, to: number): boolean {
  const words = analysis.tokens.lower.slice(from, to).join(" ");
  return LEAVES_OPEN.test(words) || (CONTESTED_ACTS.has(act) && SHOWN_OTHERWISE.test(words));
}

/** "promised that it would leave | , but it has not done so": what was only to come is past in the words of the one who reports. */
function breaksTense(analysis: Analysis, { main }: Candidate, [from, comma]: Range, begun: number): boolean {
  const subject = nounPhraseAt(analysis, begun, analysis.sentenceTo(analysis.sentenceOf(main)));
  const verb = subject === null ? null : analysis.finiteAt(skipAdverbs(analysis, subject[1], subject[1] + 3));
  if (verb === null || !analysis.has(verb.from, "has", "have") || verb.from === verb.main) return false;
  if (!PAST_SPEECH.test(analysis.lower(main))) return false;
  for (let i = from; i < comma; i++) if (analysis.groupAt(i)?.modal === "would") return true;
  return false;
}

const isSelf = (analysis: Analysis, { sourceHead }: Candidate): boolean =>
  REPORTER_PRONOUNS.has(analysis.lower(sourceHead));

/** Rules whose content is a noun phrase, a gerund or an infinitive. */
const PHRASES: readonly string[] = [
  "noun",
  ...["np", "pp", "objOf", "asNp", "ing", "to", "objTo"].map((frame) => `verb-${frame}`),
];

const isOfPhrase = (rule: string): boolean => PHRASES.includes(rule.split("+")[0]!);

/** Whether what was said up to a comma is no clause: a clause that follows is no part of it. */
const isPhrase = (analysis: Analysis, { that, rule }: Candidate, [from, comma]: Range): boolean =>
  that < 0 &&
  (isOfPhrase(rule) || (rule.startsWith("verb-clause") && !containsFinite(analysis, from, comma))) &&
  !opensClause(analysis, from, comma);

/** A noun phrase with any verb right behind it. */
function hasVerb(analysis: Analysis, from: number, to: number): boolean {
  const subject = nounPhraseAt(analysis, from, to);
  return subject !== null && analysis.groupAt(subject[1])?.from === subject[1];
}

/** "the guns fell silent", "yesterday our army left": a subject with its verb right behind it. */
function opensClause(analysis: Analysis, from: number, to: number): boolean {
  const start = skipTimes(analysis, from, to);
  const subject = nounPhraseAt(analysis, start, to);
  return subject !== null && verbFollows(analysis, subject[1], to);
}

/** Whether a content that ends here has the verb that its "that" asks for. */
function isComplete(analysis: Analysis, { that, rule }: Candidate, [from, to]: Range): boolean {
  if (that < 0 && (isOfPhrase(rule) || to - from === 1)) return true;
  for (let i = from; i < to; i++) if (analysis.finiteAt(i) !== null) return true;
  return false;
}

/** "While Velmar says that P, Q": whether a conjunction right before the speaker opens a clause that stands before the main one. */
function isFronted(analysis: Analysis, candidate: Candidate): boolean {
  const k = openerOf(analysis, candidate);
  if (k < 0 || !FRONTED_CLAUSES.has(analysis.lower(k))) return false;
  const opening = k === analysis.sentenceFrom(analysis.sentenceOf(k));
  return opening || analysis.has(k - 1, "even", "just", "and", "but", "that", ",", ";", "“", '"');
}

/** The word before a speaker who stands before the verb, adverbs and times aside; -1 if there is none. */
function openerOf(analysis: Analysis, { source: [source], main }: Candidate): number {
  if (source === undefined || source[0] > main) return -1;
  let k = source[0] - 1;
  while (k > 0 && (analysis.inTime(k) || isVerblessAdverb(analysis, k)) && !FRONTED_CLAUSES.has(analysis.lower(k))) k--;
  return k;
}

/** "If Velmar believes that P, …": nobody is said to believe it. */
export const isSupposed = (analysis: Analysis, candidate: Candidate): boolean =>
  SUPPOSING.has(analysis.lower(openerOf(analysis, candidate))) &&
  analysis.quotationIndex(candidate.main) === analysis.quotationIndex(openerOf(analysis, candidate));

/** ", | which is a lie.", ", | a claim without any basis.": whether a judgement on what was said stands behind a comma and ends the sentence. */
export function judges(analysis: Analysis, from: number, to: number): boolean {
  const words = analysis.tokens.lower.slice(from, to).join(" ");
  return JUDGES_CLAIM.test(words) || SUMS_UP_FALSE.test(words);
}
