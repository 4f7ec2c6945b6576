// “P,” S said. – P, S said. – “P,” said S. -> what stands before the verb and its subject.
// not: "Asked why the bridge was closed, the minister said" (the question is not the minister's)

import type { Quotation } from "../../../text/quotation.ts";
import { CONNECTIVES } from "../../lexicon/language.ts";
import { skipAdjuncts } from "../../structure/adjuncts.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import { startsFiniteClause } from "../../structure/finiteClause.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { containsFinite } from "../../structure/subjectNames.ts";
import { FINITE, PREPOSITION, tagBitsOf, WH } from "../../structure/tagClasses.ts";
import { isCueVerb } from "../cues.ts";
import { type Complement, complement } from "./frames/frame.ts";
import { quotationClosing, quotationOpening, wholeQuotation } from "./quotes.ts";
import type { Subject } from "./subject.ts";
import type { VerbSite } from "./verbSite.ts";

/** The content before the verb and its subject; null where none stands there. */
export function contentBefore(site: VerbSite, subject: Subject): Complement | null {
  const { analysis, group, cue } = site;
  const told = cue.frames.includes("objThat") && analysis.chunkIndex(site.cueTo) >= 0;
  if (!cue.frames.includes("quote") && !cue.frames.includes("clause") && !told) return null;
  // "according to its director, who appealed for help": what stands before is not the appeal
  if (subject.rule === "shared" || subject.rule === "relative" || (!group.finite && subject.rule !== "inverted"))
    return null;
  const at = (subject.rule === "inverted" ? group.from : Math.min(subject.source[0], group.from)) - 1;
  const comma = analysis.word(at) === ",";
  const q = quotationClosing(analysis, at) ?? (comma ? quotationClosing(analysis, at - 1) : null);
  if (q !== null) return quotationBefore(site, q, at);
  return cue.documents === true ? null : clauseBefore(site, subject, at);
}

/** “P,” S said. */
function quotationBefore(site: VerbSite, q: Quotation, at: number): Complement | null {
  const { analysis, group, cue, floor } = site;
  // “P!” S shouted: a sentence may end inside the marks, but not with a full stop
  const elsewhere = q.paragraph !== analysis.sentences.paragraph[analysis.sentenceOf(group.main)];
  if (at < floor && (elsewhere || analysis.word(q.to - 1) === ".")) return null;
  const start = Math.max(analysis.sentenceFrom(analysis.sentenceOf(q.from)), analysis.body);
  const leads = q.from - 1 <= start || (q.from - 2 === start && analysis.has(start, "and", "but", "so"));
  const quoteEnds =
    analysis.word(at) === "," || q.unclosed || /[,.?!…—-]$/.test(analysis.word(q.to - 1)) || endsWithin(analysis, q);
  if (leads && (quoteEnds || cue.inverts === true)) return complement(site, wholeQuotation(analysis, q), "quote", 95);
  return !leads && quoteEnds && start < q.from - 1
    ? complement(site, [[openingWord(analysis, start), q.to]], "clause", 88)
    : null;
}

/** “… ‘the return of the year,’” S said: the comma stands before the mark of a quotation inside. */
const endsWithin = (analysis: Analysis, q: Quotation): boolean =>
  /^[’'”"]$/.test(analysis.word(q.to - 1)) && /^[,.?!]$/.test(analysis.word(q.to - 2));

/** P, S said. */
function clauseBefore(site: VerbSite, subject: Subject, at: number): Complement | null {
  const { analysis, floor } = site;
  if (!/^(?:[,—–?]|--)$/.test(analysis.word(at))) return null;
  const after = behindSpeaker(site, subject);
  if (after === null) return null;
  const start = openingWord(analysis, behindOther(analysis, Math.max(floor, analysis.body), at));
  // "Asked why the bridge was closed, the minister said": the question is not the minister's
  if (at <= start || analysis.has(start, "asked", "pressed", "questioned", "quizzed")) return null;
  const relative = relativeHalf(site, at, after);
  if (relative !== null) return complement(site, relative, "clause", 84);
  const rest = restOf(site, after, containsFinite(analysis, start, at) && !endsOpen(analysis, at));
  return rest === null
    ? null
    : complement(site, [[start, at], ...rest], "clause", subject.rule === "inverted" ? 84 : 88);
}

/** "Velmar had, he went on, published the log": an auxiliary that waits for its verb. */
const endsOpen = (analysis: Analysis, comma: number): boolean =>
  analysis.has(
    comma - 1,
    "had",
    "has",
    "have",
    "is",
    "are",
    "was",
    "were",
    "will",
    "would",
    "could",
    "should",
    "must",
  ) && analysis.groupAt(comma - 1)?.to === comma;

/** The first comma between two tokens, -1 where none stands there. */
const openComma = (analysis: Analysis, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (analysis.word(i) === ",") return i;
  return -1;
};

/** "country mandates, which, she said, | only serve the North": the relative clause with its pronoun; null if there is no pronoun. */
function relativeHalf({ analysis, group }: VerbSite, comma: number, after: number): readonly Range[] | null {
  if (!analysis.has(comma - 1, "which", "who") || analysis.word(after) !== ",") return null;
  const pronoun: Range = [tagBitsOf(analysis.tags, comma - 2) & PREPOSITION ? comma - 2 : comma - 1, comma];
  const end = analysis.sentenceTo(analysis.sentenceOf(group.main));
  const to = clauseEnd(analysis, after + 1, end, group);
  return to <= after + 1 ? null : [pronoun, [after + 1, to]];
}

/** The token behind "S said" with its times, places and addressee; null if more follows, such as the other half of a broken sentence. */
function behindSpeaker({ analysis, group, cue, cueTo }: VerbSite, subject: Subject): number | null {
  const end = analysis.sentenceTo(analysis.sentenceOf(group.main));
  const behind = subject.rule === "inverted" ? Math.max(group.to, subject.source[1]) : cueTo;
  // "P, the envoy told the council today": the addressee stands between
  const addressee = cue.frames.includes("objThat") ? nounPhraseAt(analysis, behind, end) : null;
  const after = skipAdjuncts(analysis, addressee?.[1] ?? behind, end);
  return after < end && !mayFollow(analysis, after, group.main) ? null : after;
}

/** The content that continues behind ", S said,": none, one stretch, or null if there is no clause before or behind. */
function restOf(site: VerbSite, after: number, clauseBefore: boolean): readonly Range[] | null {
  const { analysis, group } = site;
  const end = analysis.sentenceTo(analysis.sentenceOf(group.main));
  // "It was too late, she says: the fire was too fast."
  if (clauseBefore && /^[;:]$/.test(analysis.word(after))) return behindSemicolon(site, after + 1, end);
  if (analysis.word(after) !== ",") return clauseBefore ? [] : null;
  // "The firm was a giant, he said, until it failed."
  if (clauseBefore) {
    // "The mines that kill herders, he says, | were laid at night": the clause before the comma is only the subject's
    const verb = analysis.finiteAt(after + 1);
    if (verb !== null && verb.from === after + 1) return [[after + 1, clauseEnd(analysis, after + 1, end, group)]];
    const goesOn = secondHalf(site, after + 1, end);
    return goesOn === null ? [] : [goesOn];
  }
  // "The talks, he said, were useful."
  if (after + 1 >= end) return null;
  // ", while others urged Q": the tagger took the verb before for a noun
  if (analysis.has(after + 1, "while", "whereas", "although")) return [];
  const to = clauseEnd(analysis, after + 1, end, group);
  const at = site.analysis.sentenceFrom(site.analysis.sentenceOf(group.main));
  if (endsOpen(analysis, openComma(analysis, at, group.from))) return [[after + 1, to]];
  for (let i = after + 1; i < to; i++) if (analysis.is(i, FINITE)) return [[after + 1, to]];
  return null;
}

/** "You cannot run in a boat, he explains; | you can only pray": another clause, in which nobody else speaks. */
function behindSemicolon({ analysis, group }: VerbSite, from: number, end: number): readonly Range[] {
  if (!startsFiniteClause(analysis, from, end)) return [];
  const to = clauseEnd(analysis, from, end, group);
  for (let i = from; i < to; i++) {
    const verb = analysis.groupAt(i);
    if (analysis.quotationIndex(i) >= 0 || (verb !== null && isCueVerb(analysis, verb))) return [];
  }
  return analysis.word(to) === "," ? [] : [[from, to]];
}

/** The clause behind ", S said," that continues the content: "until it failed". Null if the clause does not continue it. */
function secondHalf({ analysis, group }: VerbSite, from: number, end: number): Range | null {
  if (!analysis.has(from, "until", "because", "unless", "if", "once", "and", "but", "or")) return null;
  const joined = analysis.has(from, "and", "but", "or");
  const starts = startsFiniteClause(analysis, from + 1, end) || (joined && opensWithPart(analysis, from + 1));
  if (!starts) return phraseHalf(analysis, from, end);
  const to = clauseEnd(analysis, from, end, group);
  // "and the mayor denied it": another speaker
  for (let i = from; i < to; i++) {
    const verb = analysis.groupAt(i);
    // "and it would welcome an inquiry": what the same speaker says
    if (verb === null || verb.from !== i || verb.modal !== null) continue;
    if (joined && verb.finite && isCueVerb(analysis, verb)) return null;
  }
  return to > from + 2 ? [from, to] : null;
}

/** "and | most of it went on fuel": a part of something, with a verb behind it. */
const opensWithPart = (analysis: Analysis, from: number): boolean =>
  analysis.has(from, "most", "all", "some", "none", "much", "half", "many") &&
  analysis.has(from + 1, "of") &&
  analysis.finiteAt(from + 3)?.from === from + 3;

/** "The army has no plans to attack, he said, | and no troops near the border", "| because of the shelling": the rest of the sentence without a verb. */
function phraseHalf(analysis: Analysis, from: number, end: number): Range | null {
  const negative = analysis.has(from + 1, "no", "not", "neither", "nor", "only", "never");
  const reason = analysis.has(from, "because") && analysis.has(from + 1, "of");
  if (!(negative || reason || analysis.has(from, "until")) || analysis.has(from, "but")) return null;
  let to = from + 1;
  for (; to < end && !/^[.;!?]$/.test(analysis.word(to)); to++)
    if (analysis.word(to) === "," || analysis.groupAt(to)?.finite || analysis.quotationIndex(to) >= 0) return null;
  return to > from + 2 ? [from, to] : null;
}

/** Whether a token may stand behind "P, S said". */
const mayFollow = (analysis: Analysis, after: number, main: number): boolean =>
  /^[.,;:!?)—–]$/.test(analysis.word(after)) ||
  analysis.has(after, "citing", "quoting") ||
  (analysis.has(after, "and") && (tagBitsOf(analysis.tags, after + 1) & PREPOSITION) !== 0) ||
  (tagBitsOf(analysis.tags, after) & (PREPOSITION | WH)) !== 0 ||
  quotationOpening(analysis, after) !== null ||
  analysis.quotationIndex(after) !== analysis.quotationIndex(main);

/** "P, says one; Q, says another": each speaker's clause ends at the semicolon. */
function behindOther(analysis: Analysis, from: number, to: number): number {
  let told = false;
  let start = from;
  for (let i = from; i < to; i++) {
    const g = analysis.groupAt(i);
    if (g !== null && g.main === i && g.finite && isCueVerb(analysis, g)) told = true;
    if (analysis.word(i) === ";" && told) start = i + 1;
  }
  return start;
}

/** Words before a comma that open a sentence without adding to it. */
const FILLERS = [
  ["you", "know"],
  ["i", "mean"],
  ["look", ""],
  ["well", ""],
  ["listen", ""],
] as const;

/** "Moreover, |", "At the same time, |": words that only tie a sentence to the one before; `start` where none stand there. */
function connectiveEnd(analysis: Analysis, start: number): number {
  if (analysis.word(start + 1) === "," && CONNECTIVES.has(analysis.lower(start))) return start + 2;
  const phrase = analysis.tokens.lower.slice(start, start + 4).join(" ");
  if (phrase === "at the same time" && analysis.word(start + 4) === ",") return start + 5;
  return phrase.startsWith("in addition ,") ? start + 3 : start;
}

/** The first word of a sentence's content: past "But", "And", and the comma behind it. */
function openingWord(analysis: Analysis, start: number): number {
  // "You know, I think"
  for (const [first, second] of FILLERS) {
    const comma = second === "" ? start + 1 : start + 2;
    if (
      analysis.has(start, first) &&
      (second === "" || analysis.has(start + 1, second)) &&
      analysis.word(comma) === ","
    )
      return comma + 1;
  }
  const joined = connectiveEnd(analysis, start);
  if (joined > start) return joined;
  if (!analysis.has(start, "but", "and", "yet", "so", "however")) return start;
  return analysis.word(start + 1) === "," ? start + 2 : start + 1;
}
