// The thread in which SPARQL is answered: it loads the graph once, then asks it.
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { type EngineSource, loadEngine } from "../../query/sparql/engine.ts";
import { checkFitsEngine, piecesOf, type SourceFile } from "../disk/graphSources.ts";
import { serveWithDeadline } from "./serveWithDeadline.ts";
import type { GraphRequest, SparqlGraph, SparqlRequest } from "./sparql.ts";

/** One file after the other; each is opened when the one before is loaded. */
function* textsOf(sources: readonly SourceFile[]): Generator<EngineSource> {
  for (const { file, text, format, graph } of sources)
    yield { text: text ?? piecesOf(file), format, name: file, graph };
}

await serveWithDeadline(
  ({ sources, base }: SparqlGraph) => {
    checkFitsEngine(sources);
    const engine = loadEngine(textsOf(sources), base);
    return (request: SparqlRequest | GraphRequest) =>
      "query" in request ? engine.ask(request.query, request.options) : engine.graph(request.graph, request.mediaType);
  },
  (error) =>
    // WebAssembly that has panicked or overflowed its stack no longer answers
    error instanceof WebAssembly.RuntimeError || error instanceof RangeError
      ? new ClaimgraphError("the query is nested too deeply, or its answer too large, for the engine", {
          code: "bad-query",
          exitCode: EXIT.usage,
          place: "query",
          remedy: "Write it with less nesting, or ask for less at a time",
          cause: error,
        })
      : null,
);
