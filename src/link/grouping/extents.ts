import type { DocumentDigest } from "../digest/digest.ts";
import type { PlaceClusters } from "./places.ts";
import type { Extent } from "./subject.ts";

/** Days and places of all clusters of events: the days that all of its dated events have in common. Linear in events. */
export function extentsOf(
  documents: Iterable<DocumentDigest>,
  representativeOf: (event: string) => string,
  places: PlaceClusters,
): Map<string, Extent> {
  const extents = new Map<string, { from: number | null; to: number | null; places: Set<string> }>();
  for (const { events } of documents)
    for (const { id, from, to, places: own } of events) {
      const cluster = representativeOf(id);
      const extent = extents.get(cluster) ?? { from: null, to: null, places: new Set<string>() };
      if (from !== null && to !== null) {
        extent.from = extent.from === null ? from : Math.max(extent.from, from);
        extent.to = extent.to === null ? to : Math.min(extent.to, to);
      }
      for (const place of own) extent.places.add(places.representativeOf(place));
      extents.set(cluster, extent);
    }
  return new Map(
    [...extents].map(([cluster, { from, to, places: own }]) => [cluster, { from, to, places: [...own].sort() }]),
  );
}
