import type { KeptPoint } from "../../src/model/point.ts";
import { type Comparing, comparing, withOwnVoices } from "../../src/query/compare.ts";
import type { CorpusIndex } from "../../src/query/corpusIndex.ts";
import type { DisputedPoint } from "../../src/query/points/disputedPoint.ts";
import { knownPoints, pointsBetween } from "../../src/query/points/known.ts";
import { mostOpposed } from "../../src/query/points/mostOpposed.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import { type EventMatters, mattersOf } from "./matters.ts";

/** Ids of the actors, those with most claims first. */
const mostOf = (index: GraphIndex): readonly string[] =>
  index.network.nodes
    .filter(({ kind }) => kind === "actor")
    .sort((x, y) => y.claims - x.claims || (x.label < y.label ? -1 : 1))
    .map(({ id }) => id);

const compared = new WeakMap<CorpusIndex, Map<string, Comparing>>();

/** The comparison of two actors: computed once, whatever else changes on the page. */
export function comparisonOf(across: CorpusIndex, a: string, b: string): Comparing {
  const known = compared.get(across) ?? new Map<string, Comparing>();
  compared.set(across, known);
  const key = `${a} ${b}`;
  const own = known.get(key) ?? comparing(across, a, b);
  known.set(key, own);
  return own;
}

const known = new WeakMap<
  CorpusIndex,
  { readonly from: readonly KeptPoint[]; readonly points: readonly DisputedPoint[] }
>();

function pointsIn(across: CorpusIndex, kept: readonly KeptPoint[]): readonly DisputedPoint[] {
  const own = known.get(across);
  if (own?.from === kept) return own.points;
  const points = knownPoints(across, kept);
  known.set(across, { from: kept, points });
  return points;
}

/** The points that two dispute: the same as a report of the two tells. */
export const pointsOfTwo = (
  across: CorpusIndex,
  kept: readonly KeptPoint[],
  { a, b }: Pick<Comparing, "a" | "b">,
): readonly DisputedPoint[] => pointsBetween(withOwnVoices(across, [a, b]), pointsIn(across, kept), [a.id, b.id]);

const opposed = new WeakMap<readonly DisputedPoint[], readonly [string, string] | null>();

/** {@link mostOpposed}, found once. */
function mostOpposedIn(across: CorpusIndex, kept: readonly KeptPoint[]): readonly [string, string] | null {
  const points = pointsIn(across, kept);
  const own = opposed.get(points);
  if (own !== undefined) return own;
  const found = mostOpposed(across, points);
  opposed.set(points, found);
  return found;
}

/** Those that a link names, else the two with most points between them, else the two with most claims; null while the points are not known. */
export function pairNow(
  { pageState, points }: Session,
  across: CorpusIndex,
  index: GraphIndex,
): readonly [string | null, string | null] | null {
  const [a, b] = pageState.value.pair;
  if (a !== null || b !== null)
    return [a === null ? null : across.representativeOf(a), b === null ? null : across.representativeOf(b)];
  if (points.value === null) return null;
  const found = mostOpposedIn(across, points.value);
  if (found !== null) return found;
  const [first = null, second = null] = mostOf(index);
  return [first, second];
}

const matters = new WeakMap<Comparing, readonly EventMatters[]>();

/** The disputes of two by event and matter, grouped once. */
export function mattersIn(found: Comparing): readonly EventMatters[] {
  const own = matters.get(found) ?? mattersOf(found.disputes, ({ speaker }) => speaker?.id === found.a.id);
  matters.set(found, own);
  return own;
}
