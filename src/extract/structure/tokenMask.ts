import type { Range } from "./analysis.ts";

/** Which tokens lie in some ranges and not in others. It holds only the stretch from the first to the last of them, since each claim of a long text makes one. */
export class TokenMask {
  readonly #from: number;
  readonly #tokens: Uint8Array;

  constructor(within: readonly Range[], without: readonly Range[] = []) {
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    for (const [from, to] of within) {
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
    this.#from = first < last ? first : 0;
    this.#tokens = new Uint8Array(first < last ? last - first : 0);
    this.#fill(within, 1);
    this.#fill(without, 0);
  }

  has(token: number): boolean {
    return this.#tokens[token - this.#from] === 1;
  }

  #fill(ranges: readonly Range[], value: 0 | 1): void {
    for (const [from, to] of ranges)
      this.#tokens.fill(value, Math.max(0, from - this.#from), Math.max(0, to - this.#from));
  }
}
