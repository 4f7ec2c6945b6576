import type { Extracted } from "./extractInOrder.ts";

/** How many results of one piece are buffered. */
const AHEAD = 4;

/** The results of one piece on their way from the reading thread to the consumer. */
export class Results {
  readonly #kept: Extracted[] = [];
  #end: { readonly error: Error | null } | null = null;
  #wake = (): void => {};
  #goOn: (() => void) | null = null;

  /** Whether the consumer has taken all that came. */
  get isEmpty(): boolean {
    return this.#kept.length === 0;
  }

  /** @param goOn called when there is room for one more */
  add(result: Extracted, goOn: () => void): void {
    this.#kept.push(result);
    if (this.#kept.length < AHEAD) goOn();
    else this.#goOn = goOn;
    this.#wake();
  }

  /** Ends the results; an error is thrown to the consumer that asks for the next one. */
  end(error: Error | null = null): void {
    this.#end ??= { error };
    this.#wake();
  }

  /** The next result, null after the last. */
  async next(): Promise<Extracted | null> {
    while (this.#kept.length === 0 && this.#end === null)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    const result = this.#kept.shift();
    const goOn = this.#goOn;
    this.#goOn = null;
    goOn?.();
    if (result !== undefined) return result;
    if (this.#end?.error) throw this.#end.error;
    return null;
  }
}
