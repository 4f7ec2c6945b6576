// Reads a table of statements from an Excel file: the first sheet that has a column of texts.
import { ClaimgraphError } from "../../model/errors.ts";
import { Package } from "../office/package.ts";
import type { File, Inside } from "../reader.ts";
import { type Row, statementsIn } from "./statements.ts";

const MOST_COLUMNS = 500;

export function* readXlsx(file: File): Generator<Inside> {
  const book = new Package(file);
  const strings = stringsOf(book);
  const dates = dateStyles(book);
  let refused: ClaimgraphError | null = null;
  for (const sheet of sheetsOf(book)) {
    try {
      yield* statementsIn(rowsOf(book, sheet, strings, dates)[Symbol.iterator]() as Iterator<Row, undefined>, file);
      return;
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      refused ??= error;
    }
  }
  if (refused !== null) throw refused;
  book.main(["xl/worksheets/sheet1.xml"]);
}

/** The sheets in the order of the workbook. */
function sheetsOf(book: Package): string[] {
  const targets = new Map<string, string>();
  const ids: string[] = [];
  const nothing = { close: () => undefined, text: () => undefined };
  book.read("xl/_rels/workbook.xml.rels", {
    ...nothing,
    open: (_, attribute) => targets.set(attribute("Id") ?? "", attribute("Target") ?? ""),
  });
  book.read("xl/workbook.xml", {
    ...nothing,
    open: (name, attribute) => {
      if (name === "x:sheet") ids.push(attribute("id") ?? "");
    },
  });
  return ids.flatMap((id) => {
    const target = targets.get(id);
    return target === undefined ? [] : [target.startsWith("/") ? target.slice(1) : `xl/${target}`];
  });
}

/** The shared texts, to which cells refer by number. */
function stringsOf(book: Package): string[] {
  const strings: string[] = [];
  let isText = false;
  book.read("xl/sharedStrings.xml", {
    open(name) {
      if (name === "x:si") strings.push("");
      isText = name === "x:t";
    },
    close() {
      isText = false;
    },
    text(words) {
      if (isText) strings[strings.length - 1] += words;
    },
  });
  return strings;
}

/** The numbers of the styles that show a number as a day. */
function dateStyles(book: Package): ReadonlySet<string> {
  const formats = new Set(["14", "15", "16", "17", "22"]);
  const styles = new Set<string>();
  let isCell = false;
  let count = 0;
  book.read("xl/styles.xml", {
    open(name, attribute) {
      const code = (attribute("formatCode") ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, "");
      if (name === "x:numFmt" && /[dy]/i.test(code)) formats.add(attribute("numFmtId") ?? "");
      if (name === "x:cellXfs") isCell = true;
      if (name === "x:xf" && isCell && formats.has(attribute("numFmtId") ?? "")) styles.add(String(count));
      if (name === "x:xf" && isCell) count++;
    },
    close(name) {
      if (name === "x:cellXfs") isCell = false;
    },
    text: () => undefined,
  });
  return styles;
}

function rowsOf(book: Package, sheet: string, strings: readonly string[], dates: ReadonlySet<string>): Row[] {
  const rows: { line: number; cells: string[] }[] = [];
  let column = 0;
  let type = "";
  let style = "";
  let value: string | null = null;
  book.read(sheet, {
    open(name, attribute) {
      if (name === "x:row") rows.push({ line: Number(attribute("r")) || rows.length + 1, cells: [] });
      else if (name === "x:c") {
        column = columnOf(attribute("r") ?? "");
        type = attribute("t") ?? "n";
        style = attribute("s") ?? "";
      } else if (name === "x:v" || name === "x:t") value = value ?? "";
    },
    close(name) {
      const cells = rows.at(-1)?.cells;
      if (name !== "x:c" || cells === undefined || column < 0 || column >= MOST_COLUMNS) return;
      while (cells.length < column) cells.push("");
      const written = value ?? "";
      value = null;
      if (type === "s") cells[column] = strings[Number(written)] ?? "";
      else cells[column] = type === "n" && dates.has(style) ? dayOf(Number(written)) : written;
    },
    text(words) {
      if (value !== null) value += words;
    },
  });
  return rows;
}

/** “C7” -> 2 */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(cell)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The date of a number of days since the end of 1899, as Excel counts them. */
function dayOf(days: number): string {
  const date = new Date(Math.round((days - 25_569) * 86_400_000));
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
