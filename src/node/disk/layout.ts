import { join } from "node:path";

/** The paths in a graph's folder, relative to it. */
export const FOLDERS = {
  documents: "documents",
  texts: "texts",
  originals: "originals",
  sources: "sources",
  reviews: "reviews",
  forgotten: "forgotten",
  own: "own",
} as const;
/** The user's own triples: sorted N-Quads. */
export const OWN_NAME = join(FOLDERS.own, "own.nq");
/** The actors whose names are covered: a decision of the owner, which is in no document. */
export const HIDDEN_NAME = join(FOLDERS.reviews, "hidden.json");
/** Things that are not part of the graph but were not deleted: removed documents that are kept, damaged files, texts without a document. */
export const SET_ASIDE = "set-aside";
/** The hash of every file, as `sha256sum -c` reads it. */
export const MANIFEST_NAME = "manifest.sha256";
export const LINKS_NAME = "links.ttl";
/** The results of reading and linking, kept for the next run. */
export const CACHE_NAME = "links.cache";
/** The inputs that were read, kept for the next run. */
export const INPUTS_NAME = "inputs.cache";
export const VIEW_FOLDER = "view";
/** A mark that documents have changed and the files computed across them have not been computed again. */
export const STALE_NAME = "links.stale";

const DOCUMENT_ID = /^[0-9a-f]{32}$/;

const TEXT_ID = /^[0-9a-f]{64}$/;

export const isTextId = (id: string): boolean => TEXT_ID.test(id);
export const isDocumentId = (id: string): boolean => DOCUMENT_ID.test(id);

/** Two hex digits, so that no folder gets too many files. */
const shard = (id: string): string => id.slice(0, 2);

export const documentFile = (id: string): string => join(FOLDERS.documents, shard(id), `${id}.ttl`);
export const textFile = (id: string): string => join(FOLDERS.texts, shard(id), `${id}.txt`);
/** The mark of a document that came from another graph without its text: an empty file in place of the text. */
export const absentTextFile = (id: string): string => join(FOLDERS.texts, shard(id), `${id}.absent`);
/** The bytes of a document's file, by their SHA-256. */
export const originalFile = (sha256: string): string => join(FOLDERS.originals, shard(sha256), sha256);
/** Where the words of its text stand on its pages. */
export const placesFile = (sha256: string): string => join(FOLDERS.originals, shard(sha256), `${sha256}.json`);
/** The path of a file of the graph when it is set aside. */
export const setAsideFile = (name: string): string => join(SET_ASIDE, name);
/** The file of one review. */
export const reviewFile = (id: string): string => join(FOLDERS.reviews, shard(id), `${id}.ttl`);
/** The names under which a document was given, one a line. */
export const sourceFile = (id: string): string => join(FOLDERS.sources, shard(id), id);
export const tombstone = (id: string): string => join(FOLDERS.forgotten, id);
