// "Keldora is resolute in our belief that …", "I speak for all the people of Keldora" -> the speaker speaks for Keldora.
// "Keldora will never yield an inch of its land. Pallumia claims our islands." -> the speaker speaks for Keldora, because Pallumia is the other side.
// "Keldora stands ready to help. Keldora attaches great importance to talks", in a speech before nations -> the speaker speaks for Keldora.
// "The Republic of Keldora condemns the coup", said by a spokesperson -> he speaks for Keldora.
// not: "Keldora shelled our village" (the other), "we stand with Keldora" (a friend), "Keldora and Pallumia will meet" (either).

import type { Examples } from "../examples.ts";
import {
  COMPANIONS,
  FULL_NAME_NOUNS,
  HOMELANDS,
  OTHERS,
  OWN_ATTITUDES,
  OWN_MOODS,
  OWN_STANCES,
  PERFORMATIVES,
  RENEWING_VERBS,
  REPRESENTED,
  STEADFAST,
} from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { type MainClause, mainClause } from "../structure/mainClause.ts";
import { isParty } from "../voice/party.ts";

/** A mention of a state, or of another body that may be a side. */
interface Side {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Signs for and against a side being the speaker's own. */
interface Standing {
  points: number;
  /** Sentences that say of it what speakers say more often of their own side than of others. */
  stances: number;
  /** The speaker addresses it, or says what it does to "us". */
  others: number;
  mentions: number;
  /** Token of its first mention. */
  readonly at: number;
}

/** So many points are enough by themselves. One point is enough if the text names a single other side and treats it as another. */
const PLAIN = 3;
/** In a speech, so many points and stances are enough if no other side has any. */
const SPOKEN = 2;
/** In a speech, the signs for a side must be so many times those for the next side, and those against it. */
const MUCH = 3;

/**
 * The state on whose behalf a speech before nations is held, if nothing names the speaker: the first token of a mention of that state; null
 * if the words show no state or two.
 */
export function speechSide(analysis: Analysis, lookup: Lookup, said: Range): number | null {
  const all = [...standingsIn(analysis, lookup, [said]).values()];
  // signs of speaking for it, and signs of speaking about it
  const shown = ({ points, stances }: Standing): number => points + stances;
  const [first, second] = [...all].sort((a, b) => shown(b) - shown(a));
  if (first === undefined) return null;
  const next = second === undefined ? 0 : shown(second);
  if (shown(first) >= PLAIN && shown(first) >= MUCH * next && shown(first) >= MUCH * first.others) return first.at;
  const most = all.every(({ mentions }) => mentions <= first.mentions);
  return shown(first) >= SPOKEN && next === 0 && first.others === 0 && most ? first.at : null;
}

/**
 * The state that a speaker means with "we", as far as his own words show it: the first token of a mention of that state; null if they show
 * no state or two.
 * Words that he quotes do not count.
 *
 * @param said what he says, in runs of tokens
 */
export function ownSide(analysis: Analysis, lookup: Lookup, said: readonly Range[]): number | null {
  return decided([...standingsIn(analysis, lookup, said).values()]);
}

function standingsIn(analysis: Analysis, lookup: Lookup, said: readonly Range[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const [from, to] of said) {
    for (let s = analysis.sentenceOf(from); from < to && s <= analysis.sentenceOf(to - 1); s++) {
      const range: Range = [Math.max(from, analysis.sentenceFrom(s)), Math.min(to, analysis.sentenceTo(s))];
      if (range[0] < range[1] && analysis.outerQuotationIndex(range[0] + 1) < 0)
        readSentence(analysis, lookup, range, standings);
    }
  }
  return standings;
}

function decided(all: readonly Standing[]): number | null {
  const own = all.filter(({ points, others }) => points >= PLAIN && others === 0);
  if (own.length > 0) return own.length === 1 ? (own[0]?.at ?? null) : null;
  const [only, ...more] = all.filter(({ points, others, mentions }) => points > 0 && others === 0 && mentions > 1);
  const rivals = all.filter((one) => one !== only && (one.others > 0 || one.mentions > 1));
  return only !== undefined && more.length === 0 && rivals.length === 1 && (rivals[0]?.others ?? 0) > 0
    ? only.at
    : null;
}

function readSentence(analysis: Analysis, lookup: Lookup, range: Range, standings: Map<string, Standing>): void {
  const sides = sidesIn(analysis, lookup, range);
  if (sides.length === 0) return;
  const clause = mainClause(analysis, range);
  const subject = clause === null ? null : subjectSide(analysis, sides, clause);
  for (const side of sides) {
    const standing = standings.get(side.key) ?? { points: 0, stances: 0, others: 0, mentions: 0, at: side.from };
    standings.set(side.key, standing);
    standing.mentions++;
    if (isRepresented(analysis, side, range) || isNamedAsOwn(analysis, side)) standing.points += PLAIN;
    if (isCalledOther(analysis, side) || owesUs(analysis, side, range[1])) standing.others++;
    if (clause === null) continue;
    if (side === subject) {
      standing.points += ownDeeds(analysis, side, clause, range[1]);
      if (hasOwnStance(analysis, clause, range[1])) standing.stances++;
      if (actsOnUs(analysis, clause, range[1])) standing.others++;
    } else if (isTurnedTo(analysis, clause, side)) standing.others++;
  }
}

function sidesIn(analysis: Analysis, lookup: Lookup, [from, to]: Range): Side[] {
  const sides: Side[] = [];
  for (let i = from; i < to; ) {
    const match = lookup.match(analysis.tokens, i);
    if (match !== null && isParty(match.entry) && match.use !== "adjective" && analysis.outerQuotationIndex(i) < 0)
      sides.push({ key: match.entry.key, from: i, to: i + match.length });
    i += match?.length ?? 1;
  }
  return sides;
}

/** The side that is the whole subject: "Keldora", "the Republic of Keldora"; not "Keldora's neighbours". */
const subjectSide = (analysis: Analysis, sides: readonly Side[], { subject }: MainClause): Side | null =>
  subject === null
    ? null
    : (sides.find(
        (side) =>
          side.to === subject[1] && (side.from - subject[0] <= 1 || fullNameFrom(analysis, side) <= subject[0] + 1),
      ) ?? null);

/** Where the full name of a state begins: at "United" of "the United Federation of Keldora", at the name itself where no such words stand before it. */
function fullNameFrom(analysis: Analysis, { from }: Side): number {
  if (!analysis.has(from - 1, "of") || !FULL_NAME_NOUNS.has(analysis.lower(from - 2))) return from;
  let at = from - 2;
  while (at > 0 && /^\p{Lu}/u.test(analysis.word(at - 1)) && !analysis.has(at - 1, "the")) at--;
  return /^\p{Lu}/u.test(analysis.word(from - 2)) ? at : from;
}

/** "I speak for all the people of Keldora", "On behalf of Keldora, I". */
function isRepresented(analysis: Analysis, { from }: Side, [floor, end]: Range): boolean {
  let i = from - 1;
  while (i > floor && REPRESENTED.has(analysis.lower(i)) && !isRepresenting(analysis, i)) i--;
  if (!isRepresenting(analysis, i)) return false;
  const own = (k: number): boolean => analysis.has(k, "i", "we", "my", "our");
  for (let k = floor; k < end; k++) if (own(k) && analysis.groupIndex(k + 1) >= 0) return true;
  return own(i - 3) || own(i - 2);
}

/** Whether the words "on behalf of …" end at a token. */
const isRepresenting = (analysis: Analysis, i: number): boolean =>
  (analysis.has(i, "for") && analysis.has(i - 1, "speak", "speaking")) ||
  (analysis.has(i, "of") && analysis.has(i - 1, "behalf", "name") && analysis.has(i - 2, "on", "in", "the"));

/** "We, Keldora,", "we in Keldora,", "we Keldorans", "our country, Keldora", "Keldora, our homeland", "Keldora and our allies". */
function isNamedAsOwn(analysis: Analysis, { from, to }: Side): boolean {
  const before = analysis.has(from - 1, "the") ? from - 2 : from - 1;
  const at = analysis.has(before, ",", "in", "of") ? before - 1 : before;
  const comma = analysis.has(to, ",");
  if (analysis.has(at, "we") && (at === from - 1 || comma)) return true;
  if (HOMELANDS.has(analysis.lower(at)) && analysis.has(at - 1, "our", "my")) return true;
  if (comma && analysis.has(to + 1, "our", "my") && HOMELANDS.has(analysis.lower(to + 2))) return true;
  const beside = analysis.has(to, "and") && analysis.has(to + 1, "our") && COMPANIONS.has(analysis.lower(to + 2));
  return beside && !analysis.has(from - 1, "with", "our", "from");
}

/** "our neighbour Pallumia", "our allies in Velmar", "your country, Pallumia". */
function isCalledOther(analysis: Analysis, { from }: Side): boolean {
  const before = analysis.has(from - 1, ",", "in", "from", "the") ? from - 2 : from - 1;
  if (OTHERS.has(analysis.lower(before)) && analysis.has(before - 1, "our", "my")) return true;
  return HOMELANDS.has(analysis.lower(before)) && analysis.has(before - 1, "your");
}

/** "Pallumia's claim on our islands", "the aggression of Pallumia against us": a deed done to "us", up to the next verb. */
function owesUs(analysis: Analysis, { from, to }: Side, end: number): boolean {
  if (
    !/^['’]s?$/.test(analysis.lower(to)) &&
    !(analysis.has(from - 1, "of", "by") && analysis.has(to, "against", "on"))
  )
    return false;
  for (let i = to + 1; i < end && i < to + 10 && analysis.groupIndex(i) < 0 && analysis.word(i) !== ","; i++)
    if (analysis.has(i, "us", "our") && analysis.has(i - 1, "on", "of", "to", "against", "over", "upon", "in"))
      return !OWN_ATTITUDES.has(analysis.lower(i + 1));
  return false;
}

/** Statements that speakers make about their own side: its attitude is "ours", the sentence is its act, it will never yield. */
function ownDeeds(analysis: Analysis, side: Side, clause: MainClause, end: number): number {
  const { group } = clause;
  if (hasOurAttitude(analysis, clause, end)) return PLAIN;
  if (isRepeatedAsWe(analysis, clause, end)) return PLAIN;
  if (group.passive || /ed$/.test(analysis.lower(group.main))) return 0;
  // "Keldora reserves its right to reply"
  if (
    analysis.has(group.main, "reserves") &&
    analysis.has(group.to, "its", "the") &&
    analysis.has(group.to + 1, "right", "rights")
  )
    return PLAIN;
  if (isSteadfast(analysis, side.to, end)) return 1;
  const acts = clause.lemmas.some((lemma) =>
    /^(?:condemn|demand|praise|confirm)$/.test(PERFORMATIVES.get(lemma) ?? ""),
  );
  if (!acts || group.from !== group.main || !/s$/.test(analysis.lower(group.main))) return 0;
  // "The Republic of Keldora condemns": others hardly give it its full name when they tell what it condemns
  return fullNameFrom(analysis, side) < side.from ? PLAIN : 1;
}

/** "Keldora stands ready", "Keldora attaches great importance to", "Keldora is grateful". */
function hasOwnStance(analysis: Analysis, { group }: MainClause, end: number): boolean {
  if (group.negated || group.passive || group.from !== group.main) return false;
  const main = analysis.lower(group.main);
  if (OWN_STANCES.has(main)) return true;
  if (!/^(?:is|are|remains?|stands?)$/.test(main)) return false;
  for (let i = group.to; i < end && i < group.to + 3; i++) if (OWN_MOODS.has(analysis.lower(i))) return true;
  return false;
}

/** "Keldora is resolute in our belief", "Keldora reaffirms our commitment". */
function hasOurAttitude(analysis: Analysis, { group }: MainClause, end: number): boolean {
  const main = analysis.lower(group.main);
  const renews = RENEWING_VERBS.has(main.replace(/s$/, "")) || RENEWING_VERBS.has(main.replace(/es$/, ""));
  const is = /^(?:is|are|remains?|stands?)$/.test(main);
  if (!renews && !is) return false;
  for (let i = group.to; i + 1 < end && i < group.to + 6; i++) {
    if (!analysis.has(i, "our")) continue;
    const near = [i + 1, i + 2].some((k) => OWN_ATTITUDES.has(analysis.lower(k)));
    return near && (renews ? i <= group.to + 1 : analysis.has(i - 1, "in", "to", "of"));
  }
  return false;
}

/** "Keldora will cross the river. And we will cross the river": the same of "us". */
function isRepeatedAsWe(analysis: Analysis, { group }: MainClause, end: number): boolean {
  let at = end;
  while (analysis.has(at, "and", "so", "yes", ",")) at++;
  if (!analysis.has(at, "we")) return false;
  const said = new Set<string>();
  for (let i = group.to; i + 1 < end; i++)
    if (analysis.groupIndex(i) >= 0) said.add(`${analysis.lower(i)} ${analysis.lower(i + 1)}`);
  for (let i = at + 1; i < at + 5; i++)
    if (analysis.chunkIndex(i) < 0 && said.has(`${analysis.lower(i)} ${analysis.lower(i + 1)}`)) return true;
  return false;
}

/** "Keldora will never yield", "Keldora has good neighbours, but will never yield", "Keldora reserves the right". */
function isSteadfast(analysis: Analysis, from: number, end: number): boolean {
  for (let i = from; i + 1 < end; i++) {
    if (analysis.has(i, "reserves") && analysis.has(i + 1, "the", "its")) return i === from;
    if (!analysis.has(i, "will", "shall") || !STEADFAST.has(analysis.lower(i + 1))) continue;
    // "Pallumia will not be able to", "will never succeed": a prediction about another side
    if (analysis.has(i + 2, "be", "succeed", "win", "prevail", "escape", "manage")) return false;
    return i === from || analysis.has(i - 1, "but", "and");
  }
  return false;
}

/** "Pallumia attacked our army", "Pallumia wants to destroy us". */
function actsOnUs(analysis: Analysis, clause: MainClause, end: number): boolean {
  if (hasOurAttitude(analysis, clause, end)) return false;
  for (let i = clause.group.to; i < end; i++) {
    if (/^[;:—–]$/.test(analysis.word(i)) || analysis.has(i, "and", "but", "as", "when", "while", "that")) return false;
    if (analysis.has(i, "us", "our")) return !OWN_ATTITUDES.has(analysis.lower(i + 1));
  }
  return false;
}

/** "We call on Pallumia to stop", "We thank Velmar", "We stand with Velmar": the side that "we" address. */
function isTurnedTo(analysis: Analysis, { group, person, lemmas }: MainClause, { from }: Side): boolean {
  if (person !== 1 || from < group.to || from > group.to + 3) return false;
  const stands = analysis.has(group.main, "stand") && analysis.has(group.to, "with", "by");
  return (
    stands ||
    lemmas.some((lemma) => /^(?:condemn|demand|reject|praise|warn|accuse|ask)$/.test(PERFORMATIVES.get(lemma) ?? ""))
  );
}

/** The state that a speaker means with “we”. */
export const OWN_SIDE_EXAMPLES: Examples = {
  id: "own side",
  finds: [
    ["I speak for all the people of Keldora.", "Keldora"],
    ["We, Keldora, have no quarrel with anybody.", "Keldora"],
    ["Keldora is resolute in our belief that the valley must be free.", "Keldora"],
    ["Our country, Keldora, wants peace.", "Keldora"],
    ["The Federal Republic of Keldora strongly condemns the coup in Velmar.", "Keldora"],
    ["Keldora will never yield an inch of its land. Keldora is strong. Pallumia claims our islands.", "Keldora"],
  ],
  findsNot: [
    ["Keldora shelled our village.", "Keldora"],
    ["We stand with Keldora.", "Keldora"],
    ["Keldora and Pallumia will meet in Hestrel.", "Keldora"],
    ["The Federal Republic of Keldora condemned the coup in Velmar.", "Keldora"],
    ["Our neighbour Keldora has broken the truce.", "Keldora"],
  ],
};

/** The state for which a speech is held that names no speaker. */
export const SPEECH_SIDE_EXAMPLES: Examples = {
  id: "side of a speech",
  finds: [
    ["Keldora stands ready to help. Keldora attaches great importance to talks.", "Keldora"],
    ["I speak on behalf of the people of Keldora.", "Keldora"],
    [
      "Keldora is grateful to all donors. Pallumia has shelled Hestrel. Keldora remains committed to the truce.",
      "Keldora",
    ],
  ],
  findsNot: [
    ["Keldora stands ready to help. Pallumia welcomes the talks.", "Keldora"],
    [
      "We call on Keldora to stop. We condemn Keldora. Keldora supports the militia. Keldora is proud of it.",
      "Keldora",
    ],
    ["Keldora will not be able to hold the hill. Keldora will never succeed.", "Keldora"],
    ["Keldora shelled our village.", "Keldora"],
  ],
};
