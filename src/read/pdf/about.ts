// Finds the metadata of a PDF. Words of its first page count before its properties, which often name a file or a typist.
import type { Hints } from "../../model/document.ts";
import { statedAuthor, statedTitle } from "../office/properties.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { OpenPdf } from "./pdfjs.ts";
import { symbolIn } from "./symbol.ts";

/** Hints for what the text itself does not tell. */
export function hintsOf(pdf: OpenPdf, paragraphs: readonly Paragraph[], furniture: readonly string[]): Hints {
  const shown = titleOf(paragraphs);
  const first = paragraphs.slice(0, 12).map(textOf);
  const symbol = [...first, ...furniture].map(symbolIn).find((one) => one !== null);
  return { title: shown ?? statedTitle(pdf.title), author: statedAuthor(pdf.author), symbol: symbol ?? null };
}

const textOf = ({ lines }: Paragraph): string => lines.map(({ text }) => text).join(" ");

/** The largest words at the top of the first page, if they are larger than the text. */
function titleOf(paragraphs: readonly Paragraph[]): string | null {
  const top = paragraphs.slice(0, 12).filter(({ lines }) => lines[0]?.page === 0);
  const headings = top.filter(({ kind }) => kind === "heading");
  const largest = Math.max(...headings.map(({ lines }) => lines[0]?.size ?? 0));
  const title = headings.filter(({ lines }) => (lines[0]?.size ?? 0) > largest - 0.5).map(textOf);
  const words = title.join(" ").replace(/\s+/g, " ").trim();
  return words === "" || words.length > 300 ? null : words;
}
