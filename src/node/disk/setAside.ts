import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { readWhole } from "../ingest/regularFile.ts";
import { nextAside } from "./asideNames.ts";
import { codeOf, exists, type Files, readingError, writingError } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { absentTextFile, documentFile, FOLDERS, SET_ASIDE, setAsideFile, sourceFile, textFile } from "./layout.ts";
import { originalFiles, originalIdsIn } from "./originals.ts";
import { textIdsIn } from "./recordFile.ts";
import { writeAtomically } from "./writeAtomically.ts";

// Things that are set aside are in a graph's folder but not part of the graph: documents that were removed and kept, damaged files, texts without a
// document. They are not read until they are put back, and `purge` deletes them.

/** Moves a file of a graph to the folder of things set aside. What lies there already stays: it may be the only whole copy. */
export async function setAside({ path }: GraphFolder, name: string, files: Files): Promise<void> {
  const from = join(path, name);
  const to = join(path, nextAside(path, name));
  try {
    await files.mkdir(dirname(to), { recursive: true });
    await files.rename(from, to);
  } catch (cause) {
    throw writingError(cause, to);
  }
}

/** Copies a document with its texts, the bytes and the names of its file to where what is set aside lies: whole, before anything is taken away. */
export async function copyAside(graph: GraphFolder, id: string, files: Files): Promise<void> {
  const turtle = await graph.turtle(id);
  const texts = [...textIdsIn(turtle)].flatMap((text) => [textFile(text), absentTextFile(text)]);
  for (const name of [documentFile(id), ...texts, ...originalFiles(originalIdsIn(turtle)), sourceFile(id)]) {
    const bytes = await readIfThere(join(graph.path, name));
    if (bytes === null) continue;
    const to = join(graph.path, setAsideFile(name));
    const before = await readIfThere(to);
    if (before !== null && !Buffer.from(before).equals(bytes)) await giveWay(graph, name, files);
    await writeAtomically(to, bytes, files);
  }
}

/** Another file of that name, which was set aside before, gets a name of its own. */
async function giveWay({ path }: GraphFolder, name: string, files: Files): Promise<void> {
  await files.rename(join(path, setAsideFile(name)), join(path, nextAside(path, name)));
}

/** The names of a document's files where it was set aside, the document's own last; null where it was not, or is no longer there. */
export async function filesSetAside({ path }: GraphFolder, id: string): Promise<readonly string[] | null> {
  const document = documentFile(id);
  const bytes = await readIfThere(join(path, setAsideFile(document)));
  if (bytes === null) return null;
  const turtle = new TextDecoder().decode(bytes);
  const others: string[] = [];
  // Bytes and names are kept of some documents only
  for (const name of [...originalFiles(originalIdsIn(turtle)), sourceFile(id)])
    if (await exists(join(path, setAsideFile(name)))) others.push(name);
  const texts: string[] = [];
  for (const text of textIdsIn(turtle)) {
    const isAbsent = await exists(join(path, setAsideFile(absentTextFile(text))));
    texts.push(isAbsent ? absentTextFile(text) : textFile(text));
  }
  return [...texts, ...others, document];
}

/**
 * Copies files that were set aside back to their places, in this order.
 *
 * @throws ClaimgraphError (bad data) if one of them is gone
 */
export async function restoreFromSetAside(
  { path }: GraphFolder,
  names: readonly string[],
  files: Files,
): Promise<void> {
  for (const name of names) {
    const bytes = await readIfThere(join(path, setAsideFile(name)));
    if (bytes === null)
      throw new ClaimgraphError("it was set aside with the document, and is gone", {
        exitCode: EXIT.badData,
        place: join(path, setAsideFile(name)),
        remedy: "Purge what is set aside, restore the document and build it again",
      });
    await writeAtomically(join(path, name), bytes, files);
  }
}

/** What was set aside, by what it was. */
export interface Purged {
  readonly documents: number;
  readonly texts: number;
  readonly originals: number;
  readonly others: number;
}

/** Deletes all that is set aside; how many documents, texts, originals and other files that were. */
export async function purge(graph: GraphFolder): Promise<Purged> {
  const names = (await graph.files(SET_ASIDE)).map((name) => name.replaceAll("\\", "/"));
  const under = (folder: string): number => names.filter((name) => name.startsWith(`${folder}/`)).length;
  const [documents, texts] = [under(FOLDERS.documents), under(FOLDERS.texts)];
  const originals = names.filter((name) => /^originals\/(?:.*\/)?[0-9a-f]{64}$/.test(name)).length;
  const places = names.filter((name) => /^originals\/.*[0-9a-f]{64}\.json$/.test(name)).length;
  const sources = under(FOLDERS.sources);
  try {
    await rm(join(graph.path, SET_ASIDE), { recursive: true, force: true });
  } catch (cause) {
    throw writingError(cause, join(graph.path, SET_ASIDE));
  }
  return { documents, texts, originals, others: names.length - documents - texts - originals - places - sources };
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readWhole(file);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw readingError(cause, file);
  }
}
