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
