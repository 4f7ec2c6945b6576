import { sha256Hex } from "../../src/model/ids.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { t } from "../strings.ts";
import type { DocumentReader } from "./documents.ts";
import { DOCUMENT_ENDINGS, endingOf, GRAPH_ENDINGS } from "./endings.ts";
import type { LinkAsked } from "./link.worker.ts";
import { type NamedBlob, noGraph, parseGraph, textOf } from "./parse.ts";

/** A file, and its path where it came in a folder. */
export interface Given {
  readonly file: NamedBlob;
  readonly path: string;
}

export interface Asked {
  readonly files: readonly Given[];
  /** Hashes of the texts that the graph on the screen speaks of. */
  readonly known: readonly string[];
  /** Leads to the worker that links what is opened. */
  readonly linker: MessagePort;
  /** Address of the page, which the models stand beside. */
  readonly base: string;
}

export type Answer =
  /** `read` tells how much of the file, in hundredths. */
  | {
      readonly kind: "progress";
      readonly name: string;
      readonly done: number;
      readonly of: number;
      readonly read: number;
    }
  | { readonly kind: "failed"; readonly message: string }
  /** Some records, which are no part of what is opened: many at once would hold the page up. */
  | { readonly kind: "records"; readonly of: "graph" | "read"; readonly records: readonly DocumentRecord[] }
  /** The records that came so far are enough to show a big graph by, before the rest is there. */
  | { readonly kind: "first" }
  | { readonly kind: "opened"; readonly opened: OpenedFiles };

/** What files held, besides their records. */
export interface OpenedFiles {
  /** Whether there was a graph among them. */
  readonly graph: boolean;
  /** Texts by their hash. */
  readonly texts: ReadonlyMap<string, string>;
  /** One line for each file that could not be read, where others could. */
  readonly troubles: readonly string[];
}

/** Files of a graph's folder that are no part of what is shown. */
const PASSED_OVER = /(?:^|\/)(?:claimgraph\.json|links\.ttl|(?:view|forgotten|reviews)\/.*|\.[^/]*)$/;

/** What is read of a file is told in steps of so many hundredths. */
const STEP = 10;
/** So many claims the page takes in without being held up. */
const BATCH = 250;
/** A file of more bytes is shown by its first claims, about so many, while the rest of them is made and linked. */
const BIG = 2 ** 21;
const FIRST = 200;

/**
 * Opens the files one after the other: graphs first, so that the texts of their documents are known by their hash. The
 * records go to who asked and to the one that links them. `shown` comes when the first of them are on the screen.
 */
export async function openFiles(
  { files, known, linker, base }: Asked,
  answer: (part: Answer) => void,
  shown: () => Promise<void>,
): Promise<void> {
  const link = (part: LinkAsked) => linker.postMessage(part);
  const wanted = files.length === 1 ? files : files.filter(({ path }) => !PASSED_OVER.test(path));
  const graphs = wanted.filter(({ file }) => endingOf(file.name, GRAPH_ENDINGS) !== null);
  const others = wanted.filter(({ file }) => endingOf(file.name, GRAPH_ENDINGS) === null);
  const alone = wanted.length === 1;
  const texts = new Map<string, string>();
  const troubles: string[] = [];
  let done = 0;
  const each = async (
    some: readonly Given[],
    open: (one: NamedBlob, progress: (read: number) => void) => Promise<void>,
  ) => {
    for (const { file } of some) {
      let told = -STEP;
      const progress = (read: number) => {
        if (read < told + STEP) return;
        told = read;
        answer({ kind: "progress", name: file.name, done, of: wanted.length, read });
      };
      progress(0);
      await open(file, progress).catch((error: unknown) => troubles.push(lineOf(error)));
      done += 1;
    }
  };

  let graph: DocumentRecord[] | null = null;
  await each(graphs, async (file, progress) => {
    const found: DocumentRecord[] = [];
    const send = inBatches("graph");
    let claims = 0;
    let isBig = alone && file.size > BIG;
    for (const record of await parseGraph(file, progress)) {
      found.push(record);
      if (alone) send.one(record);
      claims += record.claims.length;
      if (!isBig || claims < FIRST) continue;
      isBig = false;
      send.rest();
      answer({ kind: "first" });
      link({ kind: "first" });
      // A machine may have no more than two cores: what is looked at comes first
      await shown();
    }
    if (found.length === 0 && !file.name.toLowerCase().endsWith(".json")) throw noGraph(file.name);
    // Of a file that is refused where others are not, nothing is kept
    if (!alone) for (const record of found) send.one(record);
    send.rest();
    graph = [...(graph ?? []), ...found];
  });
  const own = (graph ?? []) as DocumentRecord[];
  const textIds = new Set([...known, ...own.map(({ textId }) => textId)]);
  const read: DocumentRecord[] = [];
  let reader: Promise<DocumentReader> | null = null;
  await each(others, async (file) => {
    if (endingOf(file.name, DOCUMENT_ENDINGS) === null) {
      const endings = [...GRAPH_ENDINGS, ...DOCUMENT_ENDINGS].map((one) => `.${one}`).join(", ");
      throw new Error(`${t.load.otherFile(file.name)}. ${t.load.openOne(endings)}`);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    // The text of a document that is known needs neither models nor reading
    const id = sha256Hex(bytes);
    if (textIds.has(id)) {
      texts.set(id, await textOf(file));
      return;
    }
    reader ??= import("./documents.ts").then(({ createReader }) => createReader(base));
    const { read: readBytes, record } = await reader;
    const document = readBytes(bytes, file.name);
    texts.set(document.textId, document.text);
    if (!textIds.has(document.textId)) read.push(record(document));
  });
  if (graph === null && read.length === 0 && texts.size === 0) throw new Error(troubles.join(" · "));
  const send = inBatches("read");
  for (const record of read) send.one(record);
  send.rest();
  link({ kind: "all" });
  answer({ kind: "opened", opened: { graph: graph !== null, texts, troubles } });

  /** Sends records a few at a time, as they come. */
  function inBatches(of: "graph" | "read") {
    let some: DocumentRecord[] = [];
    let claims = 0;
    const rest = () => {
      if (some.length > 0) {
        answer({ kind: "records", of, records: some });
        link({ kind: "records", records: some });
      }
      [some, claims] = [[], 0];
    };
    const one = (record: DocumentRecord) => {
      some.push(record);
      claims += record.claims.length;
      if (claims >= BATCH) rest();
    };
    return { one, rest };
  }
}

const lineOf = (error: unknown): string =>
  error instanceof Error && error.name === "Error" ? error.message : String(error);
