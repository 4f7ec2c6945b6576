import {
  CLAIM_NOUNS,
  JOINS_CLAUSE,
  PLAN_NOUNS,
  PREPOSITION_CUES,
  PROVIDED,
  ROLE_NOUNS,
} from "../../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { clauseEnd } from "../../structure/clauseEnd.ts";
import { nounPhraseAt, verbFollows } from "../../structure/nounPhrase.ts";
import { phraseEndingAt } from "../../structure/phraseBefore.ts";
import { containsFinite } from "../../structure/subjectNames.ts";
import { NOUN, NUMBER, PREPOSITION, PRONOUN, PROPER, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { isThing } from "../literalUse.ts";
import { followingQuotations, quotationClosing, wholeQuotation } from "./quotes.ts";
import type { Rule } from "./rule.ts";

const BY_FIRST = new Map<string, (typeof PREPOSITION_CUES)[number][]>();
for (const cue of PREPOSITION_CUES) {
  const first = cue.words[0]!;
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), cue].sort((x, y) => y.words.length - x.words.length),
  );
}

/** A preposition of speaking: "according to S", "in the words of S". */
export const prepositionalRule: Rule = {
  id: "according-to",
  finds: [
    ["According to the ministry, two bridges were hit.", "the ministry | According to | two bridges were hit"],
    ["Two bridges were hit, according to the ministry.", "the ministry | according to | Two bridges were hit"],
    [
      "According to the information provided by the ministry, two bridges were hit.",
      "the ministry | According to | two bridges were hit",
    ],
    ["According to police 12 people were killed.", "police | According to | 12 people were killed"],
    ["According to Rami Sol 107 men died.", "Rami Sol | According to | 107 men died"],
    [
      "According to residents two shells fell on the market.",
      "residents | According to | two shells fell on the market",
    ],
    [
      "According to the mayor of Lorne, Rami Sol, two bridges were hit.",
      "the mayor of Lorne, Rami Sol | According to | two bridges were hit",
    ],
    [
      "The envoy condemned the raid on Lorne, in which, according to the mayor, four people were killed.",
      "the mayor | according to | in which … four people were killed",
    ],
    [
      "He fled a raid that, according to the mayor, killed nine people.",
      "the mayor | according to | a raid that … killed nine people",
    ],
    [
      "The envoy said that, according to the mayor, four people were killed.",
      "the mayor | according to | four people were killed",
    ],
    [
      "The mayor left Lorne when, according to the ministry, shells had fallen.",
      "the ministry | according to | shells had fallen",
    ],
    [
      "According to a statement issued by rebels, two bridges were hit.",
      "rebels | According to | two bridges were hit",
    ],
  ],
  findsNot: [
    "From the point of view of security the bridge was a burden.",
    "They acted according to plan.",
    "The sum was one crown per hour.",
  ],
  find: (analysis) => prepositionalAttributions(analysis),
};

/** Attributions whose cue is prepositional: "according to S", "in the words of S". */
function prepositionalAttributions(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (let i = analysis.body; i < analysis.tokens.count; i++) {
    for (const cue of BY_FIRST.get(analysis.lower(i)) ?? []) {
      if (!cue.words.every((w, k) => analysis.tokens.lower[i + k] === w)) continue;
      const candidate = attribute(analysis, i, i + cue.words.length, cue.act);
      if (candidate !== null) found.push(candidate);
      break;
    }
  }
  return found;
}

/** A preposition of speaking within its sentence or the quotation around it. */
interface PrepositionSite {
  readonly analysis: Analysis;
  readonly from: number;
  readonly to: number;
  readonly floor: number;
  readonly end: number;
}

function attribute(analysis: Analysis, from: number, to: number, act: Candidate["act"]): Candidate | null {
  const site = siteOf(analysis, from, to);
  const start = providerBehind(analysis, to, site.end) ?? to;
  const phrase = nounPhraseAt(analysis, start, site.end);
  const head = analysis.chunkAt(start)?.head ?? -1;
  if (phrase === null || PLAN_NOUNS.has(analysis.lower(head))) return null;
  // "has an effect on the authority of the Council"
  if (analysis.has(from, "on") && analysis.word(from - 1) !== "," && from > site.floor) return null;
  // "from the point of view of | security"
  if (act === "believe" && isThing(analysis, head)) return null;
  // "per Velmar", not "per hour"
  if (to - from === 1 && !(tagBitsOf(analysis.tags, head) & (PROPER | PRONOUN))) return null;
  const counted = isFronted(site) ? countedBehind(analysis, phrase, site.end) : -1;
  const source: Range =
    counted < 0 ? [phrase[0], appositionAfter(analysis, phrase, site.end) ?? phrase[1]] : [phrase[0], counted];
  const after = withRelative(analysis, source, site.end);
  const placed = placeBehind(analysis, after, site.end);
  const content = isFronted(site) ? contentAfter(site, placed) : contentBefore(site, placed);
  if (content === null || content.some(([f, t]) => t <= f)) return null;
  return {
    cue: [[from, to]],
    main: from,
    source: [source],
    sourceHead: counted < 0 ? head : counted - 1,
    content: [...content, ...followingQuotations(analysis, content, asGroup(from, phrase[1]), phrase)],
    that: -1,
    act,
    polarity: "asserted",
    rule: "according-to",
    confidence: 88,
  };
}

/** "According to police | 12 people were killed": a number opens the clause where its comma is missing; -1 where none does. */
function countedBehind(analysis: Analysis, [from, to]: Range, end: number): number {
  if (!verbFollows(analysis, to, end)) return -1;
  for (let i = from + 1; i + 1 < to; i++)
    if (analysis.is(i, NUMBER) && analysis.is(i - 1, PROPER | NOUN) && !analysis.is(i + 1, PREPOSITION)) return i;
  return -1;
}

/** "information provided by | the ministry": the provider is the source; null if the phrase names none. */
function providerBehind(analysis: Analysis, at: number, end: number): number | null {
  const to = nounPhraseAt(analysis, at, end)?.[1] ?? end;
  return to + 2 < end &&
    PROVIDED.has(analysis.lower(to)) &&
    analysis.has(to + 1, "by") &&
    analysis.chunkIndex(to + 2) >= 0
    ? to + 2
    : null;
}

function siteOf(analysis: Analysis, from: number, to: number): PrepositionSite {
  const s = analysis.sentenceOf(from);
  const floor = Math.max(analysis.sentenceFrom(s), analysis.body);
  const end = analysis.sentenceTo(s);
  const q = analysis.quotationIndex(from);
  if (q < 0) return { analysis, from, to, floor, end };
  const { from: opened, to: closed } = analysis.quotation(q);
  return { analysis, from, to, floor: Math.max(floor, opened), end: Math.min(end, closed) };
}

const isFronted = ({ analysis, from, floor }: PrepositionSite): boolean =>
  from === floor ||
  (from === floor + 1 && analysis.has(floor, "but", "and", "however", "yet", "•", "·", "-", "–", "*", "▪", "◦"));

/** "According to S, P": what stands behind the source. */
function contentAfter({ analysis, end }: PrepositionSite, after: number): readonly Range[] {
  const comma = analysis.word(after) === "," ? after + 1 : after;
  const q = analysis.quotations[analysis.quotationIndex(comma + 1)];
  return q !== undefined && q.from === comma + 1 && q.words > 6
    ? wholeQuotation(analysis, q)
    : [[comma, clauseEnd(analysis, comma, end, null)]];
}

/** "P, according to S": what stands before the preposition; null where it has no verb. */
function contentBefore({ analysis, from, floor, end }: PrepositionSite, after: number): readonly Range[] | null {
  const before = /^[,—–]$/.test(analysis.word(from - 1)) ? from - 1 : from;
  const q = quotationClosing(analysis, before - 1) ?? quotationClosing(analysis, from - 1);
  if (q !== null && q.from - 1 <= floor) return wholeQuotation(analysis, q);
  const closed = analysis.word(after) === "," && after + 1 < end;
  const goesOn = closed && before !== from;
  // "said that, according to the mayor, P", "and according to the mayor, P"
  const opened = goesOn && analysis.has(before - 1, "that") && describedBefore(analysis, before - 1, floor) === null;
  if (opened || (closed && JOINS_CLAUSE.has(analysis.lower(before - 1))))
    return [[after + 1, clauseEnd(analysis, after + 1, end, null)]];
  const start = relativeBefore(analysis, before, floor) ?? startOfClause(analysis, before, floor);
  const content: Range[] = [[start, before]];
  if (goesOn && !containsFinite(analysis, start, before))
    content.push([after + 1, clauseEnd(analysis, after + 1, end, null)]);
  return q !== null || content.some(([f, t]) => containsFinite(analysis, f, t)) ? content : null;
}

/** A preposition and its source in the place of a verb. */
const asGroup = (from: number, to: number): VerbGroup => ({
  from,
  to,
  main: from,
  finite: false,
  passive: false,
  negated: false,
  infinitive: false,
  participle: false,
  modal: null,
});

/** "According to X, the head of Y, P": end of the apposition, null where none follows. */
function appositionAfter(analysis: Analysis, [from, to]: Range, end: number): number | null {
  // "According to the council, | 12 civilians, including five children, were killed"
  if (analysis.tokens.word[to] !== "," || analysis.chunkIndex(to + 1) < 0 || analysis.is(to + 1, NUMBER)) return null;
  const phrase = nounPhraseAt(analysis, to + 1, end);
  if (phrase === null || !/^[,.]$/.test(analysis.tokens.word[phrase[1]] ?? ".")) return null;
  const { head } = analysis.chunk(analysis.chunkIndex(to + 1));
  if (ROLE_NOUNS.has(analysis.lower(head))) return phrase[1];
  return isNameOf(analysis, from, phrase) && !opensList(analysis, phrase[1], end) ? phrase[1] : null;
}

/** "the mayor of Lorne, Rami Sol": a name in two words or more behind a person's role. */
const isNameOf = (analysis: Analysis, role: number, [from, to]: Range): boolean =>
  ROLE_NOUNS.has(analysis.lower(analysis.chunkAt(role)?.head ?? -1)) &&
  to - from > 1 &&
  analysis.tokens.word.slice(from, to).every((word) => /^(?:\p{Lu}|[.’'-]|al-|el-|de|van|von|bin|of)/u.test(word));

/** "the mayor, New Lorne, | Velmar and Tamrin signed": names that are items of one list. */
function opensList(analysis: Analysis, comma: number, end: number): boolean {
  const next = analysis.word(comma) === "," ? nounPhraseAt(analysis, comma + 1, end) : null;
  return (
    next !== null &&
    (tagBitsOf(analysis.tags, next[0]) & PROPER) !== 0 &&
    analysis.tokens.lower.slice(next[0], next[1] + 1).some((word) => word === "and" || word === ",")
  );
}

/** "according to the Ministry of Health (MoH) | in Hestrel, P": past a place behind the initials, up to its comma. */
function placeBehind(analysis: Analysis, after: number, end: number): number {
  if (analysis.word(after - 1) !== ")" || !analysis.has(after, "in", "of", "for")) return after;
  const place = nounPhraseAt(analysis, after + 1, end);
  return place !== null && /^[,.]$/.test(analysis.word(place[1])) ? place[1] : after;
}

/** Past a relative clause or apposition up to its closing comma: "according to X, who commands Y, P". */
function withRelative(analysis: Analysis, phrase: Range, end: number): number {
  // "according to the Joint Mission (JM), P"
  const acronym = analysis.word(phrase[1]) === "(" && analysis.word(phrase[1] + 2) === ")";
  const to = acronym ? phrase[1] + 3 : phrase[1];
  const g = analysis.groups[analysis.groupOf[to + 1] ?? -1];
  if (g?.participle && g.from === to + 1 && analysis.tokens.word[to] === ",")
    for (let i = g.to; i < end && i < to + 12; i++) if (analysis.tokens.word[i] === ",") return i;
  if (analysis.tokens.word[to] === "," && /^(?:who|which|whose)$/.test(analysis.tokens.lower[to + 1] ?? ""))
    for (let i = to + 2; i < end && i < to + 30; i++) if (analysis.tokens.word[i] === ",") return i;
  return to;
}

/**
 * "gave them a log, which, according to him, shows P": the content begins with the noun that the relative pronoun stands for; null if there
 * is none.
 */
function relativeBefore(analysis: Analysis, comma: number, floor: number): number | null {
  if (analysis.has(comma - 1, "that")) return describedBefore(analysis, comma - 1, floor);
  if (!/^(?:which|who)$/.test(analysis.tokens.lower[comma - 1] ?? "")) return null;
  // "the raid, in which, according to him, nine died"
  if (tagBitsOf(analysis.tags, comma - 2) & PREPOSITION) return comma - 2;
  const left = analysis.word(comma - 2) === "," ? comma - 3 : comma - 2;
  return phraseEndingAt(analysis, left, floor)?.range[0] ?? null;
}

/** "fled a raid that, according to him, killed nine": the noun; null where "that" opens a clause: "the claim that, according to him, P". */
function describedBefore(analysis: Analysis, that: number, floor: number): number | null {
  const noun = analysis.chunkAt(that - 1);
  if (noun === null || noun.to !== that || CLAIM_NOUNS.has(analysis.lower(noun.head))) return null;
  return phraseEndingAt(analysis, that - 1, floor)?.range[0] ?? null;
}

function startOfClause(analysis: Analysis, from: number, floor: number): number {
  for (let i = from - 1; i >= floor; i--) if (analysis.tokens.word[i] === ";") return i + 1;
  return /^(?:but|and|yet)$/.test(analysis.lower(floor)) ? floor + 1 : floor;
}
