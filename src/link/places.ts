// "Hestrel" in one document, "Hestrel" in another: one place. "the bridge of Tornwick" lies at "Tornwick".
// not: "the village" in two documents
import { nameKeys } from "../text/nameKey.ts";
import { type BlockCache, blocksOf, type Edge, joinAlong, pairsIn, strongestFirst } from "./blocks.ts";
import type { DocumentDigest } from "./digest.ts";

export interface PlaceNode {
  readonly id: string;
  /** Names as written, in order. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

export interface PlaceGroups {
  readonly groupOf: (id: string) => string;
  readonly edges: readonly Edge[];
  /** Keys of all names of a group. */
  readonly keysOf: (id: string) => ReadonlySet<string>;
}

/** The places of the documents, each once, in order of id; the same objects as before where nothing changed. */
export class PlaceNodes {
  #kept = new Map<string, PlaceNode>();

  of(documents: readonly DocumentDigest[]): PlaceNode[] {
    const names = new Map<string, Set<string>>();
    for (const { places } of documents)
      for (const place of places) {
        const set = names.get(place.id) ?? new Set<string>();
        for (const name of place.names) set.add(name);
        names.set(place.id, set);
      }
    const next = new Map<string, PlaceNode>();
    for (const id of [...names.keys()].sort()) {
      const own = [...names.get(id)!].sort();
      const kept = this.#kept.get(id);
      if (kept !== undefined && kept.names.length === own.length && kept.names.every((name, i) => name === own[i]))
        next.set(id, kept);
      else {
        const keys = new Set(own.filter((name) => /\p{Lu}/u.test(name)).flatMap((name) => nameKeys(name)));
        next.set(id, { id, names: own, keys: [...keys].sort() });
      }
    }
    this.#kept = next;
    return [...next.values()];
  }
}

/** Joins places that share a name. */
export function joinPlaces(nodes: readonly PlaceNode[], cache: BlockCache<PlaceNode, Edge>): PlaceGroups {
  const results = cache.run(
    blocksOf(nodes, ({ keys }) => keys),
    (items) => {
      const edges: Edge[] = [];
      for (const [a, b] of pairsIn(items)) {
        const key = a.keys.find((one) => b.keys.includes(one))!;
        const name = a.names.find((one) => nameKeys(one).includes(key)) ?? key;
        const [x, y] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
        edges.push({ a: x, b: y, score: 85, rule: "place.name", because: `both are named “${name}”` });
      }
      return edges;
    },
  );
  const { groupOf, joined } = joinAlong<true>(
    strongestFirst(results),
    () => true,
    () => true,
  );
  const keys = new Map<string, Set<string>>();
  for (const node of nodes) {
    const group = groupOf(node.id);
    const set = keys.get(group) ?? new Set<string>();
    for (const key of node.keys) set.add(key);
    keys.set(group, set);
  }
  const none: ReadonlySet<string> = new Set();
  return { groupOf, edges: joined, keysOf: (id) => keys.get(groupOf(id)) ?? none };
}

/** Whether one of two groups of names lies in the other, as its name tells ("bridge of tornwick", "tornwick"). */
export function lieTogether(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a)
    for (const y of b) {
      if (x === y) return true;
      const [long, short] = x.length > y.length ? [x, y] : [y, x];
      if (` ${long} `.includes(` ${short} `)) return true;
    }
  return false;
}
