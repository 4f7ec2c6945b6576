import { Option } from "commander";
import { type OpenGraph, type Opening, openGraph } from "./graph.ts";
import type { Session } from "./session.ts";

/** The part of a graph that is served. */
export interface Serving extends Opening {
  readonly documents?: readonly string[];
}

export const documentsOption = (): Option =>
  new Option(
    "--documents <ids...>",
    "serve only these documents, by id or how it begins; of others not even a name is told",
  );

/** Opens the graph, or the part of it, that is served. */
export async function servedGraph(
  path: string,
  { documents, ...opening }: Serving,
  session: Session,
): Promise<OpenGraph> {
  const graph = await openGraph(path, session, opening);
  if (documents === undefined) return graph;
  return (await import("./partial.ts")).partialGraph(graph, documents);
}
