import { sha256Hex } from "../../src/model/ids.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { PagedFile } from "../state/originals.ts";
import type { DocumentReader } from "./documents.ts";
import { endingOf, GRAPH_ENDINGS } from "./endings.ts";
import type { LinkAsked } from "./link.worker.ts";
import { type NamedBlob, noGraph, parseGraph, textOf } from "./parse.ts";

/** A file, and its path where it came in a folder. */
export interface DroppedFile {
  readonly file: NamedBlob;
  readonly path: string;
}

export interface Asked {
  readonly files: readonly DroppedFile[];
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
  /** Files with pages by the hash of their bytes. */
  readonly originals: ReadonlyMap<string, PagedFile>;
  /** One line for each file that could not be read, where others could. */
  readonly troubles: readonly string[];
}

/** Files of a graph's folder that are no part of what is shown. */
const PASSED_OVER = /(?:^|\/)(?:claimgraph\.json|links\.ttl|(?:view|forgotten|reviews|originals)\/.*|\.[^/]*)$/;

/** What is read of a file is told in steps of so many hundredths. */
const STEP = 10;
/** So many claims the page takes in without being held up. */
const BATCH = 250;
/** A file of more bytes is shown by its first claims, about so many, while the rest of them is made and linked. */
const BIG = 1_500_000;
const FIRST = 200;

/** Where what is found goes: to who asked, and to the one that links it. */
interface Receivers {
  readonly answer: (part: Answer) => void;
  readonly link: (part: LinkAsked) => void;
}

/** Opens one file; `progress` is told how much of it is read, in hundredths. */
type OpenFile = (file: NamedBlob, progress: (read: number) => void) => Promise<void>;

/**
 * Opens the files one after the other: graphs first, so that the texts of their documents are known by their hash. The
 * records go to who asked and to the one that links them. `shown` comes when the first of them are on the screen.
 */
export async function openFiles(
  { files, known, linker, base }: Asked,
  answer: (part: Answer) => void,
  shown: () => Promise<void>,
): Promise<void> {
  const to: Receivers = { answer, link: (part) => linker.postMessage(part) };
  const wanted = files.length === 1 ? files : files.filter(({ path }) => !PASSED_OVER.test(path));
  const graphs = wanted.filter(({ file }) => endingOf(file.name, GRAPH_ENDINGS) !== null);
  const others = wanted.filter(({ file }) => endingOf(file.name, GRAPH_ENDINGS) === null);
  const troubles: string[] = [];
  let done = 0;
  const each = async (some: readonly DroppedFile[], open: OpenFile) => {
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

  const graph: DocumentRecord[] = [];
  let isGraph = false;
  await each(graphs, async (file, progress) => {
    const found = await openGraph(file, wanted.length === 1, to, { progress, shown });
    graph.push(...found);
    isGraph = true;
  });
  const documents = documentOpener(new Set([...known, ...graph.map(({ textId }) => textId)]), base, troubles);
  await each(others, documents.open);
  const { read, texts, originals } = documents;
  if (!isGraph && read.length === 0 && texts.size === 0) throw new Error(troubles.join(" · "));
  const send = inBatches("read", to);
  for (const record of read) send.one(record);
  send.rest();
  to.link({ kind: "all" });
  answer({ kind: "opened", opened: { graph: isGraph, texts, originals, troubles } });
}

/** Sends the records of a graph, those of a big one while they are made: `shown` comes when its first claims are on the screen. */
async function openGraph(
  file: NamedBlob,
  isAlone: boolean,
  to: Receivers,
  { progress, shown }: { progress: (read: number) => void; shown: () => Promise<void> },
): Promise<readonly DocumentRecord[]> {
  const found: DocumentRecord[] = [];
  const send = inBatches("graph", to);
  let claims = 0;
  let isBig = isAlone && file.size > BIG;
  for (const record of await parseGraph(file, progress)) {
    found.push(record);
    if (isAlone) send.one(record);
    claims += record.claims.length;
    if (!isBig || claims < FIRST) continue;
    isBig = false;
    send.rest();
    to.answer({ kind: "first" });
    to.link({ kind: "first" });
    // A machine may have no more than two cores: what is looked at comes first
    await shown();
  }
  if (found.length === 0 && !file.name.toLowerCase().endsWith(".json")) throw noGraph(file.name);
  // Of a file that is refused where others are not, nothing is kept
  if (!isAlone) for (const record of found) send.one(record);
  send.rest();
  return found;
}

/**
 * Opens files of documents by the readers of the program, which are loaded when the first such file comes: of one whose text is known (by its hash) the
 * text is enough, another is read with the models beside `base`. What is refused in a file that holds many is told in `troubles`.
 */
function documentOpener(known: ReadonlySet<string>, base: string, troubles: string[]) {
  const texts = new Map<string, string>();
  const originals = new Map<string, PagedFile>();
  const read: DocumentRecord[] = [];
  let reader: Promise<DocumentReader> | null = null;
  const open: OpenFile = async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = sha256Hex(bytes);
    if (known.has(id)) {
      texts.set(id, await textOf(file));
      return;
    }
    reader ??= import("./documents.ts").then(({ createReader }) => createReader(base));
    const { read: readBytes, record } = await reader;
    for await (const one of readBytes(bytes, file.name)) {
      if (one.kind === "refused") {
        troubles.push(lineOf(one.error));
        continue;
      }
      const { document } = one;
      texts.set(document.textId, document.text);
      const { original, positions, textId, sha256 } = document;
      // A copy, since a part of a large file would take the whole of it along
      if (original !== undefined && positions !== undefined)
        originals.set(sha256, { bytes: new Uint8Array(original), positions, textId });
      if (!known.has(document.textId)) read.push(record(document));
    }
  };
  return { open, read, texts, originals };
}

/** Sends records a few at a time, as they come. */
function inBatches(of: "graph" | "read", { answer, link }: Receivers) {
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

const lineOf = (error: unknown): string =>
  error instanceof Error && error.name === "Error" ? error.message : String(error);
