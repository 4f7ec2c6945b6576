// "Kiev", "Kyiv", "Ukraine's capital": one place, and as a speaker one government.   "Agdam", "Akna": one place.
// not: "Moscow Times" (a longer name is another thing's); "the capital" (without a state)
import organisations from "../../../data/lookups/organisations.json" with { type: "json" };
import places from "../../../data/lookups/places.json" with { type: "json" };
import states from "../../../data/lookups/states.json" with { type: "json" };
import { makeId } from "../../model/ids.ts";
import { nameKeys } from "../../text/nameKey.ts";

/** What the lookups know of a name, whatever documents say. */
export interface KnownName {
  /** All names of the thing, including this one. */
  readonly names: readonly string[];
  /** Ids of the actor, in any graph; for a capital, those of its state. */
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly isCapital: boolean;
  /** For a state, the names of its capital. */
  readonly capital: readonly string[];
}

interface Entry {
  readonly key: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly adjectives?: readonly string[];
  readonly capital?: { readonly key: string; readonly names: readonly string[] };
}

let index: { readonly names: ReadonlyMap<string, KnownName>; readonly adjectives: ReadonlyMap<string, string> } | null =
  null;

function known(): NonNullable<typeof index> {
  if (index !== null) return index;
  const names = new Map<string, KnownName>();
  const adjectives = new Map<string, string>();
  const put = (what: KnownName): void => {
    for (const name of what.names) for (const key of nameKeys(name)) if (!names.has(key)) names.set(key, what);
  };
  const entries: readonly Entry[] = [...states, ...organisations, ...places];
  for (const { key, kind, names: own, adjectives: told = [], capital } of entries) {
    const place = kind === "state" || kind === "place" ? [makeId("place", key, "territory")] : [];
    put({ names: own, actors: [makeId("actor", key)], places: place, isCapital: false, capital: capital?.names ?? [] });
    const [state] = nameKeys(own[0] ?? "");
    if (kind === "state" && state !== undefined)
      for (const one of told.flatMap(nameKeys)) if (!one.includes(" ")) adjectives.set(one, state);
  }
  // after the states: if a capital has the name of its state (Singapore), the name means the state
  for (const { key, capital } of states as readonly Entry[])
    if (capital !== undefined)
      put({
        names: capital.names,
        actors: [makeId("actor", key)],
        places: [makeId("place", capital.key, "capital")],
        isCapital: true,
        capital: [],
      });
  index = { names, adjectives };
  return index;
}

/** The meaning of a name in the lookups; null if they do not have it. */
export function meaningInLookups(name: string): KnownName | null {
  for (const key of nameKeys(name)) {
    const found = known().names.get(key);
    if (found !== undefined) return found;
  }
  return null;
}

/** "georgia" for "georgian": the state of an adjective, as a key; any other word itself. */
export const stateOfAdjective = (word: string): string => known().adjectives.get(word) ?? word;

const CAPITAL_OF = /^(?:the\s+)?(?:(.+?)['’ʼ]s?\s+capital(?:\s+city)?|capital(?:\s+city)?\s+of\s+(.+))$/i;

/** “Ukraine's capital”, “the capital of Ukraine” as the capital's name; any other question as it is. */
export function withCapitalNamed(asked: string): string {
  const [, before, after] = CAPITAL_OF.exec(asked.trim()) ?? [];
  const state = before ?? after;
  return state === undefined ? asked : (meaningInLookups(state)?.capital[0] ?? asked);
}
