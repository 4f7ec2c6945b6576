import { chmod, type FileHandle, mkdir, open, rename, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

export interface MakeOptions {
  readonly recursive: true;
  /** The mode of the folder; by the umask if absent. */
  readonly mode?: number;
}

/** The calls of the file system by which something is written; tests put others in their place. */
export interface Files {
  readonly mkdir: (path: string, options: MakeOptions) => Promise<string | undefined>;
  readonly open: (
    path: string,
    flags: string,
    mode?: number,
  ) => Promise<Pick<FileHandle, "writeFile" | "sync" | "close">>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
}

export const REAL_FILES: Files = { mkdir: makeFolders, open, rename, unlink };

/** Modes of files and folders that only their owner may read. */
export const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;

/** The same calls, which make folders and files that only their owner may use. */
export const ownerOnlyFiles = (files: Files): Files => ({
  ...files,
  mkdir: (path, options) => files.mkdir(path, { mode: OWNER_ONLY.folder, ...options }),
  open: (path, flags, mode = OWNER_ONLY.file) => files.open(path, flags, mode),
});

/** Gives a file the mode that the one before it had; the umask may have taken some of it away. */
export async function keepMode(path: string, mode: number): Promise<void> {
  if ((await stat(path)).mode !== mode) await chmod(path, mode & 0o7777);
}

/** The mode of the file at a path; undefined if there is none, or if the system has no such modes. */
export async function modeOf(path: string): Promise<number | undefined> {
  if (process.platform === "win32") return undefined;
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? found.mode : undefined;
}

/**
 * Makes a folder and the missing ones above it, like `mkdir` with `recursive`, which never ends in a folder that exists but
 * allows no new folders (/proc).
 */
async function makeFolders(path: string, options: MakeOptions = { recursive: true }): Promise<string | undefined> {
  try {
    return await makeFolder(path, options.mode);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== "ENOENT" || above === path) throw error;
    const first = await makeFolders(above, options);
    const own = await makeFolder(path, options.mode);
    return first ?? own;
  }
}

/** Undefined if it is there already. */
async function makeFolder(path: string, mode?: number): Promise<string | undefined> {
  try {
    await mkdir(path, mode);
    return path;
  } catch (error) {
    if (codeOf(error) === "EEXIST" && (await stat(path)).isDirectory()) return undefined;
    throw error;
  }
}

/** The numbers of a used-up quota on Linux and on BSD and macOS, for which Node has no code. */
const QUOTA: ReadonlySet<unknown> = new Set([-122, -69]);

/** The code of a system error ("ENOENT"), null for other errors. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return error.code.startsWith("Unknown system error") && "errno" in error && QUOTA.has(error.errno)
    ? "EDQUOT"
    : error.code;
}

/** Why something cannot be created, if the user can fix it. */
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
 * A failed call of the file system as an error that names the file: exit code 73 if it cannot be created, 74 if it cannot be
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

/**
 * A failed read as an error that names the file (exit code 66), also with a code that only some systems give, such as that of a network
 * drive that is gone. What is no error of the system comes back as it is.
 */
export function readingError(cause: unknown, place: string): unknown {
  const code = codeOf(cause) ?? "";
  const failed = cause instanceof Error && "syscall" in cause ? `the system cannot read it (${code})` : undefined;
  const why = CANNOT_READ.get(code) ?? failed;
  return why === undefined ? cause : new ClaimgraphError(why, { exitCode: EXIT.noInput, place, cause });
}

/** Whether something is at this path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return false;
    throw readingError(cause, path);
  }
}
