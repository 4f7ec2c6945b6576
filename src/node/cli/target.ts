import type { DocumentRecord } from "../../model/record.ts";
import { GraphEditor, type Put } from "../disk/graphEditor.ts";
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
  return openFolder(path);
}

async function openFolder(path: string): Promise<Target> {
  const editor = await GraphEditor.open(path, { create: true });
  return {
    path,
    put: (record, text) => editor.put(record, text),
    finish: async () => {},
    close: () => editor.close(),
  };
}
