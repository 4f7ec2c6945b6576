// Separates footnotes: small print in the lower part of a page that begins with a mark.
import type { Line, PdfPage } from "./page.ts";

/** A footnote: its mark and its lines. */
export interface PdfNote {
  readonly number: string | null;
  readonly lines: Line[];
}

/** The lines of a document, and its footnotes separately. */
export interface LinesAndNotes {
  readonly body: readonly Line[];
  readonly notes: readonly PdfNote[];
}

/** The greatest size of small print, as a share of the size of the text. */
const SMALL = 0.93;
/** The top of the area of notes, as a share of the page. */
const LOWER = 0.4;
const MARK = /^(\d{1,3}|[*†‡§]{1,3}|[a-z](?=\s))[\s.)]*\s?(?=[\p{L}“"‘(])/u;

/** Takes footnotes out of the lines of pages. `size` is that of the text's type. */
export function takeNotes(pages: readonly PdfPage[], lines: readonly (readonly Line[])[], size: number): LinesAndNotes {
  const body: Line[] = [];
  const notes: PdfNote[] = [];
  pages.forEach((page, i) => {
    let open: PdfNote | null = continued(notes.at(-1), i);
    for (const line of lines[i] ?? []) {
      const mayBe = line.size <= SMALL * size && line.baseline > LOWER * page.height && line.cells === null;
      const number = mayBe ? markOf(line) : null;
      if (number !== null) {
        open = { number, lines: [line] };
        notes.push(open);
      } else if (mayBe && open !== null && follows(open, line)) open.lines.push(line);
      else {
        if (open?.lines.at(-1)?.page === i) open = null;
        body.push(line);
      }
    }
  });
  return { body, notes };
}

function markOf({ segments: [first], text }: Line): string | null {
  const raised = first?.raised.find(({ before }) => before === 0);
  return raised?.sign ?? MARK.exec(text)?.[1] ?? null;
}

/** The note of the page before that goes on at the foot of this page, because it has not ended there; null if there is none. */
function continued(last: PdfNote | undefined, page: number): PdfNote | null {
  const line = last?.lines.at(-1);
  return last !== undefined && line?.page === page - 1 && !/[.;!?)”"]$/.test(line.text) ? last : null;
}

function follows({ lines }: PdfNote, line: Line): boolean {
  const last = lines.at(-1);
  if (last === undefined || last.page !== line.page) return true;
  return line.baseline > last.baseline - 1 && line.baseline - last.baseline < 2.2 * line.size;
}
