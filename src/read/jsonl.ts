import type { Metadata, SourceDocument } from "../model/document.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { checkText } from "./decode.ts";
import { type Found, makeSource } from "./source.ts";

/** One line of a JSONL file: a document under the line's own id, or the reason why there is none. */
export type JsonlLine = {
  /** Counted from 1. */
  readonly line: number;
  /** The id in the line, or `file:line` if there is none that can be read. */
  readonly id: string;
} & ({ readonly document: SourceDocument } | { readonly error: ClaimgraphError });

const NEWLINE = 0x0a;

/**
 * Reads JSONL: `{id, text, title?, publisher?, author?, date?, genre?, url?}` a line, empty lines skipped; `dct` is another name of `date`, as
 * TempEval's "document creation time" is written. A bad line gives a value with
 * the reason, and reading goes on. Nothing is thrown.
 */
export function* readJsonl(bytes: Uint8Array, name: string, given: Metadata = {}): Generator<JsonlLine> {
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    line++;
    const read = readJsonlLine(bytes.subarray(start, end), name, line, given);
    if (read !== null) yield read;
    start = end + 1;
  }
}

/** Reads one line of JSONL without its end; null if it is empty. `line` is its number, counted from 1. */
export function readJsonlLine(bytes: Uint8Array, name: string, line: number, given: Metadata = {}): JsonlLine | null {
  let id = `${name}:${line}`;
  try {
    const text = decodeLine(bytes, name, line);
    if (/^\s*$/.test(text)) return null;
    const record = parseRecord(text, name, line);
    id = idOf(record, name, line) ?? id;
    return { line, id, document: documentOf(record, name, line, given) };
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return { line, id, error };
  }
}

function decodeLine(bytes: Uint8Array, name: string, line: number): string {
  try {
    // a byte order mark at the start of the file is not part of its JSON
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: line > 1 }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw bad("invalid UTF-8", name, line, "Write the file in UTF-8");
  }
}

function parseRecord(text: string, name: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw bad(`no JSON (${cause.message})`, name, line, "Each line is one JSON object with “id” and “text”");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw bad("no JSON object", name, line, "Each line is one JSON object with “id” and “text”");
  return value as Readonly<Record<string, unknown>>;
}

function idOf(record: Readonly<Record<string, unknown>>, name: string, line: number): string | null {
  const { id } = record;
  if (id === undefined || id === null) return null;
  if (typeof id === "number") return String(id);
  if (typeof id !== "string") throw bad("“id” is no string", name, line);
  return id === "" ? null : id;
}

function documentOf(
  record: Readonly<Record<string, unknown>>,
  name: string,
  line: number,
  given: Metadata,
): SourceDocument {
  const { text } = record;
  if (typeof text !== "string") throw bad(text === undefined ? "“text” is missing" : "“text” is no string", name, line);
  const origin = { file: name, line };
  checkText(text, origin);
  const found: { -readonly [key in keyof Found]: Found[key] } = {};
  for (const key of ["title", "publisher", "author", "date", "genre", "url"] as const) {
    const value = key === "date" ? (record.date ?? record.dct) : record[key];
    if (value === undefined || value === null) continue;
    // a year is often written as a number
    const words = key === "date" && typeof value === "number" ? String(value) : value;
    if (typeof words !== "string") throw bad(`“${key}” is no string`, name, line);
    if (/[\0\p{Surrogate}]/u.test(words)) throw bad(`a NUL or half of a character in “${key}”`, name, line);
    found[key] = words;
  }
  return makeSource({ text, reading: "plain", warnings: [] }, text, origin, given, found);
}

const bad = (message: string, place: string, line: number, remedy?: string): ClaimgraphError =>
  new ClaimgraphError(message, { exitCode: EXIT.badData, place, line, ...(remedy === undefined ? {} : { remedy }) });
