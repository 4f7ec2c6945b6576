/** Elements that are paragraphs. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody " +
    "td tfoot th thead tr ul"
  ).split(" "),
);

/**
 * Builds the text of a page as a reader sees it: with empty lines between paragraphs, single spaces as in a browser, line breaks, and quotation
 * marks around `<q>`.
 */
export class Paragraphs {
  readonly #done: string[] = [];
  #pieces: string[] = [];
  /** Whether the paragraph is empty or ends with white space, so that no space may follow. */
  #afterSpace = true;
  #preformatted = 0;

  /** Called at the start of an element. */
  open(name: string): void {
    if (BLOCKS.has(name)) this.#end();
    if (name === "pre") this.#preformatted++;
    else if (name === "br") this.#push("\n");
    else if (name === "q") this.#push("“");
  }

  /** Called at the end of an element. */
  close(name: string): void {
    if (BLOCKS.has(name)) this.#end();
    if (name === "pre") this.#preformatted = Math.max(0, this.#preformatted - 1);
    else if (name === "q") this.#push("”");
  }

  text(words: string): void {
    if (this.#preformatted > 0) {
      this.#push(words);
      return;
    }
    const single = words.replace(/[ \t\n\f\r]+/g, " ");
    this.#push(this.#afterSpace && single.startsWith(" ") ? single.slice(1) : single);
  }

  /** The whole text; empty if there were no words. */
  finish(): string {
    this.#end();
    return this.#done.join("\n\n");
  }

  #push(piece: string): void {
    if (piece === "") return;
    this.#pieces.push(piece);
    this.#afterSpace = piece.endsWith(" ") || piece.endsWith("\n");
  }

  #end(): void {
    const paragraph = this.#pieces
      .join("")
      .replace(/^[ \t\n\f\r]*\n/, "")
      .replace(/ \n/g, "\n")
      .trimEnd();
    this.#pieces = [];
    this.#afterSpace = true;
    if (paragraph !== "") this.#done.push(paragraph);
  }
}
