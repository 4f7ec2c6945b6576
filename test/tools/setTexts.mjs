#!/usr/bin/env node
// Sets texts as PDF (one, two and three columns, with and without tags) and as Word files, and measures how they come back, beside the same text read as text.
// usage: node test/tools/setTexts.mjs FOLDER [--texts 40] [--letters 12000]; needs a build. Seeds are fixed: the same texts give the same figures.
// With SHOW=1 in the environment it prints what did not come back.
import fs from "node:fs";
import path from "node:path";
import { extract } from "../../dist/extract/pipeline.js";
import { readPiece } from "../../dist/read/pieces.js";
import { plainLetters } from "./pdfFile.mjs";
import { FURNITURE, setAsDocx, setAsPdf } from "./setting.mjs";

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

const flat = (text) => text.replace(/\s+/g, " ").trim();
const show = (...words) => process.env.SHOW && console.log(...words);

async function read(name, bytes) {
  for await (const one of readPiece({ id: name, name, bytes, line: null })) {
    if (one.kind === "refused") throw one.error;
    return one.document;
  }
  return null;
}

/** Claims with claimant, act and words; titles and dates that only one of the two files tells are left out of it. */
function claimsOf(document) {
  const { claims, canonical } = extract({ ...document, dating: null, title: null, hints: {} });
  return claims.map(({ content, act, claimant, citation }) => ({
    key: `${act} | ${canonical.get(claimant) ?? "?"} | ${flat(content.map(([start, end]) => document.text.slice(start, end)).join(" "))}`,
    at: content[0]?.[0] ?? 0,
    page: citation?.page,
  }));
}

/** Whether the paragraphs of a text are whole: in some texts every line of print is one. */
const areWhole = (paragraphs) =>
  paragraphs.filter((one) => /[.!?:;…”"’')\]]$/.test(one)).length > 0.7 * paragraphs.length;

/** Paragraphs of a text that letters of a PDF can show. */
function paragraphsOf(file) {
  const written = fs.readFileSync(file, "utf8");
  const all = written.slice(0, letters).split(/\n\s*\n/.test(written.trim()) ? /\n\s*\n/ : /\n+/);
  return (written.length > letters ? all.slice(0, -1) : all)
    .map((one) => flat(plainLetters(flat(one))).replace(/(?<=\p{L})- (?=\p{Ll})/gu, "-"))
    .filter((one) => /\p{L}{2}/u.test(one) && !/[^\x20-\x7e‘’“”–—…]/.test(one));
}

const fresh = () => ({
  texts: 0,
  pages: 0,
  paragraphs: 0,
  whole: 0,
  alone: 0,
  furniture: 0,
  claims: 0,
  same: 0,
  more: 0,
  got: 0,
  "page right": 0,
});

/** Where each paragraph begins in the running text; -1 where it is not whole or out of order. */
function placesOf(running, paragraphs) {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const found = running.indexOf(paragraph, at);
    if (found >= 0) at = found + paragraph.length;
    return found;
  });
}

/** Where a paragraph ceases to come back: its words there, and those that came. */
function difference(running, paragraph) {
  let length = paragraph.length;
  while (length > 0 && !running.includes(paragraph.slice(0, length))) length--;
  const at = running.indexOf(paragraph.slice(0, length));
  const from = Math.max(0, length - 25);
  return `“${paragraph.slice(from, length + 40)}” came as “${running.slice(at + from, at + length + 40)}”`;
}

function measure({ document, paragraphs, starts, wanted, name }, sum) {
  const end = document.parts?.find(({ kind }) => kind === "note")?.start ?? document.text.length;
  const running = flat(document.text.slice(0, end));
  const blocks = new Set(document.text.slice(0, end).split(/\n+/).map(flat));
  const places = placesOf(running, paragraphs);
  for (const [i, place] of places.entries()) {
    if (place < 0) show(`${name}: broken: ${difference(running, paragraphs[i])}`);
    else sum.whole++;
    if (blocks.has(paragraphs[i])) sum.alone++;
    else if (place >= 0) show(`${name}: not alone: ${paragraphs[i].slice(0, 80)} … ${paragraphs[i].slice(-60)}`);
  }
  sum.paragraphs += paragraphs.length;
  for (const words of FURNITURE) {
    const left = document.text.split(words).length - 1;
    sum.furniture += left;
    if (left > 0) show(`${name}: furniture: ${words}`);
  }
  const got = claimsOf(document);
  const left = got.map(({ key }) => key);
  for (const key of wanted) {
    const place = left.indexOf(key);
    if (place < 0) show(`${name}: missing: ${key}`);
    else left.splice(place, 1);
  }
  for (const key of left) show(`${name}: more: ${key}`);
  sum.claims += wanted.length;
  sum.more += left.length;
  sum.same += got.length - left.length;
  sum.got += got.length;
  if (starts !== null)
    for (const { at, page, key } of got) {
      const right = pageOf(flat(`${document.text.slice(0, at)}|`).length - 1, { places, paragraphs, starts });
      if (right === null || String(right) === page) sum["page right"]++;
      else show(`${name}: page ${page} for ${right}: ${key}`);
    }
}

/** The page on which an offset of the running text was set; null where its paragraph did not come back. */
function pageOf(offset, { places, paragraphs, starts }) {
  const i = places.findLastIndex((place) => place >= 0 && place <= offset);
  if (i < 0 || offset > places[i] + paragraphs[i].length) return null;
  return starts[i].findLast(({ start }) => start <= offset - places[i])?.page ?? null;
}

const files = fs
  .readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => ({ name, paragraphs: paragraphsOf(path.join(folder, name)) }))
  .filter(({ paragraphs }) => paragraphs.length >= 3 && areWhole(paragraphs));
const chosen = files.filter(
  (_, i) => Math.floor((i * texts) / files.length) !== Math.floor(((i - 1) * texts) / files.length),
);
const sums = {};
for (const [n, { name, paragraphs }] of chosen.entries()) {
  const base = await read("a.txt", new TextEncoder().encode(paragraphs.join("\n\n")));
  const wanted = claimsOf(base).map(({ key }) => key);
  const seed = 1000 + n;
  const put = async (kind, file, { bytes, starts, pages }) => {
    sums[kind] ??= fresh();
    const sum = sums[kind];
    sum.texts++;
    sum.pages += pages;
    const document = await read(file, bytes);
    measure({ document, paragraphs, starts, wanted, name: `${kind}, ${name}, seed ${seed}` }, sum);
  };
  for (const columns of [1, 2, 3])
    for (const tagged of [false, true])
      await put(
        `${columns} column${columns > 1 ? "s" : ""}${tagged ? ", tagged" : ""}`,
        "a.pdf",
        setAsPdf(paragraphs, { columns, tagged, seed }),
      );
  await put("Word", "a.docx", { bytes: setAsDocx(paragraphs, seed), starts: null, pages: 0 });
}
console.table(sums);
