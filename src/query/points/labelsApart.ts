import { dateWords } from "../../model/dateWords.ts";
import type { CorpusIndex } from "../corpusIndex.ts";
import type { DisputedPoint } from "./disputedPoint.ts";

/** What may tell two points of one label from each other, the most telling first. */
const DIFFERENCES: readonly ((corpus: CorpusIndex, point: DisputedPoint) => string | null)[] = [
  (corpus, { event }) => (event === null ? null : corpus.label(event)),
  (_, { from, to }) =>
    from === null || to === null ? null : `told ${dateWords(from)}${from === to ? "" : ` to ${dateWords(to)}`}`,
  (_, { stances }) => [...new Set(stances.flatMap(({ side }) => side?.name ?? []))].sort().join(", "),
  (corpus, { stances }) => {
    const [first] = stances.flatMap(({ claims }) => claims.map(({ record }) => corpus.label(record.id))).sort();
    return first === undefined ? null : `in “${first}”`;
  },
];

/** Points whose labels all differ: to labels that are equal their event, their days, their sides or a document is added, where it differs; at last a number. */
export function apart(corpus: CorpusIndex, points: readonly DisputedPoint[]): DisputedPoint[] {
  let told = [...points];
  for (const difference of DIFFERENCES) {
    const values = valuesByLabel(told, (point) => difference(corpus, point));
    told = told.map((point) => {
      const added = difference(corpus, point) ?? "";
      return added === "" || (values.get(point.label)?.size ?? 0) < 2 ? point : withMore(point, added);
    });
  }
  const seen = new Map<string, number>();
  return told.map((point) => {
    const count = (seen.get(point.label) ?? 0) + 1;
    seen.set(point.label, count);
    return count === 1 ? point : withMore(point, String(count));
  });
}

const withMore = (point: DisputedPoint, more: string): DisputedPoint => ({
  ...point,
  label: `${point.label} (${more})`,
});

/** What points of one label have that may differ, by label. */
function valuesByLabel(
  points: readonly DisputedPoint[],
  value: (point: DisputedPoint) => string | null,
): ReadonlyMap<string, ReadonlySet<string | null>> {
  const values = new Map<string, Set<string | null>>();
  for (const point of points) values.set(point.label, (values.get(point.label) ?? new Set()).add(value(point)));
  return values;
}
