import type { DocumentRecord } from "../../model/record.ts";
import { GraphEditor, type Put } from "../disk/graphEditor.ts";
import { exists } from "../disk/graphFolder.ts";
import { writeAtomically } from "../disk/writeAtomically.ts";
import { readGraphFile } from "./graph.ts";
import { linkFolder } from "./linking.ts";
import type { Terminal } from "./terminal.ts";

/** A graph that documents are put into. */
export interface Target {
  readonly path: string;
  put(record: DocumentRecord, text: string): Promise<Put>;
  /** Writes what depends on all documents. */
  finish(terminal: Terminal): Promise<void>;
  /** Lets others write; what was not finished is not written. */
  close(): Promise<void>;
}

/** Opens a graph for writing, made where there is none: a file by its ending, else a folder. */
export async function openTarget(path: string): Promise<Target> {
  const { graphFormatOf } = await import("../../export/readGraph.ts");
  return graphFormatOf(path) === null ? openFolder(path) : openFile(path);
}

/** A graph in one file: read whole, written whole in the end. */
async function openFile(path: string): Promise<Target> {
  const { graphFormatOf, writeGraph } = await import("../../export/readGraph.ts");
  const format = graphFormatOf(path)!;
  const records = new Map<string, DocumentRecord>();
  if (await exists(path)) for (const record of await readGraphFile(path)) records.set(record.id, record);
  return {
    path,
    async put(record) {
      const known = records.get(record.id);
      records.set(record.id, record);
      return known === undefined ? "added" : "replaced";
    },
    finish: () => writeAtomically(path, writeGraph(records.values(), format)),
    close: async () => {},
  };
}

async function openFolder(path: string): Promise<Target> {
  const editor = await GraphEditor.open(path, { create: true });
  return {
    path,
    put: (record, text) => editor.put(record, text),
    finish: async (terminal) => {
      await linkFolder(editor, terminal);
    },
    close: () => editor.close(),
  };
}
