import { sha256Hex } from "../../src/model/ids.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { t } from "../strings.ts";
import type { DocumentReader } from "./documents.ts";
import { DOCUMENT_ENDINGS, endingOf, GRAPH_ENDINGS } from "./endings.ts";
import type { Opened } from "./opened.ts";
import { parseGraph } from "./parse.ts";

/** A file, and its path where it came in a folder. */
export interface Given {
  readonly file: Blob & { readonly name: string };
  readonly path: string;
}

export interface Asked {
  readonly files: readonly Given[];
  /** Hashes of the texts that the graph on the screen speaks of. */
  readonly known: readonly string[];
  /** Address of the page, which the models stand beside. */
  readonly base: string;
}

export type Answer =
  | { readonly kind: "progress"; readonly name: string; readonly done: number; readonly of: number }
  | { readonly kind: "failed"; readonly message: string }
  /** Some records, which are no part of what is opened: many at once would hold the page up. */
  | { readonly kind: "records"; readonly of: "graph" | "read"; readonly records: readonly DocumentRecord[] }
  | { readonly kind: "opened"; readonly opened: Opened };

/** Files of a graph's folder that are no part of what is shown. */
const PASSED_OVER = /(?:^|\/)(?:claimgraph\.json|links\.ttl|(?:view|forgotten|reviews)\/.*|\.[^/]*)$/;

/** Opens the files one after the other: graphs first, so that the texts of their documents are known by their hash. */
export async function openFiles({ files, known, base }: Asked, answer: (part: Answer) => void): Promise<Opened> {
  const wanted = files.length === 1 ? files : files.filter(({ path }) => !PASSED_OVER.test(path));
  const graphs = wanted.filter(({ file }) => endingOf(file.name, GRAPH_ENDINGS) !== null);
  const others = wanted.filter(({ file }) => endingOf(file.name, GRAPH_ENDINGS) === null);
  const records: DocumentRecord[] = [];
  const texts = new Map<string, string>();
  const troubles: string[] = [];
  let done = 0;
  const each = async (some: readonly Given[], open: (one: Given) => Promise<void>) => {
    for (const one of some) {
      answer({ kind: "progress", name: one.file.name, done, of: wanted.length });
      await open(one).catch((error: unknown) => troubles.push(lineOf(error)));
      done += 1;
    }
  };

  let graph: DocumentRecord[] | null = null;
  await each(graphs, async ({ file }) => {
    const found = parseGraph(decoded(new Uint8Array(await file.arrayBuffer()), file.name), file.name);
    graph = [...(graph ?? []), ...found];
  });
  const textIds = new Set([...known, ...((graph ?? []) as DocumentRecord[]).map(({ textId }) => textId)]);
  let reader: Promise<DocumentReader> | null = null;
  await each(others, async ({ file }) => {
    if (endingOf(file.name, DOCUMENT_ENDINGS) === null) {
      const endings = [...GRAPH_ENDINGS, ...DOCUMENT_ENDINGS].map((one) => `.${one}`).join(", ");
      throw new Error(`${t.load.otherFile(file.name)}. ${t.load.openOne(endings)}`);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    // The text of a document that is known needs neither models nor reading
    const id = sha256Hex(bytes);
    if (textIds.has(id)) {
      texts.set(id, decoded(bytes, file.name));
      return;
    }
    reader ??= import("./documents.ts").then(({ createReader }) => createReader(base));
    const { read, record } = await reader;
    const document = read(bytes, file.name);
    texts.set(document.textId, document.text);
    if (!textIds.has(document.textId)) records.push(record(document));
  });
  if (graph === null && records.length === 0 && texts.size === 0) throw new Error(troubles.join(" · "));
  return { graph, read: records, texts, troubles };
}

const lineOf = (error: unknown): string =>
  error instanceof Error && error.name === "Error" ? error.message : String(error);

function decoded(bytes: Uint8Array, name: string): string {
  try {
    // A byte order mark stays: offsets count it
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(t.load.notUtf8(name));
  }
}
