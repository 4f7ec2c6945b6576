import { readdir, readlink, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ClaimgraphError } from "../../model/errors.ts";
import { codeOf, fileErrorOf } from "./fileErrors.ts";
import { kindOfFile } from "./regularFile.ts";

/** The contents of a folder and the folders inside. */
export interface Listing {
  /** Paths of files, in no order. */
  readonly files: string[];
  /** Skipped things that somebody may expect to be read, each with the reason. */
  readonly passedOver: string[];
  /** Folders that cannot be listed. */
  readonly refused: ClaimgraphError[];
}

/** The files that mark a folder of ours, and its kind. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["claimgraph.json", "a graph"],
  ["claimgraph-site.json", "a site of a graph"],
]);

/** The kind of a folder of ours; null for any other. */
export async function kindOfOurFolder(folder: string): Promise<string | null> {
  for (const [mark, what] of MARKS) if (await exists(join(folder, mark))) return what;
  return null;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The name of an entry that is no UTF-8 contains this character, and cannot be used to open it. */
const REPLACED = "\ufffd";

/**
 * Lists a folder with care: hidden entries are left out; links to files are followed inside the folder only; graphs and sites inside it, things
 * that are no files, and names that are no UTF-8 are skipped with a message. Nothing is opened.
 *
 * @throws file system errors if the folder itself cannot be listed
 */
export async function listFolder(folder: string): Promise<Listing> {
  const listing: Listing = { files: [], passedOver: [], refused: [] };
  const root = await realpath(folder);
  const folders: string[] = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      await listOne(next, root, folders, listing, next === folder);
    } catch (cause) {
      if (next === folder) throw cause;
      listing.refused.push(fileErrorOf(cause, next));
    }
  }
  return listing;
}

async function listOne(
  folder: string,
  root: string,
  folders: string[],
  { files, passedOver }: Listing,
  isRoot: boolean,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ours = isRoot ? undefined : entries.map(({ name }) => MARKS.get(name)).find((what) => what !== undefined);
  if (ours !== undefined) {
    passedOver.push(`${folder}: ${ours}, no documents`);
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.name.includes(REPLACED) && !(await exists(path))) passedOver.push(`${path}: its name is no UTF-8`);
    else if (entry.isDirectory()) folders.push(path);
    else if (entry.isFile()) files.push(path);
    else if (entry.isSymbolicLink()) {
      const why = await whyNotFollowed(path, root);
      if (why === null) files.push(path);
      else passedOver.push(`${path}: ${why}`);
    } else passedOver.push(`${path}: ${kindOfFile(entry)}, no file`);
  }
}

/** Why a link is not followed; null if it leads to a file inside the folder. */
async function whyNotFollowed(path: string, root: string): Promise<string | null> {
  try {
    const target = await realpath(path);
    if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep))
      return `a link that leads out of the folder, to ${await readlink(path)}`;
    const found = await stat(target);
    return found.isFile() ? null : `a link to ${kindOfFile(found)}`;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ELOOP") return "a link that leads nowhere";
    throw error;
  }
}
