import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { parseQuads, quadReader } from "../../rdf/n3.ts";
import type { GraphFolder } from "./graphFolder.ts";
import {
  absentTextFile,
  documentFile,
  FOLDERS,
  HIDDEN_NAME,
  LINKS_NAME,
  MANIFEST_NAME,
  OWN_NAME,
  reviewFile,
  STALE_NAME,
  textFile,
} from "./layout.ts";
import { filesInManifest, hashOfFile, nameOf, readManifest } from "./manifest.ts";
import { originalsInUse, whyNoOriginal } from "./originals.ts";
import { reviewOf } from "./reviewFiles.ts";
import type { About, Finding } from "./verification.ts";
import { TEMPORARY } from "./writeAtomically.ts";

/** Reports files in the graph's folder that should not be there. */
export async function verifyFolders(
  graph: GraphFolder,
  documents: ReadonlySet<string>,
  texts: ReadonlySet<string>,
  about: About,
): Promise<void> {
  const forgotten = new Set(await graph.forgotten());
  for (const name of await graph.files(FOLDERS.documents)) {
    const file = join(FOLDERS.documents, name);
    const id = /([0-9a-f]{32})\.ttl$/.exec(name)?.[1];
    if (id !== undefined && forgotten.has(id)) about(file, "the document was removed, and its file is still there");
    else if (id === undefined || !documents.has(id) || file !== documentFile(id)) about(file, strange(name));
  }
  for (const name of await graph.files(FOLDERS.texts)) {
    const file = join(FOLDERS.texts, name);
    const id = /([0-9a-f]{64})\.(?:txt|absent)$/.exec(name)?.[1];
    if (id === undefined || (file !== textFile(id) && file !== absentTextFile(id))) about(file, strange(name));
    // the text of a document that cannot be read is unknown
    else if (!texts.has(id) && texts.size === documents.size) about(file, "the text belongs to no document");
  }
  await verifyOriginals(graph, about);
  await verifyReviews(graph, about);
  await readable(LINKS_NAME, about, async () => {
    if (!(await graph.hasLinks())) return;
    const reader = quadReader("turtle", LINKS_NAME, () => {}, graph.settings);
    let line = 0;
    for await (const piece of graph.linkPieces()) {
      line = piece.includes("\n") ? piece.length - piece.lastIndexOf("\n") : line + piece.length;
      if (line > LONGEST_LINE)
        throw new ClaimgraphError(`it has a line of more than ${LONGEST_LINE >> 20} MB`, { exitCode: EXIT.badData });
      reader.write(piece);
    }
    reader.end();
  });
  for (const name of await graph.files(FOLDERS.own)) {
    const file = join(FOLDERS.own, name);
    if (file !== OWN_NAME) about(file, strange(name));
  }
  await readable(OWN_NAME, about, async () => {
    parseQuads((await graph.own()) ?? "", "nquads", OWN_NAME, graph.settings);
  });
  if (await graph.linksAreStale())
    about(
      STALE_NAME,
      "documents changed and the links were not computed again: a run was interrupted; build into the graph once more",
    );
}

/** A longer line is none of ours, and might be longer than any text. */
const LONGEST_LINE = 1 << 26;

/** Reports a file that cannot be read. */
async function readable(file: string, about: About, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    about(file, error.message, error.line);
  }
}

/** Bytes that are not those that their names say, or no document's; places that are not of a document's text. */
async function verifyOriginals(graph: GraphFolder, about: About): Promise<void> {
  const inUse = await originalsInUse(graph);
  for (const name of await graph.files(FOLDERS.originals)) {
    const file = join(FOLDERS.originals, name);
    const why = TEMPORARY.test(name) ? strange(name) : await whyNoOriginal(graph, file, inUse);
    if (why !== null) about(file, why);
  }
}

async function verifyReviews(graph: GraphFolder, about: About): Promise<void> {
  for (const name of await graph.files(FOLDERS.reviews)) {
    const file = join(FOLDERS.reviews, name);
    const id = /([0-9a-f]{32})\.ttl$/.exec(name)?.[1];
    if (id === undefined || file !== reviewFile(id)) {
      if (file !== HIDDEN_NAME) about(file, strange(name));
      continue;
    }
    await reviewOf(graph, id).catch((error: unknown) => {
      if (!(error instanceof ClaimgraphError)) throw error;
      about(file, error.message, error.line);
    });
  }
}

/**
 * Files that changed since they were written, if they have no other fault.
 *
 * @param mayLackIt whether the graph is of a version that wrote no manifest
 */
export async function verifyManifest(
  graph: GraphFolder,
  findings: readonly Finding[],
  about: About,
  mayLackIt = false,
): Promise<void> {
  const manifest = await readManifest(graph.path);
  if (manifest === null) {
    if (mayLackIt) return;
    about(
      MANIFEST_NAME,
      "the file is gone: what was changed since it was written cannot be found; building or linking writes it again",
    );
    return;
  }
  const told = new Set(findings.map(({ file }) => nameOf(file)));
  const there = new Set(await filesInManifest(graph));
  for (const [name, hash] of manifest) {
    there.delete(name);
    if (told.has(name)) continue;
    const now = await hashOfFile(graph.path, name);
    if (now === null) about(name, `the file is gone: ${MANIFEST_NAME} lists it`);
    else if (now !== hash)
      about(name, `the file was changed since it was written: its hash is not the one in ${MANIFEST_NAME}`);
  }
  for (const name of there)
    if (!told.has(name) && (await hashOfFile(graph.path, name)) !== null)
      about(
        name,
        `the file is not listed in ${MANIFEST_NAME}: it was not written by this program, or the manifest was changed`,
      );
}

const strange = (name: string): string =>
  TEMPORARY.test(name.slice(name.search(/[^/\\]*$/)))
    ? "an interrupted run left this file; build into the graph once more"
    : "this file does not belong here";
