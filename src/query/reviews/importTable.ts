import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import {
  CORRECTED_FIELDS,
  type Decision,
  makeReview,
  REVIEWED_KINDS,
  type Review,
  type ReviewTarget,
} from "../../model/review.ts";
import { claimTarget, reviewTarget, thingTarget } from "../../model/seen.ts";
import { idIn, readCorrection } from "./corrections.ts";
import { REVIEW_COLUMNS, type ReviewColumn, WORDS } from "./reviewTable.ts";

/** A row of the file. */
export interface WrittenRow {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The facts needed to read a table of reviews. */
export interface ImportContext {
  readonly file: string;
  readonly records: readonly DocumentRecord[];
  readonly reviews: readonly Review[];
  readonly canonicalOf: (id: string) => string;
  /** The text of a document; null if the graph does not have it. */
  readonly textOf: (record: DocumentRecord) => string | null;
  /** For rows that do not give it. */
  readonly who: string | null;
  readonly when: string;
}

type Cells = Readonly<Partial<Record<ReviewColumn, string>>>;

const DECISION_OF = new Map(Object.entries(WORDS).map(([decision, word]) => [word, decision as Decision]));
/** A review that was not valid when it was exported was about other contents: it does not become valid here. */
const HOLDS = new Set(["", "holds"]);

/**
 * The reviews in the rows of a table, its head first. All of them or none.
 *
 * @returns the valid ones; how many rows had reviews that are not valid, or that the graph already has
 * @throws ClaimgraphError (bad data) naming file and line of the first invalid row, and how many more there are
 */
export function reviewsInTable(
  rows: readonly WrittenRow[],
  context: ImportContext,
): { readonly reviews: readonly Review[]; readonly passedOver: number } {
  const [head, ...body] = rows;
  if (head === undefined)
    throw bad(context.file, 1, "the table is empty", `Its columns are ${REVIEW_COLUMNS.join(", ")}`);
  const columns = columnsOf(head, context.file);
  const known = new Set(context.reviews.map(({ id }) => id));
  const reviews: Review[] = [];
  const faults: ClaimgraphError[] = [];
  let passedOver = 0;
  for (const row of body) {
    try {
      const cells = cellsOf(row, columns, context.file);
      if (!HOLDS.has(cells.state ?? "") || known.has(cells.review ?? "")) passedOver++;
      else reviews.push(reviewOf(cells, context));
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      faults.push(bad(context.file, row.line, error.message, error.remedy ?? "Correct the row"));
    }
  }
  const [fault] = faults;
  if (fault === undefined) return { reviews, passedOver };
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more like it, first in line ${faults[1]!.line})` : "";
  throw bad(context.file, fault.line ?? 1, `${fault.message}${more}`, `${fault.remedy}. Nothing was taken in`);
}

const bad = (place: string, line: number, message: string, remedy: string): ClaimgraphError =>
  new ClaimgraphError(message, { exitCode: EXIT.badData, place, line, remedy });

const wrong = (message: string, remedy: string): ClaimgraphError =>
  new ClaimgraphError(message, { exitCode: EXIT.badData, remedy });

function columnsOf({ line, cells }: WrittenRow, file: string): readonly ReviewColumn[] {
  return cells.map((cell) => {
    const name = REVIEW_COLUMNS.find((one) => one === cell.trim().toLowerCase());
    if (name === undefined)
      throw bad(
        file,
        line,
        `there is no column “${cell}”`,
        `The columns are ${REVIEW_COLUMNS.join(", ")}. Nothing was taken in`,
      );
    return name;
  });
}

function cellsOf({ line, cells }: WrittenRow, columns: readonly ReviewColumn[], file: string): Cells {
  if (cells.length > columns.length)
    throw bad(
      file,
      line,
      `the row has ${cells.length} cells, and there are ${columns.length} columns`,
      "Put words with a comma in quotation marks",
    );
  return Object.fromEntries(cells.map((cell, n) => [columns[n]!, withoutGuard(cell.trim())]));
}

/** A table is written so that no cell is taken for a formula: what stands before such a sign is no part of the cell. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, "");

function reviewOf(cells: Cells, context: ImportContext): Review {
  const decision = DECISION_OF.get(cells.decision ?? "");
  if (decision === undefined)
    throw wrong(`“${cells.decision ?? ""}” is no decision`, `It is one of ${[...DECISION_OF.keys()].join(", ")}`);
  const who = cells.who === undefined || cells.who === "" ? context.who : cells.who;
  const when = cells.when === undefined || cells.when === "" ? context.when : momentOf(cells.when);
  const text = cells.text === undefined || cells.text === "" ? null : cells.text;
  const considering = (cells.considering ?? "").split(/\s+/).filter((id) => id !== "");
  if ((decision === "commented" || decision === "tagged") && text === null)
    throw wrong("there are no words", "Write the comment or tag in the column text");
  if (decision === "hidden") {
    if (text === null) throw wrong("there are no words to hide", "Write them in the column text");
    return makeReview({ decision, who, when, targets: [], covers: text.split(/;\s*/) });
  }
  const targets = targetsOf(decision, cells, context);
  const said = { decision, who, when, targets, considering, text };
  if (decision !== "corrected") {
    const field = CORRECTED_FIELDS.find((one) => (cells[one] ?? "") !== "");
    if (field !== undefined) throw wrong(`${field} is told and nothing is corrected`, "Let the decision be correct");
    return makeReview(said);
  }
  const { record, claim } = claimMeant(targets[0]!.id, context)!;
  const read = { ...context, record, claim, text: context.textOf(record) };
  return makeReview({ ...said, text, correction: readCorrection(cells, read) });
}

/** A moment in the form of reviews. @throws ClaimgraphError (bad data) if it is none */
export function momentOf(written: string): string {
  const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(written)
    ? new Date(written)
    : null;
  if (moment === null || Number.isNaN(moment.getTime()))
    throw wrong(`“${written}” is no moment`, "Write it as 2025-03-19T10:20:00Z, or a day");
  return moment.toISOString();
}

interface FoundClaim {
  readonly record: DocumentRecord;
  readonly claim: DocumentRecord["claims"][number];
}

/** Everything with an id in some documents. */
interface Listed {
  readonly things: readonly { readonly id: string }[];
  readonly ids: ReadonlySet<string>;
  readonly claims: ReadonlyMap<string, FoundClaim>;
}

const lists = new WeakMap<readonly DocumentRecord[], Listed>();

/** Everything with an id, listed once for a whole table. */
function listedIn(records: readonly DocumentRecord[]): Listed {
  const known = lists.get(records);
  if (known !== undefined) return known;
  const things = records.flatMap((record) => [
    ...[record, ...record.claims, ...record.actors],
    ...[...record.cited, ...record.events, ...record.places],
  ]);
  const claims = new Map(
    records.flatMap((record) => record.claims.map((claim) => [claim.id, { record, claim }] as const)),
  );
  const listed = { things, claims, ids: new Set(things.map(({ id }) => id)) };
  lists.set(records, listed);
  return listed;
}

const claimMeant = (id: string, { records }: Pick<ImportContext, "records">): FoundClaim | null =>
  listedIn(records).claims.get(id) ?? null;

function targetsOf(decision: Decision, { id = "", other = "" }: Cells, context: ImportContext): ReviewTarget[] {
  const isPair = decision === "same" || decision === "different";
  if (isPair === (other === ""))
    throw wrong(
      isPair ? "two things are the same or different" : "only two that are the same or different have an other",
      "Write the id of the one in id, that of the other in other",
    );
  if (decision === "undone") {
    const review = idIn(id, context.reviews);
    if (review === null) throw wrong(`the graph has no review “${id}”`, "claimgraph log lists them");
    return [reviewTarget(review)];
  }
  const targets = (isPair ? [id, other] : [id]).map((one) => targetMeant(one, context));
  const needsClaim = decision === "accepted" || decision === "rejected" || decision === "corrected";
  if (needsClaim && targets[0]!.kind !== "claim")
    throw wrong(`“${id}” is no claim`, "Only claims are accepted, rejected and corrected");
  if (isPair && targets[0]!.kind !== targets[1]!.kind)
    throw wrong("the two are of different kinds", "Name two actors, two events or two places");
  if (isPair && !IDENTIFIED.has(targets[0]!.kind))
    throw wrong(`“${id}” is a ${targets[0]!.kind}`, "Name two actors, two events or two places");
  if (isPair && targets[0]!.id === targets[1]!.id) throw wrong("the two are one thing with one id", "Name two");
  return targets;
}

const IDENTIFIED: ReadonlySet<string> = new Set(["actor", "cited", "event", "place"]);

/** The thing that an id or its beginning means. @throws ClaimgraphError (bad data) for none or several */
export function targetMeant(id: string, { records }: Pick<ImportContext, "records">): ReviewTarget {
  const { ids, things } = listedIn(records);
  const meant = ids.has(id) ? id : idIn(id, things);
  if (meant === null)
    throw wrong(
      `nothing of the graph, or more than one thing, is “${id}”`,
      "Give an id, its IRI or at least eight of its first characters",
    );
  const claim = claimMeant(meant, { records });
  if (claim !== null) return claimTarget(claim.record, claim.claim);
  for (const kind of REVIEWED_KINDS)
    for (const record of records) {
      const target = kind === "review" || kind === "claim" ? null : thingTarget(record, kind, meant);
      if (target !== null) return target;
    }
  throw wrong(`nothing of the graph is “${id}”`, "Give an id");
}
