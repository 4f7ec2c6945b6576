/** Days and places of events, as far as known. */
export interface Extent {
  readonly from: number | null;
  readonly to: number | null;
  /** Representatives of places, in order. */
  readonly places: readonly string[];
}

/** The extent of everything that describes no event with a day or place. */
export const NOWHERE: Extent = { from: null, to: null, places: [] };

/** The subject of a claim: the events that it describes, and those that the text around it suggests. */
export interface Subject {
  /** Representatives of the events that it describes. */
  readonly told: readonly string[];
  /** The same events; if none of them has a day or place, those of the claim around it or nested in it, else the document's subject. */
  readonly all: readonly string[];
  /** The days and places of the events that it describes. */
  readonly extent: Extent;
}

/** Whether days and places allow two claims of one document to be about one thing. */
export function mayBeOne({ extent: a }: Subject, { extent: b }: Subject): boolean {
  if (a.from !== null && b.from !== null && Math.max(a.from, b.from) - Math.min(a.to ?? a.from, b.to ?? b.from) > 1)
    return false;
  return a.places.length === 0 || b.places.length === 0 || a.places.some((place) => b.places.includes(place));
}

export const sameExtent = (a: Extent, b: Extent | undefined): boolean =>
  b !== undefined &&
  a.from === b.from &&
  a.to === b.to &&
  a.places.length === b.places.length &&
  a.places.every((place, i) => place === b.places[i]);

/** The stretch and places that hold all of these. */
export function enclosingExtent(extents: readonly Extent[]): Extent {
  if (extents.length === 0) return NOWHERE;
  const days = (list: readonly (number | null)[]): number[] => list.filter((day) => day !== null);
  const [from, to] = [days(extents.map((one) => one.from)), days(extents.map((one) => one.to))];
  return {
    from: from.length === 0 ? null : Math.min(...from),
    to: to.length === 0 ? null : Math.max(...to),
    places: [...new Set(extents.flatMap(({ places }) => places))].sort(),
  };
}
