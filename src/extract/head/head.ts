// "date 2020-04-26 By Ann Orrel" -> date, author.   "TAMRIN, 3 March (Lantern) – Artillery shelled …" -> dateline, publisher; the text starts after the dash.
// not: "The army fired." at the top of a text; a wrapped first line; "By nightfall the town was empty."
import type { Dating } from "../../model/dating.ts";
import type { Genre } from "../../model/document.ts";
import { isWrapped, type Sentences } from "../../text/sentences.ts";
import { type Tokens, tokenAt } from "../../text/tokens.ts";
import { ISSUED_NOUNS, SPOKEN_NOUNS } from "../lexicon/en/head.ts";
import type { Lookup } from "../lookup.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import { type LeadingDate, leadingDate } from "./headDate.ts";
import { datelineAt } from "./headDateline.ts";
import { letterAt, letterFollows, signatureOf } from "./headLetter.ts";
import { type Line, linesOf, MAX_LINE, rangeOf } from "./headLines.ts";
import {
  allCapitalised,
  BY,
  BYLINE,
  cutAuthor,
  DATED,
  isBodyName,
  isMediaName,
  isMetaLine,
  NUMBERED,
  OPENED,
  RELEASE,
  REPORT,
  SALUTATION,
  SPEAKER,
  SYMBOL,
  UN_LINE,
} from "./headPatterns.ts";

/** What the first lines (and the signature) tell about the document. Ranges are runs of tokens, half-open. */
export interface Head {
  /** First token to read claims from. A news headline counts as body, the title of a statement, letter, speech or report does not. */
  readonly body: number;
  /** Runs that only tell about the document, in order: masthead, date, byline, dateline, symbols, salutation, signature. */
  readonly meta: readonly Range[];
  readonly title: string | null;
  readonly titleRange: Range | null;
  /** Only with its year. */
  readonly dating: Dating | null;
  /** Persons of the byline. */
  readonly authors: readonly string[];
  /** Masthead, or agency of the dateline. */
  readonly publisher: string | null;
  /** Place from which it was sent. */
  readonly dateline: Range | null;
  /** What kind of text the head shows it to be. */
  readonly genre: Genre | null;
  /** UN symbols of the document itself. */
  readonly identifiers: readonly string[];
  /** Phrase for the party whose voice the text is: who signed, speaks or issued it. */
  readonly author: Range | null;
  /** Phrase for the office that a letter comes from. */
  readonly sender: Range | null;
  readonly addressee: Range | null;
}

/** Reads the head of a text, in whatever way it came. A sentence of the body is never taken for the head. Linear; throws nothing. */
export function readHead(tokens: Tokens, sentences: Sentences, lookup: Lookup, given: Genre | null = null): Head {
  return new HeadReader(tokens, sentences, lookup, given).read();
}

class HeadReader {
  readonly #tokens: Tokens;
  readonly #lookup: Lookup;
  readonly #given: Genre | null;
  readonly #lines: readonly Line[];
  readonly #wrapped: boolean;
  readonly #meta: Range[] = [];
  readonly #authors: string[] = [];
  readonly #identifiers: string[] = [];
  #titleRange: Range | null = null;
  /** "Statement by …": the title, unless another follows. */
  #openedRange: Range | null = null;
  #dating: Dating | null = null;
  #letterDating: Dating | null = null;
  #publisher: string | null = null;
  #agency: string | null = null;
  #mastheadRange: Range | null = null;
  #dateline: Range | null = null;
  #genre: Genre | null = null;
  #author: Range | null = null;
  #sender: Range | null = null;
  #addressee: Range | null = null;
  #unitedNations = false;
  #party = false;
  /** A salutation stands before the text: a letter where somebody signs, else a speech. */
  #addressed = false;

  constructor(tokens: Tokens, sentences: Sentences, lookup: Lookup, given: Genre | null) {
    this.#tokens = tokens;
    this.#lookup = lookup;
    this.#given = given;
    this.#wrapped = isWrapped(tokens.text);
    this.#lines = linesOf(tokens, sentences.count === 0 ? 0 : tokens.count);
  }

  read(): Head {
    let n = 0;
    for (; n < this.#lines.length; n++) {
      const taken = this.#readLine(n);
      if (taken === 0) break;
      n += taken - 1;
    }
    const first = this.#lines[n];
    if (first !== undefined) this.#openBody(n);
    this.#readSignature();
    if (this.#titleRange === null) this.#titleRange = this.#openedRange;
    else if (this.#openedRange !== null) this.#meta.push(this.#openedRange);
    const genre = this.#genre ?? (this.#addressed ? "speech" : this.#party ? "statement" : null);
    const effective = this.#given ?? genre ?? "news";
    const issued = effective === "statement" || effective === "press-release";
    const author = (issued ? this.#fuller(this.#author) : this.#author) ?? this.#sender;
    return {
      body: this.#bodyStart(effective),
      meta: merged(this.#meta),
      title: this.#titleRange === null ? null : nameOf(this.#tokens, this.#titleRange),
      titleRange: this.#titleRange,
      dating: this.#dating ?? this.#letterDating,
      authors: this.#authors,
      publisher: this.#publisher ?? this.#agency,
      dateline: this.#dateline,
      genre,
      identifiers: this.#identifiers,
      author,
      sender: this.#sender,
      addressee: this.#addressee,
    };
  }

  /** How many lines from `n` on belong to the head; 0 where the body begins. */
  #readLine(n: number): number {
    const line = this.#lines[n]!;
    if (line.text.length > MAX_LINE) return 0;
    return (
      this.#readDated(line) ||
      this.#readLetter(n) ||
      this.#readUnitedNations(line) ||
      this.#readByline(line) ||
      this.#readNumbered(n) ||
      this.#readPlaceAndDate(n) ||
      this.#readOpened(line) ||
      this.#readSalutation(line) ||
      this.#readMasthead(n) ||
      this.#readTitle(n)
    );
  }

  /** "date 2020-04-26 By Ann Orrel", "Issued on 7 March 2025", "14 March 2025". */
  #readDated(line: Line): number {
    const key = DATED.exec(line.text);
    const rest = key === null ? line.text : line.text.slice(key[0].length);
    const date = leadingDate(rest);
    if (date === null || (date.dating === null && key === null)) return 0;
    const after = rest.slice(date.length).replace(/^[\s,.|–—-]{1,5}/u, "");
    if (after !== "") {
      const byline = BY.test(after) ? BYLINE.exec(after) : null;
      if (byline === null) return 0;
      this.#takeByline(byline);
    }
    this.#takeDate(date);
    return this.#take([line.from, line.to]);
  }

  #readLetter(n: number): number {
    const letter = letterAt(this.#tokens, this.#lines, n);
    if (letter === null) return 0;
    this.#genre = "letter";
    this.#letterDating = letter.dating;
    this.#sender = letter.sender;
    this.#addressee = letter.addressee;
    this.#titleRange = letter.range;
    return letter.lines;
  }

  #readUnitedNations(line: Line): number {
    // a masthead of two columns: "United Nations      A/79/812"
    const columns = line.text.trim().split(/\s{3,}/);
    if (columns.every((text) => isMastheadPart(text, columns.length > 1)))
      for (const text of columns) this.#takeMasthead(text);
    else {
      // between masthead and letter stand the titles of agenda items
      const open = this.#unitedNations && this.#titleRange === null && !/[.!?:]$/.test(line.text);
      if (!open || !letterFollows(this.#lines, line)) return 0;
    }
    return this.#take([line.from, line.to]);
  }

  #takeMasthead(text: string): void {
    const symbols = symbolsOf(text);
    this.#identifiers.push(...symbols.filter((symbol) => !this.#identifiers.includes(symbol)));
    if (symbols.length > 0 || /^distr/i.test(text)) this.#unitedNations = true;
    else if (/^united nations$/i.test(text)) this.#publisher ??= text;
    const date = leadingDate(text);
    if (date !== null) this.#takeDate(date);
  }

  #readByline(line: Line): number {
    if (!BY.test(line.text) || line.text.length > 120) return 0;
    const match = BYLINE.exec(line.text);
    if (match === null || /[!?]$/.test(line.text)) return 0;
    this.#takeByline(match);
    return this.#take([line.from, line.to]);
  }

  /** "Press release No. 41", "Spot report 12/2025", "No. 77". */
  #readNumbered(n: number): number {
    const line = this.#lines[n]!;
    if (line.text.length > 60 || !NUMBERED.test(line.text) || !/\p{L}/u.test(line.text)) return 0;
    if (RELEASE.test(line.text)) this.#genre ??= "press-release";
    // "Full report" alone may be a title: only with its number
    else if (REPORT.test(line.text)) {
      if (!/\d/.test(line.text)) return 0;
      this.#genre ??= "report";
    } else if (!/\d/.test(line.text)) return 0;
    return this.#take([line.from, line.to]);
  }

  /** "Corvath, 3 March 2025", "The Straits Courier, 9 May 2025". */
  #readPlaceAndDate(n: number): number {
    const line = this.#lines[n]!;
    const comma = /^([^,]{2,60}(?:,\s[^,\d]{2,30})?),\s(?=[\d\p{L}])/u.exec(line.text);
    if (comma === null) return 0;
    const date = leadingDate(line.text.slice(comma[0].length));
    if (date === null || date.dating === null) return 0;
    if (line.text.slice(comma[0].length + date.length).replace(/[\s.,–—-]/gu, "") !== "") return 0;
    const prefix = comma[1]!;
    if (!allCapitalised(prefix) || prefix.split(" ").length > 6) return 0;
    const range = rangeOf(this.#tokens, [line.from, line.to], prefix);
    if (range === null) return 0;
    if (isMediaName(prefix) || /^the\s/i.test(prefix)) this.#publisher ??= prefix;
    else this.#dateline ??= range;
    this.#takeDate(date);
    return this.#take([line.from, line.to]);
  }

  /** "Statement by the Ministry of …", "Address by the President of Keldora, Bram Oskell, to the National Assembly". */
  #readOpened(line: Line): number {
    if (/[.!?]$/.test(line.text) || line.text.length > 220) return 0;
    const issued = /^(?:joint\s)?(statement|communiqué|communique|declaration)\s(?:on|regarding|concerning)\s/i.test(
      line.text,
    );
    const match = OPENED.exec(line.text);
    const noun = match?.[1]?.toLowerCase() ?? "";
    const spoken = SPOKEN_NOUNS.has(noun);
    if (!issued && !spoken && !ISSUED_NOUNS.has(noun)) return 0;
    if (spoken) this.#genre = "speech";
    else if (this.#genre === null || this.#genre === "press-release") this.#genre = "statement";
    if (match !== null && !issued) {
      const phrase = cutAuthor(match[2]!);
      this.#author ??= rangeOf(this.#tokens, [line.from, line.to], phrase);
    }
    this.#openedRange ??= [line.from, line.to];
    return 1;
  }

  #readSalutation(line: Line): number {
    if (!/[,:!]$/.test(line.text) || line.text.length > 140 || !SALUTATION.test(line.text)) return 0;
    if (/^dear\s(?:sirs?|madams?|editors?)\b/i.test(line.text)) this.#genre ??= "letter";
    else this.#addressed = true;
    return this.#take([line.from, line.to]);
  }

  /** A line that names a paper or a body, before a line of date, number, byline or statement. */
  #readMasthead(n: number): number {
    const line = this.#lines[n]!;
    if (n > 2 || this.#publisher !== null || this.#titleRange !== null) return 0;
    if (line.text.length > 90 || /[.!?,:;]$/.test(line.text) || !allCapitalised(line.text)) return 0;
    const words = line.text.split(/\s+/);
    if (words.length > 12) return 0;
    const body = isBodyName(line.text);
    const known = this.#lookup.find(line.text) !== null;
    if (!body && !known && !isMediaName(line.text) && words.length > 3) return 0;
    if (!isMetaLine(this.#lines[n + 1], line, body || known)) return 0;
    this.#publisher = line.text;
    this.#mastheadRange = [line.from, line.to];
    if (body) this.#party = true;
    return this.#take([line.from, line.to]);
  }

  /** One short line or two that are no sentence, before the text proper. */
  #readTitle(n: number): number {
    if (this.#titleRange !== null) return 0;
    const line = this.#lines[n]!;
    const next = this.#lines[n + 1];
    if (next === undefined || line.text.length > 220) return 0;
    const words = line.text.split(/\s+/).length;
    if (/^(?:q|a|question|answer)\s?:/i.test(line.text)) return 0;
    if (words > 28 || words < 2 || /[.!?]\s\p{Lu}\p{Ll}/u.test(line.text)) return 0;
    if (
      /[.,;:]$/.test(line.text.replace(/[”"’']$/u, "")) ||
      datelineAt(this.#tokens, line, this.#lines.at(-1)) !== null
    )
      return 0;
    if (!line.last) {
      if (this.#wrapped || /^\p{Ll}/u.test(next.text)) return 0;
      // a line that is no longer than those under it belongs to verse or a list, unless these are of the head themselves
      if (next.text.length < line.text.length && !this.#isHeadLine(n + 1)) return 0;
    }
    this.#titleRange = [line.from, line.to];
    return 1;
  }

  #isHeadLine(n: number): boolean {
    const line = this.#lines[n]!;
    if (line.text.length > MAX_LINE) return false;
    return (
      isMetaLine(line, this.#lines[n - 1]!, false) ||
      (BY.test(line.text) && BYLINE.test(line.text)) ||
      datelineAt(this.#tokens, line, this.#lines.at(-1)) !== null ||
      /[.!?]["”’]?$/u.test(line.text)
    );
  }

  /** The dateline of the first paragraphs, or the name of the speaker before the speech. */
  #openBody(n: number): void {
    for (let k = n; k < n + 4 && k < this.#lines.length; k++) {
      const line = this.#lines[k]!;
      const found = datelineAt(this.#tokens, line, this.#lines.at(-1));
      if (found === null) continue;
      this.#dateline ??= found.place;
      this.#agency = found.agency;
      if (found.dating !== null) this.#dating ??= found.dating;
      this.#meta.push([line.from, found.to]);
      return;
    }
    const line = this.#lines[n]!;
    const speaker = SPEAKER.exec(line.text);
    if (speaker !== null) {
      const to = tokenAt(this.#tokens, this.#tokens.start[line.from]! + speaker[0].length);
      this.#author ??= rangeOf(this.#tokens, [line.from, to], speaker[1]!);
      this.#genre ??= "speech";
      this.#meta.push([line.from, to]);
    }
  }

  #readSignature(): void {
    const signature = signatureOf(this.#tokens);
    if (signature === null) return;
    this.#genre ??= "letter";
    if (this.#genre === "letter") this.#author = signature.name ?? this.#author;
    this.#meta.push(signature.range);
  }

  /** "the Ministry of Foreign Affairs" under the masthead "Ministry of Foreign Affairs of Pallumia" is that one. */
  #fuller(author: Range | null): Range | null {
    if (!this.#party || this.#mastheadRange === null) return author;
    if (author === null) return this.#mastheadRange;
    const plain = (range: Range): string => nameOf(this.#tokens, range).toLowerCase().replace(/^the /, "");
    return plain(this.#mastheadRange).startsWith(plain(author)) ? this.#mastheadRange : author;
  }

  #bodyStart(genre: Genre): number {
    const excluded = [...this.#meta];
    if (this.#titleRange !== null && genre !== "news") excluded.push(this.#titleRange);
    let body = 0;
    for (const [from, to] of merged(excluded)) {
      if (from > body) break;
      body = Math.max(body, to);
    }
    return Math.min(body, this.#tokens.count);
  }

  #take(range: Range): number {
    this.#meta.push(range);
    return 1;
  }

  #takeDate(date: LeadingDate): void {
    this.#dating ??= date.dating;
  }

  #takeByline(match: RegExpExecArray): void {
    for (const name of match[1]!.split(/,\s?(?:and\s)?|\sand\s|\s&\s/))
      if (name !== "" && !this.#authors.includes(name)) this.#authors.push(name);
    const employer = match[2];
    if (employer !== undefined && isMediaName(employer)) this.#agency ??= employer;
  }
}

/** The symbols that a text consists of; none where it says anything else. */
function symbolsOf(text: string): readonly string[] {
  const symbols = text.match(SYMBOL) ?? [];
  return text.replace(SYMBOL, "").replace(/[\s–—,;*-]/g, "") === "" ? symbols : [];
}

/** What may stand in the masthead of a document of the United Nations; a date only in a line of `columns`, being a line of its own elsewhere. */
function isMastheadPart(text: string, columns: boolean): boolean {
  if (symbolsOf(text).length > 0 || UN_LINE.test(text)) return true;
  const date = columns ? leadingDate(text) : null;
  return date !== null && date.length === text.length;
}

/** In order, and apart from each other. */
function merged(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last === undefined || range[0] >= last[1]) found.push(range);
    else if (range[1] > last[1]) found[found.length - 1] = [last[0], range[1]];
  }
  return found;
}
