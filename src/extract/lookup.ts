// "the United Nations Security Council" -> one entry, not "United Nations".   "Lichtenstein" -> the state, one slip away from a long name.
// not: "a turkey", "us" (capitals decide), "Male staff" (a short name needs its diacritics)
import organisations from "../../data/lookups/organisations.json" with { type: "json" };
import places from "../../data/lookups/places.json" with { type: "json" };
import states from "../../data/lookups/states.json" with { type: "json" };
import type { Lookup, LookupEntry } from "./lookup/entry.ts";
import { NameLookup } from "./lookup/nameLookup.ts";

export type { Lookup, LookupEntry, LookupMatch } from "./lookup/entry.ts";
export { readLookupEntries } from "./lookup/readEntries.ts";

const OWN: readonly LookupEntry[] = [...states, ...organisations, ...places];

/** States, capitals, international organisations and disputed places of the whole world, by one criterion for all. */
export const defaultLookup: Lookup = new NameLookup(OWN);

/**
 * The same with the user's own entries, which take precedence: an entry with a key of the built-in list replaces that entry, and a name
 * that both lists have finds the user's entry.
 */
export function lookupWith(extra: readonly LookupEntry[]): Lookup {
  return extra.length === 0 ? defaultLookup : new NameLookup([...extra, ...OWN]);
}

/** A lookup that asks the first one, then further ones where the first finds nothing. */
export function lookupWithFallback(first: Lookup, more: readonly LookupEntry[]): Lookup {
  const second = new NameLookup(more);
  return {
    match: (tokens, i) => first.match(tokens, i) ?? second.match(tokens, i),
    find: (name) => first.find(name) ?? second.find(name),
    byKey: (key) => first.byKey(key) ?? second.byKey(key),
  };
}
