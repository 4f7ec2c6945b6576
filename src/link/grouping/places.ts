// "Hestrel" in one document, "Hestrel" in another -> one place. "the bridge of Tornwick" lies at "Tornwick".
// not: "the village" in two documents
import { nameKeys } from "../../text/nameKey.ts";
import { BlockIndex, type BlockKind, type BlockOrder, type Edge, pairsIn } from "../blocks/blocks.ts";
import { ANY, Clusters } from "../blocks/clusters.ts";
import { type LinkSet, linkOf } from "../blocks/linkSet.ts";
import type { PlaceDigest } from "../digest/placeDigest.ts";
import type { NameExamples } from "./examples.ts";

/** A row for comparing places: a place with the names that all documents have for it. */
export interface PlaceRow {
  readonly id: string;
  /** Names as written, in order. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

/** Places as they have been joined. */
export interface PlaceClusters {
  readonly representativeOf: (id: string) => string;
  /** Keys of all names of a cluster. */
  readonly keysOf: (id: string) => ReadonlySet<string>;
}

/** Places that share a name. */
export const PLACES: BlockKind<PlaceRow, Edge> = {
  name: "places",
  inOrder: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  keysOf: ({ keys }) => keys,
  compareBlock: compareAll,
};

/** Joins places that share a name, and keeps the comparisons. */
export class Places implements PlaceClusters {
  readonly clusters: Clusters<true>;
  readonly blocks = new BlockIndex<PlaceRow, Edge>(PLACES.inOrder);
  readonly #rows = new Map<string, PlaceRow>();
  /** By cluster. */
  readonly #keys = new Map<string, ReadonlySet<string>>();

  readonly #order: BlockOrder | undefined;

  constructor(links: LinkSet, order?: BlockOrder) {
    this.#order = order;
    this.clusters = new Clusters<true>(links, { ...ANY, tell: (edge) => linkOf("samePlace", edge) });
  }

  readonly representativeOf = (id: string): string => this.clusters.representativeOf(id);
  readonly keysOf = (id: string): ReadonlySet<string> => this.#keys.get(this.representativeOf(id)) ?? NONE;

  /**
   * Updates the places after a change of documents.
   *
   * @param ids the places in documents that were added or removed
   * @param of what all documents say of a place
   * @returns the places whose cluster, or the names of whose cluster, have changed
   */
  update(ids: Iterable<string>, of: (id: string) => readonly PlaceDigest[]): Set<string> {
    const touched: string[] = [];
    // in order, so that blocks grow at their ends
    for (const id of [...ids].sort()) {
      const before = this.#rows.get(id);
      const told = of(id);
      const names = [...new Set(told.flatMap((one) => one.names))].sort();
      if (before !== undefined && told.length > 0 && equal(before.names, names)) continue;
      touched.push(id);
      if (before !== undefined) this.blocks.remove(before, PLACES.keysOf(before));
      if (told.length === 0) {
        this.#rows.delete(id);
        continue;
      }
      const keys = new Set(names.filter((name) => /\p{Lu}/u.test(name)).flatMap((name) => nameKeys(name)));
      const after = { id, names, keys: [...keys].sort() };
      this.#rows.set(id, after);
      this.blocks.add(after, PLACES.keysOf(after));
    }
    const changed = this.clusters.update(this.blocks.settle(PLACES.compareBlock, this.#order), touched);
    const clusters = new Set(touched.map(this.representativeOf));
    for (const [id, before] of changed) clusters.add(before).add(this.representativeOf(id));
    const found = new Set(changed.keys());
    for (const cluster of clusters) {
      const before = this.#keys.get(cluster) ?? NONE;
      const members = this.representativeOf(cluster) === cluster ? this.clusters.membersOf(cluster) : [];
      const keys = new Set(members.flatMap((id) => this.#rows.get(id)?.keys ?? []));
      if (keys.size === 0) this.#keys.delete(cluster);
      else this.#keys.set(cluster, keys);
      if (before.size !== keys.size || [...keys].some((key) => !before.has(key)))
        for (const id of members) found.add(id);
    }
    return found;
  }

  /** Frees everything except the clusters, if nothing is kept for another linking. */
  clear(): void {
    this.blocks.clear();
    this.clusters.clear();
    this.#rows.clear();
  }
}

const NONE: ReadonlySet<string> = new Set();
const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

function compareAll(items: readonly PlaceRow[]): Edge[] {
  const edges: Edge[] = [];
  for (const [a, b] of pairsIn(items)) {
    const key = a.keys.find((one) => b.keys.includes(one))!;
    const name = a.names.find((one) => nameKeys(one).includes(key)) ?? key;
    const [x, y] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
    edges.push({ a: x, b: y, score: 85, rule: "place.name", because: `both are named “${name}”` });
  }
  return edges;
}

/** Whether one place lies in the other by their names ("bridge of tornwick", "tornwick"). */
export function oneLiesInOther(a: readonly string[], b: readonly string[]): boolean {
  for (const x of a)
    for (const y of b) {
      if (x === y) return true;
      const [long, short] = x.length > y.length ? [x, y] : [y, x];
      if (` ${long} `.includes(` ${short} `)) return true;
    }
  return false;
}

/** The names that join two places; each place also has the names of its document's lookup. */
export const PLACE_EXAMPLES: NameExamples = {
  id: "one place",
  finds: [
    ["Hestrel, Hasterra", "Hasterra, Old Town", "place.name"],
    ["Hestrél, Hasterra", "Hestrel, Old Town", "place.name"],
  ],
  findsNot: [
    ["Hestrel, Hasterra", "Tornwick, Vellamont", "place.name"],
    ["Hestrel, the village", "Tornwick, the village", "place.name"],
  ],
};
