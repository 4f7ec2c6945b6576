// Files of word processors, which are ZIP files with XML inside.
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { File } from "../reader.ts";
import { readXml, type XmlListener } from "../xml.ts";
import { type ZipEntry, zipEntries } from "../zip/entries.ts";

/** The entries of such a file by name. */
export class Package {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #name: string;

  constructor({ bytes, name, budget }: File) {
    this.#name = name;
    this.#entries = new Map(zipEntries(bytes, name, budget).map((entry) => [entry.name, entry]));
  }

  /** Whether there is an entry of that name. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Reads an XML file that may be missing. */
  read(name: string, listener: XmlListener): void {
    const entry = this.#entries.get(name);
    if (entry !== undefined) readXml(entry.read(), this.#name, listener);
  }

  /** The bytes of an entry; null if it is missing. */
  bytes(name: string): Uint8Array | null {
    return this.#entries.get(name)?.read() ?? null;
  }

  /**
   * The name of the entry that holds the text.
   *
   * @throws ClaimgraphError (bad data) if it is missing
   */
  main(names: readonly string[]): string {
    const found = names.find((name) => this.has(name));
    if (found !== undefined) return found;
    throw new ClaimgraphError("its text is missing", {
      exitCode: EXIT.badData,
      place: this.#name,
      remedy: "Save it anew in the program that made it",
    });
  }
}

/** The words of single elements of an XML file, the first of each name. */
export function wordsOf(file: Package, name: string, elements: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let open: string | null = null;
  file.read(name, {
    open(element) {
      if (elements.includes(element) && !found.has(element)) {
        open = element;
        found.set(element, "");
      }
    },
    close(element) {
      if (element === open) open = null;
    },
    text(words) {
      if (open !== null) found.set(open, (found.get(open) ?? "") + words);
    },
  });
  return found;
}
