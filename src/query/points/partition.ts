/** Groups of items, joined pair by pair (union-find; Tarjan 1975). */
export class Partition {
  readonly #parents = new Map<string, string>();

  of(id: string): string {
    let root = id;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }

  /** Joins two; the lesser id represents both, so the order of joining does not matter. */
  join(a: string, b: string): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x < y) this.#parents.set(y, x);
    else if (y < x) this.#parents.set(x, y);
  }
}
