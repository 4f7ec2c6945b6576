import { constants, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/**
 * Opens a file for reading without ever waiting for it: a FIFO without a writer would keep an ordinary opening from coming back.
 *
 * @throws ClaimgraphError (no input) where it is a folder, a FIFO, a device or a socket; errors of the file system as they are
 */
export async function openRegular(path: string): Promise<FileHandle> {
  // Windows knows no such flag, and no such files
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) throw notRegular(kindOfFile(found), path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** What something in a folder is, as a message calls it. */
export function kindOfFile(found: Pick<Stats, "isDirectory" | "isFIFO" | "isSocket">): string {
  return found.isDirectory() ? "a folder" : found.isFIFO() ? "a FIFO" : found.isSocket() ? "a socket" : "a device";
}

const notRegular = (kind: string, place: string): ClaimgraphError =>
  new ClaimgraphError(`this is ${kind}, no file`, {
    exitCode: EXIT.noInput,
    place,
    remedy: "Give a file, or pipe its words into the program and name “-”",
  });
