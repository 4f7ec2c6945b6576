import type { Metadata, SourceDocument } from "../model/document.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { readHtml } from "./html/html.ts";
import { type Read, readPiece } from "./pieces.ts";
import { readPlain } from "./plain.ts";
import { withReader } from "./readBy.ts";
import type { HowToRead } from "./reader.ts";
import { refusalOf, refusalOfUnreadable } from "./refusal.ts";
import { formatOf } from "./sniff.ts";

/**
 * Reads one document, HTML or plain text. Its beginning decides which, otherwise the ending of its name. Plain text keeps every character.
 * What `given` says counts before the file's own metadata. The result's `warnings` say what could not be read as written.
 *
 * @param name a name for messages, with the file's ending
 * @throws ClaimgraphError (bad data) naming the file: empty, in a format that is not read, not UTF-8, without words, or clearly not in English
 */
export function readDocument(bytes: Uint8Array, name: string, given: Metadata = {}): SourceDocument {
  const format = formatOf(bytes, name);
  if (format.reads === "html") return withReader(readHtml(bytes, name, given), "html");
  if (format.reads === "plain" || bytes.length === 0) return withReader(readPlain(bytes, name, given), "plain");
  if (format.reads === null) throw refusalOf(format, bytes, name);
  throw (
    refusalOfUnreadable(format, bytes, name) ??
    new ClaimgraphError(`this is ${format.is}, which takes time to read and may hold many documents`, {
      code: "unread-format",
      exitCode: EXIT.badData,
      place: name,
      remedy: "Read it with the command line, or in a program with readDocuments",
    })
  );
}

/**
 * Reads the documents that a file of any known format holds, one after another: a mail with what is attached, the files of an archive, a PDF. A
 * refusal is one of the values. The reader of a format is loaded when its first file comes.
 *
 * @param name a name for messages, with the file's ending
 * @param how the password of encrypted files, and the headings of the columns of tables
 */
export const readDocuments = (
  bytes: Uint8Array,
  name: string,
  given: Metadata = {},
  how: HowToRead = {},
): AsyncGenerator<Read> => readPiece({ id: name, name, bytes, line: null }, given, how);
