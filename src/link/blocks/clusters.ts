import type { Edge } from "./blocks.ts";
import type { Candidate, LinkSet } from "./linkSet.ts";

/** How things of one kind join. */
export interface JoinRules<G> {
  /** The bounds that a single thing brings to its cluster. */
  readonly of: (id: string) => G;
  /** The bounds of two clusters together, or null if they must stay apart. */
  readonly merge: (a: G, b: G) => G | null;
  /** Whether an edge may join at all; true if left out. */
  readonly isSure?: (edge: Edge) => boolean;
  /**
   * The link to write for an edge, by its `fate`: it joined two clusters, the rules refused to join them, or its confidence is too low to join;
   * null if no link is written.
   */
  readonly tell: (
    edge: Edge,
    fate: "joined" | "refused" | "loose",
    representativeOf: (id: string) => string,
  ) => Candidate | null;
}

/** Rules that keep nothing apart: every edge of enough confidence joins. */
export const ANY = { of: (): true => true, merge: (): true => true } as const;

/** Pairs of things, each with all edges between the two, found from both ends. */
class Pairs {
  readonly #near = new Map<string, Map<string, Edge[]>>();

  add(edge: Edge): void {
    const known = this.#near.get(edge.a)?.get(edge.b);
    if (known !== undefined) {
      known.push(edge);
      return;
    }
    const edges = [edge];
    this.#put(edge.a, edge.b, edges);
    this.#put(edge.b, edge.a, edges);
  }

  remove(edge: Edge): void {
    const edges = this.#near.get(edge.a)?.get(edge.b);
    if (edges === undefined) return;
    const at = edges.indexOf(edge);
    if (at >= 0) edges.splice(at, 1);
    if (edges.length > 0) return;
    this.#drop(edge.a, edge.b);
    this.#drop(edge.b, edge.a);
  }

  of(id: string): ReadonlyMap<string, readonly Edge[]> {
    return this.#near.get(id) ?? NOTHING;
  }

  clear(): void {
    this.#near.clear();
  }

  #put(a: string, b: string, edges: Edge[]): void {
    const near = this.#near.get(a);
    if (near === undefined) this.#near.set(a, new Map([[b, edges]]));
    else near.set(b, edges);
  }

  #drop(a: string, b: string): void {
    const near = this.#near.get(a);
    near?.delete(b);
    if (near?.size === 0) this.#near.delete(a);
  }
}

const NOTHING: ReadonlyMap<string, readonly Edge[]> = new Map();

/** Things that joining edges connect, and the links that result from joining them. */
interface Component {
  readonly nodes: readonly string[];
  readonly told: readonly Candidate[];
}

/**
 * Clusters of things, kept from one linking to the next. Joining depends on nothing outside of a component, so only components with a change
 * are joined again; the clusters are the same as if everything were joined again.
 */
export class Clusters<G> {
  readonly #rules: JoinRules<G>;
  readonly #links: LinkSet;
  readonly #sure = new Pairs();
  readonly #loose = new Pairs();
  readonly #components = new Map<string, Component>();
  /** By each thing that is not the representative of its cluster: the representative. */
  readonly #representatives = new Map<string, string>();
  /** By representative: the things of clusters of two or more. */
  readonly #members = new Map<string, string[]>();
  /** By pair: the link of edges whose confidence is too low to join. */
  readonly #told = new Map<string, Candidate>();

  constructor(links: LinkSet, rules: JoinRules<G>) {
    this.#links = links;
    this.#rules = rules;
  }

  /** The least id of its cluster; its own id if it is alone. */
  readonly representativeOf = (id: string): string => this.#representatives.get(id) ?? id;

  readonly membersOf = (cluster: string): readonly string[] => this.#members.get(cluster) ?? [cluster];

  /** Everything whose cluster has another id than its own. */
  representatives(): ReadonlyMap<string, string> {
    return this.#representatives;
  }

  /**
   * Joins again what has changed.
   *
   * @param touched things whose bounds have changed, or that are gone
   * @returns everything whose cluster has changed, with its cluster before
   */
  update(
    { gone, come }: { gone: readonly Edge[]; come: readonly Edge[] },
    touched: Iterable<string>,
  ): Map<string, string> {
    const isSure = this.#rules.isSure ?? ((): boolean => true);
    const seeds = new Set(touched);
    const loose: (readonly [string, string])[] = [];
    const note = (edge: Edge, way: "add" | "remove"): void => {
      if (isSure(edge)) {
        this.#sure[way](edge);
        seeds.add(edge.a).add(edge.b);
      } else {
        this.#loose[way](edge);
        loose.push([edge.a, edge.b]);
      }
    };
    for (const edge of gone) note(edge, "remove");
    for (const edge of come) note(edge, "add");
    const changed = this.#rejoin(seeds);
    for (const id of changed.keys())
      for (const other of this.#loose.of(id).keys()) loose.push([id, other], [other, id]);
    for (const [a, b] of loose) this.#tellLoose(a, b);
    return changed;
  }

  #rejoin(touched: ReadonlySet<string>): Map<string, string> {
    const seeds = new Set(touched);
    const before = new Map<string, string>();
    for (const id of touched) {
      const component = this.#components.get(id);
      if (component === undefined) continue;
      for (const one of component.told) this.#links.remove(one);
      for (const one of component.nodes) {
        seeds.add(one);
        this.#components.delete(one);
      }
    }
    for (const id of seeds) {
      const cluster = this.representativeOf(id);
      before.set(id, cluster);
      this.#members.delete(cluster);
    }
    for (const id of seeds) this.#representatives.delete(id);
    const changed = new Map<string, string>();
    const seen = new Set<string>();
    for (const seed of seeds) {
      if (seen.has(seed) || this.#sure.of(seed).size === 0) continue;
      this.#joinAround(seed, seen);
    }
    for (const [id, cluster] of before) if (this.representativeOf(id) !== cluster) changed.set(id, cluster);
    return changed;
  }

  /** Frees everything except the clusters, if nothing is kept for another linking. */
  clear(): void {
    this.#sure.clear();
    this.#loose.clear();
    this.#components.clear();
    this.#told.clear();
  }

  /** Joins everything that edges reach from here. */
  #joinAround(seed: string, seen: Set<string>): void {
    const nodes = [seed];
    const edges: Edge[] = [];
    seen.add(seed);
    for (const node of nodes)
      for (const [other, between] of this.#sure.of(node)) {
        if (!seen.has(other)) {
          seen.add(other);
          nodes.push(other);
        }
        if (between[0]!.a === node) edges.push(strongest(between));
      }
    edges.sort(strongerFirst);
    const { representativeOf, joined, refused } = joinComponent(edges, this.#rules.of, this.#rules.merge);
    for (const node of nodes) {
      const cluster = representativeOf(node);
      if (cluster === node) continue;
      this.#representatives.set(node, cluster);
      const members = this.#members.get(cluster);
      if (members === undefined) this.#members.set(cluster, [cluster, node]);
      else members.push(node);
    }
    const told: Candidate[] = [];
    const tell = (edge: Edge, fate: "joined" | "refused"): void => {
      const one = this.#rules.tell(edge, fate, this.representativeOf);
      if (one === null) return;
      told.push(one);
      this.#links.add(one);
    };
    for (const edge of joined) tell(edge, "joined");
    for (const edge of refused) if (representativeOf(edge.a) !== representativeOf(edge.b)) tell(edge, "refused");
    const component: Component = { nodes, told };
    for (const node of nodes) this.#components.set(node, component);
  }

  #tellLoose(a: string, b: string): void {
    const key = `${a} ${b}`;
    const known = this.#told.get(key);
    if (known !== undefined) {
      this.#links.remove(known);
      this.#told.delete(key);
    }
    const edges = this.#loose.of(a).get(b);
    if (edges === undefined || edges[0]!.a !== a || this.representativeOf(a) === this.representativeOf(b)) return;
    const one = this.#rules.tell(strongest(edges), "loose", this.representativeOf);
    if (one === null) return;
    this.#told.set(key, one);
    this.#links.add(one);
  }
}

const strongest = (edges: readonly Edge[]): Edge =>
  edges.reduce((best, one) =>
    one.score > best.score || (one.score === best.score && one.rule < best.rule) ? one : best,
  );

/** Strongest first; equal ones in order of their ends. */
const strongerFirst = (x: Edge, y: Edge): number =>
  y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0);

/** Joins along edges, in their order, if the two clusters may be one. */
function joinComponent<G>(
  edges: readonly Edge[],
  of: (id: string) => G,
  merge: (a: G, b: G) => G | null,
): {
  readonly representativeOf: (id: string) => string;
  readonly joined: readonly Edge[];
  readonly refused: readonly Edge[];
} {
  const parent = new Map<string, string>();
  const clusters = new Map<string, G>();
  const representativeOf = (id: string): string => {
    let at = id;
    for (;;) {
      const up = parent.get(at) ?? at;
      if (up === at) return at;
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
  };
  const joined: Edge[] = [];
  const refused: Edge[] = [];
  for (const edge of edges) {
    const a = representativeOf(edge.a);
    const b = representativeOf(edge.b);
    // the strongest edges that hold a cluster together are enough to explain it
    if (a === b) continue;
    const one = merge(clusters.get(a) ?? of(a), clusters.get(b) ?? of(b));
    if (one === null) {
      refused.push(edge);
      continue;
    }
    const [low, high] = a < b ? [a, b] : [b, a];
    parent.set(high, low);
    clusters.set(low, one);
    clusters.delete(high);
    joined.push(edge);
  }
  return { representativeOf, joined, refused };
}
