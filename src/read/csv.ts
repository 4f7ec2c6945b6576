// A table of statements: each row is a document, its columns told by their names.
// "Date,Speaker,Body,Statement,Source" -> date, author, publisher, text, url
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { decode } from "./decode.ts";
import type { File, Inside } from "./reader.ts";
import { type Found, makeSource } from "./source.ts";

type Field = "text" | keyof Found;

/** What columns are called, the surest name first. */
const NAMES: readonly (readonly [Field, readonly string[]])[] = [
  ["text", ["text", "statement", "words", "quote", "quotation", "full text", "message", "content", "transcript"]],
  ["date", ["date", "said on", "day", "published", "date of statement", "timestamp", "time"]],
  ["author", ["author", "speaker", "said by", "name", "person", "by", "from"]],
  [
    "publisher",
    ["publisher", "body", "organisation", "organization", "institution", "ministry", "office", "outlet", "channel"],
  ],
  ["url", ["url", "link", "address", "source url", "source"]],
  ["title", ["title", "headline", "subject"]],
  ["genre", ["genre", "kind"]],
];

interface Row {
  /** Of its first character, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export function* readCsv({ bytes, name, given }: File): Generator<Inside> {
  const text = decode(bytes, { file: name, line: null }).replace(/^\ufeff/, "");
  const rows = rowsOf(text, dividerOf(text));
  const first = rows.next();
  const columns = columnsOf(first.done === true ? [] : first.value.cells);
  const textColumn = columns.get("text");
  if (textColumn === undefined)
    throw new ClaimgraphError("this table has no column of texts", {
      exitCode: EXIT.badData,
      place: name,
      line: 1,
      remedy: `Call a column “text” or “statement”; others may be ${["date", "speaker", "body", "source", "title"].map((one) => `“${one}”`).join(", ")}`,
    });
  for (const { line, cells } of rows) {
    const words = cells[textColumn] ?? "";
    if (words.trim() === "") continue;
    const cell = (field: Field): string | null => cells[columns.get(field) ?? -1] ?? null;
    const url = cell("url");
    const found: Found = {
      date: cell("date"),
      author: cell("author"),
      publisher: cell("publisher"),
      // A source may be an address or the name of a paper
      url: url !== null && /^\s*https?:/i.test(url) ? url : null,
      title: cell("title"),
      genre: cell("genre"),
    };
    const origin = { file: name, line };
    yield {
      name: `${name}:${line}`,
      document: () => makeSource({ text: words, reading: "plain", warnings: [] }, words, origin, given, found),
    };
  }
}

/** Which column holds what; the first that bears the surest name. */
function columnsOf(headings: readonly string[]): ReadonlyMap<Field, number> {
  const written = headings.map((heading) => heading.trim().toLowerCase().replace(/[_-]+/g, " "));
  const columns = new Map<Field, number>();
  for (const [field, names] of NAMES) {
    const at = names.map((one) => written.indexOf(one)).find((found) => found >= 0);
    if (at !== undefined) columns.set(field, at);
  }
  return columns;
}

/** The divider that the first line has most of, outside of quotation marks. */
function dividerOf(text: string): string {
  const [first = ""] = text.replace(/"[^"]{0,1000}"/g, "").split("\n", 1);
  const count = (mark: string): number => first.split(mark).length;
  return [",", ";", "\t", "|"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Rows by RFC 4180: a cell in quotation marks may hold dividers, line ends, and quotation marks written twice. */
function* rowsOf(text: string, divider: string): Generator<Row> {
  let cells: string[] = [];
  let line = 1;
  let startLine = 1;
  for (let at = 0; at < text.length; ) {
    let cell = "";
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) end = text.length;
      const written = text.slice(at + 1, end);
      line += written.split("\n").length - 1;
      cell = written.replaceAll('""', '"');
      at = end + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== divider && text[at] !== "\n") at++;
    cells.push(cell + text.slice(from, at).replace(/\r$/, ""));
    const isEnd = text[at] !== divider;
    at++;
    if (!isEnd && at < text.length) continue;
    if (cells.some((one) => one.trim() !== "")) yield { line: startLine, cells };
    cells = [];
    line++;
    startLine = line;
  }
}
