import { ACT_VERBS, POLARITY_WORDS } from "../strings.ts";
import { type ClaimEntry, folded, type GraphIndex, labelOf } from "./graphIndex.ts";
import { FACET_KEYS, type FacetKey, type View } from "./view.ts";

export interface Facet {
  readonly key: FacetKey;
  readonly title: string;
  readonly valuesOf: (entry: ClaimEntry) => readonly string[];
  readonly labelOf: (index: GraphIndex, value: string) => string;
}

const one = (id: string | null): readonly string[] => (id === null ? [] : [id]);

/** Everything that the list can be narrowed by, in the order of the screen. A new one is a new record. */
export const FACETS: readonly Facet[] = [
  { key: "by", title: "Claimed by", valuesOf: ({ claim }) => one(claim.claimant), labelOf },
  { key: "side", title: "On behalf of", valuesOf: ({ claim }) => one(claim.principal), labelOf },
  {
    key: "act",
    title: "Act",
    valuesOf: ({ claim }) => [claim.act],
    labelOf: (_, value) => ACT_VERBS[value as keyof typeof ACT_VERBS] ?? value,
  },
  {
    key: "polarity",
    title: "Polarity",
    valuesOf: ({ claim }) => [claim.polarity],
    labelOf: (_, value) => POLARITY_WORDS[value as keyof typeof POLARITY_WORDS] ?? value,
  },
  {
    key: "event",
    title: "About event",
    valuesOf: ({ claim }) => [...new Set(claim.descriptions.map(({ event }) => event))],
    labelOf,
  },
  { key: "document", title: "Document", valuesOf: ({ record }) => [record.id], labelOf },
];

export interface Option {
  readonly value: string;
  readonly label: string;
  /** How many claims the list would show of it, all other filters kept. */
  readonly count: number;
}

export interface Results {
  /** The claims that pass every filter, in document order. */
  readonly entries: readonly ClaimEntry[];
  /** The same without regard to the chosen thing: what the graph draws. */
  readonly drawn: readonly ClaimEntry[];
  readonly options: ReadonlyMap<FacetKey, readonly Option[]>;
}

/** Narrows the claims and counts, in one pass, what every choice would give. */
export function resultsOf(index: GraphIndex, view: View): Results {
  const searched = folded(view.query).split(/\s+/).filter(Boolean);
  const chosen = new Map(FACET_KEYS.map((key) => [key, new Set(view.chosen[key])]));
  const counts = new Map<FacetKey, Map<string, number>>(FACET_KEYS.map((key) => [key, new Map()]));
  const entries: ClaimEntry[] = [];
  const drawn: ClaimEntry[] = [];

  for (const entry of index.entries) {
    if (!searched.every((word) => entry.words.includes(word)) || !saidBetween(entry, view.from, view.to)) continue;
    const failed = FACETS.filter(({ key, valuesOf }) => {
      const wanted = chosen.get(key);
      return wanted !== undefined && wanted.size > 0 && !valuesOf(entry).some((value) => wanted.has(value));
    });
    if (failed.length === 0) drawn.push(entry);
    if (view.node !== null && !entry.things.has(view.node)) continue;
    if (failed.length === 0) entries.push(entry);
    // A claim that only this facet keeps out is what the facet's other values would bring
    for (const { key, valuesOf } of FACETS) {
      if (failed.some((other) => other.key !== key)) continue;
      const own = counts.get(key);
      if (own === undefined) continue;
      for (const value of valuesOf(entry)) own.set(value, (own.get(value) ?? 0) + 1);
    }
  }
  return {
    entries,
    drawn,
    options: new Map(FACETS.map((facet) => [facet.key, optionsOf(facet, index, view, counts)])),
  };
}

function optionsOf(
  { key, labelOf: label }: Facet,
  index: GraphIndex,
  view: View,
  counts: ReadonlyMap<FacetKey, ReadonlyMap<string, number>>,
): Option[] {
  const own = new Map(counts.get(key));
  for (const value of view.chosen[key]) if (!own.has(value)) own.set(value, 0);
  return [...own]
    .map(([value, count]) => ({ value, count, label: label(index, value) }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** Claims without any date of their own are kept only where no day is asked for. */
function saidBetween({ claim }: ClaimEntry, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  const earliest = claim.dating === null ? claim.latest : claim.dating.earliest;
  const latest = claim.dating === null ? claim.latest : claim.dating.latest;
  if (earliest === null && latest === null) return false;
  return (from === null || latest === null || latest >= from) && (to === null || earliest === null || earliest <= to);
}
