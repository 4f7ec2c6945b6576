import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Version of the id scheme; part of every id. */
const ID_VERSION = 1;

/** SHA-256 of bytes, or of a text in UTF-8, as 64 hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === "string" ? new TextEncoder().encode(data) : data));
}

export type IdKind =
  | "document"
  | "claim"
  | "description"
  | "naming"
  | "link"
  | "point"
  | "stance"
  | "extraction"
  | "actor"
  | "event"
  | "place"
  | "cited"
  | "thing"
  | "review";

/** A value that an id is made of. */
export type IdPart = string | number | null;

/**
 * The first 32 hex digits of SHA-256 over a JSON array that starts with the kind and the id version.
 * Ids hold where a thing was found, never what was decided about it.
 */
export function makeId(kind: IdKind, ...parts: readonly IdPart[]): string {
  return sha256Hex(JSON.stringify([kind, ID_VERSION, ...parts])).slice(0, 32);
}
