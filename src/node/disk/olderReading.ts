import { join } from "node:path";
import { EXTRACTOR } from "../../extract/version.ts";
import { readBeginning } from "../ingest/regularFile.ts";
import { readingError } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { documentFile } from "./layout.ts";

/** Other programs or versions that read documents of a graph. */
export interface OlderReading {
  /** How many documents, of how many. */
  readonly documents: number;
  readonly of: number;
  /** Programs with their versions, sorted. */
  readonly extractors: readonly string[];
}

/** The first bytes of a document's file, which name the program that read it. */
const HEAD = 8_192;

/** The documents of a graph that another version of the program has read; null if there are none. Only the heads of their files are read. */
export async function olderReading(graph: GraphFolder): Promise<OlderReading | null> {
  const ids = await graph.documents();
  const extractors = new Set<string>();
  let documents = 0;
  const buffer = Buffer.alloc(HEAD);
  for (const id of ids) {
    const extractor = /:extractor "([^"\\]{1,200})"/.exec(headOf(join(graph.path, documentFile(id)), buffer))?.[1];
    if (extractor === undefined || extractor === EXTRACTOR) continue;
    extractors.add(extractor);
    documents++;
  }
  return documents === 0 ? null : { documents, of: ids.length, extractors: [...extractors].sort() };
}

/** read at once: a graph has thousands of documents, and calls through threads cost several times as much */
function headOf(file: string, buffer: Buffer): string {
  try {
    return buffer.toString("utf8", 0, readBeginning(file, buffer));
  } catch (cause) {
    throw readingError(cause, file);
  }
}
