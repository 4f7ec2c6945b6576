// "opened fire on", "the so-called | referendum", "’s | first elections": the words of a content that name an event.
// not: "attack" of "attack planes", "March" of "in March", "reject" of "rejects the report" (a claim).
import type { EventType } from "../../model/claim.ts";
import { isCueVerb } from "../attribution/cues.ts";
import { MONTHS, PROTEST_CONTEXT, SEASONS, SO_CALLED, VAGUE_TRIGGERS } from "../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { DETERMINER, NOUN, NUMBER, POSSESSIVE, PREPOSITION, TO, VERB } from "../structure/tagClasses.ts";
import type { EventWord, PartOf } from "./eventWord.ts";

/** Types that are acts of speech: a verb of saying with such a type makes a claim and names no event. */
const SPEECH_TYPES: ReadonlySet<EventType> = new Set<EventType>(["accuse", "request", "reject", "threaten", "support"]);

/** The part of speech that the event lexicon asks for, by tag: a participle or noun before another noun is no verb. */
export function partOf(analysis: Analysis): PartOf {
  return (i) => {
    if (isGerund(analysis, i)) return "verb";
    const chunk = analysis.chunkAt(i);
    if (chunk !== null) return analysis.is(i, NOUN) || chunk.head === i ? "noun" : "other";
    return analysis.is(i, VERB) ? "verb" : analysis.is(i, NOUN) ? "noun" : "other";
  };
}

/** "of firing 40 rounds", "for opening fire": the tagger took it for a noun, but it governs an object or stands alone behind a preposition. */
export function isGerund(analysis: Analysis, i: number): boolean {
  const chunk = analysis.chunkAt(i);
  if (chunk === null || chunk.from !== i || !analysis.lower(i).endsWith("ing")) return false;
  if (!analysis.is(i - 1, PREPOSITION | TO) && analysis.lower(i - 1) !== "of") return false;
  return chunk.to === i + 1 || analysis.is(i + 1, NUMBER | DETERMINER);
}

/** Whether a word of the event lexicon names an event in its context. */
export function namesEvent(analysis: Analysis, word: EventWord, previous: EventWord | null): boolean {
  const at = word.from;
  if (analysis.inTime(at) && isTimeWord(analysis, at)) return false;
  if (isVague(word)) return false;
  if (word.part === "verb") return isEventVerb(analysis, word);
  // the object that gave the preceding verb its type: "opened fire"
  if (previous !== null && previous.object === at) return false;
  // "attack" of "attack planes": only the head of a phrase names it
  const chunk = analysis.chunkAt(at);
  return chunk === null || chunk.head === at || analysis.bits(at + 1) === POSSESSIVE;
}

/** "March", "spring": a word of the calendar, as against "the war of 1992" or "last year’s election". */
const isTimeWord = (analysis: Analysis, i: number): boolean =>
  MONTHS.has(analysis.lower(i)) || SEASONS.has(analysis.lower(i));

/** Whether a word names an event only with an object or a particle. */
const isVague = ({ object, trigger }: EventWord): boolean =>
  object < 0 && trigger !== null && VAGUE_TRIGGERS.has(trigger.word) && trigger.particle === undefined;

function isEventVerb(analysis: Analysis, word: EventWord): boolean {
  const at = word.from;
  if (isGerund(analysis, at)) return !SPEECH_TYPES.has(word.type);
  const group = analysis.chunkIndex(at) >= 0 ? null : analysis.groupAt(at);
  if (group === null || group.main !== at) return false;
  // "demonstrating that": shows
  const follows = analysis.lower(word.to);
  const showing = word.trigger?.word === "demonstrate" && follows !== "" && !PROTEST_CONTEXT.has(follows);
  if (showing && !analysis.inTime(word.to)) return false;
  return !(SPEECH_TYPES.has(word.type) && word.object < 0 && isCueVerb(analysis, group));
}

/** Base form, with its particle: "shoot_down". */
export function lemmaOf(analysis: Analysis, { trigger, from }: EventWord): string {
  if (trigger === null) return analysis.lower(from);
  return trigger.particle === undefined ? trigger.word : `${trigger.word}_${trigger.particle}`;
}

/** How far behind a verb its object is part of the words that name the event, in tokens. */
const OBJECT_REACH = 4;

/** Verb group with its particle and object, or noun with what stands before it, without article or possessive. */
export function wordsOfEvent(analysis: Analysis, word: EventWord, group: VerbGroup | null): Range {
  if (group === null) return wordsOfNoun(analysis, word);
  // "opened fire", "held elections": the object gives the type
  const near = word.object >= group.to && word.object < group.to + OBJECT_REACH;
  const to = near ? (analysis.chunkAt(word.object)?.to ?? word.object + 1) : group.to;
  return [group.from, Math.max(word.to, to)];
}

function wordsOfNoun(analysis: Analysis, word: EventWord): Range {
  const chunk = analysis.chunkAt(word.from);
  if (chunk === null) return [word.from, word.to];
  let { from } = chunk;
  for (let i = from; i < word.from; i++) if (analysis.is(i, POSSESSIVE)) from = i + 1;
  for (let i = from; i < word.from; i++)
    if (SO_CALLED.has(analysis.lower(i)) || /^(?:[“”"‘’'«»]|``|'')$/.test(analysis.word(i))) from = i + 1;
  while (from < word.from && analysis.is(from, DETERMINER)) from++;
  return [from, word.to];
}
