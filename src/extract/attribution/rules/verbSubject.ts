// "The ministry said P" -> the ministry.   "It condemned P and called for Q" -> it, for both.   “P,” said the guard. -> the guard.
// not: "visited the town and said P" -> not the town, which is the object of the other verb, but that verb's subject.

import {
  ASPECT_VERBS,
  CONCESSIVE,
  CONTACT_NOUNS,
  DOCUMENT_NOUNS,
  PROMPTING_VERBS,
  ROLE_NOUNS,
} from "../../lexicon/language.ts";
import type { Scheme } from "../../options.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { nounPhraseAt, verbFollows } from "../../structure/nounPhrase.ts";
import { phraseEndingAt } from "../../structure/phraseBefore.ts";
import { beforeMarkedAdverb, subjectBefore } from "../../structure/subject.ts";
import { ADVERB, GERUND, PARTICIPLE, tagBitsOf, WH } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { goesOnSaying } from "./contentEnd.ts";
import { type EarlierAttributions, holds } from "./earlier.ts";
import { quotationClosing } from "./quotes.ts";
import type { VerbSite } from "./verbSite.ts";

/** The speaker, by the syntax of the verb. */
export interface Subject {
  /** Tokens of the phrase. */
  readonly source: Range;
  /** Token of its head. */
  readonly head: number;
  /** How it was found: before its verb, as the subject of another verb, behind its verb, as the noun of a relative clause, or behind "despite". */
  readonly rule: "own" | "shared" | "inverted" | "relative" | "governed";
}

/**
 * The subject of a verb of speaking: its own, or the one that it shares with another verb of its sentence; null where the sentence tells none.
 * `floor` is the first token of the sentence, or of the quotation that the verb stands in; `earlier` are the attributions before it.
 */
export function subjectOf(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
  scheme: Scheme,
): Subject | null {
  // "continues to deny"
  if (group.infinitive) return governorsSubject(analysis, group, floor);
  // "The ministry said", "visited the town and said"
  if (group.finite)
    return ownSubject(analysis, group, floor, scheme) ?? subjectInCommon(analysis, group, floor, earlier);
  // "protesters demanding N", "despite Keldora denying P"
  const bearer =
    scheme === "polnear" ? null : (bearerOf(analysis, group, floor) ?? governedSubject(analysis, group, floor));
  if (bearer !== null) return bearer;
  // "has condemned P and called for Q"
  if (isJoinedParticiple(analysis, group, floor) || goesOn(analysis, group, earlier))
    return subjectInCommon(analysis, group, floor, earlier);
  // ", adding that", "having noted that"
  return analysis.is(group.main, GERUND) || analysis.is(group.from, GERUND)
    ? gerundsSubject(analysis, group, floor, earlier)
    : null;
}

/** "and called for": the subject of the attribution before it, or of the verb before it. */
function subjectInCommon(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Subject | null {
  if (!mayShare(analysis, group, floor, false)) return null;
  return subjectOfEarlier(analysis, group, floor, earlier) ?? subjectOfVerbBefore(analysis, group, floor);
}

/** ", adding that", "by vowing to fight", "Saying that P, the minister left". */
function gerundsSubject(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Subject | null {
  if (!mayShare(analysis, group, floor, true)) return null;
  const told = subjectOfDeed(analysis, group, floor, earlier) ?? subjectOfEarlier(analysis, group, floor, earlier);
  if (told !== null) return told;
  const fronted = group.from - floor <= 2;
  return fronted ? frontedSubject(analysis, group, floor) : subjectOfVerbBefore(analysis, group, floor);
}

/** "as Keldora marked the day by vowing to fight": the subject of the verb that "by" modifies, unless that verb makes an attribution itself. */
function subjectOfDeed(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Subject | null {
  if (!analysis.has(group.from - 1, "by", "in", "without")) return null;
  const deed = verbBefore(analysis, group, floor);
  if (deed === null || earlier.inSentence(analysis.sentenceOf(deed.main)).some(({ main }) => main === deed.main))
    return null;
  const subject = subjectBefore(analysis, deed, floor);
  return subject === null ? null : { source: subject.range, head: subject.head, rule: "shared" };
}

/** The source of the attribution whose subject continues. */
function subjectOfEarlier(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Subject | null {
  const other = sharedWith(analysis, group, floor, earlier);
  const [source] = other?.source ?? [];
  return other === null || source === undefined ? null : { source, head: other.sourceHead, rule: "shared" };
}

/** The nearest finite verb before another, with no comma between; null where there is none. */
function verbBefore(analysis: Analysis, group: VerbGroup, floor: number): VerbGroup | null {
  for (let i = group.from - 1; i >= floor; i--) {
    if (analysis.word(i) === ",") return null;
    const verb = analysis.groupAt(i);
    if (verb?.finite) return verb;
  }
  return null;
}

/** "continues to deny", "would like to note": the subject is that of the verb before. */
function governorsSubject(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  const prompted = phraseEndingAt(analysis, group.from - 1, floor) ?? phraseEndingAt(analysis, group.from - 2, floor);
  const prompting = prompted === null ? null : analysis.groupAt(prompted.range[0] - 1);
  // "prompting the army to warn that P": the army warns
  if (
    prompted !== null &&
    prompting !== null &&
    !prompting.negated &&
    PROMPTING_VERBS.test(analysis.lower(prompting.main))
  )
    return { source: prompted.range, head: prompted.head, rule: "own" };
  // "has reasonable grounds to believe that P"
  const grounds = analysis.has(group.from - 2, "grounds", "reason", "reasons")
    ? analysis.chunkAt(group.from - 2)
    : null;
  const holder = grounds === null ? null : analysis.groupAt(grounds.from - 1);
  if (holder !== null && analysis.has(holder.main, "has", "have", "had") && !holder.negated) {
    const held = subjectBefore(analysis, holder, floor);
    if (held !== null) return { source: held.range, head: held.head, rule: "own" };
  }
  const governor = analysis.groupAt(group.from - 2);
  if (governor === null || !ASPECT_VERBS.has(analysis.lower(governor.main))) return null;
  const subject = subjectBefore(analysis, governor, floor);
  return subject === null ? null : { source: subject.range, head: subject.head, rule: "own" };
}

/** The subject right before a finite verb, unless "and" stands there. */
function ownSubject(analysis: Analysis, group: VerbGroup, floor: number, scheme: Scheme): Subject | null {
  const subject = subjectBefore(analysis, group, floor);
  if (subject === null || isCoordinated(analysis, group)) return null;
  if (subject.relative && scheme === "polnear") {
    // PolNeAR annotates the relative pronoun itself as the source
    const pronoun = group.from - 1 - adverbsBefore(analysis, group.from);
    return { source: [pronoun, pronoun + 1], head: pronoun, rule: "relative" };
  }
  const shared = bothOf(analysis, subject.range, floor);
  if (shared !== null) return { source: shared.range, head: shared.head, rule: "relative" };
  const named = behindReflexive(analysis, beforeBoth(analysis, subject, floor, scheme), floor);
  return { source: named.range, head: named.head, rule: subject.relative ? "relative" : "own" };
}

/** "Velmar and Ostra | both said": the names before "both". */
function beforeBoth(
  analysis: Analysis,
  subject: { readonly range: Range; readonly head: number; readonly relative: boolean },
  floor: number,
  scheme: Scheme,
): { readonly range: Range; readonly head: number; readonly relative: boolean } {
  const [from, to] = subject.range;
  if (scheme === "polnear" || to - from !== 1 || !analysis.has(from, "both", "all", "each")) return subject;
  const named = phraseEndingAt(analysis, from - 1, floor);
  return named === null ? subject : { ...named, relative: subject.relative };
}

/** "Velmar and Ostra, which | both | say": what the pronoun stands for; null for any other subject. */
function bothOf(
  analysis: Analysis,
  [from, to]: Range,
  floor: number,
): { readonly range: Range; readonly head: number } | null {
  if (to - from !== 1 || !analysis.has(from, "both", "all", "each") || !analysis.has(from - 1, "which", "who"))
    return null;
  return phraseEndingAt(analysis, analysis.word(from - 2) === "," ? from - 3 : from - 2, floor);
}

/** "Rami Sol himself accused": the name before the reflexive. */
function behindReflexive(
  analysis: Analysis,
  subject: { readonly range: Range; readonly head: number },
  floor: number,
): { readonly range: Range; readonly head: number } {
  const [from, to] = subject.range;
  if (to - from !== 1 || !/sel(?:f|ves)$/.test(analysis.lower(from))) return subject;
  return phraseEndingAt(analysis, from - 1, floor) ?? subject;
}

/** Whether the word before a verb allows it to share the subject of another. */
function mayShare(analysis: Analysis, group: VerbGroup, floor: number, gerund: boolean): boolean {
  const opener = analysis.lower(group.from - 1);
  if (tagBitsOf(analysis.tags, group.from - 1) & ADVERB) return true;
  if (!gerund) return /^(?:and|but|or|,|;|then|also)$/.test(opener);
  // "ruled out that P stressing that Q"
  if (goesOnSaying(analysis, group, floor, 2)) return true;
  return group.from <= floor || /^(?:,|and|by|while|before|after|”|"|—|–|when|in|without)$/.test(opener);
}

/** "The mission visited the town and said": the first subject of the sentence, or that of the relative clause that continues. */
function subjectOfVerbBefore(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  let first: Subject | null = null;
  let relative: Subject | null = null;
  // "When I pointed this out, the mayor shrugged and said": the main clause begins behind the comma
  let fronted = CONCESSIVE.has(analysis.lower(floor));
  for (let i = floor; i < group.from; i++) {
    // a relative clause ends with its comma
    if (analysis.word(i) === ",") {
      relative = null;
      if (fronted && first !== null && verbBetween(analysis, i + 1, group.from)) first = null;
      fronted = false;
    }
    const verb = analysis.groupAt(i);
    if (verb === null || !verb.finite || analysis.quotationIndex(i) !== analysis.quotationIndex(group.main)) continue;
    if (verb === group) break;
    if (verb.from !== i) continue;
    const subject = subjectBefore(analysis, verb, floor);
    if (subject === null) continue;
    const found: Subject = { source: subject.range, head: subject.head, rule: "shared" };
    if (subject.relative) relative = found;
    else first ??= found;
  }
  return isCoordinated(analysis, group) ? (relative ?? first) : first;
}

/** Whether a finite verb stands between two tokens. */
function verbBetween(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (analysis.groupAt(i)?.finite === true) return true;
  return false;
}

/** "a resolution accusing N of P", "protesters demanding N": the noun that a participle of speaking stands right behind. */
function bearerOf(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  const chunk = analysis.chunkAt(group.from - 1);
  if (!(tagBitsOf(analysis.tags, group.main) & GERUND)) return null;
  if (chunk === null || chunk.from < floor || chunk.to !== group.from) return null;
  const word = analysis.lower(chunk.head);
  // "had calls with two ministers urging both sides to stop": the subject of "had" urges
  if (isMet(analysis, chunk.from, floor)) return null;
  const speaks = DOCUMENT_NOUNS.has(word) || ROLE_NOUNS.get(word)?.plural === true;
  return speaks && chunk.head === chunk.to - 1
    ? { source: [chunk.from, chunk.to], head: chunk.head, rule: "relative" }
    : null;
}

/** Whether "talks", "calls" or the like stand before a phrase and its "with": "phone calls separately with Keldoran and Pallumian | ministers". */
function isMet(analysis: Analysis, from: number, floor: number): boolean {
  let k = from - 1;
  if (analysis.has(k, "and")) k = (phraseEndingAt(analysis, k - 1, floor)?.range[0] ?? k - 1) - 1;
  if (k < floor || !analysis.has(k, "with")) return false;
  return [1, 2].some((back) => k - back >= floor && CONTACT_NOUNS.test(analysis.lower(k - back)));
}

/** "despite Keldora and Pallumia denying P": the phrase that "despite" governs; null if there is no "despite". */
function governedSubject(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  if (!(tagBitsOf(analysis.tags, group.main) & GERUND) || group.from !== group.main) return null;
  const last = phraseEndingAt(analysis, group.from - 1, floor);
  const joined = last !== null && analysis.has(last.range[0] - 1, "and");
  const first = joined ? phraseEndingAt(analysis, last.range[0] - 2, floor) : null;
  const phrase =
    last !== null && first !== null ? { range: [first.range[0], last.range[1]] as Range, head: last.head } : last;
  if (phrase === null || !analysis.has(phrase.range[0] - 1, "despite", "with", "amid")) return null;
  if (isMet(analysis, phrase.range[0], floor)) return null;
  return { source: phrase.range, head: phrase.head, rule: "governed" };
}

/** "Saying that P, the minister left": the subject of the main clause, behind the comma that closes the participle's. */
function frontedSubject(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  const end = analysis.sentenceTo(analysis.sentenceOf(floor));
  for (let i = group.to; i + 1 < end; i++) {
    if (analysis.tokens.word[i] !== "," || analysis.chunkIndex(i + 1) < 0) continue;
    const phrase = nounPhraseAt(analysis, i + 1, end);
    if (phrase === null || !verbFollows(analysis, phrase[1], end)) continue;
    return { source: phrase, head: analysis.chunk(analysis.chunkIndex(i + 1)).head, rule: "shared" };
  }
  return null;
}

/** The attribution whose subject continues: the last one before, but not one inside another claim, unless this one is there too. */
function sharedWith(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Candidate | null {
  const { found } = earlier;
  for (let k = found.length - 1; k >= 0; k--) {
    const other = found[k]!;
    if (other.main < floor) break;
    if (
      other.main >= group.main ||
      other.source.length === 0 ||
      analysis.quotationOf[other.main] !== analysis.quotationOf[group.main]
    )
      continue;
    if (holds(other, group.main)) continue;
    // the quoted person continues: "quoted her as saying P, adding that Q"
    if (other.rule === "relayed-speech") return other;
    const within = earlier.around(other.main).some((outer) => outer !== other && !holds(outer, group.main));
    if (!within) return other;
  }
  return null;
}

/** "has condemned P and called for Q": the second participle has the auxiliary of the first. */
function isJoinedParticiple(analysis: Analysis, group: VerbGroup, floor: number): boolean {
  if (
    !(tagBitsOf(analysis.tags, group.main) & PARTICIPLE) ||
    !/^(?:and|but|or)$/.test(analysis.tokens.lower[group.from - 1] ?? "")
  )
    return false;
  for (let i = group.from - 1; i >= floor; i--) {
    const g = analysis.groupIndex(i);
    if (g < 0 || !analysis.group(g).finite) continue;
    return (
      analysis.group(g).from < analysis.group(g).main &&
      !analysis.group(g).passive &&
      (tagBitsOf(analysis.tags, analysis.group(g).main) & PARTICIPLE) !== 0
    );
  }
  return false;
}

/** "said that it was at war and called for talks": the content ends before "and", and the form in -ed is a past tense. */
function goesOn(analysis: Analysis, group: VerbGroup, earlier: EarlierAttributions): boolean {
  if (group.from !== group.main || analysis.tokens.lower[group.from - 1] !== "and") return false;
  return earlier
    .inSentence(analysis.sentenceOf(group.main))
    .some(({ main, content }) => content.at(-1)![1] === group.from - 1 && main < group.main);
}

function adverbsBefore(analysis: Analysis, token: number): number {
  let k = token - 1;
  while (k >= 0 && !(tagBitsOf(analysis.tags, k) & WH)) k--;
  return token - 1 - k;
}

/** "visited the town and said": the phrase before "and" is the object of another verb, not this one's subject. */
function isCoordinated(analysis: Analysis, group: VerbGroup): boolean {
  const before = analysis.tokens.lower[group.from - 1];
  return before === "and" || before === "but";
}

/** ", said the minister": the subject behind the verb, with its apposition; null where none stands there. */
export function invertedSubject(site: VerbSite): Subject | null {
  const { analysis, group, cueTo, floor, end } = site;
  const before = group.from - 1;
  if (before < floor && analysis.quotations.every((q) => q.to !== before)) return null;
  const comma = analysis.word(before) === ",";
  const afterQuote =
    quotationClosing(analysis, before) !== null || (comma && quotationClosing(analysis, before - 1) !== null);
  const opensSentence = group.from === floor;
  if (!afterQuote && !comma && !opensSentence) return null;
  const phrase = nounPhraseAt(analysis, cueTo, end);
  const head = analysis.chunkAt(cueTo)?.head ?? -1;
  if (phrase === null || analysis.inTimex[phrase[0]] === 1) return null;
  if (!afterQuote && (verbFollows(analysis, phrase[1], end) || (opensSentence && analysis.word(phrase[1]) !== ":")))
    return null;
  return { source: [phrase[0], withApposition(site, phrase[1], head)], head, rule: "inverted" };
}

/** ", said Rami X, the head of Y": the end of the apposition, or `to` where none stands there. */
function withApposition({ analysis, end }: VerbSite, to: number, head: number): number {
  if (analysis.word(to) !== "," || to + 1 >= end) return to;
  const apposition = nounPhraseAt(analysis, to + 1, end);
  return apposition !== null &&
    /^[,.;]$/.test(analysis.tokens.word[apposition[1]] ?? ".") &&
    isDescription(analysis, to + 1, head)
    ? apposition[1]
    : to;
}

function isDescription(analysis: Analysis, i: number, head: number): boolean {
  return (
    /^\p{Lu}/u.test(analysis.word(head)) &&
    analysis.inTimex[i] !== 1 &&
    /^(?:a|an|the|his|her|its|their|\p{Lu}?\p{Ll}+)$/u.test(analysis.word(i))
  );
}

/** Whether a phrase stands before the verb with no more than adverbs, brackets or a remark without a verb between: "the rebels, for their part, deny". */
export const isRightBefore = (analysis: Analysis, group: VerbGroup, [, to]: Range): boolean => {
  let k = beforeMarkedAdverb(analysis, group.from - 1, to - 2);
  while (k > to - 1 && (tagBitsOf(analysis.tags, k) & ADVERB || /^(?:[,)–—-]|--)$/.test(analysis.word(k)))) k--;
  if (k === to - 1) return true;
  if (analysis.word(to) !== "," || analysis.word(group.from - 1) !== ",") return false;
  if (analysis.has(to + 1, "who", "whom", "whose", "which")) return true;
  // "an official, speaking on condition that he was not named, described"
  if (analysis.has(to + 1, "speaking")) return true;
  // "the front, in a letter signed by its chief, denied"
  const occasion = analysis.has(to + 1, "in", "at", "during", "through", "via");
  if (k - to > (occasion ? 10 : 8)) return false;
  for (; k > to; k--)
    if ((occasion ? analysis.groupAt(k)?.finite : analysis.groupIndex(k) >= 0) || /^["“”]$/.test(analysis.word(k)))
      return false;
  return true;
};
