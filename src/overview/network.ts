import { type Labels, labelsAcross } from "../link/labels/labelsAcross.ts";
import type { Claim } from "../model/claim.ts";
import type { Link } from "../model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { outermostTelling } from "../query/telling.ts";

export type NodeKind = "actor" | "event" | "place" | "document";

/** A claimant, or a thing that claims are about. */
export interface NetworkNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** How many claims involve it. */
  readonly claims: number;
  /** Whether claims about this event dispute each other. */
  readonly disputed: boolean;
}

/**
 * `claims`: from the claimant to the event (or, if a claim has none, to the document that reports it), all parallel
 * claims in one edge. `place`: from an event to its place by the claims. `behalf`: from the claimant to the principal.
 */
export type EdgeKind = "claims" | "place" | "behalf";

export interface NetworkEdge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  /** Ids of the claims that it stands for, in order of the records. */
  readonly claims: readonly string[];
  /** How many of them are denials. */
  readonly denied: number;
}

/** The network of a graph: its nodes and edges, and which claims each stands for. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

interface Growing {
  readonly kinds: Map<string, NodeKind>;
  readonly involved: Map<string, number>;
  readonly edges: Map<string, { kind: EdgeKind; source: string; target: string; claims: string[]; denied: number }>;
}

/**
 * The network of claimants and topics, as nodes and aggregated edges. Things without a claim are left out. `links` say
 * which claims dispute each other.
 */
export function networkOf(
  records: readonly DocumentRecord[],
  labels: Labels = labelsAcross(records, null),
  links: readonly Link[] = [],
): Network {
  const growing: Growing = { kinds: new Map(), involved: new Map(), edges: new Map() };
  for (const record of records) {
    const cited = new Set(record.cited.map(({ id }) => id));
    const byId = new Map(record.claims.map((claim) => [claim.id, claim]));
    for (const claim of record.claims)
      addClaim(growing, record, cited, { claim, teller: outermostTelling(claim, (id) => byId.get(id)) });
  }
  const disputed = disputedEvents(records, links);
  const nodes = [...growing.kinds].map(([id, kind]) => ({
    id,
    kind,
    label: labels.get(id) ?? id,
    claims: growing.involved.get(id) ?? 0,
    disputed: disputed.has(id),
  }));
  return { nodes, edges: [...growing.edges].map(([id, edge]) => ({ id, ...edge })) };
}

/** Events with claims that dispute each other. */
function disputedEvents(records: readonly DocumentRecord[], links: readonly Link[]): ReadonlySet<string> {
  const disputes = links.filter(({ relation }) => relation === "disputes");
  const involved = new Set(disputes.flatMap(({ from, to }) => [from, to]));
  const events = new Map<string, ReadonlySet<string>>();
  for (const { claims } of records) {
    for (const { id, descriptions } of claims) {
      if (involved.has(id)) events.set(id, new Set(descriptions.map(({ event }) => event)));
    }
  }
  const disputed = new Set<string>();
  for (const { from, to } of disputes) {
    for (const event of events.get(from) ?? []) if (events.get(to)?.has(event)) disputed.add(event);
  }
  return disputed;
}

/** A claim, and the claim that tells it, if there is one. */
interface Reached {
  readonly claim: Claim<QuotedSpan>;
  readonly teller: Claim<QuotedSpan>;
}

function addClaim(growing: Growing, record: DocumentRecord, cited: ReadonlySet<string>, { claim, teller }: Reached) {
  const kindOf = (id: string): NodeKind => (cited.has(id) ? "document" : "actor");
  const seen = new Set<string>();
  const node = (id: string, kind: NodeKind): string => {
    if (!growing.kinds.has(id)) growing.kinds.set(id, kind);
    seen.add(id);
    return id;
  };
  const edge = (kind: EdgeKind, source: string, target: string): void => {
    if (source === target) return;
    const id = `${kind} ${source} ${target}`;
    let own = growing.edges.get(id);
    if (own === undefined) {
      own = { kind, source, target, claims: [], denied: 0 };
      growing.edges.set(id, own);
    }
    if (own.claims.at(-1) === claim.id) return;
    own.claims.push(claim.id);
    if (claim.polarity === "denied") own.denied += 1;
  };

  // if the speaker is unknown, the document that reports the claim stands in
  const speaker =
    teller.claimant === null ? node(record.id, "document") : node(teller.claimant, kindOf(teller.claimant));
  for (const { event, place } of claim.descriptions) {
    edge("claims", speaker, node(event, "event"));
    if (place !== null) edge("place", event, node(place, "place"));
  }
  if (claim.descriptions.length === 0) edge("claims", speaker, node(record.id, "document"));
  if (teller.principal !== null) edge("behalf", speaker, node(teller.principal, kindOf(teller.principal)));
  for (const id of seen) growing.involved.set(id, (growing.involved.get(id) ?? 0) + 1);
}
