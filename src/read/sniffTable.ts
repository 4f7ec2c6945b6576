/** The least columns and rows of a table; fewer could be sentences with commas. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
const MOST_ROWS = 12;

/** A heading of a column: a word or a few, not a sentence. */
const HEADING = /^"?[\p{L}_][\p{L}\p{N}_ ./-]{0,30}"?$/u;

/** Whether a text begins as a table does: a row of short headings without spaces behind the divider, and rows of as many cells. */
export function beginsTable(start: string): boolean {
  const [first = ""] = start.split(/\r?\n/, 1);
  for (const divider of [",", ";", "\t"]) {
    const headings = first.split(divider);
    if (headings.length < FEWEST_COLUMNS || !headings.every((cell) => HEADING.test(cell))) continue;
    const rows = rowLengths(start, divider);
    if (rows.length >= FEWEST_ROWS && rows.every((cells) => cells === headings.length)) return true;
  }
  return false;
}

/** The cells of each complete row (RFC 4180: a cell in quotation marks may hold dividers and line ends). */
function rowLengths(text: string, divider: string): number[] {
  const rows: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isEmpty = true;
  for (let i = 0; i < text.length && rows.length < MOST_ROWS; i++) {
    const c = text[i]!;
    if (c === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (c === divider) cells++;
    else if (c === "\n") {
      if (!isEmpty) rows.push(cells);
      cells = 1;
      isEmpty = true;
      continue;
    }
    if (c !== "\r") isEmpty = false;
  }
  return rows;
}
