import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { graphFormatOf } from "../../export/graphFormats.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import type { HiddenActor } from "../../query/cover/hiddenNames.ts";
import type { GraphContents } from "../../rdf/graphContents.ts";
import type { Quad } from "../../rdf/term.ts";
import { REAL_FILES, writingError } from "../disk/files.ts";
import { type Forgot, GraphEditor } from "../disk/graphEditor.ts";
import { exists } from "../disk/graphFolder.ts";
import { readHiddenList } from "../disk/hiddenFile.ts";
import { type KnownDocument, KnownInputs } from "../disk/knownInputs.ts";
import { lockFile } from "../disk/lock.ts";
import type { Original } from "../disk/originals.ts";
import { refuseInGraph } from "../disk/ownFolder.ts";
import { packed } from "../disk/packed.ts";
import { refuseUnportable } from "../disk/portableName.ts";
import type { Put } from "../disk/putting.ts";
import { writeAtomically } from "../disk/writeAtomically.ts";
import { readGraphFile } from "./graph.ts";
import { linkFolder, linksAreCurrent } from "./linking.ts";
import type { Known } from "./reading.ts";
import type { Terminal } from "./terminal.ts";

/** A graph that documents are put into. */
export interface Target {
  /** Whether what was put in stays where the run ends before {@link finish}. */
  readonly keepsEach: boolean;
  /** @param original the bytes of its file, which a folder keeps */
  put(record: DocumentRecord, text: string, original?: Original | null): Promise<Put>;
  /** Says that all documents of an input were put in since the last call: it need not be read again. Null where it has to be. */
  wasRead(key: string | null): void;
  /** What it holds of a document; null where it has none of this id. */
  record(id: string): Promise<DocumentRecord | null>;
  /** The same as put, for a document that came without its text. */
  putWithoutText(record: DocumentRecord): Promise<Put>;
  /** Adds the user's own triples, as lines of canonical N-Quads; how many are new. */
  addOwn(lines: readonly string[]): Promise<number>;
  /** Adds what people decided; how many reviews are new. */
  addReviews(reviews: readonly Review[]): Promise<number>;
  /** Keeps a document out that was removed elsewhere. */
  forget(id: string, texts: readonly string[]): Promise<Forgot>;
  /** Covers names that were hidden in another graph; null where it cannot, and is given covered documents. */
  readonly hide: ((hidden: readonly HiddenActor[]) => Promise<void>) | null;
  /** Keeps the name under which a document was given. */
  addSource(id: string, name: string): Promise<void>;
  /** Writes what depends on all documents. */
  finish(terminal: Terminal): Promise<void>;
  /** Lets others write; what was not finished is not written. */
  close(): Promise<void>;
}

/** Endings of files that somebody may expect, and that would make a folder of that name. */
const OTHER_ENDING =
  /\.(?:rdf|owl|n3|xml|trix|hdt|json|jsonl|ndjson|csv|tsv|txt|md|html?|pdf|docx?|odt|gexf|graphml|zip|gz)$/i;

/**
 * Checks how a graph to be written is called, before anything is read.
 * @throws ClaimgraphError (usage) if the name is empty, or ends as a file that cannot be written
 */
export async function checkTargetName(path: string): Promise<void> {
  const remedy = "Name a folder, or a file that ends in .ttl, .trig, .nq, .nt or .jsonld";
  if (path.trim() === "")
    throw new ClaimgraphError("the graph’s name is empty", { exitCode: EXIT.usage, place: "--output", remedy });
  refuseUnportable(path);
  if (graphFormatOf(path) !== null) await refuseInGraph(path);
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
 * Opens a graph for writing, made where there is none: a file by its ending, else a folder.
 *
 * @param overwrites files of documents that somebody edited by hand, too
 */
export async function openTarget(
  path: string,
  terminal: Pick<Terminal, "stopIfInterrupted">,
  overwrites: boolean,
): Promise<Target> {
  return graphFormatOf(path) === null ? openFolder(path, overwrites) : openFile(path, terminal);
}

/** A graph in one file: read whole, written whole in the end; no other run reads it to write it in between. */
async function openFile(path: string, terminal: Pick<Terminal, "stopIfInterrupted">): Promise<Target> {
  const [{ graphPieces }, { parseKeepingBlankNodes, quadLines }] = await Promise.all([
    import("../../export/readGraph.ts"),
    import("../../rdf/n3.ts"),
  ]);
  const format = graphFormatOf(path)!;
  // A link stays one: the file that it names is locked and written
  const place = await realpath(path).catch(() => path);
  await REAL_FILES.mkdir(dirname(place), { recursive: true }).catch((cause: unknown) => {
    throw writingError(cause, path);
  });
  const lock = await lockFile(place, () => terminal.stopIfInterrupted());
  try {
    const before = (await exists(place)) ? await ownGraphFile(path) : null;
    const records = new Map((before?.records ?? []).map((record) => [record.id, record]));
    const own = new Set(quadLines(before?.own ?? []));
    const reviews = new Map((before?.reviews ?? []).map((review) => [review.id, review]));
    const put = async (record: DocumentRecord): Promise<Put> => {
      const known = records.get(record.id);
      records.set(record.id, record);
      return known === undefined ? "added" : isAlike(known, record) ? "unchanged" : "replaced";
    };
    return {
      keepsEach: false,
      put,
      record: async (id) => records.get(id) ?? null,
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
      // A file has no tombstones: it knows of no document that was removed from it
      forget: async (id) => (records.delete(id) ? "noted" : "known"),
      async finish() {
        const all = [...records.values()];
        const contents = {
          records: all,
          links: all.length === 0 ? null : await (await import("./linking.ts")).labelledLinks(all),
          own: parseKeepingBlankNodes([...own].sort().join(""), path),
          reviews: [...reviews.values()],
        };
        await writeAtomically(place, packed(graphPieces(contents, format), place));
      },
      wasRead() {},
      hide: null,
      // a file holds documents alone
      async addSource() {},
      close: () => lock.release(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const isAlike = (one: DocumentRecord, other: DocumentRecord): boolean => JSON.stringify(one) === JSON.stringify(other);

/** @throws ClaimgraphError (cannot create) where the file holds no graph of ours */
async function ownGraphFile(path: string): Promise<GraphContents> {
  const found = await readGraphFile(path);
  const [first] = found.own;
  if (found.records.length === 0 && first !== undefined) throw isOthers(first, path);
  return found;
}

/** A file of triples without a document is somebody's work, with its comments and its order: it is taken in, not written over. */
const isOthers = ({ subject, predicate }: Quad, place: string): ClaimgraphError =>
  new ClaimgraphError(`the file holds no graph of ours, but: <${subject.value}> <${predicate.value}> …`, {
    exitCode: EXIT.cannotCreate,
    place,
    remedy: "Build into a file of its own; given as an input, its triples are added",
  });

async function openFolder(path: string, overwrites: boolean): Promise<Target> {
  const editor = await GraphEditor.open(path, { create: true, overwrites });
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

/** The inputs that a graph's folder has read; none where it is a file, or not there yet. */
export async function knownIn(path: string): Promise<Pick<Known, "documentsOf">> {
  if (graphFormatOf(path) !== null) return { documentsOf: async () => null };
  const inputs = await KnownInputs.read(path);
  return { documentsOf: async (key) => (await inputs.documentsOf(key))?.map(({ id }) => id) ?? null };
}
