import { nameWords } from "../../text/nameKey.ts";
import type { DocumentDigest } from "../digest/digest.ts";
import type { PlaceClusters } from "./places.ts";
import type { Extent } from "./subject.ts";

/** A report appears within so many days of its event. */
const SOON = 14;
const JUST_BEFORE = 7;
/** The most words in the name of a place. */
const NAME = 4;

/** Names that show that a document is about a place; read once. */
interface Names {
  readonly title: readonly string[];
  /** For each place, its names. */
  readonly places: readonly (readonly [id: string, names: readonly string[]])[];
}
const NAMES = new WeakMap<DocumentDigest, Names>();

function namesIn(document: DocumentDigest): Names {
  const known = NAMES.get(document);
  if (known !== undefined) return known;
  const made: Names = {
    title: nameWords(document.record.title ?? ""),
    places: document.places.map(({ id, names }) => [id, names.map((name) => nameWords(name).join(" "))]),
  };
  NAMES.set(document, made);
  return made;
}

/** Places by their names, and the words with which these begin. */
interface PlacesByName {
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  readonly beginnings: ReadonlySet<string>;
}

/**
 * Finds documents that name, in the title or else anywhere, a place where exactly one incident happened shortly before. Linear in words of
 * titles.
 */
export function namedSubjects(
  documents: readonly DocumentDigest[],
  extents: ReadonlyMap<string, Extent>,
  places: PlaceClusters,
): Map<DocumentDigest, string> {
  const known = placesByName(documents, places);
  const atPlace = eventsByPlace(extents);
  const found = new Map<DocumentDigest, string>();
  for (const document of documents) {
    const { day } = document.facts;
    if (day === null) continue;
    const only = (named: Iterable<string>, days: number): string | null => {
      const candidates = new Set<string>();
      for (const place of named)
        for (const [event, from] of atPlace.get(place) ?? []) {
          if (from <= day && day - from <= days) candidates.add(event);
          if (candidates.size > 1) return null;
        }
      return [...candidates][0] ?? null;
    };
    const own = namesIn(document).places.map(([id]) => places.representativeOf(id));
    const event = only(placesInTitle(document, known), SOON) ?? only(new Set(own), JUST_BEFORE);
    if (event !== null) found.set(document, event);
  }
  return found;
}

function placesByName(documents: readonly DocumentDigest[], places: PlaceClusters): PlacesByName {
  const byName = new Map<string, Set<string>>();
  const beginnings = new Set<string>();
  for (const document of documents)
    for (const [id, names] of namesIn(document).places)
      for (const key of names) {
        const known = byName.get(key);
        const place = places.representativeOf(id);
        if (known !== undefined) {
          known.add(place);
          continue;
        }
        byName.set(key, new Set([place]));
        beginnings.add(key.split(" ", 1)[0] ?? "");
      }
  return { byName, beginnings };
}

/** By place: the dated events there, with their first days. */
function eventsByPlace(extents: ReadonlyMap<string, Extent>): Map<string, [event: string, from: number][]> {
  const atPlace = new Map<string, [string, number][]>();
  for (const [event, { from, places }] of extents)
    if (from !== null)
      for (const place of places) {
        const list = atPlace.get(place);
        if (list === undefined) atPlace.set(place, [[event, from]]);
        else list.push([event, from]);
      }
  return atPlace;
}

function placesInTitle(document: DocumentDigest, { byName, beginnings }: PlacesByName): string[] {
  const { title } = namesIn(document);
  const found: string[] = [];
  for (const [i, word] of title.entries()) {
    if (!beginnings.has(word)) continue;
    for (let n = 1; n <= NAME && i + n <= title.length; n++)
      found.push(...(byName.get(title.slice(i, i + n).join(" ")) ?? []));
  }
  return found;
}
