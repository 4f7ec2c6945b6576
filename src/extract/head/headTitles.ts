// "Letter from Keldora to the Secretary-General" -> a letter.   "Keldoran Defence Forces Press Statement" -> statement, author.
// not: "The ministry issued a statement." (a sentence), "Dear Mr. Speaker:" (an addressee, not the author).
import { BRIEF_NUMBERED, ISSUED_LINE, LETTER_TITLE, RUBRIC } from "../lexicon/language.ts";
import { leadingDate } from "./headDate.ts";
import { datelineAt } from "./headDateline.ts";
import type { HeadDraft } from "./headDraft.ts";
import { letterAt } from "./headLetter.ts";
import { MAX_LINE, rangeOf } from "./headLines.ts";
import {
  ADDRESSED_TO,
  allCapitalised,
  BY,
  BYLINE,
  CORRESPONDENCE,
  cutAuthor,
  isMediaName,
  SALUTATION,
  STATED,
  TRANSCRIBED,
} from "./headPatterns.ts";
import { isMetaLine } from "./metaLine.ts";

/** "Letter dated 10 March 2025 from … addressed to …". */
export function readLetter(draft: HeadDraft, n: number): number {
  const letter = letterAt(draft.tokens, draft.lines, n);
  if (letter === null) return 0;
  draft.genre = "letter";
  draft.letterDating = letter.dating;
  draft.sender = letter.sender;
  draft.addressee = letter.addressee;
  draft.titleRange = letter.range;
  return letter.lines;
}

export function readLetterTitle(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  // a page and its print both have the title: what stands twice goes over no second line
  const twice = draft.lines[n + 1]?.text === line.text;
  const match = n < 3 && (line.last || twice) ? LETTER_TITLE.exec(line.text) : null;
  if (match === null || draft.titleRange !== null || !/^\p{Lu}/u.test(line.text)) return 0;
  draft.titleRange = [line.from, line.to];
  if (match[1] !== undefined) draft.sender ??= rangeOf(draft.tokens, [line.from, line.to], match[1]);
  return twice ? 2 : 1;
}

/** "Note C15/4249 CORVATH, 26 August 1947", "Letter TAMRIN, 3 March 1948": kind, number, place and date in one line. */
export function readCorrespondence(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const match = line.text.length < 120 ? CORRESPONDENCE.exec(line.text) : null;
  if (match === null) return 0;
  const date = leadingDate(line.text.slice(match[0].length));
  if (date === null || date.dating === null) return 0;
  draft.genre ??= "letter";
  const number = match[1] ?? "";
  if (/\d/.test(number)) draft.identifiers.push(number);
  draft.letterDating ??= date.dating;
  return draft.take([line.from, line.to]);
}

/** "Transcript of the Weekly Briefing by the Spokesperson on Friday, 16 May 2025", "Interview by Foreign Minister Bram Oskell, …". */
export function readTranscribed(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const match = line.text.length < 200 && !/[.!?]$/.test(line.text) ? TRANSCRIBED.exec(line.text) : null;
  if (match === null) return 0;
  draft.genre ??= "transcript";
  const phrase = cutAuthor(match[1] ?? "");
  draft.author ??= phrase === "" ? null : rangeOf(draft.tokens, [line.from, line.to], phrase);
  draft.openedRange ??= [line.from, line.to];
  return 1;
}

/** "Keldoran Defence Forces Press Statement", "Important statement", "Press Statement of the Envoy on the talks". */
export function readStated(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (line.text.length > 160 || /[.!?:;]$/.test(line.text)) return 0;
  // "COMMUNIQUÉ" over the text
  if (n < 4 && draft.genre === null && ISSUED_LINE.test(line.text) && draft.titleRange === null) {
    draft.genre = "statement";
    draft.openedRange ??= [line.from, line.to];
    return 1;
  }
  const match = STATED.exec(line.text);
  if (match === null) return 0;
  const name = match[1] ?? "";
  if (name !== "" && (!allCapitalised(name) || name.split(/\s+/).length > 10)) return 0;
  if (name === "" && !allCapitalised(line.text)) return 0;
  draft.genre ??= "statement";
  if (name !== "") draft.author ??= rangeOf(draft.tokens, [line.from, line.to], name);
  draft.openedRange ??= [line.from, line.to];
  return 1;
}

export function readSalutation(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (ADDRESSED_TO.test(line.text) && line.text.length < MAX_LINE && n < 4) {
    draft.genre ??= "letter";
    return draft.take([line.from, line.to]);
  }
  if (!/[,:!)]$/.test(line.text) || line.text.length > 140 || !SALUTATION.test(line.text)) return 0;
  if (line.text.endsWith(")") && !/:\s+\(/.test(line.text)) return 0;
  if (/^dear\s(?:sirs?|madams?|editors?)\b/i.test(line.text) || /^dear\s[^:]{3,60}:/i.test(line.text))
    draft.genre ??= "letter";
  else draft.addressed = true;
  draft.salutation ??= [line.from, line.to];
  return draft.take([line.from, line.to]);
}

/** One short line or two that are no sentence, before the text proper; and the same once more. */
export function readTitle(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (draft.titleRange !== null) {
    const [from, to] = draft.titleRange;
    const again =
      draft.tokens.text.slice(draft.tokens.start[from], draft.tokens.end[to - 1]).trim() === line.text.trim();
    return again ? draft.take([line.from, line.to]) : 0;
  }
  const next = draft.lines[n + 1];
  if (next === undefined || line.text.length > 220) return 0;
  const words = line.text.split(/\s+/).length;
  if (/^(?:q|a|question|answer)\s?:/i.test(line.text)) return 0;
  if (words > 28 || words < 2 || /[.!?]\s\p{Lu}\p{Ll}/u.test(line.text)) return 0;
  if (/[.,;:]$/.test(line.text.replace(/[”"’']$/u, "")) || datelineAt(draft.tokens, line, draft.lines.at(-1)) !== null)
    return 0;
  if (!line.last) {
    if (draft.wrapped || /^\p{Ll}/u.test(next.text)) return 0;
    // a line that is no longer than those under it belongs to verse or a list, unless these are of the head themselves
    if (next.text.length < line.text.length && !isHeadLine(draft, n + 1)) return 0;
  }
  draft.titleRange = [line.from, line.to];
  return 1;
}

/** "Interview | 3 March 2022", "The Long Read": over a title. */
export function readRubric(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const next = draft.lines[n + 1];
  const match = n < 8 && draft.titleRange === null ? RUBRIC.exec(line.text) : null;
  if (match === null || next === undefined || /[.!?]$/.test(next.text) || next.text.length > 220) return 0;
  const date = leadingDate(match[1] ?? "");
  if (match[1] !== undefined && date?.dating == null) return 0;
  if (date !== null) draft.takeDate(date);
  return draft.take([line.from, line.to]);
}

function isHeadLine(draft: HeadDraft, n: number): boolean {
  const line = draft.line(n);
  if (line.text.length > MAX_LINE) return false;
  return (
    isMetaLine(line, draft.line(n - 1), false) ||
    BRIEF_NUMBERED.test(line.text) ||
    (BY.test(line.text) && BYLINE.test(line.text)) ||
    datelineAt(draft.tokens, line, draft.lines.at(-1)) !== null ||
    (isMediaName(line.text) && allCapitalised(line.text) && isMetaLine(draft.lines[n + 1], line, false)) ||
    /[.!?]["”’]?$/u.test(line.text)
  );
}
