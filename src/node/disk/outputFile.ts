import { lstat, realpath, stat } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { kindOfFile } from "../ingest/regularFile.ts";
import { refuseInGraph } from "./ownFolder.ts";
import { refuseUnportable } from "./portableName.ts";

/** Folders of names that lead to devices and open files: a file that is put in place of one would break them for every program. */
const OF_THE_SYSTEM = ["/dev", "/proc"];

/**
 * Checks the name of a file that is to be written, before anything is read.
 *
 * @throws ClaimgraphError (usage, cannot create) if it is no name for a file, lies in a graph's folder, or is a device or a FIFO
 */
export async function checkOutputFile(path: string): Promise<void> {
  refuseUnportable(path);
  await refuseInGraph(path);
  const found = await stat(path).catch(() => null);
  const isOdd = found !== null && !found.isFile() && !found.isDirectory();
  if (!isOdd && !(await isOfTheSystem(path))) return;
  throw new ClaimgraphError(
    `this is ${isOdd ? kindOfFile(found) : "a device"}, no file, and would be replaced by one`,
    {
      exitCode: EXIT.cannotCreate,
      place: path,
      remedy: "Name a file. Nothing was changed",
    },
  );
}

async function isOfTheSystem(path: string): Promise<boolean> {
  if (!((await lstat(path).catch(() => null))?.isSymbolicLink() === true)) return false;
  const folder = await realpath(dirname(resolve(path))).catch(() => "");
  return OF_THE_SYSTEM.some((one) => folder === one || folder.startsWith(one + sep));
}
