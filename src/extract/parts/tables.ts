// "Aircraft   12   9" over "Tanks   30   28" -> rows of a table, in a text that has lost its markup.
// not: "Q    Did the army fire?" (one gap), "said the envoy   of the town" (a line of a justified text)
import type { Part } from "../../model/document.ts";
import type { TextLine } from "./lines.ts";

/** A table has so many lines at least. */
const FEWEST = 2;
/** Cells of a table are short. */
const LONGEST = 80;
/** "+-----+-----+", "|---|---|", "=====  =====": a line between rows. */
const RULE =
  /^(?:\+[-=+:]{3,}\+|\|?(?:\s{0,3}:?-{3,}:?\s{0,3}\|){1,30}(?:\s{0,3}:?-{3,}:?\s{0,3})?|(?:[=-]{3,}\s{1,9}){1,30}[=-]{3,})$/;
const FIGURE = /^[(~<>≈±+−-]?\d[\d.,:/%×()\s-]*\p{L}{0,8}$/u;

/** Lines that are rows of a table by their form: cells between bars, tabs or wide gaps, as many in the line before or behind. */
export function findRows(lines: readonly TextLine[]): Part[] {
  const cells = lines.map(({ text }) => cellsOf(text));
  const parts: Part[] = [];
  for (let i = 0; i < lines.length; ) {
    const first = cells[i] ?? 0;
    let k = i;
    while (k < lines.length && first !== 0 && fits(first, cells[k] ?? 0) && (k === i || !(lines[k] as TextLine).opens))
      k++;
    if (k - i >= FEWEST) for (const { start, end } of lines.slice(i, k)) parts.push({ kind: "row", start, end });
    i = Math.max(k, i + 1);
  }
  return parts;
}

/** A line between rows fits any row. */
const ANY = -1;
const fits = (one: number, other: number): boolean => other !== 0 && (one === other || one === ANY || other === ANY);

/** How many cells a line has: 0 for a line that is no row, `ANY` for a line between rows. */
function cellsOf(text: string): number {
  if (RULE.test(text)) return ANY;
  const barred = /^\|.*\|$/.test(text) ? text.slice(1, -1).split("|") : text.split(" | ");
  if (barred.length > 1) return areCells(barred) ? barred.length : 0;
  const tabbed = text.split("\t");
  if (tabbed.length > 1) return areCells(tabbed) ? tabbed.length : 0;
  const spaced = text.split(/\s{3,}/);
  // two cells may be two columns of a page, or a label and what follows it
  const isRow = spaced.length > 2 || (spaced.length === 2 && FIGURE.test(spaced[1] as string));
  return isRow && areCells(spaced) ? spaced.length : 0;
}

/** Short pieces, none of which is a sentence. */
const areCells = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.length <= LONGEST && !/\p{Ll}{2}[.!?]["”]?\s*$/u.test(cell)) &&
  cells.some((cell) => cell.trim() !== "");
