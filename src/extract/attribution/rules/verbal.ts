// "The ministry said on Monday that the bridge was destroyed."   “We did not fire,” she said.
// not: "The report was published in May."  (no content), "an election held in May" (no speaking)
import type { Polarity } from "../../../model/claim.ts";
import type { VerbCue } from "../../lexicon/cue.ts";
import {
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  DOUBT_MODALS,
  NEGATED_ACTS,
  ORGAN_NOUNS,
  PLACE_NOUNS,
  ROLE_NOUNS,
  SIDE_NOUNS,
} from "../../lexicon/en/words.ts";
import type { Scheme } from "../../options.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { ADVERB, bitsOf, PRONOUN, PROPER } from "../../structure/chunks.ts";
import { skipAdjuncts, startsFiniteClause } from "../../structure/clause.ts";
import type { Candidate } from "../candidate.ts";
import { cuesOf, isToll } from "../cues.ts";
import { passiveAttribution } from "./passive.ts";
import { followingQuotations } from "./quotes.ts";
import { relativeComplement } from "./relative.ts";
import { relayedAttributions } from "./relayed.ts";
import { type Complement, complementAfter, contentBefore } from "./verbComplement.ts";
import { invertedSubject, isRightBefore, type Subject, subjectOf } from "./verbSubject.ts";

/** Attributions whose cue is a verb. */
export function verbalAttributions(analysis: Analysis, scheme: Scheme): Candidate[] {
  const found: Candidate[] = [];
  const relayed = new Set<number>();
  for (const group of analysis.groups) {
    if (group.main < analysis.body || relayed.has(group.main)) continue;
    const cues = cuesOf(analysis, group);
    if (cues.length === 0) continue;
    const quoting = relayedAttributions(analysis, group, boundsOf(analysis, group.main), found, scheme);
    if (quoting.length > 0) {
      for (const one of quoting) relayed.add(one.main);
      found.push(...quoting);
      continue;
    }
    let best: Candidate | null = null;
    for (const cue of cues) {
      if (cue.act === "intend" && scheme !== "polnear") continue;
      const read = attribute(analysis, group, cue, scheme, found);
      const candidate = read === null || scheme === "polnear" ? read : withSentenceBefore(analysis, read);
      if (candidate !== null && (best === null || candidate.confidence > best.confidence)) best = candidate;
    }
    if (best !== null) found.push(best);
  }
  return found;
}

function attribute(
  analysis: Analysis,
  group: VerbGroup,
  cue: VerbCue,
  scheme: Scheme,
  earlier: readonly Candidate[],
): Candidate | null {
  const [floor, end] = boundsOf(analysis, group.main);
  if (isHypothetical(analysis, group, floor, scheme)) return null;
  const polarity: Polarity = cue.denied === true ? "denied" : "asserted";
  let act = cue.act;
  let negatedPolarity: Polarity | null = null;
  if (group.negated && scheme !== "polnear") {
    const denial = NEGATED_ACTS.get(cue.lemma);
    if (denial === undefined) return null;
    act = denial;
    negatedPolarity = "denied";
  }
  const cueTo = cue.particle === undefined ? group.to : group.to + 1;

  if (group.passive)
    return passiveAttribution(analysis, group, cue, cueTo, act, negatedPolarity ?? polarity, floor, end);

  let subject = subjectOf(analysis, group, floor, earlier, scheme);
  const inverted =
    // whom one tells stands behind the verb
    cue.inverts === true && cue.lemma !== "tell" && group.finite && !group.negated
      ? invertedSubject(analysis, group, cueTo, floor, end)
      : null;
  if (
    inverted !== null &&
    (subject === null || subject.rule === "shared" || !isRightBefore(analysis, group, subject.source))
  )
    subject = inverted;

  const right =
    inverted !== null && subject === inverted
      ? null
      : ((scheme === "polnear" || subject === null
          ? null
          : relativeComplement(analysis, group, subject.source[0], cue, cueTo, floor, end)) ??
        complementAfter(analysis, group, cue, cueTo, end));
  const left = subject === null ? null : contentBefore(analysis, group, subject, cue, floor);
  const complement = choose(right, left);
  if (complement === null) return null;
  if (
    complement.frame === "to" &&
    scheme !== "polnear" &&
    act === "reject" &&
    isSilence(analysis, complement.content[0]![0] + 1)
  )
    return null;
  // "citing the ministry" says nothing yet
  if (
    (cue.weak === true || cue.lemma === "cite") &&
    scheme !== "polnear" &&
    complement.frame === "np" &&
    isDeed(analysis, complement.content[0]!)
  )
    return null;
  if (cue.weak === true && complement.strength < 60) return null;
  if (scheme !== "polnear" && isToll(analysis, cue, complement.content[0]![0])) return null;
  if (subject === null && complement.strength < 70) return null;
  // "has yet to confirm it"
  if (scheme !== "polnear" && subject === null && group.infinitive && complement.frame === "np") return null;
  if (subject === null && group.participle) return null;
  if (scheme !== "polnear" && subject !== null && isSaying(analysis, group, subject)) return null;
  if (scheme !== "polnear" && subject !== null && act === "threaten" && isThing(analysis, subject)) return null;
  // "Saying that P, the minister left": P ends where the main clause begins
  const mainClause = subject !== null && !group.finite && subject.source[0] > group.main ? subject.source[0] - 1 : end;
  let content: readonly Range[] =
    mainClause < end
      ? complement.content.map(([from, to]): Range => [from, Math.min(to, mainClause)])
      : complement.content;
  if (subject?.rule === "relative" && complement.frame !== "quote")
    content = content.map((range) => beforeMatrixVerb(analysis, range, isClause(complement, group), subject.source[1]));
  // “The operation has begun. …”: what stands in the words said is not what says them
  if (content.some(([from, to]) => from <= group.main && group.main < to)) return null;
  if (content.some(([from, to]) => to <= from || (to - from === 2 && analysis.tokens.lower[to - 1] === "following")))
    return null;
  if (complement.frame === "quote" || complement === left)
    content = [...content, ...followingQuotations(analysis, content, group, subject?.source ?? null)];
  const confidence = Math.min(97, complement.strength + (subject === null ? -15 : subject.rule === "shared" ? -6 : 4));
  return {
    cue: [[group.from, complement.cueTo]],
    main: group.main,
    source: subject === null ? [] : [subject.source],
    sourceHead: subject === null ? -1 : subject.head,
    content,
    that: complement.that,
    act: complement.act ?? (isOrder(analysis, cue, complement, subject) ? "demand" : act),
    polarity: negatedPolarity ?? polarity,
    rule: complement === left ? "verb-after" : `verb-${complement.frame}`,
    confidence,
  };
}

/** "as they say, …": a saying is nobody's claim. */
const isSaying = (analysis: Analysis, group: VerbGroup, { source: [from, to] }: Subject): boolean =>
  to - from === 1 &&
  analysis.tokens.lower[from] === "they" &&
  analysis.tokens.lower[from - 1] === "as" &&
  analysis.tokens.lower[group.main] === "say" &&
  analysis.tokens.word[group.to] === ",";

/** "the crisis threatens to spread": a noun for no one who could say so. */
const isThing = (analysis: Analysis, { head }: Subject): boolean => {
  const word = analysis.lower(head);
  return (
    !(bitsOf(analysis.tags, head) & (PROPER | PRONOUN)) &&
    ![ROLE_NOUNS, COLLECTIVE_NOUNS, ORGAN_NOUNS, DOCUMENT_NOUNS, SIDE_NOUNS].some((nouns) => nouns.has(word))
  );
};

/** "The bridge is closed. This was stated by the minister.": what "this" stands for is the sentence before, outside quotation marks. */
function withSentenceBefore(analysis: Analysis, candidate: Candidate): Candidate {
  const [[from, to] = [0, 0], ...rest] = candidate.content;
  const s = analysis.sentenceOf(candidate.main);
  const pointing =
    rest.length === 0 &&
    analysis.tokens.lower[from] === "this" &&
    (to - from === 1 || skipAdjuncts(analysis, from + 1, to) === to);
  if (
    !pointing ||
    s === 0 ||
    !/^(?:state|report|confirm)$/.test(candidate.act) ||
    analysis.outerQuotationIndex(from) >= 0
  )
    return candidate;
  const start = analysis.sentenceFrom(s - 1);
  let end = analysis.sentenceTo(s - 1);
  if (start < analysis.body || analysis.outerQuotationIndex(start + 1) >= 0) return candidate;
  while (end > start && /^[.!?…]+$/.test(analysis.word(end - 1))) end--;
  return end - start < 4 ? candidate : { ...candidate, content: [[start, end]], rule: `${candidate.rule}-before` };
}

/** "I ask you to leave": said by oneself, it is a demand. */
const isOrder = (analysis: Analysis, cue: VerbCue, complement: Complement, subject: Subject | null): boolean =>
  cue.lemma === "ask" &&
  complement.frame === "objTo" &&
  subject !== null &&
  /^(?:i|we)$/.test(analysis.tokens.lower[subject.head] ?? "");

/** "Those who believe they are at risk | are afraid", "men who spoke of despair | now wept": the relative clause ends where its noun's verb is. */
function beforeMatrixVerb(analysis: Analysis, [from, to]: Range, clause: boolean, noun: number): Range {
  const closed = analysis.word(noun) === ",";
  let ownSeen = !clause || !startsFiniteClause(analysis, from, to);
  for (let i = from; i < to; i++) {
    // ", which denied any part in it, had mined the road"
    if (closed && analysis.tokens.word[i] === "," && startsVerb(analysis, i + 1, to)) return [from, i];
    if (
      i > from &&
      /^(?:[,;:—–(“”"]|and|or|but|that|who|which|whom|whose|what|if|when|while|because|as|how|where|whether)$/.test(
        analysis.lower(i),
      )
    )
      return [from, to];
    const g = analysis.groupIndex(i);
    if (g < 0 || !analysis.group(g).finite || analysis.group(g).from !== i) continue;
    if (ownSeen && (analysis.chunkIndex(i - 1) >= 0 || analysis.groupIndex(i - 1) >= 0)) return [from, i];
    if (ownSeen && bitsOf(analysis.tags, i - 1) & ADVERB && i - 1 > from) return [from, i - 1];
    ownSeen = true;
  }
  return [from, to];
}

/** Whether a content is a clause: one without "that" behind a participle is not ("protesters demanding talks blocked the road"). */
const isClause = ({ frame }: Complement, group: VerbGroup): boolean =>
  /^(?:that|objThat|whether)$/.test(frame) || (frame === "clause" && group.finite);

function startsVerb(analysis: Analysis, from: number, to: number): boolean {
  let k = from;
  while (k < to && bitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) k++;
  const g = k < to ? analysis.groupIndex(k) : -1;
  return g >= 0 && analysis.group(g).finite && analysis.group(g).from === k;
}

/** "backs Velmar", "defended the suspects": what is done for or against somebody is no speech; "backed the proposal" may be. */
function isDeed(analysis: Analysis, [from, to]: Range): boolean {
  const c = analysis.chunkIndex(from);
  if (c < 0) return false;
  const head = analysis.chunk(c).head;
  for (let i = from; i < to; i++)
    if (analysis.quotationIndex(i) >= 0 && analysis.quotationOf[i] !== analysis.quotationOf[from - 1]) return false;
  return (
    (bitsOf(analysis.tags, head) & (PROPER | PRONOUN)) !== 0 ||
    ROLE_NOUNS.has(analysis.lower(head)) ||
    COLLECTIVE_NOUNS.has(analysis.lower(head)) ||
    ORGAN_NOUNS.has(analysis.lower(head)) ||
    PLACE_NOUNS.has(analysis.lower(head))
  );
}

/** "declined to comment", "refused to say whether": no claim is made. */
function isSilence(analysis: Analysis, token: number): boolean {
  const g = analysis.groupOf[token] ?? -1;
  return (
    g >= 0 &&
    cuesOf(analysis, analysis.group(g)).some(
      ({ act: said }) => said === "state" || said === "report" || said === "confirm",
    )
  );
}

/** The sentence, or the part of it inside the quotation that holds the cue. */
function boundsOf(analysis: Analysis, token: number): Range {
  const s = analysis.sentenceOf(token);
  let from = analysis.sentenceFrom(s);
  let to = analysis.sentenceTo(s);
  const q = analysis.quotationIndex(token);
  if (q >= 0) {
    from = Math.max(from, analysis.quotation(q).from);
    to = Math.min(to, analysis.quotation(q).to);
  }
  return [from, to];
}

function isHypothetical(analysis: Analysis, group: VerbGroup, floor: number, scheme: Scheme): boolean {
  if (scheme === "polnear") return false;
  if (group.modal !== null && DOUBT_MODALS.has(group.modal)) return true;
  if (group.infinitive) return false;
  for (let i = group.from - 1; i >= floor && i > group.from - 8; i--) {
    const w = analysis.lower(i);
    if (w === "if" || w === "unless") return true;
    if (w === "," || w === "that" || analysis.groupIndex(i) >= 0) return false;
  }
  return false;
}

function choose(right: Complement | null, left: Complement | null): Complement | null {
  if (right === null) return left;
  if (left === null) return right;
  return left.strength >= right.strength ? left : right;
}
