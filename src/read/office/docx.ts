import type { File, Inside } from "../reader.ts";
import { makeSource } from "../source.ts";
import { DocxText } from "./docxText.ts";
import { Package, wordsOf } from "./package.ts";
import { hintsOf } from "./properties.ts";

/** Reads a Word document as if all its tracked changes were accepted, with notes, headings, numbers and rows. */
export function* readDocx(file: File): Generator<Inside> {
  const { bytes, name, given } = file;
  yield {
    name,
    document: () => {
      const unpacked = new Package(file);
      const text = new DocxText(unpacked);
      unpacked.read(unpacked.main(["word/document.xml", "word/document2.xml"]), text.listener());
      text.addNotes();
      const properties = wordsOf(unpacked, "docProps/core.xml", ["dc:title", "dc:creator", "dcterms:created"]);
      const stated = {
        title: properties.get("dc:title"),
        author: properties.get("dc:creator"),
        created: properties.get("dcterms:created"),
      };
      const hints = hintsOf(stated, text.flow.heading);
      const reading = { ...text.flow.finish(), reading: "paragraphs" as const, warnings: text.warnings(), hints };
      return makeSource(reading, bytes, { file: name, line: null }, given, {});
    },
  };
}
