import { type Comparing, comparing } from "../../src/query/compare.ts";
import type { CorpusIndex } from "../../src/query/corpusIndex.ts";
import { disputes } from "../../src/query/disputes.ts";
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

const opposed = new WeakMap<CorpusIndex, readonly [string, string] | null>();

/** The two that contradict each other most often; null if none do. */
function mostOpposed(across: CorpusIndex): readonly [string, string] | null {
  const own = opposed.get(across);
  if (own !== undefined) return own;
  const pairs = new Map<string, { readonly pair: readonly [string, string]; count: number }>();
  for (const dispute of disputes(across)) {
    const [one, other] = [dispute.a.speaker, dispute.b.speaker];
    if (one === null || other === null || one.told || other.told || one.id === other.id) continue;
    const key = [one.id, other.id].sort().join(" ");
    const known = pairs.get(key) ?? { pair: [one.id, other.id], count: 0 };
    known.count += 1;
    pairs.set(key, known);
  }
  const found = [...pairs.values()].sort((x, y) => y.count - x.count)[0]?.pair ?? null;
  opposed.set(across, found);
  return found;
}

/** Those that are compared now: {@link pairOf}. */
export const pairNow = (
  { pageState }: Session,
  across: CorpusIndex,
  index: GraphIndex,
): readonly [string | null, string | null] => pairOf(across, pageState.value.pair, () => mostOf(index));

/** Those that a link names, else the two that contradict each other most often, else the two with most claims. */
function pairOf(
  across: CorpusIndex,
  [a, b]: readonly [string | null, string | null],
  most: () => readonly string[],
): readonly [string | null, string | null] {
  if (a !== null || b !== null)
    return [a === null ? null : across.representativeOf(a), b === null ? null : across.representativeOf(b)];
  const found = mostOpposed(across);
  if (found !== null) return found;
  const [first = null, second = null] = most();
  return [first, second];
}

const matters = new WeakMap<Comparing, readonly EventMatters[]>();

/** The disputes of two by event and matter, grouped once. */
export function mattersIn(found: Comparing): readonly EventMatters[] {
  const own = matters.get(found) ?? mattersOf(found.disputes, ({ speaker }) => speaker?.id === found.a.id);
  matters.set(found, own);
  return own;
}
