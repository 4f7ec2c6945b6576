import { contentOf } from "../model/content.ts";
import type { DocumentRecord } from "../model/record.ts";
import type { RecordedClaim } from "../store/claimGraph.ts";
import { nameKeys, nameWords } from "../text/nameKey.ts";
import { memoized } from "../text/remembered.ts";
import { stem } from "../text/stems.ts";
import type { AskedName } from "./meant/askedName.ts";
import { Postings, WordPostings } from "./meant/postings.ts";

/** A claim with its document, whichever name the collection has for the latter. */
export interface IndexedClaim {
  readonly claim: RecordedClaim;
  readonly document?: DocumentRecord;
}

/** Places of claims in their order. */
export type Places = ReadonlySet<number>;

/**
 * The claims of a graph by speaker, by the things that they mention and by their words, so that a question examines only claims that may answer
 * it. Each part is built in one pass over the claims when it is first needed.
 */
export class ClaimIndex<T extends IndexedClaim> {
  readonly list: readonly T[];
  #placesById: ReadonlyMap<string, number> | null = null;
  #speakers: Postings | null = null;
  #subjects: Postings | null = null;
  #words: WordPostings | null = null;
  /** For each order that was asked for: the sorted places, and the rank of each place. */
  readonly #sortings = new Map<unknown, { readonly sorted: Int32Array; readonly ranks: Int32Array }>();
  #texts: { readonly all: string; readonly starts: readonly number[] } | null = null;

  constructor(claims: Iterable<T>) {
    this.list = [...claims];
  }

  /** The place of a claim; -1 if it is not in the collection. */
  placeOf(id: string): number {
    this.#placesById ??= new Map(this.list.map(({ claim }, place) => [claim.id, place]));
    return this.#placesById.get(id) ?? -1;
  }

  /** Claims in whose chain one of these actors stands: as claimant, between, or as principal. */
  by(ids: Iterable<string>): Places {
    this.#speakers ??= this.#made(speakersOf);
    return this.#speakers.any(ids);
  }

  /** Claims that mention one of these things. */
  about(ids: Iterable<string>): Places {
    this.#subjects ??= this.#made(subjectsOf);
    return this.#subjects.any(ids);
  }

  /** Claims with a form of a word that is asked for. */
  having({ forms }: AskedName["words"][number]): Places {
    this.#words ??= this.#wordsOf();
    return this.#words.any(forms.flatMap((form) => [form, stem(form)]));
  }

  /** Claims whose content has a form of every word that is asked for; none if no word is asked for. */
  saying({ words }: AskedName): Places {
    const [first, ...others] = words.map((word) => this.having(word)).sort((a, b) => a.size - b.size);
    if (first === undefined) return new Set();
    return new Set([...first].filter((place) => others.every((one) => one.has(place))));
  }

  /** Claims whose source, cue and content contain these letters, whatever the case and white space. */
  holding(text: string): Places {
    const wanted = folded(text);
    this.#texts ??= textsOf(this.list);
    const { all, starts } = this.#texts;
    const found = new Set<number>();
    let place = 0;
    for (let at = all.indexOf(wanted); at >= 0 && place < starts.length; at = all.indexOf(wanted, starts[place])) {
      while (place < starts.length && starts[place]! <= at) place++;
      found.add(place - 1);
    }
    return found;
  }

  /** The places that are in each of these lists, in their order; all places if there is no list. */
  in(sets: readonly (Places | null)[]): Int32Array {
    const [first, ...others] = sets.filter((one) => one !== null).sort((a, b) => a.size - b.size);
    if (first === undefined) return Int32Array.from(this.list, (_, place) => place);
    return Int32Array.from(
      others.length === 0 ? first : [...first].filter((place) => others.every((one) => one.has(place))),
    ).sort();
  }

  /** The claims at these places. */
  at(places: Int32Array): T[] {
    return Array.from(places, (place) => this.list[place]!);
  }

  /** These places, sorted by their claims. All claims are sorted once for each order. */
  sorted(places: Int32Array, order: (a: T, b: T) => number): Int32Array {
    let sorting = this.#sortings.get(order);
    if (sorting === undefined) {
      const sorted = Int32Array.from(Array.from(this.list.keys()).sort((a, b) => order(this.list[a]!, this.list[b]!)));
      const ranks = new Int32Array(sorted.length);
      for (const [rank, place] of sorted.entries()) ranks[place] = rank;
      sorting = { sorted, ranks };
      this.#sortings.set(order, sorting);
    }
    const { sorted, ranks } = sorting;
    return places
      .map((place) => ranks[place]!)
      .sort()
      .map((rank) => sorted[rank]!);
  }

  #wordsOf(): WordPostings {
    const postings = new WordPostings(formsOfWord);
    for (const [place, { claim }] of this.list.entries()) postings.put(place, nameWords(contentOf(claim)));
    return postings;
  }

  #made(keysOf: (claim: RecordedClaim) => Iterable<string>): Postings {
    const postings = new Postings();
    for (const [place, { claim }] of this.list.entries()) postings.put(place, keysOf(claim));
    return postings;
  }
}

const indexes = new WeakMap<ReadonlyMap<string, IndexedClaim>, ClaimIndex<IndexedClaim>>();

/** The index of these claims, built once for a collection that does not change. */
export function claimIndexOf<T extends IndexedClaim>(claims: ReadonlyMap<string, T>): ClaimIndex<T> {
  const known = indexes.get(claims) as ClaimIndex<T> | undefined;
  if (known !== undefined) return known;
  const made = new ClaimIndex(claims.values());
  indexes.set(claims, made as ClaimIndex<IndexedClaim>);
  return made;
}

/** Ids of all actors in the chain of a claim. */
const speakersOf = (claim: RecordedClaim): string[] =>
  [claim.claimant, claim.principal, ...claim.onBehalfOf].filter((id) => id !== null);

const subjectsOf = (claim: RecordedClaim): string[] => [
  ...claim.descriptions.flatMap(({ event, place, participants }) => [
    event,
    ...(place === null ? [] : [place]),
    ...participants.map(({ entity }) => entity),
  ]),
  ...claim.namings.map(({ denotes }) => denotes),
];

/** The forms by which the words of a text are found. */
export const formsOf = (text: string): string[] => nameWords(text).flatMap(formsOfWord);

export const formsOfWord = memoized((word) => [stem(word), ...nameKeys(word)]);

/** Lower case, one kind of apostrophe and white space. */
const folded = (text: string): string => text.toLowerCase().replaceAll(/[’ʼ]/g, "'").replaceAll(/\s+/g, " ").trim();

/** All texts in one string, which is searched in one go, with the offset at which each begins. No text contains a NUL. */
function textsOf(list: readonly IndexedClaim[]): { readonly all: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { claim } of list) {
    const text = `${folded([...claim.source, ...claim.cue, ...claim.content].map(({ quote }) => quote).join(" "))}\0`;
    starts.push(length);
    texts.push(text);
    length += text.length;
  }
  return { all: texts.join(""), starts };
}
