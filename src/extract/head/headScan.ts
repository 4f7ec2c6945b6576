// "Daily Report 7 issued on 7 March 2025" -> date.   "The full text of the communiqué:" -> what follows is reproduced.
// not: "Two people died on 7 March 2025." (a sentence), "He told reporters:" (a quotation).
import { tokenAt } from "../../text/tokens.ts";
import { REPORT_NUMBERED } from "../lexicon/language.ts";
import type { Range } from "../structure/analysis.ts";
import { type LeadingDate, leadingDate } from "./headDate.ts";
import { readDated } from "./headDated.ts";
import type { HeadDraft } from "./headDraft.ts";
import { letterAt } from "./headLetter.ts";
import { type Line, MAX_LINE, rangeOf } from "./headLines.ts";
import { allCapitalised, DATED_TITLE, ISSUES, REPORT_TITLE, REPRODUCED, WRITES } from "./headPatterns.ts";
import { readLetter } from "./headTitles.ts";

/** How many of the first lines may give facts about the document, whatever stands between them. */
const FIRST_LINES = 14;
/** How many of them may be the title of a report. */
const TITLE_LINES = 5;

/** Reads facts about the document in the first lines, even behind sentences. `body` is the number of the first line of the body. */
export function scanLines(draft: HeadDraft, body: number): void {
  for (let k = 0; k < draft.lines.length && k < body + FIRST_LINES; k++) {
    const line = draft.line(k);
    if (k >= body && draft.reproduced < 0) readReproduced(draft, k);
    if (k > body && draft.genre === "letter") readAddressee(draft, k);
    if (k < FIRST_LINES) readDatePrefix(draft, line);
    if (k < TITLE_LINES) readReportNumber(draft, line);
    if (line.text.length > MAX_LINE) continue;
    if (k > body && k < FIRST_LINES) readDated(draft, k);
    if (k < FIRST_LINES) readDateWithin(draft, line, draft.lines[k + 1]?.text ?? "");
    const source = /^source:\s(\p{Lu}.{2,80})$/iu.exec(line.text);
    if (source !== null && k < FIRST_LINES) draft.publisher ??= source[1] ?? null;
  }
}

/** "Flash Update No. 4: the valley", "Daily Report 211/2019": a report. */
function readReportNumber(draft: HeadDraft, line: Line): void {
  if (draft.genre !== null || line.text.length > 160 || !REPORT_NUMBERED.test(line.text)) return;
  draft.genre = "report";
  draft.titleRange ??= [line.from, line.to];
}

/** "The full text of the communiqué:", "The ministry released the following statement on 3 March:", the title of a letter under news of it. */
function readReproduced(draft: HeadDraft, n: number): void {
  const line = draft.line(n);
  if (draft.genre === null && n > 0 && letterAt(draft.tokens, draft.lines, n) !== null) {
    const taken = readLetter(draft, n);
    const title = draft.titleRange as Range;
    draft.meta.push(title);
    draft.reproduced = draft.lines[n + taken]?.from ?? title[1];
    return;
  }
  const match = line.text.length <= 2 * MAX_LINE ? REPRODUCED.exec(line.text) : null;
  const next = draft.lines[n + 1];
  // what stands in quotation marks is read as a quotation, unless the marks are around the whole text and therefore hidden
  if (match === null || next === undefined || /^["“«]/u.test(draft.tokens.word[next.from] ?? "")) return;
  draft.reproduced = line.to;
  draft.genre ??= /letter/i.test(match[0]) ? "letter" : "statement";
  const dated = lastDate(line.text);
  draft.letterDating ??= dated?.dating ?? null;
  const issuer = ISSUES.exec(line.text) ?? WRITES.exec(line.text);
  if (issuer !== null) draft.author ??= rangeOf(draft.tokens, [line.from, line.to], issuer[1] ?? "");
}

/** Name, office and place of the addressee of a letter: lines without a stop, the first with a form of address. */
function readAddressee(draft: HeadDraft, n: number): void {
  if (!/^(?:H\.\s?E\.|His Excellency|Her Excellency|Mr\.?\s|Mrs\.?\s|Ms\.?\s|Dear\s)/.test(draft.line(n).text)) return;
  let k = n;
  while (k < draft.lines.length && k < n + 6 && isAddressLine(draft.line(k).text)) k++;
  if (k === n || (k === n + 1 && !/^dear/i.test(draft.line(n).text))) return;
  draft.meta.push([draft.line(n).from, draft.line(k - 1).to]);
}

const isAddressLine = (text: string): boolean =>
  text.length < 80 &&
  (!/[.!?;]$/.test(text) || /^dear/i.test(text)) &&
  allCapitalised(text.replace(/^H\.\s?E\.\s/, ""));

/** "date 2025-03-04 TAMRIN, 4 March. The army …": the date before the text, in its line. */
function readDatePrefix(draft: HeadDraft, line: Line): void {
  if (!/^date\s/i.test(line.text)) return;
  const key = 5;
  const date = leadingDate(line.text.slice(key));
  if (date?.dating == null) return;
  draft.takeDate(date);
  const end = tokenAt(draft.tokens, (draft.tokens.start[line.from] ?? 0) + key + date.length - 1) + 1;
  draft.meta.push([line.from, end]);
}

/** A date at the end of a line that is no sentence: "Iran Update, 7 March 2025", "Press Briefing – March 7, 2025". */
function readDateWithin(draft: HeadDraft, line: Line, next: string): void {
  if (/[!?;]$|[\p{Ll})”"]\.$/u.test(line.text) || line.text.length > 220) return;
  // a sentence that goes on in the next line
  if (/^\p{Ll}/u.test(next)) return;
  const found = lastDate(line.text);
  if (found === null || !(allCapitalised(line.text.replace(/\d\S*/g, "").trim()) || DATED_TITLE.test(line.text)))
    return;
  draft.takeDate(found);
  if (
    draft.titleRange === null &&
    draft.genre !== "letter" &&
    REPORT_TITLE.test(line.text) &&
    /\p{L}{4,}.*\s.*\p{L}{4,}/u.test(line.text)
  )
    draft.titleRange = [line.from, line.to];
  if (draft.genre === null && REPORT_TITLE.test(line.text)) {
    draft.genre = "report";
    const issuer = /^(.{3,80}?)\s(?:(?:daily|weekly|monthly|spot|situation|status|special)\s)report\b/i.exec(line.text);
    if (issuer !== null) draft.author ??= rangeOf(draft.tokens, [line.from, line.to], issuer[1] ?? "");
    const observer = /^([^,]{3,60}\s(?:observer|monitor|digest|review|bulletin)),\s/i.exec(line.text);
    if (observer !== null) draft.publisher ??= observer[1] ?? null;
  }
}

/** A full date at the end of a line, with at most a short rest behind it. */
function lastDate(text: string): LeadingDate | null {
  for (const at of text.matchAll(
    /(?:^|[\s,(–—-])(?=\d{1,2}\s|\d{1,2}(?:st|nd|rd|th)|\d{4}-|\p{Lu}\p{L}{2,8}[.,]?\s)/gu,
  )) {
    const date = leadingDate(text.slice(at.index + at[0].length));
    if (date?.dating == null || date.dating.edtf.length < 10) continue;
    if (text.length - at.index - at[0].length - date.length <= 16) return date;
  }
  return null;
}
