import { realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { formatByName } from "../../read/formats.ts";
import { CONFIG_NAME } from "./configName.ts";
import { codeOf, fileErrorOf } from "./fileErrors.ts";
import { kindOfOurFolder, listFolder } from "./folder.ts";

/** A file to read, or why there is none. */
export type Input =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "stdin" }
  | { readonly kind: "refused"; readonly error: ClaimgraphError };

/** The files found for the named inputs. */
export interface Inputs {
  /** In the order of the inputs, those of a folder or glob sorted by path; every file once. */
  readonly inputs: readonly Input[];
  /** Files of folders that are no documents by their ending (also JSONL, which is read only if it is named itself). */
  readonly passedOver: readonly string[];
  /** Other skipped things, each with the reason: links out of a folder, graphs in it, things that are no files. */
  readonly warnings: readonly string[];
}

/** Files of a folder that are documents by their ending: these are read, or refused by name if their format is not read yet. */
const isDocument = (path: string): boolean => formatByName(path)?.holds === "documents";

/** Files that by custom describe the files beside them, such as a README. */
const isAboutFolder = (path: string): boolean =>
  /^(?:readme|licen[cs]e|copying|changelog|contributing)(?:\.(?:md|markdown|txt|html?|rst))?$/i.test(basename(path)) &&
  isDocument(path);

/**
 * Finds the files that inputs name: a file, a folder with all inside it, a glob, or `-` for standard input. An input that names nothing is a
 * refused one (no input) among the others; nothing is thrown for it.
 */
export async function findInputs(named: readonly string[]): Promise<Inputs> {
  const inputs: Input[] = [];
  const passedOver: string[] = [];
  const warnings: string[] = [];
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
      else if (kind === "folder") {
        const ours = await kindOfOurFolder(name);
        if (ours !== null) throw isOurs(ours, name);
        const listing = await listFolder(name);
        const files = sorted(listing.files);
        warnings.push(...sorted(listing.passedOver));
        passedOver.push(...files.filter((file) => !isDocument(file) && basename(file) !== CONFIG_NAME));
        const about = files.filter(isAboutFolder);
        warnings.push(...about.map((file) => `${file}: it tells of the folder; name it itself to have it read`));
        const documents = files.filter((file) => isDocument(file) && !isAboutFolder(file));
        if (documents.length === 0 && listing.refused.length === 0) throw nothingIn(name, files.length);
        for (const file of documents) await add(file);
        for (const error of listing.refused) inputs.push({ kind: "refused", error });
      } else {
        const { files, ours } = await listGlob(name);
        warnings.push(...ours);
        if (files.length === 0) throw noMatch(name);
        for (const file of files) await add(file);
      }
    } catch (cause) {
      inputs.push({ kind: "refused", error: fileErrorOf(cause, name) });
    }
  }
  return { inputs, passedOver, warnings };
}

async function kindOf(name: string): Promise<"file" | "folder" | "glob"> {
  try {
    return (await stat(name)).isDirectory() ? "folder" : "file";
  } catch (error) {
    // a file may be called "[draft].txt"; an argument is a pattern only if there is no such file
    if (isDynamicPattern(name) && codeOf(error) === "ENOENT") return "glob";
    throw error;
  }
}

/** The files that match a pattern, without those in graphs and sites of ours, which `ours` names. */
async function listGlob(
  pattern: string,
): Promise<{ readonly files: readonly string[]; readonly ours: readonly string[] }> {
  const found = await glob(pattern, {
    expandDirectories: false,
    onlyFiles: true,
    followSymbolicLinks: false,
    absolute: isAbsolute(pattern),
  });
  const known = new Map<string, string | null>();
  const oursAbove = async (folder: string): Promise<string | null> => {
    let what = known.get(folder);
    if (what === undefined) {
      const above = dirname(folder);
      const own = await kindOfOurFolder(folder);
      what = own !== null ? `${folder}: ${own}, no documents` : above === folder ? null : await oursAbove(above);
      known.set(folder, what);
    }
    return what;
  };
  const files: string[] = [];
  const ours = new Set<string>();
  // a folder that the pattern itself names is wanted
  const base = await oursAbove(pattern.replace(/[^/]*[*?[{(!].*$/s, "") || ".");
  for (const file of sorted(found)) {
    const inside = await oursAbove(dirname(file));
    if (inside === null || inside === base) files.push(file);
    else ours.add(inside);
  }
  return { files, ours: [...ours] };
}

/** By code units, the same on every machine whatever its language. */
const sorted = (paths: readonly string[]): string[] => [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const noMatch = (place: string): ClaimgraphError =>
  new ClaimgraphError("no file matches", { exitCode: EXIT.noInput, place });

const isOurs = (what: string, place: string): ClaimgraphError =>
  new ClaimgraphError(`this is ${what}, no folder of documents`, {
    exitCode: EXIT.badData,
    place,
    remedy: "Give the documents that it was made from",
  });

function nothingIn(place: string, others: number): ClaimgraphError {
  const but = others === 0 ? "" : `, only ${others} of other kinds`;
  return new ClaimgraphError(`no .txt or .html file in this folder${but}`, {
    exitCode: EXIT.noInput,
    place,
    ...(others === 0 ? {} : { remedy: "Name a .jsonl file itself to read it" }),
  });
}
