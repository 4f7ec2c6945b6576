import { sha256Hex } from "../../src/model/ids.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { t } from "../strings.ts";
import type { DocumentReader } from "./documents.ts";
import { DOCUMENT_ENDINGS, endingOf, GRAPH_ENDINGS } from "./endings.ts";
import type { LinkedAnswer } from "./linkedAnswer.ts";
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
  /** Whether documents without a graph join what is on the screen, which is linked with them there. */
  readonly joins: boolean;
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
  /** The first documents of a big graph, as a graph of their own, before the rest is there. */
  | { readonly kind: "first"; readonly records: readonly DocumentRecord[]; readonly linked: LinkedAnswer }
  /** Some records, which are no part of what is opened: many at once would hold the page up. */
  | { readonly kind: "records"; readonly of: "graph" | "read"; readonly records: readonly DocumentRecord[] }
  | { readonly kind: "opened"; readonly opened: OpenedFiles; readonly linking: boolean }
  | { readonly kind: "linked"; readonly linked: LinkedAnswer };

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
/** A graph of more claims is shown by its first ones, so many, while the rest is made and linked. */
const BIG = 1000;
const FIRST = 300;

/**
 * Opens the files one after the other: graphs first, so that the texts of their documents are known by their hash. Then
 * links what stands alone: this worker has the records already.
 */
export async function openFiles({ files, known, joins, base }: Asked, answer: (part: Answer) => void): Promise<void> {
  const wanted = files.length === 1 ? files : files.filter(({ path }) => !PASSED_OVER.test(path));
  const graphs = wanted.filter(({ file }) => endingOf(file.name, GRAPH_ENDINGS) !== null);
  const others = wanted.filter(({ file }) => endingOf(file.name, GRAPH_ENDINGS) === null);
  // Loaded while files are read
  const linker = import("./linkedAnswer.ts");
  linker.catch(() => undefined);
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
    const send = inBatches("graph", answer);
    let claims = 0;
    let toCome = alone;
    for (const record of await parseGraph(file, progress)) {
      found.push(record);
      claims += record.claims.length;
      if (toCome && claims >= BIG) {
        toCome = false;
        const first = firstOf(found);
        answer({ kind: "first", records: first, linked: (await linker).linkedAnswer(first) });
      }
      if (alone) send.one(record);
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
  const send = inBatches("read", answer);
  for (const record of read) send.one(record);
  send.rest();
  const linking = graph !== null || !joins;
  answer({ kind: "opened", opened: { graph: graph !== null, texts, troubles }, linking });
  if (linking) answer({ kind: "linked", linked: (await linker).linkedAnswer([...own, ...read]) });
}

/** The first documents, of about {@link FIRST} claims. */
function firstOf(records: readonly DocumentRecord[]): readonly DocumentRecord[] {
  let claims = 0;
  return records.filter((record) => {
    const isIn = claims < FIRST;
    claims += record.claims.length;
    return isIn;
  });
}

/** Sends records a few at a time, as they come. */
function inBatches(of: "graph" | "read", answer: (part: Answer) => void) {
  let some: DocumentRecord[] = [];
  let claims = 0;
  const rest = () => {
    if (some.length > 0) answer({ kind: "records", of, records: some });
    [some, claims] = [[], 0];
  };
  const one = (record: DocumentRecord) => {
    some.push(record);
    claims += record.claims.length;
    if (claims >= BATCH) rest();
  };
  return { one, rest };
}

const lineOf = (error: unknown): string =>
  error instanceof Error && error.name === "Error" ? error.message : String(error);
