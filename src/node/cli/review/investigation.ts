import { ClaimgraphError, EXIT } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/record.ts";
import type { Review } from "../../../model/review.ts";
import type { WrittenRow } from "../../../query/reviews/importTable.ts";
import {
  type InvestigationFault,
  investigationIn,
  type Note,
  type ReadInvestigation,
} from "../../../query/reviews/investigationFile.ts";
import { WORDS } from "../../../query/reviews/reviewTable.ts";
import { standingsOf } from "../../../query/reviews/standing.ts";

/** The investigation in a file. @throws ClaimgraphError (bad data) naming file and line */
export function openedInvestigation(text: string, file: string): ReadInvestigation {
  const found = investigationIn(text);
  if (!("fault" in found)) return found;
  throw new ClaimgraphError(faultText(found), {
    exitCode: EXIT.badData,
    place: file,
    ...(found.fault === "wrong" ? { line: found.line } : {}),
    remedy:
      found.fault === "newer"
        ? "Save it again with this version of the viewer. Nothing was taken in"
        : "Take the file as the viewer saved it. Nothing was taken in",
  });
}

function faultText(fault: InvestigationFault): string {
  switch (fault.fault) {
    case "tooLong":
      return "the file is too large for an investigation";
    case "none":
      return "this is no whole investigation";
    case "newer":
      return `the investigation is of another version (“${fault.format}”)`;
    case "wrong":
      return fault.entry === null
        ? `“${fault.key}” is not as it was saved`
        : `entry ${fault.entry + 1} of “${fault.key}” is not as it was saved`;
  }
}

const COLUMNS = ["decision", "id", "text", "who", "when"] as const;

/**
 * The notes of an investigation as rows of a table of reviews, without those that the graph has already.
 *
 * @param by the person of notes that name none
 */
export function noteRows(
  { investigation: { notes }, lines }: ReadInvestigation,
  records: readonly DocumentRecord[],
  reviews: readonly Review[],
  by: string | null,
): readonly WrittenRow[] {
  const held = new Set(
    standingsOf(records, reviews).flatMap(({ review: { decision, text, who }, kind, about }) =>
      kind === "holds" ? about.map((id) => keyOf({ decision: WORDS[decision], id: id ?? "", text, who })) : [],
    ),
  );
  const rows = notes.flatMap((note, n): WrittenRow[] =>
    // the moment is in the id of a review, by which one that is there is known; a star is one however often it is given
    (note.decision === "star" || note.when === undefined) && held.has(keyOf({ ...note, who: note.who ?? by }))
      ? []
      : [{ line: lines[n] ?? 1, cells: COLUMNS.map((column) => note[column] ?? "") }],
  );
  return [{ line: 1, cells: COLUMNS }, ...rows];
}

const keyOf = ({
  decision,
  id,
  text,
  who,
}: Pick<Note, "decision" | "id"> & { readonly text?: string | null; readonly who?: string | null }): string =>
  JSON.stringify([decision, id, text ?? "", who ?? ""]);
