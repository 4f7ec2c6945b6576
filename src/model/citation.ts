import type { Part, Recognition } from "./document.ts";
import { firstIndex } from "./firstIndex.ts";
import { type Positions, pageAt, pageIndexAt } from "./positions.ts";

/** Where in a document words are cited from, beside the line: what of it is known. */
export interface Citation {
  /** Label of the page, as printed. */
  readonly page?: string;
  /** Number of the page in its file, from 1: what is printed on it may be another. */
  readonly pageNumber?: number;
  /** Number of the paragraph, as printed: “15”, “15 (a)”. */
  readonly paragraph?: string;
  /** Time since the start, as written in subtitles. */
  readonly time?: string;
  /** Whether its words were recognised in a picture of the page, and all words of that paragraph surely. */
  readonly recognised?: Recognition;
}

/** Looks up citations for offsets of one document. */
export class Citations {
  readonly #parts: readonly Part[];
  /** For each part the nearest one before it that is still open where it begins, -1 if there is none. */
  readonly #outer: Int32Array;
  readonly #positions: Positions | null;

  /** @param parts in order of their starts */
  constructor(parts: readonly Part[], positions: Positions | undefined) {
    this.#parts = parts.filter(
      ({ page, paragraph, time, kind, number, recognised }) =>
        page !== undefined ||
        recognised !== undefined ||
        paragraph !== undefined ||
        time !== undefined ||
        isNumbered(kind, number),
    );
    this.#outer = new Int32Array(this.#parts.length);
    for (const [i, { start }] of this.#parts.entries()) this.#outer[i] = this.#openAt(start, i - 1);
    this.#positions = positions ?? null;
  }

  /** Null where nothing is known. */
  at(offset: number): Citation | null {
    let page = this.#positions === null ? null : pageAt(this.#positions, offset);
    const pageNumber = this.#positions === null || page === null ? null : pageIndexAt(this.#positions, offset) + 1;
    let paragraph: string | null = null;
    let time: string | null = null;
    let recognised: Recognition | null = null;
    for (const part of this.#around(offset)) {
      page ??= part.page ?? null;
      time = part.time ?? time;
      recognised = part.recognised ?? recognised;
      const number = part.paragraph ?? (part.kind === "paragraph" ? part.number : undefined);
      if (number !== undefined) paragraph = number;
    }
    const found: Citation = {
      ...(page === null ? {} : { page }),
      ...(pageNumber === null ? {} : { pageNumber }),
      ...(paragraph === null ? {} : { paragraph }),
      ...(time === null ? {} : { time }),
      ...(recognised === null ? {} : { recognised }),
    };
    return Object.keys(found).length === 0 ? null : found;
  }

  /** The parts that hold an offset, outermost first. */
  #around(offset: number): Part[] {
    const found: Part[] = [];
    const last = firstIndex(this.#parts.length, (i) => this.#part(i).start > offset) - 1;
    for (let i = this.#openAt(offset, last); i >= 0; i = this.#openAt(offset, this.#outer[i] ?? -1))
      found.push(this.#part(i));
    return found.reverse();
  }

  /** The last part up to `from` that holds the offset, -1 if there is none. */
  #openAt(offset: number, from: number): number {
    let i = from;
    while (i >= 0 && this.#part(i).end <= offset) i = this.#outer[i] ?? -1;
    return i;
  }

  #part(i: number): Part {
    return this.#parts[i] as Part;
  }
}

const isNumbered = (kind: Part["kind"], number: string | undefined): boolean =>
  kind === "paragraph" && number !== undefined;

/** In words, as citations give it: “p. 3, para. 15”; empty where nothing is known. Of recognised text it is said that it is. */
export const citationText = ({ page, paragraph, time, recognised }: Citation = {}): string =>
  [
    page === undefined ? "" : `p. ${page}`,
    paragraph === undefined ? "" : `para. ${paragraph}`,
    time === undefined ? "" : `at ${time}`,
    recognised === undefined ? "" : recognised === "clear" ? "recognised text" : "recognised text, unsure",
  ]
    .filter((part) => part !== "")
    .join(", ");
