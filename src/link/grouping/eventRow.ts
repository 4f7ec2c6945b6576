import type { EventType } from "../../model/claim.ts";
import type { BlockKey } from "../blocks/blocks.ts";
import type { EventDigest } from "../digest/eventDigest.ts";

/** A row for comparing events: an event with what is known of its places and actors across documents. */
export interface EventRow {
  readonly event: EventDigest;
  /** Representatives of its places and actors. */
  readonly places: readonly string[];
  readonly actors: readonly string[];
  /** Keys of all names of its places. */
  readonly placeKeys: readonly string[];
}

/** Types that reports confuse with each other. Acts of speaking are no incidents: they join only by equal type. */
const KINDS: Readonly<Partial<Record<EventType, string>>> = {
  assault: "force",
  coerce: "force",
  mobilize: "force",
  agree: "accord",
  cooperate: "accord",
  consult: "accord",
  support: "accord",
  aid: "aid",
  retreat: "retreat",
  election: "election",
  publication: "publication",
  other: "other",
  protest: "protest",
  sanction: "sanction",
};

/** A longer stretch of days is a campaign, of which incidents are parts. */
export const CAMPAIGN = 6;
/** A month alone still dates an event well enough; a year hardly does. */
export const MONTH = 31;
/** An undated event is reported within so many days. */
export const TOLD = 10;

/** Kinds of its types, each once. */
export const kindsOf = ({ types }: EventDigest): string[] => [...new Set(types.map((type) => KINDS[type] ?? type))];

/** Order of events in their blocks. */
export const inOrder = ({ event: a }: EventRow, { event: b }: EventRow): number =>
  compareText(a.id, b.id) || compareText(a.document.id, b.document.id);

/** The blocks in which an event meets others: by kind with a day, a month and place, or a number of people harmed; and its document. */
export function* keysOf(node: EventRow): Generator<BlockKey> {
  const { event, places } = node;
  const days =
    event.from !== null && event.to !== null && event.to - event.from <= CAMPAIGN ? range(event.from, event.to) : [];
  const near = monthsOf(event);
  for (const kind of kindsOf(event)) {
    for (const day of days) {
      // neighbouring days meet under the earlier of the two
      yield `${kind} day ${day}`;
      yield `${kind} day ${day - 1}`;
    }
    for (const place of places) {
      for (const month of near) yield `${kind} place ${place} ${month}`;
      yield `${kind} place ${place}`;
    }
    if (days.length === 0) for (const month of near) yield `${kind} month ${month}`;
    for (const number of event.numbers) yield `${kind} number ${number}`;
  }
  // within one document the words decide
  yield `document ${event.document.id}`;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const monthAt = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
/** The months in which it may lie, none for a longer time; for an undated event, the months before it was mentioned. */
function monthsOf({ from, to, document: { day } }: EventDigest): number[] {
  const [first, last] = from !== null && to !== null ? [from - 1, to + 1] : day === null ? [0, -1] : [day - TOLD, day];
  return last < first || last - first > 2 * MONTH ? [] : range(monthAt(first), monthAt(last));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
