import { LOOKUP_USES, type LookupEntry } from "./entry.ts";
import { type Name, namesOf } from "./names.ts";
import { deletions } from "./slips.ts";

/** Shorter names are too similar to other words to allow for a slip. */
export const FUZZY_LETTERS = 9;

/** The names of a lookup, by the keys under which they are looked up. */
export interface NameIndex {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** One-word names by each form with one letter left out. */
  readonly byDeletion: ReadonlyMap<string, readonly Name[]>;
  readonly byKey: ReadonlyMap<string, LookupEntry>;
}

/** Indexes entries; of two entries with one key the first counts. */
export function nameIndex(entries: readonly LookupEntry[]): NameIndex {
  const byKey = new Map<string, LookupEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const byFirst = new Map<string, Name[]>();
  const byDeletion = new Map<string, Name[]>();
  for (const entry of byKey.values()) {
    for (const name of namesOf(entry)) {
      const [first = "", ...rest] = name.words;
      push(byFirst, first, name);
      const forgives = rest.length === 0 && (name.use === "name" || name.use === "capital");
      if (forgives && first.length >= FUZZY_LETTERS)
        for (const key of new Set(deletions(first))) push(byDeletion, key, name);
    }
  }
  // Longest first; among equals the earlier entry (sorting is stable), a name before an adjective.
  for (const list of byFirst.values())
    list.sort((a, b) => b.words.length - a.words.length || LOOKUP_USES.indexOf(a.use) - LOOKUP_USES.indexOf(b.use));
  return { byFirst, byDeletion, byKey };
}

function push(map: Map<string, Name[]>, key: string, name: Name): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [name]);
  else list.push(name);
}
