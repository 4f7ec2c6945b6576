// The text of a Word document (ECMA-376, part 1). Insertions are kept; deletions, comments and headers are left out; notes come after the text.
import type { PartKind } from "../../model/document.ts";
import type { Attributes, XmlListener } from "../xml.ts";
import { Flow } from "./flow.ts";
import { Numbering } from "./numbering.ts";
import type { Package } from "./package.ts";
import { readStyles, type Style } from "./styles.ts";

/** Elements with deleted or moved words, with a copy for older programs, or without text. */
const SKIPPED: ReadonlySet<string> = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:pPrChange"]);
/** Elements that stand for a character. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", " "],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "-"],
]);
/** A longer cell is prose, and its table is only layout. */
const LONGEST_CELL = 400;

interface Paragraph {
  style: Style | null;
  list: string | null;
  depth: number;
  isBegun: boolean;
  /** Whether the mark at the end of the paragraph is deleted. */
  goesOn: boolean;
}

interface Row {
  readonly cells: string[];
  text: string;
}

/** Receives the elements of a Word document and writes its text. */
export class DocxText {
  readonly flow = new Flow();
  readonly #file: Package;
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #numbering: Numbering;
  readonly #notes: { readonly sign: string; readonly kind: string; readonly id: string }[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Row[] = [];
  #skipped = 0;
  #isText = false;
  #inMark = false;
  #deletions = 0;
  #insertions = 0;

  constructor(file: Package) {
    this.#file = file;
    this.#styles = readStyles(file);
    this.#numbering = new Numbering(file);
  }

  listener(): XmlListener {
    return {
      open: (name, attribute) => this.#open(name, attribute),
      close: (name) => this.#close(name),
      text: (words) => {
        if (this.#isText && this.#skipped === 0) this.#write(words);
      },
    };
  }

  /** Writes the notes to which the text refers. */
  addNotes(): void {
    for (const kind of ["footnote", "endnote"]) {
      const wanted = this.#notes.filter((one) => one.kind === kind);
      if (wanted.length === 0) continue;
      const texts = readNotes(this.#file, kind);
      for (const { sign, id } of wanted) this.flow.note(sign, texts.get(id) ?? "");
    }
  }

  warnings(): string[] {
    if (this.#deletions + this.#insertions === 0) return [];
    return [
      `changes are tracked in it: read as if all were accepted (${this.#insertions} insertions in, ${this.#deletions} deletions out)`,
    ];
  }

  #open(name: string, attribute: Attributes): void {
    if (SKIPPED.has(name)) {
      if (name === "w:del" && this.#inMark) this.#paragraph.goesOn = true;
      if (name === "w:del") this.#deletions++;
      this.#skipped++;
      return;
    }
    if (this.#skipped > 0) return;
    const sign = SIGNS.get(name);
    if (sign !== undefined && this.#paragraphs.at(-1)?.isBegun === true) this.#write(sign);
    else if (name === "w:t") {
      this.#begin();
      this.#isText = true;
    } else if (name === "w:ins") this.#insertions++;
    else if (name === "w:p")
      this.#paragraphs.push({ style: null, list: null, depth: 0, isBegun: false, goesOn: false });
    else if (name === "w:rPr") this.#inMark = this.#paragraphs.at(-1)?.isBegun === false;
    else if (name === "w:tr") this.#rows.push({ cells: [], text: "" });
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") this.#note(name, attribute("id"));
    else this.#property(name, attribute);
  }

  #property(name: string, attribute: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || paragraph.isBegun) return;
    const value = attribute("val") ?? "";
    if (name === "w:pStyle") paragraph.style = this.#styles.get(value) ?? null;
    else if (name === "w:numId") paragraph.list = value;
    else if (name === "w:ilvl") paragraph.depth = Number(value) || 0;
    else if (name === "w:r" || name === "w:hyperlink") this.#begin();
  }

  #close(name: string): void {
    if (SKIPPED.has(name)) {
      this.#skipped--;
      return;
    }
    if (this.#skipped > 0) return;
    if (name === "w:t") this.#isText = false;
    else if (name === "w:rPr") this.#inMark = false;
    else if (name === "w:p") this.#end();
    else if (name === "w:tc") {
      const row = this.#rows.at(-1);
      row?.cells.push(row.text);
      if (row !== undefined) row.text = "";
    } else if (name === "w:tr") this.#endRow();
  }

  get #paragraph(): Paragraph {
    return this.#paragraphs.at(-1) ?? { style: null, list: null, depth: 0, isBegun: true, goesOn: false };
  }

  #write(words: string): void {
    const row = this.#rows.at(-1);
    if (row !== undefined) row.text += words;
    else this.flow.text(words);
  }

  /** Begins a paragraph at its first words, when its properties are known. */
  #begin(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || paragraph.isBegun) return;
    paragraph.isBegun = true;
    if (this.#rows.length > 0) return;
    const { style } = paragraph;
    const list = paragraph.list ?? style?.list ?? null;
    const depth = paragraph.list === null ? (style?.depth ?? 0) : paragraph.depth;
    const counted = list === null ? null : this.#numbering.next(list, depth);
    const label = counted === null || counted.label === "" ? "" : `${counted.label} `;
    const kind: PartKind =
      style?.kind === "heading" ? "heading" : counted !== null && counted.number === null ? "item" : "paragraph";
    this.flow.begin(
      style?.kind === "contents" ? "furniture" : kind,
      depth === 0 ? (counted?.number ?? null) : null,
      label,
    );
  }

  #end(): void {
    const paragraph = this.#paragraphs.pop();
    if (this.#rows.length > 0) this.#write("\n");
    else if (paragraph?.isBegun === true) this.flow.end(paragraph.goesOn);
  }

  /** Ends a row: short cells give a row of a table, long cells give paragraphs. */
  #endRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    const outer = this.#rows.at(-1);
    const cells = row.cells.map((cell) => cell.trim());
    if (outer !== undefined) outer.text += `${cells.join(" ")}\n`;
    else if (cells.length > 1 && cells.every((cell) => cell.length <= LONGEST_CELL)) this.flow.row(cells);
    else
      for (const words of cells.flatMap((cell) => cell.split("\n"))) {
        this.flow.begin("paragraph");
        this.flow.text(words);
        this.flow.end();
      }
  }

  #note(name: string, id: string | null): void {
    this.#begin();
    if (id === null) return;
    const sign = String(this.#notes.length + 1);
    this.#notes.push({ sign, kind: name.startsWith("w:end") ? "endnote" : "footnote", id });
    if (this.#rows.length === 0) this.flow.mark(sign);
  }
}

/** The words of footnotes or endnotes, by their ids. */
function readNotes(file: Package, kind: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let id = "";
  let isText = false;
  let skipped = 0;
  const add = (words: string): void => {
    if (skipped === 0) notes.set(id, (notes.get(id) ?? "") + words);
  };
  file.read(`word/${kind}s.xml`, {
    open(name, attribute) {
      if (SKIPPED.has(name)) skipped++;
      else if (name === `w:${kind}`) id = attribute("id") ?? "";
      else if (name === "w:t") isText = true;
      else if (name === "w:p" || SIGNS.has(name)) add(" ");
    },
    close(name) {
      if (SKIPPED.has(name)) skipped--;
      else if (name === "w:t") isText = false;
    },
    text(words) {
      if (isText) add(words);
    },
  });
  return notes;
}
