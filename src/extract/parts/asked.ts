// "An interview with Oona Vesterly", "Spokesperson Lysa Feld's regular press conference" -> the person who answers.   "gave an interview to
// Tam Orrel" -> the person who asks
// not: "an interview to be published in May".
import { ASKED_OCCASIONS, ORGAN_NOUNS, PRESENTS, REGULAR_OCCASIONS, ROLE_NOUNS } from "../lexicon/language.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { phraseEndingAt } from "../structure/phraseBefore.ts";
import { subjectBefore } from "../structure/subject.ts";
import { NOUN, PROPER, tagBitsOf } from "../structure/tagClasses.ts";
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
  let office: Range | null = null;
  let asks: Range | null = null;
  for (let i = 0; i < end; i++) {
    if (asks === null) asks = asking(analysis, i);
    if (answers === null && (asks === null || i < asks[0] || i >= asks[1])) answers = answering(analysis, i);
    // "briefing by the Office of the Spokesperson": a line below may name the person
    if (answers !== null && analysis.has(answers[0], "the") && ORGAN_NOUNS.has(analysis.lower(answers[0] + 1))) {
      office ??= answers;
      answers = null;
    }
  }
  answers ??= office;
  answers ??= presented(analysis, end, asks);
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
  if (ASKED_OCCASIONS.test(analysis.lower(i)) && creditedAt(analysis, i, end) === null) {
    const by = afterOccasion(analysis, i, end);
    if (by >= 0) return phraseFrom(analysis, by + 1, end);
    if (isAddressed(analysis, i)) return phraseFrom(analysis, i + 2, end);
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
  const credited = creditedAt(analysis, i, end);
  if (credited !== null) return credited;
  const spoke = /^(?:spoke|talked|speaks|talks)$/.test(low) && /^(?:to|with)$/.test(next);
  const given = low === "interview" && next === "to";
  const asked = low === "interviewed" && next === "by";
  if (!spoke && !given && !asked) return null;
  const phrase = phraseFrom(analysis, i + 2, end);
  return phrase !== null && (tagBitsOf(analysis.tags, phrase[1] - 1) & PROPER) !== 0 ? phrase : null;
}

/** "Questions to Oona Vesterly on the siege". */
const isAddressed = (analysis: Analysis, i: number): boolean =>
  analysis.has(i, "questions") && analysis.has(i + 1, "to", "for") && opensLine(analysis, i);

/** "Interview: Tam Orrel", "Interview by Tam Orrel": a name that fills the rest of the line, without an office before it. */
function creditedAt(analysis: Analysis, i: number, end: number): Range | null {
  const from = i + 2;
  if (!(analysis.has(i, "interview", "interviewer") && analysis.has(i + 1, ":", "by"))) return null;
  if (!opensLine(analysis, i) && !/^[.|]$/.test(analysis.word(i - 1))) return null;
  let to = from;
  while (to < end && tagBitsOf(analysis.tags, to) & PROPER && !opensLine(analysis, to)) to++;
  const alone = to >= end || opensLine(analysis, to) || /^[.,|]$/.test(analysis.word(to));
  if (!alone || to - from < 2 || to - from > 4) return null;
  for (let k = from; k < to; k++) if (ROLE_NOUNS.has(analysis.lower(k))) return null;
  // "Interview: Tam Orrel, minister of defence": who answers
  return analysis.word(to) === "," && analysis.has(i + 1, ":") && ROLE_NOUNS.has(analysis.lower(to + 1))
    ? null
    : [from, to];
}

/** Whether a token is the first of its line. */
const opensLine = ({ tokens }: Analysis, i: number): boolean =>
  i === 0 || tokens.text.slice(tokens.end[i - 1], tokens.start[i]).includes("\n");

const FARTHEST_NAME = 24;

/** "The mayor of Tamrin, Oona Vesterly, on the siege", "Oona Vesterly: “We stay”": the one person whom a line of the head presents. */
function presented(analysis: Analysis, end: number, asks: Range | null): Range | null {
  const found: Range[] = [];
  for (let start = 0; start < end; start++) {
    if (!opensLine(analysis, start)) continue;
    const name = presentedAt(analysis, start, Math.min(end, start + FARTHEST_NAME));
    if (name !== null && !(asks !== null && nameOf(analysis.tokens, asks) === nameOf(analysis.tokens, name)))
      found.push(name);
  }
  const [only, ...others] = found;
  return only !== undefined && others.every((one) => nameOf(analysis.tokens, one) === nameOf(analysis.tokens, only))
    ? only
    : null;
}

function presentedAt(analysis: Analysis, start: number, end: number): Range | null {
  let to = start;
  let office = false;
  while (to < end && (to === start || !opensLine(analysis, to)) && !presentsAt(analysis, to)) {
    if (ROLE_NOUNS.has(analysis.lower(to))) office = true;
    if (analysis.groupIndex(to) >= 0) return null;
    to++;
  }
  if (to === end || !presentsAt(analysis, to)) return null;
  const [only, ...others] = namesBetweenCommas(analysis, start, to);
  if (only === undefined || others.length > 0 || !(office || only[0] === start)) return null;
  // "Oren Vask, the minister of defence, on the siege": with the office
  const whole = analysis.word(to - 1) === "," ? to - 1 : to;
  return office && only[0] === start ? [start, whole] : only;
}

/** "on the siege", ": “We stay”" */
const presentsAt = (analysis: Analysis, i: number): boolean =>
  PRESENTS.test(analysis.lower(i)) || (analysis.word(i) === ":" && /^[“"«‘]$/.test(analysis.word(i + 1)));

/** Names of two to four words that fill the space between commas; an office before the name does not count. */
function namesBetweenCommas(analysis: Analysis, start: number, end: number): Range[] {
  const found: Range[] = [];
  for (let from = start, i = start; i <= end; i++) {
    if (i < end && analysis.word(i) !== ",") continue;
    let at = i;
    while (at > from && /^\p{Lu}[\p{L}’'.-]+$/u.test(analysis.word(at - 1))) at--;
    while (at < i && ROLE_NOUNS.has(analysis.lower(at))) at++;
    // "the minister of New Keldora" is no name
    const whole = at === from || ROLE_NOUNS.has(analysis.lower(at - 1));
    if (whole && i - at >= 2 && i - at <= 4) found.push([at, i]);
    from = i + 1;
  }
  return found;
}

/** A noun phrase, with the office in its apposition: "Rami Sol, spokesman of the ministry". */
function phraseFrom(analysis: Analysis, from: number, end: number): Range | null {
  const phrase = nounPhraseAt(analysis, from, end);
  if (phrase === null) return null;
  let to = phrase[1];
  // "Tam Orrel in Lowmere"
  for (let i = from + 1; i < to; i++) if (/^(?:in|at|on|after|before)$/.test(analysis.lower(i))) to = i;
  // names that the phrase does not hold: "Foreign Minister | Bram Oskell"
  while (to < end && tagBitsOf(analysis.tags, to) & PROPER && analysis.word(to) !== ",") to++;
  const named = analysis.word(to) === "," ? nameFilling(analysis, to + 1, end) : null;
  if (named !== null) return [from, named];
  const close = end - to < 14 && end - to > 2;
  return analysis.word(to) === "," &&
    close &&
    /^(?:the|a|an|head|spokes\w+|minister|president|chief|director)$/.test(analysis.lower(to + 1))
    ? [from, end]
    : [from, to];
}

/** "the foreign minister of Keldora, | Irma Stell": one past a name of two to four words that fills the rest of its line; null if none does. */
function nameFilling(analysis: Analysis, from: number, end: number): number | null {
  let to = from;
  while (to < end && analysis.is(to, PROPER) && (to === from || !opensLine(analysis, to))) to++;
  const fills = to >= end || opensLine(analysis, to) || analysis.word(to) === ".";
  return fills && to - from > 1 && to - from < 5 && !ROLE_NOUNS.has(analysis.lower(from)) ? to : null;
}
