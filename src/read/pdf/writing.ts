// Writes the text of the document from paragraphs, rows and notes, with its parts and the place of every letter on its page.
import type { Part } from "../../model/document.ts";
import type { Positions } from "../../model/positions.ts";
import type { BrokenWords } from "./brokenWords.ts";
import type { PdfNote } from "./notes.ts";
import type { Glyphs, Line, Segment } from "./page.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isSpaced } from "./segments.ts";

/** The written text of a document with its parts and places. */
export interface DocumentText {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly positions: Positions;
}

/** Whether lines have recognised words, and whether all of these are sure. */
function recognitionOf(lines: readonly Line[]): Pick<Part, "recognised"> {
  let recognised: Part["recognised"];
  for (const { segments } of lines)
    for (const { runs } of segments)
      for (const run of runs) if (run.recognised !== undefined && recognised !== "unsure") recognised = run.recognised;
  return recognised === undefined ? {} : { recognised };
}

/** Builds a text piece by piece, with the place of each piece. */
export class Writing {
  readonly #labels: readonly string[];
  readonly #broken: BrokenWords;
  readonly #parts: Part[] = [];
  readonly #starts: number[] = [];
  readonly #pages: number[] = [];
  readonly #boxes: number[] = [];
  readonly #done: string[] = [];
  /** The length of the finished paragraphs. */
  #base = 0;
  /** The paragraph that is being written. */
  #text = "";

  constructor(labels: readonly string[], broken: BrokenWords) {
    this.#labels = labels;
    this.#broken = broken;
  }

  paragraph({ kind, lines, number }: Paragraph): void {
    const start = this.#begin(kind === "row" && this.#parts.at(-1)?.kind === "row" ? "\n" : "\n\n");
    const [first] = lines;
    if (first?.cells != null) this.#cells(first.cells);
    else this.#lines(lines);
    this.#end({ kind, start, ...(number === null ? {} : { number, paragraph: number }) }, lines);
  }

  note({ number, lines }: PdfNote): void {
    const start = this.#begin("\n\n");
    const [first] = lines;
    const raised = first?.segments[0]?.raised.find(({ before }) => before === 0);
    if (raised !== undefined) this.#text += `${raised.sign} `;
    this.#lines(lines);
    this.#end({ kind: "note", start, ...(number === null ? {} : { number }) }, lines);
  }

  finish(): DocumentText {
    const { length } = this.#starts;
    const pages = new Uint16Array(length);
    pages.set(this.#pages);
    const text = [...this.#done, this.#text].join("");
    return {
      text,
      parts: this.#parts,
      positions: {
        labels: this.#labels,
        starts: Uint32Array.from(this.#starts),
        end: text.length,
        pages,
        boxes: Float32Array.from(this.#boxes),
      },
    };
  }

  #begin(divider: string): number {
    if (this.#base + this.#text.length > 0) {
      const paragraph = this.#text + divider;
      this.#done.push(paragraph);
      this.#base += paragraph.length;
    }
    this.#text = "";
    return this.#base;
  }

  #end(part: Omit<Part, "end">, lines: readonly Line[]): void {
    this.#text = this.#text.trimEnd();
    const page = this.#labels[lines[0]?.page ?? -1];
    const end = this.#base + this.#text.length;
    if (end <= part.start) return;
    this.#parts.push({ ...part, end, ...(page === undefined ? {} : { page }), ...recognitionOf(lines) });
  }

  #cells(cells: readonly (readonly Segment[])[]): void {
    cells.forEach((cell, i) => {
      if (i > 0) this.#text += "\t";
      cell.forEach((segment, n) => {
        this.#segment(segment, n > 0);
      });
    });
  }

  #lines(lines: readonly Line[]): void {
    lines.forEach((line, i) => {
      const join = i === 0 ? "none" : this.#broken.join(lines[i - 1]?.text ?? "", line.text);
      if (i > 0) this.#text = this.#text.trimEnd();
      if (join === "drop") this.#cut(1);
      line.segments.forEach((segment, n) => {
        this.#segment(segment, n > 0 || (i > 0 && join === "none"));
      });
    });
  }

  #segment({ runs, raised, page }: Segment, spaced: boolean): void {
    runs.forEach((run, i) => {
      this.#marks(raised.filter(({ before }) => before === i && !(i === 0 && !spaced)));
      const space = i === 0 ? spaced : isSpaced(runs[i - 1], run);
      this.#run(run, space, page);
    });
    this.#marks(raised.filter(({ before }) => before === runs.length && runs.length > 0));
  }

  /** Records the place of the mark of a note; the mark itself does not belong to the text. */
  #marks(raised: Segment["raised"]): void {
    const at = this.#base + this.#text.trimEnd().length;
    for (const { sign } of raised) this.#parts.push({ kind: "noteMark", start: at, end: at, number: sign });
  }

  #run(run: Glyphs, space: boolean, page: number): void {
    if (space && this.#text !== "" && !/\s$/.test(this.#text)) this.#text += " ";
    const words = run.text.replace(/\s+/g, " ");
    const text = /\s$/.test(this.#text) || this.#text === "" ? words.trimStart() : words;
    if (text === "") return;
    this.#starts.push(this.#base + this.#text.length);
    this.#pages.push(page);
    this.#boxes.push(run.left, run.baseline - 0.8 * run.size, run.right, run.baseline + 0.2 * run.size);
    this.#text += text;
  }

  #cut(letters: number): void {
    this.#text = this.#text.slice(0, -letters);
    while ((this.#starts.at(-1) ?? -1) >= this.#base + this.#text.length) {
      this.#starts.pop();
      this.#pages.pop();
      this.#boxes.splice(-4);
    }
  }
}
