import type { Metadata, SourceDocument } from "../model/document.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { type Format, formatByName } from "./formats.ts";
import { readJsonl, readJsonlLine } from "./jsonl.ts";
import { readPlain } from "./plain.ts";
import { withReader } from "./readBy.ts";
import type { Budget, Holds, HowToRead, Inside } from "./reader.ts";
import { refusalOf, refusalOfUnreadable } from "./refusal.ts";
import { formatOf } from "./sniff.ts";

/** The unit of reading: a file, or one line of a JSON Lines file. */
export interface Piece {
  readonly id: string;
  /** The name in messages, with the file's ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The line of a JSON Lines file, counted from 1; null for a whole file. */
  readonly line: number | null;
  /** The metadata that is known before reading. */
  readonly given?: Metadata;
}

/** A document read, or the reason why it was refused; `id` is the id in a JSONL line, otherwise the path of the file. */
export type Read =
  | { readonly kind: "document"; readonly id: string; readonly document: SourceDocument }
  | { readonly kind: "refused"; readonly id: string; readonly error: ClaimgraphError };

/**
 * Reads the documents that a piece holds, in their order. A refusal is one of the values, so that one bad document does not stop a
 * batch; unexpected errors are thrown. What `given` says counts before a file's own metadata.
 *
 * @param how the password of encrypted files, and the headings of the columns of tables
 */
export async function* readPiece(piece: Piece, given: Metadata = {}, how: HowToRead = {}): AsyncGenerator<Read> {
  const { id, name, bytes, line } = piece;
  try {
    if (line === null) yield* readFile(piece, given, { depth: 0, how, budget: { bytes: MOST_UNPACKED } });
    else {
      const read = readJsonlLine(bytes, name, line, given);
      if (read !== null) yield asRead(read);
    }
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    yield { kind: "refused", id, error };
  }
}

/** How deep files may lie in files. */
const DEEPEST = 3;
/** The most bytes that are unpacked from one file, with the files inside it. */
const MOST_UNPACKED = 200_000_000;

/** How deep a file lies in other files, and how much may still be unpacked. */
interface Depth {
  readonly depth: number;
  readonly how: HowToRead;
  readonly budget: Budget;
}

const holdsOf = (name: string, bytes?: Uint8Array): Holds | null =>
  (bytes === undefined ? formatByName(name) : formatOf(bytes, name))?.holds ?? null;

async function* readFile(
  { id, name, bytes }: Pick<Piece, "id" | "name" | "bytes">,
  given: Metadata,
  at: Depth,
): AsyncGenerator<Read> {
  const format: Format | null = bytes.length === 0 ? null : formatOf(bytes, name);
  if (format?.reads === "jsonl") {
    for (const line of readJsonl(bytes, name, given)) yield asRead(line);
    return;
  }
  if (format !== null && format.reads === null) throw refusalOf(format, bytes, name);
  if (format !== null && typeof format.reads === "function") {
    const trouble = refusalOfUnreadable(format, bytes, name);
    if (trouble !== null) throw trouble;
    const reader = await format.reads();
    for await (const inside of reader({ bytes, name, given, how: at.how, budget: at.budget, holds: holdsOf }))
      for await (const read of readInside(inside, at)) yield readAs(format.id, read);
    return;
  }
  // Loaded only for HTML: loading its reader takes longer than reading most texts
  const read = format?.reads === "html" ? (await import("./html/html.ts")).readHtml : readPlain;
  yield readAs(format?.id ?? "plain", { kind: "document", id, document: read(bytes, name, given) });
}

/** Adds the reader to a document; one that comes from a file inside another has its own already. */
const readAs = (format: string, read: Read): Read =>
  read.kind === "refused" ? read : { ...read, document: withReader(read.document, format) };

/** Reads an item inside a file; its refusal is a value. */
async function* readInside(inside: Inside, at: Depth): AsyncGenerator<Read> {
  const { name } = inside;
  try {
    if ("document" in inside) yield { kind: "document", id: name, document: await inside.document() };
    else if (at.depth >= DEEPEST) throw tooDeep(name);
    else yield* readFile({ id: name, name, bytes: inside.bytes }, inside.given, { ...at, depth: at.depth + 1 });
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    yield { kind: "refused", id: name, error };
  }
}

const tooDeep = (place: string): ClaimgraphError =>
  new ClaimgraphError(`this lies in more than ${DEEPEST} files within each other`, {
    exitCode: EXIT.badData,
    place,
    remedy: "Save it as a file of its own",
  });

const asRead = (line: NonNullable<ReturnType<typeof readJsonlLine>>): Read =>
  "error" in line
    ? { kind: "refused", id: line.id, error: line.error }
    : readAs("jsonl", { kind: "document", id: line.id, document: line.document });
