import type { NounCue, NounFrame } from "../../lexicon/cue.ts";
import {
  COLLECTIVE_NOUNS,
  MAKING_VERBS,
  NOUN_CUES,
  ORGAN_NOUNS,
  OWNERS,
  ROLE_NOUNS,
  THIRD_OWNERS,
} from "../../lexicon/language.ts";
import type { Scheme } from "../../options.ts";
import type { Analysis, Chunk, Range } from "../../structure/analysis.ts";
import { phraseEnd } from "../../structure/clauseEnd.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { ADVERB, FINITE, GERUND, NOUN, PARTICIPLE, POSSESSIVE, PROPER, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { isThing } from "../literalUse.ts";
import { infinitiveEnd, isRelativeThat, lacksSubject, nominalEnd } from "./nominalExtent.ts";
import { ownerOf } from "./possessive.ts";
import type { Rule } from "./rule.ts";

const BY_NOUN = new Map<string, NounCue>();
for (const cue of NOUN_CUES) {
  BY_NOUN.set(cue.noun, cue);
  BY_NOUN.set(plural(cue.noun), cue);
}

function plural(noun: string): string {
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** A noun of speaking in its sentence. */
interface NounSite {
  readonly analysis: Analysis;
  readonly cue: NounCue;
  readonly chunk: Chunk;
  /** The token after the last of its sentence, or of the quotation that it stands in. */
  readonly end: number;
  readonly scheme: Scheme;
}

/** The claimant of a noun, and where its content may begin. */
interface NounSource {
  readonly range: Range | null;
  readonly head: number;
  readonly next: number;
}

/** The content of a noun. */
interface NounContent {
  readonly range: Range;
  readonly that: number;
  readonly confidence: number;
  /** The narrator doubts it: "the statement that allegedly P". */
  readonly hedged?: boolean;
}

/** A noun of speaking with its content behind it. */
export const nominalRule: Rule = {
  id: "noun",
  finds: [
    ["The ministry's claim that the bridge was hit was repeated.", "The ministry | claim | the bridge was hit"],
    [
      "The claim of Rami Sol, leader of the front, that troops have attacked his group is a lie.",
      "Rami Sol | claim | troops have attacked his group",
    ],
    ["Rami Sol made the claim that many soldiers died.", "Rami Sol | claim | many soldiers died"],
    [
      "The statement by the ministry that allegedly the army fired at Lorne on Monday is a lie.",
      "the ministry | statement | the army fired at Lorne on Monday",
    ],
    ["There were reports of shelling near Lorne.", " | reports | shelling near Lorne"],
    ["Accusations of torture reached the court.", " | Accusations | torture"],
    ["Pallumia has not kept its promise to withdraw.", "Pallumia | promise | to withdraw"],
    ["In breach of its pledge to withdraw, Velmar sent guns.", "Velmar | pledge | to withdraw"],
    ["Pallumia rejected the demand by Velmar for a withdrawal.", "Velmar | demand | a withdrawal"],
  ],
  findsNot: [
    "The report was long.",
    "The reports of the mission are long, and there were no reports of rain.",
    "There is no doubt that the war will end.",
    "Threats that know no border need an answer.",
    "It is with grave concern that I write to you.",
    "The mayor thanked Velmar for its commitment to help.",
    "At no time did the ministry claim that the bridge had been mined.",
    "The allegations of an organisation reached the court.",
    "Keldora's support for the settlers has grown.",
  ],
  find: nominalAttributions,
};

/** Attributions whose cue is a noun, if its content follows it. */
function nominalAttributions(analysis: Analysis, scheme: Scheme): Candidate[] {
  const found: Candidate[] = [];
  for (const chunk of analysis.chunks) {
    const head = chunk.head;
    if (head < analysis.body || head !== chunk.to - 1) continue;
    const cue = BY_NOUN.get(analysis.lower(head));
    if (cue === undefined || !(tagBitsOf(analysis.tags, head) & NOUN)) continue;
    if (isCleft(analysis, chunk) || isInvertedVerb(analysis, chunk)) continue;
    const one = attribute({ analysis, cue, chunk, end: endOf(analysis, head), scheme });
    if (one !== null) found.push(one);
  }
  return found;
}

/** "It is with concern that I write": the manner of a deed, not a content. */
const isCleft = (analysis: Analysis, { from }: Chunk): boolean =>
  analysis.has(from - 1, "with") && analysis.has(from - 2, "is", "was") && analysis.has(from - 3, "it");

/** "At no time did the ministry | claim | that P": a verb behind "did" and its subject, whatever the tagger says. */
const isInvertedVerb = (analysis: Analysis, { from, head }: Chunk): boolean =>
  analysis.has(from - 1, "did", "does", "do") &&
  head > from &&
  (tagBitsOf(analysis.tags, head - 1) & (NOUN | PROPER)) !== 0;

function endOf(analysis: Analysis, token: number): number {
  const end = analysis.sentenceTo(analysis.sentenceOf(token));
  const q = analysis.quotationIndex(token);
  return q >= 0 ? Math.min(end, analysis.quotation(q).to) : end;
}

function attribute(site: NounSite): Candidate | null {
  const { analysis, cue, chunk } = site;
  const told = sourceOf(site);
  const clause = thatClause(site, told);
  const source = clause === null && isInfinitive(site, told.next) ? withOwner(analysis, told) : told;
  const content = clause ?? infinitive(site, source) ?? phrase(site, source);
  if (content === null || content.range[1] <= content.range[0]) return null;
  return {
    cue: [[chunk.head, chunk.head + 1]],
    main: chunk.head,
    source: source.range === null ? [] : [source.range],
    sourceHead: source.head,
    content: [content.range],
    that: content.that,
    act: content.hedged === true ? "allege" : cue.act,
    polarity: cue.denied === true ? "denied" : "asserted",
    rule: "noun",
    confidence: content.confidence,
  };
}

/** "claims by some media", "claims lately spread by some papers", "a demand from Velmar", "Velmar's claim". */
function sourceOf({ analysis, cue, chunk, end }: NounSite): NounSource {
  // "the accusation, made by Velmar, that P"
  const made = analysis.word(chunk.to) === "," ? reducedPassiveAt(analysis, chunk.to + 1) : chunk.to;
  const apart = made > chunk.to + 1;
  const behind = apart ? made : reducedPassiveAt(analysis, chunk.to);
  const whole = analysis.has(behind, "by", "from") ? nounPhraseAt(analysis, behind + 1, end) : null;
  const agent = whole === null ? null : beforeFrame(analysis, cue, whole);
  if (agent === null) {
    const named = cue.frames.includes("that") ? ownerBehind(analysis, behind, end) : null;
    if (named !== null) return named;
  }
  const possessive = possessorIn(analysis, chunk.from, chunk.head);
  const range = agent ?? possessive;
  if (range === null) return { ...makerOf(analysis, chunk), next: behind };
  const head = agent === null ? range[1] - 1 : (analysis.chunkAt(behind + 1)?.head ?? -1);
  const next = agent === null ? behind : agent[1] + (apart && analysis.word(agent[1]) === "," ? 1 : 0);
  // "their version of events is that P"
  return { range, head, next: cue.frames.includes("that") ? pastCopula(analysis, next, end) : next };
}

/** "the claim of Rami Sol, leader of the front, that P": a name behind "of", with its apposition; null where "that" does not follow. */
function ownerBehind(analysis: Analysis, i: number, end: number): NounSource | null {
  const phrase = analysis.has(i, "of") ? nounPhraseAt(analysis, i + 1, end) : null;
  const head = analysis.chunkAt(i + 1)?.head ?? -1;
  const somebody =
    (tagBitsOf(analysis.tags, head) & PROPER) !== 0 ||
    ORGAN_NOUNS.has(analysis.lower(head)) ||
    ROLE_NOUNS.has(analysis.lower(head));
  if (phrase === null || !somebody) return null;
  if (analysis.has(phrase[1], "that")) return { range: phrase, head, next: phrase[1] };
  const apposition = analysis.word(phrase[1]) === "," ? nounPhraseAt(analysis, phrase[1] + 1, end) : null;
  return apposition !== null && analysis.word(apposition[1]) === "," && analysis.has(apposition[1] + 1, "that")
    ? { range: phrase, head, next: apposition[1] + 1 }
    : null;
}

/** "Rami Sol made the claim that P": the subject of "make" and the like before the noun. */
function makerOf(analysis: Analysis, chunk: Chunk): { readonly range: Range | null; readonly head: number } {
  const verb = analysis.groupAt(chunk.from - 1);
  if (
    verb === null ||
    verb.passive ||
    verb.negated ||
    verb.to !== chunk.from ||
    !(MAKING_VERBS.test(analysis.lower(verb.main)) || holds(analysis, verb.main, chunk.head))
  )
    return { range: null, head: -1 };
  const subject = subjectBefore(analysis, verb, analysis.sentenceFrom(analysis.sentenceOf(verb.main)));
  return subject === null ? { range: null, head: -1 } : { range: subject.range, head: subject.head };
}
/**
 * "We have the impression that P", "I expressed the hope that P": an impression or a hope is its subject's; a report that somebody has may
 * be by another.
 */
const holds = (analysis: Analysis, verb: number, noun: number): boolean =>
  analysis.has(noun + 1, "that") &&
  analysis.has(noun, "impression", "hope", "feeling", "belief", "conviction", "view", "opinion") &&
  /^(?:have|has|had|got|gets?|express(?:es|ed)?|voice[ds]?)$/.test(analysis.lower(verb));

/** "the demand by Velmar | for a withdrawal": the content begins with a preposition of the noun. */
function beforeFrame(analysis: Analysis, { frames }: NounCue, [from, to]: Range): Range {
  for (let k = analysis.chunkAt(from)?.to ?? to; k < to; k++)
    if (analysis.has(k, "for", "against", "about") && frames.includes(analysis.lower(k) as NounFrame)) return [from, k];
  return [from, to];
}

/** "the claim that P". */
function thatClause({ analysis, cue, chunk, end, scheme }: NounSite, { range, next }: NounSource): NounContent | null {
  if (!analysis.has(next, "that") || !cue.frames.includes("that") || isRelativeThat(analysis, next, end)) return null;
  // PolNeAR's guidelines count "a comment that described them as …"
  if (scheme !== "polnear" && lacksSubject(analysis, next + 1, end)) return null;
  // "no doubt that P": nobody doubts it
  if (range === null && analysis.has(chunk.from, "no", "any")) return null;
  // "the statement that allegedly P"
  const hedged = analysis.has(next + 1, "allegedly", "supposedly", "purportedly", "reportedly");
  const from = hedged ? next + 2 : next + 1;
  return { range: [from, nominalEnd(analysis, from, end)], that: next, confidence: 76, hedged };
}

const isInfinitive = ({ analysis, cue }: Pick<NounSite, "analysis" | "cue">, next: number): boolean =>
  analysis.has(next, "to") && cue.frames.includes("to") && analysis.groupIndex(next + 1) >= 0;

/** "Keldora broke | its pledge": the subject in the place of the pronoun, and nobody where the sentence does not tell whose it is. */
function withOwner(analysis: Analysis, source: NounSource): NounSource {
  const { range } = source;
  if (range === null || range[1] - range[0] > 1 || !THIRD_OWNERS.has(analysis.lower(range[0]))) return source;
  const owner = ownerOf(analysis, range[0]);
  return owner === null ? { ...source, range: null, head: -1 } : { ...source, ...owner };
}

/** "its pledge to withdraw". */
function infinitive({ analysis, cue, end }: NounSite, { range, next }: NounSource): NounContent | null {
  return range !== null && isInfinitive({ analysis, cue }, next)
    ? { range: [next, infinitiveEnd(analysis, next, end)], that: -1, confidence: 56 }
    : null;
}

/** "accusations of torture", "Velmar's demand for a withdrawal". */
function phrase({ analysis, cue, chunk, end }: NounSite, { range, next }: NounSource): NounContent | null {
  const preposition = analysis.lower(next);
  if (!cue.frames.includes(preposition as NounFrame) || /^(?:by|in|to|that)$/.test(preposition)) return null;
  const object = nounPhraseAt(analysis, next + 1, end) ?? gerundAt(analysis, next + 1, end);
  // "its report of October": a date is not what it says
  if (object === null || analysis.inTime(analysis.chunkAt(object[0])?.head ?? object[0])) return null;
  // "calls for both sides to stop"
  const does = preposition === "for" && analysis.has(object[1], "to") && analysis.groupIndex(object[1] + 1) >= 0;
  const content: Range = does ? [object[0], infinitiveEnd(analysis, object[1], end)] : object;
  if (range === null) {
    if (isOfReports(analysis, chunk, preposition, object))
      return { range: [object[0], phraseEnd(analysis, object[0], end, null)], that: -1, confidence: 50 };
    // "allegations against Velmar", "the assertions of a party": it is not told which
    return preposition !== "against" &&
      /^(?:accuse|allege|deny)$/.test(cue.act) &&
      !isOwner(analysis, preposition, object)
      ? { range: content, that: -1, confidence: 50 }
      : null;
  }
  // "its support for N" inside another claim says too little
  const mere =
    /^(?:praise|believe)$/.test(cue.act) && range[1] - range[0] === 1 && OWNERS.has(analysis.lower(range[0]));
  return mere ? null : { range: content, that: -1, confidence: 60 };
}

/** "reports of killings"; not "reports of the mission", and "no reports" are none. */
const isOfReports = (analysis: Analysis, { from, head }: Chunk, preposition: string, [object]: Range): boolean =>
  analysis.has(head, "reports") &&
  preposition === "of" &&
  !analysis.has(from, "no", "any") &&
  isThing(analysis, analysis.chunkAt(object)?.head ?? object);

/** "reports of | shelling near Lorne": what is done, as a phrase; null where no gerund begins. */
function gerundAt(analysis: Analysis, i: number, end: number): Range | null {
  const group = analysis.groupAt(i);
  if (group === null || group.from !== i || !analysis.is(group.main, GERUND)) return null;
  return [i, phraseEnd(analysis, i, end, null)];
}

/** "the assertions of | a separatist organisation": somebody who can speak, as a whole. */
function isOwner(analysis: Analysis, preposition: string, [from, to]: Range): boolean {
  const chunk = analysis.chunkAt(from);
  if (preposition !== "of" || chunk === null || chunk.to !== to) return false;
  const word = analysis.lower(chunk.head);
  return ROLE_NOUNS.has(word) || ORGAN_NOUNS.has(word) || COLLECTIVE_NOUNS.has(word);
}

/** The token past "made" and the like before "by"; `i` if there is no such participle. */
function reducedPassiveAt(analysis: Analysis, i: number): number {
  let k = i;
  while (tagBitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0 && analysis.chunkIndex(k) < 0) k++;
  const group = analysis.groupAt(k);
  if (group === null || group.from !== k || group.infinitive || !(tagBitsOf(analysis.tags, k) & (PARTICIPLE | FINITE)))
    return i;
  return analysis.has(group.to, "by") ? group.to : i;
}

/** The token past "(of N) is" before "that"; `i` if "that" does not follow. */
function pastCopula(analysis: Analysis, i: number, end: number): number {
  const of = analysis.has(i, "of") ? nounPhraseAt(analysis, i + 1, end) : null;
  const verb = of === null ? i : of[1];
  return analysis.has(verb, "is", "was", "remains", "remained") && analysis.has(verb + 1, "that") ? verb + 1 : i;
}

/** "Velmar's" of "Velmar's repeated claim", or "its". */
function possessorIn(analysis: Analysis, from: number, head: number): Range | null {
  for (let i = head - 1; i > from; i--) if (tagBitsOf(analysis.tags, i) & POSSESSIVE) return [from, i];
  return OWNERS.has(analysis.lower(from)) && from < head ? [from, from + 1] : null;
}
