import { readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { formatByName } from "../../read/formats.ts";

/** A file to read, or why there is none. */
export type Input =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "stdin" }
  | { readonly kind: "refused"; readonly error: ClaimgraphError };

/** What was found for the inputs that were named. */
export interface Inputs {
  /** In the order of the inputs, those of a folder or glob sorted by path; every file once. */
  readonly inputs: readonly Input[];
  /** Files of folders that hold no document by their ending (JSONL among them: it is read where it is named itself). */
  readonly passedOver: readonly string[];
}

/** What of a folder is read, or refused by name where its format is not read yet: that which holds documents by its ending. */
const isDocument = (path: string): boolean => formatByName(path)?.holds === "documents";

/**
 * Finds the files that inputs name: a file, a folder with all inside it, a glob, or `-` for standard input. An input that names nothing is a
 * refused one (no input) among the others; nothing is thrown for it.
 */
export async function findInputs(named: readonly string[]): Promise<Inputs> {
  const inputs: Input[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  const add = async (path: string): Promise<void> => {
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    inputs.push({ kind: "file", path });
  };
  for (const name of named) {
    if (name === "-") {
      if (!inputs.some(({ kind }) => kind === "stdin")) inputs.push({ kind: "stdin" });
      continue;
    }
    try {
      const kind = await kindOf(name);
      if (kind === "file") await add(name);
      else {
        const files = kind === "folder" ? await listFolder(name) : await listGlob(name);
        const documents = kind === "folder" ? files.filter(isDocument) : files;
        if (kind === "folder") passedOver.push(...files.filter((file) => !isDocument(file)));
        if (documents.length === 0) throw nothingIn(name, kind, files.length);
        for (const file of documents) await add(file);
      }
    } catch (cause) {
      inputs.push({ kind: "refused", error: asRefusal(cause, name) });
    }
  }
  return { inputs, passedOver };
}

async function kindOf(name: string): Promise<"file" | "folder" | "glob"> {
  try {
    return (await stat(name)).isDirectory() ? "folder" : "file";
  } catch (error) {
    // a file may be called "[draft].txt"; only what is no file is a pattern
    if (isDynamicPattern(name) && codeOf(error) === "ENOENT") return "glob";
    throw error;
  }
}

/** All files in a folder and those inside it, sorted by path; hidden ones and links to folders (which may go round in circles) left out. */
async function listFolder(folder: string): Promise<string[]> {
  const files: string[] = [];
  const folders: string[] = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) files.push(path);
    }
  }
  return sorted(files);
}

/** Whether a link leads to a file; one that leads nowhere does not. */
async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ELOOP") return false;
    throw error;
  }
}

const listGlob = async (pattern: string): Promise<string[]> =>
  sorted(
    await glob(pattern, {
      expandDirectories: false,
      onlyFiles: true,
      followSymbolicLinks: false,
      absolute: isAbsolute(pattern),
    }),
  );

/** By code units, the same on every machine whatever its language. */
const sorted = (paths: readonly string[]): string[] => [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

function nothingIn(name: string, kind: "folder" | "glob", others: number): ClaimgraphError {
  if (kind === "glob") return new ClaimgraphError("no file matches", { exitCode: EXIT.noInput, place: name });
  return new ClaimgraphError(
    `no .txt or .html file in this folder${others === 0 ? "" : `, only ${others} of other kinds`}`,
    {
      exitCode: EXIT.noInput,
      place: name,
      ...(others === 0 ? {} : { remedy: "Name a .jsonl file itself to read it" }),
    },
  );
}

/** An error of the file system as one that names the file; others are passed on. */
export function asRefusal(cause: unknown, place: string): ClaimgraphError {
  if (cause instanceof ClaimgraphError) return cause;
  const why = REASONS.get(codeOf(cause) ?? "");
  if (why === undefined) throw cause;
  return new ClaimgraphError(why, { exitCode: EXIT.noInput, place, cause });
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["ENOTDIR", "there is no such file or folder"],
  ["EACCES", "reading it is not allowed"],
  ["EPERM", "reading it is not allowed"],
  ["ELOOP", "its links go round in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
  ["EISDIR", "this is a folder"],
  ["EIO", "the disk cannot read it"],
  ["EMFILE", "too many files are open"],
  ["ENXIO", "there is nothing to read from it"],
  ["ERR_INVALID_ARG_VALUE", "this is no name of a file"],
  ["ERR_FS_FILE_TOO_LARGE", "the file is too large: at most 2 GB can be read as one document"],
]);

const codeOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
