// Reads rich text (RTF 1.9.1). Headers, comments and deleted words are left out; footnotes come after the text.
import { latin1 } from "../bytes.ts";
import type { File, Inside } from "../reader.ts";
import { makeSource } from "../source.ts";
import { decodeAs } from "../western.ts";
import { Flow } from "./flow.ts";
import { hintsOf } from "./properties.ts";

/** Groups whose words do not belong to the text. */
const SKIPPED =
  /^(?:fonttbl|colortbl|stylesheet|header[lrf]?|footer[lrf]?|pict|object|annotation|atnid|atnauthor|atndate|atnref|fldinst|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|themedata|colorschememapping|datastore|latentstyles|listtext|pntext|bkmkstart|bkmkend|nonshppict|info)$/;
/** Control words that end a paragraph. */
const ENDS = new Set(["par", "sect", "row"]);
/** Control words before a property of the document. */
const PROPERTIES: ReadonlyMap<string, "title" | "author" | "created"> = new Map([
  ["title", "title"],
  ["author", "author"],
  ["creatim", "created"],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["tab", " "],
  ["line", "\n"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
]);
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;
const DEEPEST = 1000;

interface Group {
  isSkipped: boolean;
  isNote: boolean;
  /** The property of the document that its words give. */
  property: "title" | "author" | "created" | null;
  /** How many characters replace a Unicode character in programs that do not know it; we skip them. */
  fallback: number;
}

export function* readRtf({ bytes, name, given }: File): Generator<Inside> {
  yield {
    name,
    document: () => {
      const text = new RtfText();
      text.read(latin1(bytes));
      const warnings = text.hasChanges ? ["changes are tracked in it: read as if all were accepted"] : [];
      const hints = hintsOf(text.properties, null);
      const reading = { ...text.flow.finish(), reading: "paragraphs" as const, warnings, hints };
      return makeSource(reading, bytes, { file: name, line: null }, given, {});
    },
  };
}

class RtfText {
  readonly flow = new Flow();
  readonly properties = { title: "", author: "", created: "" };
  hasChanges = false;
  readonly #groups: Group[] = [{ isSkipped: false, isNote: false, property: null, fallback: 1 }];
  #encoding = "windows-1252";
  #isOpen = false;
  #notes = 0;
  #note = "";
  #pass = 0;

  read(rtf: string): void {
    for (const [, word, number, hex, sign, brace, letters] of rtf.matchAll(TOKEN)) {
      if (brace !== undefined) this.#brace(brace);
      else if (word !== undefined) this.#control(word, number === undefined ? null : Number(number));
      else if (hex !== undefined) this.#letters(this.#byte(Number.parseInt(hex, 16)));
      else if (sign === "*") this.#group.isSkipped = true;
      else if (sign !== undefined)
        this.#letters(sign === "~" ? "\u00a0" : sign === "_" ? "-" : sign === "-" ? "" : sign);
      else this.#letters(letters ?? "");
    }
    if (this.#isOpen) this.flow.end();
  }

  get #group(): Group {
    return this.#groups.at(-1) as Group;
  }

  #brace(brace: string): void {
    if (brace === "{" && this.#groups.length < DEEPEST) this.#groups.push({ ...this.#group });
    else if (brace === "}" && this.#groups.length > 1) {
      const group = this.#groups.pop();
      if (group?.isNote === true && !this.#group.isNote) this.flow.note(String(this.#notes), this.#note);
    }
  }

  #control(word: string, number: number | null): void {
    const group = this.#group;
    if (word === "u" && number !== null) {
      this.#letters(String.fromCharCode(number < 0 ? number + 65_536 : number));
      this.#pass = group.fallback;
    } else if (word === "uc") group.fallback = number ?? 1;
    else if (word === "ansicpg" && number !== null) this.#encoding = `windows-${number}`;
    else if (ENDS.has(word)) this.#end();
    else if (word === "cell") this.#letters(" ");
    else if (word === "footnote") this.#footnote();
    else if (word === "deleted" && number !== 0) {
      this.hasChanges = true;
      group.isSkipped = true;
    } else if (PROPERTIES.has(word)) group.property = PROPERTIES.get(word) ?? null;
    else if (group.property === "created") this.#created(word, number ?? 0);
    else if (SKIPPED.test(word)) group.isSkipped = true;
    else this.#letters(SIGNS.get(word) ?? "");
  }

  #footnote(): void {
    if (!this.#isOpen) this.#begin();
    this.#notes++;
    this.#note = "";
    this.flow.mark(String(this.#notes));
    this.#group.isNote = true;
  }

  #created(word: string, number: number): void {
    const digits = word === "yr" ? String(number) : String(number).padStart(2, "0");
    if (word === "yr") this.properties.created = digits;
    else if (word === "mo" || word === "dy") this.properties.created += `-${digits}`;
  }

  #byte(value: number): string {
    const bytes = Uint8Array.of(value);
    return decodeAs(bytes, this.#encoding) ?? decodeAs(bytes, "windows-1252") ?? "";
  }

  #letters(written: string): void {
    const words = this.#pass > 0 ? written.slice(this.#pass) : written;
    if (written !== "") this.#pass = Math.max(0, this.#pass - written.length);
    const { isSkipped, isNote, property } = this.#group;
    if (words === "") return;
    if (property === "title" || property === "author") this.properties[property] += words;
    else if (isSkipped || property !== null) return;
    else if (isNote) this.#note += words;
    else {
      if (!this.#isOpen) this.#begin();
      this.flow.text(words);
    }
  }

  #begin(): void {
    this.flow.begin("paragraph");
    this.#isOpen = true;
  }

  #end(): void {
    const { isSkipped, isNote } = this.#group;
    if (isNote) this.#note += " ";
    else if (!isSkipped && this.#isOpen) {
      this.flow.end();
      this.#isOpen = false;
    }
  }
}
