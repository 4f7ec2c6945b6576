import type { ActorKind } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { nameWords } from "../../text/nameKey.ts";

/** How often each name is written. */
export type NameCounts = ReadonlyMap<string, number>;

/** The names that documents use, by cluster. */
export interface ThingNames {
  /** The names of actors, cited documents and things, and the names that claims use without distance for others. */
  readonly names: ReadonlyMap<string, NameCounts>;
  readonly kinds: ReadonlyMap<string, ActorKind>;
  /** Words of the names of states and places. */
  readonly placeWords: ReadonlySet<string>;
}

/** Collects the names that documents use. Linear in their actors and namings. */
export function thingNames(records: readonly DocumentRecord[], representativeOf: (id: string) => string): ThingNames {
  const names = new Map<string, Map<string, number>>();
  const kinds = new Map<string, ActorKind>();
  const placeWords = new Set<string>();
  const count = (id: string, name: string): void => {
    const cluster = representativeOf(id);
    const own = names.get(cluster) ?? new Map<string, number>();
    own.set(name, (own.get(name) ?? 0) + 1);
    names.set(cluster, own);
  };
  const addPlace = (name: string): void => {
    for (const word of nameWords(name)) placeWords.add(word);
  };
  for (const record of records) {
    for (const { id, kind, names: own } of record.actors) {
      if (kind !== null && !kinds.has(representativeOf(id))) kinds.set(representativeOf(id), kind);
      for (const written of own) {
        const name = written.replaceAll(/\s+/g, " ");
        count(id, name);
        if (kind === "state") addPlace(name);
      }
    }
    for (const one of record.cited) {
      const name = one.names[0] ?? one.title ?? one.genre ?? "Cited document";
      count(one.id, one.identifier === null ? name : `${name} (${one.identifier})`);
    }
    for (const { id, names: own } of record.things) for (const name of own) count(id, name.replaceAll(/\s+/g, " "));
    const places = new Set(record.places.map(({ id }) => id));
    for (const { namings } of record.claims)
      for (const { denotes: id, form, distance } of namings) {
        if (distance.length === 0) count(id, form.replaceAll(/\s+/g, " "));
        if (places.has(id)) addPlace(form);
      }
  }
  return { names, kinds, placeWords };
}
