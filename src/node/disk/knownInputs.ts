import { createHash } from "node:crypto";
import { join } from "node:path";
import { EXTRACTOR } from "../../extract/version.ts";
import type { Piece } from "../../read/pieces.ts";
import { readWhole, readWholeText } from "../ingest/regularFile.ts";
import { hashOf } from "./graphCache.ts";
import { documentFile, INPUTS_NAME, originalFile, textFile } from "./layout.ts";

// The inputs that a graph has read, so that an unchanged input is not read again. A file of lines: a head with the version of the program,
// then for each input a hash of its bytes and of everything that it was read with, and the documents that it gave. It names no file, and
// may be deleted at any time.

const HEAD = `claimgraph inputs 2 ${EXTRACTOR}`;
const LINE = /^([0-9a-f]{64})((?: [0-9a-f]{32}:[0-9a-f]{64}:[0-9a-f]{64}(?::[0-9a-f]{64})?)+)$/;

/** A document from an input. */
export interface KnownDocument {
  readonly id: string;
  /** SHA-256 of its file in the graph. */
  readonly hash: string;
  readonly textId: string;
  /** SHA-256 of the bytes that are kept of it; null where none are. */
  readonly original: string | null;
}

/** The key of an input: its bytes, the ending that shows its format, and everything else that it is read with. */
export function inputKey({ bytes, name, line }: Piece, readWith: unknown): string {
  const ending = /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? "";
  const how = JSON.stringify([EXTRACTOR, readWith, line === null ? ending : "line"]);
  return createHash("sha256").update(how).update("\0").update(bytes).digest("hex");
}

/** The inputs that a graph knows. */
export class KnownInputs {
  readonly #path: string;
  readonly #inputs: Map<string, readonly KnownDocument[]>;
  #hasChanged = false;

  private constructor(path: string, inputs: Map<string, readonly KnownDocument[]>) {
    this.#path = path;
    this.#inputs = inputs;
  }

  /**
   * The known inputs of a graph's folder; none if it is no graph yet, or was read by another version of the program.
   *
   * @param path the graph's folder
   */
  static async read(path: string): Promise<KnownInputs> {
    const text = await readWholeText(join(path, INPUTS_NAME)).catch(() => "");
    const [head, ...lines] = text.split("\n");
    const inputs = new Map<string, readonly KnownDocument[]>();
    if (head !== HEAD) return new KnownInputs(path, inputs);
    for (const line of lines) {
      const [, key, told = ""] = LINE.exec(line) ?? [];
      if (key !== undefined) inputs.set(key, told.trim().split(" ").map(parseDocument));
    }
    return new KnownInputs(path, inputs);
  }

  /** The documents that an input gave, if the graph has all of them, intact and as they were read; else null. */
  async documentsOf(key: string): Promise<readonly KnownDocument[] | null> {
    const documents = this.#inputs.get(key);
    if (documents === undefined) return null;
    for (const { id, hash, textId, original } of documents) {
      if (!(await this.#has(documentFile(id), hash)) || !(await this.#has(textFile(textId), textId))) return null;
      if (original !== null && !(await this.#has(originalFile(original), original))) return null;
    }
    return documents;
  }

  async #has(name: string, hash: string): Promise<boolean> {
    const bytes = await readWhole(join(this.#path, name)).catch(() => null);
    return bytes !== null && hashOf(bytes) === hash;
  }

  add(key: string, documents: readonly KnownDocument[]): void {
    if (documents.length === 0) return;
    this.#inputs.set(key, documents);
    this.#hasChanged = true;
  }

  /** Forgets all inputs that gave a document. */
  forget(id: string): void {
    for (const [key, documents] of this.#inputs)
      if (documents.some((one) => one.id === id)) {
        this.#inputs.delete(key);
        this.#hasChanged = true;
      }
  }

  /** The file as it is now, if it has changed since it was read or written; else null. */
  changed(): string | null {
    if (!this.#hasChanged) return null;
    this.#hasChanged = false;
    const lines = [...this.#inputs].map(([key, documents]) => `${key}${documents.map(writeDocument).join("")}\n`);
    return `${HEAD}\n${lines.sort().join("")}`;
  }
}

const writeDocument = ({ id, hash, textId, original }: KnownDocument): string =>
  ` ${[id, hash, textId, ...(original === null ? [] : [original])].join(":")}`;

function parseDocument(told: string): KnownDocument {
  const [id = "", hash = "", textId = "", original = null] = told.split(":");
  return { id, hash, textId, original };
}
