// "The ministry said P" -> the ministry.   "The ministry continues to deny P", "despite the ministry denying P" -> the ministry.
// not: "had calls with two ministers urging P" -> not the ministers.
import { ASPECT_VERBS, CONTACT_NOUNS, DOCUMENT_NOUNS, PROMPTING_VERBS, ROLE_NOUNS } from "../../lexicon/language.ts";
import type { Scheme } from "../../options.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { phraseEndingAt } from "../../structure/phraseBefore.ts";
import { beforeMarkedAdverb, subjectBefore } from "../../structure/subject.ts";
import { ADVERB, GERUND, tagBitsOf, WH } from "../../structure/tagClasses.ts";
import type { EarlierAttributions } from "./earlier.ts";
import { gerundsSubject, goesOn, isCoordinated, isJoinedParticiple, subjectInCommon } from "./sharedSubject.ts";
import type { Subject } from "./subject.ts";

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

function adverbsBefore(analysis: Analysis, token: number): number {
  let k = token - 1;
  while (k >= 0 && !(tagBitsOf(analysis.tags, k) & WH)) k--;
  return token - 1 - k;
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
