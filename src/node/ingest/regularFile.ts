import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** The most bytes of a file that is read whole: about as many as a string may have characters. */
const LARGEST = 0x1fffffe8;

/**
 * The bytes of a file, without ever waiting for it.
 *
 * @throws ClaimgraphError as {@link openRegular} does, (bad data) if it is too large to be read whole
 */
export async function readWhole(path: string): Promise<Uint8Array> {
  const small = readSmall(path);
  if (small !== null) return small;
  const file = await openRegular(path);
  try {
    const { size } = await file.stat();
    if (size > LARGEST)
      throw new ClaimgraphError(`the file has ${(size / 1e9).toFixed(1)} GB, which is more than is read`, {
        exitCode: EXIT.badData,
        place: path,
      });
    return await file.readFile();
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** The size of a file that is read at once: it takes less time than a thread needs to take the work over. */
const SMALL = 1 << 18;
// Windows has no such flag, and no such files
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a small file; null if it is larger. A graph and its inputs have thousands of small files, and calls through threads cost four times
 * as much.
 *
 * @throws ClaimgraphError as {@link openRegular} does
 */
export function readSmall(path: string): Uint8Array | null {
  const file = openSync(path, FLAGS);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw notRegular(kindOfFile(found), path);
    if (found.size > SMALL) return null;
    const bytes = Buffer.allocUnsafeSlow(found.size + 1);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
    }
    // it has grown since
    return null;
  } finally {
    closeSync(file);
  }
}

/** Opens a file for reading, without ever waiting for it; returns its descriptor. Throws as {@link openRegular} does. */
export function openRegularSync(path: string): number {
  const file = openSync(path, FLAGS);
  const found = fstatSync(file);
  if (found.isFile()) return file;
  closeSync(file);
  throw notRegular(kindOfFile(found), path);
}

/** Reads the first bytes of a file into a buffer, without ever waiting for it; returns how many. Throws as {@link readWhole} does. */
export function readBeginning(path: string, buffer: Uint8Array): number {
  const file = openSync(path, FLAGS);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw notRegular(kindOfFile(found), path);
    return readSync(file, buffer, 0, buffer.length, 0);
  } finally {
    closeSync(file);
  }
}

/** The same as text in UTF-8; invalid bytes become U+FFFD. */
export const readWholeText = async (path: string): Promise<string> => new TextDecoder().decode(await readWhole(path));

/**
 * Opens a file for reading without ever waiting for it: a FIFO without a writer would keep an ordinary opening from coming back.
 *
 * @throws ClaimgraphError (no input) if it is a folder, a FIFO, a device or a socket; file system errors as they are
 */
export async function openRegular(path: string): Promise<FileHandle> {
  const file = await open(path, FLAGS);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw notRegular(kindOfFile(found), path);
    return file;
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}

const PIECE = 1 << 16;

/** The bytes of an open file in pieces; closes it. A stream of Node would end the program if closing fails after the last piece. */
export async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    // nothing was written, so nothing is lost
    await file.close().catch(() => undefined);
  }
}

/** The kind of a folder entry, in words for a message. */
export function kindOfFile(found: Pick<Stats, "isDirectory" | "isFIFO" | "isSocket">): string {
  return found.isDirectory() ? "a folder" : found.isFIFO() ? "a FIFO" : found.isSocket() ? "a socket" : "a device";
}

const notRegular = (kind: string, place: string): ClaimgraphError =>
  new ClaimgraphError(`this is ${kind}, no file`, {
    exitCode: EXIT.noInput,
    place,
    remedy: "Give a file, or pipe its words into the program and name “-”",
  });
