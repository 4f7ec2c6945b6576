import type { GeoPoint } from "../../model/claim.ts";
import type { Tokens } from "../../text/tokens.ts";

export const LOOKUP_KINDS = ["state", "organisation", "organ", "armedGroup", "place"] as const;
/** The kind of thing that a name known beforehand denotes. */
export type LookupKind = (typeof LOOKUP_KINDS)[number];

/** A body, state or place known beforehand: it has the same id in every document, under all its names. Format: data/lookups/README.md. */
export interface LookupEntry {
  /** Opaque; never shown, never changed. */
  readonly key: string;
  readonly kind: LookupKind;
  /** The order of the names has no meaning. */
  readonly names: readonly string[];
  readonly adjectives?: readonly string[];
  /** Its people, in the plural. */
  readonly people?: readonly string[];
  readonly capital?: { readonly key: string; readonly names: readonly string[]; readonly point?: GeoPoint };
  /** Where the place lies; that of a state is not used. */
  readonly point?: GeoPoint;
  /** Key of the state or body that it belongs to. */
  readonly partOf?: string;
  /** Whether the name of the place is also that of a body which speaks. */
  readonly alsoBody?: boolean;
  /** Those of its names that are also names of persons. */
  readonly alsoPerson?: readonly string[];
}

export const LOOKUP_USES = ["name", "adjective", "people", "capital"] as const;
/** How a name known beforehand is used: as the name itself, as an adjective, for the people, or by its capital. */
export type LookupUse = (typeof LOOKUP_USES)[number];

/** A name known beforehand, found in a text. */
export interface LookupMatch {
  readonly entry: LookupEntry;
  readonly use: LookupUse;
  /** First token. */
  readonly at: number;
  /** How many tokens. */
  readonly length: number;
}

/** Finds names known beforehand. */
export interface Lookup {
  /** The longest known name that starts at token `i`. */
  match(tokens: Tokens, i: number): LookupMatch | null;
  /** The entry that has exactly this name (not adjective, people or capital). */
  find(name: string): LookupEntry | null;
  /** The entry of a key. */
  byKey(key: string): LookupEntry | null;
}
