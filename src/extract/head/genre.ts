// "Mr. President, we have come here to …" -> speech.   Under the masthead of a ministry, "Statement on …" -> statement.
// not: "“Mr. President, we have come here,” she said" (quoted words), a reporter's "I" without an audience.
import type { Genre } from "../../model/document.ts";
import type { Quotation } from "../../text/quotation.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  ADDRESS_TITLE,
  AUDIENCE,
  BEFORE_NATIONS,
  FIRST_PERSON,
  LETTER_MARK,
  SPEECH_OCCASION,
  TAKES_FLOOR,
  TO_READER,
} from "../lexicon/language.ts";
import type { Head } from "./head.ts";

/** How many of a hundred of the author's own words must be "I", "we", "our" … in a speech. */
const FIRST_PERSON_SHARE = 0.6;

/** How many of a hundred words in the first person show that the author is no reporter. */
const SPEAKERS_SHARE = 1.5;
/** How many tokens at the start of a text must show that it is spoken. */
const OPENING = 220;

/**
 * The genre of a document: as given, else as its head shows, else news unless the text itself is plainly spoken to an audience. Precision
 * first: a genre whose author is a party makes claims of the author's own sentences.
 */
export function genreOf(
  given: Genre | null,
  title: string | null,
  head: Head,
  tokens: Tokens,
  quotations: readonly Quotation[],
): Genre {
  if (given !== null) return given;
  if (head.genre !== null) return head.genre;
  if (isLetter(tokens, quotations)) return "letter";
  if (isSpoken(title ?? head.title, head.body, tokens, quotations)) return "speech";
  if (isAddressed(head, tokens, quotations)) return "letter";
  if (isOwnText(head, tokens, quotations)) return "statement";
  return NOTE_MARKS.test(tokens.text) ? "report" : "news";
}

/** Only reports and assessments have so many footnote marks. */
const NOTE_MARKS = /(?:\[(?:\d{1,3}|[ivxlc]{1,6})\][^[]{0,3000}){6}/;

/** Outside quotation marks the author refers to this letter itself, as letters do. */
const isLetter = (tokens: Tokens, quotations: readonly Quotation[]): boolean =>
  saysOutside(LETTER_MARK, tokens, quotations) > 0;

/** How many phrases must address one reader in a letter whose salutation and signature are lost. */
const TURNS_TO_READER = 2;

/** Under place and date alone, without byline or publisher, an author who says "I" addresses one reader: "I can assure you", "your Government". */
function isAddressed(head: Head, tokens: Tokens, quotations: readonly Quotation[]): boolean {
  if (!isDatedAlone(head, tokens) || !tokens.lower.includes("i")) return false;
  return speakersIn(tokens.text) === 0 && saysOutside(TO_READER, tokens, quotations) >= TURNS_TO_READER;
}

/** A line of place and date of its own opens the text, without byline or publisher: a paper as a record of papers prints it. */
const isDatedAlone = ({ dateline, publisher, authors, meta }: Head, tokens: Tokens): boolean =>
  dateline !== null &&
  publisher === null &&
  authors.length === 0 &&
  meta[0]?.[0] === 0 &&
  /^[^\n]{0,60}\n/.test(tokens.text.slice(tokens.end[dateline[1] - 1]));

/** Under place and date alone, an author who says "I" and "we" as often as in a speech, and reports nobody's words: "It was our hope that …". */
function isOwnText(head: Head, tokens: Tokens, quotations: readonly Quotation[]): boolean {
  if (!isDatedAlone(head, tokens) || speakersIn(tokens.text) > 0) return false;
  const { words, own } = voiceIn(tokens, head.body, quotations);
  return words >= 60 && own * 100 >= words * FIRST_PERSON_SHARE;
}

/** How often something is said outside quotation marks. */
function saysOutside(pattern: RegExp, tokens: Tokens, quotations: readonly Quotation[]): number {
  let count = 0;
  for (const { index: at } of tokens.text.matchAll(pattern))
    if (!quotations.some(({ start, end }) => start <= at && at < end)) count++;
  return count;
}

function isSpoken(title: string | null, body: number, tokens: Tokens, quotations: readonly Quotation[]): boolean {
  if (speakersIn(tokens.text) > 1) return false;
  const { words, own, audience, occasion } = voiceIn(tokens, body, quotations);
  if (words < 30 || own * 100 < words * FIRST_PERSON_SHARE) return false;
  return audience > 0 || occasion > 0 || (title !== null && ADDRESS_TITLE.test(title));
}

/** Whether a speaker who says "we" throughout names his audience at the start: a speech without a form of address. */
export function addressesNations(tokens: Tokens, body: number, quotations: readonly Quotation[]): boolean {
  const { words, own } = voiceIn(tokens, body, quotations);
  const opening = tokens.lower.slice(body, body + OPENING).join(" ");
  return words >= 60 && own * 100 >= words * SPEAKERS_SHARE && BEFORE_NATIONS.test(opening);
}

/** Signs of a spoken text outside quotation marks: counts of words, words of the first person, addresses, and names of the occasion at the start. */
function voiceIn(
  tokens: Tokens,
  body: number,
  quotations: readonly Quotation[],
): { readonly words: number; readonly own: number; readonly audience: number; readonly occasion: number } {
  const quoted = new Uint8Array(tokens.count);
  for (const q of quotations) if (q.depth === 0 && q.words > 3) quoted.fill(1, q.from, q.to);
  const found = { words: 0, own: 0, audience: 0, occasion: 0 };
  for (let i = body; i < tokens.count; i++) {
    if (quoted[i] === 1) continue;
    found.words++;
    if (FIRST_PERSON.has(tokens.lower[i] ?? "")) found.own++;
    if (isAddress(tokens, i)) found.audience++;
    if (
      i - body < OPENING &&
      (SPEECH_OCCASION.test(phrase(tokens, i, 2)) || SPEECH_OCCASION.test(phrase(tokens, i, 4)))
    )
      found.occasion++;
  }
  const opening = tokens.lower.slice(body, body + OPENING).filter((_, k) => quoted[body + k] !== 1);
  if (TAKES_FLOOR.test(opening.join(" "))) found.occasion++;
  return found;
}

/** "Tavin Merrow: …", "Question: …": a transcript of several speakers, in which a label names the speaker of the words behind it. */
export function speakersIn(text: string): number {
  const labels = new Set<string>();
  for (const line of text.split("\n", 2000)) {
    const label = /^\s{0,4}(\p{Lu}[\p{L}.’'-]{0,20}(?:\s(?:\p{Lu}[\p{L}.’'-]{0,20}|of|the|and|for)){0,6}):\s/u.exec(
      line.slice(0, 120),
    );
    if (label !== null) labels.add(label[1]!);
  }
  return labels.size;
}

const phrase = (tokens: Tokens, i: number, length: number): string => tokens.lower.slice(i, i + length).join(" ");

/** A vocative between stops: "Mr. President,". */
function isAddress(tokens: Tokens, i: number): boolean {
  if (i > 0 && !/^[.,!?:;…]$/.test(tokens.word[i - 1]!)) return false;
  for (let length = 1; length <= 3 && i + length < tokens.count; length++)
    // "Ladies and Gentlemen of the Press,"
    if (/^(?:[,!:]|of)$/.test(tokens.word[i + length]!) && AUDIENCE.test(phrase(tokens, i, length))) return true;
  return false;
}
