// A ministry's statement on "the events in Hestrel" that says "Nine people lost their lives": the claim names no event, so it has its
// document's subject.
// not: a speech that tells of five wars: it has no one subject, and a claim that names none of them has none
import type { ComparableClaim } from "../digest/comparableClaim.ts";
import type { DocumentDigest } from "../digest/digest.ts";
import type { EventDigest } from "../digest/eventDigest.ts";
import { type Extent, enclosingExtent, NOWHERE, type Subject } from "./subject.ts";

/** A longer stretch of days is no incident. */
const LONG = 31;

/** The facts about events across documents. */
export interface KnownEvents {
  readonly representativeOf: (event: string) => string;
  readonly extents: ReadonlyMap<string, Extent>;
}

/** The subjects of a document's claims, in their order. Linear in its claims. */
export function subjectsIn(document: DocumentDigest, known: KnownEvents, named: string | null): Subject[] {
  const { representativeOf } = known;
  const extentOf = (event: string): Extent => known.extents.get(event) ?? NOWHERE;
  const isAnchored = (event: string): boolean => anchored(extentOf(event));
  // a claim without a day is about a known recent event there
  const isPlaced = (event: string): boolean => {
    const { from, places } = extentOf(event);
    return from === null && named !== null && extentOf(named).places.some((place) => places.includes(place));
  };
  const told = document.claims.map(({ events }) => [...new Set(events.map(representativeOf))]);
  const main = mainOf(document, representativeOf, isAnchored) ?? named;
  const mains = [main, main !== null && main !== named && isPlaced(main) ? named : null].filter((one) => one !== null);
  const near = nestedEvents(document.claims, told, isAnchored);
  return told.map((own, order): Subject => {
    const extent = enclosingExtent(own.filter(isAnchored).map(extentOf));
    if (own.some(isAnchored)) {
      const lately = named !== null && own.some(isPlaced) && own.every((one) => extentOf(one).from === null);
      return { told: own, all: lately ? [...new Set([...own, named])] : own, extent };
    }
    const inherited = near.get(order) ?? mains;
    // a claim with another date, even only another year, is about something else
    const more = inherited.filter((event) => !own.some((one) => apart(extentOf(one), extentOf(event))));
    return { told: own, all: more.length === 0 ? own : [...new Set([...own, ...more])], extent };
  });
}

/** Whether an event has a place, or days that an incident has. */
const anchored = ({ from, to, places }: Extent): boolean =>
  places.length > 0 || (from !== null && to !== null && to - from <= LONG);

const apart = (a: Extent, b: Extent): boolean =>
  a.from !== null && b.from !== null && (a.from > (b.to ?? b.from) + 1 || b.from > (a.to ?? a.from) + 1);

/** By number of a claim: the events that the claim around it or nested claims describe, if they have a day or place. */
function nestedEvents(
  claims: readonly ComparableClaim[],
  told: readonly (readonly string[])[],
  isAnchored: (event: string) => boolean,
): Map<number, string[]> {
  const orders = new Map(claims.map(({ claim, order }) => [claim.id, order]));
  const found = new Map<number, Set<string>>();
  for (const { claim, order } of claims) {
    const outer = claim.parent === null ? undefined : orders.get(claim.parent);
    if (outer === undefined) continue;
    for (const [to, from] of [
      [order, outer],
      [outer, order],
    ] as const) {
      const events = (told[from] ?? []).filter(isAnchored);
      if (events.length > 0) found.set(to, new Set([...(found.get(to) ?? []), ...events]));
    }
  }
  return new Map([...found].map(([order, events]) => [order, [...events]]));
}

/** Speaking, publishing and talks are no incidents that a document is about. */
const isIncident = ({ types }: EventDigest): boolean =>
  types.some((type) => !/^(?:publication|consult|request|accuse|reject|threaten|support|agree|concede)$/.test(type));

/**
 * The main incident of a document: it is mentioned as often as all others with a day or place together, or more than twice as often
 * as any other and in a third of all mentions. A speech mentions much in passing.
 */
function mainOf(
  document: DocumentDigest,
  representativeOf: (event: string) => string,
  isAnchored: (event: string) => boolean,
): string | null {
  const incidents = new Set(document.events.filter(isIncident).map(({ id }) => representativeOf(id)));
  const counts = new Map<string, number>();
  let all = 0;
  for (const { events } of document.claims)
    for (const event of new Set(events.map(representativeOf))) {
      if (!incidents.has(event) || !isAnchored(event)) continue;
      counts.set(event, (counts.get(event) ?? 0) + 1);
      all++;
    }
  let best: string | null = null;
  let most = 0;
  let next = 0;
  // of two with equal counts, the one mentioned first
  for (const [event, count] of counts)
    if (count > most) [best, most, next] = [event, count, most];
    else if (count > next) next = count;
  const argues = document.claims.filter(({ claim }) => claim.voice === "authorial").length;
  const reports = argues * 2 < document.claims.length;
  return most * 2 >= all || (reports && most > next * 2 && most * 3 >= all) ? best : null;
}
