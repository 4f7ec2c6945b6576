import type { ReadBy, SourceDocument } from "../model/document.ts";

const HTML = ["parse5 8.1.1", "linkedom 0.18.15", "@mozilla/readability 0.6.0"];
const PACKAGE = ["fflate 0.8.3", "saxes 6.0.0"];
const MAIL = ["postal-mime 4.0.0", "parse5 8.1.1"];

/** The libraries that each format's reader uses, with the versions in `package.json`; a test compares the two. */
export const LIBRARIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["html", HTML],
  ["pdf", ["pdfjs-dist 5.6.205"]],
  ["docx", PACKAGE],
  ["odt", PACKAGE],
  ["xlsx", PACKAGE],
  ["epub", [...PACKAGE, "parse5 8.1.1"]],
  ["eml", MAIL],
  ["mbox", MAIL],
  ["msg", ["@kenjiuno/msgreader 1.28.0", "postal-mime 4.0.0", "parse5 8.1.1"]],
  ["mhtml", ["postal-mime 4.0.0", ...HTML]],
  ["rss", ["saxes 6.0.0", "parse5 8.1.1"]],
  ["warc", ["fflate 0.8.3", ...HTML]],
  ["wacz", ["fflate 0.8.3", ...HTML]],
]);

/** The reader of a format with its libraries, as a document records it. */
export const readByFor = (format: string): ReadBy => ({ reader: format, libraries: LIBRARIES.get(format) ?? [] });

/** The document with its reader, unless the reader itself has recorded more. */
export const withReader = (document: SourceDocument, format: string): SourceDocument =>
  document.readBy === undefined ? { ...document, readBy: readByFor(format) } : document;
