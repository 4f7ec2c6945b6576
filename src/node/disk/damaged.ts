import { join } from "node:path";
import { ClaimgraphError } from "../../model/errors.ts";
import { sha256Hex } from "../../model/ids.ts";
import { exists } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import {
  absentTextFile,
  documentFile,
  FOLDERS,
  HIDDEN_NAME,
  isTextId,
  OWN_NAME,
  reviewFile,
  textFile,
} from "./layout.ts";
import { originalFiles, originalIdsIn, originalsInUse, whyNoOriginal } from "./originals.ts";
import { textIdsIn } from "./recordFile.ts";

/** Files of a graph that cannot be used, and why. */
export interface Damaged {
  /** The document's id; null for a file of no document. */
  readonly document: string | null;
  /** Names of the files, relative to the graph's folder. */
  readonly files: readonly string[];
  readonly why: string;
}

/** Everything in the folders of documents, texts and originals that cannot be used, and what does not belong beside decisions and triples of one’s own. */
export async function damagedIn(graph: GraphFolder): Promise<Damaged[]> {
  const found: Damaged[] = [];
  const sound = new Set<string>();
  const unsound = new Map<string, readonly string[]>();
  const ids = await graph.documents();
  for (const id of ids) {
    const why = await whyDamaged(graph, id);
    const files = filesIn(await graph.turtle(id).catch(() => ""));
    if (why === null) for (const one of files) sound.add(one);
    else {
      found.push({ document: id, files: [documentFile(id)], why });
      unsound.set(id, files);
    }
  }
  const withOthers: Damaged[] = [];
  for (const one of found) {
    const others: string[] = [];
    for (const file of unsound.get(one.document ?? "") ?? [])
      if (!sound.has(file) && (await exists(join(graph.path, file)))) others.push(file);
    withOthers.push({ ...one, files: [...one.files, ...others] });
  }
  const told = new Set(withOthers.flatMap(({ files }) => files));
  const more = [...(await strangersIn(graph, new Set(ids))), ...(await damagedOriginals(graph))];
  return [...withOthers, ...more.filter(({ files }) => !files.some((file) => told.has(file)))];
}

/** The files of a document's text and bytes. */
const filesIn = (turtle: string): string[] => [
  ...[...textIdsIn(turtle)].map(textFile),
  ...originalFiles(originalIdsIn(turtle)),
];

/** Originals that are not what their names say: the documents themselves can be used without. */
async function damagedOriginals(graph: GraphFolder): Promise<Damaged[]> {
  const found: Damaged[] = [];
  const inUse = await originalsInUse(graph);
  for (const name of await graph.files(FOLDERS.originals)) {
    const file = join(FOLDERS.originals, name);
    const why = await whyNoOriginal(graph, file, inUse);
    if (why !== null) found.push({ document: null, files: [file], why });
  }
  return found;
}

/** Why a document cannot be used; null if it can. */
async function whyDamaged(graph: GraphFolder, id: string): Promise<string | null> {
  try {
    const { textId } = await graph.record(id);
    if (isTextId(textId) && (await graph.lacksText(textId))) return null;
    const bytes = await graph.textBytes(textId);
    return sha256Hex(bytes) === textId ? null : "its text was changed";
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return error.place?.endsWith(".txt") === true ? `its text cannot be read: ${error.message}` : error.message;
  }
}

/** Files whose names do not belong to a graph, such as the other version that a program which keeps folders alike has put beside one. */
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
    const id = /([0-9a-f]{64})\.(?:txt|absent)$/.exec(name)?.[1];
    if (id === undefined || (file !== textFile(id) && file !== absentTextFile(id))) add(file);
  }
  for (const name of await graph.files(FOLDERS.reviews)) {
    const file = join(FOLDERS.reviews, name);
    const id = /([0-9a-f]{32})\.ttl$/.exec(name)?.[1];
    if (file !== HIDDEN_NAME && (id === undefined || file !== reviewFile(id))) add(file);
  }
  for (const name of await graph.files(FOLDERS.own)) {
    const file = join(FOLDERS.own, name);
    if (file !== OWN_NAME) add(file);
  }
  return found;
}
