import type { EventDigest } from "../digest/eventDigest.ts";
import type { EventRow } from "./eventRow.ts";
import { oneLiesInOther } from "./places.ts";

/** The most days from the first to the last mention of undated events in one cluster. */
const LONGEST = 90;

/** The bounds of a cluster of events: day-precise dates at most a day apart, and places that lie together. */
export interface EventBounds {
  readonly from: number | null;
  readonly to: number | null;
  readonly places: readonly (readonly string[])[];
  /** The days on which undated events were mentioned. */
  readonly told: readonly [number, number] | null;
}

const isDay = ({ from, to }: EventDigest): boolean => from !== null && to !== null && to - from <= 1;

/** The bounds that one event brings to its cluster. */
export function boundsOf({ event, placeKeys }: EventRow): EventBounds {
  return {
    from: isDay(event) ? event.from : null,
    to: isDay(event) ? event.to : null,
    places: placeKeys.length === 0 ? [] : [placeKeys],
    told: event.from === null && event.document.day !== null ? [event.document.day, event.document.day] : null,
  };
}

/** The bounds of two clusters together; null if they must stay apart. */
export function mergeBounds(a: EventBounds, b: EventBounds): EventBounds | null {
  const from = a.from === null ? b.from : b.from === null ? a.from : Math.min(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null ? a.to : Math.max(a.to, b.to);
  if (from !== null && to !== null && to - from > 1) return null;
  const places = [...a.places];
  for (const place of b.places)
    if (!places.some((one) => one === place || oneLiesInOther(one, place))) {
      if (places.length > 0) return null;
      places.push(place);
    }
  // one undated report after another must not lead from one year into the next
  const told: [number, number] | null =
    a.told === null || b.told === null
      ? ((a.told ?? b.told) as [number, number] | null)
      : [Math.min(a.told[0], b.told[0]), Math.max(a.told[1], b.told[1])];
  if (told !== null && told[1] - told[0] > LONGEST) return null;
  return { from, to, places, told };
}
