import type { Network, NetworkEdge, NetworkNode } from "../../src/overview/network.ts";

/** How a line is drawn: what it stands for, told by shape as well as by colour. */
export type Stroke = "solid" | "dashed" | "mixed" | "dotted";

export interface PictureNode extends NetworkNode {
  /** Radius in pixels. */
  readonly size: number;
}

export interface PictureEdge extends NetworkEdge {
  readonly stroke: Stroke;
  readonly size: number;
}

/** What is on the canvas: the part of the network that the filters leave. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** How many things the filters leave, drawn or not. */
  readonly total: number;
}

/** What stands out on it. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * The part of a network that stands for the given claims, at most `limit` things, those with most claims first.
 * `denied` tells which claims deny.
 */
export function pictureOf(
  network: Network,
  shown: ReadonlySet<string>,
  denied: ReadonlySet<string>,
  limit: number,
): Picture {
  const edges: PictureEdge[] = [];
  const involved = new Map<string, Set<string>>();
  for (const edge of network.edges) {
    const claims = edge.claims.filter((id) => shown.has(id));
    if (claims.length === 0) continue;
    const denials = claims.filter((id) => denied.has(id)).length;
    edges.push({
      ...edge,
      claims,
      denied: denials,
      stroke: strokeOf(edge, claims.length, denials),
      size: width(edge, claims),
    });
    for (const end of [edge.source, edge.target]) {
      const own = involved.get(end) ?? new Set();
      for (const id of claims) own.add(id);
      involved.set(end, own);
    }
  }
  const nodes = network.nodes
    .filter(({ id }) => involved.has(id))
    .map((node) => ({ ...node, claims: involved.get(node.id)?.size ?? 0 }))
    .map((node) => ({ ...node, size: Math.min(22, 6 + 2.2 * Math.sqrt(node.claims)) }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  const drawn = nodes
    .slice(0, limit)
    .map((node) => ({ ...node, size: node.size * crowding(Math.min(limit, nodes.length)) }));
  const kept = new Set(drawn.map(({ id }) => id));
  return {
    nodes: drawn,
    edges: edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
    total: nodes.length,
  };
}

/** Many things are drawn smaller, so that they leave room between them. */
const crowding = (nodes: number): number => Math.max(0.4, Math.min(1, Math.sqrt(80 / nodes)));

function strokeOf(edge: NetworkEdge, claims: number, denials: number): Stroke {
  if (edge.kind !== "claims") return "dotted";
  if (denials === 0) return "solid";
  return denials === claims ? "dashed" : "mixed";
}

const width = (edge: NetworkEdge, claims: readonly string[]): number =>
  edge.kind === "claims" ? Math.min(6, 1.2 + Math.sqrt(claims.length) * 0.8) : 1.2;

/** What the open claim and the chosen thing make stand out: their lines, and the things at the ends of them. */
export function emphasisOf(picture: Picture, claim: string | null, node: string | null): Emphasis | null {
  const edges = picture.edges.filter(
    (edge) =>
      (claim !== null && edge.claims.includes(claim)) || (node !== null && [edge.source, edge.target].includes(node)),
  );
  const nodes = new Set(edges.flatMap(({ source, target }) => [source, target]));
  if (node !== null) nodes.add(node);
  return nodes.size === 0 ? null : { nodes, edges: new Set(edges.map(({ id }) => id)) };
}

/** The id of the edge that is drawn for a pair: that of its claims, which say more than another tie, else of its tie. */
export function edgeKey(picture: Picture, source: string, target: string): string {
  const pair = picture.edges.filter((edge) => edge.source === source && edge.target === target);
  return (pair.find(({ kind }) => kind === "claims") ?? pair[0])?.id ?? `${source} ${target}`;
}

const LABEL_LENGTH = 34;

/** A label short enough for a picture. */
export function shorten(label: string): string {
  const words = Array.from(label.slice(0, LABEL_LENGTH * 4));
  if (words.length <= LABEL_LENGTH) return words.join("");
  const start = words.slice(0, LABEL_LENGTH - 1).join("");
  return `${start.trimEnd()}…`;
}
