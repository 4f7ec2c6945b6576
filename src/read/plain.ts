import type { Metadata, SourceDocument } from "../model/document.ts";
import { decode } from "./decode.ts";
import { makeSource } from "./source.ts";

/**
 * Reads plain text; every character is kept.
 *
 * @throws ClaimgraphError (bad data) naming the file: empty, binary, not UTF-8, or clearly not in English
 */
export function readPlain(bytes: Uint8Array, name: string, given: Metadata = {}): SourceDocument {
  const origin = { file: name, line: null };
  return makeSource({ text: decode(bytes, origin), reading: "plain", warnings: [] }, bytes, origin, given, {});
}
