import type { CorpusIndex, SideName } from "../corpusIndex.ts";
import { type Dispute, disputes } from "../disputes.ts";
import type { DisputedPoint } from "./disputedPoint.ts";
import { areOpposed } from "./opposes.ts";

type Pair = readonly [string, string];

/** A pair with how often something is told of it. */
interface Counted {
  readonly pair: Pair;
  count: number;
}

/** The two sides between whom most points lie; where no point has two, those whose claims contradict each other most often; null if none do. */
export function mostOpposed(corpus: CorpusIndex, points: readonly DisputedPoint[]): Pair | null {
  return opposedByPoints(corpus, points) ?? opposedByClaims(disputes(corpus));
}

/** Only pairs that share more points than the best has between it are looked at closely. */
function opposedByPoints(corpus: CorpusIndex, points: readonly DisputedPoint[]): Pair | null {
  let best: Counted | null = null;
  for (const { pair, count } of inOrder(points.flatMap((point) => pairsOf(corpus, point)))) {
    if (best !== null && count <= best.count) break;
    const between = points.filter((point) => areOpposed(corpus, point, pair)).length;
    if (between > (best?.count ?? 0)) best = { pair, count: between };
  }
  return best?.pair ?? null;
}

/** Each two that hold something of a point themselves; one that is no actor of the graph, only a name in a sentence, has no other claims. */
function pairsOf(corpus: CorpusIndex, { stances }: DisputedPoint): Pair[] {
  const isOwn = (side: SideName | null): side is SideName =>
    side !== null && side.told === undefined && corpus.kindOf.get(side.id) === "actor";
  const ids = new Set(stances.flatMap(({ side }) => (isOwn(side) ? [side.id] : [])));
  const all = [...ids].sort();
  return all.flatMap((one, at) => all.slice(at + 1).map((other): Pair => [one, other]));
}

const opposedByClaims = (all: readonly Dispute[]): Pair | null =>
  inOrder(
    all.flatMap(({ a: { speaker: one }, b: { speaker: other } }): Pair[] =>
      one === null || other === null || one.told || other.told || one.id === other.id ? [] : [[one.id, other.id]],
    ),
  )[0]?.pair ?? null;

/** Pairs, whichever of the two stands first, with those that come most often first. */
function inOrder(pairs: readonly Pair[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const pair of pairs) {
    const key = [...pair].sort().join(" ");
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { pair, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort((x, y) => y.count - x.count);
}
