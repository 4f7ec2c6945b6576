// "The ministry said on Monday that the bridge was destroyed."   “We did not fire,” she said.
// not: "The report was published in May."  (no content), "an election held in May" (no speaking)
import type { Polarity } from "../../model/claim.ts";
import type { Analysis, Range, VerbGroup } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import { ADVERB, bitsOf, PRONOUN, PROPER } from "../chunks.ts";
import { skipAdjuncts, startsFiniteClause } from "../clause.ts";
import { cuesOf, isToll } from "../cues.ts";
import type { VerbCue } from "../lexicon/cue.ts";
import {
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  DOUBT_MODALS,
  NEGATED_ACTS,
  ORGAN_NOUNS,
  PLACE_NOUNS,
  ROLE_NOUNS,
  SIDE_NOUNS,
} from "../lexicon/en/words.ts";
import type { Scheme } from "../options.ts";
import { passiveAttribution } from "./passive.ts";
import { followingQuotations } from "./quotes.ts";
import { relativeComplement } from "./relative.ts";
import { relayedAttributions } from "./relayed.ts";
import { type Complement, complementAfter, contentBefore } from "./verbComplement.ts";
import { invertedSubject, isRightBefore, type Subject, subjectOf } from "./verbSubject.ts";

/** Attributions whose cue is a verb. */
export function verbalAttributions(a: Analysis, scheme: Scheme): Candidate[] {
  const found: Candidate[] = [];
  const relayed = new Set<number>();
  for (const group of a.groups) {
    if (group.main < a.body || relayed.has(group.main)) continue;
    const cues = cuesOf(a, group);
    if (cues.length === 0) continue;
    const quoting = relayedAttributions(a, group, boundsOf(a, group.main), found, scheme);
    if (quoting.length > 0) {
      for (const one of quoting) relayed.add(one.main);
      found.push(...quoting);
      continue;
    }
    let best: Candidate | null = null;
    for (const cue of cues) {
      if (cue.act === "intend" && scheme !== "polnear") continue;
      const read = attribute(a, group, cue, scheme, found);
      const candidate = read === null || scheme === "polnear" ? read : withSentenceBefore(a, read);
      if (candidate !== null && (best === null || candidate.confidence > best.confidence)) best = candidate;
    }
    if (best !== null) found.push(best);
  }
  return found;
}

function attribute(
  a: Analysis,
  group: VerbGroup,
  cue: VerbCue,
  scheme: Scheme,
  earlier: readonly Candidate[],
): Candidate | null {
  const [floor, end] = boundsOf(a, group.main);
  if (isHypothetical(a, group, floor, scheme)) return null;
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

  if (group.passive) return passiveAttribution(a, group, cue, cueTo, act, negatedPolarity ?? polarity, floor, end);

  let subject = subjectOf(a, group, floor, earlier, scheme);
  const inverted =
    // whom one tells stands behind the verb
    cue.inverts === true && cue.lemma !== "tell" && group.finite && !group.negated
      ? invertedSubject(a, group, cueTo, floor, end)
      : null;
  if (inverted !== null && (subject === null || subject.rule === "shared" || !isRightBefore(a, group, subject.source)))
    subject = inverted;

  const right =
    inverted !== null && subject === inverted
      ? null
      : ((scheme === "polnear" || subject === null
          ? null
          : relativeComplement(a, group, subject.source[0], cue, cueTo, floor, end)) ??
        complementAfter(a, group, cue, cueTo, end));
  const left = subject === null ? null : contentBefore(a, group, subject, cue, floor);
  const complement = choose(right, left);
  if (complement === null) return null;
  if (
    complement.frame === "to" &&
    scheme !== "polnear" &&
    act === "reject" &&
    isSilence(a, complement.content[0]![0] + 1)
  )
    return null;
  // "citing the ministry" says nothing yet
  if (
    (cue.weak === true || cue.lemma === "cite") &&
    scheme !== "polnear" &&
    complement.frame === "np" &&
    isDeed(a, complement.content[0]!)
  )
    return null;
  if (cue.weak === true && complement.strength < 60) return null;
  if (scheme !== "polnear" && isToll(a, cue, complement.content[0]![0])) return null;
  if (subject === null && complement.strength < 70) return null;
  // "has yet to confirm it"
  if (scheme !== "polnear" && subject === null && group.infinitive && complement.frame === "np") return null;
  if (subject === null && group.participle) return null;
  if (scheme !== "polnear" && subject !== null && isSaying(a, group, subject)) return null;
  if (scheme !== "polnear" && subject !== null && act === "threaten" && isThing(a, subject)) return null;
  // "Saying that P, the minister left": P ends where the main clause begins
  const mainClause = subject !== null && !group.finite && subject.source[0] > group.main ? subject.source[0] - 1 : end;
  let content: readonly Range[] =
    mainClause < end
      ? complement.content.map(([from, to]): Range => [from, Math.min(to, mainClause)])
      : complement.content;
  if (subject?.rule === "relative" && complement.frame !== "quote")
    content = content.map((range) => beforeMatrixVerb(a, range, isClause(complement, group), subject.source[1]));
  // “The operation has begun. …”: what stands in the words said is not what says them
  if (content.some(([from, to]) => from <= group.main && group.main < to)) return null;
  if (content.some(([from, to]) => to <= from || (to - from === 2 && a.tokens.lower[to - 1] === "following")))
    return null;
  if (complement.frame === "quote" || complement === left)
    content = [...content, ...followingQuotations(a, content, group, subject?.source ?? null)];
  const confidence = Math.min(97, complement.strength + (subject === null ? -15 : subject.rule === "shared" ? -6 : 4));
  return {
    cue: [[group.from, complement.cueTo]],
    main: group.main,
    source: subject === null ? [] : [subject.source],
    sourceHead: subject === null ? -1 : subject.head,
    content,
    that: complement.that,
    act: complement.act ?? (isOrder(a, cue, complement, subject) ? "demand" : act),
    polarity: negatedPolarity ?? polarity,
    rule: complement === left ? "verb-after" : `verb-${complement.frame}`,
    confidence,
  };
}

/** "as they say, …": a saying is nobody's claim. */
const isSaying = (a: Analysis, group: VerbGroup, { source: [from, to] }: Subject): boolean =>
  to - from === 1 &&
  a.tokens.lower[from] === "they" &&
  a.tokens.lower[from - 1] === "as" &&
  a.tokens.lower[group.main] === "say" &&
  a.tokens.word[group.to] === ",";

/** "the crisis threatens to spread": a noun for no one who could say so. */
const isThing = (a: Analysis, { head }: Subject): boolean => {
  const word = a.tokens.lower[head]!;
  return (
    !(bitsOf(a.tags, head) & (PROPER | PRONOUN)) &&
    ![ROLE_NOUNS, COLLECTIVE_NOUNS, ORGAN_NOUNS, DOCUMENT_NOUNS, SIDE_NOUNS].some((nouns) => nouns.has(word))
  );
};

/** "The bridge is closed. This was stated by the minister.": what "this" stands for is the sentence before, outside quotation marks. */
function withSentenceBefore(a: Analysis, candidate: Candidate): Candidate {
  const [[from, to] = [0, 0], ...rest] = candidate.content;
  const s = a.sentences.ofToken[candidate.main]!;
  const pointing =
    rest.length === 0 && a.tokens.lower[from] === "this" && (to - from === 1 || skipAdjuncts(a, from + 1, to) === to);
  if (!pointing || s === 0 || !/^(?:state|report|confirm)$/.test(candidate.act) || a.outerQuotationOf[from]! >= 0)
    return candidate;
  const start = a.sentences.from[s - 1]!;
  let end = a.sentences.to[s - 1]!;
  if (start < a.body || a.outerQuotationOf[start + 1]! >= 0) return candidate;
  while (end > start && /^[.!?…]+$/.test(a.tokens.word[end - 1]!)) end--;
  return end - start < 4 ? candidate : { ...candidate, content: [[start, end]], rule: `${candidate.rule}-before` };
}

/** "I ask you to leave": said by oneself, it is a demand. */
const isOrder = (a: Analysis, cue: VerbCue, complement: Complement, subject: Subject | null): boolean =>
  cue.lemma === "ask" &&
  complement.frame === "objTo" &&
  subject !== null &&
  /^(?:i|we)$/.test(a.tokens.lower[subject.head] ?? "");

/** "Those who believe they are at risk | are afraid", "men who spoke of despair | now wept": the relative clause ends where its noun's verb is. */
function beforeMatrixVerb(a: Analysis, [from, to]: Range, clause: boolean, noun: number): Range {
  const closed = a.tokens.word[noun] === ",";
  let ownSeen = !clause || !startsFiniteClause(a, from, to);
  for (let i = from; i < to; i++) {
    // ", which denied any part in it, had mined the road"
    if (closed && a.tokens.word[i] === "," && startsVerb(a, i + 1, to)) return [from, i];
    if (
      i > from &&
      /^(?:[,;:—–(“”"]|and|or|but|that|who|which|whom|whose|what|if|when|while|because|as|how|where|whether)$/.test(
        a.tokens.lower[i]!,
      )
    )
      return [from, to];
    const g = a.groupOf[i]!;
    if (g < 0 || !a.groups[g]!.finite || a.groups[g]!.from !== i) continue;
    if (ownSeen && (a.chunkOf[i - 1]! >= 0 || a.groupOf[i - 1]! >= 0)) return [from, i];
    if (ownSeen && bitsOf(a.tags, i - 1) & ADVERB && i - 1 > from) return [from, i - 1];
    ownSeen = true;
  }
  return [from, to];
}

/** Whether a content is a clause: one without "that" behind a participle is not ("protesters demanding talks blocked the road"). */
const isClause = ({ frame }: Complement, group: VerbGroup): boolean =>
  /^(?:that|objThat|whether)$/.test(frame) || (frame === "clause" && group.finite);

function startsVerb(a: Analysis, from: number, to: number): boolean {
  let k = from;
  while (k < to && bitsOf(a.tags, k) & ADVERB && a.groupOf[k]! < 0) k++;
  const g = k < to ? a.groupOf[k]! : -1;
  return g >= 0 && a.groups[g]!.finite && a.groups[g]!.from === k;
}

/** "backs Velmar", "defended the suspects": what is done for or against somebody is no speech; "backed the proposal" may be. */
function isDeed(a: Analysis, [from, to]: Range): boolean {
  const c = a.chunkOf[from]!;
  if (c < 0) return false;
  const head = a.chunks[c]!.head;
  for (let i = from; i < to; i++)
    if (a.quotationOf[i]! >= 0 && a.quotationOf[i] !== a.quotationOf[from - 1]) return false;
  return (
    (bitsOf(a.tags, head) & (PROPER | PRONOUN)) !== 0 ||
    ROLE_NOUNS.has(a.tokens.lower[head]!) ||
    COLLECTIVE_NOUNS.has(a.tokens.lower[head]!) ||
    ORGAN_NOUNS.has(a.tokens.lower[head]!) ||
    PLACE_NOUNS.has(a.tokens.lower[head]!)
  );
}

/** "declined to comment", "refused to say whether": no claim is made. */
function isSilence(a: Analysis, token: number): boolean {
  const g = a.groupOf[token] ?? -1;
  return (
    g >= 0 &&
    cuesOf(a, a.groups[g]!).some(({ act: said }) => said === "state" || said === "report" || said === "confirm")
  );
}

/** The sentence, or the part of it inside the quotation that holds the cue. */
function boundsOf(a: Analysis, token: number): Range {
  const s = a.sentences.ofToken[token]!;
  let from = a.sentences.from[s]!;
  let to = a.sentences.to[s]!;
  const q = a.quotationOf[token]!;
  if (q >= 0) {
    from = Math.max(from, a.quotations[q]!.from);
    to = Math.min(to, a.quotations[q]!.to);
  }
  return [from, to];
}

function isHypothetical(a: Analysis, group: VerbGroup, floor: number, scheme: Scheme): boolean {
  if (scheme === "polnear") return false;
  if (group.modal !== null && DOUBT_MODALS.has(group.modal)) return true;
  if (group.infinitive) return false;
  for (let i = group.from - 1; i >= floor && i > group.from - 8; i--) {
    const w = a.tokens.lower[i]!;
    if (w === "if" || w === "unless") return true;
    if (w === "," || w === "that" || a.groupOf[i]! >= 0) return false;
  }
  return false;
}

function choose(right: Complement | null, left: Complement | null): Complement | null {
  if (right === null) return left;
  if (left === null) return right;
  return left.strength >= right.strength ? left : right;
}
