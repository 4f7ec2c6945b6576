// "An interview with Oona Vesterly", "Spokesperson Lysa Feld's regular press conference" -> the person who answers.   "gave an interview to
// Tam Orrel" -> the person who asks
// not: "an interview to be published in May".
import { ASKED_OCCASIONS, REGULAR_OCCASIONS, ROLE_NOUNS } from "../lexicon/language.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { phraseEndingAt } from "../structure/phraseBefore.ts";
import { subjectBefore } from "../structure/subject.ts";
import { bitsOf, NOUN, PROPER } from "../structure/tagClasses.ts";
import type { Turn } from "./layout.ts";

/** The people who answer and ask under labels without a name, by the lines before them. */
export interface Asked {
  readonly answers: Range | null;
  readonly asks: Range | null;
}

const FARTHEST = 220;

/** Finds them in the lines before the first label. */
export function findAsked(analysis: Analysis, turns: readonly Turn[]): Asked {
  const [first] = turns;
  const end = first === undefined ? 0 : Math.min(first.label[0], FARTHEST);
  let answers: Range | null = null;
  let asks: Range | null = null;
  for (let i = 0; i < end; i++) {
    if (answers === null) answers = answering(analysis, i);
    if (asks === null) asks = asking(analysis, i);
  }
  const same = answers !== null && asks !== null && nameOf(analysis.tokens, answers) === nameOf(analysis.tokens, asks);
  return { answers, asks: same ? null : asks };
}

/** The one who answers, if token `i` shows it: a person or an office, and no thing ("the gate's interview room"). */
function answering(analysis: Analysis, i: number): Range | null {
  const found = answererAt(analysis, i);
  if (found === null) return null;
  for (let k = found[0]; k < found[1]; k++)
    if (analysis.is(k, PROPER) || ROLE_NOUNS.has(analysis.lower(k))) return found;
  return null;
}

function answererAt(analysis: Analysis, i: number): Range | null {
  const end = analysis.sentenceTo(analysis.sentenceOf(i));
  const floor = analysis.sentenceFrom(analysis.sentenceOf(i));
  if (ASKED_OCCASIONS.test(analysis.lower(i))) {
    const by = afterOccasion(analysis, i, end);
    if (by >= 0) return phraseFrom(analysis, by + 1, end);
    // "has given an interview to"
    if (analysis.lower(i + 1) === "to" && /^(?:an|exclusive|the)$/.test(analysis.lower(i - 1))) {
      for (let k = i; k > Math.max(floor, i - 5); k--)
        if (/^(?:given|gave|gives|granted)$/.test(analysis.lower(k))) return subjectAt(analysis, k, floor);
    }
  }
  if (/^'s?$/.test(analysis.lower(i))) {
    let k = i + 1;
    while (k < end && REGULAR_OCCASIONS.test(analysis.lower(k))) k++;
    // "the gate's interview room" is a room
    const chunk = analysis.chunkAt(k);
    const names = chunk === null || chunk.to === k + 1 || !analysis.is(k + 1, NOUN);
    if (ASKED_OCCASIONS.test(analysis.lower(k)) && names && k < i + 6)
      return phraseEndingAt(analysis, i - 1, floor)?.range ?? null;
  }
  return analysis.has(i, "interviewed") && analysis.has(i + 1, "by") ? subjectAt(analysis, i, floor) : null;
}

/** The subject of the verb at a token, past an apposition: "Rami Sol, the prime minister, has given". */
function subjectAt(analysis: Analysis, verb: number, floor: number): Range | null {
  const group = analysis.groupAt(verb);
  if (group === null) return phraseEndingAt(analysis, verb - 1, floor)?.range ?? null;
  return subjectBefore(analysis, group, floor)?.range ?? null;
}

/** The token "by", "with" or "of" before the one who answers: "remarks to the press by", "briefing by". */
function afterOccasion(analysis: Analysis, i: number, end: number): number {
  const by =
    analysis.lower(i) === "interview" || analysis.lower(i) === "conversation" ? /^(?:with|by|of)$/ : /^(?:by|of|with)$/;
  let k = i + 1;
  if (analysis.lower(k) === "to") while (k < end && k < i + 5 && !by.test(analysis.lower(k))) k++;
  return k < end && by.test(analysis.lower(k)) ? k : -1;
}

function asking(analysis: Analysis, i: number): Range | null {
  const end = analysis.sentenceTo(analysis.sentenceOf(i));
  const next = analysis.lower(i + 1);
  const low = analysis.lower(i);
  const spoke = /^(?:spoke|talked|speaks|talks)$/.test(low) && /^(?:to|with)$/.test(next);
  const given = low === "interview" && next === "to";
  const asked = low === "interviewed" && next === "by";
  if (!spoke && !given && !asked) return null;
  const phrase = phraseFrom(analysis, i + 2, end);
  return phrase !== null && (bitsOf(analysis.tags, phrase[1] - 1) & PROPER) !== 0 ? phrase : null;
}

/** A noun phrase, with the office in its apposition: "Rami Sol, spokesman of the ministry". */
function phraseFrom(analysis: Analysis, from: number, end: number): Range | null {
  const phrase = nounPhraseAt(analysis, from, end);
  if (phrase === null) return null;
  let to = phrase[1];
  // "Tam Orrel in Lowmere"
  for (let i = from + 1; i < to; i++) if (/^(?:in|at|on|after|before)$/.test(analysis.lower(i))) to = i;
  // names that the phrase does not hold: "Foreign Minister | Bram Oskell"
  while (to < end && bitsOf(analysis.tags, to) & PROPER && analysis.word(to) !== ",") to++;
  const close = end - to < 14 && end - to > 2;
  return analysis.word(to) === "," &&
    close &&
    /^(?:the|a|an|head|spokes\w+|minister|president|chief|director)$/.test(analysis.lower(to + 1))
    ? [from, end]
    : [from, to];
}
