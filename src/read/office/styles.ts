import type { Package } from "./package.ts";

/** The facts about a paragraph that its style gives. */
export interface Style {
  kind: "heading" | "contents" | "plain";
  list: string | null;
  depth: number;
}

/** The styles of a Word document by their ids: the style of a heading is named “heading 1” or has an outline level. */
export function readStyles(file: Package): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  file.read("word/styles.xml", {
    open(name, attribute) {
      if (name === "w:style") {
        style = { kind: "plain", list: null, depth: 0 };
        styles.set(attribute("styleId") ?? "", style);
      }
      if (style === null) return;
      const value = attribute("val") ?? "";
      if (name === "w:name" && /^(?:heading \d|title|subtitle)$/i.test(value)) style.kind = "heading";
      else if (name === "w:name" && /^toc (?:\d|heading)/i.test(value)) style.kind = "contents";
      else if (name === "w:outlineLvl" && Number(value) < 9) style.kind = "heading";
      else if (name === "w:numId") style.list = value;
      else if (name === "w:ilvl") style.depth = Number(value) || 0;
    },
    close(name) {
      if (name === "w:style") style = null;
    },
    text: () => undefined,
  });
  for (const id of ["Title", ...Array.from({ length: 6 }, (_, i) => `Heading${i + 1}`)])
    if (!styles.has(id)) styles.set(id, { kind: "heading", list: null, depth: 0 });
  return styles;
}
