// Sets paragraphs as pages of a PDF and as a Word file: columns, running heads, feet, footnotes, words broken at line ends, raised marks of notes.
import { docxFile, escaped, wordParagraph, wordRun } from "./docxFile.mjs";
import { pdfFile, widthOf } from "./pdfFile.mjs";

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

/** What must not come out of a file that was set here. */
export const FURNITURE = ["Situation on the Harn", "25-04127", "S/2025/4127", "/40"];
const NOTE = "See the letter of 3 March 2025, annex.";
const [TOP, BOTTOM, NOTES] = [80, 735, 768];

/** How texts are set: type, space between lines, paragraphs told by space or by an indent, words spread over the line or not. */
const STYLES = [
  { size: 10, leading: 1.25, gap: 0.7, indent: 0, justified: false },
  { size: 11, leading: 1.2, gap: 0, indent: 1.5, justified: true },
  { size: 9, leading: 1.4, gap: 0.5, indent: 0, justified: true },
  { size: 12, leading: 1.15, gap: 0.9, indent: 0, justified: false },
];

/** Lines of a paragraph, each with the offset of its first letter; words are broken where half of one would still have room. */
function linesOf(paragraph, { width, size, indent }, next) {
  const lines = [];
  let line = "";
  let start = 0;
  let at = 0;
  const end = (upTo) => {
    lines.push({ text: line, start });
    start = upTo;
  };
  for (const word of paragraph.split(" ")) {
    const room = width - (lines.length === 0 ? indent * size : 0);
    const before = line === "" ? "" : `${line} `;
    if (widthOf(before + word, size) <= room) line = before + word;
    else {
      const cut = cutOf(word, next);
      const head = `${before}${word.slice(0, cut)}${word[cut - 1] === "-" ? "" : "-"}`;
      if (cut > 0 && widthOf(head, size) <= room) {
        line = head;
        end(at + cut);
        line = word.slice(cut);
      } else {
        if (line !== "") end(at);
        line = word;
      }
    }
    at += word.length + 1;
  }
  end(at);
  return lines;
}

/** Where a word that has no room is broken: behind its own hyphen, or within a long word of four in ten; 0 for not at all. */
function cutOf(word, next) {
  const own = word.search(/(?<=\p{L}{2})-(?=\p{L}{2})/u);
  if (own > 0) return own + 1;
  return /^\p{Ll}{8,}[.,;]?$/u.test(word) && next() < 0.4 ? 4 : 0;
}

/** The words of a line, spread over its column. */
function spread(text, { x, y, size, width, isLast }) {
  const words = text.split(" ");
  const missing = width - widthOf(text, size);
  if (isLast || words.length < 3 || missing <= 0) return [{ x, y, size, text }];
  const space = widthOf(" ", size) + missing / (words.length - 1);
  let left = x;
  return words.map((word) => {
    const one = { x: left, y, size, text: word };
    left += widthOf(word, size) + space;
    return one;
  });
}

/**
 * @returns pages of words with their places, and of each paragraph the pages of its lines with the offset at which each begins
 */
export function setOnPages(paragraphs, columns, seed) {
  const next = random(seed);
  const style = { ...STYLES[seed % STYLES.length], ...(columns === 3 ? { size: 8.5 } : {}) };
  const { size, justified } = style;
  const width = [430, 205, 150][columns - 1];
  const lefts = [[80], [75, 315], [60, 224, 388]][columns - 1];
  const pages = [];
  let column = lefts.length;
  let y = BOTTOM + 1;
  let notes = 0;
  const newColumn = () => {
    column++;
    y = TOP;
    if (column < lefts.length) return;
    column = 0;
    const n = pages.length + 1;
    const artifact = true;
    pages.push([
      { x: n % 2 ? 75 : 400, y: 40, size: 8, text: "S/2025/4127", artifact },
      { x: 220, y: 40, size: 8, text: "Situation on the Harn river", artifact },
      { x: 290, y: 815, size: 8, text: `${n}/40`, artifact },
      { x: 75, y: 815, size: 8, text: "25-04127", artifact },
    ]);
  };
  const starts = paragraphs.map((paragraph, block) => {
    const lines = linesOf(paragraph, { ...style, width }, next);
    const places = lines.map(({ text, start }, i) => {
      if (y > BOTTOM) newColumn();
      const page = pages.at(-1);
      const isLast = i === lines.length - 1;
      const indent = i === 0 ? style.indent * size : 0;
      const x = lefts[column] + indent;
      const words = spread(text, { x, y, size, width: width - indent, isLast: isLast || !justified });
      for (const one of words) page.push({ ...one, block });
      if (isLast && next() < 0.05 && !page.some(({ isNote }) => isNote)) {
        notes++;
        page.push({ x: x + widthOf(text, size), y: y - 0.35 * size, size: 0.6 * size, text: String(notes), block });
        const note = { size: 0.75 * size, block: `note ${notes}`, role: "Note", isNote: true };
        page.push({ ...note, x: lefts[0], y: NOTES, text: `${notes} ${NOTE}` });
      }
      y += style.leading * size;
      return { start, page: pages.length };
    });
    y += style.gap * size;
    return places;
  });
  return { pages, starts };
}

/** @returns the bytes of a PDF, and where each paragraph's lines stand */
export function setAsPdf(paragraphs, { columns, tagged, seed }) {
  const { pages, starts } = setOnPages(paragraphs, columns, seed);
  return { bytes: pdfFile(pages, { tagged }), starts, pages: pages.length };
}

/** The same as a Word file: runs that end within words, soft and hard hyphens, notes, deletions and insertions that are tracked. */
export function setAsDocx(paragraphs, seed) {
  const next = random(seed);
  const notes = [];
  const body = paragraphs.map((paragraph) => {
    const runs = [];
    for (const piece of paragraph.match(/.{1,90}/gsu) ?? []) {
      const chance = next();
      const at = Math.floor(piece.length / 2);
      if (chance < 0.05)
        runs.push('<w:del w:id="1" w:author="Desk"><w:r><w:delText>which nobody said </w:delText></w:r></w:del>');
      if (chance > 0.9) runs.push(`<w:ins w:id="2" w:author="Desk">${wordRun(piece)}</w:ins>`);
      else if (chance > 0.75)
        runs.push(wordRun(piece.slice(0, at)), "<w:r><w:lastRenderedPageBreak/></w:r>", wordRun(piece.slice(at)));
      else if (piece.includes("-") && chance > 0.4)
        runs.push(
          `<w:r><w:t xml:space="preserve">${piece.split("-").map(escaped).join('</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')}</w:t></w:r>`,
        );
      else if (/\p{Ll}{6}/u.test(piece) && chance > 0.2) {
        const { index } = /\p{Ll}{6}/u.exec(piece);
        runs.push(
          `<w:r><w:t xml:space="preserve">${escaped(piece.slice(0, index + 3))}</w:t><w:softHyphen/><w:t xml:space="preserve">${escaped(piece.slice(index + 3))}</w:t></w:r>`,
        );
      } else runs.push(wordRun(piece));
    }
    if (next() < 0.05) {
      notes.push([notes.length + 2, NOTE]);
      runs.push(`<w:r><w:footnoteReference w:id="${notes.length + 1}"/></w:r>`);
    }
    return wordParagraph(...runs);
  });
  return docxFile(body, { notes, head: "S/2025/4127 Situation on the Harn river", foot: "25-04127 1/40" });
}
