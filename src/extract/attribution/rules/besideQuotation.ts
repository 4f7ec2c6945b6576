// “Why does he not come?” the envoy parried.   The manager reflected on the project: “It is rewarding.”   The mayor spoke to reporters. “It was mined.”
// not: “We will win” was the slogan.  (no speaker)
import type { Quotation } from "../../../text/quotation.ts";
import { AUXILIARY_BE, BLUNT, COLLECTIVE_NOUNS, ORGAN_NOUNS, ROLE_NOUNS, SPOKE_VERBS } from "../../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { ADVERB, PRONOUN, PROPER, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { type Beside, namedBeside } from "./quotationLeads.ts";
import { wholeQuotation } from "./quotes.ts";

/** A quotation of at least so many words is speech beside any verb. */
const LONG = 5;

/** Attributes a long quotation to the person beside it, whatever the verb is; null if there is no such person. */
export function besideQuotation(analysis: Analysis, q: Quotation): Candidate | null {
  if (q.words < LONG) return null;
  const found =
    behind(analysis, q) ??
    namedBeside(analysis, q) ??
    before(analysis, q) ??
    sentenceBehind(analysis, q) ??
    sentenceBefore(analysis, q);
  if (found === null || !isSomebody(analysis, found.head)) return null;
  const { verb, source, head, confidence } = found;
  return {
    cue: verb === null ? [] : [[verb.from, verb.to]],
    main: verb === null ? q.from : verb.main,
    source: [source],
    sourceHead: head,
    content: wholeQuotation(analysis, q),
    that: -1,
    act: analysis.word(q.to - 1) === "?" && verb === null ? "ask" : "state",
    polarity: "asserted",
    rule: "beside-quotation",
    confidence,
  };
}

/** “P,” the envoy parried. “P,” parried the envoy. */
function behind(analysis: Analysis, q: Quotation): Beside | null {
  const mark = q.to + 1;
  const comma = analysis.word(mark) === ",";
  if (q.unclosed || !opensSentence(analysis, q) || !(comma || /[,?!…—–-]$/.test(analysis.word(q.to - 1)))) return null;
  const at = comma ? mark + 1 : mark;
  // “P!” ends its sentence: the speaker continues only in the same paragraph
  if (paragraphAt(analysis, at) !== q.paragraph) return null;
  const end = analysis.sentenceTo(analysis.sentenceOf(at));
  const phrase = nounPhraseAt(analysis, at, end);
  const verb = analysis.groupAt(phrase?.[1] ?? at);
  if (verb === null || !speaks(analysis, verb)) return null;
  if (phrase !== null) return { source: phrase, head: headOf(analysis, phrase), verb, confidence: 80 };
  const inverted = verb.from === at ? nounPhraseAt(analysis, verb.to, end) : null;
  return inverted === null ? null : { source: inverted, head: headOf(analysis, inverted), verb, confidence: 78 };
}

/** The manager reflected on the project: “P”. */
function before(analysis: Analysis, q: Quotation): Beside | null {
  const colon = q.from - 2;
  if (colon < analysis.body || analysis.word(colon) !== ":") return null;
  const floor = analysis.sentenceFrom(analysis.sentenceOf(colon));
  return firstSpeaker(analysis, floor, colon, true);
}

/** The mayor spoke to reporters. “P.” */
function sentenceBefore(analysis: Analysis, q: Quotation): Beside | null {
  if (!opensSentence(analysis, q)) return null;
  const s = analysis.sentenceOf(q.from - 1);
  const last = s - 1;
  const after = q.unclosed ? q.to : q.to + 1;
  const ends = after >= analysis.sentenceTo(analysis.sentenceOf(q.to - 1)) || /^[.!?]$/.test(analysis.word(after));
  if (last < 0 || analysis.sentenceFrom(last) < analysis.body || !ends) return null;
  const apart = q.paragraph - (analysis.sentences.paragraph[last] ?? -9);
  if (apart > 1 || (apart === 1 && !endsParagraph(analysis, after))) return null;
  const blunt = isBlunt(analysis, analysis.sentenceFrom(last), analysis.sentenceTo(last));
  if (blunt !== null && apart === 0) return blunt;
  const found = firstSpeaker(analysis, analysis.sentenceFrom(last), analysis.sentenceTo(last), false);
  const spoke = found?.verb !== undefined && found.verb !== null && SPOKE_VERBS.test(analysis.lower(found.verb.main));
  return found !== null && spoke ? { ...found, verb: null, confidence: 74 } : null;
}

/** "The mayor was blunt." before a quotation announces the mayor's words. */
function isBlunt(analysis: Analysis, from: number, to: number): Beside | null {
  for (let i = from; i + 1 < to; i++) {
    const verb = analysis.groupAt(i);
    if (verb === null || !verb.finite || verb.from !== i) continue;
    let k = verb.to;
    while (tagBitsOf(analysis.tags, k) & ADVERB && k < to) k++;
    const announces = AUXILIARY_BE.has(analysis.lower(verb.main)) && BLUNT.test(analysis.lower(k)) && k + 2 >= to;
    const subject = announces && !verb.negated ? subjectBefore(analysis, verb, from) : null;
    return subject === null ? null : { source: subject.range, head: subject.head, verb: null, confidence: 74 };
  }
  return null;
}

/** “P.” Tana Orvik, a nurse, looks at the ruins. */
function sentenceBehind(analysis: Analysis, q: Quotation): Beside | null {
  if (q.unclosed || !opensSentence(analysis, q) || !/^[.!?…]$/.test(analysis.word(q.to - 1))) return null;
  const at = q.to + 1;
  if (paragraphAt(analysis, at) !== q.paragraph || paragraphAt(analysis, q.from - 2) === q.paragraph) return null;
  const phrase = nounPhraseAt(analysis, at, analysis.sentenceTo(analysis.sentenceOf(at)));
  const head = phrase === null ? -1 : headOf(analysis, phrase);
  if (phrase === null || phrase[1] - phrase[0] < 2 || !(tagBitsOf(analysis.tags, head) & PROPER)) return null;
  // a name with a description: "Tana Orvik, a nurse,"
  if (analysis.word(phrase[1]) !== "," || !analysis.has(phrase[1] + 1, "a", "an", "the", "who")) return null;
  return { source: phrase, head, verb: null, confidence: 68 };
}

/** Whether nothing but another quotation or a pronoun follows in the paragraph behind token `i`. */
const endsParagraph = (analysis: Analysis, i: number): boolean => {
  const at = /^[.!?]$/.test(analysis.word(i)) ? i + 1 : i;
  if (at >= analysis.tokens.count || paragraphAt(analysis, at) !== paragraphAt(analysis, i - 1)) return true;
  return /^[“"]$/.test(analysis.word(at)) || (tagBitsOf(analysis.tags, at) & PRONOUN) !== 0;
};

/** Whether somebody other than an earlier speaker is the subject of the sentence before a quotation, in its paragraph: "The mayor was blunt." */
export function isAnothersTurn(analysis: Analysis, q: Quotation, speech: number): boolean {
  const last = analysis.sentenceOf(q.from - 1) - 1;
  if (last < 0 || analysis.sentences.paragraph[last] !== q.paragraph) return false;
  const [from, to] = [analysis.sentenceFrom(last), analysis.sentenceTo(last)];
  if (analysis.sentenceOf(speech) === last || analysis.outerQuotationIndex(from + 1) >= 0) return false;
  for (let i = from; i < to; i++) {
    const verb = analysis.groupAt(i);
    if (analysis.quotationIndex(i) >= 0) return false;
    if (verb === null || !verb.finite || verb.from !== i) continue;
    const subject = subjectBefore(analysis, verb, from);
    return (
      subject !== null && isSomebody(analysis, subject.head) && !(tagBitsOf(analysis.tags, subject.head) & PRONOUN)
    );
  }
  return false;
}

/** The subject of the first finite verb of a stretch, outside quotation marks. */
function firstSpeaker(analysis: Analysis, from: number, to: number, any: boolean): Beside | null {
  for (let i = from; i < to; i++) {
    const verb = analysis.groupAt(i);
    if (analysis.quotationIndex(i) >= 0) return null;
    if (verb === null || !verb.finite || verb.from !== i) continue;
    if (!any && verb.negated) return null;
    const subject = speaks(analysis, verb) ? subjectBefore(analysis, verb, from) : null;
    return subject === null ? null : { source: subject.range, head: subject.head, verb, confidence: any ? 78 : 76 };
  }
  return null;
}

/** A finite verb in the active voice that is not "be". */
const speaks = (analysis: Analysis, verb: VerbGroup): boolean =>
  verb.finite && !verb.passive && !verb.negated && !AUXILIARY_BE.has(analysis.lower(verb.main));

const paragraphAt = (analysis: Analysis, i: number): number =>
  i < analysis.tokens.count ? (analysis.sentences.paragraph[analysis.sentenceOf(i)] ?? -1) : -1;

const opensSentence = (analysis: Analysis, q: Quotation): boolean =>
  q.from - 1 <= analysis.body || analysis.sentenceOf(q.from - 1) !== analysis.sentenceOf(q.from - 2);

const headOf = (analysis: Analysis, [from]: Range): number => analysis.chunkAt(from)?.head ?? -1;

/** A name, a person or a body; not "it" or "this". */
export const isSomebody = (analysis: Analysis, head: number): boolean =>
  head >= 0 &&
  !analysis.has(head, "it", "this", "that", "there", "which") &&
  ((tagBitsOf(analysis.tags, head) & (PROPER | PRONOUN)) !== 0 ||
    [ROLE_NOUNS, COLLECTIVE_NOUNS, ORGAN_NOUNS].some((nouns) => nouns.has(analysis.lower(head))));
