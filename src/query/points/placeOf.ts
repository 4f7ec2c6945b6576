import { UNNAMED_PLACE } from "../../link/labels/labelsAcross.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { ClaimInRecord, CorpusIndex } from "../corpusIndex.ts";

/** So many events of the documents are at a place before it counts as theirs. */
const LOCATED = 3;
/** So many times as many as at any other place. */
const AHEAD = 2;

/** The place at which what the documents of claims tell happened: most that name a place name this one, and all together far more often than any other. Empty if there is none. */
export function placeOf(corpus: CorpusIndex, claims: readonly ClaimInRecord[]): string {
  const counted = [...new Set(claims.map(({ record }) => record))].map((record) => countsIn(corpus, record));
  const all = new Map<string, number>();
  for (const counts of counted) for (const [label, count] of counts) all.set(label, (all.get(label) ?? 0) + count);
  const [first, second] = [...all].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < Math.max(LOCATED, AHEAD * (second?.[1] ?? 0))) return "";
  const naming = counted.filter((counts) => counts.size > 0);
  return naming.filter((counts) => counts.has(first[0])).length * AHEAD > naming.length ? first[0] : "";
}

/** How many events of a document are at each place that has a name. */
function countsIn(corpus: CorpusIndex, { claims }: DocumentRecord): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { descriptions } of claims)
    for (const place of new Set(descriptions.flatMap((one) => one.place ?? []))) {
      const label = corpus.label(place);
      if (label !== UNNAMED_PLACE) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  return counts;
}
