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
  const { name, question, saved, view, views, notes } = found;
  if (!isText(name)) return wrong("name", null);
  if (!isText(question)) return wrong("question", null);
  if (!isText(saved)) return wrong("saved", null);
  if (!isText(view)) return wrong("view", null);
  const [readViews, readNotes] = [listOf(views, viewIn), listOf(notes, noteIn)];
  if ("wrong" in readViews) return wrong("views", readViews.wrong);
  if ("wrong" in readNotes) return wrong("notes", readNotes.wrong);
  return {
    investigation: { name, question, saved, view, views: readViews.list, notes: readNotes.list },
    lines: linesOf(text, "notes", readNotes.list.length),
  };
}

/** The entries of a list, or the number of the first that is none; null for what is no list. */
function listOf<T>(
  value: unknown,
  read: (one: Members) => T | null,
): { readonly list: readonly T[] } | { readonly wrong: number | null } {
  if (!Array.isArray(value)) return { wrong: null };
  const list: T[] = [];
  for (const [n, one] of value.entries()) {
    const found = isObject(one) ? read(one) : null;
    if (found === null) return { wrong: n };
    list.push(found);
  }
  return { list };
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function objectIn(text: string): Members | null {
  try {
    const found: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(found) ? found : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST.text;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const isMoment = (value: unknown): value is string => typeof value === "string" && MOMENT.test(value);

const viewIn = ({ name, hash }: Members): Investigation["views"][number] | null =>
  typeof name === "string" && typeof hash === "string" ? { name, hash } : null;

function noteIn({ decision, id, text, who, when }: Members): Note | null {
  if (typeof decision !== "string" || !NOTED.has(decision) || typeof id !== "string" || !/^[0-9a-f]{32}$/.test(id))
    return null;
  if (decision === "star" ? text !== undefined : !isText(text) || text === "") return null;
  if ((who !== undefined && !isText(who)) || (when !== undefined && !isMoment(when))) return null;
  return {
    decision,
    id,
    ...(isText(text) ? { text } : {}),
    ...(who === undefined ? {} : { who }),
    ...(when === undefined ? {} : { when }),
  };
}

/** The line, counted from 1, in which a member of the file begins, or an entry of this list. The file has the layout in which it is saved. */
const lineOf = (text: string, key: string, entry: number | null): number =>
  (entry === null ? undefined : linesOf(text, key, entry + 1)[entry]) ?? headLine(text.split("\n"), key);

const headLine = (lines: readonly string[], key: string): number =>
  Math.max(
    0,
    lines.findIndex((line) => line.trimStart().startsWith(`"${key}":`)),
  ) + 1;

/** The lines in which the first `count` entries of a list begin; the line of the list for those that are not found. */
function linesOf(text: string, key: string, count: number): readonly number[] {
  const lines = text.split("\n");
  const head = headLine(lines, key);
  const found: number[] = [];
  for (const [at, line] of lines.entries()) if (at >= head && /^ {4}[^\s}\]]/.test(line)) found.push(at + 1);
  return Array.from({ length: count }, (_, n) => found[n] ?? head);
}
