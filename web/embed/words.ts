import { mirrored } from "../mirrored.ts";
import { counted, isPseudo, number } from "../strings.ts";

const english = {
  title: "Embed in a page of your own",
  what: "One file without scripts: the picture or the record that is on the screen, with the sentences it stands on. Put it beside your page, and paste these lines into it:",
  save: "Save the file to embed",
  copy: "Copy the lines",
  lines: "Lines to paste",
  saved: (file: string) => `${file} is saved.`,
  comparison: (a: string, b: string) => `${a} and ${b}`,
  listed: "Claims",
  more: (count: number) => `and ${counted(count, "more claim")}`,
  left: (count: number) => `${number(count)} more are not in this file.`,
};

/** The words of embedding. */
export const e: typeof english = isPseudo(globalThis.location?.search ?? "") ? mirrored(english) : english;
