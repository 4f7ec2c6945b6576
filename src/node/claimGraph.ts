import type * as RDF from "@rdfjs/types";
import { ClaimGraph as GraphInMemory } from "../index.ts";
import type { ResultRows } from "../query/sparql/table.ts";
import { parseKeepingBlankNodes, quadLines, resultTerm } from "../rdf/n3.ts";
import type { Quad } from "../rdf/term.ts";
import { prefixesOf } from "../rdf/vocabulary/namespaces.ts";
import { sparqlThread } from "./threads/sparql.ts";

/** How long a query may take. */
export interface SparqlOptions {
  /** Gives up when it is aborted. */
  readonly signal?: AbortSignal;
  /** Milliseconds that the answer may take; 30,000 if absent. */
  readonly timeout?: number;
}

/** Rows of a SELECT: each by the names of its variables, without those that are unbound. */
export interface Bindings {
  readonly kind: "rows";
  readonly variables: readonly string[];
  readonly rows: readonly Readonly<Record<string, RDF.Term>>[];
}

/** The answer to a query: rows of a SELECT, truth of an ASK, triples of a CONSTRUCT or DESCRIBE. */
export type SparqlResult =
  | Bindings
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "graph"; readonly quads: readonly RDF.Quad[] };

/** A graph of claims in memory, which can be asked in SPARQL. */
export class ClaimGraph extends GraphInMemory {
  #engine: { readonly thread: ReturnType<typeof sparqlThread>; readonly changes: number } | null = null;

  /**
   * Answers a SPARQL 1.1 query; our prefixes (cg:, dct:, prov:, …) need no declaring. The engine runs in a separate thread, which stays open
   * for the next question until the graph changes. It does not keep the program from ending.
   *
   * @throws ClaimgraphError (usage) if the query is none, would change the graph or takes too long
   * @example
   * const { rows } = await graph.sparql("SELECT ?claim { ?claim cg:act cg:deny }");
   */
  async sparql(query: string, { signal, timeout = 30_000 }: SparqlOptions = {}): Promise<SparqlResult> {
    const { base } = this.names;
    const options = { prefixes: prefixesOf(this.names), base, rows: "json" } as const;
    const answer = await (await this.#thread()).ask({ query, options }, timeout, signal);
    if (answer.kind === "truth") return answer;
    if (answer.kind === "graph")
      return {
        kind: "graph",
        quads: parseKeepingBlankNodes(answer.ntriples, "answer") as readonly unknown[] as RDF.Quad[],
      };
    const { head, results } = JSON.parse(answer.text) as ResultRows;
    const rows = results.bindings.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, term]) => [name, resultTerm(term) as RDF.Term])),
    );
    return { kind: "rows", variables: head.vars, rows };
  }

  /** Ends the thread in which SPARQL is answered; the next question starts another. */
  async close(): Promise<void> {
    const engine = this.#engine;
    this.#engine = null;
    await engine?.thread.close();
  }

  async #thread(): Promise<ReturnType<typeof sparqlThread>> {
    if (this.#engine !== null && this.#engine.changes === this.changes) return this.#engine.thread;
    await this.close();
    const text = quadLines(this.quads() as Iterable<unknown> as Iterable<Quad>).join("");
    const sources = [{ file: "graph", text, format: "nquads", graph: null }] as const;
    const thread = sparqlThread({ sources, base: this.names.base });
    this.#engine = { thread, changes: this.changes };
    return thread;
  }
}
