import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { isIri } from "../../rdf/guard.ts";
import { DEFAULT_NAMES, type GraphNames } from "../../rdf/vocabulary/namespaces.ts";

/** The file that makes a folder a graph. */
export const SETTINGS_NAME = "claimgraph.json";

const FORMAT = 1;

/** Settings of a whole graph: the namespaces of its ids and terms. */
export type GraphSettings = GraphNames;

/** The settings as the file holds them. */
export const writeSettings = ({ base, ns }: GraphSettings): string =>
  `${JSON.stringify({ format: FORMAT, base, ns }, null, 2)}\n`;

/**
 * Reads the settings of a graph.
 *
 * @throws ClaimgraphError (bad data) if they are invalid, or of a later version of the program
 */
export function parseSettings(text: string, place: string): GraphSettings {
  const bad = (message: string, remedy: string): ClaimgraphError =>
    new ClaimgraphError(message, { exitCode: EXIT.badData, place, remedy });
  const broken = "Restore the file, or build the graph again in another folder";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw bad("this is no JSON, so the graph cannot be opened", broken);
    throw error;
  }
  if (typeof value !== "object" || value === null) throw bad("this is no graph’s settings", broken);
  const { format, base = DEFAULT_NAMES.base, ns = DEFAULT_NAMES.ns } = value as Readonly<Record<string, unknown>>;
  if (format !== FORMAT) {
    throw typeof format === "number" && format > FORMAT
      ? bad(
          `the graph has format ${format}, and this program knows up to ${FORMAT}`,
          "Use a later version of claimgraph",
        )
      : bad("the graph’s format is missing", broken);
  }
  if (typeof base !== "string" || !isIri(base) || !base.endsWith("/"))
    throw bad("“base” is no IRI that ends in /", broken);
  if (typeof ns !== "string" || !isIri(ns) || !/[/#]$/.test(ns))
    throw bad("“ns” is no IRI that ends in # or /", broken);
  return { base, ns };
}
