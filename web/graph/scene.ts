import type { EdgeKind, Network, NetworkEdge, NetworkNode } from "../../src/overview/network.ts";
import type { KnownCommunities } from "../state/communities.ts";

/** How a line is drawn: what it stands for, told by shape as well as by colour. */
export type LineStyle = "solid" | "dashed" | "mixed" | "dotted";

export interface SceneNode extends NetworkNode {
  /** Radius in pixels. */
  readonly size: number;
  /** A name that is short enough for a picture; the label where there is none. */
  readonly short?: string;
  /** What is written into it. */
  readonly mark?: string;
  /** The number of the colour of its side; none for what is no side's. */
  readonly side?: number;
}

export interface SceneEdge extends NetworkEdge {
  /** How many claims it stands for. */
  readonly count: number;
  /** In how many documents they stand; not told in an overview. */
  readonly documents?: number;
  readonly stroke: LineStyle;
  readonly size: number;
}

/** What is on the canvas: the part of the network that the filters leave. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** How many things the filters leave, drawn or not. */
  readonly total: number;
}

/** What stands out on it. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Whether the rest is to step far back: where one asked for this, and not for what it happens to stand for. */
  readonly strong: boolean;
  /** Which of the nodes are chosen, and are outlined for it. */
  readonly chosen?: ReadonlySet<string>;
}

/** So many neighbours of an opened thing are added at a time; a list leads to the rest. */
export const OPENED = 20;

/** What a scene is made by besides its network and its claims. */
export interface SceneOptions {
  /** What is not drawn: claims that lead there count for who makes them. */
  readonly folds?: (id: string) => boolean;
  /** The document of a claim. */
  readonly documentOf?: (claim: string) => string | undefined;
  /** How many claims a list of what has to do with a thing holds; those of its lines where this is not told. */
  readonly claimsOf?: (id: string) => number | undefined;
}

/** The part of a network that stands for the given claims. `denied` tells which claims deny. */
export function sceneOf(
  network: Network,
  shown: ReadonlySet<string>,
  denied: ReadonlySet<string>,
  { folds = () => false, documentOf = () => undefined, claimsOf = () => undefined }: SceneOptions = {},
): Scene {
  const edges: SceneEdge[] = [];
  const involved = new Map<string, Set<string>>();
  for (const edge of network.edges) {
    const claims = edge.claims.filter((id) => shown.has(id));
    if (claims.length === 0) continue;
    const denials = claims.filter((id) => denied.has(id)).length;
    if (!folds(edge.source) && !folds(edge.target))
      edges.push({
        ...edge,
        claims,
        count: claims.length,
        documents: new Set(claims.flatMap((id) => documentOf(id) ?? [])).size,
        denied: denials,
        stroke: lineStyleOf(edge.kind, claims.length, denials),
        size: width(edge, claims),
      });
    for (const end of [edge.source, edge.target]) {
      const own = involved.get(end) ?? new Set();
      for (const id of claims) own.add(id);
      involved.set(end, own);
    }
  }
  const nodes = network.nodes
    .filter(({ id }) => involved.has(id) && !folds(id))
    .map((node) => ({ ...node, claims: claimsOf(node.id) ?? involved.get(node.id)?.size ?? 0 }))
    .map((node) => ({ ...node, size: Math.min(20, 6 + 1.7 * Math.sqrt(node.claims)) }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  return { nodes, edges, total: nodes.length };
}

/**
 * At most `limit` things of a scene: first the ends of lines about disputed events, then those of the lines with most
 * claims, so that what is drawn hangs together. The thing `opened` is drawn besides, with its {@link OPENED} strongest
 * neighbours, and so is each of `also`.
 */
export function partOf(
  { nodes, edges, total }: Scene,
  limit: number,
  opened: string | null = null,
  also: readonly string[] = [],
): Scene {
  const kept = nodes.length <= limit ? new Set(nodes.map(({ id }) => id)) : connected(nodes, edges, limit);
  for (const id of also) kept.add(id);
  if (opened !== null) {
    kept.add(opened);
    for (const [other] of neighboursOf(edges, opened).slice(0, OPENED)) kept.add(other);
  }
  const crowding = Math.max(0.4, Math.min(1, Math.sqrt(80 / kept.size)));
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)).map((node) => ({ ...node, size: node.size * crowding })),
    edges: edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
    total,
  };
}

/** The ends of the lines that matter most, as many as fit. */
function connected(nodes: readonly SceneNode[], edges: readonly SceneEdge[], limit: number): Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rank = (edge: SceneEdge): number => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    const disputed = source?.disputed || target?.disputed ? 1000 : 0;
    return disputed + 4 * edge.claims.length + Math.sqrt((source?.claims ?? 0) + (target?.claims ?? 0));
  };
  const ranked = edges.map((edge) => ({ edge, rank: rank(edge) }));
  ranked.sort((a, b) => b.rank - a.rank || (a.edge.id < b.edge.id ? -1 : 1));
  const kept = new Set<string>();
  const keep = (lines: typeof ranked, most: number) => {
    for (const { edge } of lines) {
      if (kept.size >= most) return;
      kept.add(edge.source);
      if (kept.size < most) kept.add(edge.target);
    }
  };
  // who speaks for whom has many claims and tells what nobody says: half of the room is for who speaks about what
  keep(
    ranked.filter(({ edge }) => edge.kind === "claims"),
    Math.ceil(limit / 2),
  );
  keep(ranked, limit);
  for (const { id } of nodes) {
    if (kept.size >= limit) break;
    kept.add(id);
  }
  return kept;
}

/** The neighbours of a thing, with the claims of their lines, the most first. */
export function neighboursOf(
  edges: readonly SceneEdge[],
  id: string,
): readonly (readonly [id: string, claims: number])[] {
  const neighbours = new Map<string, number>();
  for (const { source, target, claims } of edges) {
    const other = source === id ? target : target === id ? source : null;
    if (other !== null) neighbours.set(other, Math.max(neighbours.get(other) ?? 0, claims.length));
  }
  return [...neighbours].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

export function lineStyleOf(kind: EdgeKind, claims: number, denials: number): LineStyle {
  if (kind !== "claims") return "dotted";
  if (denials === 0) return "solid";
  return denials === claims ? "dashed" : "mixed";
}

const width = (edge: NetworkEdge, claims: readonly string[]): number =>
  edge.kind === "claims" ? Math.min(6, 1.2 + Math.sqrt(claims.length) * 0.8) : 1.2;

/** What the open claim and the chosen things make stand out: their lines, and the things at the ends of them. */
export function emphasisOf(scene: Scene, claim: string | null, picked: readonly string[]): Emphasis | null {
  const chosen = new Set(picked);
  const edges = scene.edges.filter(
    (edge) => (claim !== null && edge.claims.includes(claim)) || chosen.has(edge.source) || chosen.has(edge.target),
  );
  const nodes = new Set([...edges.flatMap(({ source, target }) => [source, target]), ...picked]);
  if (nodes.size === 0) return null;
  return { nodes, edges: new Set(edges.map(({ id }) => id)), strong: picked.length > 0, chosen };
}

/** What stands out where a path is shown: its nodes, and the lines between one and the next. */
export function emphasisOfPath(scene: Scene, path: readonly string[]): Emphasis {
  const steps = new Set(path.slice(1).flatMap((id, at) => [`${path[at]} ${id}`, `${id} ${path[at]}`]));
  const edges = scene.edges.filter(({ source, target }) => steps.has(`${source} ${target}`));
  return { nodes: new Set(path), edges: new Set(edges.map(({ id }) => id)), strong: true };
}

/** What stands out where one points at a community: its members, and the lines among them. */
export function within(scene: Scene, { of }: KnownCommunities, group: string): Emphasis {
  const nodes = new Set(scene.nodes.flatMap(({ id }) => (of.get(id)?.id === group ? id : [])));
  const edges = scene.edges.filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  return { nodes, edges: new Set(edges.map(({ id }) => id)), strong: true };
}

/** The id of the edge that is drawn for a pair: that of its claims, which say more than another tie, else of its tie. */
export function edgeKey(scene: Scene, source: string, target: string): string {
  const pair = scene.edges.filter((edge) => edge.source === source && edge.target === target);
  return (pair.find(({ kind }) => kind === "claims") ?? pair[0])?.id ?? `${source} ${target}`;
}

/** The least size of a shape with a number in it. */
const MARKED = 8;

/** The scene with the number of its community in each member. */
export const withCommunities = (scene: Scene, { of }: KnownCommunities): Scene => ({
  ...scene,
  nodes: scene.nodes.map((node) => {
    const number = of.get(node.id)?.number;
    return number === undefined || number > 99
      ? node
      : { ...node, mark: String(number), size: Math.max(MARKED, node.size) };
  }),
});

const LABEL_LENGTH = 34;

/** So long a name stands in one line; a longer one in two. */
const LINE_LENGTH = 24;

/** A label in at most two lines that are short enough for a scene. */
export function shortLines(label: string): readonly string[] {
  const known = lines.get(label);
  if (known !== undefined) return known;
  const made = inLines(label);
  if (lines.size > 5000) lines.clear();
  lines.set(label, made);
  return made;
}

/** What was asked before: a picture that is moved asks for the same names sixty times a second. */
const lines = new Map<string, readonly string[]>();

function inLines(label: string): readonly string[] {
  const start = label.slice(0, LABEL_LENGTH * 4);
  if (Array.from(start).length <= LINE_LENGTH) return [start];
  const words = start.split(/\s+/);
  let first = "";
  while (words[0] !== undefined && Array.from(`${first} ${words[0]}`).length <= LINE_LENGTH + 1)
    first = `${first} ${words.shift()}`.trim();
  return first === ""
    ? [cut(start, LABEL_LENGTH)]
    : [first, ...(words.length > 0 ? [cut(words.join(" "), LINE_LENGTH + 2)] : [])];
}

function cut(label: string, length: number): string {
  const letters = Array.from(label);
  return letters.length <= length
    ? label
    : `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
