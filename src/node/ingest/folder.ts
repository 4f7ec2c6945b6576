import { readdir, readlink, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ClaimgraphError } from "../../model/errors.ts";
import { asRefusal, codeOf } from "./fileErrors.ts";
import { kindOfFile } from "./regularFile.ts";

/** What lies in a folder and those inside it. */
export interface Listing {
  /** Paths of files, in no order. */
  readonly files: string[];
  /** What is passed over although somebody may expect it to be read, each with the reason. */
  readonly passedOver: string[];
  /** Folders that cannot be listed. */
  readonly refused: ClaimgraphError[];
}

/** The files by which a folder of ours is known, and what it is. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["claimgraph.json", "a graph"],
  ["claimgraph-site.json", "a site of a graph"],
]);

/** What a folder of ours is; null for any other. */
export async function ourFolder(folder: string): Promise<string | null> {
  for (const [mark, what] of MARKS) if (await exists(join(folder, mark))) return what;
  return null;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** An entry whose name is no UTF-8 comes out with this sign in it, and cannot be opened by it. */
const REPLACED = "\ufffd";

/**
 * Lists a folder with care: hidden entries are left out; links to files are followed inside the folder only; a graph or a site of a graph inside
 * it, what is no file, and names that are no UTF-8 are passed over with a word. Nothing is opened.
 *
 * @throws errors of the file system if the folder itself cannot be listed
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
      listing.refused.push(asRefusal(cause, next));
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

/** Why a link is not followed; null where it leads to a file inside the folder. */
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
