import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentRecord } from "../../model/record.ts";
import type { GraphFolder, OnDamaged } from "./graphFolder.ts";
import { documentFile, MANIFEST_NAME } from "./layout.ts";
import { type Writer, writerOf } from "./lock.ts";
import { hashOfFile } from "./manifest.ts";

/** The records of a graph, read while nobody changed it if possible. */
export interface Reading {
  readonly records: readonly DocumentRecord[];
  /** Whether the documents belong to one moment. */
  readonly isOfOneMoment: boolean;
  /** The hash of the manifest, if it was equal before and after; null if a run was writing to the graph. */
  readonly revision: string | null;
}

/** Whether a graph is unchanged since it was read, so that its computed files fit these documents. */
export async function isUnchanged(folder: GraphFolder, { revision }: Reading): Promise<boolean> {
  return revision !== null && (await momentOf(folder)).revision === revision;
}

/** How often documents are read again if others changed them meanwhile. */
const TRIES = 3;

/**
 * Reads all documents of a graph at one moment: if a run replaces or removes some of them meanwhile, they are read again.
 * Documents added after the reading began are left out.
 *
 * @param fromFiles as `GraphFolder.records` has it
 */
export async function readAtOnce(folder: GraphFolder, onDamaged: OnDamaged, fromFiles = false): Promise<Reading> {
  for (let tried = 1; ; tried++) {
    const before = await momentOf(folder);
    const damaged: Parameters<OnDamaged>[0][] = [];
    const records: DocumentRecord[] = [];
    for await (const record of folder.records((error) => damaged.push(error), fromFiles)) records.push(record);
    const after = await momentOf(folder);
    const isQuiet = before.writer === null && after.writer === null && before.revision === after.revision;
    const isOfOneMoment = isQuiet || (await areAsBefore(folder, before.files));
    if (!isOfOneMoment && tried < TRIES) continue;
    damaged.forEach(onDamaged);
    return { records, isOfOneMoment, revision: isQuiet ? before.revision : null };
  }
}

interface Moment {
  readonly writer: Writer | null;
  readonly revision: string;
  /** For each document's file, the properties that change when it is replaced; empty if nobody writes. */
  readonly files: ReadonlyMap<string, string>;
}

async function momentOf(folder: GraphFolder): Promise<Moment> {
  const writer = await writerOf(folder.path);
  const ids = writer === null ? [] : await folder.documents();
  const files = new Map<string, string>();
  for (const id of ids) files.set(id, await stampOf(folder, id));
  return { writer, revision: (await hashOfFile(folder.path, MANIFEST_NAME)) ?? "", files };
}

async function areAsBefore(folder: GraphFolder, files: ReadonlyMap<string, string>): Promise<boolean> {
  if (files.size === 0) return false;
  for (const [id, stamp] of files) if ((await stampOf(folder, id)) !== stamp) return false;
  return true;
}

/** A replaced file has another inode. */
async function stampOf(folder: GraphFolder, id: string): Promise<string> {
  const found = await stat(join(folder.path, documentFile(id)), { bigint: true }).catch(() => null);
  return found === null || (await folder.isForgotten(id)) ? "" : `${found.ino} ${found.mtimeNs} ${found.size}`;
}
