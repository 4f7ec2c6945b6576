// Writes small Word files: paragraphs with notes, hyphens, tracked changes, a head and a foot. For tests and measurements only.
import { zipSync } from "fflate";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Words in the text of an XML file. */
export const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
export const xmlFile = (body) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
export const wordRun = (text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const wordParagraph = (...runs) => `<w:p>${runs.join("")}</w:p>`;

/**
 * @param body paragraphs in WordprocessingML, of which notes are called by `<w:footnoteReference w:id="…"/>`
 * @param more `notes` by id, and the words of `head` and `foot`
 */
export function docxFile(body, { notes = [], head, foot } = {}) {
  const parts = [];
  if (notes.length > 0)
    parts.push([
      "footnotes",
      notes.map(([id, text]) => `<w:footnote w:id="${id}">${wordParagraph(wordRun(text))}</w:footnote>`).join(""),
    ]);
  if (head !== undefined) parts.push(["header", wordParagraph(wordRun(head))]);
  if (foot !== undefined) parts.push(["footer", wordParagraph(wordRun(foot))]);
  const root = { footnotes: "w:footnotes", header: "w:hdr", footer: "w:ftr" };
  const reference = (kind) =>
    parts.some(([name]) => name === kind) ? `<w:${kind}Reference w:type="default" r:id="${kind}"/>` : "";
  const section = `<w:sectPr>${reference("header")}${reference("footer")}</w:sectPr>`;
  const overrides = [["document.main", "document"], ...parts.map(([name]) => [name, name])]
    .map(([type, name]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`)
    .join("");
  const relations = parts.map(
    ([name]) => `<Relationship Id="${name}" Type="${RELATION}/${name}" Target="${name}.xml"/>`,
  );
  const files = {
    "[Content_Types].xml": xmlFile(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides}</Types>`,
    ),
    "_rels/.rels": xmlFile(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": xmlFile(
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    ),
    "word/document.xml": xmlFile(`<w:document ${W}><w:body>${body.join("")}${section}</w:body></w:document>`),
  };
  for (const [name, inner] of parts)
    files[`word/${name}.xml`] = xmlFile(`<${root[name]} ${W}>${inner}</${root[name]}>`);
  return zipSync(files, { level: 6, mtime: "2025-06-04T00:00:00" });
}
