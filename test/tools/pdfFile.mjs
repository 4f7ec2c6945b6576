// Writes small PDF files by hand: pages of words at places, in Helvetica, with tags where blocks are told. For tests and measurements only.
import { lockFor } from "./pdfLock.mjs";

const WIDTHS =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
    .split(" ")
    .map(Number);
/** What WinAnsi has above ASCII, with its code and width. */
const MORE = new Map([
  ["‘", [0x91, 222]],
  ["’", [0x92, 222]],
  ["“", [0x93, 333]],
  ["”", [0x94, 333]],
  ["•", [0x95, 350]],
  ["–", [0x96, 556]],
  ["—", [0x97, 1000]],
  ["…", [0x85, 1000]],
]);

/** Letters outside of WinAnsi are no good here: they become plain ones, or a question mark. */
export const plainLetters = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u00a0\u2009\u202f]/gu, " ")
    .replace(/[\u2010\u2011]/gu, "-")
    .replace(/[^\x20-\x7e‘’“”•–—…]/gu, "?");

export function widthOf(text, size) {
  let sum = 0;
  for (const sign of text) sum += MORE.get(sign)?.[1] ?? WIDTHS[sign.charCodeAt(0) - 32] ?? 556;
  return (sum * size) / 1000;
}

const hex = (text) =>
  [...text].map((sign) => (MORE.get(sign)?.[0] ?? sign.charCodeAt(0)).toString(16).padStart(2, "0")).join("");

/**
 * @param pages lists of `{ x, y, size, text, block?, role?, artifact? }`, y from the top of the page
 * @param more `width` and `height` of pages, `info` (Title, Author), `labels` (a prefix and first number), `tagged`, `password`
 */
export function pdfFile(pages, more = {}) {
  const { width = 595, height = 842, info = {}, tagged = false, labels, password } = more;
  const lock = password === undefined ? null : lockFor(password);
  const objects = [];
  const add = (body) => objects.push(body);
  const reserve = () => objects.push("");
  const catalog = reserve();
  const tree = reserve();
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const structRoot = tagged ? reserve() : 0;
  const parentTree = tagged ? reserve() : 0;
  const parents = [];
  const elements = new Map();
  const kids = [];
  pages.forEach((words, index) => {
    const { content, blocks } = contentOf(words, height, tagged);
    const stream = reserve();
    const shown = lock === null ? content : lock.locked(content, stream);
    objects[stream - 1] = `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`;
    const page = add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${stream} 0 R${tagged ? ` /StructParents ${index}` : ""} >>`,
    );
    kids.push(page);
    const own = blocks.map(({ key, role }, mcid) => {
      const known = elements.get(key);
      const element = known ?? { number: reserve(), role, marks: [] };
      element.marks.push(`<< /Type /MCR /Pg ${page} 0 R /MCID ${mcid} >>`);
      elements.set(key, element);
      return `${element.number} 0 R`;
    });
    parents.push(`${index} [${own.join(" ")}]`);
  });
  objects[tree - 1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  if (tagged) {
    for (const { number, role, marks } of elements.values())
      objects[number - 1] = `<< /Type /StructElem /S /${role} /P ${structRoot} 0 R /K [${marks.join(" ")}] >>`;
    const all = [...elements.values()].map(({ number }) => `${number} 0 R`).join(" ");
    objects[structRoot - 1] = `<< /Type /StructTreeRoot /K [${all}] /ParentTree ${parentTree} 0 R >>`;
    objects[parentTree - 1] = `<< /Nums [${parents.join(" ")}] >>`;
  }
  const marks = tagged ? ` /MarkInfo << /Marked true >> /StructTreeRoot ${structRoot} 0 R` : "";
  const numbering =
    labels === undefined
      ? ""
      : ` /PageLabels << /Nums [0 << /S /D /P (${labels.prefix ?? ""}) /St ${labels.first} >>] >>`;
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R${marks}${numbering} >>`;
  const about = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${value})`)
      .join(" ")} >>`,
  );
  return new Uint8Array(Buffer.from(fileOf(objects, catalog, about, lock?.trailer ?? ""), "latin1"));
}

function contentOf(words, height, tagged) {
  const parts = [];
  const blocks = [];
  words.forEach(({ x, y, size, text, block, role = "P", artifact = false }) => {
    const show = `BT /F1 ${size} Tf ${x.toFixed(2)} ${(height - y).toFixed(2)} Td <${hex(text)}> Tj ET`;
    if (!tagged) parts.push(show);
    else if (artifact || block === undefined) parts.push(`/Artifact BMC ${show} EMC`);
    else {
      let at = blocks.findIndex(({ key }) => key === block);
      if (at < 0) at = blocks.push({ key: block, role }) - 1;
      parts.push(`/${role} << /MCID ${at} >> BDC ${show} EMC`);
    }
  });
  return { content: parts.join("\n"), blocks };
}

function fileOf(objects, catalog, about, more) {
  let file = "%PDF-1.7\n";
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of places) file += `${String(at).padStart(10, "0")} 00000 n \n`;
  return `${file}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${about} 0 R${more} >>\nstartxref\n${start}\n%%EOF\n`;
}
