// "Q: You said that P": the one who speaks before and after.   "Q: She claims that your gauge is broken": none of the two who talk.
import type { Analysis, Range } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";

interface SpokenBy {
  readonly speaker: Entity | null;
  readonly said: Range;
}

/** The turns of a document, by the tokens in them. */
export class Conversation {
  readonly #analysis: Analysis;
  readonly #said: readonly SpokenBy[];
  /** The number of the turn in which a token lies, from 1 on; 0 where it lies in none. */
  readonly #turnAt: Int32Array;

  constructor(analysis: Analysis, said: readonly SpokenBy[]) {
    this.#analysis = analysis;
    this.#said = said;
    this.#turnAt = new Int32Array(analysis.tokens.count);
    said.forEach(({ said: [from, to] }, k) => void this.#turnAt.fill(k + 1, from, to));
  }

  /** The number of the turn in which a token lies; 0 where it lies in none. */
  numberAt(token: number): number {
    return this.#turnAt[token] ?? 0;
  }

  /** The speaker of the turn in which a token lies, outside of quotations; undefined where it lies in no turn. */
  speakerAt(token: number): Entity | null | undefined {
    const turn = this.#said[this.numberAt(token) - 1];
    if (turn === undefined) return undefined;
    return this.#analysis.outerQuotationIndex(token) < 0 ? turn.speaker : null;
  }

  /** "Q: You said on Tuesday that P": who speaks in the turns before and after; null where these are two, or none. */
  spokenToAt(token: number): Entity | null {
    const at = this.numberAt(token) - 1;
    if (at < 0 || this.#analysis.outerQuotationIndex(token) >= 0) return null;
    const beside = [this.#said[at - 1], this.#said[at + 1]].flatMap((turn) =>
      turn === undefined ? [] : [turn.speaker],
    );
    const [only, ...others] = new Set(beside);
    return only === undefined || only === this.#said[at]?.speaker || others.length > 0 ? null : only;
  }

  /** Those who talk at a token, of whom nobody says "she" there: who speaks, and, where "you" is said, who speaks before and after. */
  talkingAt(token: number, addresses: boolean): ReadonlySet<Entity> {
    const at = this.numberAt(token) - 1;
    const turns = addresses ? [this.#said[at - 1], this.#said[at], this.#said[at + 1]] : [this.#said[at]];
    return new Set(at < 0 ? [] : turns.flatMap((turn) => turn?.speaker ?? []));
  }
}
