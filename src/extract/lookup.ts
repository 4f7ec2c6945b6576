// "the United Nations Security Council" -> one entry, not "United Nations".   "Lichtenstein" -> the state, one slip away from a long name.
// not: "a turkey", "us" (case tells), "Male staff" (a short name needs its diacritics)
import organisations from "../../data/lookups/organisations.json" with { type: "json" };
import places from "../../data/lookups/places.json" with { type: "json" };
import states from "../../data/lookups/states.json" with { type: "json" };
import type { Lookup, LookupEntry } from "./lookup/entry.ts";
import { NameLookup } from "./lookup/nameLookup.ts";

export type { Lookup, LookupEntry, LookupMatch } from "./lookup/entry.ts";
export { readLookupEntries } from "./lookup/readEntries.ts";

const OWN: readonly LookupEntry[] = [...states, ...organisations, ...places];

/** States, capitals, international organisations and disputed places, of all the world alike. */
export const defaultLookup: Lookup = new NameLookup(OWN);

/** The same with entries of the user's own. They go first: one with a key of ours replaces ours, one with a name of ours is found by it. */
export function lookupWith(extra: readonly LookupEntry[]): Lookup {
  return extra.length === 0 ? defaultLookup : new NameLookup([...extra, ...OWN]);
}

/** A lookup that knows some more, where the first knows nothing. */
export function lookupBeside(first: Lookup, more: readonly LookupEntry[]): Lookup {
  const second = new NameLookup(more);
  return {
    match: (tokens, i) => first.match(tokens, i) ?? second.match(tokens, i),
    find: (name) => first.find(name) ?? second.find(name),
    byKey: (key) => first.byKey(key) ?? second.byKey(key),
  };
}
