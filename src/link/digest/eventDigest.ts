import type { EventDescription, EventType } from "../../model/claim.ts";
import type { QuotedSpan } from "../../model/record.ts";
import { isStopWord } from "../../text/stems.ts";
import { tokenize } from "../../text/tokens.ts";
import { hash32, sortedSet } from "../blocks/hash.ts";
import type { ComparableClaim, DocumentFacts } from "./comparableClaim.ts";
import { dayOf } from "./days.ts";
import type { PlaceDigest } from "./placeDigest.ts";
import { type StateWords, stateIn } from "./stateWords.ts";
import { classOf, HARM } from "./wordClass.ts";

/** What all the claims of a document say about one event. */
export interface EventDigest {
  readonly id: string;
  readonly document: DocumentFacts;
  readonly types: readonly EventType[];
  /** Days since 1970-01-01; null if no description is dated. */
  readonly from: number | null;
  readonly to: number | null;
  readonly places: readonly string[];
  /** Whether its document names at most one place on its day. */
  readonly onlyPlace: boolean;
  /** Ids of actors that take part, or of their states. */
  readonly actors: readonly string[];
  readonly words: readonly number[];
  /** How many were harmed, as "died 14": only numbers that are rarely equal by chance. */
  readonly numbers: readonly string[];
  readonly span: QuotedSpan;
}

/** Smaller numbers of people harmed are often equal by chance. */
const MANY = 5;

/** The facts about a document's names that are needed to read its events. */
interface Known {
  readonly states: StateWords;
  /** Words of its places' names. */
  readonly places: ReadonlySet<string>;
  /** By actor: its principal. */
  readonly sides: ReadonlyMap<string, string | null>;
  /** Ids of what takes part and is no actor. */
  readonly things: ReadonlySet<string>;
}

/** A description of an event, with its claim. */
interface Described {
  readonly description: EventDescription<QuotedSpan>;
  readonly claim: ComparableClaim;
}

/** The events of a document, by the descriptions of its claims. */
export function eventsOf(
  document: DocumentFacts,
  claims: readonly ComparableClaim[],
  places: readonly PlaceDigest[],
  known: Known,
): EventDigest[] {
  const told = new Map<string, Described[]>();
  for (const claim of claims)
    for (const description of claim.claim.descriptions) {
      const list = told.get(description.event);
      if (list === undefined) told.set(description.event, [{ description, claim }]);
      else list.push({ description, claim });
    }
  // a whole state is no place of an incident: it neither joins nor separates two; a place without a name may be a state
  const isBroad = ({ names }: PlaceDigest): boolean =>
    names.length === 0 || names.some((name) => stateIn(name, name.toLowerCase(), known.states) !== null);
  const broad = new Set(places.filter(isBroad).map(({ id }) => id));
  const events = [...told].map(([id, list]): EventDigest => {
    const [from, to] = narrowest(list, document.day);
    const where = list.flatMap(({ description: { place } }) => (place === null || broad.has(place) ? [] : [place]));
    return {
      id,
      document,
      types: [...new Set(list.map(({ description }) => description.type))].sort(),
      from,
      to,
      places: [...new Set(where)].sort(),
      onlyPlace: false,
      actors: partiesIn(list, known),
      words: wordsIn(list, known.places),
      numbers: harmIn(list),
      span: list[0]!.description.span,
    };
  });
  return withOnlyPlaces(events);
}

/** The shortest stretch of days that any description gives. */
function narrowest(list: readonly Described[], told: number | null): readonly [number | null, number | null] {
  const days = list.flatMap(({ description: { dating } }): [number, number][] => {
    const from = dayOf(dating?.earliest ?? null);
    // an event that continues lasts until the day of the claim
    const to = dayOf(dating?.latest ?? null) ?? (from === null || told === null ? from : Math.max(from, told));
    return from === null || to === null || to < from ? [] : [[from, to]];
  });
  days.sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0]);
  return days[0] ?? [null, null];
}

function wordsIn(list: readonly Described[], placeWords: ReadonlySet<string>): readonly number[] {
  const words: number[] = [];
  for (const { description } of list)
    for (const lower of tokenize(description.span.quote).lower)
      if (/\p{L}/u.test(lower) && !isStopWord(lower) && !placeWords.has(lower)) words.push(hash32(classOf(lower)));
  for (const { claim } of list) if (claim.events.length === 1) words.push(...claim.terms);
  return sortedSet(words);
}

function harmIn(list: readonly Described[]): string[] {
  const numbers = new Set<string>();
  for (const { claim } of list)
    for (const { measure, low, high } of claim.quantities)
      if (HARM.has(measure) && measure !== "percent" && low === high && low >= MANY) numbers.add(`${measure} ${low}`);
  return [...numbers].sort();
}

function partiesIn(list: readonly Described[], { sides, things }: Known): string[] {
  const actors = new Set<string>();
  for (const { description, claim } of list) {
    // a convoy or a door is no party
    for (const { entity } of description.participants) if (!things.has(entity)) actors.add(sides.get(entity) ?? entity);
    for (const state of claim.states) actors.add(state);
    // a party speaks of events that it takes part in
    const { voice, principal } = claim.claim;
    if (voice === "authorial" && principal !== null) actors.add(principal);
  }
  return [...actors].sort();
}

/** Marks, for events of one day, whether their document names at most one place on that day. */
function withOnlyPlaces(events: readonly EventDigest[]): EventDigest[] {
  const onDay = new Map<number, Set<string>>();
  for (const { from, to, places } of events)
    if (from !== null && from === to) {
      const set = onDay.get(from) ?? new Set<string>();
      for (const place of places) set.add(place);
      onDay.set(from, set);
    }
  return events.map((event) => {
    const { from, to } = event;
    return { ...event, onlyPlace: from !== null && from === to && (onDay.get(from)?.size ?? 0) <= 1 };
  });
}
