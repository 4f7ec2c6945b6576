// "date 2020-04-26 By Ann Orrel" -> date, author.   "TAMRIN, 3 March (Lantern) – Artillery shelled …" -> dateline, publisher; the text starts after the dash.
// not: "The army fired." at the top of a text; a wrapped first line; "By nightfall the town was empty."
import type { Dating } from "../../model/dating.ts";
import type { Genre } from "../../model/document.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import type { Lookup } from "../lookup.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import type { Annex } from "./annexes.ts";
import { readByline, readDated, readHeldAt, readPlaceAndDate } from "./headDated.ts";
import { HeadDraft, merged } from "./headDraft.ts";
import { openBody, readEnd } from "./headEnd.ts";
import { readJoint } from "./headJoint.ts";
import { MAX_LINE } from "./headLines.ts";
import {
  readBureau,
  readIssuer,
  readLetterhead,
  readMasthead,
  readNumbered,
  readPressSymbol,
  readSeat,
  readUnit,
  readUnitedNations,
} from "./headMasthead.ts";
import { readOpened, readSpeakersLine } from "./headOpened.ts";
import { readBrief, readInstitute, readReportOf, readSeries } from "./headReport.ts";
import { readResolution } from "./headResolution.ts";
import { scanLines } from "./headScan.ts";
import {
  readCorrespondence,
  readLetter,
  readLetterTitle,
  readRubric,
  readSalutation,
  readStated,
  readTitle,
  readTranscribed,
} from "./headTitles.ts";

/** What the first lines (and the signature) say about the document. Ranges are runs of tokens, half-open. */
export interface Head {
  /** First token to read claims from. A news headline counts as body, the title of a statement, letter, speech or report does not. */
  readonly body: number;
  /** First token of the author's own text: behind the news about a letter or statement that is reproduced after it, else the body. */
  readonly own: number;
  /** Runs that are only about the document, in order: masthead, date, byline, dateline, symbols, salutation, signature. */
  readonly meta: readonly Range[];
  readonly title: string | null;
  readonly titleRange: Range | null;
  /** Only a date with its year. */
  readonly dating: Dating | null;
  /** Persons of the byline. */
  readonly authors: readonly string[];
  /** Masthead, or agency of the dateline. */
  readonly publisher: string | null;
  /** Place from which it was sent. */
  readonly dateline: Range | null;
  /** What kind of text the head shows it to be. */
  readonly genre: Genre | null;
  /** UN symbols of the document itself, or the number of a note. */
  readonly identifiers: readonly string[];
  /** Phrase for the author of the text: the party that signed it, speaks in it or issued it. */
  readonly author: Range | null;
  /** Several issue the text together: nobody of them alone is its author. */
  readonly joint: boolean;
  /** Phrase for the office that a letter comes from. */
  readonly sender: Range | null;
  readonly addressee: Range | null;
  readonly salutation: Range | null;
  readonly signature: Range | null;
  /** Annexes: texts of others behind it, in order. */
  readonly annexes: readonly Annex[];
}

/**
 * Each takes the number of a line and returns how many lines it has read; 0 if the line is not of its kind. The first that recognises the
 * line reads it.
 */
const READERS: readonly ((draft: HeadDraft, n: number) => number)[] = [
  readDated,
  readHeldAt,
  readLetterhead,
  readIssuer,
  readBureau,
  readLetter,
  readLetterTitle,
  readCorrespondence,
  readUnitedNations,
  readByline,
  readPressSymbol,
  readNumbered,
  readSeries,
  readBrief,
  readInstitute,
  readPlaceAndDate,
  readTranscribed,
  readRubric,
  readReportOf,
  readSpeakersLine,
  readOpened,
  readStated,
  readSalutation,
  readUnit,
  readSeat,
  readMasthead,
  readTitle,
];

/** Reads the head of a text of any source. A sentence of the body never counts as head. Linear; throws nothing. */
export function readHead(tokens: Tokens, sentences: Sentences, lookup: Lookup, given: Genre | null = null): Head {
  const draft = new HeadDraft(tokens, sentences, lookup, given);
  const body = readLines(draft);
  if (body < draft.lines.length) openBody(draft, body);
  scanLines(draft, body);
  readResolution(draft);
  readEnd(draft);
  readJoint(draft);
  if (draft.titleRange === null) draft.titleRange = draft.openedRange;
  else if (draft.openedRange !== null) draft.meta.push(draft.openedRange);
  return finished(draft);
}

/** Reads lines of the head, and returns the number of the first line that is not of the head. */
function readLines(draft: HeadDraft): number {
  let n = 0;
  while (n < draft.lines.length) {
    if (draft.line(n).text.length > MAX_LINE) return n;
    let taken = 0;
    for (const read of READERS) {
      taken = read(draft, n);
      if (taken > 0) break;
    }
    if (taken === 0) return n;
    n += taken;
  }
  return n;
}

function finished(draft: HeadDraft): Head {
  const genre = draft.genre ?? (draft.addressed ? "speech" : draft.party ? "statement" : null);
  const effective = draft.given ?? genre ?? "news";
  const issued = effective === "statement" || effective === "press-release" || effective === "transcript";
  const signs = effective === "letter" ? (draft.signed ?? draft.author) : (draft.author ?? draft.signed);
  // under the letterhead of a ministry, whoever publishes the text
  const author =
    (issued ? draft.fuller(signs) : signs) ?? (draft.party && effective !== "letter" ? null : draft.sender);
  const body = draft.bodyStart(effective);
  return {
    body,
    own: Math.max(body, draft.reproduced),
    meta: merged(draft.meta),
    title: draft.titleRange === null ? null : nameOf(draft.tokens, draft.titleRange),
    titleRange: draft.titleRange,
    dating: draft.letterDating ?? draft.dating,
    authors: draft.authors,
    publisher: draft.publisher ?? draft.agency,
    dateline: draft.dateline,
    genre,
    identifiers: draft.identifiers,
    author,
    joint: draft.joint,
    sender: draft.sender,
    addressee: draft.addressee,
    salutation: draft.salutation,
    signature: draft.signature,
    annexes: draft.annexes,
  };
}
