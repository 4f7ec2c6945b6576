import type { Tokens } from "../../text/tokens.ts";

export const LOOKUP_KINDS = ["state", "organisation", "organ", "armedGroup", "place"] as const;
/** What kind of thing a name known beforehand is of. */
export type LookupKind = (typeof LOOKUP_KINDS)[number];

/** One that has the same id in every document, under all its names. Format: data/lookups/README.md. */
export interface LookupEntry {
  /** Opaque; never shown, never changed. */
  readonly key: string;
  readonly kind: LookupKind;
  /** None of them first by merit. */
  readonly names: readonly string[];
  readonly adjectives?: readonly string[];
  /** Its people, in the plural. */
  readonly people?: readonly string[];
  readonly capital?: { readonly key: string; readonly names: readonly string[] };
  /** Key of the state or body that it belongs to. */
  readonly partOf?: string;
  /** The name of a place is that of a body which speaks, too. */
  readonly alsoBody?: boolean;
  /** Those of its names that persons bear. */
  readonly alsoPerson?: readonly string[];
}

export const LOOKUP_USES = ["name", "adjective", "people", "capital"] as const;
/** How a name known beforehand is used: itself, as an adjective, of the people, by the capital. */
export type LookupUse = (typeof LOOKUP_USES)[number];

/** A name known beforehand, as it stands in a text. */
export interface LookupMatch {
  readonly entry: LookupEntry;
  readonly use: LookupUse;
  /** First token. */
  readonly at: number;
  /** Tokens. */
  readonly length: number;
}

/** Names known beforehand. */
export interface Lookup {
  /** The longest known name that starts at token `i`. */
  match(tokens: Tokens, i: number): LookupMatch | null;
  /** The entry that has exactly this name (not adjective, people or capital). */
  find(name: string): LookupEntry | null;
  /** The entry of a key. */
  byKey(key: string): LookupEntry | null;
}
