// A table of statements: each row is a document, and the headings show what the columns are.
// "Date,Speaker,Body,Statement,Source" -> date, author, publisher, text, url
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { COLUMN_FIELDS, type ColumnField, type Columns, type File, type Inside } from "../reader.ts";
import { type Found, makeSource } from "../source.ts";

/** The headings of columns, the most certain first. */
const NAMES: readonly (readonly [ColumnField, readonly string[]])[] = [
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

/** A row of a table. */
export interface Row {
  /** The line of its first character, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The statements in the rows of a table, whose first row has the headings.
 *
 * @throws ClaimgraphError (bad data) if no column has texts
 */
export function* statementsIn(
  rows: Iterator<Row, undefined>,
  { name, given, how }: Pick<File, "name" | "given" | "how">,
): Generator<Inside> {
  const first = rows.next();
  const headings = first.done === true ? [] : first.value.cells;
  const columns = columnsOf(headings);
  chooseColumns(columns, headings, how.columns ?? {}, name);
  const textColumn = columns.get("text");
  if (textColumn === undefined)
    throw new ClaimgraphError("this table has no column of texts", {
      exitCode: EXIT.badData,
      place: name,
      line: 1,
      remedy: `Call a column “text” or “statement”, or say which one it is (--columns text=HEADING); others may be ${["date", "speaker", "body", "source", "title"].map((one) => `“${one}”`).join(", ")}`,
    });
  for (let row = rows.next(); row.done !== true; row = rows.next()) {
    const { line, cells } = row.value;
    const words = cells[textColumn] ?? "";
    if (words.trim() === "") continue;
    const cell = (field: ColumnField): string | null => cells[columns.get(field) ?? -1] ?? null;
    const url = cell("url");
    const found: Found = {
      date: cell("date"),
      author: cell("author"),
      publisher: cell("publisher"),
      // A “source” may be an address or the name of a newspaper
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

/** The column of each field: the first with its most certain heading. */
function columnsOf(headings: readonly string[]): Map<ColumnField, number> {
  const written = headings.map((heading) => heading.trim().toLowerCase().replace(/[_-]+/g, " "));
  const columns = new Map<ColumnField, number>();
  for (const [field, names] of NAMES) {
    const at = names.map((one) => written.indexOf(one)).find((found) => found >= 0);
    if (at !== undefined) columns.set(field, at);
  }
  return columns;
}

/**
 * Replaces columns that were recognised by their headings with those that the user chose.
 * @throws ClaimgraphError (bad data) if the table has no such column
 */
function chooseColumns(
  columns: Map<ColumnField, number>,
  headings: readonly string[],
  chosen: Columns,
  name: string,
): void {
  const written = headings.map((heading) => heading.trim().toLowerCase());
  for (const field of COLUMN_FIELDS) {
    const heading = chosen[field];
    if (heading === undefined) continue;
    const at = written.indexOf(heading.trim().toLowerCase());
    if (at < 0)
      throw new ClaimgraphError(`this table has no column “${heading}”`, {
        exitCode: EXIT.badData,
        place: name,
        line: 1,
        remedy: `Its columns are ${headings.map((one) => `“${one.trim()}”`).join(", ")}`,
      });
    columns.set(field, at);
  }
}
