import { searchForm } from "../../src/overview/folded.ts";
import { t } from "../strings.ts";
import { communitiesAbout, communityName, type KnownCommunities, NO_COMMUNITIES } from "./communities.ts";
import { type ClaimEntry, type Days, type GraphIndex, labelOf } from "./graphIndex.ts";
import { type DayRange, FACET_KEYS, type FacetKey, type PageState, type Standing } from "./pageState.ts";
import { pickedIn } from "./picked.ts";
import { type Sliced, withoutPauses } from "./slices.ts";

export interface Facet {
  readonly key: FacetKey;
  readonly valuesOf: (entry: ClaimEntry, communities: KnownCommunities) => readonly string[];
  readonly labelOf: (index: GraphIndex, value: string, communities: KnownCommunities) => string;
}

const one = (id: string | null): readonly string[] => (id === null ? [] : [id]);
const described = ({ claim }: ClaimEntry, of: (one: ClaimEntry["claim"]["descriptions"][number]) => string | null) => [
  ...new Set(claim.descriptions.flatMap((description) => of(description) ?? [])),
];
/** A word of a closed list as the screen says it; as it stands where a link names one that is not on the list. */
const word = (table: Readonly<Record<string, string>>) => (_: GraphIndex, value: string) =>
  Object.hasOwn(table, value) ? (table[value] ?? value) : value;

function standingsOf({ ties }: ClaimEntry): readonly Standing[] {
  const relations = new Set(ties.map(({ link }) => link.relation));
  const found: Standing[] = [];
  if (relations.has("disputes")) found.push("disputed");
  if (relations.has("repeats")) found.push("repeated");
  return found.length === 0 ? ["alone"] : found;
}

/** Everything that the list can be narrowed by, in the order of the screen. A new one is a new record. */
export const FACETS: readonly Facet[] = [
  { key: "by", valuesOf: ({ teller }) => one(teller.claimant), labelOf },
  { key: "side", valuesOf: ({ teller }) => one(teller.principal), labelOf },
  { key: "act", valuesOf: ({ claim }) => [claim.act], labelOf: word(t.acts) },
  { key: "polarity", valuesOf: ({ claim }) => [claim.polarity], labelOf: word(t.polarities) },
  { key: "standing", valuesOf: standingsOf, labelOf: word(t.standings) },
  { key: "event", valuesOf: (entry) => described(entry, ({ event }) => event), labelOf },
  { key: "type", valuesOf: (entry) => described(entry, ({ type }) => type), labelOf: word(t.eventTypes) },
  { key: "place", valuesOf: (entry) => described(entry, ({ place }) => place), labelOf },
  {
    key: "community",
    valuesOf: communitiesAbout,
    labelOf: (index, value, { byId }) => {
      const group = byId.get(value);
      return group === undefined ? labelOf(index, value) : communityName(index, group);
    },
  },
  { key: "publisher", valuesOf: ({ record }) => record.publishers, labelOf },
  { key: "document", valuesOf: ({ record }) => [record.id], labelOf },
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
  /** The claims that pass all but the one range of days: what its brush shows behind the chosen part. */
  readonly anyDay: { readonly said: readonly ClaimEntry[]; readonly happened: readonly ClaimEntry[] };
  readonly options: ReadonlyMap<FacetKey, readonly Option[]>;
}

/**
 * Narrows the claims and counts, in one pass, what every choice would give.
 *
 * @param meant what the words of the search mean
 */
export const resultsOf = (
  index: GraphIndex,
  pageState: PageState,
  communities: KnownCommunities = NO_COMMUNITIES,
  meant: Meant = NOTHING,
): Results => withoutPauses(narrowed(index, pageState, communities, meant));

/** What the words of a search mean: things, and all names under which words tell of them. */
export interface Meant {
  readonly things: ReadonlySet<string>;
  readonly names: readonly string[];
}

export const NOTHING: Meant = { things: new Set(), names: [] };

/** Claims that are looked at at a time. */
const SLICE = 100;

/** The same in slices. */
export function* narrowed(
  index: GraphIndex,
  pageState: PageState,
  communities: KnownCommunities,
  meant: Meant = NOTHING,
): Sliced<Results> {
  const picked = pickedIn(pageState);
  const searched = (meant.names.length > 0 ? meant.names : [pageState.query]).map((name) =>
    searchForm(name).split(/\s+/).filter(Boolean),
  );
  const counts = new Map<FacetKey, Map<string, number>>(FACET_KEYS.map((key) => [key, new Map()]));
  const entries: ClaimEntry[] = [];
  const drawn: ClaimEntry[] = [];
  const anyDay = { said: [] as ClaimEntry[], happened: [] as ClaimEntry[] };

  for (const [at, entry] of index.entries.entries()) {
    if (at % SLICE === 0) yield;
    if (!passes(entry, pageState, searched, meant.things)) continue;
    const failed = FACETS.filter((facet) => isKeptOut(facet, entry, pageState, communities));
    const inNode = picked.length === 0 || picked.some((id) => entry.things.has(id));
    const inSaid = within(entry.said === null ? [] : [entry.said], pageState.said);
    const inHappened = within(entry.happened, pageState.happened);
    if (failed.length === 0) {
      if (inNode && inHappened) anyDay.said.push(entry);
      if (inNode && inSaid) anyDay.happened.push(entry);
      if (inSaid && inHappened) drawn.push(entry);
    }
    if (!inNode || !inSaid || !inHappened) continue;
    if (failed.length === 0) entries.push(entry);
    // A claim that only this facet keeps out is what the facet's other values would bring
    for (const facet of FACETS)
      if (failed.every(({ key }) => key === facet.key))
        count(counts.get(facet.key), facet.valuesOf(entry, communities));
  }
  const options = new Map(FACETS.map((facet) => [facet.key, optionsOf(facet, index, pageState, communities, counts)]));
  return { entries, drawn, anyDay, options };
}

/** Whether a claim is sure enough, no copy where copies are left out, and has all words that are searched for or has to do with what they mean. */
function passes(
  entry: ClaimEntry,
  pageState: PageState,
  searched: readonly (readonly string[])[],
  meant: ReadonlySet<string>,
): boolean {
  if (entry.claim.confidence < pageState.confidence) return false;
  if (pageState.independent && entry.copy) return false;
  if (searched.some((words) => words.every((part) => entry.words.includes(part)))) return true;
  for (const id of meant) if (entry.things.has(id)) return true;
  return false;
}

/** Whether values of a facet are chosen, and a claim has none of them. */
function isKeptOut(
  { key, valuesOf }: Facet,
  entry: ClaimEntry,
  pageState: PageState,
  communities: KnownCommunities,
): boolean {
  const wanted = pageState.chosen[key];
  return wanted.length > 0 && !valuesOf(entry, communities).some((value) => wanted.includes(value));
}

function count(counts: Map<string, number> | undefined, values: readonly string[]): void {
  for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1);
}

function optionsOf(
  { key, labelOf: label }: Facet,
  index: GraphIndex,
  pageState: PageState,
  communities: KnownCommunities,
  counts: ReadonlyMap<FacetKey, ReadonlyMap<string, number>>,
): Option[] {
  const own = new Map(counts.get(key));
  for (const value of pageState.chosen[key]) if (!own.has(value)) own.set(value, 0);
  return [...own]
    .map(([value, count]) => ({ value, count, label: label(index, value, communities) }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** What has no date is kept only where no day is asked for. */
function within(days: readonly Days[], { from, to }: DayRange): boolean {
  if (from === null && to === null) return true;
  return days.some(
    ({ earliest, latest }) =>
      (from === null || latest === null || latest >= from) && (to === null || earliest === null || earliest <= to),
  );
}
