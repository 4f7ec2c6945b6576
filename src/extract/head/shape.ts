// A table of figures, or six footnotes, under a title and without a byline or dateline -> a report.
import type { Part } from "../../model/document.ts";
import type { Head } from "./head.ts";

const FEWEST_ROWS = 3;
const FEWEST_NOTES = 6;

/** Whether the parts in a file's markup show a report, if its words do not show the genre: news has neither tables nor footnotes. */
export function isReportByShape(parts: readonly Part[] | undefined, { authors, dateline }: Head): boolean {
  if (parts === undefined || authors.length > 0 || dateline !== null) return false;
  const count = (kind: Part["kind"]): number => parts.filter((part) => part.kind === kind).length;
  return count("row") >= FEWEST_ROWS || count("note") >= FEWEST_NOTES;
}
