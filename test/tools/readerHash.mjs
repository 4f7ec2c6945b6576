// What texts are read with, in one word: a hash of the rules, the lexicon and the models. The build writes it into the program, so that
// every extraction says what it was read with.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Folders with all that decides what is read in a text: from its bytes to its claims. */
export const READER_FOLDERS = ["src/extract", "src/model", "src/read", "src/text"];
const LOOKUPS = "data/lookups";
const MODELS = "data/models";

/** The files that texts are read with, by path from the root of the project, in order. */
export function readerFiles(root) {
  const under = (folder, ending) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(ending))
      .map((name) => [folder, ...name.split(sep)].join("/"));
  return [
    ...READER_FOLDERS.flatMap((folder) => under(folder, ".ts")),
    ...under(LOOKUPS, ".json"),
    ...under(MODELS, ".bin"),
  ].sort();
}

/**
 * Hash of files: of their paths and bytes.
 * @param {(path: string) => Uint8Array} read
 */
export function hashOfFiles(paths, read) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\0`).update(createHash("sha256").update(read(path)).digest());
  return hash.digest("hex").slice(0, 12);
}

/** The hash of what the sources of a project read with. */
export const readerHash = (root) => hashOfFiles(readerFiles(root), (path) => readFileSync(join(root, path)));

/** Puts the hash into the text of the module that holds it. */
export function withReaderHash(source, hash) {
  const filled = source.replace(/(READER_HASH(?:: string)? = )"[0-9a-f]*"/, `$1"${hash}"`);
  if (!filled.includes(`"${hash}"`)) throw new Error("the module of the version has no place for the hash");
  return filled;
}
