import { readFile } from "node:fs/promises";
import { csvLine } from "../../../export/csv.ts";
import { ClaimgraphError, EXIT } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/record.ts";
import { makeReview, type Review } from "../../../model/review.ts";
import { reviewTarget } from "../../../model/seen.ts";
import { applyReviews } from "../../../query/reviews/applyReviews.ts";
import { idIn } from "../../../query/reviews/corrections.ts";
import type { Disagreement } from "../../../query/reviews/decided.ts";
import { withoutShowing } from "../../../query/reviews/hides.ts";
import { momentOf, reviewsInTable } from "../../../query/reviews/importTable.ts";
import { type Investigation, isInvestigation } from "../../../query/reviews/investigationFile.ts";
import { aboutOf, REVIEW_COLUMNS, reviewRow, WORDS } from "../../../query/reviews/reviewTable.ts";
import { standingsOf } from "../../../query/reviews/standing.ts";
import { rowsOfCsv } from "../../../read/table/csv.ts";
import { readingError } from "../../disk/files.ts";
import { writeAtomically } from "../../disk/writeAtomically.ts";
import { counted } from "../counted.ts";
import { type OpenGraph, openGraph } from "../graph.ts";
import { openEditor } from "../openEditor.ts";
import type { ReviewOptions } from "../review.ts";
import type { Session } from "../session.ts";
import { printable, type Terminal } from "../terminal.ts";
import { noteRows, openedInvestigation } from "./investigation.ts";
import { refuseOtherDecisions } from "./otherDecisions.ts";

/** Writes reviews into a graph’s folder under its lock; returns how many are new. */
export async function addReviews(
  path: string,
  reviews: readonly Review[],
  terminal: Pick<Terminal, "warn">,
): Promise<number> {
  const editor = await openEditor(path, terminal);
  try {
    return await editor.addReviews(reviews);
  } finally {
    await editor.close();
  }
}

/** The graph as it was read, with every name shown, because a reviewer has its folder anyway. */
export const openAsRead = (path: string, session: Session): Promise<OpenGraph> =>
  openGraph(path, session, { unhide: true, reviews: "none" });

/** Makes moments, one after the other: from now, or from the given one. @throws ClaimgraphError (usage) if that is invalid */
export function clockFrom(when: string | undefined): () => string {
  if (when === undefined) return () => new Date().toISOString();
  const start = new Date(momentOf(when)).getTime();
  let told = 0;
  return () => new Date(start + told++).toISOString();
}

export const nameOf = ({ as }: Pick<ReviewOptions, "as">): string | null => {
  const name = as?.replaceAll(/\s+/g, " ").trim() ?? "";
  return name === "" ? null : name;
};

/** Imports a table of decisions, or the stars, comments and tags of an investigation: all of them or none. */
export async function importReviews(
  path: string,
  file: string,
  options: ReviewOptions,
  session: Session,
): Promise<void> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw readingError(cause, file);
  });
  const graph = await openAsRead(path, session);
  const records = await graph.records();
  const links = await graph.links(records);
  const texts = new Map<string, string | null>();
  for (const { textId } of records) if (!texts.has(textId)) texts.set(textId, await graph.text(textId));
  const held = await graph.reviews();
  const opened = isInvestigation(text) ? openedInvestigation(text, file) : null;
  const rows =
    opened === null ? rowsOfCsv(text.replace(/^\ufeff/, "")) : noteRows(opened, records, held, nameOf(options));
  const { reviews, passedOver } = reviewsInTable(rows, {
    file,
    records,
    reviews: held,
    canonicalOf: (id) => links?.links.canonical.get(id) ?? id,
    textOf: ({ textId }: DocumentRecord) => texts.get(textId) ?? null,
    who: nameOf(options),
    when: clockFrom(options.when)(),
  });
  const taken = withoutShowing(held, reviews);
  const added = await addReviews(path, taken, session.terminal);
  const known = taken.length - added;
  const showing = reviews.length - taken.length;
  const parts = [
    showing > 0 ? `${showing} left out, that would show a hidden name again (claimgraph hide --undo)` : "",
    known > 0 ? `${known} known already` : "",
    passedOver > 0 ? `${passedOver} passed over, that do not hold or are there` : "",
  ];
  session.terminal.say(
    [`${path}: ${counted(added, "review")} added`, ...parts.filter((part) => part !== "")].join(", "),
  );
  if (opened !== null) tellQuestion(opened.investigation, file, session);
}

/** The question and the saved views of an investigation are for the viewer. */
function tellQuestion({ name, question, views }: Investigation, file: string, { terminal }: Session): void {
  terminal.say(
    `“${printable(name)}” asks: ${printable(question)} · ${counted(views.length, "saved view")}. To see them, drop ${file} on the page of claimgraph view`,
  );
}

/**
 * Writes all decisions as a table, but for those with a hidden name.
 *
 * @throws ClaimgraphError (cannot create) if the file holds anything else than decisions of the graph
 */
export async function exportReviews(
  path: string,
  file: string,
  { unhide = false }: ReviewOptions,
  session: Session,
): Promise<void> {
  if (file !== "-")
    await refuseOtherDecisions(file, async () => {
      const own = await openAsRead(path, session);
      return standingsOf(await own.records(), await own.reviews());
    });
  const graph = await openGraph(path, session, { unhide, reviews: "none" });
  const stood = standingsOf(await graph.records(), await graph.reviews());
  const lines = [csvLine([...REVIEW_COLUMNS]), ...stood.map((one) => csvLine([...reviewRow(one)]))];
  if (file === "-") await session.terminal.write(lines.join(""));
  else await writeAtomically(file, lines);
  session.terminal.say(`${file === "-" ? "standard output" : file}: ${counted(stood.length, "review")}`);
}

/** Undoes one decision: it stays in the graph, but is no longer valid. */
export async function undoReview(
  path: string,
  wanted: string,
  options: ReviewOptions,
  session: Session,
): Promise<void> {
  const graph = await openAsRead(path, session);
  const reviews = await graph.reviews();
  const id = idIn(wanted, reviews);
  if (id === null)
    throw new ClaimgraphError(`no review, or more than one, is “${wanted}”`, {
      exitCode: EXIT.noInput,
      place: path,
      remedy: `Give at least eight characters of its id; claimgraph log ${path} lists them`,
    });
  const review = makeReview({
    decision: "undone",
    who: nameOf(options),
    when: clockFrom(options.when)(),
    targets: [reviewTarget(id)],
  });
  await addReviews(path, [review], session.terminal);
  session.terminal.say(
    `${path}: undone: ${WORDS[reviews.find((one) => one.id === id)!.decision]} (${id.slice(0, 12)})`,
  );
}

/** Lists disagreements, each with the decisions of the people. */
export async function listDisagreements(
  path: string,
  { unhide = false }: ReviewOptions,
  session: Session,
): Promise<void> {
  const graph = await openGraph(path, session, { unhide, reviews: "none" });
  const records = await graph.records();
  const { disagreements } = applyReviews(records, await graph.reviews());
  const about = aboutOf(records);
  for (const one of disagreements) await session.terminal.write(disagreementText(one, about, session));
  session.terminal.say(
    `${path}: ${counted(disagreements.length, "disagreement")}; what people disagree on stands as it was read`,
  );
}

function disagreementText(
  { on, reviews }: Disagreement,
  about: (review: Review) => string,
  { terminal }: Session,
): string {
  const what = on === "verdict" ? "Is it right?" : on === "same" ? "Are they one?" : `What is the ${on}?`;
  const lines = reviews.map(
    (review) =>
      `  ${review.who ?? "somebody"}: ${decisionText(review)} ${terminal.paint.dim(`(${review.when.slice(0, 10)}, ${review.id.slice(0, 12)})`)}`,
  );
  return printableLines([`${terminal.paint.bold(what)} ${about(reviews[0]!)}`, ...lines, ""]);
}

const printableLines = (lines: readonly string[]): string =>
  lines.map((line) => `${line.replaceAll(/\s+/g, (gap) => (gap.startsWith(" ") ? gap : " "))}\n`).join("");

/** A decision, in words. */
export function decisionText({ decision, correction, text, covers }: Review): string {
  const fields = Object.entries(correction ?? {}).map(([field, value]) => `${field} ${valueText(value)}`);
  return printable(
    [
      WORDS[decision],
      ...(fields.length > 0 ? [fields.join(", ")] : []),
      ...(text === null ? [] : [`“${text}”`]),
      ...covers,
    ].join(": "),
  );
}

function valueText(value: unknown): string {
  if (value === null) return "none";
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "name" in value) return String(value.name);
  const { spans } = value as { readonly spans: readonly { readonly quote: string }[] };
  return `“${spans.map(({ quote }) => quote).join(" … ")}”`;
}
