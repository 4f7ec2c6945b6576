import { readFile, stat } from "node:fs/promises";
import { csvLine } from "../../../export/csv.ts";
import { ClaimgraphError, EXIT } from "../../../model/errors.ts";
import { REVIEW_COLUMNS, reviewRow } from "../../../query/reviews/reviewTable.ts";
import type { Standing } from "../../../query/reviews/standing.ts";
import { rowsOfCsv } from "../../../read/table/csv.ts";
import { readingError } from "../../disk/files.ts";
import { checkOutputFile } from "../../disk/outputFile.ts";

const HEAD = csvLine([...REVIEW_COLUMNS]);
const [STATE, REVIEW] = [REVIEW_COLUMNS.indexOf("state"), REVIEW_COLUMNS.indexOf("review")];

/**
 * Checks that a table of decisions is written over an earlier one only: a decision that the graph does not have, as of a colleague or
 * written into the table by hand, would be lost.
 *
 * @param own gives the decisions of the graph, with hidden names; asked only where there is a table
 * @throws ClaimgraphError (cannot create) if the file holds anything else
 */
export async function refuseOtherDecisions(file: string, own: () => Promise<readonly Standing[]>): Promise<void> {
  await checkOutputFile(file);
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile() || found.size === 0) return;
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw readingError(cause, file);
  });
  if (!text.startsWith(HEAD)) throw refused(file, 1, "the file is there and is no table of decisions");
  const known = new Map((await own()).map((one) => [one.review.id, keyOf(cellsAsWritten(one))]));
  const [, ...rows] = rowsOfCsv(text);
  for (const { line, cells } of rows)
    if (known.get(cells[REVIEW] ?? "") !== keyOf(cells))
      throw refused(file, line, "the table is there and holds a decision that the graph does not have so");
}

const cellsAsWritten = (one: Standing): readonly string[] => rowsOfCsv(csvLine([...reviewRow(one)]))[0]?.cells ?? [];

/** All that was decided: whether it holds is told anew by each graph. */
const keyOf = (cells: readonly string[]): string => JSON.stringify(cells.filter((_, n) => n !== STATE));

const refused = (place: string, line: number, message: string): ClaimgraphError =>
  new ClaimgraphError(message, {
    exitCode: EXIT.cannotCreate,
    place,
    line,
    remedy: "Name another file, or take the table in first (--import) and delete it. Nothing was changed",
  });
