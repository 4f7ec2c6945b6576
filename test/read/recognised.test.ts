import { expect, test } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { readPiece } from "../../src/read/pieces.ts";
import type { RecognisedWord, Recogniser } from "../../src/read/recognition.ts";
import { pdfFile, widthOf } from "../tools/pdfFile.mjs";

/** Lines as a program recognises them, of which one word is unsure. */
function wordsOf(lines: readonly string[], unsure: string): RecognisedWord[] {
  return lines.flatMap((line, i) => {
    let left = 72;
    return line.split(" ").map((text) => {
      const word = { text, left, right: left + widthOf(text, 12), top: 100 + 16 * i, bottom: 113 + 16 * i };
      left = word.right + widthOf(" ", 12);
      return { ...word, confidence: text === unsure ? 41 : 95 };
    });
  });
}

const recogniser = (pages: readonly (RecognisedWord[] | null)[]): Recogniser => ({
  libraries: ["tesseract 5.0.0"],
  open: () => ({ words: (page) => pages[page] ?? null, close: () => undefined }),
});

async function read(pdf: Uint8Array, how: Recogniser): Promise<SourceDocument> {
  const piece = { id: "a.pdf", name: "a.pdf", bytes: pdf, line: null };
  for await (const one of readPiece(piece, {}, { ocr: true, recogniser: how })) {
    if (one.kind === "refused") throw one.error;
    return one.document;
  }
  throw new Error("nothing was read");
}

test("recognised pages are read as text; claims say which of them are unsure; pages of text stay as they are", async () => {
  const page = (text: string) => [{ x: 72, y: 100, size: 12, text }];
  const document = await read(
    pdfFile([[], [], page("Keldora denied that it had shut the bridge."), []]),
    recogniser([
      wordsOf(["Keldora said that its army had kept the ceasefire", "since the spring."], ""),
      wordsOf(["Pallumia denied that it had fired on Hestrel."], "Hestrel."),
      null,
      null,
    ]),
  );
  expect(document.text).toContain("had kept the ceasefire since the spring.");
  expect(extract(document).claims.map(({ citation }) => [citation?.page, citation?.recognised])).toEqual([
    ["1", "clear"],
    ["2", "unsure"],
    ["3", undefined],
  ]);
  expect(document.readBy?.libraries).toContain("tesseract 5.0.0");
  expect(document.warnings.join("; ")).toMatch(/2 pages were recognised.*\(1, 2\).*in time on 1 pages \(4\)/);
});
