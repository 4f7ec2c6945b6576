// What stands around the text of pages: running heads and feet, page and job numbers, numbers of lines.
import type { PdfPage, Segment } from "./page.ts";

/** Head and foot are so high, as a share of the page. */
const EDGE = 0.115;
const PAGE_NUMBER = /^[-–—|[(\s]*(?:page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of)\s*\d{1,4})?[-–—|\])\s]*$/i;
/** “25-04127”, “GE.20-01234(E)”, “*2501234*”: marks of who printed it. */
const JOB_NUMBER = /^(?:\d{2}-\d{5}\b.{0,16}|GE\.\s?\d\d-\d{5}.{0,16}|\*\d{6,}\*)$/;

/** The segments of each page without its furniture, and the words of what was left out. */
export interface PagesWithoutFurniture {
  readonly pages: readonly (readonly Segment[])[];
  readonly furniture: readonly string[];
}

/**
 * Takes the furniture out of pages: what stands at the edge of several of them in the same words but for numbers, bare numbers there, and at later pages what
 * the first page has, too. What the first page alone has at its edge tells of the document and stays.
 */
export function clearFurniture(
  pages: readonly PdfPage[],
  segments: readonly (readonly Segment[])[],
): PagesWithoutFurniture {
  const repeated = repeatedAtEdges(pages, segments);
  const first = new Set(segments[0]?.map(({ text }) => text));
  const furniture: string[] = [];
  const cleared = pages.map((page, i) => {
    const numbers = lineNumbers(segments[i] ?? []);
    return (segments[i] ?? []).filter((one) => {
      const edge = edgeOf(one, page);
      const isFurniture =
        numbers.has(one) ||
        (edge !== null &&
          (PAGE_NUMBER.test(one.text) ||
            JOB_NUMBER.test(one.text) ||
            repeated(one, edge, i) ||
            (i > 0 && one.text.length > 3 && first.has(one.text))));
      if (isFurniture) furniture.push(one.text);
      return !isFurniture;
    });
  });
  return { pages: cleared, furniture };
}

type Edge = "head" | "foot";

function edgeOf({ baseline }: Segment, { height }: PdfPage): Edge | null {
  return baseline < EDGE * height ? "head" : baseline > (1 - EDGE) * height ? "foot" : null;
}

const keyOf = (text: string): string => text.replace(/\b(?:\d+|[ivxlc]+)\b/gi, "#").replace(/\d+/g, "#");

/** Whether the same words stand at that edge of several pages. On the first page they must stand at the same height in the same size. */
function repeatedAtEdges(
  pages: readonly PdfPage[],
  segments: readonly (readonly Segment[])[],
): (one: Segment, edge: Edge, index: number) => boolean {
  const seen = new Map<string, { readonly on: Set<number>; readonly one: Segment }>();
  pages.forEach((page, i) => {
    for (const one of segments[i] ?? []) {
      const edge = edgeOf(one, page);
      if (edge === null) continue;
      const key = `${edge} ${keyOf(one.text)}`;
      const entry = seen.get(key);
      if (entry === undefined) seen.set(key, { on: new Set([i]), one });
      else entry.on.add(i);
    }
  });
  const enough = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.2)));
  return (one, edge, index) => {
    const entry = seen.get(`${edge} ${keyOf(one.text)}`);
    if (entry === undefined || entry.on.size < enough) return false;
    if (index > 0) return true;
    return sameOnLater(one, segments);
  };
}

/** Whether a later page has the same at the same height in the same size. */
const sameOnLater = (one: Segment, segments: readonly (readonly Segment[])[]): boolean =>
  segments
    .slice(1, 4)
    .some((page) =>
      page.some(
        (other) =>
          Math.abs(other.baseline - one.baseline) < 2 &&
          Math.abs(other.size - one.size) < 0.3 &&
          keyOf(other.text) === keyOf(one.text),
      ),
    );

/** So many numbers in a row count the lines of a page. */
const FEWEST_LINES = 8;

/** The numbers of lines: bare numbers left or right of all else, each one or five more than the one above. */
function lineNumbers(segments: readonly Segment[]): ReadonlySet<Segment> {
  const bare = segments.filter(({ text }) => /^\d{1,3}$/.test(text)).sort((x, y) => x.baseline - y.baseline);
  if (bare.length < FEWEST_LINES) return new Set();
  const words = segments.filter(({ text }) => /\p{L}/u.test(text));
  const left = Math.min(...words.map((one) => one.left));
  const right = Math.max(...words.map((one) => one.right));
  const outside = bare.filter((one) => one.right < left || one.left > right);
  const steps = outside.slice(1).filter((one, i) => {
    const step = Number(one.text) - Number(outside[i]?.text);
    return step === 1 || step === 5;
  });
  return new Set(steps.length >= FEWEST_LINES - 1 && steps.length > 0.8 * outside.length - 1 ? outside : []);
}
