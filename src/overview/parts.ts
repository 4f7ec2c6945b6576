import type { Link } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import { foldedWords } from "./folded.ts";
import { namesOf } from "./names.ts";
import type { NodeKind } from "./network.ts";
import { type Overview, overviewOf, type Surveyed, topOf } from "./overview.ts";
import { documentPath, OVERVIEW_PATH, pairKey, SHORTEST_WORD, thingPath, wordPath } from "./paths.ts";

/** One document with all that links it to others. */
export interface DocumentPart {
  readonly record: DocumentRecord;
  /** Those that one of its claims is an end of. */
  readonly links: readonly Link[];
  /** What it speaks of, by the id that all documents share; what has no other id is left out. */
  readonly canonical: readonly (readonly [string, string])[];
  /** Numbers of the documents of the claims at the other ends of its links. */
  readonly elsewhere: Readonly<Record<string, number>>;
}

/** For each thing, and each line of the overview, the numbers of the documents that speak of it, those with most claims first. */
export type ThingsPart = Readonly<Record<string, readonly number[]>>;

/** A thing as a search finds it. */
export type FoundThing = readonly [id: string, kind: NodeKind, label: string, claims: number, as: string | null];

/** What words that begin with the same letters lead to. */
export interface WordsPart {
  readonly things: readonly FoundThing[];
  /** By word, the numbers of the documents in which a claim has it. */
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** A file of the overview and its parts: its path under `graph/`, and what is in it. */
export interface PartFile {
  readonly path: string;
  readonly content: string;
}

/** So many things are listed for two letters: more would be no help. */
const FOR_TWO_LETTERS = 50;

/** The overview of a graph and the parts that it is opened by. `texts` tells whether the documents' texts are beside it. */
export function* partFiles(
  surveyed: Surveyed,
  { texts = true }: { readonly texts?: boolean } = {},
): Generator<PartFile> {
  yield* documentFiles(surveyed);
  yield* thingFiles(surveyed);
  yield* wordFiles(surveyed);
  const overview: Overview = overviewOf(surveyed);
  yield { path: OVERVIEW_PATH, content: JSON.stringify({ texts, overview }) };
}

function* documentFiles({ records, links, numberOf }: Surveyed): Generator<PartFile> {
  const documentOf = new Map<string, number>();
  for (const { id, claims } of records) for (const claim of claims) documentOf.set(claim.id, numberOf.get(id) ?? 0);
  const linksOf = new Map<string, Link[]>();
  for (const link of links.links) {
    if (!documentOf.has(link.from) || !documentOf.has(link.to)) continue;
    for (const end of [link.from, link.to]) {
      const own = linksOf.get(end);
      if (own === undefined) linksOf.set(end, [link]);
      else own.push(link);
    }
  }
  for (const [number, record] of records.entries()) {
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
    const part: DocumentPart = { record, links: [...own.values()], canonical, elsewhere };
    yield { path: documentPath(number), content: JSON.stringify(part) };
  }
}

function* thingFiles({ network, joined }: Surveyed): Generator<PartFile> {
  const documentOf = new Map<string, number>();
  for (const [number, { claims }] of joined.entries()) for (const { id } of claims) documentOf.set(id, number);
  const counts = new Map<string, Map<number, number>>();
  const count = (key: string, claims: readonly string[]) => {
    const own = counts.get(key) ?? new Map<number, number>();
    counts.set(key, own);
    for (const claim of claims) {
      const number = documentOf.get(claim);
      if (number !== undefined) own.set(number, (own.get(number) ?? 0) + 1);
    }
  };
  for (const { source, target, claims } of network.edges) for (const thing of [source, target]) count(thing, claims);
  // The lines of the overview are opened too: claims by one about the other
  for (const { source, target, claims } of topOf(network).edges) count(pairKey(source, target), claims);
  const shards = new Map<string, Record<string, readonly number[]>>();
  for (const [key, own] of counts) {
    const numbers = [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
    shardOf(shards, thingPath(key), {})[key] = numbers;
  }
  yield* asFiles(shards);
}

function* wordFiles({ joined, network, labels }: Surveyed): Generator<PartFile> {
  const shards = new Map<string, { things: FoundThing[]; words: Record<string, number[]> }>();
  const shard = (word: string) => shardOf(shards, wordPath(word), { things: [], words: Object.create(null) });
  const short = new Set<string>();
  const names = namesOf(joined);
  for (const { id, kind, claims } of network.nodes) {
    const label = labels.get(id) ?? id;
    const inLabel = foldedWords(label);
    const paths = new Set<string>();
    const add = (word: string, as: string | null) => {
      const two = Array.from(word).slice(0, 2).join("");
      short.add(wordPath(two));
      for (const beginning of [word, two]) {
        const path = wordPath(beginning);
        if (paths.has(path)) continue;
        paths.add(path);
        shard(beginning).things.push([id, kind, label, claims, as]);
      }
    };
    for (const word of inLabel) add(word, null);
    for (const name of names.get(id) ?? [])
      for (const word of foldedWords(name)) if (!inLabel.has(word)) add(word, name);
  }
  for (const [number, { claims }] of joined.entries()) {
    const own = new Set<string>();
    for (const { content, source, cue } of claims) {
      for (const { quote } of [...content, ...source, ...cue]) for (const word of foldedWords(quote)) own.add(word);
    }
    for (const word of own) {
      if (word.length < SHORTEST_WORD) continue;
      const { words } = shard(word);
      const numbers = words[word];
      if (numbers === undefined) words[word] = [number];
      else numbers.push(number);
    }
  }
  for (const [path, { things }] of shards) {
    things.sort((a, b) => b[3] - a[3] || (a[2] < b[2] ? -1 : 1));
    if (short.has(path)) things.splice(FOR_TWO_LETTERS);
  }
  yield* asFiles(shards);
}

function shardOf<T>(shards: Map<string, T>, path: string, empty: T): T {
  const own = shards.get(path) ?? empty;
  shards.set(path, own);
  return own;
}

function* asFiles(shards: ReadonlyMap<string, unknown>): Generator<PartFile> {
  for (const [path, content] of [...shards].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield { path, content: JSON.stringify(content) };
  }
}
