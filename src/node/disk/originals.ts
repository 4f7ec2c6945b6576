import { join } from "node:path";
import { ClaimgraphError } from "../../model/errors.ts";
import { readPlaces, writePlaces } from "../../model/places.ts";
import type { Positions } from "../../model/positions.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { readWhole } from "../ingest/regularFile.ts";
import { deleteAside } from "./asideNames.ts";
import type { ChangedFiles } from "./changedFiles.ts";
import { codeOf, readingError } from "./files.ts";
import { hashOf } from "./graphCache.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { FOLDERS, isTextId, originalFile, placesFile, setAsideFile, textFile } from "./layout.ts";
import { hashOfFile } from "./manifest.ts";

// The bytes of the documents' files lie beside their texts, each once under its SHA-256, which its record tells; of a file with pages also where the
// words of its text stand on them. Where the bytes are those of the text, the text's file is the original.

/** A document's file. */
export interface Original {
  readonly bytes: Uint8Array;
  /** Of a file with pages. */
  readonly positions?: Positions;
}

/** What tells the bytes of a document. */
export type DocumentBytes = Pick<DocumentRecord, "id" | "sha256" | "textId">;

/** Whether a document's bytes are its text, letter for letter. */
const isItsText = ({ sha256, textId }: Pick<DocumentBytes, "sha256" | "textId">): boolean => sha256 === textId;

/** Keeps a document's bytes beside its text, where they are not there yet. */
export async function putOriginal(
  changes: ChangedFiles,
  { sha256, textId }: DocumentRecord,
  { bytes, positions }: Original,
): Promise<void> {
  if (isItsText({ sha256, textId })) return;
  if (hashOf(bytes) !== sha256) throw new Error(`the bytes are not those of the document ${sha256}`);
  await writeWhereOther(changes, originalFile(sha256), bytes, sha256);
  if (positions === undefined || positions.starts.length === 0) return;
  const places = writePlaces({ textId, positions });
  await writeWhereOther(changes, placesFile(sha256), places, hashOf(places));
}

async function writeWhereOther(
  changes: ChangedFiles,
  name: string,
  content: Uint8Array | string,
  hash: string,
): Promise<void> {
  if ((await hashOfFile(changes.graph.path, name)) === hash) changes.changed(name, hash);
  else await changes.write(name, content, hash);
}

/** The bytes of a document's file; null where they were not kept, or are not those that were read. */
export async function originalOf(
  graph: GraphFolder,
  { sha256, textId }: Pick<DocumentBytes, "sha256" | "textId">,
): Promise<Uint8Array | null> {
  if (!isTextId(sha256)) return null;
  const name = isItsText({ sha256, textId }) ? textFile(textId) : originalFile(sha256);
  const bytes = await readIfThere(join(graph.path, name));
  return bytes !== null && hashOf(bytes) === sha256 ? bytes : null;
}

/** Where the words of a document stand on its pages, as kept with its bytes; null where that is not known. It names the text that it is of. */
export async function placesOf(graph: GraphFolder, { sha256 }: Pick<DocumentBytes, "sha256">): Promise<string | null> {
  if (!isTextId(sha256)) return null;
  const bytes = await readIfThere(join(graph.path, placesFile(sha256)));
  const json = bytes === null ? null : new TextDecoder().decode(bytes);
  return json !== null && readPlaces(json) !== null ? json : null;
}

/** Hashes of the bytes that a graph keeps, sorted. */
export async function originalsIn(graph: GraphFolder): Promise<string[]> {
  const names = await graph.files(FOLDERS.originals);
  return names.flatMap((name) => /(?:^|[/\\])([0-9a-f]{64})$/.exec(name)?.[1] ?? []).sort();
}

/** Hashes of the bytes of documents, as a document’s file tells them, without reading it as Turtle: it may be broken. */
export const originalIdsIn = (turtle: string): ReadonlySet<string> =>
  new Set([...turtle.matchAll(/\bsha256 "([0-9a-f]{64})"/g)].map((match) => match[1] ?? ""));

/** Names of the files that are kept of some bytes. */
export const originalFiles = (ids: Iterable<string>): string[] =>
  [...ids].flatMap((id) => [originalFile(id), placesFile(id)]);

/** Hashes of the bytes that the documents of a graph have; null where one of them is too damaged to tell. */
export async function originalsInUse(graph: GraphFolder): Promise<ReadonlySet<string> | null> {
  const inUse = new Set<string>();
  for (const id of await graph.documents()) {
    const own = originalIdsIn(await graph.turtle(id).catch(() => ""));
    if (own.size === 0) return null;
    for (const one of own) inUse.add(one);
  }
  return inUse;
}

/** Why a file of the folder is not what it should be; null where it is. */
export async function whyNoOriginal(
  graph: GraphFolder,
  file: string,
  inUse: ReadonlySet<string> | null,
): Promise<string | null> {
  const [, id, ending] = /([0-9a-f]{64})(\.json)?$/.exec(file) ?? [];
  if (id === undefined || (file !== originalFile(id) && file !== placesFile(id)))
    return "this file does not belong here";
  if (inUse?.has(id) === false) return "these bytes are no document’s";
  if (ending === undefined)
    return (await hashOfFile(graph.path, file)) === id
      ? null
      : "the original was changed: its hash is not the one that names it; build the document again";
  const bytes = await readIfThere(join(graph.path, file));
  return bytes !== null && readPlaces(new TextDecoder().decode(bytes)) !== null
    ? null
    : "the places of words on pages cannot be read; build the document again";
}

/** Hashes of the bytes that documents have which are set aside. */
export async function originalsAside(graph: GraphFolder): Promise<ReadonlySet<string>> {
  const aside = new Set<string>();
  const folder = setAsideFile(FOLDERS.documents);
  for (const name of await graph.files(folder)) {
    const bytes = await readIfThere(join(graph.path, folder, name));
    if (bytes !== null) for (const one of originalIdsIn(new TextDecoder().decode(bytes))) aside.add(one);
  }
  return aside;
}

/** Deletes the bytes of a document that goes, where no other document has the same; what is set aside of them too, where nothing else needs it. */
export async function deleteOriginals(changes: ChangedFiles, id: string, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  const { graph } = changes;
  const others = new Set<string>();
  for (const other of await graph.documents())
    if (other !== id) for (const one of originalIdsIn(await graph.turtle(other))) others.add(one);
  const aside = await originalsAside(graph);
  for (const one of ids) {
    for (const name of originalFiles([one])) {
      if (!others.has(one)) await changes.delete(name);
      if (!aside.has(one)) await deleteAside(changes, name);
    }
  }
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readWhole(file);
  } catch (cause) {
    if (cause instanceof ClaimgraphError) return null;
    if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return null;
    throw readingError(cause, file);
  }
}
