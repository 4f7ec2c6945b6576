import type { File, Inside } from "../reader.ts";
import { zipEntries } from "../zip/entries.ts";

/** Reads a web archive with an index (WACZ): the WARC files inside it. */
export function* readWacz({ bytes, name, given, budget }: File): Generator<Inside> {
  const archives = zipEntries(bytes, name, budget).filter((entry) => /^archive\/.*\.warc(?:\.gz)?$/.test(entry.name));
  for (const entry of archives.sort((x, y) => (x.name < y.name ? -1 : 1)))
    yield { name: `${name}!/${entry.name}`, bytes: entry.read(), given };
}
