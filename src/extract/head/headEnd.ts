// "TAMRIN (Lantern) -- The army …" -> dateline.   "Corin Vashet ↵ Permanent Representative of Keldora" at the end -> signer, office.
// not: "SOURCE: Lantern" at the end; a last paragraph without its stop.
import { tokenAt } from "../../text/tokens.ts";
import {
  ADDRESSEE_LINE,
  BODY_NOUNS,
  CONTACT_LINE,
  FOR_BODY,
  LETTER_MARK,
  NOTES_HEADING,
  PRESS_UNIT,
  ROLE_NOUNS,
  SIGNED_AT,
  TITLE_GOES_ON,
} from "../lexicon/language.ts";
import type { Range } from "../structure/analysis.ts";
import { leadingDate } from "./headDate.ts";
import { datelineAt } from "./headDateline.ts";
import type { HeadDraft } from "./headDraft.ts";
import { signatureOf } from "./headLetter.ts";
import { type Line, rangeOf, tailLines } from "./headLines.ts";
import { allCapitalised, hasNoun, NAMES, SPEAKER } from "./headPatterns.ts";

/** The dateline of the first paragraphs, or the name of the speaker before the speech. */
export function openBody(draft: HeadDraft, n: number): void {
  const { tokens, lines } = draft;
  for (let k = n; k < n + 4 && k < lines.length; k++) {
    const line = draft.line(k);
    const found = datelineAt(tokens, line, lines.at(-1));
    if (found === null) continue;
    draft.dateline ??= found.place;
    draft.agency = found.agency;
    if (found.dating !== null) draft.dating ??= found.dating;
    draft.meta.push([line.from, found.to]);
    return;
  }
  const line = draft.line(n);
  const speaker = SPEAKER.exec(line.text);
  if (speaker === null) return;
  const to = tokenAt(tokens, (tokens.start[line.from] ?? 0) + speaker[0].length);
  draft.author ??= rangeOf(tokens, [line.from, to], speaker[1] ?? "");
  draft.genre ??= "speech";
  draft.meta.push([line.from, to]);
}

/** The signer, under "(Signed)", "Yours sincerely," or in lines of name and office; and place and date of signing. */
export function readEnd(draft: HeadDraft): void {
  const signature = signatureOf(draft.tokens, draft.end);
  if (signature !== null) {
    draft.genre ??= "letter";
    if (draft.genre === "letter") draft.author = signature.name ?? draft.author;
    draft.sender ??= officeIn(draft, signature.range);
    draft.sign(signature.range);
    return;
  }
  const tail = signingLines(tailLines(draft.tokens, draft.end));
  for (const line of tail.slice(1)) readSignedAt(draft, line);
  if (draft.genre === "letter" || draft.addressed) readCapitals(draft, tail);
  if (!readTitledName(draft, tail) && !readSignedFor(draft, tail)) readNamed(draft, tail);
  // "Excellency, … the assurances of my highest consideration", and a name
  if (draft.addressed && draft.signed !== null && new RegExp(LETTER_MARK.source, "i").test(draft.tokens.text))
    draft.genre ??= "letter";
}

/** The last lines without those that tell how to reach the sender, or to whom the letter goes: "Contact: …", "H.E. Mr. Paul Dorn ↵ President of the Council". */
function signingLines(tail: readonly Line[]): readonly Line[] {
  let end = tail.length;
  // notes stand behind the text, and are hidden from it
  while (
    end > 1 &&
    (CONTACT_LINE.test((tail[end - 1] as Line).text) || NOTES_HEADING.test((tail[end - 1] as Line).text))
  )
    end--;
  const addressee = tail.findIndex(({ text }, k) => k > 1 && k >= end - 4 && ADDRESSEE_LINE.test(text));
  return tail.slice(0, addressee < 0 ? end : addressee);
}

/** "Permanent Representative of ↵ Keldora to the United Nations": an office with the lines over which its title goes on. */
function wholeOffice(office: Line, lines: readonly Line[]): Range {
  let k = lines.indexOf(office);
  while (k + 1 < lines.length && TITLE_GOES_ON.test((lines[k] as Line).text)) k++;
  return [office.from, (lines[k] as Line).to];
}

/** "For the General Command ↵ Spokesperson: Bram Oskell" as the last lines: an office and a name in one line. */
function readTitledName(draft: HeadDraft, tail: readonly Line[]): boolean {
  const k = tail.findLastIndex(({ text }) => OFFICE_AND_NAME.test(text));
  const line = tail[k];
  const [, office = "", name = ""] = OFFICE_AND_NAME.exec(line?.text ?? "") ?? [];
  if (line === undefined || k < tail.length - 2 || !hasNoun(office, ROLE_NOUNS)) return false;
  // the title of a text of two lines is none of its last
  const [, titleEnd] = draft.titleRange ?? draft.openedRange ?? [0, 0];
  if (line.from < titleEnd || tail.slice(k + 1).some(({ text }) => text.length > 90)) return false;
  const above = tail[k - 1];
  const forBody = above !== undefined && FOR_BODY.test(above.text);
  draft.signed ??= rangeOf(draft.tokens, [line.from, line.to], name);
  draft.sign([forBody ? above.from : line.from, (tail.at(-1) as Line).to]);
  return true;
}

/** "For the Keldoran Patriotic Movement ↵ Major Bram Oskell ↵ Spokesperson", "For the KPM ↵ The Press Bureau": the body, and who signs for it. */
function readSignedFor(draft: HeadDraft, tail: readonly Line[]): boolean {
  const k = tail.findLastIndex(({ text }) => FOR_BODY.test(text) && text.length <= 90);
  const line = tail[k];
  const body = FOR_BODY.exec(line?.text ?? "")?.[1];
  const below = tail.slice(k + 1);
  if (line === undefined || body === undefined || k === 0 || below.length > 4) return false;
  if (below.some(({ text }) => !isSigning(text.replace(/\d{1,2}\s\p{L}+\s\d{4}$/u, "")) && !isDate(text))) return false;
  const range = rangeOf(draft.tokens, [line.from, line.to], body);
  const name = below.find(({ text }) => new RegExp(`^${NAMES}$`, "u").test(text) && !isUnit(text));
  draft.signed ??= name === undefined ? range : [name.from, name.to];
  draft.sender ??= range;
  draft.sign([line.from, (tail.at(-1) as Line).to]);
  return true;
}

const isDate = (text: string): boolean => leadingDate(text)?.dating != null;

/** The words of a name are capitalised, but for short ones within it: "Bram ag Oskell". */
const OFFICE_AND_NAME =
  /^(\p{L}[\p{L} -]{2,50}):\s(\p{Lu}[\p{L}.’'-]*(?:\s\p{Ll}{1,3})?(?:\s(?:\p{Ll}{1,3}-)?\p{Lu}[\p{L}.’'-]*){1,4})$/u;

const CAPITALS = /^\p{Lu}[\p{Lu}.’'-]*(?:\s\p{Lu}[\p{Lu}.’'-]*){1,4}$/u;

/** "ORLAN R. TESS" after the last sentence of a letter, over the place and the date of signing or over nothing. */
function readCapitals(draft: HeadDraft, tail: readonly Line[]): void {
  let k = tail.length - 1;
  const ending = tail[k]?.text ?? "";
  if (leadingDate(ending)?.dating != null && ending.length < 30) k--;
  if (k < tail.length - 1 && /^\p{Lu}[\p{Lu}\s]{2,40},$/u.test(tail[k]?.text ?? "")) k--;
  const name = tail[k];
  if (name === undefined || !CAPITALS.test(name.text) || !/[.!?]["”’)]?$/u.test(tail[k - 1]?.text ?? "")) return;
  draft.signed = [name.from, name.to];
  const date = leadingDate(ending)?.dating ?? null;
  if (k < tail.length - 1) draft.letterDating ??= date;
  draft.sign([name.from, (tail.at(-1) as Line).to]);
}

/** "Corvath, 28 October 2023" as the last line. */
function readSignedAt(draft: HeadDraft, line: Line): void {
  const comma = SIGNED_AT.exec(line.text);
  const date = comma === null ? null : leadingDate(line.text.slice(comma[0].length));
  if (comma === null || date?.dating == null || line.text.length - comma[0].length - date.length > 2) return;
  draft.dating ??= date.dating;
  draft.meta.push([line.from, line.to]);
}

/** Lines of a name and of an office or body, without a stop, after the last sentence. */
function readNamed(draft: HeadDraft, tail: readonly Line[]): void {
  let first = tail.length;
  while (first > 0 && isSigning((tail[first - 1] as Line).text)) first--;
  const lines = tail.slice(first);
  const before = tail[first - 1]?.text ?? "";
  if (lines.length === 0 || lines.length > 4 || !/[.!?]["”’)]?$/u.test(before)) return;
  const offices = lines.filter(({ text }) => hasNoun(text, ROLE_NOUNS));
  // "Ambassador ↵ Permanent Representative of Keldora"
  const office = offices.find(({ text }) => / of\b/.test(text)) ?? offices[0];
  const body = lines.find((line) => line !== office && hasNoun(line.text, BODY_NOUNS));
  if (office === undefined && body === undefined) return;
  const name = lines.find(
    (line) => !offices.includes(line) && line !== body && new RegExp(`^${NAMES}$`, "u").test(line.text),
  );
  const range = (line: Line | undefined): Range | null => (line === undefined ? null : [line.from, line.to]);
  // "Ministry of Information ↵ Corvath": the city below is not part of the name
  const named = name !== undefined && name.from < ((office ?? body) as Line).from ? name : undefined;
  draft.signed = range(named ?? body ?? office);
  draft.sender ??= office === undefined ? range(body) : wholeOffice(office, lines);
  draft.sign([(lines[0] as Line).from, (lines.at(-1) as Line).to]);
}

/** The office that stands in a signature, after its first line. */
function officeIn(draft: HeadDraft, [from, to]: Range): Range | null {
  for (const line of tailLines(draft.tokens, draft.end))
    if (line.from > from && line.to <= to && hasNoun(line.text, ROLE_NOUNS) && / of /.test(line.text))
      return [line.from, line.to];
  return null;
}

const isUnit = (text: string): boolean => PRESS_UNIT.test(text.replace(/^the\s/i, ""));

const isSigning = (text: string): boolean =>
  text.length <= 90 &&
  !/[.!?:;@\d#*_[\]]/u.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr|H\.E|\p{Lu})\./gu, "")) &&
  (allCapitalised(text) || /^(?:the\s)?(?:official|political|special)\s/i.test(text));
