import type { Link } from "../../src/model/link.ts";
import type { KeptPoint, KeptStance } from "../../src/model/point.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import {
  communityKey,
  documentFile,
  NUMBERS_FILE,
  pairKey,
  SHORTEST_WORD,
  thingFile,
  wordFile,
} from "../../src/overview/bundleFiles.ts";
import type { Community } from "../../src/overview/communities.ts";
import { foldedWords } from "../../src/overview/folded.ts";
import type { DocumentPiece, FoundThing, ThingsPiece, WordsPiece } from "../../src/overview/pieces.ts";
import type { Linked } from "../load/linked.ts";
import { withRepresentatives } from "../load/served.ts";
import { keepDocuments, part } from "./files.ts";
import { AT_ONCE, type Opening, writeOpening } from "./openings.ts";
import { type LargeGraphStep, pathThroughLargeGraph } from "./paths.ts";

/** What openings come to: their documents with what links them. */
export interface OpenedPieces {
  readonly records: readonly DocumentRecord[];
  readonly linked: Linked;
  /** Numbers of documents by a claim in them that one of the opened claims is linked to. */
  readonly elsewhere: ReadonlyMap<string, number>;
  /** Ids of the documents by their numbers. */
  readonly documents: ReadonlyMap<number, string>;
  /** For each opening how many documents there are to it in all. */
  readonly totals: readonly number[];
  /** And how many of them are opened. */
  readonly shown: readonly number[];
  /** By the opening as a link holds it: the paths through the whole graph; null where there is none. */
  readonly paths: ReadonlyMap<string, readonly LargeGraphStep[] | null>;
}

/** The documents of some openings. Rejects where a part of the graph cannot be had. */
export async function openPieces(openings: readonly Opening[]): Promise<OpenedPieces> {
  const paths = new Map<string, readonly LargeGraphStep[] | null>();
  const found = await Promise.all(openings.map((opening) => numbersOf(opening, paths)));
  const wanted = new Set(found.flatMap((numbers, at) => numbers.slice(0, countOf(openings[at]))));
  const numbers = [...wanted];
  const parts = await Promise.all(numbers.map((number) => part<DocumentPiece>(documentFile(number))));
  keepDocuments(wanted);
  const there = parts.filter((one) => one !== null);
  const links = new Map<string, Link>();
  const elsewhere = new Map<string, number>();
  const groups = new Map<number, Community>();
  const members = new Map<string, number>();
  for (const one of there) {
    for (const link of one.links) links.set(link.id, link);
    // A graph that an older version has made says nothing of communities
    for (const group of one.communities?.groups ?? []) groups.set(group.number, group);
    for (const [id, number] of one.communities?.members ?? []) members.set(id, number);
    for (const [claim, number] of Object.entries(one.elsewhere)) elsewhere.set(claim, number);
  }
  return {
    records: there.map(({ record }) => record),
    linked: {
      links: {
        links: [...links.values()],
        canonical: withRepresentatives(there.flatMap(({ canonical }) => canonical)),
      },
      communities: { groups: [...groups.values()].sort((a, b) => a.number - b.number), members: [...members] },
      points: pointsIn(there),
    },
    elsewhere,
    documents: new Map(numbers.flatMap((number, at) => (parts[at] ? [[number, parts[at].record.id] as const] : []))),
    totals: found.map((numbers) => numbers.length),
    shown: found.map((numbers, at) => Math.min(numbers.length, countOf(openings[at]))),
    paths,
  };
}

/** The disputed points of all these documents, with what is held in them; null for a graph that an older version has made, which has none. */
function pointsIn(parts: readonly DocumentPiece[]): readonly KeptPoint[] | null {
  const found = new Map<string, { readonly point: KeptPoint; readonly stances: Map<string, KeptStance> }>();
  for (const { points } of parts) {
    if (points === undefined) return null;
    for (const point of points) {
      const own = found.get(point.id) ?? { point, stances: new Map<string, KeptStance>() };
      found.set(point.id, own);
      for (const stance of point.stances) {
        const claims = [...(own.stances.get(stance.id)?.claims ?? []), ...stance.claims];
        own.stances.set(stance.id, { ...stance, claims });
      }
    }
  }
  return [...found.values()].map(({ point, stances }) => ({ ...point, stances: [...stances.values()] }));
}

const countOf = (opening: Opening | undefined): number =>
  opening === undefined || opening.kind === "document" ? 1 : opening.count;

/** Numbers of all documents of an opening, those to be opened first at the front. Paths that are found are put among `paths`. */
async function numbersOf(
  opening: Opening,
  paths: Map<string, readonly LargeGraphStep[] | null>,
): Promise<readonly number[]> {
  if (opening.kind === "document") return [opening.number];
  if (opening.kind === "time") {
    const all = (await part<readonly number[]>(NUMBERS_FILE)) ?? [];
    return all.filter((number) => number >= opening.from && number < opening.to);
  }
  if (opening.kind === "words") return documentsWith(opening.words);
  const documentsOf = async (key: string) => (await part<ThingsPiece>(thingFile(key)))?.[key];
  if (opening.kind === "community") return (await documentsOf(communityKey(opening.id))) ?? [];
  if (opening.kind === "path") {
    const steps = await pathThroughLargeGraph(opening.from, opening.to);
    paths.set(writeOpening(opening), steps);
    // Where nothing leads to the other end, what one began at is shown
    if (steps === null) return ((await documentsOf(opening.from)) ?? []).slice(0, AT_ONCE);
    return [...new Set(steps.map(({ document }) => document))];
  }
  const [source = "", target] = opening.ids;
  const joint = target === undefined ? undefined : await documentsOf(pairKey(source, target));
  if (joint !== undefined) return joint;
  const lists = await Promise.all(opening.ids.map(async (id) => (await documentsOf(id)) ?? []));
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return first.filter((number) => sets.every((list) => list.has(number)));
}

/** Numbers of the documents in whose claims all the words stand, or those of another name of what they mean; a last word may be the beginning of one. */
export async function documentsWith(text: string): Promise<readonly number[]> {
  const { namesMeant } = await import("../search/meant.ts");
  const lists = await Promise.all(namesMeant(text).map(documentsWithWords));
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

async function documentsWithWords(text: string): Promise<readonly number[]> {
  const words = [...foldedWords(text)].filter((word) => word.length >= SHORTEST_WORD);
  if (words.length === 0) return [];
  const lists = await Promise.all(
    words.map(async (word) => {
      const known = (await part<WordsPiece>(wordFile(word)))?.words ?? {};
      const numbers = new Set<number>();
      for (const [one, list] of Object.entries(known))
        if (one.startsWith(word)) for (const number of list) numbers.add(number);
      return numbers;
    }),
  );
  const [first = new Set<number>(), ...others] = lists;
  return [...first].filter((number) => others.every((list) => list.has(number))).sort((a, b) => a - b);
}

/** The things one of whose names holds all the words, or those of another name of what they mean; those with most claims first. */
export async function thingsNamed(text: string, limit: number): Promise<readonly FoundThing[]> {
  const { namesMeant } = await import("../search/meant.ts");
  const found = (await Promise.all(namesMeant(text).map(thingsWithWords))).flat();
  return [...new Map(found.map((one) => [one[0], one])).values()]
    .sort((a, b) => b[3] - a[3] || (a[2] < b[2] ? -1 : 1))
    .slice(0, limit);
}

async function thingsWithWords(text: string): Promise<readonly FoundThing[]> {
  const words = [...foldedWords(text)].filter((word) => word.length >= 2);
  const [first] = words;
  if (first === undefined) return [];
  const known = (await part<WordsPiece>(wordFile(first)))?.things ?? [];
  const holds = (name: string) => {
    const own = [...foldedWords(name)];
    return words.every((word) => own.some((one) => one.startsWith(word)));
  };
  return known.filter(([, , label, , as]) => holds(label) || (as !== null && holds(as)));
}
