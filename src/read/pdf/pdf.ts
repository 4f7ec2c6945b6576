import type { SourceDocument } from "../../model/document.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { readByFor } from "../readBy.ts";
import type { File, Inside } from "../reader.ts";
import { makeSource } from "../source.ts";
import { hintsOf } from "./about.ts";
import { BrokenWords } from "./brokenWords.ts";
import { clearFurniture } from "./furniture.ts";
import { isGarbled } from "./garbled.ts";
import { KnownGutters } from "./gutter.ts";
import { takeNotes } from "./notes.ts";
import { orderPage } from "./order.ts";
import type { Line, PdfPage, Segment } from "./page.ts";
import { joinLines } from "./paragraphs.ts";
import { LIMITS, type OpenPdf, openPdf } from "./pdfjs.ts";
import { type PicturesOfPages, type RecognisedPages, recognisePages } from "./recognised.ts";
import { segmentsOf } from "./segments.ts";
import { unpacksFar } from "./swollen.ts";
import { orderByTags } from "./tagged.ts";
import { Writing } from "./writing.ts";

/** Reads a PDF as one document. */
export async function* readPdf({ bytes, name, given, how }: File): AsyncGenerator<Inside> {
  if (unpacksFar(bytes)) throw swollen(name);
  const pdf = await openPdf(bytes, name, how.password);
  try {
    const warnings: string[] = [];
    const pages: PdfPage[] = [];
    const count = Math.min(pdf.pageCount, LIMITS.pages);
    for (let i = 0; i < count; i++) pages.push(await pdf.page(i, warnings));
    if (pdf.pageCount > count)
      warnings.push(`the file has ${pdf.pageCount} pages: the first ${count} were read, and the others left out`);
    const { ocr, recogniser, password } = how;
    const pictures = ocr === true && recogniser !== undefined ? { bytes, recogniser, password } : null;
    const found =
      pictures === null ? null : pages.some(isEmpty) ? recognised(pages, isEmpty, pictures, warnings) : null;
    let read = found?.pages ?? pages;
    if (found !== null && read.every(isEmpty)) throw unrecognised(name, found.warnings);
    await checkLetters(pdf, read, name, warnings);
    let written = readPages(pdf, read);
    let isRecognised = found !== null;
    if (isGarbled(written.text)) {
      if (pictures === null) throw garbled(name);
      read = recognised(pages, () => true, pictures, warnings).pages;
      written = readPages(pdf, read);
      isRecognised = true;
    }
    const { text, parts, positions, hints } = written;
    const reading = { text, reading: "paragraphs" as const, warnings, parts, positions, hints };
    const origin = { file: name, line: null };
    const libraries = isRecognised && recogniser !== undefined ? recogniser.libraries : [];
    yield {
      name,
      document: () => withLibraries(makeSource(reading, bytes, origin, given, {}), libraries),
    };
  } finally {
    await pdf.close();
  }
}

/** The pages, with recognised words on those that are images; null if no page is an image. */
function recognised(
  pages: readonly PdfPage[],
  isWanted: (page: PdfPage) => boolean,
  pictures: PicturesOfPages,
  warnings: string[],
): RecognisedPages {
  const found = recognisePages(pages, isWanted, pictures);
  warnings.push(...found.warnings);
  return found;
}

/** Adds to a document whose text was recognised the programs and data that recognised it. */
function withLibraries(document: SourceDocument, libraries: readonly string[]): SourceDocument {
  if (libraries.length === 0) return document;
  const readBy = readByFor("pdf");
  return { ...document, readBy: { ...readBy, libraries: [...readBy.libraries, ...libraries] } };
}

function readPages(pdf: OpenPdf, pages: readonly PdfPage[]) {
  const all = pages.map(segmentsOf);
  const size = typeSize(all.flat());
  const { pages: segments, furniture } = clearFurniture(pages, all, size);
  const gutters = new KnownGutters();
  const ordered = pages.map((page, i): Line[] => {
    const own = segments[i] ?? [];
    return page.blocks.length > 0 ? orderByTags(page, own, size) : orderPage(own, size, gutters);
  });
  const { body, notes } = takeNotes(pages, ordered, size);
  const broken = new BrokenWords(segments.flat().map(({ text }) => text));
  const paragraphs = joinLines(body, size, broken);
  const writing = new Writing(
    pages.map(({ label }) => label),
    broken,
  );
  for (const paragraph of paragraphs) writing.paragraph(paragraph);
  for (const note of notes) writing.note(note);
  const hints = hintsOf(pdf, paragraphs, [...pages.flatMap(({ artifacts }) => artifacts), ...furniture]);
  return { ...writing.finish(), hints };
}

/** The type size of most letters. */
function typeSize(segments: readonly Segment[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of segments) {
    const half = Math.round(size * 2) / 2;
    letters.set(half, (letters.get(half) ?? 0) + text.length);
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [10, 0] as [number, number])[0];
}

/** A page with fewer letters is not a page of text. */
const FEWEST_LETTERS = 8;

const isEmpty = ({ glyphs, artifacts }: PdfPage): boolean =>
  glyphs.reduce((sum, { text }) => sum + text.length, artifacts.join("").length) < FEWEST_LETTERS;

async function checkLetters(pdf: OpenPdf, pages: readonly PdfPage[], name: string, warnings: string[]): Promise<void> {
  const empty = pages.filter(isEmpty);
  if (empty.length < pages.length) {
    if (empty.length > 0)
      warnings.push(
        `no text on ${empty.length} of ${pages.length} pages (${labelsOf(empty)}): they may be pictures of text`,
      );
    return;
  }
  const isScan = pages.length > 0 && (await pdf.hasPicture(0));
  throw new ClaimgraphError(
    isScan ? "this PDF file is a scan: it holds pictures of its pages, and no text" : "this PDF file holds no text",
    {
      exitCode: EXIT.badData,
      place: name,
      remedy: isScan
        ? "Have its text recognised: --ocr, where tesseract and pdftoppm are installed, or before, for example: ocrmypdf FILE OUT.pdf"
        : "Perhaps its letters are drawn as lines: have its text recognised (--ocr)",
    },
  );
}

/** The refusal of a file whose recognition gave no usable words. */
const unrecognised = (place: string, warnings: readonly string[]): ClaimgraphError =>
  new ClaimgraphError(
    `no text could be recognised in the pictures of this PDF file${warnings.length === 0 ? "" : `: ${warnings.join("; ")}`}`,
    {
      exitCode: EXIT.badData,
      place,
      remedy: "Scan it again: upright, clean, with at least 200 dots an inch",
    },
  );

const labelsOf = (pages: readonly PdfPage[]): string =>
  pages
    .slice(0, 8)
    .map(({ label }) => label)
    .join(", ") + (pages.length > 8 ? ", …" : "");

const garbled = (place: string): ClaimgraphError =>
  new ClaimgraphError("the fonts of this PDF file do not tell which letters they show: what comes out are no words", {
    exitCode: EXIT.badData,
    place,
    remedy: "Have its text recognised: --ocr, or before, for example: ocrmypdf --force-ocr FILE OUT.pdf",
  });

const swollen = (place: string): ClaimgraphError =>
  new ClaimgraphError("this PDF file unpacks to more than 64 MB in one stream, far more than any page holds", {
    exitCode: EXIT.badData,
    place,
    remedy: "It is damaged or made to do harm: print the pages that you need to a new PDF file",
  });
