import { decode } from "../decode.ts";
import type { File, Inside } from "../reader.ts";
import { type Row, statementsIn } from "./statements.ts";

/** Reads a table of statements as comma-separated values, also with another delimiter. */
export function* readCsv(file: File): Generator<Inside> {
  const text = decode(file.bytes, { file: file.name, line: null }).replace(/^\ufeff/, "");
  yield* statementsIn(rowsOf(text, dividerOf(text)), file);
}

/** The rows of a CSV table, each with its line; empty rows are left out. */
export const rowsOfCsv = (text: string): Row[] => [...rowsOf(text, dividerOf(text))];

/** The delimiter: the one that the first line has most often outside quotation marks. */
function dividerOf(text: string): string {
  const [first = ""] = text.replace(/"[^"]{0,1000}"/g, "").split("\n", 1);
  const count = (mark: string): number => first.split(mark).length;
  return [",", ";", "\t", "|"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Rows by RFC 4180: a cell in quotation marks may have delimiters, line ends and quotation marks written twice. */
function* rowsOf(text: string, divider: string): Generator<Row, undefined> {
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
  return undefined;
}
