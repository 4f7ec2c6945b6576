import type { DocumentRecord } from "../model/record.ts";
import { TABLE_COLUMNS, type TableOptions, type TableRow, tableContext } from "./claimTable.ts";

const COLUMNS = Object.entries<(row: TableRow) => string | number>(TABLE_COLUMNS);
/** The beginning of the head of every table of claims, also of older versions. */
const FIRST = "claim,document,title,published,level,inside,voice,claimant,principal,act,";
const HEAD = COLUMNS.map(([name]) => name).join(",");

/**
 * Claims as a table, one in each row, for a spreadsheet (RFC 4180), in order of documents: names as in the documents, offsets in code
 * points.
 */
export const writeCsv = (records: Iterable<DocumentRecord>, options: TableOptions = {}): string =>
  [...csvRows(records, options)].join("");

/** The same row by row, each with its line break: a table may be longer than any string. */
export function* csvRows(records: Iterable<DocumentRecord>, options: TableOptions = {}): Generator<string> {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  yield* csvOf(
    (function* () {
      for (const record of sorted) yield* tableRowsOf(record, options);
    })(),
  );
}

/** The column that a table has only if names of files are asked for. */
const FILES = "files";

/** The same with the names under which documents were given. */
export function* csvWithFiles(rows: Iterable<TableRow>): Generator<string> {
  yield `${HEAD},${FILES}\r\n`;
  for (const row of rows) yield csvLine([...cellsOf(row), (row.files ?? []).join("; ")]);
}

/** The table of these rows, line by line, its head first. */
export function* csvOf(rows: Iterable<TableRow>): Generator<string> {
  yield `${HEAD}\r\n`;
  for (const row of rows) yield csvLine(cellsOf(row));
}

const cellsOf = (row: TableRow): string[] => COLUMNS.map(([, cell]) => String(cell(row)));

/** One line of any table: cells quoted where needed, none of them a formula. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(field).join(",")}\r\n`;

/** The rows of a document's claims. */
export function* tableRowsOf(record: DocumentRecord, options: TableOptions = {}): Generator<TableRow> {
  const rowOf = tableContext(record, options);
  for (const claim of record.claims) yield rowOf(claim);
}

/** Quoted if needed; text that a spreadsheet would take for a formula stays text. */
function field(text: string): string {
  const safe = asText(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A cell of words, which is protected if it begins like a formula. */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A cell that may be a number, which then stays one. */
const withoutFormula = (text: string): string => (NUMBER.test(text) ? text : asText(text));

/** A CSV table of another program, made safe so that a spreadsheet takes no cell for a formula. Numbers stay numbers. */
export const guardFormulas = (csv: string): string =>
  csv.replaceAll(/(?<=^|[,\n])(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]+))/g, (written, quoted, plain) =>
    quoted === undefined ? withoutFormula(plain) : written.replace(quoted, () => withoutFormula(quoted)),
  );

/** Whether a file is a table that {@link writeCsv} or the viewer wrote. One with a column of somebody's own is his. */
export function isOurTable(csv: string): boolean {
  const [head = ""] = csv.replace(/^\ufeff/, "").split(/\r?\n/, 1);
  return (
    `${head},`.startsWith(FIRST) &&
    head.split(",").every((name) => name === FILES || Object.hasOwn(TABLE_COLUMNS, name))
  );
}
