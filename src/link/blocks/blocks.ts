/** The result of comparing two things. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  /** In hundredths, 0 to 100. */
  readonly score: number;
  readonly because: string;
  readonly rule: string;
}

/** In a block of at most this size every pair is compared; in a larger one each item with this many that follow it in the block's order. */
const WHOLE = 48;
export const WINDOW = 24;

/** Pairs to compare within one ordered block: never more than its length times a constant (sorted neighbourhood, Hernández and Stolfo 1995). */
export function* pairsIn<T>(items: readonly T[], whole = WHOLE, window = WINDOW): Generator<readonly [T, T]> {
  const reach = items.length <= whole ? items.length : window;
  for (let i = 0; i < items.length; i++)
    for (let j = i + 1; j < Math.min(items.length, i + 1 + reach); j++) yield [items[i]!, items[j]!];
}

/** Puts each item under each of its keys, in the order given. */
export function blocksOf<T, K extends string | number>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<K>,
): Map<K, T[]> {
  const blocks = new Map<K, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [item]);
      else if (block.at(-1) !== item) block.push(item);
    }
  return blocks;
}

/** The key of a block. */
export type BlockKey = string | number;

/** How things of one kind are compared: pure functions over rows that hold everything that is compared, so that blocks can be compared anywhere. */
export interface BlockKind<Row, Found> {
  readonly name: string;
  /** Order of the rows in their blocks: total, and independent of where the rows come from. */
  readonly inOrder: (a: Row, b: Row) => number;
  /** The blocks in which a row meets others. */
  readonly keysOf: (row: Row) => Iterable<BlockKey>;
  /** Compares the rows of one block, which are in order. */
  readonly compareBlock: (rows: readonly Row[], key: BlockKey) => readonly Found[];
}

/** The order in which blocks are compared; it does not change the results. */
export type BlockOrder = (blocks: readonly BlockKey[]) => readonly BlockKey[];

/** Things that lie beside their blocks until one of these is needed. */
interface Aside<T> {
  readonly items: readonly T[];
  readonly keysOf: (item: T) => Iterable<BlockKey>;
  readonly filled: Set<BlockKey>;
}

/** Results that are gone, and new ones. */
export interface Changes<R> {
  readonly gone: R[];
  readonly come: R[];
}

/** Inserts an item into an ordered list; returns whether it was missing. */
export function insert<T>(list: T[], item: T, order: (a: T, b: T) => number): boolean {
  const last = list.at(-1);
  if (last === undefined || order(last, item) < 0) {
    list.push(item);
    return true;
  }
  const at = placeIn(list, item, order);
  if (list[at] === item) return false;
  list.splice(at, 0, item);
  return true;
}

/** Removes an item from an ordered list; returns whether it was there. */
export function withdraw<T>(list: T[], item: T, order: (a: T, b: T) => number): boolean {
  const at = placeIn(list, item, order);
  if (list[at] !== item) return false;
  list.splice(at, 1);
  return true;
}

/** The place of the first element of an ordered list that does not come before the item. */
export function placeIn<T>(list: readonly T[], item: T, order: (a: T, b: T) => number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (order(list[middle]!, item) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Things in blocks, with the results of comparing within each block. Only blocks in which a thing enters, leaves or changes are computed
 * again, so the time for one more document depends on what it touches.
 *
 * @typeParam T no array
 */
export class BlockIndex<T, R> {
  readonly #order: (a: T, b: T) => number;
  /** A block with one item is the item itself: most blocks have one. */
  readonly #blocks = new Map<BlockKey, T | T[]>();
  readonly #results = new Map<BlockKey, readonly R[]>();
  readonly #dirty = new Set<BlockKey>();
  /** Things that were taken over, and the blocks that they have been put into. */
  #aside: Aside<T> | null = null;

  /** @param order in which a block's items are compared: total, and independent of where the items come from */
  constructor(order: (a: T, b: T) => number) {
    this.#order = order;
  }

  add(item: T, keys: Iterable<BlockKey>): void {
    this.#changeOne([], [item], keys);
  }

  remove(item: T, keys: Iterable<BlockKey>): void {
    this.#changeOne([item], [], keys);
  }

  #changeOne(gone: readonly T[], come: readonly T[], keys: Iterable<BlockKey>): void {
    // keys may be given out only once, and are asked for twice
    const own = this.#aside === null ? keys : [...keys];
    this.change(gone, come, () => own);
  }

  /** Takes things out and puts others in. */
  change(gone: Iterable<T>, come: Iterable<T>, keysOf: (item: T) => Iterable<BlockKey>): void {
    if (this.#aside !== null) {
      const [out, into] = [[...gone], [...come]];
      this.#fill(this.#aside, [...out, ...into], keysOf);
      this.#change(out, into, keysOf);
    } else this.#change(gone, come, keysOf);
  }

  /**
   * Takes over things with the results of comparing them, in place of comparing; only into an index that is empty. A block is filled when a thing first
   * enters or leaves it: one document more touches few of them.
   */
  restore(
    items: readonly T[],
    keysOf: (item: T) => Iterable<BlockKey>,
    results: ReadonlyMap<BlockKey, readonly R[]>,
  ): Changes<R> {
    this.#aside = { items, keysOf, filled: new Set() };
    const changes: Changes<R> = { gone: [], come: [] };
    for (const [key, found] of results) {
      this.#results.set(key, found);
      for (const one of found) changes.come.push(one);
    }
    return changes;
  }

  /** Fills the blocks that these things enter or leave with the things that were taken over. */
  #fill(aside: Aside<T>, changing: readonly T[], keysOf: (item: T) => Iterable<BlockKey>): void {
    const wanted = new Map<BlockKey, T[]>();
    for (const item of changing) for (const key of keysOf(item)) if (!aside.filled.has(key)) wanted.set(key, []);
    if (wanted.size === 0) return;
    for (const item of aside.items)
      for (const key of aside.keysOf(item)) {
        const block = wanted.get(key);
        if (block !== undefined && block.at(-1) !== item) block.push(item);
      }
    for (const [key, block] of wanted) {
      aside.filled.add(key);
      if (block.length > 0) this.#blocks.set(key, block.length === 1 ? block[0]! : block.sort(this.#order));
    }
  }

  #change(gone: Iterable<T>, come: Iterable<T>, keysOf: (item: T) => Iterable<BlockKey>): void {
    for (const item of gone) for (const key of keysOf(item)) this.#removeFrom(key, item);
    for (const item of come) for (const key of keysOf(item)) this.#addTo(key, item);
  }

  #addTo(key: BlockKey, item: T): void {
    const block = this.#blocks.get(key);
    if (block === undefined) {
      this.#blocks.set(key, item);
      return;
    }
    if (Array.isArray(block)) {
      if (!insert(block, item, this.#order)) return;
    } else if (block === item) return;
    else this.#blocks.set(key, this.#order(block, item) < 0 ? [block, item] : [item, block]);
    this.#dirty.add(key);
  }

  #removeFrom(key: BlockKey, item: T): void {
    const block = this.#blocks.get(key);
    if (block === item) this.#blocks.delete(key);
    else if (Array.isArray(block) && withdraw(block, item, this.#order)) {
      if (block.length === 0) this.#blocks.delete(key);
      this.#dirty.add(key);
    }
  }

  /** All results, by block. */
  results(): ReadonlyMap<BlockKey, readonly R[]> {
    return this.#results;
  }

  /** The results of these blocks. */
  *resultsIn(keys: Iterable<BlockKey>): Generator<R> {
    for (const key of keys) yield* this.#results.get(key) ?? [];
  }

  /** Compares the marked blocks again. */
  settle(compute: (items: readonly T[], key: BlockKey) => readonly R[], order?: BlockOrder): Changes<R> {
    const changes: Changes<R> = { gone: [], come: [] };
    for (const key of order === undefined ? this.#dirty : order([...this.#dirty])) {
      for (const one of this.#results.get(key) ?? []) changes.gone.push(one);
      const block = this.#blocks.get(key);
      const found = Array.isArray(block) && block.length > 1 ? compute(block, key) : [];
      for (const one of found) changes.come.push(one);
      if (found.length === 0) this.#results.delete(key);
      else this.#results.set(key, found);
    }
    this.#dirty.clear();
    return changes;
  }

  /** Frees everything except the wanted results, if nothing is kept for another linking. */
  clear(isNeeded: (result: R) => boolean = () => false): void {
    this.#blocks.clear();
    this.#aside = null;
    this.#dirty.clear();
    for (const [key, found] of this.#results) {
      const needed = found.filter(isNeeded);
      if (needed.length === 0) this.#results.delete(key);
      else this.#results.set(key, needed);
    }
  }
}
