import type { Metadata, SourceDocument } from "../model/document.ts";
import { formatOf } from "./format.ts";
import { readHtml } from "./html/html.ts";
import { readPlain } from "./plain.ts";

/**
 * Reads one document: HTML or plain text, by the ending of its name, else by how it begins. Plain text keeps every character.
 * What `given` says counts before the file's own metadata. The result's `warnings` say what could not be taken as written.
 *
 * @param name a name for messages, with the file's ending
 * @throws ClaimgraphError (bad data) naming the file: empty, binary, no UTF-8, without words, or clearly not in English
 */
export function readDocument(bytes: Uint8Array, name: string, given: Metadata = {}): SourceDocument {
  return formatOf(bytes, name) === "html" ? readHtml(bytes, name, given) : readPlain(bytes, name, given);
}
