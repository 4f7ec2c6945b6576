import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { graphFormatOf } from "../../export/graphFormats.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import type { HiddenActor } from "../../query/cover/hiddenNames.ts";
import type { GraphContents } from "../../rdf/graphContents.ts";
import type { Quad } from "../../rdf/term.ts";
import { exists, REAL_FILES, writingError } from "../disk/files.ts";
import type { ExclusionResult } from "../disk/graphEditor.ts";
import { readHiddenList } from "../disk/hiddenFile.ts";
import { type KnownDocument, KnownInputs } from "../disk/knownInputs.ts";
import { lockFile } from "../disk/lock.ts";
import type { Original } from "../disk/originals.ts";
import { refuseInGraph } from "../disk/ownFolder.ts";
import { packed } from "../disk/packed.ts";
import { refuseUnportable } from "../disk/portableName.ts";
import { hasText, type PutResult } from "../disk/putting.ts";
import { writeAtomically } from "../disk/writeAtomically.ts";
import { readGraphFile } from "./graph.ts";
import { linkFolder, linksAreCurrent } from "./linking.ts";
import { openEditor } from "./openEditor.ts";
import type { InputsToSkip } from "./reading.ts";
import type { Terminal } from "./terminal.ts";

/** A graph that documents are put into. */
export interface Target {
  /** Whether documents stay in the graph if the run ends before {@link finish}. */
  readonly keepsEach: boolean;
  /** @param original the bytes of its file, which a folder keeps */
  put(record: DocumentRecord, text: string, original?: Original | null): Promise<PutResult>;
  /** Notes that all documents of an input were put in since the last call, so it need not be read again. Null if it must be. */
  wasRead(key: string | null): void;
  /** Its record of a document; null if there is none with this id. */
  record(id: string): Promise<DocumentRecord | null>;
  /** The records of its documents. */
  records(): AsyncIterable<DocumentRecord>;
  /** One of its texts; null if it has none of this id. */
  text(id: string): Promise<string | null>;
  /** Like `put`, for a document that came without its text. */
  putWithoutText(record: DocumentRecord): Promise<PutResult>;
  /** Adds the user's own triples, as lines of canonical N-Quads; returns how many are new. */
  addOwn(lines: readonly string[]): Promise<number>;
  /** Adds reviews; returns how many are new. */
  addReviews(reviews: readonly Review[]): Promise<number>;
  /** Excludes a document that was removed elsewhere. It stays where it was before and cannot be set aside. */
  forget(id: string, texts: readonly string[]): Promise<ExclusionResult | "stays">;
  /** Covers names that were hidden in another graph; null if it cannot, and gets covered documents instead. */
  readonly hide: ((hidden: readonly HiddenActor[]) => Promise<void>) | null;
  /** Keeps the name under which a document was given. */
  addSource(id: string, name: string): Promise<void>;
  /** Writes everything that depends on all documents. */
  finish(terminal: Terminal): Promise<void>;
  /** Releases the lock; unfinished work is not written. */
  close(): Promise<void>;
}

/** Endings of file formats that cannot be written; a graph folder with such a name would surprise the user. */
const OTHER_ENDING =
  /\.(?:rdf|owl|n3|xml|trix|hdt|json|jsonl|ndjson|csv|tsv|txt|md|html?|pdf|docx?|odt|gexf|graphml|zip|gz)$/i;

/**
 * Checks the name of a graph to be written, before anything is read.
 * @throws ClaimgraphError (usage) if the name is empty, or has the ending of a format that cannot be written
 */
export async function checkTargetName(path: string): Promise<void> {
  const remedy = "Name a folder, or a file that ends in .ttl, .trig, .nq, .nt or .jsonld";
  if (path.trim() === "")
    throw new ClaimgraphError("the graph’s name is empty", { exitCode: EXIT.usage, place: "--output", remedy });
  if (path === "-")
    throw new ClaimgraphError("a graph is not written to standard output", {
      exitCode: EXIT.usage,
      place: "--output",
      remedy: `${remedy}; claimgraph export GRAPH -o - prints one`,
    });
  refuseUnportable(path);
  await refuseInGraph(path, graphFormatOf(path) === null ? "graph" : "file");
  const ending = OTHER_ENDING.exec(path)?.[0];
  if (ending === undefined || graphFormatOf(path) !== null) return;
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return;
  throw new ClaimgraphError(`a graph is not written as ${ending}`, { exitCode: EXIT.usage, place: path, remedy });
}

/**
 * Opens a graph for writing, and makes it if there is none: a file by its ending, else a folder.
 *
 * @param overwrites whether to overwrite document files that somebody edited by hand
 */
export async function openTarget(
  path: string,
  terminal: Pick<Terminal, "stopIfInterrupted" | "warn">,
  overwrites: boolean,
): Promise<Target> {
  return graphFormatOf(path) === null ? openFolder(path, terminal, overwrites) : openFile(path, terminal);
}

/** A graph in one file: read at the start and written at the end as a whole; meanwhile the lock keeps out other writers. */
async function openFile(path: string, terminal: Pick<Terminal, "stopIfInterrupted">): Promise<Target> {
  const [{ graphText }, { parseKeepingBlankNodes, quadLines }] = await Promise.all([
    import("./graphText.ts"),
    import("../../rdf/n3.ts"),
  ]);
  const format = graphFormatOf(path)!;
  // a symbolic link stays one: its target is locked and written
  const place = await realpath(path).catch(() => path);
  await REAL_FILES.mkdir(dirname(place), { recursive: true }).catch((cause: unknown) => {
    throw writingError(cause, path);
  });
  const lock = await lockFile(place, () => terminal.stopIfInterrupted());
  try {
    const before = (await exists(place)) ? await ownGraphFile(path) : null;
    const records = new Map((before?.records ?? []).map((record) => [record.id, record]));
    const there = new Set(records.keys());
    const own = new Set(quadLines(before?.own ?? []));
    const reviews = new Map((before?.reviews ?? []).map((review) => [review.id, review]));
    const put = async (record: DocumentRecord): Promise<PutResult> => putInto(records, record);
    return {
      keepsEach: false,
      put,
      record: async (id) => records.get(id) ?? null,
      records: () => each(records.values()),
      text: async () => null,
      putWithoutText: put,
      addOwn: async (lines) => {
        const size = own.size;
        for (const line of lines) own.add(line);
        return own.size - size;
      },
      addReviews: async (added) => {
        const size = reviews.size;
        for (const one of added) reviews.set(one.id, one);
        return reviews.size - size;
      },
      // a file has no tombstones, so it does not know which documents were removed; another graph must not delete what it had
      forget: async (id) => (there.has(id) ? "stays" : records.delete(id) ? "noted" : "known"),
      async finish() {
        const all = [...records.values()];
        const contents = {
          records: all,
          links: all.length === 0 ? null : await (await import("./linking.ts")).labelledLinks(all),
          own: parseKeepingBlankNodes([...own].sort().join(""), path),
          reviews: [...reviews.values()],
        };
        await writeAtomically(place, packed(graphText(contents, format, dirname(place)), place));
      },
      wasRead() {},
      hide: null,
      // a file has only documents
      async addSource() {},
      close: () => lock.release(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function* each<T>(of: Iterable<T>): AsyncGenerator<T> {
  yield* of;
}

function putInto(records: Map<string, DocumentRecord>, record: DocumentRecord): PutResult {
  const known = records.get(record.id);
  records.set(record.id, record);
  return known === undefined ? "added" : isAlike(known, record) ? "unchanged" : "replaced";
}

const isAlike = (one: DocumentRecord, other: DocumentRecord): boolean => JSON.stringify(one) === JSON.stringify(other);

/** @throws ClaimgraphError (cannot create) where the file holds no graph of ours */
async function ownGraphFile(path: string): Promise<GraphContents> {
  const found = await readGraphFile(path);
  const [first] = found.own;
  if (found.records.length === 0 && first !== undefined) throw isOthers(first, path);
  return found;
}

/** A file of triples without a document is somebody's own work, with comments and order: it may be imported, but is not overwritten. */
const isOthers = ({ subject, predicate }: Quad, place: string): ClaimgraphError =>
  new ClaimgraphError(`the file holds no graph of ours, but: <${subject.value}> <${predicate.value}> …`, {
    exitCode: EXIT.cannotCreate,
    place,
    remedy: "Build into a file of its own; given as an input, its triples are added",
  });

async function openFolder(path: string, terminal: Pick<Terminal, "warn">, overwrites: boolean): Promise<Target> {
  const editor = await openEditor(path, terminal, { create: true, overwrites });
  let put: KnownDocument[] = [];
  return {
    keepsEach: true,
    async put(record, text, original = null) {
      const came = await editor.put(record, text, original);
      if (came !== "forgotten") put.push(await editor.known(record));
      return came;
    },
    wasRead(key) {
      if (key !== null) editor.inputs.add(key, put);
      put = [];
    },
    record: async (id) => ((await editor.graph.has(id)) ? editor.graph.record(id) : null),
    // one that is damaged is told by who reads the graph
    records: () => editor.graph.records(() => undefined),
    text: async (id) => ((await hasText(editor.graph, id)) ? editor.graph.text(id) : null),
    putWithoutText: (record) => editor.putWithoutText(record),
    addOwn: (lines) => editor.addOwn(lines),
    addReviews: (reviews) => editor.addReviews(reviews),
    forget: (id, texts) => editor.forget(id, texts),
    addSource: (id, name) => editor.addSource(id, name),
    async hide(hidden) {
      const before = (await readHiddenList(path)).map((one) => JSON.stringify(one));
      const all = new Set([...before, ...hidden.map((one) => JSON.stringify(one))]);
      if (all.size > before.length) await editor.writeHidden([...all].map((one): HiddenActor => JSON.parse(one)));
    },
    finish: async (terminal) => {
      const isCurrent = !editor.isStale && (await linksAreCurrent(editor.graph)) && !(await editor.hasLostView());
      if (!isCurrent) await linkFolder(editor, terminal);
    },
    close: () => editor.close(),
  };
}

/** The inputs that a graph's folder has read; none for a file, or before the folder exists. */
export async function knownInputs(path: string): Promise<Pick<InputsToSkip, "documentsOf">> {
  if (graphFormatOf(path) !== null) return { documentsOf: async () => null };
  const inputs = await KnownInputs.read(path);
  return { documentsOf: async (key) => (await inputs.documentsOf(key))?.map(({ id }) => id) ?? null };
}
