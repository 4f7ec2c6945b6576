import { createHash, hash as hashAtOnce } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { KeptLabels } from "../../link/labels/labelsWithMore.ts";
import type { Linker } from "../../link/linker.ts";
import type { PackedDigest, PackedFindings } from "../../link/packed.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { KeptWords } from "../../overview/claimWords.ts";
import type { TellingClaims } from "../../query/points/tellingClaims.ts";
import { readWhole } from "../ingest/regularFile.ts";

// The results of reading and linking a graph's documents, so that the next run need not do it again. A file of lines: a head, then for each
// document its record and its digest, then the findings among claims, then the labels, then the telling claims and the words of each document, then the hash of everything before. It may be deleted at any time; a
// cache that is damaged, or was written by another version, is ignored.

const FORMAT = "claimgraph cache 8";
/** Folders of the program on which the contents of a cache depend. */
const RULES = ["link", "model", "overview", "query", "rdf", "text"];
/** Hex digits of a SHA-256. */
const HASH = 64;
const NEWLINE = 10;

interface Head {
  readonly format: string;
  readonly rules: string;
  readonly base: string;
  readonly documents: readonly (readonly [id: string, hash: string])[];
}

/** SHA-256 of a file, or of a text in UTF-8, in hex digits. */
export const hashOf = (bytes: Uint8Array | string): string => hashAtOnce("sha256", bytes, "hex");

let rules: Promise<string> | null = null;
/** A hash of the program's own files for digesting and linking documents: a cache is valid only for these. */
const rulesHash = (): Promise<string> => {
  rules ??= (async () => {
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const hash = createHash("sha256");
    for (const folder of RULES) {
      const names = await readdir(join(root, folder), { recursive: true });
      for (const name of names.sort())
        if (/(?<!\.d)\.[jt]s$/.test(name)) hash.update(name).update(await readFile(join(root, folder, name)));
    }
    return hash.digest("hex");
  })();
  return rules;
};

/** The kept results of an earlier run. */
export class GraphCache {
  /** By id: the hash of the document's file when it was read, and the document's number. */
  readonly documents: ReadonlyMap<string, { readonly hash: string; readonly number: number }>;
  readonly #bytes: Uint8Array;
  /** Offsets of lines. */
  readonly #lines: readonly number[];
  readonly #records = new Map<number, DocumentRecord>();

  private constructor(head: Head, bytes: Uint8Array, lines: readonly number[]) {
    this.documents = new Map(head.documents.map(([id, hash], number) => [id, { hash, number }]));
    this.#bytes = bytes;
    this.#lines = lines;
  }

  /**
   * Reads a cache.
   *
   * @param base of the graph's ids
   * @param isListed whether the graph's manifest lists a file of this SHA-256 as its cache
   * @returns null if there is none, or none that is valid
   */
  static async read(
    file: string,
    base: string,
    isListed: (sha256: string) => Promise<boolean>,
  ): Promise<GraphCache | null> {
    let bytes: Uint8Array;
    try {
      bytes = await readWhole(file);
    } catch {
      // if it cannot be read for any reason, the documents themselves can be
      return null;
    }
    const end = bytes.length - HASH - 1;
    if (end < 1 || bytes.at(-1) !== NEWLINE) return null;
    const told = Buffer.from(bytes.subarray(end, end + HASH)).toString("latin1");
    const hash = createHash("sha256").update(bytes.subarray(0, end));
    if (hash.copy().digest("hex") !== told) return null;
    if (!(await isListed(hash.update(bytes.subarray(end)).digest("hex")))) return null;
    const lines = [0];
    for (let at = bytes.indexOf(NEWLINE); at >= 0 && at + 1 <= end; at = bytes.indexOf(NEWLINE, at + 1))
      lines.push(at + 1);
    const head = lineOf(bytes, lines, 0) as Head;
    if (head.format !== FORMAT || head.base !== base || head.rules !== (await rulesHash())) return null;
    return new GraphCache(head, bytes, lines);
  }

  /** The record of the document of a number; the same object each time. */
  record(number: number): DocumentRecord {
    const known = this.#records.get(number);
    if (known !== undefined) return known;
    const record = lineOf(this.#bytes, this.#lines, 1 + 2 * number) as DocumentRecord;
    this.#records.set(number, record);
    return record;
  }

  /** All records with their digests, in order of their numbers. */
  *digests(): Generator<readonly [DocumentRecord, PackedDigest]> {
    for (let number = 0; number < this.documents.size; number++)
      yield [this.record(number), lineOf(this.#bytes, this.#lines, 2 + 2 * number) as PackedDigest];
  }

  findings(): PackedFindings {
    return lineOf(this.#bytes, this.#lines, 1 + 2 * this.documents.size) as PackedFindings;
  }

  labels(): KeptLabels {
    return lineOf(this.#bytes, this.#lines, 2 + 2 * this.documents.size) as KeptLabels;
  }

  /** By the number of a document: its claims whose words may make a disputed point. */
  tellings(): readonly TellingClaims[] {
    return lineOf(this.#bytes, this.#lines, 3 + 2 * this.documents.size) as TellingClaims[];
  }

  /** By the number of a document: the words of its claims. */
  words(): KeptWords {
    return lineOf(this.#bytes, this.#lines, 4 + 2 * this.documents.size) as KeptWords;
  }

  /** The file of a cache, piece by piece: of each document as it comes, for all of them packed would take as much memory again. */
  static async *write(
    base: string,
    hashes: ReadonlyMap<string, string>,
    linker: Pick<Linker, "ids" | "digests" | "findings">,
    labels: KeptLabels,
  ): AsyncGenerator<string> {
    const documents = Array.from(linker.ids(), (id) => [id, hashes.get(id)!] as const);
    const hash = createHash("sha256");
    const line = (value: unknown): string => {
      const text = `${inAscii(JSON.stringify(value))}\n`;
      hash.update(text);
      return text;
    };
    yield line({ format: FORMAT, rules: await rulesHash(), base, documents } satisfies Head);
    // commands that only read a cache need neither
    const [{ tellingClaims }, { WordsToKeep }] = await Promise.all([
      import("../../query/points/tellingClaims.ts"),
      import("../../overview/claimWords.ts"),
    ]);
    const tellings: TellingClaims[] = [];
    const words = new WordsToKeep();
    for (const [record, digest] of linker.digests()) {
      tellings.push(tellingClaims(record));
      words.add(record);
      yield line(record) + line(digest);
    }
    yield line(linker.findings());
    yield line(labels);
    yield line(tellings);
    yield line(words.kept());
    yield `${hash.digest("hex")}\n`;
  }
}

function lineOf(bytes: Uint8Array, lines: readonly number[], line: number): unknown {
  const end = lines[line + 1]! - 1;
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + lines[line]!, end - lines[line]!).toString("latin1"));
}

/** JSON in pure ASCII, which is read several times as fast. */
const inAscii = (json: string): string =>
  json.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
