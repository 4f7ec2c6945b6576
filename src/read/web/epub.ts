// Reads an EPUB as one document: its chapters in the order of the spine, without the table of contents.
import { readPage } from "../html/page.ts";
import { Package, wordsOf } from "../office/package.ts";
import type { File, Inside } from "../reader.ts";
import { type Found, makeSource } from "../source.ts";

export function* readEpub(file: File): Generator<Inside> {
  const { bytes, name, given } = file;
  yield {
    name,
    document: () => {
      const book = new Package(file);
      const opf = packagePath(book);
      const chapters = spineOf(book, opf).flatMap((path) => {
        const html = book.bytes(path);
        return html === null ? [] : [readPage(new TextDecoder().decode(html)).text];
      });
      const about = wordsOf(book, opf, ["dc:title", "dc:creator", "dc:publisher", "dc:date"]);
      const found: Found = {
        title: about.get("dc:title") ?? null,
        author: about.get("dc:creator") ?? null,
        publisher: about.get("dc:publisher") ?? null,
        date: /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(about.get("dc:date")?.trim() ?? "")?.[0] ?? null,
      };
      const text = chapters.filter((chapter) => chapter !== "").join("\n\n");
      return makeSource({ text, reading: "paragraphs", warnings: [] }, bytes, { file: name, line: null }, given, found);
    },
  };
}

function packagePath(book: Package): string {
  let path = "";
  book.read("META-INF/container.xml", {
    open(element, attribute) {
      if (element === "rootfile" && path === "") path = attribute("full-path") ?? "";
    },
    close: () => undefined,
    text: () => undefined,
  });
  return book.main([path]);
}

/** The paths of the chapters in reading order, without those that are marked as navigation. */
function spineOf(book: Package, opf: string): string[] {
  const folder = opf.slice(0, opf.lastIndexOf("/") + 1);
  const items = new Map<string, string>();
  const spine: string[] = [];
  book.read(opf, {
    open(element, attribute) {
      const isNavigation = /(?:^|\s)nav(?:\s|$)/.test(attribute("properties") ?? "");
      if (element === "item" && !isNavigation) items.set(attribute("id") ?? "", attribute("href") ?? "");
      else if (element === "itemref" && attribute("linear") !== "no") spine.push(attribute("idref") ?? "");
    },
    close: () => undefined,
    text: () => undefined,
  });
  // a chapter stands in a spine once
  return [...new Set(spine)].flatMap((id) => {
    const href = items.get(id);
    return href === undefined ? [] : [folder + decodeURIComponent(href.replace(/%(?![\da-f]{2})/gi, "%25"))];
  });
}
