/** A word that was recognised in the image of a page, with its place in points from its top left corner. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The top of its line, the same for all words of the line; so is `bottom`. */
  readonly top: number;
  readonly bottom: number;
  /** The bottom of the word itself, which differs from that of its line if the page was scanned askew. */
  readonly foot?: number;
  /** The confidence of the program, from 0 to 100. */
  readonly confidence: number;
}

/** Recognises the words in images of pages (OCR). */
export interface Recogniser {
  /** The programs and data that it uses, with their versions: “tesseract 5.3.0”. */
  readonly libraries: readonly string[];
  /**
   * Opens a PDF.
   *
   * @returns `words` gives the words of a page (counted from 0), or null if the page took too long; `close` closes the file
   */
  readonly open: (
    bytes: Uint8Array,
    password?: string,
  ) => { readonly words: (page: number) => RecognisedWord[] | null; readonly close: () => void };
}

/** A word of less confidence counts as unsure. */
export const SURE = 60;
