// "Statement by the Ministry of Defence of Keldora" -> statement, author.   "TELEVISED ADDRESS TO THE NATION BY PRESIDENT ORLAN TESS" -> speech,
// author.   "Address to the Nation ↵ President Orlan Tess" -> the same.
// not: "Statement on the shelling of Osk by Pallumian forces" (they did it), "The ministry issued a statement." (a sentence), "President Tess's speech to parliament" over a text without "I" and "we" (news of it).
import {
  FIRST_PERSON,
  ISSUED_NOUNS,
  ISSUED_ON,
  OPENED_ALONE,
  OPENED_GOES_ON,
  OUTCOME_NOUNS,
  OUTCOME_TITLE,
  PERFORMATIVES,
  PRESS_UNIT,
  ROLE_NOUNS,
  SPEAKERS_FOR_BODIES,
  SPEAKERS_LINE,
  SPOKEN_NOUNS,
  TITLE_GOES_ON,
  TOLD_BY,
  TOLD_DEEDS,
  TOLD_WORDS,
} from "../lexicon/language.ts";
import type { Range } from "../structure/analysis.ts";
import type { HeadDraft } from "./headDraft.ts";
import { rangeOf } from "./headLines.ts";
import { allCapitalised, cutAuthor, hasNoun, isBodyName, NAMES, OPENED, OWNED, TITLED_TO } from "./headPatterns.ts";

/** How many lines a title takes at most. */
const LONGEST = 4;
/** Of a hundred words of a text that is spoken, so many at least are "I", "we", "our". */
const SPOKEN_SHARE = 0.6;

/** A title over one line or several, in single spaces. */
interface Title {
  readonly text: string;
  readonly range: Range;
  readonly lines: number;
}

/** "Statement by the Ministry of …", "Address by the President of Keldora, Bram Oskell, to the National Assembly". */
export function readOpened(draft: HeadDraft, n: number): number {
  const title = titleFrom(draft, n);
  if (/[.!?]$/.test(title.text) || title.text.length > 260) return 0;
  if (n === 0 && OUTCOME_NOUNS.has(OUTCOME_TITLE.exec(title.text)?.[1]?.toLowerCase() ?? "")) {
    draft.genre ??= "statement";
    return opened(draft, title);
  }
  const issued = ISSUED_ON.test(title.text);
  const { noun, phrase, by } = openedBy(title.text.replace(BEFORE_KIND, ""));
  const spoken = SPOKEN_NOUNS.has(noun);
  if (!issued && !spoken && !ISSUED_NOUNS.has(noun)) return readOwned(draft, title) || readAlone(draft, title, n);
  if (phrase !== "" && !isAuthor(cutAuthor(phrase.trim()))) return 0;
  if (spoken) draft.genre = "speech";
  else if (draft.genre === null || draft.genre === "press-release") draft.genre = "statement";
  if (phrase !== "" && (!issued || by) && !isOnlyTold(draft, title)) takeAuthor(draft, title, phrase);
  return opened(draft, title) + officeBelow(draft, n + title.lines);
}

/** "No. 77/2025 ", "“The river remembers”: ": what stands before the words that say what the text is. */
const BEFORE_KIND = /^(?:no\.?\s?[:°]?\s?[\d/.-]{1,14},?|(?:"[^"]{3,90}"|“[^”]{3,90}”)\s?[:,–—-])\s/i;

/** Notes a line as the title by which the text opens; returns how many lines it takes. */
function opened(draft: HeadDraft, { range, lines }: Title): number {
  draft.openedRange ??= range;
  return lines;
}

/** The kind of text that a title names, and the words behind "by"; empty where there are none. */
function openedBy(text: string): { readonly noun: string; readonly phrase: string; readonly by: boolean } {
  const titled = TITLED_TO.exec(text);
  if (titled !== null) return { noun: (titled[1] ?? "").toLowerCase(), phrase: titled[2] ?? "", by: true };
  const match = OPENED.exec(text);
  return { noun: match?.[1]?.toLowerCase() ?? "", phrase: match?.[2] ?? "", by: false };
}

/** The line, and those over which its title goes on: "STATEMENT BY ↵ H.E. MR. ORLAN TESS". */
function titleFrom(draft: HeadDraft, n: number): Title {
  let k = n;
  const below = draft.lines[n + 1]?.text ?? "";
  // "STATEMENT ↵ by ↵ H.E. Mr. Orlan Tess"
  const byBelow = /^by\b/i.test(below) && OPENED_ALONE.test(draft.line(n).text);
  if (byBelow) k++;
  if (byBelow || OPENED_GOES_ON.test(draft.line(n).text))
    while (k + 1 < draft.lines.length && k < n + LONGEST - 1 && goesOn(draft.line(k).text)) k++;
  const range: Range = [draft.line(n).from, draft.line(k).to];
  const { text, start, end } = draft.tokens;
  return { text: text.slice(start[range[0]], end[range[1] - 1]).replace(/\s/g, " "), range, lines: k - n + 1 };
}

const goesOn = (text: string): boolean => text.endsWith(",") || TITLE_GOES_ON.test(text);

/** "Comment by the Press Office" under a letterhead is the words of the body whose office it is. */
function takeAuthor(draft: HeadDraft, { range }: Title, phrase: string): void {
  const author = cutAuthor(phrase.trim());
  if (letterheadOf(draft) !== null && PRESS_UNIT.test(author.replace(/^the\s/i, ""))) return;
  draft.author ??= rangeOf(draft.tokens, range, author);
}

/** The letterhead of a body that issues texts of its own; null if the head has none. */
const letterheadOf = ({ party, mastheadRange, sender }: HeadDraft): Range | null =>
  party ? (mastheadRange ?? sender) : null;

/**
 * "Statement on the shelling of Osk by Pallumian forces": whoever stands behind "by" did what the title tells of, and is not the author. Under
 * a letterhead this may be only somebody who speaks for that body; without one, somebody who does not do such deeds.
 */
function isOnlyTold(draft: HeadDraft, { text, range }: Title): boolean {
  const [, told = "", comma = "", by = ""] = TOLD_BY.exec(text) ?? [];
  if (told === "" || comma !== "") return false;
  const speaker = hasNoun(cutAuthor(by), SPEAKERS_FOR_BODIES);
  const head = letterheadOf(draft);
  if (hasNoun(told, TOLD_WORDS)) return true;
  const deed = hasNoun(told, TOLD_DEEDS);
  if (head === null) return deed && !speaker;
  if (!speaker || deed) return true;
  const own = statesIn(draft, head);
  const states = statesIn(draft, rangeOf(draft.tokens, range, by) ?? range);
  return [...states].some((state) => !own.has(state));
}

/** The keys of the states that a run of the head names. */
function statesIn({ tokens, lookup }: HeadDraft, [from, to]: Range): Set<string> {
  const found = new Set<string>();
  for (let i = from; i < to; i++) {
    const match = lookup.match(tokens, i);
    if (match?.entry.kind === "state") found.add(match.entry.key);
  }
  return found;
}

/** "President Orlan Tess's Address to the Nation", "PRESIDENT TESS: ADDRESS TO THE NATION", over words that somebody says. */
function readOwned(draft: HeadDraft, title: Title): number {
  const [, owner = "", noun = ""] = OWNED.exec(title.text) ?? [];
  if (!SPOKEN_NOUNS.has(noun.toLowerCase()) || !hasRole(owner) || !allCapitalised(owner) || !isSpoken(draft)) return 0;
  draft.genre = "speech";
  takeAuthor(draft, title, owner);
  return opened(draft, title);
}

/** "Address to the Nation", "REMARKS": a title without a speaker, over words that somebody says. */
function readAlone(draft: HeadDraft, title: Title, n: number): number {
  const noun = OPENED_ALONE.exec(title.text)?.[1]?.toLowerCase() ?? "";
  if (n > 5 || !SPOKEN_NOUNS.has(noun) || draft.openedRange !== null || !isSpoken(draft)) return 0;
  draft.genre = "speech";
  return opened(draft, title);
}

/** "draws criticism" is nobody: an author is a name or an office. */
const isAuthor = (phrase: string): boolean =>
  allCapitalised(phrase) || hasRole(phrase) || isBodyName(phrase) || /^the\s/i.test(phrase);

/** "President Orlan Tess", "by H.E. Mr. Orlan Tess, President of Keldora": the speaker in a line of its own under the title of a speech. */
export function readSpeakersLine(draft: HeadDraft, n: number): number {
  if (draft.author !== null || draft.genre !== "speech" || draft.openedRange === null) return 0;
  const line = draft.line(n);
  const [, name = ""] = SPEAKERS_LINE.exec(line.text) ?? [];
  const titled = hasRole(name) || /^H\.\s?E\./.test(name);
  if (name === "" || line.text.length > 160 || !titled || !allCapitalised(name)) return 0;
  if (!new RegExp(`${NAMES}`, "u").test(name)) return 0;
  draft.author = rangeOf(draft.tokens, [line.from, line.to], cutAuthor(name));
  draft.take([line.from, line.to]);
  return 1 + officeBelow(draft, n + 1);
}

/** "H.E. Mr. Orlan Tess ↵ President of Keldora": the office in the line below a name belongs to the speaker; how many lines it takes. */
function officeBelow(draft: HeadDraft, n: number): number {
  const line = draft.lines[n];
  if (line === undefined || draft.author === null || draft.sender !== null) return 0;
  const [from, to] = draft.author;
  const name = draft.tokens.text.slice(draft.tokens.start[from], draft.tokens.end[to - 1]);
  if (hasRole(name) || isBodyName(name) || !hasRole(line.text)) return 0;
  const office = cutAuthor(line.text);
  if (line.text.length > 120 || /[.!?:;]$/.test(line.text) || !allCapitalised(office)) return 0;
  if (office.split(/\s+/).some((word) => PERFORMATIVES.has(word.toLowerCase().replace(/s$/, "")))) return 0;
  draft.sender = rangeOf(draft.tokens, [line.from, line.to], office);
  draft.take([line.from, line.to]);
  return 1;
}

const hasRole = (text: string): boolean => hasNoun(text, ROLE_NOUNS);

/** Whether somebody says "I" and "we" throughout the text. */
function isSpoken({ tokens }: HeadDraft): boolean {
  let own = 0;
  for (const word of tokens.lower) if (FIRST_PERSON.has(word)) own++;
  return own * 100 >= tokens.count * SPOKEN_SHARE;
}
