import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Version of the id scheme; part of every id. */
const ID_VERSION = 1;

/** Node's own hash, which takes a tenth of the time; null in a browser. */
const NODE_HASH = (
  globalThis as {
    readonly process?: {
      readonly getBuiltinModule?: (name: "node:crypto") => {
        readonly hash?: (algorithm: string, data: Uint8Array, encoding: "hex") => string;
      };
    };
  }
).process?.getBuiltinModule?.("node:crypto").hash;

const ENCODER = new TextEncoder();

/** SHA-256 of bytes, or of a text in UTF-8, as 64 hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  const bytes = typeof data === "string" ? ENCODER.encode(data) : data;
  return NODE_HASH === undefined ? bytesToHex(sha256(bytes)) : NODE_HASH("sha256", bytes, "hex");
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
