// "Keldora broke | its pledge", "In breach of its pledge, | Keldora fired": whose pledge it is.
// not: "The mayor thanked Velmar for its pledge" (two may be meant)
import { COLLECTIVE_NOUNS, ORGAN_NOUNS, ROLE_NOUNS } from "../../lexicon/language.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { nounPhraseAt, verbFollows } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { PROPER } from "../../structure/tagClasses.ts";

/** A phrase and its head. */
interface Owner {
  readonly range: Range;
  readonly head: number;
}

/** How many tokens a phrase before the subject may have up to the possessive. */
const FRONTED = 7;

/** Whom "its", "his", "her" or "their" at token `i` means: the subject of the verb that governs it, or that follows it; null if neither shows it. */
export function ownerOf(analysis: Analysis, i: number): Owner | null {
  const s = analysis.sentenceOf(i);
  const [from, end] = [analysis.sentenceFrom(s), analysis.sentenceTo(s)];
  const verb = analysis.finiteAt(i - 1);
  const owner =
    verb !== null && verb.to === i && !verb.passive
      ? subjectBefore(analysis, verb, from)
      : i - from <= FRONTED
        ? subjectBehind(analysis, from, i, end)
        : null;
  return owner !== null && fits(analysis, i, owner) ? { range: owner.range, head: owner.head } : null;
}

/** "In breach of its pledge to withdraw, | Keldora": the subject behind the comma; null if a name or a verb stands before the possessive. */
function subjectBehind(analysis: Analysis, from: number, i: number, end: number): Owner | null {
  for (let k = from; k < i; k++) if (analysis.is(k, PROPER) || analysis.finiteAt(k) !== null) return null;
  for (let k = i + 1; k < end; k++) {
    if (analysis.finiteAt(k) !== null) return null;
    if (analysis.word(k) !== ",") continue;
    const subject = nounPhraseAt(analysis, k + 1, end);
    const head = analysis.chunkAt(k + 1)?.head ?? -1;
    return subject !== null && verbFollows(analysis, subject[1], end) ? { range: subject, head } : null;
  }
  return null;
}

/** Whether the number and kind of a phrase allow the possessive. */
function fits(analysis: Analysis, i: number, { range: [from, to], head }: Owner): boolean {
  const word = analysis.lower(head);
  if (analysis.has(head, "i", "we", "you", "this", "that")) return false;
  const several = (COLLECTIVE_NOUNS.has(word) && word.endsWith("s")) || ROLE_NOUNS.get(word)?.plural === true;
  const plural = several || word === "they" || analysis.tokens.lower.slice(from, to).includes("and");
  if (analysis.has(i, "their")) return plural;
  if (plural) return false;
  if (analysis.has(i, "its")) return word === "it" || analysis.is(head, PROPER) || ORGAN_NOUNS.has(word);
  return analysis.has(head, "he", "she") || analysis.is(head, PROPER) || ROLE_NOUNS.has(word);
}
