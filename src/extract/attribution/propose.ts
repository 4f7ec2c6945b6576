import type { VerbCue } from "../lexicon/cue.ts";
import {
  ABSTRACT_ENDING,
  ABSTRACT_ENDING_EXCEPTIONS,
  ABSTRACT_NOUNS,
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  INQUIRIES,
  NOBODY_AT_ALL,
  ORGAN_NOUNS,
  ROLE_NOUNS,
  SIDE_NOUNS,
  STANCES,
  UNNAMED_SOURCES,
} from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Scheme } from "../options.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { subjectBefore } from "../structure/subject.ts";
import { containsFinite } from "../structure/subjectNames.ts";
import { GERUND, PRONOUN, PROPER, tagBitsOf, WH } from "../structure/tagClasses.ts";
import type { Candidate } from "./candidate.ts";
import type { ClaimModel } from "./crf/claimModel.ts";
import { proposeByModel } from "./crf/proposeByModel.ts";
import { cuesOf, isCourtesy, isToll } from "./cues.ts";
import { isLiteral } from "./literal.ts";
import { isNobody } from "./nobody.ts";
import { isSupposed, withoutReportersWords } from "./reportersWords.ts";
import { proposeCandidates } from "./rules/index.ts";
import { declinesToSay } from "./rules/noClaim.ts";
import { isUnspoken } from "./unspoken.ts";
import { isWithheld } from "./withheld.ts";

/** A proposal that only the model makes needs at least this confidence, in hundredths. */
const LEAST = 50;
/** A quotation that only rules see stands if their confidence is at least this, in hundredths. */
const SURE = 78;
/** The share of a rule's confidence, in hundredths, that is left if the model sees nothing. */
const DOUBT = 75;

/**
 * Attributions by the rules and, if there is a model, by the model. Where both see an attribution, the rules decide its extent (by the
 * guidelines) and its act, and the model confirms it. The model also adds attributions that the rules miss.
 */
export function proposeAttributions(
  analysis: Analysis,
  scheme: Scheme,
  model: ClaimModel | null,
  lookup: Lookup,
): Candidate[] {
  const speaks = (one: Candidate): boolean =>
    !isNobody(analysis, one) && (scheme === "polnear" || !NO_CLAIM.some((holds) => holds(analysis, one)));
  if (model === null)
    return proposeCandidates(analysis, scheme)
      .filter(speaks)
      .map((one) => (scheme === "polnear" ? one : withoutReportersWords(analysis, one)));
  // the rules' opinion as the model learnt to weigh it
  const all = proposeCandidates(analysis, "polnear");
  if (scheme === "polnear") {
    const seen = proposeByModel(analysis, all, model, { lookup });
    const taken = new Uint8Array(analysis.tokens.count);
    for (const { content } of seen) for (const [from, to] of content) taken.fill(1, from, to);
    const missed = all.filter(
      (rule) =>
        isSureSpeech(analysis, rule) && rule.content.every(([from, to]) => !taken.subarray(from, to).includes(1)),
    );
    return [...seen, ...missed].sort((x, y) => x.main - y.main);
  }
  const rules = proposeCandidates(analysis, scheme);
  const byCue = new Map<number, Candidate>();
  for (const rule of rules) for (const [from, to] of rule.cue) for (let i = from; i < to; i++) byCue.set(i, rule);
  const left = new Set(rules);
  const found: Candidate[] = [];
  for (const one of proposeByModel(analysis, all, model, { lookup })) {
    const rule =
      byCue.get(one.main) ??
      one.cue.flatMap(([from, to]) => [byCue.get(from), byCue.get(to - 1)]).find((r) => r !== undefined);
    if (rule !== undefined && left.has(rule)) {
      left.delete(rule);
      found.push(confirmed(rule, one));
    } else if (
      rule === undefined &&
      one.confidence >= LEAST &&
      !isOwed(analysis, one.main) &&
      !declinesToSay(analysis, one.content) &&
      !isMereTime(analysis, one.content)
    ) {
      const acted = actOf(analysis, one);
      if (acted !== null) found.push(acted);
    }
  }
  return [...found, ...[...left].map((rule) => doubted(analysis, rule))]
    .filter(speaks)
    .map((one) => ({
      ...withoutReportersWords(analysis, one),
      source: one.source.map((range) => withoutAdverb(analysis, range)),
    }))
    .sort((x, y) => x.main - y.main || y.confidence - x.confidence);
}

/** Why an attribution makes no claim. */
const NO_CLAIM = [isFigure, isLiteral, isWithheld, isSupposed, isUnspoken];

/** "Velmar must clarify whether P": it has not. */
const isOwed = (analysis: Analysis, main: number): boolean =>
  /^(?:must|should|ought)$/.test(analysis.groupAt(main)?.modal ?? "");

/** "strikes on Lorne that | the authorities": the speaker alone, where no verb stands between "that" and him. */
function behindRelative(analysis: Analysis, [from, to]: Range): number {
  for (let i = to - 2; i > from; i--) {
    if (analysis.groupIndex(i) >= 0) return from;
    if (analysis.has(i, "that", "which")) return i + 1;
  }
  return from;
}

/** "its report of | October": a date is no content. */
const isMereTime = (analysis: Analysis, content: readonly Range[]): boolean =>
  content.every(([from, to]) => {
    for (let i = from; i < to; i++) if (!analysis.inTime(i)) return false;
    return true;
  });

/** "at least | President Sol", "in particular | Sol", "Sol | several times": an adverb that was taken for part of a name. */
function withoutAdverb(analysis: Analysis, [from, to]: Range): Range {
  const opens =
    (analysis.has(from - 1, "at") && analysis.has(from, "least", "most", "last")) ||
    (analysis.has(from - 1, "in") && analysis.has(from, "particular", "general", "addition", "fact", "short", "turn"));
  // "an allegation | Velmar's army called a lie"
  if (
    analysis.has(from, "allegation", "claim", "charge", "accusation") &&
    to - from > 1 &&
    analysis.has(from - 1, "a", "an")
  )
    return [from + 1, to];
  const closes = analysis.has(to - 1, "times") && analysis.has(to - 2, "several", "many", "two", "three", "numerous");
  const start = opens ? from + 1 : behindRelative(analysis, [from, to]);
  const end = closes ? to - 2 : to;
  return end > start ? [start, end] : [from, to];
}

/** "Such threats challenge our values", "the war confirmed the need": a figure of speech, while "the decision says that" is none. */
function isFigure(analysis: Analysis, { source, sourceHead, main, act, rule, content: [first] }: Candidate): boolean {
  // "ordered an investigation": a deed of office
  if (first !== undefined && analysis.has(main, "ordered", "orders", "order") && isInquiry(analysis, first))
    return true;
  // "offers nothing but war" is no promise, "blames neither side" no accusation
  if (NEEDS_OBJECT.test(act) && first !== undefined && isNobodyAtAll(analysis, first)) return true;
  if (source.length === 0 || sourceHead < 0 || rule.startsWith("according-to")) return false;
  if (tagBitsOf(analysis.tags, sourceHead) & (PROPER | PRONOUN)) return false;
  const word = analysis.lower(sourceHead);
  if (SPEAKERS.some((nouns) => nouns.has(word))) return false;
  const telling = /^(?:state|report)$/.test(act) && !rule.startsWith("verb-np");
  return (
    !telling && (ABSTRACT_NOUNS.has(word) || (ABSTRACT_ENDING.test(word) && !ABSTRACT_ENDING_EXCEPTIONS.test(word)))
  );
}
/** "neither side", "no blame"; not "that nobody would be forgotten". */
const isNobodyAtAll = (analysis: Analysis, [from, to]: Range): boolean =>
  NOBODY_AT_ALL.has(analysis.lower(from)) && !containsFinite(analysis, from, to);
const isInquiry = (analysis: Analysis, [from]: Range): boolean =>
  INQUIRIES.has(analysis.lower(analysis.chunkAt(from)?.head ?? -1));
/** Acts that are none if what they are turned on is nothing or nobody. */
const NEEDS_OBJECT = /^(?:promise|praise|accuse|condemn)$/;
const SPEAKERS = [ROLE_NOUNS, COLLECTIVE_NOUNS, ORGAN_NOUNS, DOCUMENT_NOUNS, SIDE_NOUNS, UNNAMED_SOURCES];

/** A whole quotation, or several, with a speaker outside the marks: here the rules need no second opinion. */
const isSureSpeech = (analysis: Analysis, { content, source, main, confidence }: Candidate): boolean =>
  confidence >= SURE &&
  source.length > 0 &&
  analysis.outerQuotationIndex(main) < 0 &&
  content.every(([from, to]) => {
    const q = analysis.outerQuotationIndex(from);
    return q >= 0 && analysis.quotation(q).from === from && to <= analysis.quotation(q).to;
  });

/** An attribution that both see: it has the rule's words and act, which follow the guidelines, and the higher of the two confidences. */
const confirmed = (rule: Candidate, one: Candidate): Candidate => ({
  ...rule,
  rule: `${rule.rule}+model`,
  confidence: Math.max(one.confidence, rule.confidence),
});

/**
 * An attribution that only a rule sees loses confidence. The exceptions are attributions without a cue, and what monitors note or cannot find out, for
 * which the model does not look.
 */
const doubted = (analysis: Analysis, rule: Candidate): Candidate =>
  rule.cue.length === 0 ||
  (rule.rule === "beside-quotation" && isSureSpeech(analysis, rule)) ||
  /^(?:monitor|unestablished)$/.test(rule.rule)
    ? rule
    : { ...rule, confidence: Math.floor((rule.confidence * DOUBT) / 100) };

/**
 * An attribution that only the model sees, with its act from the lexicon; null if the lexicon does not know the word, or says that it is no
 * act of speech.
 */
function actOf(analysis: Analysis, one: Candidate): Candidate | null {
  const g = analysis.groupIndex(one.main);
  const [cue] = g < 0 ? [] : cuesOf(analysis, analysis.group(g));
  if (cue === undefined || cue.act === "intend" || analysis.group(g).negated || isUnable(analysis, one)) return null;
  if (isCourtesy(analysis, cue, analysis.group(g).to)) return null;
  const group = analysis.group(g);
  if (tellsNothing(analysis, group, cue, one)) return null;
  const acted = { ...one, act: cue.act, polarity: cue.denied === true ? ("denied" as const) : ("asserted" as const) };
  // "Asked whether P, the minister said": somebody else asked
  const asked = cue.act === "ask" && group.participle && !(tagBitsOf(analysis.tags, group.main) & GERUND);
  if (asked || isFelt(one, group, analysis) || isHearer(one, group, analysis, cue))
    return { ...acted, source: [], sourceHead: -1 };
  const [from, to] = one.source[0] ?? [0, 0];
  if (to - from !== 1 || !(tagBitsOf(analysis.tags, from) & WH)) return acted;
  const noun = subjectBefore(analysis, group, analysis.sentenceFrom(analysis.sentenceOf(one.main)));
  return noun === null ? acted : { ...acted, source: [noun.range], sourceHead: noun.head };
}

/** Whether a verb with its content is a use that says nothing: a toll, a mere sight, a source cited, somebody informed of something. */
const tellsNothing = (analysis: Analysis, group: VerbGroup, cue: VerbCue, { main, content }: Candidate): boolean =>
  isToll(analysis, cue, content[0]![0]) ||
  isMereSight(analysis, cue, content) ||
  /^(?:citing|quoting)$/.test(analysis.lower(main)) ||
  isMereName(analysis, cue, content) ||
  // "The envoy was informed of the decision": by whom is not told
  (group.passive && cue.act === "state" && cue.preps !== undefined && analysis.has(group.to, ...cue.preps));

/** "has not yet been able to confirm", "found no evidence to support": the cue itself says that it was not done. */
const isUnable = (analysis: Analysis, { cue, main }: Candidate): boolean =>
  cue.some(([from]) => {
    for (let i = from; i < main; i++) if (analysis.has(i, "not", "no", "never", "unable", "failed")) return true;
    return false;
  });

/** "had seen flashes “in the hills”": who sees something as something says what it is, and who only sees it says nothing. */
const isMereSight = (analysis: Analysis, { lemma }: VerbCue, content: readonly Range[]): boolean =>
  lemma === "see" &&
  !content.some(([from, to]) => analysis.tokens.lower.slice(from, to).some((word) => word === "as" || word === "that"));

/** "citing the ministry", "quoted the report", "named the dead pilot": the text does not give what was said. */
function isMereName(analysis: Analysis, { lemma, frames }: VerbCue, [content]: Candidate["content"]): boolean {
  if (content === undefined) return true;
  const mere = /^(?:quote|cite)$/.test(lemma) || frames.every((frame) => frame === "asNp");
  return mere && nounPhraseAt(analysis, content[0], content[1])?.[1] === content[1];
}

/** "We were told that P", "the minister has been informed that P": the subject is the hearer, not the speaker. */
const isHearer = ({ source: [source] }: Candidate, group: VerbGroup, analysis: Analysis, { lemma }: VerbCue): boolean =>
  group.passive &&
  source !== undefined &&
  source[1] <= group.from &&
  /^(?:tell|inform|notify|remind|assure|advise|brief|warn)$/.test(lemma) &&
  !analysis.has(group.to, "by");

/** "Hope was expressed that P": the subject is what was expressed, not the speaker. */
function isFelt({ source, sourceHead }: Candidate, g: VerbGroup, analysis: Analysis): boolean {
  return g.passive && source.length > 0 && source[0]![1] <= g.from && STANCES.has(analysis.lower(sourceHead));
}
