import type { Dating } from "../model/dating.ts";
import { GENRES, type Genre, type Hints, type Metadata, type Part, type SourceDocument } from "../model/document.ts";
import { parseDate } from "../model/edtf.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { makeId, sha256Hex } from "../model/ids.ts";
import type { Positions } from "../model/positions.ts";
import { detectLanguage } from "../text/language.ts";
import { publicAddress } from "./address.ts";
import type { Origin } from "./decode.ts";

/** The result of a format's reader. */
export interface Reading {
  readonly text: string;
  readonly reading: SourceDocument["reading"];
  readonly warnings: readonly string[];
  /** The parts that the markup of the file marks. */
  readonly parts?: readonly Part[];
  readonly positions?: Positions;
  readonly hints?: Hints;
}

/** Metadata as written, not yet checked. */
export type Found = { readonly [key in keyof Metadata]: string | null };

/**
 * Makes the document of a text and of what is known about it: `given` (options) counts before `found` (the file's own metadata).
 * A date or address that cannot be read gives a warning and counts as unknown.
 *
 * @param hashed the input of the document's hash: the bytes of its file, or the text of a JSONL line
 * @throws ClaimgraphError (bad data) if the text is clearly in another language than English
 */
export function makeSource(
  { text, reading, warnings, parts, positions, hints }: Reading,
  hashed: Uint8Array | string,
  origin: Origin,
  given: Metadata,
  found: Found,
): SourceDocument {
  if (text.length > MOST_LETTERS) throw tooLong(text.length, origin);
  const language = detectLanguage(text);
  if (language !== null && language.tag !== "en") {
    throw new ClaimgraphError(`the text is in ${language.name}, which cannot be read yet`, {
      code: "other-language",
      exitCode: EXIT.badData,
      place: origin.file,
      ...(origin.line === null ? {} : { line: origin.line }),
      remedy: "Only English is read: give an English translation",
    });
  }
  const notes = [...warnings];
  const dating = readDate(given.date, notes) ?? readDate(found.date, notes);
  const genre = readGenre(given.genre, notes) ?? readGenre(found.genre, notes);
  const url = readAddress(given.url, notes) ?? readAddress(found.url, notes);
  const publisher = words(given.publisher) ?? words(found.publisher);
  const sha256 = sha256Hex(hashed);
  return {
    id: makeId("document", sha256, publisher, dating?.edtf ?? null, url),
    sha256,
    textId: sha256Hex(text),
    text,
    name: origin.line === null ? origin.file : `${origin.file}:${origin.line}`,
    title: words(given.title) ?? words(found.title),
    publisher,
    author: words(given.author) ?? words(found.author),
    dating,
    genre,
    url,
    language: "en",
    reading,
    warnings: notes,
    ...(typeof hashed === "string" ? {} : { original: hashed }),
    ...(parts === undefined || parts.length === 0 ? {} : { parts }),
    ...(positions === undefined ? {} : { positions }),
    ...(hints === undefined ? {} : { hints }),
  };
}

/** The most letters of a document; a book of a thousand pages has three million. */
const MOST_LETTERS = 10_000_000;

const tooLong = (letters: number, { file, line }: Origin): ClaimgraphError =>
  new ClaimgraphError(
    `the text has ${Math.ceil(letters / 1_000_000)} million letters, and at most 10 million are read`,
    {
      code: "bad-text",
      exitCode: EXIT.badData,
      place: file,
      ...(line === null ? {} : { line }),
      remedy: "Split it, and give its parts as files of their own",
    },
  );

/** A value of metadata on one line with single spaces; null if it is empty. */
function words(text: string | null | undefined): string | null {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
}

function readDate(text: string | null | undefined, notes: string[]): Dating | null {
  const written = words(text);
  if (written === null) return null;
  const dating = parseDate(written);
  if (dating === null)
    notes.push(
      `the date ${quote(written)} cannot be read and is taken as unknown: write it as 2020-04-26, 2020-04 or 2020`,
    );
  return dating;
}

function readGenre(text: string | null | undefined, notes: string[]): Genre | null {
  const written = words(text);
  if (written === null) return null;
  const genre = GENRES.find((known) => known === written.toLowerCase()) ?? null;
  if (genre === null)
    notes.push(`the genre ${quote(written)} is not known and is left out: it is one of ${GENRES.join(", ")}`);
  return genre;
}

function readAddress(text: string | null | undefined, notes: string[]): string | null {
  const written = words(text);
  if (written === null) return null;
  const url = publicAddress(written);
  if (url === null) notes.push(`the address ${quote(written)} is no public http or https address and is left out`);
  return url;
}

/** At most 60 characters of a text, for a message. */
const quote = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
