import type { Link } from "../model/link.ts";
import type { KeptPoint } from "../model/point.ts";
import type { DocumentRecord } from "../model/record.ts";
import { keptPoints } from "../query/points/keptPoints.ts";
import {
  communityKey,
  documentFile,
  NUMBERS_FILE,
  OVERVIEW_FILE,
  PATHS_FILE,
  pairKey,
  pathIdFile,
  pathNumberFile,
  thingFile,
  wordFile,
} from "./bundleFiles.ts";
import type { Communities } from "./communities.ts";
import { foldedWords } from "./folded.ts";
import { namesOf } from "./names.ts";
import type { Network, NodeKind } from "./network.ts";
import { listedUnderThing, type Overview, overviewOf, type SurveyedGraph, topOf } from "./overview.ts";
import { pathsPiece, thingsOnPaths } from "./paths.ts";

/** One document with all its links to others. */
export interface DocumentPiece {
  readonly record: DocumentRecord;
  /** The links of its claims. */
  readonly links: readonly Link[];
  /** The things that it mentions, by their id for all documents; things with no other id are left out. */
  readonly canonical: readonly (readonly [string, string])[];
  /** Numbers of the documents of the claims at the other ends of its links. */
  readonly elsewhere: Readonly<Record<string, number>>;
  /** Labels of the things that it mentions. */
  readonly communities: Communities;
  /** The disputed points that its claims are part of, each with the claims of this document alone. */
  readonly points: readonly KeptPoint[];
}

/**
 * For each thing, each line of the overview and each community: the numbers of the documents that mention it, those with
 * most claims first.
 */
export type ThingsPiece = Readonly<Record<string, readonly number[]>>;

/** The numbers of things on paths, by id. */
export type PathNumbersPiece = Readonly<Record<string, number>>;

/** A thing in the results of a search. */
export type FoundThing = readonly [id: string, kind: NodeKind, label: string, claims: number, as: string | null];

/** The search results for words that begin with the same letters. */
export interface WordsPiece {
  readonly things: readonly FoundThing[];
  /** By word, the numbers of the documents in which a claim has it. */
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** A file of the overview or a piece: its path under `graph/`, and its contents. */
export interface PieceFile {
  readonly path: string;
  readonly content: string;
}

/** The most things listed for two letters: more would be no help. */
const FOR_TWO_LETTERS = 50;

/** The overview of a graph and its pieces. `texts` and `originals` say whether the documents' texts and files are beside it. */
export function* partFiles(
  surveyed: SurveyedGraph,
  { texts = true, originals = false }: { readonly texts?: boolean; readonly originals?: boolean } = {},
): Generator<PieceFile> {
  yield* documentFiles(surveyed);
  yield* thingFiles(surveyed);
  yield* wordFiles(surveyed);
  yield* pathFiles(surveyed);
  const overview: Overview = overviewOf(surveyed);
  yield { path: OVERVIEW_FILE, content: JSON.stringify({ texts, originals, overview }) };
}

function* documentFiles(surveyed: SurveyedGraph): Generator<PieceFile> {
  const { records, joined, numbers: all, links, communities } = surveyed;
  const communityOf = new Map(communities.members);
  const pointsOf = pointsByDocument(surveyed);
  const documentOf = new Map<string, number>();
  for (const [at, { claims }] of records.entries()) for (const { id } of claims) documentOf.set(id, all[at]!);
  const linksOf = new Map<string, Link[]>();
  for (const link of links.links) {
    if (!documentOf.has(link.from) || !documentOf.has(link.to)) continue;
    for (const end of [link.from, link.to]) {
      const own = linksOf.get(end);
      if (own === undefined) linksOf.set(end, [link]);
      else own.push(link);
    }
  }
  for (const [at, record] of records.entries()) {
    const number = all[at]!;
    const own = new Map(
      record.claims.flatMap(({ id }) => (linksOf.get(id) ?? []).map((link) => [link.id, link] as const)),
    );
    const elsewhere: Record<string, number> = {};
    for (const { from, to } of own.values()) {
      for (const end of [from, to]) {
        const there = documentOf.get(end);
        if (there !== undefined && there !== number) elsewhere[end] = there;
      }
    }
    const ids = [
      record.id,
      ...[record.claims, record.actors, record.cited, record.events, record.places].flatMap((list) =>
        list.map(({ id }) => id),
      ),
    ];
    const canonical = ids.flatMap((id): [string, string][] => {
      const one = links.canonical.get(id);
      return one === undefined || one === id ? [] : [[id, one]];
    });
    const members = communityMembers(joined[at], communityOf);
    const numbers = [...new Set(members.map(([, community]) => community))].sort((a, b) => a - b);
    const part: DocumentPiece = {
      record,
      links: [...own.values()],
      canonical,
      elsewhere,
      communities: { groups: numbers.flatMap((one) => communities.groups[one - 1] ?? []), members },
      points: pointsOf.get(number) ?? [],
    };
    yield { path: documentFile(number), content: JSON.stringify(part) };
  }
  yield { path: NUMBERS_FILE, content: JSON.stringify(all) };
}

/** By the number of a document: the disputed points with what its claims hold of them. */
function pointsByDocument({ records, numbers, across, points }: SurveyedGraph): ReadonlyMap<number, KeptPoint[]> {
  const documentOf = new Map(records.flatMap(({ claims }, at) => claims.map(({ id }) => [id, numbers[at]!] as const)));
  const found = new Map<number, KeptPoint[]>();
  for (const point of keptPoints(across, points)) {
    const documents = new Set(point.stances.flatMap(({ claims }) => claims.flatMap((id) => documentOf.get(id) ?? [])));
    for (const number of documents) {
      const stances = point.stances.flatMap((stance) => {
        const claims = stance.claims.filter((id) => documentOf.get(id) === number);
        return claims.length === 0 ? [] : [{ ...stance, claims }];
      });
      const own = found.get(number) ?? [];
      found.set(number, own);
      own.push({ ...point, stances });
    }
  }
  return found;
}

/** The members of communities that a document mentions, in order of their ids. */
function communityMembers(
  record: DocumentRecord | undefined,
  communityOf: ReadonlyMap<string, number>,
): Communities["members"] {
  const ids = [...(record?.actors ?? []), ...(record?.events ?? [])].map(({ id }) => id);
  return [...new Set(ids)].sort().flatMap((id): Communities["members"] => {
    const community = communityOf.get(id);
    return community === undefined ? [] : [[id, community]];
  });
}

function* thingFiles(surveyed: SurveyedGraph): Generator<PieceFile> {
  const { network, joined, numbers: all, communities, listed } = surveyed;
  const documentOf = new Map<string, number>();
  for (const [at, { claims }] of joined.entries()) for (const { id } of claims) documentOf.set(id, all[at]!);
  const counts = new Map<string, Map<number, number>>();
  const count = (key: string, claims: Iterable<string>) => {
    const own = counts.get(key) ?? new Map<number, number>();
    counts.set(key, own);
    for (const claim of claims) {
      const number = documentOf.get(claim);
      if (number !== undefined) own.set(number, (own.get(number) ?? 0) + 1);
    }
  };
  // the lines of the overview can be opened, too: claims by one about the other
  for (const { source, target, claims } of topOf(network).edges) count(pairKey(source, target), claims);
  for (const [key, claims] of claimsOfCommunities(network, communities)) count(key, claims);
  const shards = new Map<string, Record<string, readonly number[]>>();
  for (const [key, own] of [...listed, ...counts]) {
    const numbers = [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
    shardOf(shards, thingFile(key), () => ({}))[key] = numbers;
  }
  yield* asFiles(shards);
}

/** The claims by actors and about events of each community, under its key. */
function claimsOfCommunities({ edges }: Network, { groups, members }: Communities): ReadonlyMap<string, Set<string>> {
  const keys = new Map(groups.map(({ number, id }) => [number, communityKey(id)]));
  const communityOf = new Map(members);
  const claimsOf = new Map<string, Set<string>>();
  for (const { kind, source, target, claims } of edges) {
    if (kind !== "claims") continue;
    for (const end of [source, target]) {
      const key = keys.get(communityOf.get(end) ?? 0);
      if (key === undefined) continue;
      const own = claimsOf.get(key) ?? new Set();
      claimsOf.set(key, own);
      for (const id of claims) own.add(id);
    }
  }
  return claimsOf;
}

const onPaths = ({ network, numberOf }: SurveyedGraph) => thingsOnPaths(network, (id) => numberOf.has(id));

function* pathFiles(surveyed: SurveyedGraph): Generator<PieceFile> {
  const documents = new Map<string, number>();
  const confidences = new Map<string, number>();
  for (const [at, { claims }] of surveyed.joined.entries())
    for (const { id, confidence } of claims) {
      documents.set(id, surveyed.numbers[at]!);
      confidences.set(id, confidence);
    }
  const surest = (claims: readonly string[]): number => {
    let [document, most] = [0, -1];
    for (const id of claims) {
      const confidence = confidences.get(id) ?? -1;
      if (confidence > most) [document, most] = [documents.get(id)!, confidence];
    }
    return document;
  };
  const things = onPaths(surveyed);
  yield { path: PATHS_FILE, content: JSON.stringify(pathsPiece(things, surveyed.network, surest)) };
  const shards = new Map<string, string[]>();
  const numbers = new Map<string, Record<string, number>>();
  for (const [number, { id }] of things.entries()) {
    shardOf(shards, pathIdFile(number)[0], () => []).push(id);
    shardOf(numbers, pathNumberFile(id), () => ({}))[id] = number;
  }
  yield* asFiles(shards);
  yield* asFiles(numbers);
}

/** A {@link WordsPiece} in the making. */
interface Words {
  readonly things: FoundThing[];
  readonly words: Record<string, number[]>;
}

function* wordFiles(surveyed: SurveyedGraph): Generator<PieceFile> {
  const { joined, network, labels } = surveyed;
  const shards = new Map<string, Words>();
  const files = new Map<string, string>();
  const fileOf = (word: string): string => {
    const known = files.get(word);
    if (known !== undefined) return known;
    const file = wordFile(word);
    files.set(word, file);
    return file;
  };
  const empty = (): Words => ({ things: [], words: Object.create(null) });
  const short = new Set<string>();
  const names = namesOf(joined);
  for (const { id, kind } of network.nodes) {
    const claims = listedUnderThing(surveyed, id);
    const label = labels.get(id) ?? id;
    const inLabel = foldedWords(label);
    const paths = new Set<string>();
    const add = (word: string, found: FoundThing) => {
      const two = fileOf(twoOf(word));
      short.add(two);
      for (const path of [fileOf(word), two]) {
        if (paths.has(path)) continue;
        paths.add(path);
        shardOf(shards, path, empty).things.push(found);
      }
    };
    const asLabelled: FoundThing = [id, kind, label, claims, null];
    for (const word of inLabel) add(word, asLabelled);
    for (const name of names.get(id) ?? []) {
      const asNamed: FoundThing = [id, kind, label, claims, name];
      for (const word of foldedWords(name)) if (!inLabel.has(word)) add(word, asNamed);
    }
  }
  for (const [word, numbers] of documentsByWord(surveyed)) shardOf(shards, fileOf(word), empty).words[word] = numbers;
  for (const [path, { things }] of shards) {
    things.sort((a, b) => b[3] - a[3] || (a[2] < b[2] ? -1 : 1));
    if (short.has(path)) things.splice(FOR_TWO_LETTERS);
  }
  yield* asFiles(shards);
}

/** The numbers of the documents in which a claim has a word, by the word. */
function documentsByWord({ records, numbers: all, wordsOf }: SurveyedGraph): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    const number = all[at]!;
    for (const word of wordsOf(record)) {
      const numbers = found.get(word);
      if (numbers === undefined) found.set(word, [number]);
      else numbers.push(number);
    }
  }
  return found;
}

function shardOf<T>(shards: Map<string, T>, path: string, empty: () => NoInfer<T>): T {
  const known = shards.get(path);
  if (known !== undefined) return known;
  const made = empty();
  shards.set(path, made);
  return made;
}

/** The first two letters of a word. */
const twoOf = (word: string): string => Array.from(word.slice(0, 4)).slice(0, 2).join("");

function* asFiles(shards: ReadonlyMap<string, unknown>): Generator<PieceFile> {
  for (const [path, content] of [...shards].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield { path, content: JSON.stringify(content) };
  }
}
