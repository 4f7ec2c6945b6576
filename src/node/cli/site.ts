import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { type FolderKind, replaceFolder } from "../disk/replaceFolder.ts";
import { SINGLE, VIEWER } from "../server/viewerFolder.ts";
import type { OpenGraph } from "./graph.ts";
import { type ForViewer, forViewer } from "./served.ts";
import type { Terminal } from "./terminal.ts";

/** The file that marks a folder as a site of this program. */
const SITE: FolderKind = { mark: "claimgraph-site.json", called: "a site of a graph" };
const PAGE = "index.html";

export interface SiteOptions {
  /** Whether whole documents are included, and not only the words of claims. */
  readonly texts: boolean;
  /** Whether the files of documents with pages go with it, so that their pages can be shown. */
  readonly originals: boolean;
  /** Whether it is one page with everything in it, which opens by double click. */
  readonly single: boolean;
  readonly only?: (record: DocumentRecord) => DocumentRecord;
}

/** Whether an output path means a site: a folder, or a path that ends like one. */
export async function isSite(output: string): Promise<boolean> {
  if (/[/\\]$/.test(output)) return true;
  const found = await stat(output).catch(() => null);
  return found?.isDirectory() ?? false;
}

/**
 * Writes a graph as a site: the viewer and its data, as files that any static host can serve under any path.
 *
 * @throws ClaimgraphError (no input) if the viewer is not built, (cannot create) if the folder holds something else,
 *   (cannot write) naming the file
 */
export async function writeSite(
  graph: OpenGraph,
  output: string,
  { texts, originals, single, only }: SiteOptions,
  terminal: Terminal,
): Promise<{ readonly documents: number; readonly claims: number }> {
  await (single ? readFile(join(SINGLE, "viewer.js")) : readFile(join(VIEWER, PAGE))).catch((cause: unknown) => {
    throw new ClaimgraphError("the viewer is not built", {
      exitCode: EXIT.noInput,
      place: single ? SINGLE : join(VIEWER, PAGE),
      remedy: "Run `npm run build` first",
      cause,
    });
  });
  const shown = await forViewer(graph, terminal, { texts, originals, ...(only === undefined ? {} : { only }) });
  await replaceFolder(output, SITE, async (write) => {
    if (single) {
      const { singlePage } = await import("./singlePage.ts");
      await write(PAGE, await singlePage(SINGLE, graphFiles(graph, shown, { texts, originals: false }, terminal)));
      return;
    }
    for (const name of await viewerFiles()) {
      terminal.stopIfInterrupted();
      await write(name, await readFile(join(VIEWER, name)));
    }
    for await (const { path, content } of graphFiles(graph, shown, { texts, originals }, terminal))
      await write(path, content);
  });
  return shown;
}

/** The files of a graph that the viewer asks for, by their paths beside its page. */
async function* graphFiles(
  graph: OpenGraph,
  shown: ForViewer,
  { texts, originals }: Pick<SiteOptions, "texts" | "originals">,
  terminal: Terminal,
): AsyncGenerator<{ readonly path: string; readonly content: string | Uint8Array }> {
  for await (const { path, content } of shown.files()) {
    terminal.stopIfInterrupted();
    yield { path: `graph/${path}`, content };
  }
  if (!texts) return;
  for (const id of shown.texts) {
    terminal.stopIfInterrupted();
    const text = await graph.text(id);
    if (text !== null) yield { path: `graph/texts/${id}.txt`, content: text };
  }
  if (originals) yield* originalsOf(graph, shown);
}

/** The files of documents with pages, and where words stand on them. */
async function* originalsOf(graph: OpenGraph, { hashes, documentOf }: ForViewer) {
  for (const sha256 of hashes) {
    const document = documentOf(sha256);
    if (document === null) continue;
    const [bytes, places] = [await graph.original(document), await graph.places(document)];
    if (bytes === null || places === null) continue;
    yield { path: `graph/originals/${sha256}.pdf`, content: bytes };
    yield { path: `graph/originals/${sha256}.json`, content: places };
  }
}

/** The files of the built viewer, without the samples, which are for users without a graph. */
async function viewerFiles(): Promise<string[]> {
  const entries = await readdir(VIEWER, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(VIEWER, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !name.startsWith("samples/"))
    .sort();
}
