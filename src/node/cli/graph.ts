import { stat } from "node:fs/promises";
import type { DocumentRecord } from "../../model/record.ts";
import type { GraphNames } from "../../rdf/vocabulary/namespaces.ts";

/** A graph open for reading: a folder, or a file that holds one in one piece. */
export interface OpenGraph {
  readonly path: string;
  readonly names: GraphNames;
  /** What it holds of each document, in order of id. */
  records(): Promise<readonly DocumentRecord[]>;
  /** The text of a document; null where the graph has none: a file holds the words that are quoted, no texts. */
  text(textId: string): Promise<string | null>;
}

/** Opens a graph. @throws ClaimgraphError where there is none */
export async function openGraph(path: string): Promise<OpenGraph> {
  return (await isFile(path)) ? openFile(path) : openFolder(path);
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}

async function openFolder(path: string): Promise<OpenGraph> {
  const { GraphFolder } = await import("../disk/graphFolder.ts");
  const folder = await GraphFolder.open(path);
  return {
    path,
    names: folder.settings,
    async records() {
      const records: DocumentRecord[] = [];
      for await (const record of folder.records()) records.push(record);
      return records;
    },
    text: (textId) => folder.text(textId),
  };
}
