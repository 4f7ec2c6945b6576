import type { Dating } from "../../model/dating.ts";
import type { Genre } from "../../model/document.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { wrappingOf } from "../../text/wrapping.ts";
import type { Lookup } from "../lookup.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import { type Annex, annexesOf } from "./annexes.ts";
import type { LeadingDate } from "./headDate.ts";
import { type Line, linesOf } from "./headLines.ts";
import { isMediaName } from "./headPatterns.ts";

/** The facts about the head of a text, gathered while its lines are read one after the other. */
export class HeadDraft {
  readonly tokens: Tokens;
  readonly lookup: Lookup;
  readonly given: Genre | null;
  readonly lines: readonly Line[];
  readonly wrapped: boolean;
  /** One past the last token of the text itself: annexes stand behind it. */
  readonly end: number;
  readonly annexes: readonly Annex[];
  readonly meta: Range[] = [];
  readonly authors: string[] = [];
  readonly identifiers: string[] = [];
  titleRange: Range | null = null;
  /** "Statement by …": the title, unless another follows. */
  openedRange: Range | null = null;
  dating: Dating | null = null;
  letterDating: Dating | null = null;
  publisher: string | null = null;
  agency: string | null = null;
  mastheadRange: Range | null = null;
  dateline: Range | null = null;
  genre: Genre | null = null;
  author: Range | null = null;
  sender: Range | null = null;
  addressee: Range | null = null;
  /** The signer in lines of name and office at the end. */
  signed: Range | null = null;
  salutation: Range | null = null;
  signature: Range | null = null;
  unitedNations = false;
  /** The masthead names a body that issues texts of its own. */
  party = false;
  /** A salutation stands before the text: a letter if somebody signs, else a speech. */
  addressed = false;
  /** Several issue the text together. */
  joint = false;
  /** First token of the text that is reproduced after an introduction, -1 if there is none. */
  reproduced = -1;

  constructor(tokens: Tokens, sentences: Sentences, lookup: Lookup, given: Genre | null) {
    this.tokens = tokens;
    this.lookup = lookup;
    this.given = given;
    this.wrapped = wrappingOf(tokens.text).throughout;
    this.annexes = annexesOf(tokens);
    this.end = this.annexes[0]?.range[0] ?? tokens.count;
    for (const { meta } of this.annexes) this.meta.push(...meta);
    this.lines = linesOf(tokens, sentences.count === 0 ? 0 : this.end);
  }

  /** The line of this number, which must exist. */
  line(n: number): Line {
    return this.lines[n] as Line;
  }

  /** Notes a run at the end as the signature. */
  sign(range: Range): void {
    this.signature = range;
    this.meta.push(range);
  }

  /** Notes a run as being only about the document; returns 1, the number of lines. */
  take(range: Range): 1 {
    this.meta.push(range);
    return 1;
  }

  takeDate(date: LeadingDate): void {
    this.dating ??= date.dating;
  }

  /** Names and employer of a byline. */
  takeByline(match: RegExpExecArray): void {
    for (const name of (match[1] ?? "").split(/,\s?(?:and\s)?|\sand\s|\s&\s/))
      if (name !== "" && !this.authors.includes(name)) this.authors.push(name);
    const employer = match[2];
    if (employer !== undefined && isMediaName(employer)) this.agency ??= employer;
  }

  /** "the Ministry of Foreign Affairs" under the masthead "Ministry of Foreign Affairs of Pallumia" is that one. */
  fuller(author: Range | null): Range | null {
    if (!this.party || this.mastheadRange === null) return author;
    if (author === null) return this.mastheadRange;
    const plain = (range: Range): string => nameOf(this.tokens, range).toLowerCase().replace(/^the /, "");
    return plain(this.mastheadRange).startsWith(plain(author)) ? this.mastheadRange : author;
  }

  /** The first token behind head and title; the title of news counts as body. */
  bodyStart(genre: Genre): number {
    const excluded = [...this.meta];
    if (this.titleRange !== null && genre !== "news") excluded.push(this.titleRange);
    let body = 0;
    for (const [from, to] of merged(excluded)) {
      if (from > body) break;
      body = Math.max(body, to);
    }
    return Math.min(body, this.tokens.count);
  }
}

/** In order, and apart from each other. */
export function merged(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last === undefined || range[0] >= last[1]) found.push(range);
    else if (range[1] > last[1]) found[found.length - 1] = [last[0], range[1]];
  }
  return found;
}
