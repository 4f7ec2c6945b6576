import type { DocumentRecord } from "../model/record.ts";
import { TABLE_COLUMNS, type TableOptions, type TableRow, tableContext } from "./claimTable.ts";

const COLUMNS = Object.entries<(row: TableRow) => string | number>(TABLE_COLUMNS);
/** How the head of every table of claims begins, those of older versions too. */
const FIRST = "claim,document,title,published,level,inside,voice,claimant,principal,act,";
const HEAD = COLUMNS.map(([name]) => name).join(",");

/**
 * Claims as a table, one a row, for a spreadsheet (RFC 4180), in order of documents: names as the documents give them, offsets in code
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

/** The column that a table has only where names of files are asked for. */
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

/** Quoted where needed; what a spreadsheet would take for a formula is kept as text. */
function field(text: string): string {
  const safe = asText(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A cell of words: what begins like a formula is none. */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A cell that may be a number, which stays one. */
const withoutFormula = (text: string): string => (NUMBER.test(text) ? text : asText(text));

/** A table in CSV that another program wrote, in which a spreadsheet takes no cell for a formula. Numbers stay numbers. */
export const guardFormulas = (csv: string): string =>
  csv.replaceAll(/(?<=^|[,\n])(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]+))/g, (written, quoted, plain) =>
    quoted === undefined ? withoutFormula(plain) : written.replace(quoted, () => withoutFormula(quoted)),
  );

/** Whether a file is a table that {@link writeCsv} wrote, or the viewer. */
export const isOurTable = (csv: string): boolean => csv.replace(/^\ufeff/, "").startsWith(FIRST);
