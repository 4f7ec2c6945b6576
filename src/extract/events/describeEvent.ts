// "Pallumian artillery shelled the market of Hestrel on 3 March" -> participants, type, place, date, and whether the claim says that it happened.
import { RELATIVE_OPENERS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { clauseBounds } from "./clauseBounds.ts";
import { controllerOf } from "./controller.ts";
import { isDefinite } from "./definite.ts";
import type { ClaimContent, Described, Named } from "./described.ts";
import { datingOf } from "./eventDating.ts";
import { isGerund, lemmaOf, wordsOfEvent } from "./eventPhrase.ts";
import type { EventWord } from "./eventWord.ts";
import { takersOfNoun, takersOfVerb } from "./participants.ts";
import { findPlace, placeOfObject } from "./places.ts";
import { takesPartAsThing } from "./plainThing.ts";
import type { Publication } from "./publication.ts";
import { quantityPhrasesIn } from "./quantityPhrases.ts";
import { statusOf } from "./status.ts";
import type { ParticipantPhrase } from "./taker.ts";

/** The surroundings of an event in a stretch of a content. */
export interface EventSurroundings {
  readonly told: ClaimContent;
  readonly lookup: Lookup;
  /** The stretch. */
  readonly content: Range;
  /** Tokens of all event words of the stretch, in order. */
  readonly heads: readonly number[];
  /** Whether the claim's act applies to this event. */
  readonly governs: boolean;
}

/**
 * An event that a word of the lexicon names.
 * @param carrier the verb whose subject is the noun that names the event
 */
export function describeWord(
  analysis: Analysis,
  word: EventWord,
  carrier: VerbGroup | null,
  around: EventSurroundings,
): Described {
  const at = analysis.groupAt(word.from);
  const group = word.part === "verb" ? at : null;
  const words = wordsOfEvent(analysis, word, group);
  const named: Named = {
    type: word.type,
    words,
    head: word.from,
    group: group ?? carrier,
    lemma: lemmaOf(analysis, word),
    definite: group === null && isDefinite(analysis, words),
  };
  return describe(analysis, named, around, takersOf(analysis, word, group, carrier, around));
}

/** An event of publishing. */
export function describePublication(
  analysis: Analysis,
  publication: Publication,
  around: EventSurroundings,
): Described {
  const { words, head, group, lemma, takers } = publication;
  const named: Named = { type: "publication", words, head, group, lemma, definite: isDefinite(analysis, words) };
  return describe(analysis, named, around, takers);
}

function takersOf(
  analysis: Analysis,
  word: EventWord,
  group: VerbGroup | null,
  carrier: VerbGroup | null,
  { told, lookup, content }: EventSurroundings,
): ParticipantPhrase[] {
  const [floor, last] = sentenceIn(analysis, word.from, content);
  const end = clauseBounds(analysis, word.from, floor, last)[1];
  const slots = word.trigger?.slots ?? {};
  const takers =
    group === null
      ? takersOfNoun(analysis, word.from, end, slots, lookup)
      : takersOfVerb(analysis, group, { floor, from: Math.max(word.to, group.to), end }, slots, lookup);
  if (carrier !== null) {
    const ofCarrier = takersOfVerb(analysis, carrier, { floor, from: carrier.to, end }, {}, lookup);
    takers.push(...ofCarrier.filter(({ role }) => role === "agent"));
  }
  if (isUnfinished(analysis, word, group) && !takers.some(({ role, sort }) => role === "agent" && sort !== "thing")) {
    const agent = controllerOf(analysis, group?.from ?? word.from, told.content, lookup);
    if (agent !== null) takers.unshift(agent);
  }
  return takers;
}

/** A gerund, infinitive or base form: its agent may stand in the frame of the claim. */
const isUnfinished = (analysis: Analysis, word: EventWord, group: VerbGroup | null): boolean =>
  group === null ? isGerund(analysis, word.from) : !group.passive && (!group.finite || isBase(analysis, group));

/** A base form, as after "demanded that Velmar": whether the tagger took it for finite or not. */
const isBase = (analysis: Analysis, group: VerbGroup): boolean =>
  group.from === group.main && !/(?:s|ed|ing)$/.test(analysis.lower(group.main));

function describe(
  analysis: Analysis,
  named: Named,
  around: EventSurroundings,
  participants: readonly ParticipantPhrase[],
): Described {
  const { group, ...kept } = named;
  const { told, lookup, heads, governs } = around;
  const sentence = sentenceIn(analysis, named.head, around.content);
  const clause = withRelative(analysis, named, sentence, heads);
  const reach = reachOf(named, heads, clause);
  return {
    ...kept,
    status: statusOf(
      analysis,
      named,
      governs && (!named.definite || isDemanded(analysis, named, around)),
      told,
      sentence[0],
    ),
    dating: datingOf(analysis, named.head, clause, heads),
    place: placeOf(analysis, named, reach, lookup),
    quantities: quantityPhrasesIn(analysis, reach[0], reach[1]),
    participants: participants.filter(
      ({ sort, head, role }) => sort !== "thing" || takesPartAsThing(analysis, head, role, named.type),
    ),
  };
}

/** "calls for the immediate withdrawal of all troops and the release of N": the demanded event itself, definite or not, has not happened. */
function isDemanded(analysis: Analysis, { head, group }: Named, { told, content, heads }: EventSurroundings): boolean {
  if (told.act !== "demand" || group !== null) return false;
  const from = analysis.chunkAt(head)?.from ?? head;
  if (from === content[0]) return true;
  const first = analysis.chunkAt(content[0]);
  return first !== null && heads[0] !== undefined && heads[0] < first.to && analysis.has(from - 1, "and", "or");
}

/**
 * "the attack | that the army carried out on 3 March against the town": a relative clause still belongs to this event, if it has no event
 * of its own.
 */
function withRelative(analysis: Analysis, named: Named, [floor, end]: Range, heads: readonly number[]): Range {
  const [from, to] = clauseBounds(analysis, named.head, floor, end);
  if (to >= end || !RELATIVE_OPENERS.has(analysis.lower(to))) return [from, to];
  const past = clauseBounds(analysis, to, floor, end)[1];
  return heads.some((other) => other >= to && other < past && other !== named.head) ? [from, to] : [from, past];
}

/** The sentence of a token, within the content. */
function sentenceIn(analysis: Analysis, token: number, content: Range): Range {
  const s = analysis.sentenceOf(token);
  return [Math.max(content[0], analysis.sentenceFrom(s)), Math.min(content[1], analysis.sentenceTo(s))];
}

/** The part of the clause that is nearer to this event than to the events before and after it. */
function reachOf(named: Named, heads: readonly number[], [from, to]: Range): Range {
  let left = from;
  let right = to;
  for (const other of heads) {
    if (other < named.words[0]) left = Math.max(left, other + 1);
    else if (other >= named.words[1]) right = Math.min(right, other);
  }
  return [left, right];
}

function placeOf(analysis: Analysis, named: Named, [from, to]: Range, lookup: Lookup): Range | null {
  if (named.type === "publication") return null;
  const active = named.group !== null && !named.group.passive && named.type === "assault";
  const object = active ? placeOfObject(analysis, named.words[1], to, lookup) : null;
  return object ?? findPlace(analysis, from, to, lookup, named.head);
}
