import { MODEL_FILES, type Models, readModels } from "../../src/extract/models/models.ts";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { readDocuments } from "../../src/read/document.ts";
import type { Read } from "../../src/read/pieces.ts";
import { t } from "../strings.ts";

/** Reads documents by the same code as the command line, with the models that stand beside the page. */
export interface DocumentReader {
  /** The documents that a file holds; what is refused of it is one among them. */
  read(bytes: Uint8Array, name: string): AsyncGenerator<Read>;
  record(document: SourceDocument): DocumentRecord;
}

/** `base` is the address of the page. Where a model is not there, the rules alone do its part. */
export async function createReader(base: string): Promise<DocumentReader> {
  const models = await loadModels(base);
  return {
    read: (bytes, name) => readDocuments(bytes, name),
    record: (document) => recordOf(extract(document, { models })),
  };
}

async function loadModels(base: string): Promise<Models> {
  const files: { pos?: Uint8Array; claims?: Uint8Array } = {};
  for (const key of ["pos", "claims"] as const) {
    const response = await fetch(new URL(`models/${MODEL_FILES[key]}`, base));
    if (response.status === 404) continue;
    if (!response.ok) throw new Error(t.load.noModel(response.status));
    files[key] = new Uint8Array(await response.arrayBuffer());
  }
  return readModels(files);
}
