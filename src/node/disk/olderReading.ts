import { open } from "node:fs/promises";
import { join } from "node:path";
import { EXTRACTOR } from "../../extract/version.ts";
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
  for (const id of ids) {
    const extractor = /:extractor "([^"\\]{1,200})"/.exec(await headOf(join(graph.path, documentFile(id))))?.[1];
    if (extractor === undefined || extractor === EXTRACTOR) continue;
    extractors.add(extractor);
    documents++;
  }
  return documents === 0 ? null : { documents, of: ids.length, extractors: [...extractors].sort() };
}

async function headOf(file: string): Promise<string> {
  try {
    const handle = await open(file, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw readingError(cause, file);
  }
}
