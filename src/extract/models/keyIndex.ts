/** From feature keys (unsigned, 32 bits, never 0) to rows of weights: open addressing in typed arrays. */
export class KeyIndex {
  #keys: Uint32Array;
  #rows: Int32Array;
  #mask: number;
  #size = 0;

  /** @param expected roughly how many keys will be added */
  constructor(expected: number) {
    let capacity = 1024;
    while (capacity < expected * 2) capacity *= 2;
    this.#keys = new Uint32Array(capacity);
    this.#rows = new Int32Array(capacity);
    this.#mask = capacity - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** Row of a key, -1 if it has none. */
  find(key: number): number {
    const keys = this.#keys;
    const mask = this.#mask;
    for (let at = slot(key) & mask; ; at = (at + 1) & mask) {
      const there = keys[at]!;
      if (there === key) return this.#rows[at]!;
      if (there === 0) return -1;
    }
  }

  /** Row of a key; the next free row if it had none. */
  add(key: number): number {
    if (this.#size * 2 > this.#mask) this.#grow();
    for (let at = slot(key) & this.#mask; ; at = (at + 1) & this.#mask) {
      const there = this.#keys[at]!;
      if (there === key) return this.#rows[at]!;
      if (there === 0) {
        this.#keys[at] = key;
        this.#rows[at] = this.#size;
        return this.#size++;
      }
    }
  }

  #grow(): void {
    const keys = this.#keys;
    const rows = this.#rows;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#rows = new Int32Array(keys.length * 2);
    this.#mask = keys.length * 2 - 1;
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k]!;
      if (key === 0) continue;
      let at = slot(key) & this.#mask;
      while (this.#keys[at] !== 0) at = (at + 1) & this.#mask;
      this.#keys[at] = key;
      this.#rows[at] = rows[k]!;
    }
  }

  /** Keys in the order of their rows. */
  keys(): Uint32Array {
    const found = new Uint32Array(this.#size);
    this.#keys.forEach((key, at) => {
      if (key !== 0) found[this.#rows[at]!] = key;
    });
    return found;
  }
}

const slot = (key: number): number => {
  const h = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
};
