import type { DocumentRecord } from "../model/record.ts";
import { SHORTEST_WORD } from "./bundleFiles.ts";
import { foldedWordsIn } from "./folded.ts";

/** Gives the words of a document's claims: read in it, or kept by an earlier run. */
export type WordsOf = (record: DocumentRecord) => Iterable<string>;

/** The folded words of a document's claims that are long enough to be listed, each once, in the order in which they first stand there. */
export function claimWords({ claims }: DocumentRecord): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { content, source, cue } of claims)
    for (const spans of [content, source, cue])
      for (const { quote } of spans)
        for (const word of foldedWordsIn(quote)) if (word.length >= SHORTEST_WORD) found.add(word);
  return found;
}

/** The words of the claims of documents, as plain data that survives JSON: each word once, and for each document the numbers of its words. */
export interface KeptWords {
  readonly words: readonly string[];
  readonly documents: readonly (readonly number[])[];
}

/** Collects the words of documents, to be kept for a later run. */
export class WordsToKeep {
  readonly #numbers = new Map<string, number>();
  readonly #documents: number[][] = [];

  add(record: DocumentRecord): void {
    this.#documents.push(
      Array.from(claimWords(record), (word) => {
        const number = this.#numbers.get(word) ?? this.#numbers.size;
        this.#numbers.set(word, number);
        return number;
      }),
    );
  }

  kept(): KeptWords {
    return { words: [...this.#numbers.keys()], documents: this.#documents };
  }
}
