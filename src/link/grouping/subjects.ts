// A ministry's comparable on "the events in Hestrel" that says "Nine people lost their lives": the claim names no event, its document's subject is one.
// not: a speech that tells of five wars: it has no one subject, and a claim that names none of them has none
import { nameWords } from "../../text/nameKey.ts";
import type { ComparableClaim, DocumentDigest, EventDigest } from "../digest/digest.ts";
import type { PlaceClusters } from "./places.ts";

/** What a claim is about: the events that it describes, and what its surroundings let one expect. */
export interface Subject {
  /** Clusters of the events that it describes. */
  readonly told: readonly string[];
  /** These, and where none of them has a day or place those of the claim around it or within it, else its document's own. */
  readonly all: readonly string[];
  /** The days and places of the events that it describes. */
  readonly extent: Extent;
}

/** Days and places of a cluster of events, as far as told. */
export interface Extent {
  from: number | null;
  to: number | null;
  readonly places: Set<string>;
}
/** What describes nothing that has a day or place shares it. */
const NOWHERE: Extent = { from: null, to: null, places: new Set() };

/** Whether days and places let two claims of one document be about one thing. */
export function mayBeOne({ extent: a }: Subject, { extent: b }: Subject): boolean {
  if (a.from !== null && b.from !== null && Math.max(a.from, b.from) - Math.min(a.to!, b.to!) > 1) return false;
  return a.places.size === 0 || b.places.size === 0 || [...a.places].some((place) => b.places.has(place));
}

/** A report appears within so many days of what it is about. */
const SOON = 14;
const JUST_BEFORE = 7;
/** A longer stretch than this of days is no incident. */
const LONG = 31;
/** Words in the name of a place. */
const NAME = 4;

/** Days and places as a text for comparing. */
export const extentKey = ({ extent: { from, to, places } }: Subject): string =>
  `${from} ${to} ${[...places].sort().join(" ")}`;

/** The subjects of a document's comparables. Linear in its comparables. */
export function subjectsIn(
  document: DocumentDigest,
  representativeOf: (event: string) => string,
  extents: ReadonlyMap<string, Extent>,
  named: string | null,
): ReadonlyMap<ComparableClaim, Subject> {
  const anchored = (cluster: string): boolean => {
    const { from, to, places: own } = extents.get(cluster)!;
    return own.size > 0 || (from !== null && to !== null && to - from <= LONG);
  };
  // what is dated otherwise, if only by a year, is about something else
  const apart = (x: string, y: string): boolean => {
    const [a, b] = [extents.get(x)!, extents.get(y)!];
    return a.from !== null && b.from !== null && (a.from > b.to! + 1 || b.from > a.to! + 1);
  };
  const subjects = new Map<ComparableClaim, Subject>();
  const own = new Map(
    document.comparables.map((one) => [one.claim.id, [...new Set(one.events.map(representativeOf))]] as const),
  );
  // what is told without a day is what is known to have happened there lately
  const isPlaced = (cluster: string): boolean => {
    const { from, places } = extents.get(cluster)!;
    return from === null && named !== null && [...extents.get(named)!.places].some((place) => places.has(place));
  };
  const main = mainOf(document, representativeOf, anchored) ?? named;
  const mains = main === null ? [] : main !== named && isPlaced(main) ? [main, named!] : [main];
  const around = new Map<string, Set<string>>();
  for (const { claim } of document.comparables) {
    if (claim.parent === null) continue;
    const [inner, outer] = [own.get(claim.id)!, own.get(claim.parent)];
    if (outer === undefined) continue;
    for (const [to, from] of [
      [claim.id, outer],
      [claim.parent, inner],
    ] as const) {
      const set = around.get(to) ?? new Set<string>();
      for (const cluster of from) if (anchored(cluster)) set.add(cluster);
      around.set(to, set);
    }
  }
  for (const comparable of document.comparables) {
    const told = own.get(comparable.claim.id)!;
    const isAnchored = told.some(anchored);
    const extent: Extent = isAnchored ? { from: null, to: null, places: new Set() } : NOWHERE;
    for (const cluster of told) if (anchored(cluster)) widen(extent, extents.get(cluster)!);
    const near = around.get(comparable.claim.id);
    const inherited = near !== undefined && near.size > 0 ? [...near] : mains;
    const more = isAnchored
      ? told.some(isPlaced) && told.every((one) => extents.get(one)!.from === null)
        ? [named!]
        : []
      : inherited.filter((cluster) => !told.some((one) => apart(one, cluster)));
    subjects.set(comparable, { told, all: more.length === 0 ? told : [...new Set([...told, ...more])], extent });
  }
  return subjects;
}

function widen(extent: Extent, { from, to, places }: Extent): void {
  if (from !== null && (extent.from === null || from < extent.from)) extent.from = from;
  if (to !== null && (extent.to === null || to > extent.to)) extent.to = to;
  for (const place of places) extent.places.add(place);
}

/** Days and places of all clusters of events. Linear in events. */
export function extentsOf(
  documents: Iterable<DocumentDigest>,
  representativeOf: (event: string) => string,
  places: PlaceClusters,
): Map<string, Extent> {
  const extents = new Map<string, Extent>();
  for (const { events } of documents)
    for (const { id, from, to, places: own } of events) {
      const cluster = representativeOf(id);
      const extent = extents.get(cluster) ?? { from: null, to: null, places: new Set<string>() };
      if (from !== null && to !== null) {
        extent.from = extent.from === null ? from : Math.max(extent.from, from);
        extent.to = extent.to === null ? to : Math.min(extent.to, to);
      }
      for (const place of own) extent.places.add(places.representativeOf(place));
      extents.set(cluster, extent);
    }
  return extents;
}

/** What is said, published or talked over is no incident that a document is about. */
const isIncident = ({ types }: EventDigest): boolean =>
  types.some((type) => !/^(?:publication|consult|request|accuse|reject|threaten|support|agree|concede)$/.test(type));

/**
 * The one incident of which a document tells most, if it tells as much of it as of all others that have a day or place, or more than
 * twice as much as of any other and a third of all. A speech tells of much in passing.
 */
function mainOf(
  document: DocumentDigest,
  representativeOf: (event: string) => string,
  anchored: (cluster: string) => boolean,
): string | null {
  const incidents = new Set(document.events.filter(isIncident).map(({ id }) => representativeOf(id)));
  const counts = new Map<string, number>();
  let all = 0;
  for (const { events } of document.comparables)
    for (const cluster of new Set(events.map(representativeOf))) {
      if (!incidents.has(cluster) || !anchored(cluster)) continue;
      counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
      all++;
    }
  let best: string | null = null;
  let most = 0;
  let next = 0;
  // of two told as often the one that is told first
  for (const [cluster, count] of counts)
    if (count > most) [best, most, next] = [cluster, count, most];
    else if (count > next) next = count;
  const argues = document.comparables.filter(({ claim }) => claim.voice === "authorial").length;
  const reports = argues * 2 < document.comparables.length;
  return most * 2 >= all || (reports && most > next * 2 && most * 3 >= all) ? best : null;
}

/** Names by which a document is known to be about a place; read once. */
interface Names {
  readonly title: readonly string[];
  /** Of each place its names. */
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

export const sameExtent = (a: Extent, b: Extent | undefined): boolean =>
  b !== undefined &&
  a.from === b.from &&
  a.to === b.to &&
  a.places.size === b.places.size &&
  [...a.places].every((place) => b.places.has(place));

/** Documents that name a place, in the title or else anywhere, at which there was one incident shortly before, and no other. Linear in words of titles. */
export function namedSubjects(
  documents: readonly DocumentDigest[],
  extents: ReadonlyMap<string, Extent>,
  places: PlaceClusters,
): Map<DocumentDigest, string> {
  const byName = new Map<string, Set<string>>();
  const beginnings = new Set<string>();
  for (const document of documents)
    for (const [id, names] of namesIn(document).places)
      for (const key of names) {
        const set = byName.get(key);
        const cluster = places.representativeOf(id);
        if (set !== undefined) {
          set.add(cluster);
          continue;
        }
        byName.set(key, new Set([cluster]));
        beginnings.add(key.split(" ", 1)[0]!);
      }
  const atPlace = new Map<string, string[]>();
  for (const [cluster, { from, places: own }] of extents)
    if (from !== null)
      for (const place of own) {
        const list = atPlace.get(place);
        if (list === undefined) atPlace.set(place, [cluster]);
        else list.push(cluster);
      }
  const found = new Map<DocumentDigest, string>();
  for (const document of documents) {
    const { day } = document;
    if (day === null) continue;
    const only = (named: Iterable<string>, days: number): string | null => {
      const candidates = new Set<string>();
      for (const place of named)
        for (const cluster of atPlace.get(place) ?? []) {
          const { from } = extents.get(cluster)!;
          if (from! <= day && day - from! <= days) candidates.add(cluster);
          if (candidates.size > 1) return null;
        }
      return [...candidates][0] ?? null;
    };
    const { title: words, places: own } = namesIn(document);
    const inTitle: string[] = [];
    for (let i = 0; i < words.length; i++) {
      if (!beginnings.has(words[i]!)) continue;
      for (let n = 1; n <= NAME && i + n <= words.length; n++)
        inTitle.push(...(byName.get(words.slice(i, i + n).join(" ")) ?? []));
    }
    const cluster = only(inTitle, SOON) ?? only(new Set(own.map(([id]) => places.representativeOf(id))), JUST_BEFORE);
    if (cluster !== null) found.set(document, cluster);
  }
  return found;
}
