import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { pageAt } from "../../src/model/positions.ts";
import { readPiece } from "../../src/read/pieces.ts";
import { plainLetters } from "../tools/pdfFile.mjs";
import { FURNITURE, type LinePlaces, setAsDocx, setAsPdf } from "../tools/setting.mjs";

const SAMPLES = new URL("../../data/samples/", import.meta.url);
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Paragraphs of the sample texts, enough for several pages. */
const PARAGRAPHS: readonly string[] = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readFileSync(new URL(name, SAMPLES), "utf8").split(/\n\s*\n/))
  .map((one) => flat(plainLetters(flat(one))))
  .filter((one) => /[.”]$/.test(one) && one.length > 60);

async function read(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  for await (const one of readPiece({ id: name, name, bytes, line: null })) {
    if (one.kind === "refused") throw one.error;
    return one.document;
  }
  throw new Error("nothing was read");
}

const running = ({ text, parts }: SourceDocument): string =>
  text.slice(0, parts?.find(({ kind }) => kind === "note")?.start ?? text.length);
/** Paragraphs that are missing or out of order. */
function missing(document: SourceDocument): string[] {
  const words = flat(running(document));
  let at = 0;
  return PARAGRAPHS.filter((one) => {
    const found = words.indexOf(one, at);
    if (found >= 0) at = found + one.length;
    return found < 0;
  });
}
/** Paragraphs that are joined to another one or in pieces. */
function changed(document: SourceDocument): string[] {
  const blocks = new Set(running(document).split("\n\n").map(flat));
  return PARAGRAPHS.filter((one) => !blocks.has(one));
}
/** Paragraphs whose first words are told to stand on another page. */
function misplaced({ text, positions }: SourceDocument, starts: readonly LinePlaces[]): string[] {
  let at = 0;
  return PARAGRAPHS.filter((one, i) => {
    const found = text.indexOf(one.slice(0, 30), at);
    if (found < 0) return false;
    at = found + 1;
    return positions === undefined || pageAt(positions, found) !== String(starts[i]?.[0]?.page);
  });
}
const left = ({ text }: SourceDocument): string[] => FURNITURE.filter((words) => text.includes(words));

describe.each([
  [1, false],
  [1, true],
  [2, false],
  [2, true],
  [3, false],
  [3, true],
] as const)("texts set as a PDF in %i columns (tagged: %s)", (columns, tagged) => {
  test.each([
    ["paragraphs told by space", 1000],
    ["by first lines that are set in, words spread over their lines", 1001],
    ["by space, words spread over their lines", 1002],
  ])("come back whole and in order, without heads and feet, each on its page: %s", async (_, seed) => {
    const { bytes, starts, pages } = setAsPdf(PARAGRAPHS, { columns, tagged, seed });
    const document = await read("a.pdf", bytes);
    expect(pages).toBeGreaterThan(1);
    expect(left(document)).toEqual([]);
    expect(missing(document)).toEqual([]);
    // A last line that fills the foot of its column does not show that it is the last
    expect(changed(document).length).toBeLessThanOrEqual(0.04 * PARAGRAPHS.length);
    expect(misplaced(document, starts)).toEqual([]);
  });
});

test("texts set as a Word file come back as they are, with notes apart and no head or foot", async () => {
  const document = await read("a.docx", setAsDocx(PARAGRAPHS, 1000));
  expect(missing(document)).toEqual([]);
  expect(changed(document)).toEqual([]);
  expect(left(document)).toEqual([]);
  expect(document.text).not.toContain("which nobody said");
  expect(document.parts?.some(({ kind }) => kind === "note")).toBe(true);
});
