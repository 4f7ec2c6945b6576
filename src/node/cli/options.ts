import { InvalidArgumentError, Option } from "commander";
import { GENRES } from "../../model/document.ts";
import { parseDate } from "../../model/edtf.ts";
import { COLUMN_FIELDS, type ColumnField, type Columns, type HowToRead } from "../../read/reader.ts";

/** Parses a whole number of at least `least`. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
    return value;
  };

export const minConfidence = (): Option =>
  new Option("--min-confidence <n>", "leave out claims that are less sure, 0 to 1").argParser((text) => {
    const value = /^(?:0|1|0?\.\d+|1\.0+|0\.\d*)$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value)) throw new InvalidArgumentError("It is a number from 0 to 1.");
    return value;
  });

export const limit = (): Option =>
  new Option("--limit <n>", "only the first ones").argParser(wholeNumber(1, 999_999_999));

export const unhide = (): Option => new Option("--unhide", "show the names that are covered (claimgraph hide)");

/** How reviews count: not at all, applied, or only claims that people accepted or corrected. */
export type ReviewsShown = "none" | "applied" | "only";

export const reviewsShown = (): Option =>
  new Option(
    "--reviews <how>",
    "what people decided (claimgraph review): applied (the default), none for what was read, or only what was accepted or corrected",
  ).choices(["none", "applied", "only"]);

/** The same for commands that give claims as they were read, with reviews beside them. */
export const reviewsAsked = (): Option =>
  new Option(
    "--reviews <how>",
    "applied: as people corrected it; only: what they accepted or corrected; none: without reviews. Without this, claims as they were read and reviews beside them",
  ).choices(["none", "applied", "only"]);

export const forceOption = (): Option =>
  new Option("--force", "take the lock of a machine that is lost: two runs at a time would harm the graph");

export const jobs = (): Option =>
  new Option(
    "--jobs <n>",
    "how many documents are read at the same time (default: as many as there are cores)",
  ).argParser(wholeNumber(1, 256));

export const timeLimit = (): Option =>
  new Option(
    "--time-limit <seconds>",
    "how long a document may take before it is refused (default: 30, and 1 more for each 20 kB)",
  ).argParser(wholeNumber(1, 86_400));

export const lookup = (): Option =>
  new Option("--lookup <file>", "names of bodies and places known beforehand, beside our own (data/lookups/README.md)");

/** How files are opened. */
export interface OpeningOptions {
  readonly password?: string;
  readonly columns?: Columns;
  readonly ocr?: true;
}

export const openingOptions = (): Option[] => [
  new Option(
    "--password <password>",
    "opens PDF files that are encrypted; other users of the machine see it in the list of processes, but not where the variable holds it",
  ).env("CLAIMGRAPH_PASSWORD"),
  new Option(
    "--columns <field=heading,...>",
    `which columns of tables hold what, where their headings do not tell: ${COLUMN_FIELDS.join(", ")}`,
  ).argParser(columns),
  new Option(
    "--ocr",
    "recognise the text of scanned pages of PDF files; needs the programs tesseract and pdftoppm. Claims say that they rest on it",
  ),
];

/** The options that were given. */
export const howOf = ({ password, columns, ocr }: OpeningOptions): HowToRead => ({
  ...(password === undefined ? {} : { password }),
  ...(columns === undefined ? {} : { columns }),
  ...(ocr === undefined ? {} : { ocr }),
});

function columns(text: string, before: Columns = {}): Columns {
  const found: { [field in ColumnField]?: string } = { ...before };
  for (const one of text.split(",")) {
    const [written = "", heading = ""] = one.split(/=(.*)/s, 2).map((part) => part.trim());
    const field = COLUMN_FIELDS.find((known) => known === written.toLowerCase());
    if (field === undefined || heading === "")
      throw new InvalidArgumentError(`It is written as text=HEADING,date=HEADING with ${COLUMN_FIELDS.join(", ")}.`);
    found[field] = heading;
  }
  return found;
}

/** Metadata that the user gives for all documents of a run. */
export interface MetadataOptions {
  readonly date?: string;
  readonly publisher?: string;
  readonly genre?: (typeof GENRES)[number];
  readonly title?: string;
}

export const metadata = (): Option[] => [
  new Option("--date <date>", "date of the documents: a day, month, year or any EDTF level 0").argParser(date),
  new Option("--publisher <name>", "publisher of the documents"),
  new Option("--genre <genre>", "genre of the documents").choices(GENRES),
  new Option("--title <title>", "title of the documents"),
];

export const metadataTable = (): Option =>
  new Option(
    "--metadata <table>",
    "what is known of single files: CSV, JSON or JSON Lines with the columns file, date, publisher, author, title, genre, url, language",
  );

function date(text: string): string {
  if (parseDate(text) === null) throw new InvalidArgumentError("It is a date like 2020-04-26, 2020-04 or 2020.");
  return text;
}
