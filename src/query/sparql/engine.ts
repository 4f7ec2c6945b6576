import { namedNode, Store } from "oxigraph";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { FORMAT_NAMES, type RdfFormat } from "../../rdf/formats.ts";
import { type QueryForm, type Scanned, scanQuery } from "./scan.ts";

/** A graph that answers queries in SPARQL 1.1. No query changes it. */
export interface Engine {
  /**
   * Answers a query.
   * @throws ClaimgraphError (usage) that names the line, if the query is invalid, would change the graph or asks another
   * server; RangeError or WebAssembly.RuntimeError if the engine broke on it and must not be used again
   */
  ask(query: string, options?: AskOptions): SparqlAnswer;
  /** The triples of one graph in a format, by its media type; of all graphs together if null. Null if there is no such graph. */
  graph(iri: string | null, mediaType: string): string | null;
}

export interface AskOptions {
  /** Prefixes that need no declaring, by name. A query may declare them otherwise. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** The base of relative IRIs. */
  readonly base?: string;
  /** Names the query in messages: a file, where it came from one. */
  readonly place?: string;
  /** The W3C results format of rows; `json` if absent. */
  readonly rows?: "json" | "csv";
  /** The graphs of the query by the protocol, which override those in the query. */
  readonly dataset?: { readonly defaultGraphs: readonly string[]; readonly namedGraphs: readonly string[] };
  /** Returns the answer as text of these media types, as the engine writes it. */
  readonly as?: { readonly results: string; readonly graph: string };
  /** The most UTF-16 units of an answer. */
  readonly most?: number;
}

/** Rows in one of the W3C's results formats; a graph as N-Triples, sorted. */
export type SparqlAnswer =
  | { readonly kind: "text"; readonly form: QueryForm; readonly text: string }
  | { readonly kind: "rows"; readonly text: string }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "graph"; readonly ntriples: string };

/** A text of a graph. */
export interface EngineSource {
  readonly text: string | Iterable<Uint8Array>;
  readonly format: RdfFormat | "jsonld";
  /** The graph of triples that name none; the default graph if null or absent. */
  readonly graph?: string | null;
  /** Its name in messages: a file. */
  readonly name: string;
}

const nameOf = (format: EngineSource["format"]): string => (format === "jsonld" ? "JSON-LD" : FORMAT_NAMES[format]);

/** Whether the engine complains about bytes that are no text. */
const isOfBytes = (message: string): boolean => /UTF-?8/i.test(message);

const MEDIA_TYPES: Readonly<Record<EngineSource["format"], string>> = {
  jsonld: "application/ld+json",
  turtle: "text/turtle",
  trig: "application/trig",
  nquads: "application/n-quads",
  ntriples: "application/n-triples",
};

/**
 * Loads texts as one graph: queries cover the named graphs in them as well.
 * @param base the base of relative IRIs if they do not give one
 * @throws ClaimgraphError (bad data) naming file and line of a text that is not in its format
 */
export function loadEngine(sources: Iterable<EngineSource>, base?: string): Engine {
  const store = new Store();
  for (const { text, format, name, graph = null } of sources) {
    try {
      const from = base === undefined || format === "nquads" || format === "ntriples" ? {} : { base_iri: base };
      const into = graph === null ? {} : { to_graph_name: namedNode(graph) };
      store.load(text, { format: MEDIA_TYPES[format], no_transaction: true, ...from, ...into });
    } catch (cause) {
      if (isBroken(cause) || cause instanceof ClaimgraphError) throw cause;
      const message = messageOf(cause);
      const line = /\bline (\d+)/.exec(message)?.[1];
      throw new ClaimgraphError(
        isOfBytes(message) ? "this is not text in UTF-8" : `this is not ${nameOf(format)}: ${message}`,
        {
          code: "bad-rdf",
          exitCode: EXIT.badData,
          place: name,
          ...(line === undefined ? {} : { line: Number(line) }),
          remedy: "Correct that line, or export the graph again",
          cause,
        },
      );
    }
  }
  return {
    ask: (query, options = {}) => ask(store, query, options),
    graph: (iri, mediaType) => graphOf(store, iri, mediaType),
  };
}

function graphOf(store: Store, iri: string | null, mediaType: string): string | null {
  if (iri === null)
    return String(
      store.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", {
        results_format: mediaType,
        use_default_graph_as_union: true,
      }),
    );
  const graph = namedNode(iri);
  // to match its triples would make an object of each
  const isThere = store.query("ASK { ?s ?p ?o }", { default_graph: [graph] });
  return isThere === true ? store.dump({ format: mediaType, from_graph_name: graph }) : null;
}

/** Whether the engine itself broke (a stack that overflows inside WebAssembly): it must not be used again. */
const isBroken = (cause: unknown): boolean => cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError;

function ask(store: Store, query: string, options: AskOptions): SparqlAnswer {
  const scanned = scanQuery(query);
  const at = options.place ?? "query";
  checkForm(scanned, at);
  const form = scanned.form ?? "SELECT";
  const known = options.prefixes ?? {};
  // All on the first line, so that the engine's line numbers are those of the query.
  const prologue = [...scanned.prefixes.keys()]
    .filter((name) => Object.hasOwn(known, name))
    .map((name) => `PREFIX ${name}: <${known[name]}> `)
    .join("");
  const run = (format: string): string | boolean => {
    const result = store.query(prologue + query, {
      results_format: format,
      ...datasetOf(options, scanned),
      ...(options.base === undefined ? {} : { base_iri: options.base }),
    });
    return typeof result === "boolean" ? result : String(result);
  };
  try {
    if (options.as !== undefined) {
      const isGraph = form === "CONSTRUCT" || form === "DESCRIBE";
      return {
        kind: "text",
        form,
        text: bounded(String(run(isGraph ? options.as.graph : options.as.results)), options.most),
      };
    }
    return answerOf(form, options.rows ?? "json", run);
  } catch (cause) {
    if (isBroken(cause) || cause instanceof ClaimgraphError) throw cause;
    const unknown = [...scanned.prefixes].find(([name]) => !Object.hasOwn(known, name));
    if (unknown !== undefined) {
      throw new ClaimgraphError(`the prefix ${unknown[0]}: is not declared`, {
        code: "bad-query",
        exitCode: EXIT.usage,
        place: at,
        line: unknown[1],
        remedy: `Declare it (PREFIX ${unknown[0]}: <…>); known without declaring: ${Object.keys(known)
          .map((name) => `${name}:`)
          .join(", ")}`,
        cause,
      });
    }
    throw explain(messageOf(cause), at, prologue.length, cause);
  }
}

/** @throws ClaimgraphError (usage) if it would change the graph, asks another server, or is no query */
function checkForm({ update, service, form }: Scanned, place: string): void {
  const refuse = (message: string, remedy: string, line?: number): never => {
    throw new ClaimgraphError(message, {
      code: "bad-query",
      exitCode: EXIT.usage,
      place,
      ...(line === undefined ? {} : { line }),
      remedy,
    });
  };
  if (update !== null)
    refuse(
      `${update.word} would change the graph`,
      "Queries only read: use SELECT, ASK, CONSTRUCT or DESCRIBE; `claimgraph build` and `remove` change a graph",
      update.line,
    );
  if (service !== null)
    refuse("SERVICE would ask another server", "Nothing is sent anywhere: ask this graph only", service);
  if (form === null)
    refuse(
      "there is no SELECT, ASK, CONSTRUCT or DESCRIBE",
      "A query reads like SELECT * { ?claim a cg:Claim } LIMIT 10",
    );
}

/** The graphs of a query: those of the protocol, or of the query, or all together. */
function datasetOf({ dataset }: AskOptions, { hasDataset }: Scanned): object {
  if (dataset !== undefined)
    return { default_graph: dataset.defaultGraphs.map(namedNode), named_graphs: dataset.namedGraphs.map(namedNode) };
  return hasDataset ? {} : { use_default_graph_as_union: true };
}

/** @throws ClaimgraphError (usage) if it is longer than allowed */
function bounded(text: string, most: number | undefined): string {
  if (most === undefined || text.length <= most) return text;
  throw new ClaimgraphError(`the answer is larger than ${Math.round(most / 1_000_000)} MB`, {
    code: "refused",
    exitCode: EXIT.usage,
    place: "query",
    remedy: "Ask for less at a time: LIMIT with ORDER BY and OFFSET",
  });
}

function answerOf(form: QueryForm, rows: "json" | "csv", run: (format: string) => string | boolean): SparqlAnswer {
  switch (form) {
    case "SELECT":
      return { kind: "rows", text: String(run(rows)) };
    case "ASK":
      return { kind: "truth", value: JSON.parse(String(run("json"))).boolean === true };
    default: {
      const lines = String(run("application/n-triples")).split("\n");
      return {
        kind: "graph",
        ntriples: [...new Set(lines)]
          .filter((line) => line !== "")
          .sort()
          .join("\n"),
      };
    }
  }
}

/** The engine's "error at 2:7: expected one of …" with place and line, with the expectation cut to what a person can use. */
function explain(message: string, place: string, shift: number, cause: unknown): ClaimgraphError {
  const match = /^error at (\d+):(\d+): (.*)$/s.exec(message);
  if (match === null) {
    return new ClaimgraphError(message, { code: "bad-query", exitCode: EXIT.usage, place, cause });
  }
  const line = Number(match[1]);
  const column = line === 1 ? Number(match[2]) - shift : Number(match[2]);
  const expected = match[3]!
    .replace(/\['.*$/s, "…")
    .replace(/^expected one of /, "expected ")
    .replace(/(, | or )?\[_\]$/, "");
  return new ClaimgraphError(`column ${Math.max(1, column)}: ${expected.replaceAll(/\s+/g, " ")}`, {
    code: "bad-query",
    exitCode: EXIT.usage,
    place,
    line,
    remedy: "The query is no SPARQL 1.1 here",
    cause,
  });
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
