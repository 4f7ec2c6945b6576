import type { WrittenReview } from "./pageReviews.ts";

/** What somebody works on: a question with what is selected, saved views, stars, comments and tags. One file that can be sent to a colleague. */
export interface Investigation {
  readonly name: string;
  /** The question in words, for whoever reads the file. */
  readonly question: string;
  /** ISO 8601. */
  readonly saved: string;
  /** The view as in the page's address: question, filters, days, selection. */
  readonly view: string;
  /** Saved views: each with its name and its view as in the page's address. */
  readonly views: readonly { readonly name: string; readonly hash: string }[];
  /** Stars, comments and tags, as rows of the table of reviews. */
  readonly notes: readonly Note[];
}

/** A star, comment or tag. */
export type Note = Readonly<
  Pick<Required<WrittenReview>, "decision" | "id"> & Pick<WrittenReview, "text" | "who" | "when">
>;

/** What is wrong with a file; of a part of it also the line, counted from 1, and the number of an entry, counted from 0. */
export type InvestigationFault =
  | { readonly fault: "tooLong" }
  | { readonly fault: "none" }
  | { readonly fault: "newer"; readonly format: string }
  | { readonly fault: "wrong"; readonly line: number; readonly key: string; readonly entry: number | null };

/** An investigation with the line of each note. */
export interface ReadInvestigation {
  readonly investigation: Investigation;
  readonly lines: readonly number[];
}

/** The decisions that an investigation holds: those that change no answer. */
export const NOTED: ReadonlySet<string> = new Set(["star", "comment", "tag"]);

const FORMAT = "claimgraph investigation 1";
/** The most characters of a file, and of one text in it. */
const LONGEST = { file: 20_000_000, text: 20_000 } as const;

/** The text of an investigation's file. */
export const investigationText = (one: Investigation): string =>
  `${JSON.stringify({ format: FORMAT, ...one }, null, 2)}\n`;

/** Whether a file is meant to be an investigation, by its beginning: of this version or another, whole or not. */
export const isInvestigation = (text: string): boolean =>
  /^\uFEFF?\s*\{\s*"format":\s*"claimgraph investigation /.test(text);

/** Reads an investigation: all of it or nothing. */
export function investigationIn(text: string): ReadInvestigation | InvestigationFault {
  if (text.length > LONGEST.file) return { fault: "tooLong" };
  const found = objectIn(text);
  const format = found?.format;
  if (found === null || typeof format !== "string" || !format.startsWith("claimgraph investigation "))
    return { fault: "none" };
  if (format !== FORMAT) return { fault: "newer", format };
  const wrong = (key: string, entry: number | null): InvestigationFault => ({
    fault: "wrong",
    line: lineOf(text, key, entry),
    key,
    entry,
  });
  for (const key of ["name", "question", "saved", "view"]) if (!isText(found[key])) return wrong(key, null);
  for (const [key, isOne] of [
    ["views", isView],
    ["notes", isNote],
  ] as const) {
    const value = found[key];
    if (!Array.isArray(value)) return wrong(key, null);
    const at = value.findIndex((one) => !isOne(one));
    if (at >= 0) return wrong(key, at);
  }
  const { name, question, saved, view, views, notes } = found as unknown as Investigation;
  return {
    investigation: {
      ...{ name, question, saved, view },
      views: views.map((one) => ({ name: one.name, hash: one.hash })),
      notes: notes.map(({ decision, id, text: said, who, when }) => ({
        decision,
        id,
        ...(said === undefined ? {} : { text: said }),
        ...(who === undefined ? {} : { who }),
        ...(when === undefined ? {} : { when }),
      })),
    },
    lines: linesOf(text, "notes", notes.length),
  };
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof found !== "object" || found === null || Array.isArray(found)
      ? null
      : (found as Readonly<Record<string, unknown>>);
  } catch {
    return null;
  }
}

const isText = (value: unknown): boolean => typeof value === "string" && value.length <= LONGEST.text;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function isView(one: unknown): boolean {
  if (typeof one !== "object" || one === null) return false;
  const { name, hash } = one as Readonly<Record<string, unknown>>;
  return typeof name === "string" && typeof hash === "string";
}

function isNote(one: unknown): boolean {
  if (typeof one !== "object" || one === null) return false;
  const { decision, id, text, who, when } = one as Readonly<Record<string, unknown>>;
  if (typeof decision !== "string" || !NOTED.has(decision)) return false;
  if (typeof id !== "string" || !/^[0-9a-f]{32}$/.test(id)) return false;
  if (decision === "star" ? text !== undefined : !isText(text) || text === "") return false;
  return (who === undefined || isText(who)) && (when === undefined || (typeof when === "string" && MOMENT.test(when)));
}

/** The line, counted from 1, in which a part of the file begins, as it is written here; of a list, its entry of a number. */
const lineOf = (text: string, key: string, entry: number | null): number =>
  entry === null ? headLine(text.split("\n"), key) : linesOf(text, key, entry + 1)[entry]!;

const headLine = (lines: readonly string[], key: string): number =>
  Math.max(
    0,
    lines.findIndex((line) => line.trimStart().startsWith(`"${key}":`)),
  ) + 1;

/** The lines in which the first entries of a list begin; the line of the list for those that are not found. */
function linesOf(text: string, key: string, count: number): readonly number[] {
  const lines = text.split("\n");
  const head = headLine(lines, key);
  const found: number[] = [];
  for (let at = head; at < lines.length && found.length < count; at++)
    if (/^ {4}[^\s}\]]/.test(lines[at]!)) found.push(at + 1);
  return Array.from({ length: count }, (_, n) => found[n] ?? head);
}
