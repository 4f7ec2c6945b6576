import type { Part, PartKind } from "../../model/document.ts";

/** A paragraph, heading, item or row as it is written. */
interface Block {
  kind: PartKind;
  text: string;
  readonly number: string | null;
  /** The reference marks of notes, each with its offset. */
  readonly marks: { readonly at: number; readonly sign: string }[];
}

/** A finished text with its parts. */
export interface Flowed {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Builds the text of a word processor's file: paragraphs of different kinds with the reference marks of notes, and then the notes. */
export class Flow {
  readonly #blocks: Block[] = [];
  readonly #notes: { readonly sign: string; readonly text: string }[] = [];
  /** Paragraphs that have not ended; a paragraph in a text box lies within another one. */
  readonly #open: Block[] = [];
  #goesOn: Block | null = null;

  /** Begins a paragraph. */
  begin(kind: PartKind, number: string | null = null, label = ""): void {
    const last = this.#goesOn;
    this.#goesOn = null;
    this.#open.push(last ?? { kind, text: label, number, marks: [] });
  }

  text(words: string): void {
    const block = this.#open.at(-1);
    if (block !== undefined) block.text += words;
  }

  mark(sign: string): void {
    const block = this.#open.at(-1);
    block?.marks.push({ at: block.text.trimEnd().length, sign });
  }

  /** Ends a paragraph. @param goesOn whether its end is deleted, so that the next paragraph continues it */
  end(goesOn = false): void {
    const block = this.#open.pop();
    if (block === undefined) return;
    if (goesOn) this.#goesOn = block;
    else this.#blocks.push(block);
  }

  row(cells: readonly string[]): void {
    this.#blocks.push({ kind: "row", text: cells.map(single).join("\t"), number: null, marks: [] });
  }

  note(sign: string, text: string): void {
    this.#notes.push({ sign, text: single(text) });
  }

  /** The first heading, or the first paragraph in the style of a title. */
  get heading(): string | null {
    return this.#blocks.find(({ kind, text }) => kind === "heading" && text.trim() !== "")?.text.trim() ?? null;
  }

  finish(): Flowed {
    if (this.#goesOn !== null) this.#blocks.push(this.#goesOn);
    const parts: Part[] = [];
    let text = "";
    let before: PartKind | null = null;
    for (const { kind, text: words, number, marks } of this.#blocks) {
      const trimmed = words.trim();
      if (trimmed === "") continue;
      const lead = words.length - words.trimStart().length;
      if (text !== "") text += kind === "row" && before === "row" ? "\n" : "\n\n";
      const start = text.length;
      text += trimmed;
      const isFirst = before === null;
      before = kind;
      // The first heading becomes a title, because the head of the text is read from it
      parts.push({
        kind: isFirst && kind === "heading" ? "paragraph" : kind,
        start,
        end: text.length,
        ...(number === null ? {} : { number, ...(/^\d+$/.test(number) ? { paragraph: number } : {}) }),
      });
      for (const { at, sign } of marks) {
        const place = start + Math.max(0, Math.min(at - lead, trimmed.length));
        parts.push({ kind: "noteMark", start: place, end: place, number: sign });
      }
    }
    for (const { sign, text: words } of this.#notes) {
      if (words === "") continue;
      if (text !== "") text += "\n\n";
      const start = text.length;
      text += `${sign} ${words}`;
      parts.push({ kind: "note", start, end: text.length, number: sign });
    }
    return { text, parts };
  }
}

const single = (text: string): string => text.replace(/\s+/g, " ").trim();
