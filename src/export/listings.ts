import type { DocumentRecord } from "../model/record.ts";
import { nameIn } from "../query/claims.ts";
import type { NamedThing } from "../query/meant/directory.ts";
import type { ListedDocument } from "./documentOrders.ts";

/**
 * A document for a list.
 *
 * @param files the names under which it was given, if they are kept
 */
export function listedDocument(
  record: DocumentRecord,
  files: readonly string[],
  labels: ReadonlyMap<string, string>,
): ListedDocument {
  const { id, title, dating, publishers, genre, url, claims } = record;
  const publisher = publishers[0] ?? null;
  return {
    id,
    title,
    date: dating?.edtf ?? null,
    publisher: publisher === null ? null : (labels.get(publisher) ?? nameIn(record, publisher)),
    genre,
    url,
    claims: claims.length,
    files,
  };
}

/** An actor or event for a list. */
export const listedThing = ({ id, label, names, dates, claims, kind, sort }: NamedThing): object =>
  kind === "event" ? { id, label, days: dates, claims } : { id, label, kind: sort, names, claims };
