import { nameKeys, nameWords } from "../../text/nameKey.ts";
import { stem } from "../../text/stems.ts";
import { formsOf, formsOfWord } from "../claimIndex.ts";
import { compare } from "../corpusIndex.ts";
import { type AskedName, formsInWord } from "./askedName.ts";
import { type AskedKind, directoryOf, type NamedThing, type NameSource } from "./directory.ts";
import { Postings, WordPostings } from "./postings.ts";

/**
 * The things of a graph by their names and by the words in them, so that a question examines only things that may be meant. It never
 * leaves out a thing that is meant. Each part is computed when it is first needed.
 */
export class NameIndex {
  /** Those with most claims first. */
  readonly things: readonly NamedThing[];
  readonly events: ReadonlyMap<string, NamedThing>;
  /** Ids of things and of their cluster members, sorted, each with the place of its thing. */
  #ids: readonly (readonly [id: string, place: number])[] | null = null;
  #days: Postings | null = null;
  /** Actors and places by the spellings of their names, by the last names of persons, and by their ids. */
  #keys: Postings | null = null;
  #last: Postings | null = null;
  #members: Postings | null = null;
  /** Words of the names of events, and of all other things. */
  #eventWords: WordPostings | null = null;
  #words: WordPostings | null = null;
  /** Words of the labels of events only. */
  #labels: Postings | null = null;

  constructor(things: readonly NamedThing[]) {
    this.things = [...things].sort(byMost);
    this.events = new Map(this.things.flatMap((one) => (one.kind === "event" ? [[one.id, one] as const] : [])));
  }

  /** Things with an id that begins like this. */
  withId(beginning: string): NamedThing[] {
    this.#ids ??= this.things
      .flatMap(({ id, members }, place) => [id, ...members].map((one) => [one, place] as const))
      .sort(([a], [b]) => compare(a, b));
    const ids = this.#ids;
    let [from, to] = [0, ids.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (ids[middle]![0] < beginning) from = middle + 1;
      else to = middle;
    }
    while (to < ids.length && ids[to]![0].startsWith(beginning)) to++;
    return this.#at(ids.slice(from, to).map(([, place]) => place));
  }

  /** Actors and places that may have exactly this name. */
  called({ keys, words, known }: AskedName): NamedThing[] {
    const [only, ...more] = words;
    this.#keys ??= made(this.things, "other", ({ names }) => names.flatMap(nameKeys));
    const found = [...this.#keys.any(keys)];
    if (only !== undefined && more.length === 0) {
      this.#last ??= made(this.things, "other", ({ names, sort }) =>
        sort === "person" ? names.flatMap(lastWord) : [],
      );
      found.push(...this.#last.any(only.forms));
    }
    if (known !== null) {
      this.#members ??= made(this.things, "other", ({ members }) => members);
      found.push(...this.#members.any([...known.actors, ...known.places]));
    }
    return this.#at(found);
  }

  /** Things of these kinds whose names may have all the words of the question; for a question of only days, events with dates. */
  withWords(asked: AskedName, kinds: readonly AskedKind[]): NamedThing[] {
    const { words } = asked;
    if (words.length === 0) return this.dated(asked);
    const found: number[] = [];
    if (kinds.includes("event")) {
      this.#eventWords ??= wordsMade(this.things, "event", (word) => [...formsInWord(word), ...formsOfWord(word)]);
      found.push(...havingAll(this.#eventWords, asked));
    }
    if (kinds.some((kind) => kind !== "event")) {
      this.#words ??= wordsMade(this.things, "other", formsInWord);
      found.push(...havingAll(this.#words, asked));
    }
    return this.#at(found);
  }

  /** Events that claims may date on these days. */
  dated({ dates }: AskedName): NamedThing[] {
    this.#days ??= made(this.things, "event", (thing) => thing.dates.flatMap(daysAndMonths));
    return this.#at(this.#days.any(dates.slice(0, 1)));
  }

  /** Events in whose label a word that is asked for stands. */
  labelled({ forms }: AskedName["words"][number]): ReadonlySet<NamedThing> {
    // for labels in which they follow other words
    this.#labels ??= made(this.things, "event", ({ label }) => (label === null ? [] : formsOf(`x ${label}`)));
    return new Set(this.#at(this.#labels.any(forms.flatMap((form) => [form, stem(form)]))));
  }

  #at(places: Iterable<number>): NamedThing[] {
    return [...new Set(places)].sort((a, b) => a - b).map((place) => this.things[place]!);
  }
}

/** Events, or all other things, by their keys. */
function made(
  things: readonly NamedThing[],
  which: "event" | "other",
  keysOf: (thing: NamedThing) => Iterable<string>,
): Postings {
  const postings = new Postings();
  for (const [place, thing] of things.entries())
    if ((thing.kind === "event") === (which === "event")) postings.put(place, keysOf(thing));
  return postings;
}

/** The words of the names of events, or of all other things. */
function wordsMade(
  things: readonly NamedThing[],
  which: "event" | "other",
  formsOfOne: (word: string) => readonly string[],
): WordPostings {
  const postings = new WordPostings(formsOfOne);
  for (const [place, thing] of things.entries())
    if ((thing.kind === "event") === (which === "event")) postings.put(place, namesOf(thing).flatMap(nameWords));
  return postings;
}

const namesOf = ({ label, names }: NamedThing): readonly string[] => (label === null ? names : [label, ...names]);

function lastWord(name: string): string[] {
  const last = nameWords(name).at(-1);
  return last === undefined ? [] : [last, ...nameKeys(last)];
}

/** Places with a form of each word of the question. */
function havingAll(postings: WordPostings, { words }: AskedName): number[] {
  const [first, ...others] = words
    .map(({ forms }) => postings.any(forms.flatMap((form) => [form, stem(form)])))
    .sort((a, b) => a.size - b.size);
  return first === undefined ? [] : [...first].filter((place) => others.every((one) => one.has(place)));
}

/** The keys of days and months in a date. */
const daysAndMonths = (edtf: string): string[] =>
  [...edtf.matchAll(/(\d{4}-\d\d)(-\d\d)?/g)].flatMap(([whole, month = ""]) => [whole, month]);

export const byMost = (a: NamedThing, b: NamedThing): number =>
  b.claims - a.claims || compare(a.label ?? "", b.label ?? "") || compare(a.id, b.id);

const indexes = new WeakMap<readonly NamedThing[], NameIndex>();

/** The index of the things of a graph, made once for it. */
export function nameIndexOf(source: NameSource): NameIndex {
  const things = directoryOf(source);
  const known = indexes.get(things) ?? new NameIndex(things);
  indexes.set(things, known);
  return known;
}
