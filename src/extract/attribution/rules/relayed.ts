// "Harbour News quoted the minister as saying that P" -> Harbour News: the minister … P, and in it the minister: P.
// "The minister was quoted as saying P" -> the minister: P.   not: "quoted the report" (nothing is said)

import type { VerbCue } from "../../lexicon/cue.ts";
import type { Scheme } from "../../options.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { bitsOf, GERUND } from "../../structure/chunks.ts";
import { nounPhraseAt, skipAdjuncts, startsFiniteClause, subjectBefore } from "../../structure/clause.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import type { Candidate } from "../candidate.ts";
import { cuesOf, isCueVerb } from "../cues.ts";
import { followingQuotations, quotationOpening, wholeQuotation } from "./quotes.ts";
import { type Complement, complementAfter, contentBefore } from "./verbComplement.ts";
import { type Subject, subjectOf } from "./verbSubject.ts";

/** Tokens between the verb of quoting and "saying". */
const REACH = 30;
/** How it is told what the one quoted said: as with any verb of speaking. */
const SPEAKING: VerbCue = { lemma: "say", act: "state", frames: ["clause", "quote"], inverts: true };

/**
 * Attributions of one who quotes another, each with the other's inside it; empty where the group is no verb of quoting with "(as) saying".
 * `floor` and `end` bound the sentence, or the quotation that the verb stands in.
 */
export function relayedAttributions(
  analysis: Analysis,
  group: VerbGroup,
  [floor, end]: Range,
  earlier: readonly Candidate[],
  scheme: Scheme,
): Candidate[] {
  if (!cuesOf(analysis, group).some(({ lemma }) => lemma === "quote" || lemma === "cite")) return [];
  const saying = sayingAfter(analysis, group, end);
  if (saying < 0) return [];
  const as = analysis.tokens.lower[saying - 1] === "as" ? saying - 1 : saying;
  return group.passive
    ? passive(analysis, group, as, saying, floor, end, scheme)
    : active(analysis, group, as, saying, floor, end, earlier, scheme);
}

function sayingAfter(analysis: Analysis, group: VerbGroup, end: number): number {
  for (let i = group.to; i < Math.min(end, group.to + REACH); i++) {
    if (
      (analysis.tokens.lower[i] === "saying" && analysis.tokens.word[i - 1] !== ",") ||
      (analysis.tokens.lower[i - 1] === "as" && isSpeaking(analysis, i))
    )
      return i;
    const g = analysis.groupIndex(i);
    if (/^[;:“”"]$/.test(analysis.word(i)) || (g >= 0 && analysis.group(g).finite)) return -1;
  }
  return -1;
}

/** "as telling", "as warning". */
const isSpeaking = (analysis: Analysis, i: number): boolean => {
  const g = analysis.groups[analysis.groupOf[i] ?? -1];
  return g !== undefined && g.main === i && (bitsOf(analysis.tags, i) & GERUND) !== 0 && isCueVerb(analysis, g);
};

function active(
  analysis: Analysis,
  group: VerbGroup,
  as: number,
  saying: number,
  floor: number,
  end: number,
  earlier: readonly Candidate[],
  scheme: Scheme,
): Candidate[] {
  const quoting = subjectOf(analysis, group, floor, earlier, scheme);
  const from = analysis.tokens.word[group.to] === "," ? group.to + 1 : group.to;
  const c = from < end ? analysis.chunkIndex(from) : -1;
  if (quoting === null || c < 0) return [];
  const to = /^[,–—-]$/.test(analysis.word(as - 1)) ? as - 1 : as;
  const said = saidAt(analysis, group, saying, floor, end, quoting);
  if (said === null || to <= from) return [];
  const { content, that, before } = said;
  const outer: Candidate = {
    cue: [[group.from, group.to]],
    main: group.main,
    source: [quoting.source],
    sourceHead: quoting.head,
    content: before ? [...content, [from, saying + 1]] : [[from, content.at(-1)![1]]],
    that: -1,
    act: "report",
    polarity: "asserted",
    rule: "relayed",
    confidence: 90,
  };
  if (scheme === "polnear") return [outer];
  return [outer, spoken([from, to], analysis.chunk(c).head, [as, saying + 1], saying, content, that)];
}

function passive(
  analysis: Analysis,
  group: VerbGroup,
  as: number,
  saying: number,
  floor: number,
  end: number,
  scheme: Scheme,
): Candidate[] {
  const quoted = subjectBefore(analysis, group, floor);
  if (quoted === null) return [];
  const subject: Subject = { source: quoted.range, head: quoted.head, rule: "own" };
  const by = agentAt(analysis, group.to, as) ?? agentAt(analysis, saying + 1, Math.min(end, saying + 8));
  const after = by !== null && by[0] > saying ? by[1] : saying + 1;
  const said = saidAt(analysis, group, after - 1, floor, end, subject);
  if (said === null) return [];
  const { content, that, before } = said;
  const cue: Range = [as, saying + 1];
  if (by === null || scheme === "polnear") {
    const one = spoken(quoted.range, quoted.head, cue, saying, content, that);
    return [
      { ...one, cue: as === group.to ? [[group.from, saying + 1]] : [[group.from, group.to], cue], main: group.main },
    ];
  }
  return [
    {
      cue: [[group.from, group.to]],
      main: group.main,
      source: [by],
      sourceHead: analysis.chunk(analysis.chunkIndex(by[0])).head,
      content: before ? [...content, quoted.range, cue] : [quoted.range, [as, content.at(-1)![1]]],
      that: -1,
      act: "report",
      polarity: "asserted",
      rule: "relayed",
      confidence: 90,
    },
    spoken(quoted.range, quoted.head, cue, saying, content, that),
  ];
}

const spoken = (
  source: Range,
  sourceHead: number,
  cue: Range,
  main: number,
  content: readonly Range[],
  that: number,
): Candidate => ({
  cue: [cue],
  main,
  source: [source],
  sourceHead,
  content,
  that,
  act: "state",
  polarity: "asserted",
  rule: "relayed-speech",
  confidence: 90,
});

/** "by Harbour News" between two tokens. */
function agentAt(analysis: Analysis, from: number, to: number): Range | null {
  for (let k = from; k < to; k++)
    if (analysis.tokens.lower[k] === "by" && !analysis.inTimex[k + 1]) return nounPhraseAt(analysis, k + 1, to);
  return null;
}

/** What follows another verb of speaking: "as telling ministers that P". */
function spokenBehind(analysis: Analysis, verb: number, end: number): Complement | null {
  const g = analysis.groups[analysis.groupOf[verb] ?? -1];
  const cue = g === undefined ? undefined : cuesOf(analysis, g)[0];
  const found = g === undefined || cue === undefined ? null : complementAfter(analysis, g, cue, g.to, end);
  return found !== null && /^(?:that|objThat|clause|quote)$/.test(found.frame) ? found : null;
}

/** What is said: behind "saying", else before the verb of quoting. */
function saidAt(
  analysis: Analysis,
  group: VerbGroup,
  saying: number,
  floor: number,
  end: number,
  subject: Subject,
): { readonly content: readonly Range[]; readonly that: number; readonly before: boolean } | null {
  if (analysis.tokens.lower[saying] !== "saying" && isSpeaking(analysis, saying)) {
    const own = spokenBehind(analysis, saying, end);
    return own === null ? null : { content: own.content, that: own.that, before: false };
  }
  let i = saying + 1;
  const skipped = skipAdjuncts(analysis, i, end);
  if (
    analysis.tokens.lower[i] !== "that" &&
    (analysis.tokens.lower[skipped] === "that" || startsFiniteClause(analysis, skipped, end))
  )
    i = skipped;
  const colon = /^[,:]$/.test(analysis.tokens.word[i] ?? "") ? i + 1 : i;
  const q = colon < end ? quotationOpening(analysis, colon) : null;
  if (q !== null && (colon > i || q.to + 1 >= end || /^[.,;:!?]$/.test(analysis.tokens.word[q.to + 1] ?? ".")))
    return { content: wholeQuotation(analysis, q), that: -1, before: false };
  const that = analysis.tokens.lower[i] === "that" ? i : -1;
  const from = that < 0 ? i : that + 1;
  if (from < end && (that >= 0 || q !== null || startsFiniteClause(analysis, from, end))) {
    const to = clauseEnd(analysis, from, end, group);
    return to > from ? { content: [[from, to]], that, before: false } : null;
  }
  const left = contentBefore(analysis, { ...group, to: saying + 1 }, subject, SPEAKING, floor);
  if (left === null) return null;
  const content = [...left.content, ...followingQuotations(analysis, left.content, group, [saying, saying + 1])];
  return { content, that: -1, before: true };
}
