import type { DocumentRecord } from "../model/record.ts";
import type { IdPath } from "./vocabulary/vocabulary.ts";

/** A thing that can be linked: its kind, and the text that contains its words. */
export interface Linkable {
  readonly path: IdPath;
  readonly textId: string;
}

/** Everything in records that can be linked, by its id. */
export function linkablesOf(records: readonly DocumentRecord[]): Map<string, Linkable> {
  const places = new Map<string, Linkable>();
  for (const { id, textId, claims, actors, cited, events, places: own } of records) {
    const put = (path: IdPath, things: readonly { readonly id: string }[]): void => {
      const linkable = { path, textId };
      for (const thing of things) places.set(thing.id, linkable);
    };
    put("document", [{ id }]);
    put("claim", claims);
    put("actor", actors);
    put("cited", cited);
    put("event", events);
    put("place", own);
  }
  return places;
}
