import { readdir } from "node:fs/promises";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { type Files, writingError } from "./files.ts";
import { LOCK_NAME } from "./lock.ts";
import { TEMPORARY } from "./writeAtomically.ts";

/** @throws ClaimgraphError (cannot create), naming `place`, if a folder cannot be made */
export async function makeFolders(path: string, files: Files, place = path): Promise<void> {
  try {
    await files.mkdir(path, { recursive: true });
  } catch (cause) {
    throw writingError(cause, place);
  }
}

/** @throws ClaimgraphError (cannot create) if the folder cannot be made, or holds something else than a graph */
export async function makeGraphFolder(path: string, files: Files): Promise<void> {
  try {
    await files.mkdir(path, { recursive: true });
    const others = (await readdir(path)).filter((name) => !name.startsWith(LOCK_NAME) && !TEMPORARY.test(name));
    if (others.length === 0) return;
  } catch (cause) {
    throw writingError(cause, path);
  }
  throw new ClaimgraphError("the folder holds other files and is no graph", {
    exitCode: EXIT.cannotCreate,
    place: path,
    remedy: "Name a folder that does not exist yet, or an empty one",
  });
}
