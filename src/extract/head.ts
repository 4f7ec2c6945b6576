// "date 2020-04-26 By Ann Orrel" -> date, author.   "TAMRIN, 3 March (Lantern) – Artillery shelled …" -> dateline, publisher; the text starts after the dash.
// not: "The army fired." at the top of a text; a wrapped first line; "By nightfall the town was empty."
import type { Dating } from "../model/dating.ts";
import type { Genre } from "../model/document.ts";
import { isWrapped, type Sentences } from "../text/sentences.ts";
import { type Tokens, tokenAt } from "../text/tokens.ts";
import type { Range } from "./analysis.ts";
import { type LeadingDate, leadingDate } from "./headDate.ts";
import { BODY_NOUNS, ISSUED_NOUNS, MEDIA_NOUNS, SPOKEN_NOUNS } from "./lexicon/en/head.ts";
import type { Lookup } from "./lookup.ts";

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

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A blank line, or nothing, comes after it. */
  readonly last: boolean;
}

const MAX_LINES = 60;
const MAX_LINE = 300;

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]{0,30}";
const NAMES = `${NAME}(?:\\s(?:(?:de|van|von|der|bin|al|el|da|di|le|la)\\s)?${NAME}){0,4}`;
// case tells names from words here
const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|[Ww]ritten by|[Aa]uthor:?|[Rr]eporting by)\\s(${NAMES}(?:(?:,\\s?|,?\\sand\\s|\\s&\\s)${NAMES}){0,4})(?:(?:,|\\sof|\\sin|\\sfor|\\s[|–—-])\\s(.{1,60}))?$`,
  "u",
);
const BY = /^(?:by|written by|author:?|reporting by)\s/i;
const DATED =
  /^(?:date|dated|published|posted|issued|released|updated|last updated|adopted)(?:\s?:\s?|\s)(?:on\s|at\s)?/i;
const NUMBERED =
  /^(?:press[\s-]?release|news[\s-]?release|media[\s-]?release|for immediate release|press[\s-]?statement|(?:\p{L}{1,20}\s){0,3}(?:report|bulletin|communiqué|communique|circular))?[\s,:–—-]{0,3}(?:(?:no\.?|nr\.?|n°|#|№)\s?)?[\d/.-]{0,14}$/iu;
const RELEASE = /^(?:press|news|media)[\s-]?(?:release|statement)|^for immediate release/i;
const REPORT = /^(?:\p{L}{1,20}\s){0,3}report\b/iu;
const SYMBOL =
  /[AES]\/(?:RES\/|PV\.|C\.\d\/|HRC\/)?[A-Z0-9]{1,6}(?:\/\d{1,5}){0,2}(?:\/(?:Add|Rev|Corr)\.\d{1,2}){0,2}/g;
const UN_LINE =
  /^(?:United Nations|General Assembly|Security Council|Economic and Social Council|Human Rights Council|Distr\.?:.{0,40}|Original:.{0,40}|Agenda items?\s[\d,\s()a-z–-]{1,160}|[\p{L}-]{4,40}\ssession|[\p{L}-]{4,40}\syear|Item \d{1,3} of the .{0,60})$/iu;
const LETTER =
  /^(?:identical letters?|letters?|notes? verbales?|note)\sdated\s(.{4,30}?)\sfrom\s(.{3,160}?)(?:\saddressed\sto\s(.{3,160}?))?$/iu;
const SPEAKER = new RegExp(
  `^((?:Mr|Mrs|Ms|Miss|Sir|Dr|H\\.E)\\.?\\s${NAMES}\\s\\([\\p{Lu}][^()]{2,50}\\))(?:\\s\\([^()]{3,60}\\))?\\s?:\\s`,
  "u",
);
const SALUTATION =
  /^(?:dear\s|mr\.?\s|mrs\.?\s|madam\b|your\s|excellenc|distinguished\s|ladies\b|honou?rable\s|members\sof\s|fellow\s|my\sfellow\s|dear$)/i;
const SIGNED = /^\(?signed\)?[:\s]\s?(.{3,60})$/iu;
const CLOSING =
  /^(?:yours\s(?:sincerely|faithfully|truly)|sincerely(?:\syours)?|respectfully(?:\syours)?|(?:with\s)?(?:best|kind)\sregards),?$/i;
const OPENED =
  /^(?:(?:joint|official|opening|closing|press|full text of (?:the )?)\s?)?(\p{L}{4,13})(?:\s(?:delivered|made|given|issued|released))?\s(?:by|of|from)\s(.{3,160})$/iu;
const AFTER_AUTHOR =
  /,?\s(?:on|to|at|before|in|regarding|about|concerning|following|during|after|for|delivered|addressed)\s(?:the|a|an|his|her|its|their|our|behalf|recent|\p{Lu}|\d)/u;

/** Reads the head of a text, in whatever way it came. A sentence of the body is never taken for the head. Linear; throws nothing. */
export function readHead(tokens: Tokens, sentences: Sentences, lookup: Lookup, given: Genre | null = null): Head {
  return new HeadReader(tokens, sentences, lookup, given).read();
}

/** The same sentences, but with each run of {@link Head.meta} as a sentence of its own: no content can run over a dateline. */
export function separateHead(sentences: Sentences, head: Head): Sentences {
  if (head.meta.length === 0) return sentences;
  const cuts = new Set(head.meta.flat());
  const from: number[] = [];
  const to: number[] = [];
  const paragraph: number[] = [];
  const paragraphStart: number[] = [];
  const ofToken = new Int32Array(sentences.ofToken.length);
  let p = -1;
  for (let s = 0; s < sentences.count; s++) {
    if (sentences.paragraph[s] !== p) {
      p = sentences.paragraph[s]!;
      paragraphStart.push(from.length);
    }
    let begin = sentences.from[s]!;
    const end = sentences.to[s]!;
    for (let i = begin + 1; i <= end; i++) {
      if (i < end && !cuts.has(i)) continue;
      ofToken.fill(from.length, begin, i);
      from.push(begin);
      to.push(i);
      paragraph.push(p);
      begin = i;
    }
  }
  paragraphStart.push(from.length);
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    paragraph: Int32Array.from(paragraph),
    ofToken,
    paragraphs: sentences.paragraphs,
    paragraphStart: Int32Array.from(paragraphStart),
  };
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
      title: this.#titleRange === null ? null : this.#words(this.#titleRange),
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

  /** "Letter dated 10 March 2025 from … addressed to …", over as many lines as it takes. */
  #readLetter(n: number): number {
    if (!/^(?:identical letters?|letters?|notes? verbales?|note)\sdated\s/i.test(this.#lines[n]!.text)) return 0;
    let text = "";
    for (let k = n; k < n + 5 && k < this.#lines.length; k++) {
      const line = this.#lines[k]!;
      text = text === "" ? line.text : `${text} ${line.text}`;
      if (!line.last) continue;
      const match = LETTER.exec(text);
      if (match === null) return 0;
      const range: Range = [this.#lines[n]!.from, line.to];
      this.#genre = "letter";
      this.#letterDating = leadingDate(match[1]!)?.dating ?? null;
      this.#sender = this.#find(range, match[2]!);
      this.#addressee = match[3] === undefined ? null : this.#find(range, match[3]);
      this.#titleRange = range;
      return k - n + 1;
    }
    return 0;
  }

  #readUnitedNations(line: Line): number {
    const symbols = line.text.match(SYMBOL) ?? [];
    const onlySymbols = symbols.length > 0 && line.text.replace(SYMBOL, "").replace(/[\s–—,;*-]/g, "") === "";
    if (onlySymbols) {
      this.#identifiers.push(...symbols.filter((symbol) => !this.#identifiers.includes(symbol)));
      this.#unitedNations = true;
    } else if (UN_LINE.test(line.text)) {
      if (/^united nations$/i.test(line.text)) this.#publisher ??= line.text;
      else if (/^distr/i.test(line.text)) this.#unitedNations = true;
    } else {
      // between masthead and letter stand the titles of agenda items
      const open = this.#unitedNations && this.#titleRange === null && !/[.!?:]$/.test(line.text);
      if (!open || !this.#letterFollows(line)) return 0;
    }
    return this.#take([line.from, line.to]);
  }

  #letterFollows(line: Line): boolean {
    return this.#lines.some(
      (l) => l.from > line.from && /^(?:identical letters?|letters?|notes? verbales?)\sdated\s/i.test(l.text),
    );
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
    const range = this.#find([line.from, line.to], prefix);
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
      this.#author ??= this.#find([line.from, line.to], phrase);
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
    if (!this.#isMetaLine(n + 1, body || known)) return 0;
    this.#publisher = line.text;
    this.#mastheadRange = [line.from, line.to];
    if (body) this.#party = true;
    return this.#take([line.from, line.to]);
  }

  /** Whether a line tells of the document: what may stand under a masthead. */
  #isMetaLine(n: number, body: boolean): boolean {
    const line = this.#lines[n];
    if (line === undefined || line.text.length > MAX_LINE) return false;
    const { text } = line;
    if ((NUMBERED.test(text) && /\d/.test(text) && text.length <= 60) || RELEASE.test(text)) return true;
    const key = DATED.exec(text);
    const date = leadingDate(key === null ? text : text.slice(key[0].length));
    if (date !== null && date.dating !== null && text.length - date.length < 60) return true;
    const comma = text.indexOf(", ");
    if (comma > 0 && comma < 60 && leadingDate(text.slice(comma + 2))?.dating != null) return true;
    if (body) {
      const noun = OPENED.exec(text)?.[1]?.toLowerCase() ?? "";
      if (SPOKEN_NOUNS.has(noun) || ISSUED_NOUNS.has(noun)) return true;
    }
    return BY.test(text) && BYLINE.test(text) && isMediaName(this.#lines[n - 1]!.text);
  }

  /** One short line or two that are no sentence, before the text proper. */
  #readTitle(n: number): number {
    if (this.#titleRange !== null) return 0;
    const line = this.#lines[n]!;
    const next = this.#lines[n + 1];
    if (next === undefined || line.text.length > 220) return 0;
    const words = line.text.split(/\s+/).length;
    if (words > 28 || words < 2 || /[.!?]\s\p{Lu}\p{Ll}/u.test(line.text)) return 0;
    if (/[.,;:]$/.test(line.text.replace(/[”"’']$/u, "")) || this.#datelineAt(line) !== null) return 0;
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
      this.#isMetaLine(n, false) ||
      (BY.test(line.text) && BYLINE.test(line.text)) ||
      this.#datelineAt(line) !== null ||
      /[.!?]["”’]?$/u.test(line.text)
    );
  }

  /** The dateline of the first paragraphs, or the name of the speaker before the speech. */
  #openBody(n: number): void {
    for (let k = n; k < n + 4 && k < this.#lines.length; k++) {
      const line = this.#lines[k]!;
      const found = this.#datelineAt(line);
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
      this.#author ??= this.#find([line.from, to], speaker[1]!);
      this.#genre ??= "speech";
      this.#meta.push([line.from, to]);
    }
  }

  /** "TAMRIN, 3 March (Lantern) –", "WASHINGTON (AP) --", "NAIROBI, Kenya (AP) _", "(Agency) –", "TAMRIN –". */
  #datelineAt(line: Line): { place: Range | null; agency: string | null; dating: Dating | null; to: number } | null {
    const text = line.text.slice(0, 160);
    const place =
      /^(?:\p{Lu}[\p{L}\p{M}.’'-]{1,30}(?:[\s/]\p{Lu}[\p{L}\p{M}.’'-]{1,30}){0,3})(?:,\s\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}\p{L}{1,20}){0,2}(?=[,\s]))?/u.exec(
        text,
      );
    let at = 0;
    let dated: LeadingDate | null = null;
    let agency: string | null = null;
    let name = place?.[0] ?? "";
    if (place !== null) {
      // "TAMRIN, April 28": what looked like the country is the month
      const month = /^(.*?),\s(\p{L}+\.?)$/u.exec(name);
      if (month !== null && leadingDate(text.slice(month[1]!.length + 2)) !== null) name = month[1]!;
      name = name.replace(/(\p{L}{3})\.$/u, "$1");
      at = name.length;
      const gap = /^[,.]?\s{1,2}/.exec(text.slice(at));
      if (gap !== null) {
        dated = leadingDate(text.slice(at + gap[0].length));
        if (dated !== null) at += gap[0].length + dated.length;
      }
    }
    const bracket = /^[,.]?\s{0,2}\(([^()]{2,40})\)/.exec(text.slice(at));
    if (bracket !== null && /^[\p{Lu}]/u.test(bracket[1]!)) {
      agency = bracket[1]!.trim();
      at += bracket[0].length;
    } else {
      // "Tamrin. 27 September. LANTERN –"
      const bare = dated === null ? null : /^[,.:]\s(\p{Lu}[\p{L}-]{2,20})(?=\s{0,2}[–—:-])/u.exec(text.slice(at));
      if (bare !== null) {
        agency = bare[1]!;
        at += bare[0].length;
      }
    }
    const dash = /^[.,]?\s{0,2}(?:[–—_]|--|-)(?:\s|$)/u.exec(text.slice(at));
    if (dash === null || at === 0) return null;
    const capitals = name !== "" && name === name.toUpperCase();
    // "Corvath – the capital – was quiet": a place in small letters needs a date or an agency beside it
    if (!capitals && dated === null && agency === null) return null;
    if (name === "" && agency === null) return null;
    const start = this.#tokens.start[line.from]!;
    const to = tokenAt(this.#tokens, start + at + dash[0].trimEnd().length - 1) + 1;
    if (to >= line.to && line.last && this.#lines.at(-1) === line) return null;
    const range = name === "" ? null : this.#find([line.from, line.to], name.split(",")[0]!);
    return { place: range, agency, dating: dated?.dating ?? null, to: Math.min(to, this.#tokens.count) };
  }

  /** "(Signed) Corin Vashet" and what stands under it. */
  #readSignature(): void {
    const tail = tailLines(this.#tokens);
    for (let k = 0; k < tail.length; k++) {
      const line = tail[k]!;
      const signed = SIGNED.exec(line.text);
      const closing = signed === null && CLOSING.test(line.text);
      if (signed === null && !closing) continue;
      const rest = tail.slice(k + 1);
      if (rest.some((l) => l.text.length > 90 || /[.!?]$/.test(l.text))) return;
      this.#genre ??= "letter";
      const name = signed === null ? rest[0] : line;
      if (name !== undefined && this.#genre === "letter") {
        const words = signed === null ? name.text.replace(/[,.]$/, "") : signed[1]!;
        if (new RegExp(`^${NAMES}$`, "u").test(words))
          this.#author = this.#find([name.from, name.to], words) ?? this.#author;
      }
      this.#meta.push([line.from, tail.at(-1)!.to]);
      return;
    }
  }

  /** "the Ministry of Foreign Affairs" under the masthead "Ministry of Foreign Affairs of Pallumia" is that one. */
  #fuller(author: Range | null): Range | null {
    if (!this.#party || this.#mastheadRange === null) return author;
    if (author === null) return this.#mastheadRange;
    const plain = (range: Range): string => this.#words(range).toLowerCase().replace(/^the /, "");
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

  /** Where words stand within a run of tokens. */
  #find(range: Range, words: string): Range | null {
    const { text, start, end } = this.#tokens;
    const from = start[range[0]]!;
    const whole = text.slice(from, end[range[1] - 1]!).replace(/\s/g, " ");
    const at = whole.indexOf(words);
    if (at < 0) return null;
    return [tokenAt(this.#tokens, from + at), tokenAt(this.#tokens, from + at + words.length - 1) + 1];
  }

  #words(range: Range): string {
    return this.#tokens.text.slice(this.#tokens.start[range[0]]!, this.#tokens.end[range[1] - 1]!).replace(/\s+/g, " ");
  }
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

/** "the Ministry of Foreign Affairs on the events in Hasterra" -> the ministry. */
function cutAuthor(phrase: string): string {
  const cut = AFTER_AUTHOR.exec(phrase);
  return (cut === null ? phrase : phrase.slice(0, cut.index)).replace(/,$/, "");
}

const SMALL = /^(?:of|the|and|for|on|in|to|at|by|de|la|le|des|du|del|und|der|&|–|-)$/i;

/** Every word of it begins with a capital, but for the small ones. */
function allCapitalised(text: string): boolean {
  return text.split(/\s+/).every((word) => SMALL.test(word) || /^[("“]?\p{Lu}/u.test(word));
}

const isMediaName = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => MEDIA_NOUNS.has(word));
const isBodyName = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => BODY_NOUNS.has(word));

/** The first lines of a text that are not blank. */
function linesOf(tokens: Tokens, count: number): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < count && lines.length < MAX_LINES; ) {
    let to = i + 1;
    while (to < count && newlines(tokens, to) === 0) to++;
    lines.push(lineOf(tokens, i, to, to >= count || newlines(tokens, to) > 1));
    i = to;
  }
  return lines;
}

/** At most the last eight. */
function tailLines(tokens: Tokens): Line[] {
  const lines: Line[] = [];
  let to = tokens.count;
  while (to > 0 && lines.length < 8) {
    let from = to - 1;
    while (from > 0 && newlines(tokens, from) === 0) from--;
    lines.unshift(lineOf(tokens, from, to, false));
    to = from;
  }
  return lines;
}

function lineOf(tokens: Tokens, from: number, to: number, last: boolean): Line {
  const start = tokens.start[from]!;
  const text = tokens.text.slice(start, Math.min(tokens.end[to - 1]!, start + 2 * MAX_LINE)).replace(/\s/g, " ");
  return { from, to, text, last };
}

/** Line breaks before token `i`. */
function newlines(tokens: Tokens, i: number): number {
  let n = 0;
  for (let k = tokens.end[i - 1]!; k < tokens.start[i]!; k++) if (tokens.text.charCodeAt(k) === 10) n++;
  return n;
}
