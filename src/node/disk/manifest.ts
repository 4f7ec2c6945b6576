import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { ClaimgraphError } from "../../model/errors.ts";
import { openRegular, piecesOf, readWholeText } from "../ingest/regularFile.ts";
import { codeOf, exists, readingError } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { SETTINGS_NAME } from "./graphSettings.ts";
import { CACHE_NAME, FOLDERS, INPUTS_NAME, LINKS_NAME, MANIFEST_NAME, STALE_NAME, VIEW_FOLDER } from "./layout.ts";
import { writerOf } from "./lock.ts";
import { TEMPORARY } from "./writeAtomically.ts";

/** The SHA-256 of each file of a graph by its name, relative to the folder, with `/`. */
export type Manifest = ReadonlyMap<string, string>;

/** The file of the manifest, which `sha256sum -c manifest.sha256` can read. */
const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** Reads the manifest of a graph; null if there is none, as in a graph of version 0.1. */
export async function readManifest(path: string): Promise<Manifest | null> {
  const file = join(path, MANIFEST_NAME);
  let text: string;
  try {
    text = await readWholeText(file);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw readingError(cause, file);
  }
  const entries = text.split("\n").flatMap((line): [string, string][] => {
    const [, hash, name] = LINE.exec(line) ?? [];
    return hash === undefined || name === undefined ? [] : [[name, hash]];
  });
  return new Map(entries);
}

/** The manifest as text for its file. */
export const writeManifest = (manifest: Manifest): string =>
  [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join("");

/** Names of the files of a graph that its manifest lists: all except locks, marks and unfinished files. */
export async function filesInManifest(graph: GraphFolder): Promise<string[]> {
  const folders = [...Object.values(FOLDERS), VIEW_FOLDER];
  const names = [SETTINGS_NAME, LINKS_NAME, CACHE_NAME, INPUTS_NAME];
  for (const folder of folders)
    for (const name of await graph.files(folder))
      if (!TEMPORARY.test(name.slice(name.lastIndexOf(sep) + 1))) names.push(nameOf(folder, name));
  return names;
}

/** A file's name in the form of the manifest. */
export const nameOf = (...parts: readonly string[]): string =>
  join(...parts)
    .split(sep)
    .join("/");

/** What tells without reading it whether the manifest is still the same file: it is only ever replaced whole. Null if there is none. */
export async function manifestStamp(path: string): Promise<string | null> {
  const found = await stat(join(path, MANIFEST_NAME), { bigint: true }).catch(() => null);
  return found === null ? null : `${found.ino} ${found.mtimeNs} ${found.size}`;
}

/** The SHA-256 of a file; null if there is none, or if it is no regular file. */
export async function hashOfFile(path: string, name: string): Promise<string | null> {
  const file = join(path, name);
  const hash = createHash("sha256");
  try {
    for await (const piece of piecesOf(await openRegular(file))) hash.update(piece);
  } catch (cause) {
    if (cause instanceof ClaimgraphError) return null;
    if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return null;
    throw readingError(cause, file);
  }
  return hash.digest("hex");
}

/** The manifest of a graph's present files; known hashes are not computed again. */
export async function manifestOf(graph: GraphFolder, known: Manifest = new Map()): Promise<Manifest> {
  const manifest = new Map<string, string>();
  for (const name of await filesInManifest(graph)) {
    const hash = known.get(name) ?? (await hashOfFile(graph.path, name));
    if (hash !== null) manifest.set(name, hash);
  }
  return manifest;
}

/** Whether a file is computed from others: it is written anew whenever it does not fit. */
const isComputed = (name: string): boolean =>
  name.startsWith(`${VIEW_FOLDER}/`) || [LINKS_NAME, CACHE_NAME, INPUTS_NAME].includes(name);

/**
 * The hashes that are sure in a graph whose last run was interrupted. That run has written some files anew, and no manifest; a file that is
 * another and is older than that run was changed by somebody else, and keeps the hash that it should have.
 */
export async function hashesBefore(graph: GraphFolder, manifest: Manifest): Promise<Manifest> {
  const begun = (await timeOf(graph, STALE_NAME)) ?? 0;
  const sure = new Map<string, string>();
  for (const [name, hash] of manifest) {
    if (isComputed(name)) continue;
    const now = await hashOfFile(graph.path, name);
    if (now === hash || (now !== null && ((await timeOf(graph, name)) ?? begun) < begun)) sure.set(name, hash);
  }
  return sure;
}

const timeOf = async (graph: GraphFolder, name: string): Promise<number | null> =>
  (await stat(join(graph.path, name)).catch(() => null))?.mtimeMs ?? null;

/** Names of the files that are there and are not those of the manifest, but for computed ones. */
export async function changedFrom(graph: GraphFolder, manifest: Manifest): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, hash] of manifest) {
    if (isComputed(name)) continue;
    const now = await hashOfFile(graph.path, name);
    if (now !== null && now !== hash) changed.push(name);
  }
  return changed;
}

/** Names in a folder and those inside, relative to it; none if it is missing. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return [];
    throw readingError(cause, folder);
  }
}

/**
 * Names of the files of a folder that the manifest lists and that are gone: a copy was made half-way, or somebody has deleted them. None
 * while a run writes.
 */
export async function goneFiles(path: string, folder: string): Promise<string[]> {
  const listed = [...((await readManifest(path))?.keys() ?? [])].filter((name) => name.startsWith(`${folder}/`));
  if (listed.length === 0) return [];
  const there = new Set(namesIn(join(path, folder)).map((name) => nameOf(folder, name)));
  const gone = listed.filter((name) => !there.has(name));
  if (gone.length === 0) return [];
  const isUnderWay = (await writerOf(path)) !== null || (await exists(join(path, STALE_NAME)));
  return isUnderWay ? [] : gone;
}

/**
 * The revision of a graph: the SHA-256 of its manifest, which every answer of a server carries. For a graph without a manifest, the hash
 * of the one that it would have.
 */
export async function revisionOf(graph: GraphFolder): Promise<string> {
  const kept = await hashOfFile(graph.path, MANIFEST_NAME);
  return (
    kept ??
    createHash("sha256")
      .update(writeManifest(await manifestOf(graph)))
      .digest("hex")
  );
}
