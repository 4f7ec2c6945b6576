#!/usr/bin/env node
// Sets texts as PDF (one and two columns, with and without tags; running heads, feet, footnotes, broken words) and measures how they come back.
// usage: node test/tools/setAsPdf.mjs FOLDER [--texts 40] [--letters 12000]; needs a build. Seeds are fixed: the same texts give the same figures.
import fs from "node:fs";
import path from "node:path";
import { extract } from "../../dist/extract/pipeline.js";
import { readPiece } from "../../dist/read/pieces.js";
import { pdfFile, plainLetters, widthOf } from "./pdfFile.mjs";

const args = process.argv.slice(2);
const option = (name, usual) => {
  const at = args.indexOf(name);
  return at < 0 ? usual : Number(args.splice(at, 2)[1]);
};
const texts = option("--texts", 40);
const letters = option("--letters", 12_000);
const [folder] = args;
if (folder === undefined || !fs.existsSync(folder)) {
  console.log("SKIPPED: no folder of texts was given, or it is not there");
  process.exit(0);
}

/** Numbers from 0 to 1 by a seed (mulberry32). */
function random(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SIZE = 10;
const STEP = 12.5;
const TOP = 80;
const BOTTOM = 740;

/** Lines of a paragraph; words are broken where half of one would still have room. */
function linesOf(paragraph, width, next) {
  const lines = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, SIZE) <= width) {
      line = longer;
      continue;
    }
    const cut = /^\p{Ll}{8,}[.,;]?$/u.test(word) && next() < 0.4 ? 4 : 0;
    if (cut > 0 && widthOf(`${line} ${word.slice(0, cut)}-`, SIZE) <= width) {
      lines.push(`${line} ${word.slice(0, cut)}-`);
      line = word.slice(cut);
    } else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** @returns pages of words with their places, and the page of each paragraph's start */
function setText(paragraphs, columns, seed) {
  const next = random(seed);
  const width = columns === 1 ? 430 : 205;
  const lefts = columns === 1 ? [80] : [75, 315];
  const pages = [];
  let column = lefts.length;
  let y = BOTTOM + 1;
  let notes = 0;
  const starts = [];
  const newColumn = () => {
    column++;
    y = TOP;
    if (column < lefts.length) return;
    column = 0;
    const n = pages.length + 1;
    pages.push([
      { x: n % 2 ? 75 : 400, y: 40, size: 8, text: "S/2025/4127", artifact: true },
      { x: 220, y: 40, size: 8, text: "Situation on the Harn river", artifact: true },
      { x: 290, y: 815, size: 8, text: `${n}/40`, artifact: true },
      { x: 75, y: 815, size: 8, text: "25-04127", artifact: true },
    ]);
  };
  paragraphs.forEach((paragraph, block) => {
    const lines = linesOf(paragraph, width, next);
    lines.forEach((text, i) => {
      if (y > BOTTOM) newColumn();
      const page = pages.at(-1);
      if (i === 0) starts.push(pages.length);
      page.push({ x: lefts[column], y, size: SIZE, text, block });
      if (i === lines.length - 1 && next() < 0.05 && !page.some(({ isNote }) => isNote)) {
        notes++;
        const at = lefts[column] + widthOf(text, SIZE);
        page.push({ x: at, y: y - 3.5, size: 6, text: String(notes), block });
        const note = { size: 7.5, block: `note ${notes}`, role: "Note", isNote: true };
        page.push({ ...note, x: lefts[0], y: 770, text: `${notes} See the letter of 3 March 2025, annex.` });
      }
      y += STEP;
    });
    y += 7;
  });
  return { pages, starts };
}

async function read(bytes) {
  for await (const one of readPiece({ id: "a.pdf", name: "a.pdf", bytes, line: null })) {
    if (one.kind === "refused") throw one.error;
    return one.document;
  }
  return null;
}

const flat = (text) => text.replace(/\s+/g, " ").trim();
const claimsOf = (document, genre) =>
  extract({ ...document, genre, dating: null, title: null }).claims.map(({ content, act, citation }) => ({
    key: `${act} ${flat(content.map(([start, end]) => document.text.slice(start, end)).join(" "))}`,
    page: citation?.page,
  }));

function measure(document, paragraphs, starts, wanted, sum) {
  const notes = (document.parts ?? []).filter(({ kind }) => kind === "note");
  const end = notes[0]?.start ?? document.text.length;
  const running = flat(document.text.slice(0, end));
  const blocks = document.text.slice(0, end).split("\n\n").map(flat);
  let at = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    const found = running.indexOf(paragraph, at);
    sum.paragraphs++;
    if (found >= 0) {
      sum.whole++;
      at = found + paragraph.length;
    } else if (process.env.SHOW) console.log(`broken: page ${starts[i]}: ${paragraph.slice(0, 150)}`);
    if (blocks.includes(paragraph)) sum.alone++;
  }
  for (const words of ["Situation on the Harn", "25-04127", "S/2025/4127", "/40"])
    sum.furniture += document.text.split(words).length - 1;
  const got = claimsOf(document, "report");
  const left = got.map(({ key }) => key);
  for (const key of wanted) {
    sum.claims++;
    const place = left.indexOf(key);
    if (place < 0) continue;
    sum.same++;
    left.splice(place, 1);
  }
  sum.more += left.length;
  sum.paged += got.filter(({ page }) => page !== undefined).length;
  sum.got += got.length;
}

const files = fs
  .readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort();
const step = Math.max(1, Math.floor(files.length / texts));
const sums = {};
for (const [n, name] of files
  .filter((_, i) => i % step === 0)
  .slice(0, texts)
  .entries()) {
  const written = fs.readFileSync(path.join(folder, name), "utf8").slice(0, letters);
  const paragraphs = written
    .split(/\n\s*\n/.test(written.trim()) ? /\n\s*\n/ : /\n+/)
    .slice(0, -1)
    .map((one) => flat(plainLetters(flat(one))))
    .filter((one) => one.length > 40 && !/[^\x20-\x7e‘’“”–—…]/.test(one));
  if (paragraphs.length < 3) continue;
  const plain = { text: paragraphs.join("\n\n"), parts: [] };
  let base = null;
  for await (const one of readPiece({
    id: "a",
    name: "a.txt",
    bytes: new TextEncoder().encode(plain.text),
    line: null,
  }))
    if (one.kind === "document") base = one.document;
  if (base === null) continue;
  const wanted = claimsOf(base, "report").map(({ key }) => key);
  for (const columns of [1, 2])
    for (const tagged of [false, true]) {
      const { pages, starts } = setText(paragraphs, columns, 1000 + n);
      const began = process.cpuUsage().user;
      const document = await read(pdfFile(pages, { tagged }));
      const key = `${columns} column${columns > 1 ? "s" : ""}${tagged ? ", tagged" : ""}`;
      sums[key] ??= {
        texts: 0,
        pages: 0,
        ms: 0,
        paragraphs: 0,
        whole: 0,
        alone: 0,
        furniture: 0,
        claims: 0,
        same: 0,
        more: 0,
        got: 0,
        paged: 0,
      };
      sums[key].ms += Math.round((process.cpuUsage().user - began) / 1000);
      sums[key].texts++;
      sums[key].pages += pages.length;
      if (document !== null) measure(document, paragraphs, starts, wanted, sums[key]);
    }
}
console.table(sums);
