const NONE: ReadonlySet<number> = new Set();

/** By key, the places that have it, in their order. */
export class Postings {
  readonly #places = new Map<string, number[]>();

  /** Notes that the item at a place has these keys; places come in order. */
  put(place: number, keys: Iterable<string>): void {
    for (const key of keys) {
      const list = this.#places.get(key);
      if (list === undefined) this.#places.set(key, [place]);
      else if (list.at(-1) !== place) list.push(place);
    }
  }

  keys(): Iterable<string> {
    return this.#places.keys();
  }

  /** Places that have one of these keys. */
  any(keys: Iterable<string>): ReadonlySet<number> {
    const lists = [...new Set(keys)].flatMap((key) => {
      const list = this.#places.get(key);
      return list === undefined ? [] : [list];
    });
    if (lists.length === 0) return NONE;
    const places = new Set(lists[0]);
    for (const list of lists.slice(1)) for (const place of list) places.add(place);
    return places;
  }
}

/**
 * By word, the places that have it; they are asked for by a form of the word. Forms are worked out once for each word, and not each time that it
 * stands somewhere: that is most of the time of a first question.
 */
export class WordPostings {
  readonly #words = new Postings();
  readonly #formsOf: (word: string) => Iterable<string>;
  #byForm: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(formsOf: (word: string) => Iterable<string>) {
    this.#formsOf = formsOf;
  }

  /** Notes the words of the item at a place; places come in order, and all of them before the first question. */
  put(place: number, words: Iterable<string>): void {
    this.#words.put(place, words);
  }

  /** Places with a word that has one of these forms. */
  any(forms: Iterable<string>): ReadonlySet<number> {
    this.#byForm ??= this.#wordsByForm();
    const byForm = this.#byForm;
    return this.#words.any([...forms].flatMap((form) => byForm.get(form) ?? []));
  }

  #wordsByForm(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const word of this.#words.keys())
      for (const form of this.#formsOf(word)) {
        const words = found.get(form);
        if (words === undefined) found.set(form, [word]);
        else words.push(word);
      }
    return found;
  }
}
