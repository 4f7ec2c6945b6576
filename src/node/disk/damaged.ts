import { join } from "node:path";
import { ClaimgraphError } from "../../model/errors.ts";
import { sha256Hex } from "../../model/ids.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { documentFile, FOLDERS, textFile } from "./layout.ts";
import { textIdsIn } from "./recordFile.ts";

/** Files of a graph that cannot be used, and why. */
export interface Damaged {
  /** The document's id; null for a file that is none's. */
  readonly document: string | null;
  /** Names of the files, relative to the graph's folder. */
  readonly files: readonly string[];
  readonly why: string;
}

/** Everything in the folders of documents and texts that cannot be used: what is left is whole. */
export async function damagedIn(graph: GraphFolder): Promise<Damaged[]> {
  const found: Damaged[] = [];
  const sound = new Set<string>();
  const unsound = new Map<string, readonly string[]>();
  const ids = await graph.documents();
  for (const id of ids) {
    const why = await whyDamaged(graph, id);
    const texts = [...textIdsIn(await graph.turtle(id).catch(() => ""))];
    if (why === null) for (const one of texts) sound.add(one);
    else {
      found.push({ document: id, files: [documentFile(id)], why });
      unsound.set(id, texts);
    }
  }
  const there = new Set(await graph.texts());
  const withTexts = found.map((one) => {
    const texts = (unsound.get(one.document ?? "") ?? []).filter((id) => !sound.has(id) && there.has(id));
    return { ...one, files: [...one.files, ...texts.map(textFile)] };
  });
  return [...withTexts, ...(await strangersIn(graph, new Set(ids)))];
}

/** Why a document cannot be used; null where it can. */
async function whyDamaged(graph: GraphFolder, id: string): Promise<string | null> {
  try {
    const { textId } = await graph.record(id);
    const bytes = await graph.textBytes(textId);
    return sha256Hex(bytes) === textId ? null : "its text was changed";
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return error.place?.endsWith(".txt") === true ? `its text cannot be read: ${error.message}` : error.message;
  }
}

/** Files in the folders of documents and texts whose names are none of a graph's. */
async function strangersIn(graph: GraphFolder, ids: ReadonlySet<string>): Promise<Damaged[]> {
  const found: Damaged[] = [];
  const add = (file: string): void => {
    found.push({ document: null, files: [file], why: "this file does not belong here" });
  };
  for (const name of await graph.files(FOLDERS.documents)) {
    const file = join(FOLDERS.documents, name);
    const id = /([0-9a-f]{32})\.ttl$/.exec(name)?.[1];
    if (id === undefined || !ids.has(id) || file !== documentFile(id)) add(file);
  }
  for (const name of await graph.files(FOLDERS.texts)) {
    const file = join(FOLDERS.texts, name);
    const id = /([0-9a-f]{64})\.txt$/.exec(name)?.[1];
    if (id === undefined || file !== textFile(id)) add(file);
  }
  return found;
}
