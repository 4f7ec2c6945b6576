import { mirrored } from "../mirrored.ts";
import { isPseudo } from "../strings.ts";

const english = {
  title: "Investigation",
  what: "The question, what is selected, saved views, stars, comments and tags, in one file for yourself or a colleague.",
  name: "Name of the investigation",
  short: "Its name",
  save: "Save investigation",
  open: "Open an investigation",
  saved: (name: string) => `${name} is saved. A colleague opens it here, in a graph of the same documents.`,
  opened: (name: string, count: number, views: number) =>
    `“${name}” is open: ${count} ${count === 1 ? "star, comment or tag" : "stars, comments and tags"}, ${views} saved ${views === 1 ? "view" : "views"}.`,
  left: (count: number) =>
    ` ${count} ${count === 1 ? "is of a claim" : "are of claims"} that this graph does not have, and ${count === 1 ? "is" : "are"} left out.`,
  onPage: " They are on this page only, until you keep them.",
  refused: (file: string, why: string) => `${file}: ${why} Nothing of it was opened.`,
  tooLong: "It is too large for an investigation.",
  noInvestigation: "This is no investigation that was saved here.",
  newer: (format: string) => `It is of another version (“${format}”).`,
  wrong: (line: number, key: string, n: number | null) =>
    n === null ? `Line ${line}: “${key}” is not as it was saved.` : `Line ${line}: entry ${n + 1} of “${key}” is none.`,
  noGraph: "It is an investigation: open the graph first.",
  otherGraph: "It is of another graph: none of its claims is here.",
};

/** The words of investigations. */
export const w: typeof english = isPseudo(globalThis.location?.search ?? "") ? mirrored(english) : english;
