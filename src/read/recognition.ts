/** A word that was recognised in the picture of a page, in points from its top left corner. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line in which it stands: words of one line have the same. */
  readonly top: number;
  readonly bottom: number;
  /** Where the word itself ends below: on a page that lies askew it is another place than that of its line. */
  readonly foot?: number;
  /** How sure the program is, from 0 to 100. */
  readonly confidence: number;
}

/** What finds the words in pictures of pages. */
export interface Recogniser {
  /** Programs and data with their versions: “tesseract 5.3.0”. */
  readonly libraries: readonly string[];
  /**
   * Opens a PDF.
   *
   * @returns the words of a page, counted from 0, and what closes it; null for a page that took too long
   */
  readonly open: (
    bytes: Uint8Array,
    password?: string,
  ) => { readonly words: (page: number) => RecognisedWord[] | null; readonly close: () => void };
}

/** A word of which the program is less sure is unsure. */
export const SURE = 60;
