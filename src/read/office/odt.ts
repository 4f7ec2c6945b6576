// Reads OpenDocument text (ODF 1.3). Tracked deletions, comments and headers are left out; notes come after the text.
import type { File, Inside } from "../reader.ts";
import { makeSource } from "../source.ts";
import type { Attributes } from "../xml.ts";
import { Flow } from "./flow.ts";
import { Package, wordsOf } from "./package.ts";
import { hintsOf } from "./properties.ts";

const SKIPPED: ReadonlySet<string> = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:annotation-end",
  "text:table-of-content",
  "text:alphabetical-index",
  "office:forms",
  "text:note-citation",
]);
/** A longer cell is prose, and its table is only layout. */
const LONGEST_CELL = 400;
const MOST_REPEATS = 100;

export function* readOdt(file: File): Generator<Inside> {
  const { bytes, name, given } = file;
  yield {
    name,
    document: () => {
      const unpacked = new Package(file);
      const text = new OdtText();
      unpacked.read(unpacked.main(["content.xml"]), {
        open: (element, attribute) => text.open(element, attribute),
        close: (element) => text.close(element),
        text: (words) => text.write(words.replace(/\s+/g, " ")),
      });
      const about = wordsOf(unpacked, "meta.xml", [
        "dc:title",
        "meta:initial-creator",
        "dc:creator",
        "meta:creation-date",
      ]);
      const stated = {
        title: about.get("dc:title"),
        author: about.get("meta:initial-creator") ?? about.get("dc:creator"),
        created: about.get("meta:creation-date"),
      };
      const hints = hintsOf(stated, text.flow.heading);
      const reading = { ...text.flow.finish(), reading: "paragraphs" as const, warnings: text.warnings, hints };
      return makeSource(reading, bytes, { file: name, line: null }, given, {});
    },
  };
}

class OdtText {
  readonly flow = new Flow();
  readonly warnings: string[] = [];
  readonly #rows: { readonly cells: string[]; text: string; repeats: number }[] = [];
  #note: string | null = null;
  #notes = 0;
  #skipped = 0;
  #paragraphs = 0;
  #lists = 0;

  open(name: string, attribute: Attributes): void {
    if (SKIPPED.has(name)) {
      if (name === "text:tracked-changes")
        this.warnings.push("changes are tracked in it: read as if all were accepted");
      this.#skipped++;
      return;
    }
    if (this.#skipped > 0) return;
    if (name === "text:p" || name === "text:h") this.#begin(name);
    else if (name === "text:s") this.write(" ".repeat(Math.min(MOST_REPEATS, Number(attribute("c") ?? 1) || 1)));
    else if (name === "text:tab") this.write(" ");
    else if (name === "text:line-break") this.write("\n");
    else if (name === "text:list-item") this.#lists++;
    else if (name === "text:note") {
      this.#notes++;
      if (this.#rows.length === 0) this.flow.mark(String(this.#notes));
      this.#note = "";
    } else if (name === "table:table-row") this.#rows.push({ cells: [], text: "", repeats: 1 });
    else if (name === "table:table-cell") {
      const row = this.#rows.at(-1);
      if (row !== undefined)
        row.repeats = Math.min(MOST_REPEATS, Number(attribute("number-columns-repeated") ?? 1) || 1);
    }
  }

  close(name: string): void {
    if (SKIPPED.has(name)) {
      this.#skipped--;
      return;
    }
    if (this.#skipped > 0) return;
    if (name === "text:p" || name === "text:h") this.#end();
    else if (name === "text:list-item") this.#lists--;
    else if (name === "text:note") {
      this.flow.note(String(this.#notes), this.#note ?? "");
      this.#note = null;
    } else if (name === "table:table-cell") {
      const row = this.#rows.at(-1);
      if (row === undefined) return;
      row.cells.push(...Array.from({ length: row.text.trim() === "" ? 1 : row.repeats }, () => row.text.trim()));
      row.text = "";
    } else if (name === "table:table-row") this.#endRow();
  }

  write(words: string): void {
    if (this.#skipped > 0 || this.#paragraphs === 0) return;
    const row = this.#rows.at(-1);
    if (this.#note !== null) this.#note += words;
    else if (row !== undefined) row.text += words;
    else this.flow.text(words);
  }

  #begin(name: string): void {
    this.#paragraphs++;
    if (this.#note !== null || this.#rows.length > 0) return;
    this.flow.begin(name === "text:h" ? "heading" : this.#lists > 0 ? "item" : "paragraph");
  }

  #end(): void {
    if (this.#note !== null) this.#note += " ";
    else if (this.#rows.length > 0) this.write(" ");
    else this.flow.end();
    this.#paragraphs--;
  }

  #endRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    const cells = row.cells.filter((cell, i) => cell !== "" || row.cells.slice(i).some((later) => later !== ""));
    const outer = this.#rows.at(-1);
    if (outer !== undefined) outer.text += ` ${cells.join(" ")}`;
    else if (cells.length > 1 && cells.every((cell) => cell.length <= LONGEST_CELL)) this.flow.row(cells);
    else
      for (const words of cells) {
        this.flow.begin("paragraph");
        this.flow.text(words);
        this.flow.end();
      }
  }
}
