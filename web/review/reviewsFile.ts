import { csvLine } from "../../src/export/csv.ts";
import { REVIEW_COLUMNS } from "../../src/query/reviews/reviewTable.ts";
import { save } from "../export/save.ts";
import type { Decision } from "./decisions.ts";

const NAME = "reviews.csv";

/** Decisions as a table that `claimgraph review GRAPH --import` takes. */
export const reviewsTable = (decisions: readonly Decision[]): string =>
  [REVIEW_COLUMNS, ...decisions.map(({ row }) => REVIEW_COLUMNS.map((column) => row[column] ?? ""))]
    .map((cells) => csvLine(cells))
    .join("");

/** Hands that table to the browser to be saved; the name of its file. */
export function saveReviews(decisions: readonly Decision[]): string {
  save(NAME, new Blob([reviewsTable(decisions)], { type: "text/csv;charset=utf-8" }));
  return NAME;
}
