import { expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { readPiece } from "../../src/read/pieces.ts";
import { pdfFile } from "../tools/pdfFile.mjs";

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  for await (const one of readPiece({ id: "a.pdf", name: "a.pdf", bytes, line: null })) {
    if (one.kind === "refused") throw one.error;
    return one.document;
  }
  throw new Error("nothing was read");
}
const words = "The old river ran past the grey town and its mill.";

test("a PDF of 10,000 pages gives the first 2,000, and says so", async () => {
  const pages = Array.from({ length: 10_000 }, (_, i) => [{ x: 72, y: 300, size: 12, text: `${words} Day ${i + 1}.` }]);
  const { text, warnings, positions } = await read(pdfFile(pages));
  expect(warnings.join()).toMatch(/10000 pages: the first 2000 were read/);
  expect(text).toContain("Day 2000.");
  expect(text).not.toContain("Day 2001.");
  expect(positions?.labels).toHaveLength(2000);
}, 180_000);

test("a page of a million letters is read as far as a limit, which is told, and the next page is read", async () => {
  const many = Array.from({ length: 60_000 }, (_, i) => ({
    x: 10 + (i % 20) * 28,
    y: 20 + Math.floor(i / 20) * 0.26,
    size: 1,
    text: "seventeen letters",
  }));
  const { text, warnings } = await read(pdfFile([many, [{ x: 72, y: 300, size: 12, text: words }]]));
  expect(warnings.join()).toMatch(/page 1 holds more than 50000 runs of letters/);
  expect(text.length).toBeGreaterThan(400_000);
  expect(text).toContain(words);
}, 180_000);
