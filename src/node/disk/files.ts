import { type FileHandle, mkdir, open, rename, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** The calls of the file system by which something is written; tests put others in their place. */
export interface Files {
  readonly mkdir: (path: string, options: { readonly recursive: true }) => Promise<string | undefined>;
  readonly open: (path: string, flags: string) => Promise<Pick<FileHandle, "writeFile" | "sync" | "close">>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
}

export const REAL_FILES: Files = { mkdir: makeFolders, open, rename, unlink };

/**
 * Makes a folder and those above it that are missing, as `mkdir` with `recursive` does, which never ends where a folder says that it is there
 * and lets none be made in it (/proc).
 */
async function makeFolders(path: string): Promise<string | undefined> {
  try {
    return await makeFolder(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== "ENOENT" || above === path) throw error;
    const first = await makeFolders(above);
    const own = await makeFolder(path);
    return first ?? own;
  }
}

/** Undefined where it is there already. */
async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return path;
  } catch (error) {
    if (codeOf(error) === "EEXIST" && (await stat(path)).isDirectory()) return undefined;
    throw error;
  }
}

/** The code of a system error ("ENOENT"), null for other errors. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;

/** Why something cannot be created, where that is the user's to mend. */
const CANNOT_CREATE: ReadonlyMap<string, string> = new Map([
  ["EACCES", "writing here is not allowed"],
  ["EPERM", "writing here is not allowed"],
  ["EROFS", "this disk can only be read"],
  ["ENOENT", "there is no such folder"],
  ["ENOTDIR", "a part of this path is a file, no folder"],
  ["EEXIST", "a file stands where a folder is needed"],
  ["EISDIR", "a folder stands where a file is to be written"],
  ["ENOTEMPTY", "a folder stands where a file is to be written"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ELOOP", "its links go round in a circle"],
  ["EINVAL", "this is no name for a file here"],
  ["ERR_INVALID_ARG_VALUE", "this is no name for a file"],
  ["EBUSY", "another program holds it"],
]);

/** Why writing fails half-way. */
const CANNOT_WRITE: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "your share of the disk is used up"],
  ["EFBIG", "the file gets larger than this disk allows"],
  ["EIO", "the disk cannot write it"],
  ["EMFILE", "too many files are open"],
  ["ENFILE", "too many files are open"],
]);

/**
 * A failed call of the file system as an error that names the file: exit code 73 where it cannot be created, 74 where it cannot be
 * written. Errors of other kinds come back as they are.
 */
export function writingError(cause: unknown, place: string): unknown {
  if (cause instanceof ClaimgraphError) return cause;
  const code = codeOf(cause) ?? "";
  const unwritten = CANNOT_WRITE.get(code);
  if (unwritten !== undefined) {
    return new ClaimgraphError(`cannot be written: ${unwritten}`, {
      exitCode: EXIT.cannotWrite,
      place,
      remedy: "What was there before is unchanged. Make room and try again",
      cause,
    });
  }
  const uncreated = CANNOT_CREATE.get(code);
  if (uncreated === undefined) return cause;
  return new ClaimgraphError(`cannot be created: ${uncreated}`, { exitCode: EXIT.cannotCreate, place, cause });
}

/** Why something cannot be read. */
const CANNOT_READ: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["ENOTDIR", "there is no such file or folder"],
  ["EACCES", "reading it is not allowed"],
  ["EPERM", "reading it is not allowed"],
  ["EISDIR", "this is a folder"],
  ["ELOOP", "its links go round in a circle"],
  ["EIO", "the disk cannot read it"],
  ["EMFILE", "too many files are open"],
]);

/** A failed read as an error that names the file (exit code 66). Errors of other kinds come back as they are. */
export function readingError(cause: unknown, place: string): unknown {
  const why = CANNOT_READ.get(codeOf(cause) ?? "");
  return why === undefined ? cause : new ClaimgraphError(why, { exitCode: EXIT.noInput, place, cause });
}
