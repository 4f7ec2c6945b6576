import type { DocumentRecord } from "../../model/record.ts";
import { nameWords } from "../../text/nameKey.ts";

/** What a document says of a place. */
export interface PlaceDigest {
  readonly id: string;
  /** Names as written, in order. */
  readonly names: readonly string[];
}

/** The places of a document with their names. */
export function placesOf(record: DocumentRecord): PlaceDigest[] {
  const names = new Map<string, Set<string>>(record.places.map(({ id }) => [id, new Set<string>()]));
  for (const { namings } of record.claims) for (const naming of namings) names.get(naming.denotes)?.add(naming.form);
  return [...names].map(([id, own]) => ({ id, names: [...own].sort() }));
}

/** Words of the names of a document's places. */
export function wordsOfPlaces(record: DocumentRecord): ReadonlySet<string> {
  const places = new Set(record.places.map(({ id }) => id));
  const words = new Set<string>();
  for (const { namings } of record.claims)
    for (const { denotes, form } of namings)
      if (places.has(denotes)) for (const word of nameWords(form)) words.add(word);
  return words;
}
