import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { GENRES, type Genre, type Metadata } from "../../model/document.ts";
import { parseDate } from "../../model/edtf.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { decode } from "../../read/decode.ts";
import { rowsOfCsv } from "../../read/table/csv.ts";
import { fileErrorOf } from "./fileErrors.ts";

/** The metadata of files in a table, by their real paths. */
export interface MetadataTable {
  readonly file: string;
  /** The metadata of a file; null if the table does not name it. */
  of(path: string): FileMetadata | null;
  /** Faults of the table, each with its line. */
  readonly warnings: readonly string[];
}

export interface FileMetadata {
  readonly given: Metadata;
  /** The language as written, if there is one. */
  readonly language: string | null;
  readonly line: number;
}

const COLUMNS = ["file", "date", "publisher", "author", "title", "genre", "url", "language"] as const;
type Column = (typeof COLUMNS)[number];

/** A row of the table: cells by column, and its line. */
interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * Reads a table with the metadata of files: CSV with a head, a JSON array of objects, or JSON Lines; `file` is a path from the table's
 * folder. Faults (an unknown column, a missing file, an invalid date) are reported with their line, and the rest is used.
 *
 * @throws ClaimgraphError (no input, bad data) if it is missing, or is no such table
 */
export async function readMetadataTable(file: string): Promise<MetadataTable> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw fileErrorOf(cause, file);
  }
  const text = decode(bytes, { file, line: null }).replace(/^\ufeff/, "");
  const warnings: string[] = [];
  const rows = /^\s*[[{]/.test(text) ? jsonRows(text, file) : csvRows(text, file, warnings);
  warnUnknown(rows, file, warnings);
  const found = new Map<string, FileMetadata>();
  for (const row of rows) await takeRow(row, file, found, warnings);
  return { file, of: (path) => found.get(path) ?? null, warnings };
}

async function takeRow(row: Row, file: string, found: Map<string, FileMetadata>, warnings: string[]): Promise<void> {
  const warn = (message: string): number => warnings.push(`${file}:${row.line}: ${message}`);
  const name = cell(row, "file");
  if (name === null) {
    warn("the row names no file and is left out");
    return;
  }
  const path = await realpath(resolve(dirname(file), name)).catch(() => null);
  const isThere = path !== null && (await stat(path)).isFile();
  if (path === null || !isThere) {
    warn(`there is no file “${name}” in ${dirname(file)}; the row is left out`);
    return;
  }
  const known = found.get(path);
  if (known !== undefined) {
    warn(`${basename(path)} has a row already, in line ${known.line}; this one is left out`);
    return;
  }
  found.set(path, { given: givenBy(row, warn), language: cell(row, "language"), line: row.line });
}

const cell = ({ cells }: Row, column: Column): string | null => {
  const written = cells.get(column)?.replaceAll(/\s+/g, " ").trim() ?? "";
  return written === "" ? null : written;
};

function givenBy(row: Row, warn: (message: string) => void): Metadata {
  const date = cell(row, "date");
  const genre = cell(row, "genre");
  const isDate = date === null || parseDate(date) !== null;
  if (!isDate) warn(`“${date}” is no date and is left out: write it as 2020-04-26, 2020-04 or 2020`);
  const isGenre = genre === null || isOurGenre(genre);
  if (!isGenre) warn(`“${genre}” is no genre and is left out: it is one of ${GENRES.join(", ")}`);
  return {
    date: isDate ? date : null,
    genre: genre !== null && isOurGenre(genre) ? genre : null,
    publisher: cell(row, "publisher"),
    author: cell(row, "author"),
    title: cell(row, "title"),
    url: cell(row, "url"),
  };
}

const isOurGenre = (genre: string): genre is Genre => GENRES.some((known) => known === genre);

function csvRows(text: string, file: string, warnings: string[]): Row[] {
  const [head, ...rows] = rowsOfCsv(text);
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!columns.includes("file")) throw noTable("the table has no column “file”", file, head?.line ?? 1);
  return rows.map(({ line, cells }) => {
    if (cells.length > columns.length && cells.slice(columns.length).some((one) => one.trim() !== ""))
      warnings.push(
        `${file}:${line}: the row has ${cells.length} cells for ${columns.length} columns; the last are left out`,
      );
    return { line, cells: new Map(columns.map((name, n) => [name, cells[n] ?? ""])) };
  });
}

function jsonRows(text: string, file: string): Row[] {
  if (!text.trimStart().startsWith("[")) {
    const lines = text.split("\n").map((one, n) => ({ text: one, line: n + 1 }));
    return lines
      .filter((one) => one.text.trim() !== "")
      .map((one) => jsonRow(parse(one.text, file, one.line), file, one.line));
  }
  const value = parse(text, file, 1);
  // a row has the line on which its file is named first
  return (value as unknown[]).map((row, n) => jsonRow(row, file, lineOf(text, row) ?? n + 1));
}

function parse(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw noTable(
      `this is no JSON (${cause instanceof Error ? cause.message.replaceAll(/\s+/g, " ") : "unread"})`,
      file,
      line,
    );
  }
}

function lineOf(text: string, row: unknown): number | null {
  const name = typeof row === "object" && row !== null ? (row as { readonly file?: unknown }).file : undefined;
  const at = typeof name === "string" ? text.indexOf(JSON.stringify(name)) : -1;
  return at < 0 ? null : text.slice(0, at).split("\n").length;
}

function jsonRow(value: unknown, file: string, line: number): Row {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw noTable("a row is a JSON object with the key “file”", file, line);
  const cells = new Map<string, string>();
  for (const [key, one] of Object.entries(value))
    if (typeof one === "string" || typeof one === "number") cells.set(key.toLowerCase(), String(one));
  return { line, cells };
}

function warnUnknown(rows: readonly Row[], file: string, warnings: string[]): void {
  const known: ReadonlySet<string> = new Set(COLUMNS);
  const others = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].filter((name) => !known.has(name));
  if (others.length === 0) return;
  const named = others.map((name) => `“${name}”`).join(", ");
  warnings.unshift(`${file}:1: not known and left out: ${named}. Known are ${COLUMNS.join(", ")}`);
}

const noTable = (message: string, place: string, line: number): ClaimgraphError =>
  new ClaimgraphError(message, {
    exitCode: EXIT.badData,
    place,
    line,
    remedy: `--metadata wants a table (CSV, JSON or JSON Lines) with the columns ${COLUMNS.join(", ")}`,
  });
