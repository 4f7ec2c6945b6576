import type { ActorKind } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { nameWords } from "../../text/nameKey.ts";

/** How often each name is written. */
export type NameCounts = ReadonlyMap<string, number>;

/** Spaces that are not one alone. */
const UNEVEN = /\s\s|[^\S ]/;
const oneLine = (name: string): string => (UNEVEN.test(name) ? name.replaceAll(/\s+/g, " ") : name);

/** The names that documents use, by cluster. */
export interface ThingNames {
  /** The names of actors, cited documents and things, and the names that claims use without distance for others. */
  readonly names: ReadonlyMap<string, NameCounts>;
  readonly kinds: ReadonlyMap<string, ActorKind>;
}

/**
 * Collects the names that documents use. Linear in their actors and namings.
 *
 * @param isNeeded whether the names of a thing are needed
 */
export function thingNames(
  records: readonly DocumentRecord[],
  representativeOf: (id: string) => string,
  isNeeded: (id: string) => boolean = () => true,
): ThingNames {
  const names = new Map<string, Map<string, number>>();
  const kinds = new Map<string, ActorKind>();
  const count = (id: string, name: string): void => {
    if (!isNeeded(id)) return;
    const cluster = representativeOf(id);
    const own = names.get(cluster) ?? new Map<string, number>();
    own.set(name, (own.get(name) ?? 0) + 1);
    names.set(cluster, own);
  };
  for (const record of records) {
    for (const { id, kind, names: own } of record.actors) {
      if (!isNeeded(id)) continue;
      if (kind !== null && !kinds.has(representativeOf(id))) kinds.set(representativeOf(id), kind);
      for (const name of own) count(id, oneLine(name));
    }
    for (const one of record.cited) {
      const name = one.names[0] ?? one.title ?? one.genre ?? "Cited document";
      count(one.id, one.identifier === null ? name : `${name} (${one.identifier})`);
    }
    for (const { id, names: own } of record.things) for (const name of own) count(id, oneLine(name));
    for (const { namings } of record.claims)
      for (const { denotes: id, form, distance } of namings) if (distance.length === 0) count(id, oneLine(form));
  }
  return { names, kinds };
}

/** Words of the names of states and places. */
export function placeWordsIn(records: readonly DocumentRecord[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { actors, places, claims } of records) {
    for (const { kind, names: own } of actors) if (kind === "state") for (const name of own) names.add(name);
    if (places.length === 0) continue;
    const here = new Set(places.map(({ id }) => id));
    for (const { namings } of claims) for (const { denotes, form } of namings) if (here.has(denotes)) names.add(form);
  }
  return new Set([...names].flatMap(nameWords));
}
