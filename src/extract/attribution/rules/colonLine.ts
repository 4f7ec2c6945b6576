// A line "Halvey: The bridge is closed (media)" -> Halvey | | The bridge is closed.   "Guard at the gate: Nobody came" -> the guard.
// "Nine guards were lost in the raid: Minister Rami Sol." -> the minister.
// not: "Markets: what we know", "Keldora: nine killed in a strike" (where it happened), "Unconfirmed claims: …" (a label).
import { COLLECTIVE_NOUNS, LABEL_NOUNS, ORGAN_NOUNS, ROLE_NOUNS } from "../../lexicon/language.ts";
import type { Lookup } from "../../lookup.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { PROPER, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { isCueVerb } from "../cues.ts";

/** The most tokens of a speaker with a description before the colon, and of a headline. */
const LONGEST_NAME = 9;
const LONGEST_LINE = 60;
/** From so many lines with a medium in brackets on, a text is a press review: there a bare name before a colon is a speaker. */
const REVIEW = 2;

/** A line that names its speaker before a colon. */
interface ColonLine {
  readonly source: Range;
  readonly head: number;
  readonly content: Range;
  /** A bracket that names the medium stands behind the line. */
  readonly reviewed: boolean;
}

/** Attributions without a cue: headlines and lines of press reviews that name the speaker before a colon. */
export function colonLineAttributions(analysis: Analysis, lookup: Lookup): Candidate[] {
  const lines: ColonLine[] = [];
  for (let s = 0; s < analysis.sentences.count; s++) {
    const line = colonLineAt(analysis, s);
    if (line !== null && !isPlaceName(analysis, line, lookup)) lines.push(line);
  }
  const behind = speakersBehind(analysis);
  const review = lines.filter(({ reviewed }) => reviewed).length >= REVIEW;
  return [
    ...behind,
    ...lines.filter((line) => isRole(analysis, line.head) || (review && line.reviewed) || isKnown(analysis, line)),
  ].map(({ source, head, content }) => ({
    cue: [],
    main: content[0],
    source: [source],
    sourceHead: head,
    content: [content],
    that: -1,
    act: "state",
    polarity: "asserted",
    rule: "colon-line",
    confidence: 80,
  }));
}

function colonLineAt(analysis: Analysis, s: number): ColonLine | null {
  const from = analysis.sentenceFrom(s);
  const to = analysis.sentenceTo(s);
  if (from < analysis.body || to - from > LONGEST_LINE || !startsParagraph(analysis, s)) return null;
  // a headline has no full stop
  if (/^[.!”"]$/.test(analysis.word(to - 1))) return null;
  const source = speakerAt(analysis, from, to);
  if (source === null) return null;
  const colon = colonAfter(analysis, source[1], Math.min(to, from + LONGEST_NAME));
  const head = analysis.chunkAt(from)?.head ?? -1;
  if (colon < 0 || head < 0 || to - colon < 4) return null;
  const next = analysis.sentenceFrom(s + 1);
  const bracketed = analysis.word(next) === "(" && !startsParagraph(analysis, s + 1);
  if (!bracketed && s + 1 < analysis.sentences.count && !startsParagraph(analysis, s + 1)) return null;
  return { source, head, content: [colon + 1, to], reviewed: bracketed };
}

const startsParagraph = (analysis: Analysis, s: number): boolean =>
  s >= analysis.sentences.count || s === 0 || analysis.sentences.paragraph[s] !== analysis.sentences.paragraph[s - 1];

/** "Nine guards were lost in the raid: Minister Rami Sol.": a line that ends in an office with its holder, behind the colon. */
function speakersBehind(analysis: Analysis): ColonLine[] {
  const found: ColonLine[] = [];
  for (let s = 0; s < analysis.sentences.count; s++) {
    const from = analysis.sentenceFrom(s);
    const to = analysis.word(analysis.sentenceTo(s) - 1) === "." ? analysis.sentenceTo(s) - 1 : analysis.sentenceTo(s);
    if (from < analysis.body || to - from > LONGEST_LINE || !startsParagraph(analysis, s)) continue;
    let colon = to - 1;
    while (colon > from && colon > to - LONGEST_NAME && analysis.word(colon) !== ":") colon--;
    const chunk = analysis.word(colon) === ":" ? analysis.chunkAt(colon + 1) : null;
    if (chunk === null || chunk.from !== colon + 1 || chunk.to !== to) continue;
    const holder = analysis.is(chunk.head, PROPER) && holdsOffice(analysis, [chunk.from, chunk.head]);
    // "The council has a new head: Minister Rami Sol"
    if (holder && tells(analysis, [from, colon]) && !isRole(analysis, colon - 1))
      found.push({ source: [chunk.from, to], head: chunk.head, content: [from, colon], reviewed: false });
  }
  return found;
}

const holdsOffice = (analysis: Analysis, [from, to]: Range): boolean =>
  analysis.tokens.lower.slice(from, to).some((word) => ROLE_NOUNS.has(word));

/** Whether a stretch has a finite verb and is not attributed within itself. */
function tells(analysis: Analysis, [from, to]: Range): boolean {
  let finite = false;
  for (let i = from; i < to; i++) {
    const group = analysis.groupAt(i);
    if (group === null || !group.finite) continue;
    if (isCueVerb(analysis, group)) return false;
    finite = true;
  }
  return finite;
}

/** The noun phrase that opens a line: a name, an office, a body. */
function speakerAt(analysis: Analysis, from: number, to: number): Range | null {
  const phrase = nounPhraseAt(analysis, from, to);
  if (phrase === null || !/^\p{Lu}/u.test(analysis.word(from))) return null;
  for (let i = phrase[0]; i < phrase[1]; i++)
    if (LABEL_NOUNS.has(analysis.lower(i)) || /\d/.test(analysis.word(i))) return null;
  const head = analysis.chunkAt(from)?.head ?? -1;
  const named = head >= 0 && (tagBitsOf(analysis.tags, head) & PROPER) !== 0;
  return named || isRole(analysis, head) ? phrase : null;
}

/** The colon right behind a speaker, or behind the time and place of speaking: "Sentic after the visit: P"; -1 where none stands there. */
function colonAfter(analysis: Analysis, from: number, to: number): number {
  if (analysis.word(from) === ":") return from;
  if (!analysis.has(from, "after", "before", "during", "on", "in", "at", "following")) return -1;
  for (let i = from; i < to; i++) {
    if (analysis.word(i) === ":") return i;
    if (analysis.groupAt(i)?.finite || /^[.,;]$/.test(analysis.word(i))) return -1;
  }
  return -1;
}

const isRole = (analysis: Analysis, head: number): boolean =>
  [ROLE_NOUNS, ORGAN_NOUNS, COLLECTIVE_NOUNS].some((nouns) => nouns.has(analysis.lower(head)));

/** "Keldora: nine killed": a state or a town before the colon is the place. */
function isPlaceName(analysis: Analysis, { source, head }: ColonLine, lookup: Lookup): boolean {
  if (isRole(analysis, head)) return false;
  const match = lookup.match(analysis.tokens, source[0]);
  if (match !== null && source[0] + match.length === source[1]) return true;
  for (let i = analysis.body + 1; i < analysis.tokens.count; i++)
    if (
      analysis.lower(i) === analysis.lower(head) &&
      analysis.has(i - 1, "in", "near", "at", "around", "towards", "from") &&
      analysis.chunkAt(i)?.from === i
    )
      return true;
  return false;
}

/** Whether the text names the same person elsewhere with a first name or an office. */
function isKnown(analysis: Analysis, { head, content }: ColonLine): boolean {
  const name = analysis.lower(head);
  for (let i = content[1]; i < analysis.tokens.count; i++) {
    if (analysis.lower(i) !== name) continue;
    const chunk = analysis.chunkAt(i);
    if (chunk === null || chunk.head !== i || i === chunk.from) continue;
    if (tagBitsOf(analysis.tags, i - 1) & PROPER || ROLE_NOUNS.has(analysis.lower(i - 1))) return true;
  }
  return false;
}
