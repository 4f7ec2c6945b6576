// "VDF" and "Velmar Defence Force", "the Army of Keldora" and "Keldora's army": may be one.
// not: "Keldora" and "Velmar", "Velmar Defence Force" and "Keldoran Defence Force"
import type { LookupEntry } from "../../extract/lookup.ts";
import { makeId } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { meaningInLookups } from "../../query/meant/knownNames.ts";
import { nameKeys, nameWords } from "../../text/nameKey.ts";

/** An id that means one actor in a graph, and seems to mean another in the graph that is taken in. */
export interface OneKeyForTwo {
  readonly id: string;
  readonly here: readonly string[];
  readonly there: readonly string[];
}

/**
 * Ids of actors by which two graphs seem to mean two. Only the keys of lookups give an id that documents share, and two people may use one
 * key for two bodies: then what one says would be told as the other's.
 *
 * @param here the documents of the graph into which the others are taken
 * @param lookup entries that tell which names are one's
 */
export async function oneKeyForTwo(
  here: AsyncIterable<DocumentRecord>,
  there: readonly DocumentRecord[],
  lookup: readonly LookupEntry[],
): Promise<readonly OneKeyForTwo[]> {
  const theirs = new Map<string, Set<string>>();
  for (const record of there) addNames(record, theirs, () => true);
  const ours = new Map<string, Set<string>>();
  // another reading of a document may have other names for what is known in it only
  const both = new Set(there.map(({ id }) => id));
  for await (const record of here) if (!both.has(record.id)) addNames(record, ours, (id) => theirs.has(id));
  const told = new Map(lookup.map(({ key, names }) => [makeId("actor", key), names]));
  return [...ours].flatMap(([id, own]) => {
    const pair = { id, here: [...own].sort(), there: [...(theirs.get(id) ?? [])].sort() };
    return isOne(pair, told.get(id) ?? []) ? [] : [pair];
  });
}

function addNames({ actors }: DocumentRecord, to: Map<string, Set<string>>, wanted: (id: string) => boolean): void {
  for (const { id, names } of actors)
    if (names.length > 0 && wanted(id)) to.set(id, new Set([...(to.get(id) ?? []), ...names]));
}

function isOne({ id, here, there }: OneKeyForTwo, known: readonly string[]): boolean {
  const all = [...here, ...there];
  // a covered name tells nothing, and what our own lookups know has a key of its own
  if (all.some((name) => name.includes("█") || meaningInLookups(name)?.actors.includes(id) === true)) return true;
  const isKnown = (name: string): boolean => known.some((one) => mayBeOne(one, name));
  if (here.some(isKnown) && there.some(isKnown)) return true;
  return here.some((one) => there.some((other) => mayBeOne(one, other)));
}

/** Letters at the head of a word that it shares with its adjective: “Keldora”, “Keldoran”. */
const HEAD = 4;
/** Words that tell nothing of who it is. */
const SHORTEST = 3;

function mayBeOne(one: string, other: string): boolean {
  const keys = new Set(nameKeys(one));
  if (nameKeys(other).some((key) => keys.has(key))) return true;
  const [short, long] = [headsOf(one), headsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (short.length > 0 && short.every((head) => long.includes(head))) return true;
  return initialsOf(one) === lettersOf(other) || initialsOf(other) === lettersOf(one);
}

const headsOf = (name: string): string[] =>
  nameWords(name)
    .filter(({ length }) => length > SHORTEST)
    .map((word) => word.slice(0, HEAD));

const initialsOf = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("");

const lettersOf = (name: string): string => name.replaceAll(/[^\p{L}]/gu, "");
