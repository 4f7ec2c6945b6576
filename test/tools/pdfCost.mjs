#!/usr/bin/env node
// Sets the sample texts over and over as a PDF of many pages, and tells the processor time and memory that reading it takes, beside pdf.js alone.
// usage: node test/tools/pdfCost.mjs [--pages 400] [--alone]; needs a build. With --alone pdf.js only takes the letters out.
import fs from "node:fs";
import { pdfFile, plainLetters, widthOf } from "./pdfFile.mjs";

const at = process.argv.indexOf("--pages");
const wanted = at < 0 ? 400 : Number(process.argv[at + 1]);
const [SIZE, STEP, LEFT, WIDTH, TOP, BOTTOM] = [10, 12.5, 75, 440, 80, 760];
const samples = new URL("../../data/samples/", import.meta.url);
const texts = fs
  .readdirSync(samples)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => plainLetters(fs.readFileSync(new URL(name, samples), "utf8")));

const pages = [];
let y = BOTTOM + 1;
const set = (line) => {
  if (y > BOTTOM) {
    pages.push([{ x: LEFT, y: 40, size: 8, text: "S/2025/4127" }]);
    y = TOP;
  }
  pages.at(-1).push({ x: LEFT, y, size: SIZE, text: line });
  y += STEP;
};
for (let i = 0; pages.length <= wanted; i++) {
  for (const paragraph of texts[i % texts.length].split(/\n\s*\n/)) {
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (widthOf(longer, SIZE) > WIDTH) set(line);
      line = widthOf(longer, SIZE) > WIDTH ? word : longer;
    }
    if (line !== "") set(line);
    y += 8;
  }
}
const bytes = pdfFile(pages.slice(0, wanted));

const before = process.cpuUsage();
const isAlone = process.argv.includes("--alone");
const read = isAlone ? await lettersOf(bytes) : await paragraphsOf(bytes);
const { user, system } = process.cpuUsage(before);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(
  `${isAlone ? "pdf.js alone" : "read"}: ${wanted} pages, ${read} letters, ${((user + system) / 1000 / wanted).toFixed(1)} ms of processor time a page, ${memory.toFixed(0)} MB`,
);

async function lettersOf(data) {
  globalThis.pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const pdf = await getDocument({ data, disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: 0 })
    .promise;
  let letters = 0;
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i);
    for (const { str = "" } of (await page.getTextContent()).items) letters += str.length;
    page.cleanup();
  }
  return letters;
}

async function paragraphsOf(data) {
  const { readPiece } = await import("../../dist/read/pieces.js");
  let letters = 0;
  for await (const one of readPiece({ id: "a.pdf", name: "a.pdf", bytes: data, line: null }))
    if (one.kind === "document") letters += one.document.text.length;
  return letters;
}
