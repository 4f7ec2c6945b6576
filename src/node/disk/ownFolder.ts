import { lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { SETTINGS_NAME } from "./graphSettings.ts";

/**
 * Checks a folder of a graph before its contents are deleted: a symbolic link would lead to foreign files.
 *
 * @throws ClaimgraphError (bad data) if it is a link
 */
export async function refuseLink(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (found?.isSymbolicLink() !== true) return;
  throw new ClaimgraphError("this folder of the graph is a link, and what it leads to is not the graph’s", {
    exitCode: EXIT.badData,
    place: folder,
    remedy: "Delete the link. Nothing was changed",
  });
}

/**
 * Checks that a file or a new graph to be written is in no graph’s folder, where every file belongs to that graph.
 *
 * @param kind a graph’s own folder is no place inside a graph
 * @throws ClaimgraphError (cannot create) if it does
 */
export async function refuseInGraph(place: string, kind: "file" | "graph" = "file"): Promise<void> {
  const absolute = resolve(place);
  const parent = await realpath(dirname(absolute)).catch(() => dirname(absolute));
  const first = kind === "graph" ? parent : join(parent, basename(absolute));
  for (let folder = first; folder !== dirname(folder); folder = dirname(folder)) {
    const isGraph = await stat(join(folder, SETTINGS_NAME)).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isGraph) continue;
    throw new ClaimgraphError(`this lies in the folder of a graph: ${folder}`, {
      exitCode: EXIT.cannotCreate,
      place,
      remedy: `Name a ${kind === "graph" ? "folder" : "file"} outside of it. Nothing was changed`,
    });
  }
}
