import type { GraphFormat } from "../../export/graphFormats.ts";
import { unsortedLines } from "../../export/nquads.ts";
import { graphPieces } from "../../export/readGraph.ts";
import type { GraphContents } from "../../rdf/graphContents.ts";
import { DEFAULT_NAMES, type GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import type { Pieces } from "../disk/packed.ts";
import { sortedOnDisk } from "../disk/sortedOnDisk.ts";

/**
 * A whole graph in pieces, as `graphPieces` gives it; the lines of a large one are sorted on the disk.
 * @param folder where there is room for them
 */
export const graphText = (
  contents: GraphContents,
  format: GraphFormat,
  folder: string,
  names: GraphNames = DEFAULT_NAMES,
): Pieces =>
  format === "nquads" || format === "ntriples"
    ? sortedOnDisk(unsortedLines(contents, format, names), folder)
    : graphPieces(contents, format, names);
