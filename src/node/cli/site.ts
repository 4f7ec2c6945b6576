import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { codeOf, writingError } from "../disk/files.ts";
import { VIEWER } from "../server/server.ts";
import type { OpenGraph } from "./graph.ts";
import { forViewer } from "./served.ts";
import type { Terminal } from "./terminal.ts";

/** What a site of ours has in its folder: only these are replaced. */
const PARTS = ["assets", "models", "samples", "graph"] as const;
const PAGE = "index.html";

export interface SiteOptions {
  /** Whether whole documents go with it, and not only the words of claims. */
  readonly texts: boolean;
  readonly only?: (record: DocumentRecord) => DocumentRecord;
}

/** Whether the place that something is written to is to be a site: a folder, or a path that ends like one. */
export async function isSite(output: string): Promise<boolean> {
  if (/[/\\]$/.test(output)) return true;
  const found = await stat(output).catch(() => null);
  return found?.isDirectory() ?? false;
}

/**
 * Writes a graph as a site: the viewer and what it shows, as files that any static host serves under any path.
 *
 * @throws ClaimgraphError (no input) where the viewer is not built, (cannot create) where the folder holds something else,
 *   (cannot write) naming the file
 */
export async function writeSite(
  graph: OpenGraph,
  output: string,
  { texts, only }: SiteOptions,
  terminal: Terminal,
): Promise<{ readonly documents: number; readonly claims: number }> {
  await readFile(join(VIEWER, PAGE)).catch((cause: unknown) => {
    throw new ClaimgraphError("the viewer is not built", {
      exitCode: EXIT.noInput,
      place: join(VIEWER, PAGE),
      remedy: "Run `npm run build` first",
      cause,
    });
  });
  await refuseOther(output);
  const shown = await forViewer(graph, terminal, { texts, ...(only === undefined ? {} : { only }) });
  const write = async (name: string, content: string): Promise<void> => {
    terminal.stopIfInterrupted();
    const path = join(output, "graph", name);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    } catch (cause) {
      throw writingError(cause, path);
    }
  };
  try {
    await mkdir(output, { recursive: true });
    for (const part of PARTS) await rm(join(output, part), { recursive: true, force: true });
    // The samples are for whoever has no graph yet
    await cp(VIEWER, output, { recursive: true, filter: (source) => source !== join(VIEWER, "samples") });
  } catch (cause) {
    throw writingError(cause, output);
  }
  for await (const { path, content } of shown.files()) await write(path, content);
  if (texts) {
    for (const id of shown.texts) {
      const text = await graph.text(id);
      if (text !== null) await write(`texts/${id}.txt`, text);
    }
  }
  return shown;
}

/** A folder that holds something else is left alone. */
async function refuseOther(output: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(output);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return;
    throw writingError(cause, output);
  }
  if (names.length === 0 || (names.includes(PAGE) && names.includes("graph"))) return;
  throw new ClaimgraphError("the folder holds other files and is no site of a graph", {
    exitCode: EXIT.cannotCreate,
    place: output,
    remedy: "Name a folder that does not exist yet, or an empty one",
  });
}
