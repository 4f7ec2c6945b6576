import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentRecord } from "../../model/record.ts";
import type { GraphFolder, OnDamaged } from "./graphFolder.ts";
import { documentFile, MANIFEST_NAME } from "./layout.ts";
import { type Writer, writerOf } from "./lock.ts";
import { hashOfFile } from "./manifest.ts";

/** What was read of a graph while nobody changed it, or as near to that as could be. */
export interface Reading {
  readonly records: readonly DocumentRecord[];
  /** Whether the documents are those of one moment. */
  readonly isOfOneMoment: boolean;
  /** The hash of the manifest, before and after; null where a run was writing to the graph. */
  readonly revision: string | null;
}

/** Whether a graph is still as it was when it was read, so that what is computed across its documents is of these. */
export async function isStill(folder: GraphFolder, { revision }: Reading): Promise<boolean> {
  return revision !== null && (await momentOf(folder)).revision === revision;
}

/** How often documents are read anew where others changed them meanwhile. */
const TRIES = 3;

/**
 * Reads all documents of a graph as they are at one moment: where a run replaces or removes some of them meanwhile, they are read again.
 * What a run adds after the reading began is left out.
 */
export async function readAtOnce(folder: GraphFolder, onDamaged: OnDamaged): Promise<Reading> {
  for (let tried = 1; ; tried++) {
    const before = await momentOf(folder);
    const damaged: Parameters<OnDamaged>[0][] = [];
    const records: DocumentRecord[] = [];
    for await (const record of folder.records((error) => damaged.push(error))) records.push(record);
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
  /** Of each document's file what changes when it is replaced; empty where nobody writes. */
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

/** Every file that is replaced is another one. */
async function stampOf(folder: GraphFolder, id: string): Promise<string> {
  const found = await stat(join(folder.path, documentFile(id)), { bigint: true }).catch(() => null);
  return found === null || (await folder.isForgotten(id)) ? "" : `${found.ino} ${found.mtimeNs} ${found.size}`;
}
