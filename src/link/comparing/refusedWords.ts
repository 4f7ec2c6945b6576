import type { BlockIndex } from "../blocks/blocks.ts";
import { byRefusedWord } from "./claimBlocks.ts";
import type { ClaimRow } from "./claimRow.ts";
import type { Found } from "./compareRows.ts";

/** Words that somebody rejects as a name, each with the number of claims that do so. */
export class RefusedWords {
  readonly #counts = new Map<string, number>();

  words(): Iterable<string> {
    return this.#counts.keys();
  }

  /** Counts new claims alone, whose blocks are known. */
  count(come: readonly ClaimRow[]): void {
    for (const row of come) this.#count(row, 1);
  }

  /** Counts new and removed claims, and brings claims that reject a word together with claims that use it. */
  update(
    gone: readonly ClaimRow[],
    come: readonly ClaimRow[],
    index: BlockIndex<ClaimRow, Found>,
    all: Iterable<ClaimRow>,
  ): void {
    const before = byRefusedWord(this.words());
    const known = new Set(this.words());
    for (const row of gone) this.#count(row, -1);
    this.count(come);
    index.change(gone, [], before.keysOf);
    index.change([], come, byRefusedWord(this.words()).keysOf);
    const fresh = [...this.words()].filter((word) => !known.has(word));
    const stale = [...known].filter((word) => !this.#counts.has(word));
    if (fresh.length + stale.length === 0) return;
    const isNew = new Set(come);
    for (const row of all) {
      if (isNew.has(row)) continue;
      index.add(row, byRefusedWord(fresh).keysOf(row));
      index.remove(row, byRefusedWord(stale).keysOf(row));
    }
  }

  #count({ claim: { refused } }: ClaimRow, step: number): void {
    if (refused === null) return;
    const count = (this.#counts.get(refused) ?? 0) + step;
    if (count === 0) this.#counts.delete(refused);
    else this.#counts.set(refused, count);
  }
}
