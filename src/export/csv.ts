import type { DocumentRecord } from "../model/record.ts";
import { TABLE_COLUMNS, type TableRow } from "./claimTable.ts";

const COLUMNS = Object.entries<(row: TableRow) => string | number>(TABLE_COLUMNS);
const HEAD = COLUMNS.map(([name]) => name).join(",");

/** What is known across documents of the things that a table names. */
export interface TableOptions {
  /** Names by id; what has none has the fullest that its document writes. */
  readonly labels?: ReadonlyMap<string, string>;
  /** By id: the id under which it is known in all documents. */
  readonly canonical?: ReadonlyMap<string, string>;
}

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

/** The table of these rows, line by line, its head first. */
export function* csvOf(rows: Iterable<TableRow>): Generator<string> {
  yield `${HEAD}\r\n`;
  for (const row of rows) yield `${COLUMNS.map(([, cell]) => cellText(String(cell(row)))).join(",")}\r\n`;
}

/** The rows of a document's claims. */
export function* tableRowsOf(record: DocumentRecord, { labels, canonical }: TableOptions = {}): Generator<TableRow> {
  const written = new Map<string, string>();
  for (const { id, names } of [...record.actors, ...record.cited])
    written.set(
      id,
      names.reduce((best, name) => (name.length > best.length ? name : best), ""),
    );
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const canonicalOf = (id: string): string => canonical?.get(id) ?? id;
  const context = {
    record,
    claimOf: (id: string) => claims.get(id),
    nameOf: (id: string) => labels?.get(id) ?? labels?.get(canonicalOf(id)) ?? written.get(id) ?? "",
    canonicalOf,
  };
  for (const claim of record.claims) yield { claim, ...context };
}

/** A cell of a table in CSV: quoted where needed, and no formula where it is words. */
export function cellText(value: string | number): string {
  const text = String(value);
  if (typeof value === "number") return text;
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
export const isOurTable = (csv: string): boolean => csv.replace(/^\ufeff/, "").startsWith(`${HEAD}\r\n`);
