import type { AskOptions, SparqlAnswer } from "../../query/sparql/engine.ts";
import type { SourceFile } from "../disk/graphSources.ts";
import { DeadlineWorker } from "./deadlineWorker.ts";

export interface SparqlRequest {
  readonly query: string;
  readonly options?: AskOptions;
}

/** A graph of a graph's triples, as a whole. */
export interface GraphRequest {
  /** Null for all graphs together. */
  readonly graph: string | null;
  readonly mediaType: string;
}

/** The files of a graph, and the base of relative IRIs in them. */
export interface SparqlGraph {
  readonly sources: readonly SourceFile[];
  readonly base: string;
}

type SparqlThread = DeadlineWorker<SparqlRequest, SparqlAnswer>;

const WORKER = new URL("./sparqlWorker.js", import.meta.url);

/**
 * A graph that is queried in a separate thread, because a query cannot be interrupted from inside and may break the engine: `ask`
 * with a deadline in milliseconds, `close` in the end. The graph is loaded with the first question and kept for the next.
 */
export const sparqlThread = (graph: SparqlGraph, worker: URL = WORKER): SparqlThread =>
  new DeadlineWorker(worker, graph, "answering the query");

/** The same thread, which also returns whole graphs; null if there is no such graph. */
export const graphThread = (
  graph: SparqlGraph,
  worker: URL = WORKER,
): DeadlineWorker<SparqlRequest | GraphRequest, SparqlAnswer | string | null> =>
  new DeadlineWorker(worker, graph, "answering the query");
