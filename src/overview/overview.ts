import type { Links } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import { type CorpusIndex, corpusIndexOf } from "../query/corpusIndex.ts";
import { type Dispute, type DisputeEnd, disputes } from "../query/disputes.ts";
import type { DisputedPoint } from "../query/points/disputedPoint.ts";
import { disputedPoints } from "../query/points/disputedPoints.ts";
import { byDay } from "./byDay.ts";
import { claimWords, type WordsOf } from "./claimWords.ts";
import { type Communities, communitiesOf } from "./communities.ts";
import { foldedRecords } from "./foldedRecords.ts";
import { layout } from "./layout.ts";
import { listedByDocument } from "./listedThings.ts";
import { type Network, type NetworkEdge, type NetworkNode, networkOf } from "./network.ts";
import { numbered } from "./numbering.ts";
import { type OverviewPoint, overviewPoints } from "./overviewPoints.ts";
import { isPointing } from "./pointingNames.ts";
import { strongest } from "./strongest.ts";

/** A page loads graphs of up to so many claims whole; for bigger ones it opens an overview, then the pieces that are asked for. */
export const LARGE_GRAPH = 10_000;

/** How many disputes, nodes and the like the overview shows. */
const TOP = { actors: 60, events: 60, disputes: 30, communities: 12 } as const;

/** One side of a dispute, as the overview shows it. */
export interface OverviewSide {
  readonly claim: string;
  /** Number of the document to load in order to open the claim. */
  readonly document: number;
  /** The actor who answers for it; null if unknown. */
  readonly speaker: string | null;
  readonly act: string;
  readonly denied: boolean;
  readonly quote: string;
  readonly language: string;
  /** Documents on this side of the dispute that are copies of no other. */
  readonly origins: number;
}

/** A dispute between two sides, with the pair of claims of the highest confidence. */
export interface OverviewDispute {
  /** Null if the two claims describe no event. */
  readonly event: { readonly id: string; readonly label: string } | null;
  readonly sides: readonly [OverviewSide, OverviewSide];
  readonly because: string;
  /** How many disputes between claims it sums up. */
  readonly count: number;
}

/** Claims of the documents of a stretch of time: documents are numbered in order of their days, with gaps. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** Numbers of the first document, and of the first behind the last. */
  readonly documents: readonly [number, number];
  readonly asserted: number;
  readonly denied: number;
}

/** A line of the picture, with the number of its claims, and of denials among them. */
export type OverviewEdge = Pick<NetworkEdge, "kind" | "source" | "target" | "denied"> & { readonly count: number };

/** The overview of a graph that is too big to be shown whole. Plain data, which is written to a file. */
export interface Overview {
  readonly counts: {
    readonly documents: number;
    readonly claims: number;
    readonly actors: number;
    readonly events: number;
    readonly places: number;
    readonly disputes: number;
    readonly points: number;
    readonly communities: number;
  };
  readonly disputes: readonly OverviewDispute[];
  /** The disputed points with most independent documents. */
  readonly points: readonly OverviewPoint[];
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly OverviewEdge[];
  /** By id: the position, as computed by {@link layout}. */
  readonly positions: Readonly<Record<string, readonly [x: number, y: number]>>;
  readonly time: readonly Stretch[];
  readonly undated: number;
  /** The communities with most claims, each with its members that are on the overview. */
  readonly communities: Communities;
}

/** A graph, prepared for its overview and pieces. */
export interface SurveyedGraph {
  /** In order of their days. */
  readonly records: readonly DocumentRecord[];
  /** The same records with one id for each cluster. */
  readonly joined: readonly DocumentRecord[];
  /** Their numbers, in the same order. */
  readonly numbers: readonly number[];
  readonly links: Links;
  readonly labels: ReadonlyMap<string, string>;
  readonly network: Network;
  /** By thing of the network: how many claims of each document, by its number, are listed under it. */
  readonly listed: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly communities: Communities;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly across: CorpusIndex;
  /** Its disputed points, as `disputedPoints` gives them. */
  readonly points: readonly DisputedPoint[];
  readonly wordsOf: WordsOf;
}

/** Prepares a graph for its overview and pieces. */
export const survey = (records: readonly DocumentRecord[], links: Links): SurveyedGraph =>
  surveyOf(corpusIndexOf(records, links));

/**
 * The same for a graph that is indexed already.
 *
 * @param points its disputed points; computed if not given
 * @param wordsOf the words of documents' claims; read in them if not given
 */
export function surveyOf(
  across: CorpusIndex,
  points: readonly DisputedPoint[] = disputedPoints(across),
  wordsOf: WordsOf = claimWords,
): SurveyedGraph {
  const { links, labels } = across;
  const records = [...across.records].sort(byDay);
  const joined = foldedRecords(records, links.canonical);
  const network = networkOf(joined, labels, links.links);
  const communities = communitiesOf(network);
  const numbers = numbered(records);
  const numberOf = new Map(records.map(({ id }, at) => [id, numbers[at]!]));
  const known = new Set(network.nodes.map(({ id }) => id));
  const listed = listedByDocument(joined, numbers, (id) => known.has(id));
  return { records, joined, numbers, links, labels, network, listed, communities, numberOf, across, points, wordsOf };
}

/** How many claims are listed under a thing, in all documents. */
export function listedUnderThing({ listed }: Pick<SurveyedGraph, "listed">, id: string): number {
  let sum = 0;
  for (const count of listed.get(id)?.values() ?? []) sum += count;
  return sum;
}

/** The overview of a graph: disputes with most independent origins, the actors and events with most claims, time. */
export function overviewOf(surveyed: SurveyedGraph): Overview {
  const { records, network, communities, across, points } = surveyed;
  const all = disputes(across);
  const top = topOf(network);
  // positions depend only on the lines that are drawn
  const positions = layout({ nodes: top.nodes, edges: strongest(top.edges, ({ claims }) => claims.length) });
  const count = (kind: NetworkNode["kind"]) => network.nodes.filter((node) => node.kind === kind).length;
  return {
    counts: {
      documents: records.length,
      claims: records.reduce((sum, { claims }) => sum + claims.length, 0),
      actors: count("actor"),
      events: count("event"),
      places: count("place"),
      disputes: all.length,
      points: points.length,
      communities: communities.groups.length,
    },
    disputes: toldDisputes(surveyed, across, all),
    points: overviewPoints(surveyed, across, points),
    nodes: top.nodes.map((node) => ({ ...node, claims: listedUnderThing(surveyed, node.id) })),
    edges: top.edges.map(({ kind, source, target, denied, claims }) => ({
      kind,
      source,
      target,
      denied,
      count: claims.length,
    })),
    positions: Object.fromEntries([...positions].map(([id, { x, y }]) => [id, [x, y]])),
    ...timeOf(surveyed),
    communities: {
      groups: communities.groups.slice(0, TOP.communities),
      members: communities.members.filter(([id, number]) => number <= TOP.communities && positions.has(id)),
    },
  };
}

/** The events and actors with most claims, and the lines between them: first the events, then the actors with most claims about them. */
export function topOf({ nodes, edges }: Network): Network {
  const most = (a: NetworkNode, b: NetworkNode) =>
    Number(b.disputed) - Number(a.disputed) || b.claims - a.claims || (a.id < b.id ? -1 : 1);
  // “the latter” names nobody
  const named = nodes.filter(({ label }) => !isPointing(label));
  const events = named
    .filter(({ kind }) => kind === "event")
    .sort(most)
    .slice(0, TOP.events);
  const kept = new Set(events.map(({ id }) => id));
  const about = new Map<string, number>();
  for (const { source, target, claims } of edges) {
    if (kept.has(target)) about.set(source, (about.get(source) ?? 0) + claims.length);
  }
  const actors = named
    .filter(({ kind }) => kind === "actor")
    .sort((a, b) => (about.get(b.id) ?? 0) - (about.get(a.id) ?? 0) || most(a, b))
    .slice(0, TOP.actors);
  for (const { id } of actors) kept.add(id);
  return {
    nodes: [...actors, ...events],
    edges: edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
  };
}

/** Disputes about one event between the same two sides, summed up as one; those with more independent documents come first. */
function toldDisputes(
  { links, numberOf }: SurveyedGraph,
  across: CorpusIndex,
  all: readonly Dispute[],
): OverviewDispute[] {
  const groups = new Map<
    string,
    { readonly first: Dispute; count: number; readonly origins: [Set<string>, Set<string>] }
  >();
  const originOf = ({ record }: DisputeEnd) => links.canonical.get(record.id) ?? record.id;
  for (const one of all) {
    const ends = [one.a.speaker?.id ?? one.a.claim.id, one.b.speaker?.id ?? one.b.claim.id];
    const key = [one.events[0] ?? one.link.id, ...[...ends].sort()].join(" ");
    const own = groups.get(key) ?? { first: one, count: 0, origins: [new Set(), new Set()] };
    groups.set(key, own);
    own.count += 1;
    const turned = (own.first.a.speaker?.id ?? own.first.a.claim.id) !== ends[0];
    own.origins[turned ? 1 : 0].add(originOf(one.a));
    own.origins[turned ? 0 : 1].add(originOf(one.b));
  }
  const weight = ({ origins: [a, b] }: { origins: [Set<string>, Set<string>] }) =>
    Math.min(a.size, b.size) * 1000 + a.size + b.size;
  const side = (end: DisputeEnd, origins: number): OverviewSide => ({
    claim: end.claim.id,
    document: numberOf.get(end.record.id) ?? 0,
    speaker: end.speaker?.name ?? null,
    act: end.claim.act,
    denied: end.claim.polarity === "denied",
    quote: end.words.quote,
    language: end.record.language,
    origins,
  });
  return [...groups.values()]
    .sort((x, y) => weight(y) - weight(x) || y.first.confidence - x.first.confidence)
    .slice(0, TOP.disputes)
    .map(({ first, count, origins: [a, b] }) => ({
      event: first.events[0] === undefined ? null : { id: first.events[0], label: across.label(first.events[0]) },
      sides: [side(first.a, a.size), side(first.b, b.size)],
      because: first.because,
      count,
    }));
}

/** Months, or years if these would be too many or too narrow to be told apart, with the documents of each. */
function timeOf({ records, numbers }: SurveyedGraph): Pick<Overview, "time" | "undated"> {
  const dayOf = ({ dating }: DocumentRecord) => dating?.latest ?? null;
  const dated = records.filter((record) => dayOf(record) !== null);
  const months = new Set(dated.map((record) => dayOf(record)?.slice(0, 7)));
  const years = dated.map((record) => Number(dayOf(record)?.slice(0, 4)));
  const length = months.size <= 60 && (years.at(-1) ?? 0) - (years[0] ?? 0) <= MOST_YEARS ? 7 : 4;
  const time = new Map<
    string,
    { from: string; to: string; documents: [number, number]; asserted: number; denied: number }
  >();
  dated.forEach((record, at) => {
    const number = numbers[at]!;
    const day = dayOf(record) ?? "";
    const key = day.slice(0, length);
    const own = time.get(key) ?? { ...bounds(key), documents: [number, number], asserted: 0, denied: 0 };
    time.set(key, own);
    own.documents[1] = number + 1;
    for (const { polarity } of record.claims) own[polarity] += 1;
  });
  return { time: [...time.values()], undated: records.length - dated.length };
}

/** Months of more years are narrower than a finger. */
const MOST_YEARS = 10;

/** First and last day of a month or a year. */
function bounds(stretch: string): Pick<Stretch, "from" | "to"> {
  if (stretch.length === 4) return { from: `${stretch}-01-01`, to: `${stretch}-12-31` };
  const [year, month] = stretch.split("-").map(Number);
  return { from: `${stretch}-01`, to: `${stretch}-${new Date(Date.UTC(year!, month!, 0)).getUTCDate()}` };
}
