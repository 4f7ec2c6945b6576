import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { REAL_FILES, writingError } from "../disk/files.ts";
import { GraphEditor, type Put } from "../disk/graphEditor.ts";
import { exists } from "../disk/graphFolder.ts";
import { type KnownDocument, KnownInputs } from "../disk/knownInputs.ts";
import { lockFile } from "../disk/lock.ts";
import { writeAtomically } from "../disk/writeAtomically.ts";
import { readGraphFile } from "./graph.ts";
import { linkFolder, linksAreCurrent } from "./linking.ts";
import type { Known } from "./reading.ts";
import type { Terminal } from "./terminal.ts";

/** A graph that documents are put into. */
export interface Target {
  /** Whether what was put in stays where the run ends before {@link finish}. */
  readonly keepsEach: boolean;
  put(record: DocumentRecord, text: string): Promise<Put>;
  /** Says that all documents of an input were put in since the last call: it need not be read again. Null where it has to be. */
  wasRead(key: string | null): void;
  /** Writes what depends on all documents. */
  finish(terminal: Terminal): Promise<void>;
  /** Lets others write; what was not finished is not written. */
  close(): Promise<void>;
}

/** Endings of files that somebody may expect, and that would make a folder of that name. */
const OTHER_ENDING =
  /\.(?:rdf|owl|n3|nt|xml|trix|hdt|json|jsonl|ndjson|csv|tsv|txt|md|html?|pdf|docx?|odt|gexf|graphml|zip|gz)$/i;

/**
 * Checks how a graph to be written is called, before anything is read.
 * @throws ClaimgraphError (usage) where the name is empty, or ends as a file that cannot be written
 */
export async function checkTargetName(path: string): Promise<void> {
  const remedy = "Name a folder, or a file that ends in .ttl, .trig, .nq or .jsonld";
  if (path.trim() === "")
    throw new ClaimgraphError("the graph’s name is empty", { exitCode: EXIT.usage, place: "--output", remedy });
  const ending = OTHER_ENDING.exec(path)?.[0];
  if (ending === undefined) return;
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return;
  throw new ClaimgraphError(`a graph is not written as ${ending}`, { exitCode: EXIT.usage, place: path, remedy });
}

/** Opens a graph for writing, made where there is none: a file by its ending, else a folder. */
export async function openTarget(path: string, terminal: Pick<Terminal, "stopIfInterrupted">): Promise<Target> {
  const { graphFormatOf } = await import("../../export/readGraph.ts");
  return graphFormatOf(path) === null ? openFolder(path) : openFile(path, terminal);
}

/** A graph in one file: read whole, written whole in the end; no other run reads it to write it in between. */
async function openFile(path: string, terminal: Pick<Terminal, "stopIfInterrupted">): Promise<Target> {
  const { graphFormatOf, writeGraph } = await import("../../export/readGraph.ts");
  const format = graphFormatOf(path)!;
  // A link stays one: the file that it names is locked and written
  const place = await realpath(path).catch(() => path);
  await REAL_FILES.mkdir(dirname(place), { recursive: true }).catch((cause: unknown) => {
    throw writingError(cause, path);
  });
  const lock = await lockFile(place, () => terminal.stopIfInterrupted());
  try {
    const records = new Map<string, DocumentRecord>();
    if (await exists(place))
      for (const record of await readGraphFile(path, { nothingElse: true })) records.set(record.id, record);
    return {
      keepsEach: false,
      async put(record) {
        const known = records.get(record.id);
        records.set(record.id, record);
        if (known === undefined) return "added";
        return JSON.stringify(known) === JSON.stringify(record) ? "unchanged" : "replaced";
      },
      wasRead() {},
      finish: () => writeAtomically(place, writeGraph(records.values(), format)),
      close: () => lock.release(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openFolder(path: string): Promise<Target> {
  const editor = await GraphEditor.open(path, { create: true });
  let put: KnownDocument[] = [];
  return {
    keepsEach: true,
    async put(record, text) {
      const came = await editor.put(record, text);
      if (came !== "forgotten") put.push(await editor.known(record));
      return came;
    },
    wasRead(key) {
      if (key !== null) editor.inputs.add(key, put);
      put = [];
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
  const { graphFormatOf } = await import("../../export/readGraph.ts");
  if (graphFormatOf(path) !== null) return { documentsOf: async () => null };
  const inputs = await KnownInputs.read(path);
  return { documentsOf: async (key) => (await inputs.documentsOf(key))?.map(({ id }) => id) ?? null };
}
