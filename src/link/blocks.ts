/** What two things compared gave. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  /** In hundredths, 0 to 100. */
  readonly score: number;
  readonly because: string;
  readonly rule: string;
}

/** Up to this many in one block every pair is compared; in a larger one each with so many that follow it in the block's order. */
const WHOLE = 48;
const WINDOW = 24;

/** Pairs to compare within one block, which is in its order: never more than its length times a constant (sorted neighbourhood, Hernández and Stolfo 1995). */
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

interface Kept<T, R> {
  readonly items: readonly T[];
  readonly context: readonly string[];
  readonly result: readonly R[];
}

/**
 * Results of blocks from one linking to the next. A block with the same items in the same context gives what it gave: adding a
 * document computes anew only the blocks that it enters, and the outcome is what computing everything gives.
 */
export class BlockCache<T, R> {
  #kept = new Map<string | number, Kept<T, R>>();
  readonly #keeps: boolean;

  /** @param keeps false for one linking alone: nothing is kept, and less memory taken */
  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  /**
   * @param context what else the result of a block depends on, of each item
   * @returns the results of all blocks of two or more, in order of the blocks
   */
  run(
    blocks: ReadonlyMap<string | number, readonly T[]>,
    compute: (items: readonly T[]) => readonly R[],
    context: (item: T) => string = () => "",
  ): (readonly R[])[] {
    const next = new Map<string | number, Kept<T, R>>();
    const results: (readonly R[])[] = [];
    for (const [key, items] of blocks) {
      if (items.length < 2) continue;
      if (!this.#keeps) {
        const result = compute(items);
        if (result.length > 0) results.push(result);
        continue;
      }
      const around = items.map(context);
      const kept = this.#kept.get(key);
      const same =
        kept !== undefined &&
        kept.items.length === items.length &&
        kept.items.every((item, i) => item === items[i]) &&
        kept.context.every((one, i) => one === around[i]);
      const entry = same ? kept : { items, context: around, result: compute(items) };
      next.set(key, entry);
      if (entry.result.length > 0) results.push(entry.result);
    }
    this.#kept = next;
    return results;
  }
}

/** Edges without repetition, strongest first; equal ones in order of their ends. */
export function strongestFirst(results: Iterable<readonly Edge[]>): Edge[] {
  const found = new Map<string, Edge>();
  for (const edges of results)
    for (const edge of edges) {
      const key = `${edge.a} ${edge.b}`;
      const known = found.get(key);
      if (known === undefined || edge.score > known.score || (edge.score === known.score && edge.rule < known.rule))
        found.set(key, edge);
    }
  return [...found.values()].sort(
    (x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0),
  );
}

/**
 * Joins along edges, strongest first, wherever the two groups may be one.
 *
 * @param of what a single item brings to its group
 * @param merge the two groups as one, or null where they must stay apart
 * @returns the edges that joined, one fewer than a group has members, and those that might not
 */
export function joinAlong<G>(
  edges: readonly Edge[],
  of: (id: string) => G,
  merge: (a: G, b: G) => G | null,
): { readonly groupOf: (id: string) => string; readonly joined: readonly Edge[]; readonly refused: readonly Edge[] } {
  const parent = new Map<string, string>();
  const groups = new Map<string, G>();
  const groupOf = (id: string): string => {
    let at = id;
    for (;;) {
      const up = parent.get(at) ?? at;
      if (up === at) return at;
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
  };
  const joined: Edge[] = [];
  const refused: Edge[] = [];
  for (const edge of edges) {
    const a = groupOf(edge.a);
    const b = groupOf(edge.b);
    // the strongest edges that hold a group together are enough to tell why it is one
    if (a === b) continue;
    const one = merge(groups.get(a) ?? of(a), groups.get(b) ?? of(b));
    if (one === null) {
      refused.push(edge);
      continue;
    }
    const [low, high] = a < b ? [a, b] : [b, a];
    parent.set(high, low);
    groups.set(low, one);
    groups.delete(high);
    joined.push(edge);
  }
  return { groupOf, joined, refused };
}
