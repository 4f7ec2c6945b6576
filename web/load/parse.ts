import { type GraphFormat, readGraph } from "../../src/export/readGraph.ts";
import { ClaimgraphError, EXIT } from "../../src/model/errors.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { endingOf, GRAPH_ENDINGS } from "./endings.ts";

/** Reads the text of a graph file; throws a {@link ClaimgraphError} that names file and line. */
type Reader = (text: string, name: string) => readonly DocumentRecord[];

/** How each kind of file is read, by the end of its name. */
const READERS: Readonly<Record<(typeof GRAPH_ENDINGS)[number], Reader>> = {
  ttl: readRdf("turtle"),
  trig: readRdf("trig"),
  nq: readRdf("nquads"),
  jsonld: readRdf("jsonld"),
  json: readJson,
};

/** The records of a graph file, whose name ends as one does. Throws a {@link ClaimgraphError} that names file and line. */
export function parseGraph(text: string, name: string): readonly DocumentRecord[] {
  const ending = endingOf(name, GRAPH_ENDINGS);
  if (ending === null) throw new Error(`no graph by its name: ${name}`);
  return READERS[ending](text, name);
}

/** No store is built of the quads: that would take longer than reading them. */
function readRdf(format: GraphFormat): Reader {
  return (text, name) => {
    const records = readGraph(text, format, name);
    if (records.length > 0) return records;
    throw refused("this is not a graph of claims", name, { remedy: "It has no document in it" });
  };
}

const refused = (message: string, place: string, more: { line?: number; remedy?: string } = {}) =>
  new ClaimgraphError(message, { exitCode: EXIT.badData, place, ...more });

/** `graph.json` as `claimgraph view` serves it. */
function readJson(text: string, name: string): readonly DocumentRecord[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw refused("this is not JSON", name, { line: text.slice(0, at).split("\n").length });
  }
  if (!isGraph(body)) throw refused("this is not a graph of claims", name, { remedy: "It has no list of documents" });
  return body.documents;
}

const LISTS = ["claims", "actors", "cited", "events", "places", "creators", "publishers"];

function isGraph(body: unknown): body is { documents: DocumentRecord[] } {
  if (typeof body !== "object" || body === null || !("documents" in body) || !Array.isArray(body.documents))
    return false;
  return body.documents.every(
    (one: unknown) =>
      typeof one === "object" &&
      one !== null &&
      LISTS.every((key) => Array.isArray((one as Record<string, unknown>)[key])),
  );
}
