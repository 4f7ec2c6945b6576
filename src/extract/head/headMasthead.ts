// "United Nations ↵ A/79/812 ↵ General Assembly" -> symbol, publisher.   "Ministry of Defence of Keldora ↵ No. 7" -> publisher.   "Spot report 12/2025" -> report.
// not: "The army fired." at the top of a text.

import {
  BODY_ENDING,
  BODY_NOUNS,
  FIGHTING_ORGANS,
  ISSUED_LINE,
  LETTERHEAD_STATE,
  OWN_KINDS,
  PERFORMATIVES,
  PRESS_UNIT,
  RESEARCH_NOUNS,
  ROLE_NOUNS,
} from "../lexicon/language.ts";
import { isPartyName } from "../voice/party.ts";
import { leadingDate } from "./headDate.ts";
import type { HeadDraft } from "./headDraft.ts";
import { letterFollows } from "./headLetter.ts";
import { rangeOf } from "./headLines.ts";
import {
  allCapitalised,
  hasNoun,
  inSmallLetters,
  isBodyName,
  isMediaName,
  NUMBERED,
  RELEASE,
  REPORT,
  SYMBOL,
  UN_LINE,
} from "./headPatterns.ts";
import { isMetaLine } from "./metaLine.ts";

export function readUnitedNations(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  // a masthead of two columns: "United Nations      A/79/812", "Security Council Distr.: General"
  const columns = line.text.trim().split(/\s{3,}|(?<=^United Nations)\s(?=[AES]\/)|\s(?=Distr\.?:)/);
  if (columns.every((text) => isMastheadPart(text, columns.length > 1)))
    for (const text of columns) takeMasthead(draft, text);
  else {
    // between masthead and letter stand the titles of agenda items
    const open = draft.unitedNations && draft.titleRange === null && !/[.!?:]$/.test(line.text);
    if (!open || !letterFollows(draft.lines, line)) return 0;
  }
  return draft.take([line.from, line.to]);
}

function takeMasthead(draft: HeadDraft, text: string): void {
  const symbols = symbolsOf(text);
  draft.identifiers.push(...symbols.filter((symbol) => !draft.identifiers.includes(symbol)));
  if (symbols.length > 0 || /^(?:distr|general assembly|security council|agenda item|item )/i.test(text))
    draft.unitedNations = true;
  else if (/^united nations$/i.test(text)) draft.publisher ??= text;
  const date = leadingDate(text);
  if (date !== null) draft.takeDate(date);
}

/** "SC/3683", "SG/SM/9012 – EXTRACT": the number of a press release of the United Nations. */
const PRESS_SYMBOL =
  /^(?:SC|GA(?:\/[A-Z]{2,5})?|SG\/SM|SG\/T|HR|IHA|PAL|AFR|ICEF|ECOSOC|DC|L)\/\d{3,5}(?:\s?[–—-]\s?\p{L}{3,12})?$/u;

export function readPressSymbol(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (n > 6 || !PRESS_SYMBOL.test(line.text)) return 0;
  draft.genre ??= "press-release";
  draft.publisher ??= "United Nations";
  draft.identifiers.push(line.text.split(/\s/)[0] ?? line.text);
  return draft.take([line.from, line.to]);
}

/** "Press release No. 41", "Spot report 12/2025", "No. 77". */
export function readNumbered(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (line.text.length > 60 || !NUMBERED.test(line.text) || !/\p{L}/u.test(line.text)) return 0;
  if (/^press[\s-]statement/i.test(line.text)) draft.genre ??= "statement";
  else if (RELEASE.test(line.text)) draft.genre ??= "press-release";
  // "Full report" alone may be a title: only with its number
  else if (REPORT.test(line.text)) {
    if (!/\d/.test(line.text)) return 0;
    draft.genre ??= "report";
  } else if (!/\d/.test(line.text)) return 0;
  return draft.take([line.from, line.to]);
}

/** A line that names a paper or a body, before a line of date, number, byline or statement. */
export function readMasthead(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  // the same once more, above the text proper
  if (draft.mastheadRange !== null && line.text === draft.publisher) return draft.take([line.from, line.to]);
  if (n > 2 || draft.publisher !== null || draft.titleRange !== null) return 0;
  const words = line.text.split(/\s+/);
  if (!isCapitalLine(line.text) || isHeadline(words)) return 0;
  const body = isBodyName(line.text) || isPartyName(line.text, draft.lookup);
  const known = draft.lookup.find(line.text) !== null;
  if (!body && !known && !isMediaName(line.text) && words.length > 3) return 0;
  if (!isMetaLine(draft.lines[n + 1], line, body || known) && !headsRelease(draft, n)) return 0;
  draft.publisher = line.text;
  draft.mastheadRange = [line.from, line.to];
  if (body && !isResearch(line.text)) draft.party = true;
  return draft.take([line.from, line.to]);
}

/** How many lines of its own press office, and of a title, may stand between the name of a state's body and the line about the document. */
const BETWEEN_RELEASE = 3;

/** "Ministry of Defence of Keldora ↵ Press Service ↵ Keldora opens the bridge ↵ 3 March 2025": the body of a state, over a unit or a title. */
function headsRelease(draft: HeadDraft, n: number): boolean {
  if (n > 1 || !isPartyName(draft.line(n).text, draft.lookup) || draft.lookup.find(draft.line(n).text) !== null)
    return false;
  let titles = 0;
  for (let k = n + 1; k <= n + 1 + BETWEEN_RELEASE && k < draft.lines.length; k++) {
    const { text } = draft.line(k);
    if (isMetaLine(draft.line(k), draft.line(k - 1), true)) return true;
    if (text.length > 160 || /[.!?:;]$/.test(text)) return false;
    if (!isUnit(text) && ++titles > 1) return false;
  }
  return false;
}

const isUnit = (text: string): boolean => text.length <= 80 && allCapitalised(text) && PRESS_UNIT.test(text);

/** "Press Service", "Office of the Spokesperson" under the name of the body. */
export function readUnit(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (n > 5 || (draft.mastheadRange === null && draft.sender === null) || !isUnit(line.text)) return 0;
  return draft.take([line.from, line.to]);
}

/** A short line of capitalised words that ends no sentence and is no title ("Keldora: Army and Militia Killed Farmers"). */
const isCapitalLine = (text: string): boolean =>
  text.length <= 90 &&
  !/[.!?,:;]$|[!?:;]\s/.test(text) &&
  allCapitalised(text.replace(/(?<=\s)(?:\d{1,4}|[—–-])\s/g, ""));

/** "Ministry of Defence of Keldora Condemns Attack", "Letter to the President of the Council". */
const isHeadline = (words: readonly string[]): boolean =>
  words.length > 12 ||
  OWN_KINDS.has(words[0]?.toLowerCase() ?? "") ||
  words.some((word) => PERFORMATIVES.has(word.toLowerCase().replace(/s$/, "")));

const isResearch = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => RESEARCH_NOUNS.has(word));

/** How many lines may stand between the name of a body and the line that says what it issues. */
const BETWEEN = 3;

/** "FRONT FOR THE DELIVERANCE OF KELDORA ↵ Media Office ↵ COMMUNIQUÉ No. 7": a statement of that body. */
export function readIssuer(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (n > 5 || draft.genre !== null || draft.publisher !== null) return 0;
  if (!isIssuer(draft, line.text) && !isOverStatement(draft, n)) return 0;
  for (let k = n + 1; k <= n + 1 + BETWEEN && k < draft.lines.length; k++) {
    const { text, from, to } = draft.line(k);
    if (ISSUED_LINE.test(text)) {
      // a line over the body's name is a motto
      if (draft.titleRange !== null) draft.meta.push(draft.titleRange);
      draft.titleRange = [from, to];
      draft.genre = "statement";
      // "MOUVEMENT DU 12 MAI — MAY 12 MOVEMENT": the second name, if it is one that is read
      const name = line.text.split(/\s[—–|]\s/).find(isBodyName) ?? line.text;
      draft.publisher = name;
      draft.author ??= rangeOf(draft.tokens, [line.from, line.to], name) ?? [line.from, line.to];
      draft.party = true;
      draft.mastheadRange = [line.from, line.to];
      draft.meta.push([line.from, to]);
      return k - n + 1;
    }
    // "Political Bureau — Department of Information"
    if (text.length > 90 || /[.!?:;]$/.test(text) || !text.split(/\s[—–-]\s/).every(allCapitalised)) return 0;
  }
  return 0;
}

/** "PATRIOTIC FRONT OF KELDORA ↵ PRESS BUREAU" over a text without a title: a release of that body, of an armed one a statement. */
export function readBureau(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const unit = draft.lines[n + 1];
  if (n > 1 || unit === undefined || draft.publisher !== null || !isUnit(unit.text)) return 0;
  if (!isIssuer(draft, line.text) || !isBodyName(line.text) || isResearch(line.text)) return 0;
  draft.genre ??= hasNoun(line.text, FIGHTING_ORGANS) ? "statement" : "press-release";
  draft.publisher = line.text;
  draft.author ??= [line.from, line.to];
  draft.party = true;
  draft.mastheadRange = [line.from, line.to];
  draft.meta.push([line.from, unit.to]);
  return 2;
}

/** "Harbour Rights International ↵ Public Statement": the first line of a text, right over the line that says what it is. */
const isOverStatement = (draft: HeadDraft, n: number): boolean => {
  const { text } = draft.line(n);
  const words = text.split(/\s+/);
  return (
    n === 0 &&
    words.length > 1 &&
    words.length < 8 &&
    BODY_ENDING.test(text) &&
    isCapitalLine(text) &&
    !isHeadline(words) &&
    !isMediaName(text) &&
    ISSUED_LINE.test(draft.lines[n + 1]?.text ?? "")
  );
};

const isIssuer = (draft: HeadDraft, text: string): boolean =>
  isCapitalLine(text) && !isMediaName(text) && (isBodyName(text) || isPartyName(text, draft.lookup));

/** "REPUBLIC OF KELDORA ↵ MINISTER OF FOREIGN AFFAIRS", "Office of the Prime Minister ↵ Republic of Keldora": the letterhead of an office. */
export function readLetterhead(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const next = draft.lines[n + 1];
  if (n > 1 || next === undefined) return 0;
  const [state, office] = LETTERHEAD_STATE.test(line.text) ? [line, next] : [next, line];
  if (!LETTERHEAD_STATE.test(state.text) || !isCapitalLine(office.text) || isHeadline(office.text.split(/\s+/)))
    return 0;
  const ofPerson = hasNoun(office.text, ROLE_NOUNS);
  const ofBody = hasNoun(office.text, BODY_NOUNS);
  if (!ofPerson && !ofBody) return 0;
  draft.sender ??= [line.from, next.to];
  draft.meta.push([line.from, next.to]);
  if (ofBody && !ofPerson) {
    const named = /^the /i.test(state.text) ? state.text : `the ${state.text}`;
    draft.publisher ??= inSmallLetters(`${office.text} of ${named}`);
    draft.party = true;
  }
  return 2;
}

/** "Lowmere" alone under a letterhead, over the date. */
export function readSeat(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const next = draft.lines[n + 1];
  if (n > 5 || next === undefined || (draft.sender === null && draft.mastheadRange === null)) return 0;
  if (!/^\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}$/u.test(line.text) || draft.titleRange !== null) return 0;
  return leadingDate(next.text)?.dating == null ? 0 : draft.take([line.from, line.to]);
}

/** The symbols of a text that consists only of symbols; none for any other text. */
function symbolsOf(text: string): readonly string[] {
  const symbols = text.match(SYMBOL) ?? [];
  return text.replace(SYMBOL, "").replace(/[\s–—,;*-]/g, "") === "" ? symbols : [];
}

/**
 * What may stand in the masthead of a document of the United Nations. A date counts only in a line of `columns`, because elsewhere it has a
 * line of its own.
 */
function isMastheadPart(text: string, columns: boolean): boolean {
  if (symbolsOf(text).length > 0 || UN_LINE.test(text)) return true;
  const date = columns ? leadingDate(text) : null;
  return date !== null && date.length === text.length;
}
