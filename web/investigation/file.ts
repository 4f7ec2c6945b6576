import type { WrittenReview } from "../../src/query/reviews/pageReviews.ts";
import { isView, type KeptView } from "../export/keptViews.ts";
import { w } from "./words.ts";

/** What somebody works on: a question with what is selected, saved views, stars, comments and tags. One file that can be sent to a colleague. */
export interface Investigation {
  readonly name: string;
  /** The question in words, for whoever reads the file. */
  readonly question: string;
  /** ISO 8601. */
  readonly saved: string;
  /** The view as in the page's address: question, filters, days, selection. */
  readonly view: string;
  readonly views: readonly KeptView[];
  /** Stars, comments and tags, as rows of the table of reviews. */
  readonly notes: readonly Note[];
}

/** A star, comment or tag. */
export type Note = Readonly<
  Pick<Required<WrittenReview>, "decision" | "id"> & Pick<WrittenReview, "text" | "who" | "when">
>;

/** The decisions that an investigation holds: those that change no answer. */
export const NOTED: ReadonlySet<string> = new Set(["star", "comment", "tag"]);

const FORMAT = "claimgraph investigation 1";
/** The most characters of a file, and of one text in it. */
const LONGEST = { file: 20_000_000, text: 20_000 } as const;

/** The text of an investigation's file. */
export const investigationText = (one: Investigation): string =>
  `${JSON.stringify({ format: FORMAT, ...one }, null, 2)}\n`;

/** The name of its file. */
export const investigationFileName = (name: string): string =>
  `${
    name
      .trim()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-+|-+$/g, "")
      .toLowerCase()
      .slice(0, 60) || "investigation"
  }.investigation.json`;

/**
 * Reads an investigation: all of it or nothing.
 *
 * @throws Error that tells what is wrong in which line
 */
export function readInvestigation(text: string): Investigation {
  if (text.length > LONGEST.file) throw new Error(w.tooLong);
  const found = objectIn(text);
  const format = found.format;
  if (typeof format !== "string" || !format.startsWith("claimgraph investigation ")) throw new Error(w.noInvestigation);
  if (format !== FORMAT) throw new Error(w.newer(format));
  const wrong = (key: string, n: number | null): Error => new Error(w.wrong(lineOf(text, key, n), key, n));
  const words = (key: "name" | "question" | "saved" | "view"): string => {
    const value = found[key];
    if (typeof value !== "string" || value.length > LONGEST.text) throw wrong(key, null);
    return value;
  };
  const list = <T>(key: "views" | "notes", isOne: (one: unknown) => one is T): readonly T[] => {
    const value = found[key];
    if (!Array.isArray(value)) throw wrong(key, null);
    const at = value.findIndex((one) => !isOne(one));
    if (at >= 0) throw wrong(key, at);
    return value as readonly T[];
  };
  return {
    name: words("name"),
    question: words("question"),
    saved: words("saved"),
    view: words("view"),
    views: list("views", isView).map(({ name, hash }) => ({ name, hash })),
    notes: list("notes", isNote).map(({ decision, id, text: said, who, when }) => ({
      decision,
      id,
      ...(said === undefined ? {} : { text: said }),
      ...(who === undefined ? {} : { who }),
      ...(when === undefined ? {} : { when }),
    })),
  };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Error(w.noInvestigation);
  }
  if (typeof found !== "object" || found === null || Array.isArray(found)) throw new Error(w.noInvestigation);
  return found as Readonly<Record<string, unknown>>;
}

const isText = (value: unknown): boolean => typeof value === "string" && value.length <= LONGEST.text;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function isNote(one: unknown): one is Note {
  if (typeof one !== "object" || one === null) return false;
  const { decision, id, text, who, when } = one as Readonly<Record<string, unknown>>;
  if (typeof decision !== "string" || !NOTED.has(decision)) return false;
  if (typeof id !== "string" || !/^[0-9a-f]{32}$/.test(id)) return false;
  if (decision === "star" ? text !== undefined : !isText(text) || text === "") return false;
  return (who === undefined || isText(who)) && (when === undefined || (typeof when === "string" && MOMENT.test(when)));
}

/** The line, counted from 1, in which a part of the file begins, as it is written here; of a list, its entry of a number. */
function lineOf(text: string, key: string, n: number | null): number {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.trimStart().startsWith(`"${key}":`));
  if (at < 0) return 1;
  if (n === null) return at + 1;
  let entry = -1;
  for (let line = at + 1; line < lines.length; line++) {
    if (/^ {4}\S/.test(lines[line]!) && !/^ {4}[}\]]/.test(lines[line]!)) entry++;
    if (entry === n) return line + 1;
  }
  return at + 1;
}
