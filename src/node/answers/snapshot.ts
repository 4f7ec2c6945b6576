import { link } from "../../link/linker.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { KnownAcross } from "../../query/claims.ts";
import { type ClaimInRecord, type CorpusIndex, corpusIndexOf } from "../../query/corpusIndex.ts";
import { type Passage, Passages } from "../../query/passage.ts";
import type { DisputedPoint } from "../../query/points/disputedPoint.ts";
import { disputedPoints } from "../../query/points/disputedPoints.ts";
import { knownPoints } from "../../query/points/known.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import type { GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { ClaimGraph } from "../../store/claimGraph.ts";

/** The graph that a server asks; names that its owner has hidden are covered everywhere. */
export interface AskedGraph {
  readonly path: string;
  readonly names: GraphNames;
  records(): Promise<readonly DocumentRecord[]>;
  text(textId: string): Promise<string | null>;
  links(records: readonly DocumentRecord[]): Promise<LabelledLinks | null>;
  sourcesOf(id: string): Promise<readonly string[]>;
  /** A new value after every build, and after every change of hidden names. */
  revision(): Promise<string>;
  /** Whether a run is writing to it: what is read meanwhile may be half of a build. */
  isBeingWritten(): Promise<boolean>;
}

/** A graph at one revision, ready for questions. */
export interface Snapshot {
  readonly revision: string;
  readonly names: GraphNames;
  readonly corpus: CorpusIndex;
  readonly store: ClaimGraph;
  readonly known: KnownAcross;
  /** Its disputed points, those with most independent documents first; computed when first asked for. */
  points(): readonly DisputedPoint[];
  /** The passages of these claims; null for a claim whose text the graph lacks. */
  passages(claims: readonly ClaimInRecord[]): Promise<(one: ClaimInRecord) => Passage | null>;
  text(textId: string): Promise<string | null>;
  /** The names under which a document was given, if they are kept. */
  sourcesOf(id: string): Promise<readonly string[]>;
}

/** Reads a graph for questions. */
export async function takeSnapshot(graph: AskedGraph, revision: string): Promise<Snapshot> {
  const records = await graph.records();
  const links = await graph.links(records);
  const store = new ClaimGraph(records, graph.names);
  // the same list as the store's: what is indexed of it is indexed once
  const corpus = corpusIndexOf(
    store.documents,
    links?.links ?? link(records),
    links === null ? {} : { labels: links.labels },
  );
  let points: readonly DisputedPoint[] | null = null;
  return {
    revision,
    names: graph.names,
    corpus,
    store,
    known: { canonical: corpus.links.canonical, labels: corpus.labels },
    points() {
      points ??= links === null ? disputedPoints(corpus) : knownPoints(corpus, links.points);
      return points;
    },
    passages: passagesBy((textId) => graph.text(textId)),
    text: (textId) => graph.text(textId),
    sourcesOf: (id) => graph.sourcesOf(id),
  };
}

/** The most UTF-16 units of texts that are cached for the next question. */
const KEPT = 32_000_000;

/** Finds passages, and caches a bounded amount of texts. */
function passagesBy(textOf: (textId: string) => Promise<string | null>): Snapshot["passages"] {
  let texts = new Map<string, string | null>();
  let found = new Map<string, Passage | null>();
  let passages = new Passages(({ textId }) => texts.get(textId) ?? null);
  let size = 0;
  return async (claims) => {
    if (size > KEPT) {
      const fresh = new Map<string, string | null>();
      texts = fresh;
      found = new Map();
      passages = new Passages(({ textId }) => fresh.get(textId) ?? null);
      size = 0;
    }
    const [own, at, known] = [texts, passages, found];
    for (const { record } of claims) {
      if (own.has(record.textId)) continue;
      const text = await textOf(record.textId);
      own.set(record.textId, text);
      size += text?.length ?? 0;
    }
    return (one) => {
      const before = known.get(one.claim.id);
      if (before !== undefined) return before;
      const passage = at.of(one);
      known.set(one.claim.id, passage);
      return passage;
    };
  };
}
