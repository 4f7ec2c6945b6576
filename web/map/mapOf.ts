import { UNNAMED_PLACE } from "../../src/link/labels/labelsAcross.ts";
import { NOBODY, sideOf, sideRank } from "../graph/sideOf.ts";
import { type ClaimEntry, type GraphIndex, labelOf } from "../state/graphIndex.ts";
import type { Point } from "./gazetteer.ts";
import type { Placing } from "./placing.ts";

/** How many claims of one side have to do with a place. */
export interface SideShare {
  readonly key: string;
  /** The number of the side's colour. */
  readonly side: number;
  /** Null where nobody is named. */
  readonly name: string | null;
  readonly count: number;
}

/** A place, or several that have one point: what claims tell of it, side by side. */
export interface MapPlace {
  /** Ids of the places at the point. */
  readonly ids: readonly string[];
  readonly label: string;
  /** Ids, in document order. */
  readonly claims: readonly string[];
  readonly shares: readonly SideShare[];
  readonly disputed: boolean;
  readonly placing: Placing;
}

/** All names under which a place is known here: those in claims, and those of its label. */
export function namesOfPlaces(index: GraphIndex): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(index.records.flatMap(({ places }) => places.map(({ id }) => id)));
  return new Map(
    [...ids].map((id) => {
      const names = new Set([...labelOf(index, id).split(" / "), ...(index.names.get(id) ?? [])]);
      names.delete(UNNAMED_PLACE);
      return [id, [...names]];
    }),
  );
}

/** The points that the graph itself has for places. */
export function ownPoints(index: GraphIndex): ReadonlyMap<string, readonly Point[]> {
  const points = new Map<string, Point[]>();
  for (const { places } of index.records)
    for (const { id, point } of places)
      if (point !== undefined) points.set(id, [...(points.get(id) ?? []), [point.latitude, point.longitude]]);
  return points;
}

/**
 * What claims tell of places, those with most claims first. A claim counts for each place that it has to do with, as the list
 * of claims has it when the place is chosen.
 *
 * @param placings where each place stands, by its id
 */
export function mapOf(
  index: GraphIndex,
  entries: readonly ClaimEntry[],
  numbers: ReadonlyMap<string, number>,
  placings: ReadonlyMap<string, Placing>,
): readonly MapPlace[] {
  const told = new Map<string, ClaimEntry[]>();
  for (const entry of entries)
    for (const id of entry.things) {
      if (!placings.has(id)) continue;
      const own = told.get(id);
      if (own === undefined) told.set(id, [entry]);
      else own.push(entry);
    }
  const spots = new Map<string, string[]>();
  for (const id of told.keys()) {
    const placing = placings.get(id);
    const spot = placing?.is === "placed" ? placing.point.join(" ") : id;
    spots.set(spot, [...(spots.get(spot) ?? []), id]);
  }
  const places = [...spots.values()].map((ids): MapPlace => {
    const own = [...new Set(ids.flatMap((id) => told.get(id) ?? []))];
    const labels = new Set(ids.flatMap((id) => labelOf(index, id).split(" / ")));
    return {
      ids,
      label: [...labels].join(" / "),
      claims: own.map(({ claim }) => claim.id),
      shares: sharesOf(index, own, numbers),
      disputed: own.some(({ ties }) => ties.some(({ link }) => link.relation === "disputes")),
      placing: placings.get(ids[0] ?? "") ?? { is: "unknown" },
    };
  });
  return places.sort((a, b) => b.claims.length - a.claims.length || (a.label < b.label ? -1 : 1));
}

function sharesOf(
  index: GraphIndex,
  entries: readonly ClaimEntry[],
  numbers: ReadonlyMap<string, number>,
): readonly SideShare[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const key = sideOf(entry, numbers);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({
      key,
      count,
      side: numbers.get(key) ?? 0,
      name: key === NOBODY ? null : labelOf(index, key),
    }))
    .sort((a, b) => sideRank(a) - sideRank(b) || b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** Places that have a point. */
export const isPlaced = (place: MapPlace): place is MapPlace & { readonly placing: { readonly point: Point } } =>
  place.placing.is === "placed";
