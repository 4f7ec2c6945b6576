// Joins lines into paragraphs by the space between them, indents, numbers, sizes, tags, and by whether the next word had room on the line before.
import type { BrokenWords } from "./brokenWords.ts";
import type { Line } from "./page.ts";

/** Lines that are one paragraph, heading or row. */
export interface Paragraph {
  readonly kind: "paragraph" | "heading" | "row";
  readonly lines: Line[];
  /** The number as printed. */
  readonly number: string | null;
}

/** “12.”, “(a)”, “•” and the like at the start of a paragraph. */
const NUMBERED = /^(?:(\d{1,3})[.)]|\(?[a-z]{1,4}\)|[ivx]{1,5}\.|[•▪●–—])(?:\s|$)/u;
/** “Mr. Halvey (Keldora):”, “The President:” */
const SPEAKER = /^\p{Lu}[^.:;]{0,12}\.?[^.:;]{0,60}:\s/u;
const ENDS = /[.!?:;][”"’')\]]*$|[”"]$/u;
const LOWER = /^[\p{Ll}(,;]/u;

/** The layout of a document's text, as its lines show it. */
interface Setting {
  /** The type size of the text. */
  readonly size: number;
  /** The distance between two lines of a paragraph. */
  readonly leading: number;
  readonly broken: BrokenWords;
  /** For columns with the same left edge: the furthest right end of a line, and the number of lines. */
  readonly columns: ReadonlyMap<number, { readonly right: number; readonly lines: number }>;
  /** Whether the first lines of paragraphs are indented. */
  readonly indents: boolean;
}

/** Joins lines in reading order to paragraphs. `size` is that of the text's type. */
export function joinLines(lines: readonly Line[], size: number, broken: BrokenWords): Paragraph[] {
  const indents = hasIndents(lines, size);
  const setting: Setting = { size, leading: leadingOf(lines, size), broken, columns: columnsOf(lines), indents };
  const found: Paragraph[] = [];
  lines.forEach((line, i) => {
    const open = found.at(-1);
    if (open === undefined || begins(open, line, lines[i + 1], setting)) found.push(startOf(line, size));
    else open.lines.push(line);
  });
  return found;
}

function startOf(line: Line, size: number): Paragraph {
  const isLarge = line.role === null ? line.size > size + 0.9 : line.role === "heading";
  return {
    kind: line.cells !== null ? "row" : isLarge ? "heading" : "paragraph",
    lines: [line],
    number: NUMBERED.exec(line.text)?.[1] ?? null,
  };
}

/** The step between lines of one paragraph: the smallest that comes again and again, since steps between paragraphs are larger. */
function leadingOf(lines: readonly Line[], size: number): number {
  const counts = new Map<number, number>();
  let all = 0;
  lines.slice(1).forEach((line, i) => {
    const step = line.page === lines[i]?.page ? line.baseline - (lines[i]?.baseline ?? 0) : 0;
    if (step <= 0.9 * size || step >= 3 * size) return;
    const half = Math.round(step * 2) / 2;
    counts.set(half, (counts.get(half) ?? 0) + 1);
    all++;
  });
  const often = [...counts].filter(([, count]) => count >= Math.max(2, 0.04 * all)).map(([step]) => step);
  return all < 5 || often.length === 0 ? 1.3 * size : Math.min(...often);
}

/** Whether the letters of a line were recognised. No paragraph mixes such lines with others. */
const isRecognised = ({ segments }: Line): boolean => segments[0]?.runs[0]?.recognised !== undefined;

/** Whether a line begins a paragraph of its own. */
function begins({ lines, kind }: Paragraph, line: Line, next: Line | undefined, setting: Setting): boolean {
  const last = lines.at(-1) as Line;
  if (kind === "row" || line.cells !== null || isRecognised(last) !== isRecognised(line)) return true;
  if (Math.abs(line.size - last.size) > 0.06 * setting.size + 0.3) return true;
  const tagged = byTags(last, line);
  if (tagged !== null) return tagged;
  if (setting.broken.join(last.text, line.text) !== "none") return false;
  if (isLabelOverTwo(last, line)) return false;
  if (setting.indents && isSetIn(line, last, next, setting.size)) return true;
  const jumps = line.page !== last.page || line.baseline < last.baseline - 2;
  return jumps ? beginsAfterJump(last, line, next, setting) : beginsBelow(lines, line, next, setting);
}

/** The least and the greatest indent of a first line, in type sizes of the text. */
const [LEAST_INDENT, MOST_INDENT] = [0.8, 4];

/** Whether a line is indented, but the line before or after it is not: in a quotation all lines are indented. */
function isSetIn(line: Line, last: Line | undefined, next: Line | undefined, size: number): boolean {
  const indent = line.left - line.column[0];
  if (indent < LEAST_INDENT * size || indent > MOST_INDENT * size) return false;
  const isBack = (other: Line | undefined): boolean =>
    other !== undefined && other.left - other.column[0] < 0.4 * indent;
  return isBack(last) || isBack(next);
}

/** The least share and number of indented lines that show that first lines are indented. */
const [SHARE_SET_IN, FEWEST_SET_IN] = [0.04, 4];

/** Whether the text indents the first lines of its paragraphs, all by about the same width. */
function hasIndents(lines: readonly Line[], size: number): boolean {
  const counts = new Map<number, number>();
  let all = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.cells !== null || line.size < size - 0.6 || line.size > size + 0.6) return;
    all++;
    const isAbove = next !== undefined && next.baseline > line.baseline && next.page === line.page;
    if (!isAbove || next.left - next.column[0] > 1 || !isSetIn(line, lines[i - 1], next, size)) return;
    const half = Math.round((2 * (line.left - line.column[0])) / size);
    counts.set(half, (counts.get(half) ?? 0) + 1);
  });
  return Math.max(0, ...counts.values()) >= Math.max(FEWEST_SET_IN, SHARE_SET_IN * all);
}

/** Whether the name of a speaker begins it; one in capitals may go on in the next line. */
const isLabelled = (line: Line, next: Line | undefined): boolean =>
  SPEAKER.test(line.text) || (next !== undefined && isLabelOverTwo(line, next));

const isLabelOverTwo = (line: Line, next: Line): boolean =>
  /^[\p{Lu}\s.,]{6,}$/u.test(line.text) && /^[\p{Lu}\s.,]{2,40}:\s/u.test(next.text);

/** Whether a paragraph begins by the tags of the file; null if they do not say. */
function byTags(last: Line, line: Line): boolean | null {
  const [before, now] = [last.segments[0]?.block ?? -1, line.segments[0]?.block ?? -1];
  if (before < 0 || now < 0) return null;
  if (line.page === last.page) return before !== now;
  return ENDS.test(last.text) || !LOWER.test(line.text);
}

/** Whether a line begins a paragraph after the end of a column or page. */
function beginsAfterJump(last: Line, line: Line, next: Line | undefined, { columns }: Setting): boolean {
  const column = columns.get(columnKey(last));
  // A few lines do not show how wide their column is
  const full = column !== undefined && column.lines >= FEWEST_LINES && isFull(last, line, column.right);
  if (NUMBERED.test(line.text) || isLabelled(line, next)) return ENDS.test(last.text) || !full;
  if (!ENDS.test(last.text)) return !LOWER.test(line.text) && !full;
  if (!full) return true;
  const isIndented = next !== undefined && line.left - next.left > 0.8 * line.size && next.baseline > line.baseline;
  return isIndented;
}

/** Whether a line begins a paragraph below another line of the same column. */
function beginsBelow(lines: readonly Line[], line: Line, next: Line | undefined, { leading, size }: Setting): boolean {
  const last = lines.at(-1) as Line;
  const step = line.baseline - last.baseline;
  if (step > 1.32 * Math.max(leading, line.size * 1.05)) return true;
  const ends = ENDS.test(last.text);
  const full = isFull(last, line);
  if (NUMBERED.test(line.text) && (ends || !full)) return true;
  if (ends && (!full || isLabelled(line, next))) return true;
  if (!full && last.segments[0]?.font !== line.segments[0]?.font && !LOWER.test(line.text)) return true;
  const width = last.column[1] - last.column[0];
  if (!full && !LOWER.test(line.text) && last.right - last.column[0] < 0.75 * width) return true;
  const indent = line.left - last.left;
  if (indent > 0.9 * size && ends && lines.length > 1) return true;
  // Back at the margin after a hanging indent
  return indent < -0.9 * size && lines.length > 1 && ends;
}

const FEWEST_LINES = 3;
const columnKey = ({ column: [left] }: Line): number => Math.round(left / 6);

function columnsOf(lines: readonly Line[]): Setting["columns"] {
  const columns = new Map<number, { right: number; lines: number }>();
  for (const line of lines) {
    const key = columnKey(line);
    const known = columns.get(key);
    columns.set(key, { right: Math.max(known?.right ?? 0, line.right), lines: (known?.lines ?? 0) + 1 });
  }
  return columns;
}

/** Whether the first word of the next line had no room on this line. */
function isFull(last: Line, line: Line, right = last.column[1]): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  return last.right + (word + 0.5) * letter > Math.max(right, last.column[1]) - 0.15 * last.size;
}
