import type { Metadata, SourceDocument } from "../../model/document.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { decode } from "../decode.ts";
import { type Found, makeSource, type Reading } from "../source.ts";
import { LIMITS, readMainText } from "./mainText.ts";
import { readMetadata } from "./metadata.ts";
import { type Page, readPage } from "./page.ts";

/**
 * Reads an HTML page: its metadata, and its main text if Readability finds one, otherwise all its paragraphs in order with a
 * warning.
 *
 * @throws ClaimgraphError (bad data) naming the file: empty, binary, not UTF-8, without words, or clearly not in English
 */
export function readHtml(bytes: Uint8Array, name: string, given: Metadata = {}): SourceDocument {
  const origin = { file: name, line: null };
  const { reading, found } = readHtmlText(decode(bytes, origin).replace(/^\ufeff/, ""), name);
  return makeSource(reading, bytes, origin, given, found);
}

/**
 * Reads a page that is already decoded, from a file or from an archive.
 *
 * @throws ClaimgraphError (bad data) if it is without words
 */
export function readHtmlText(html: string, name: string): { readonly reading: Reading; readonly found: Found } {
  const page = readPage(html);
  const { found, warnings } = readMetadata(page);
  const main = html.length > LIMITS.bytes ? "large" : readMainText(html);
  if (main !== null && main !== "large")
    return { reading: { text: withHeadline(main.text, page, found), reading: "readability", warnings }, found };
  if (page.text === "") {
    throw new ClaimgraphError("the page holds no text", {
      code: "bad-text",
      exitCode: EXIT.badData,
      place: name,
      remedy: "Perhaps a script writes its words: save the page from a browser, or give its text",
    });
  }
  const why =
    main === null
      ? "no main text was found in the page"
      : `the page has more than ${LIMITS.bytes / 1_000_000} MB, ${LIMITS.depth} levels, ${LIMITS.elements} elements or ${LIMITS.entities} signs that are written as entities`;
  const note = `${why}: all its paragraphs were read in order, menus and asides among them`;
  return { reading: { text: page.text, reading: "paragraphs", warnings: [...warnings, note] }, found };
}

/** The main text with the headline before it, which Readability often leaves out. The headline is added only if it resembles the title of the page. */
function withHeadline(text: string, { headline }: Page, { title }: Found): string {
  if (headline === null || title === null || title === undefined) return text;
  const key = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const own = key(headline);
  const isTitle = own.split(" ").length > 2 && (key(title).includes(own) || own.includes(key(title)));
  return isTitle && !key(text.slice(0, 5000)).includes(own) ? `${headline}\n\n${text}` : text;
}
