// Removes what stands around the text of pages: running heads and feet, page and job numbers, line numbers.
import type { PdfPage, Segment } from "./page.ts";
import { symbolIn } from "./symbol.ts";

/** The height of head and foot, as a share of the page. */
const EDGE = 0.115;
const PAGE_NUMBER = /^[-–—|[(\s]*(?:page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of)\s*\d{1,4})?[-–—|\])\s]*$/i;
/** “25-04127”, “GE.20-01234(E)”, “*2501234*”: numbers of the printing job. */
const JOB_NUMBER = /^(?:\d{2}-\d{5}\b.{0,16}|GE\.\s?\d\d-\d{5}.{0,16}|\*\d{6,}\*)$/;

/** The segments of each page without its furniture, and the words of the furniture. */
export interface PagesWithoutFurniture {
  readonly pages: readonly (readonly Segment[])[];
  readonly furniture: readonly string[];
}

/** Segments near each other on one line at the edge of a page, which are judged together. */
interface Strip {
  readonly segments: readonly Segment[];
  readonly edge: Edge;
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
}

/**
 * Removes the furniture of pages: words at the edge of several pages that differ only in numbers, page numbers, and words at the edge of a later page that
 * the first page has, too. The edge of the first page is about the document and stays, except a line of small print with the symbol of the document.
 *
 * @param body the size of the text's type
 */
export function clearFurniture(
  pages: readonly PdfPage[],
  segments: readonly (readonly Segment[])[],
  body: number,
): PagesWithoutFurniture {
  const strips = pages.map((page, i) => stripsOf(page, segments[i] ?? []));
  const isRepeated = repeatedAtEdges(strips, body);
  const first = new Set(linesOfFirst(segments[0] ?? []));
  const furniture: string[] = [];
  const cleared = pages.map((page, i) => {
    const taken = new Set<Segment>(lineNumbers(segments[i] ?? []));
    for (const strip of strips[i] ?? []) {
      const { text } = strip;
      const isFurniture =
        PAGE_NUMBER.test(text) ||
        JOB_NUMBER.test(text) ||
        (!isInText(strip.segments[0], strip.edge, segments[i] ?? [], page) &&
          (isRepeated(strip, i) || (i > 0 && (strip.size < body - SMALLER || isLong(text)) && first.has(text)))) ||
        isSmallHead(strip, strips[i] ?? [], body);
      if (isFurniture) for (const one of strip.segments) taken.add(one);
    }
    return (segments[i] ?? []).filter((one) => {
      if (taken.has(one)) furniture.push(one.text);
      return !taken.has(one);
    });
  });
  return { pages: cleared, furniture };
}

type Edge = "head" | "foot";

function edgeOf({ baseline }: Segment, { height }: PdfPage): Edge | null {
  return baseline < EDGE * height ? "head" : baseline > (1 - EDGE) * height ? "foot" : null;
}

/** A gap wider than this many type sizes separates strips. */
const APART = 2.5;

/** The strips at the edges of a page. */
function stripsOf(page: PdfPage, segments: readonly Segment[]): Strip[] {
  const strips: { segments: Segment[]; edge: Edge }[] = [];
  for (const one of segments) {
    const edge = edgeOf(one, page);
    if (edge === null) continue;
    const open = strips.find(({ segments: [first], segments: all }) => {
      const last = all.at(-1);
      return first !== undefined && last !== undefined && isBeside(first, last, one);
    });
    if (open === undefined) strips.push({ segments: [one], edge });
    else open.segments.push(one);
  }
  return strips.map(({ segments: all, edge }) => ({
    segments: all,
    edge,
    text: all.map(({ text }) => text).join(" "),
    baseline: all[0]?.baseline ?? 0,
    size: all[0]?.size ?? 0,
  }));
}

/** The greatest distance to the next line of a paragraph, in type sizes. */
const LEADING = 1.5;

/** Whether it belongs to a paragraph: the lines towards the middle of the page continue it beyond the edge, with the same margin, size and distance. */
function isInText(own: Segment | undefined, edge: Edge, segments: readonly Segment[], page: PdfPage): boolean {
  if (own === undefined) return false;
  const next = segments.find((one) => {
    const step = edge === "head" ? one.baseline - own.baseline : own.baseline - one.baseline;
    return (
      step > 0.5 * own.size &&
      step < LEADING * own.size &&
      Math.abs(one.left - own.left) < 1 &&
      Math.abs(one.size - own.size) < 0.3 &&
      one.text.length > 20
    );
  });
  return next !== undefined && (edgeOf(next, page) !== edge || isInText(next, edge, segments, page));
}

const isBeside = (first: Segment, last: Segment, one: Segment): boolean =>
  Math.abs(first.baseline - one.baseline) <= 1 &&
  one.left - last.right < APART * one.size &&
  Math.abs(one.size - last.size) < 1;

/** The lines of the first page, divided at wide gaps. */
function linesOfFirst(segments: readonly Segment[]): string[] {
  const lines: Segment[][] = [];
  for (const one of segments) {
    const open = lines.at(-1);
    const [first, last] = [open?.[0], open?.at(-1)];
    if (open !== undefined && first !== undefined && last !== undefined && isBeside(first, last, one)) open.push(one);
    else lines.push([one]);
  }
  return lines.map((line) => line.map(({ text }) => text).join(" "));
}

/** Whether words are too many to stand at the edge of several pages by chance. */
const isLong = (text: string): boolean => text.split(" ").length > 2;

const keyOf = (text: string): string => text.replace(/\b(?:\d+|[ivxlc]+)\b/gi, "#").replace(/\d+/g, "#");

/** Whether the same words stand at that edge of several pages. On the first page they must stand at the same height in the same size. */
function repeatedAtEdges(pages: readonly (readonly Strip[])[], body: number): (one: Strip, index: number) => boolean {
  const seen = new Map<string, Set<number>>();
  pages.forEach((strips, i) => {
    for (const { edge, text } of strips) {
      const key = `${edge} ${keyOf(text)}`;
      const known = seen.get(key);
      if (known === undefined) seen.set(key, new Set([i]));
      else known.add(i);
    }
  });
  const enough = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.2)));
  return (one, index) => {
    const isPrint = Math.abs(one.size - body) < SMALLER && !isLong(one.text);
    if ((seen.get(`${one.edge} ${keyOf(one.text)}`)?.size ?? 0) < enough + (isPrint ? 2 : 0)) return false;
    return index > 0 || sameOnLater(one, pages);
  };
}

/** Whether a later page has the same at the same height in the same size. */
const sameOnLater = (one: Strip, pages: readonly (readonly Strip[])[]): boolean =>
  pages
    .slice(1, 4)
    .some((strips) =>
      strips.some(
        (other) =>
          Math.abs(other.baseline - one.baseline) < 2 &&
          Math.abs(other.size - one.size) < 0.3 &&
          keyOf(other.text) === keyOf(one.text),
      ),
    );

/** Print that is smaller than the text by so many points is small. */
const SMALLER = 0.4;

/** Whether it is in small print on the line with the document's symbol, at the head of a page. */
const isSmallHead = ({ edge, size, baseline }: Strip, strips: readonly Strip[], body: number): boolean =>
  edge === "head" &&
  size <= body - SMALLER &&
  strips.some((one) => Math.abs(one.baseline - baseline) < 1 && symbolIn(one.text) !== null);

/** The least numbers in a row that are line numbers. */
const FEWEST_LINES = 8;

/** The line numbers: bare numbers left or right of everything else, each greater by one or five than the one above. */
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
