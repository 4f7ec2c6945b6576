import { nameKeys, nameWords } from "../../text/nameKey.ts";
import { stem } from "../../text/stems.ts";
import { formsOf } from "../claimIndex.ts";
import { compare } from "../corpusIndex.ts";
import { type AskedName, formsInName } from "./askedName.ts";
import { directoryOf, type NamedThing, type NameSource } from "./directory.ts";
import { Postings } from "./postings.ts";

/**
 * The things of a graph by their names and by the words in them, so that a question examines only things that may be meant. It never
 * leaves out a thing that is meant.
 */
export class NameIndex {
  /** Those with most claims first. */
  readonly things: readonly NamedThing[];
  readonly events: ReadonlyMap<string, NamedThing>;
  /** Ids of things and of their cluster members, sorted, each with the place of its thing. */
  #ids: readonly (readonly [id: string, place: number])[] | null = null;
  readonly #days = new Postings();
  readonly #keys = new Postings();
  readonly #last = new Postings();
  readonly #members = new Postings();
  readonly #words = new Postings();
  /** Words of the labels of events only. */
  readonly #labels = new Postings();

  constructor(things: readonly NamedThing[]) {
    this.things = [...things].sort(byMost);
    this.events = new Map(this.things.flatMap((one) => (one.kind === "event" ? [[one.id, one] as const] : [])));
    for (const [place, thing] of this.things.entries()) this.#put(place, thing);
  }

  #put(place: number, { kind, label, names, members, sort, dates }: NamedThing): void {
    const called = label === null ? names : [label, ...names];
    if (kind === "event") {
      if (label !== null) {
        this.#words.put(place, formsInName(label));
        // for labels in which they follow other words
        this.#labels.put(place, formsOf(`x ${label}`));
      }
      for (const name of names) this.#words.put(place, formsOf(name));
      this.#days.put(place, dates.flatMap(daysAndMonths));
      return;
    }
    this.#members.put(place, members);
    for (const name of called) this.#words.put(place, formsInName(name));
    for (const name of names) {
      this.#keys.put(place, nameKeys(name));
      const last = sort === "person" ? nameWords(name).at(-1) : undefined;
      if (last !== undefined) this.#last.put(place, [last, ...nameKeys(last)]);
    }
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
    return this.#at([
      ...this.#keys.any(keys),
      ...(only === undefined || more.length > 0 ? [] : this.#last.any(only.forms)),
      ...(known === null ? [] : this.#members.any([...known.actors, ...known.places])),
    ]);
  }

  /** Things whose names may have all the words of the question; for a question of only days, events with dates. */
  withWords(asked: AskedName): NamedThing[] {
    const { words } = asked;
    const found = words
      .map(({ forms }) => this.#words.any(forms.flatMap((form) => [form, stem(form)])))
      .sort((a, b) => a.size - b.size);
    const [first, ...others] = found;
    if (first === undefined) return this.dated(asked);
    return this.#at([...first].filter((place) => others.every((one) => one.has(place))));
  }

  /** Events that claims may date on these days. */
  dated({ dates }: AskedName): NamedThing[] {
    return this.#at(this.#days.any(dates.slice(0, 1)));
  }

  /** Events in whose label a word that is asked for stands. */
  labelled({ forms }: AskedName["words"][number]): ReadonlySet<NamedThing> {
    return new Set(this.#at(this.#labels.any(forms.flatMap((form) => [form, stem(form)]))));
  }

  #at(places: Iterable<number>): NamedThing[] {
    return [...new Set(places)].sort((a, b) => a - b).map((place) => this.things[place]!);
  }
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
