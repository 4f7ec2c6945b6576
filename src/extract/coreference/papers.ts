// "PRESS REVIEW ↵ New Dawn (independent) reports that P. According to the daily, Q" -> New Dawn for both, a medium.
// not: "PRESS REVIEW ↵ Minister Rami Sol says that P" (his office stands before the name); "the paper" where two papers have spoken.
import {
  genderOfName,
  KINDS_OF_MEDIA,
  MOUTHPIECES,
  NEWSPAPERS,
  PAPER_TITLES,
  PRESS_REVIEW,
  REVIEWED_VERBS,
  WITHIN_NAMES,
} from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";
import type { Antecedent } from "./pronouns.ts";

/** How many characters of a text may say that it is a press review. */
const HEAD = 200;
/** The most tokens of a medium's name. */
const LONGEST = 6;
/** How many paragraphs back a paper that a text calls "the paper" may stand. */
const REACH = 3;

/** The media whose names open paragraphs, by the number of the paragraph. */
export type Media = ReadonlyMap<number, { readonly name: Range; readonly medium: Entity }>;

/** Makes media of those who report, by the first words of a paragraph, in a press review. */
export function callMedia(analysis: Analysis, table: EntityTable): Media {
  const { tokens, sentences } = analysis;
  const media = new Map<number, { readonly name: Range; readonly medium: Entity }>();
  if (!PRESS_REVIEW.test(tokens.text.slice(0, HEAD))) return media;
  for (let s = 0; s < sentences.count; s++) {
    if (s > 0 && sentences.paragraph[s] === sentences.paragraph[s - 1]) continue;
    const name = mediumAt(analysis, analysis.sentenceFrom(s), analysis.sentenceTo(s));
    if (name !== null && !table.isSomebody(name))
      media.set(sentences.paragraph[s]!, { name, medium: table.medium(name) });
  }
  return media;
}

/** "| New Dawn | (independent) reports", "The | Royal Gazette | quotes": the name that opens a paragraph and reports; null if none does. */
function mediumAt(analysis: Analysis, start: number, end: number): Range | null {
  const from = analysis.has(start, "the") ? start + 1 : start;
  let to = from;
  while (to < end && to - from < LONGEST && isNameWord(analysis, to)) to++;
  if (to === from || genderOfName(analysis.lower(from)) !== null) return null;
  if (analysis.word(to) === "(") {
    const close = analysis.tokens.word.indexOf(")", to);
    const words = close < 0 ? [] : analysis.tokens.lower.slice(to, close);
    return words.some((word) => KINDS_OF_MEDIA.has(word)) ? [from, to] : null;
  }
  // "Free Valley, a weekly close to the opposition, writes"
  if (analysis.word(to) === "," && analysis.has(to + 1, "a", "an", "the"))
    return analysis.chunkAt(to + 2) !== null &&
      Array.from({ length: 5 }, (_, k) => analysis.lower(to + 2 + k)).some(
        (word) => NEWSPAPERS.has(word) || MOUTHPIECES.has(word),
      )
      ? [from, to]
      : null;
  return REVIEWED_VERBS.has(analysis.lower(to)) ? [from, to] : null;
}

const isNameWord = (analysis: Analysis, i: number): boolean =>
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|['’]s)$/u.test(analysis.word(i)) || WITHIN_NAMES.test(analysis.lower(i));

/**
 * "Al-Nahr says P. According to the paper, Q": the medium that has spoken last; of names that are not known to be media, the only one that has
 * spoken in the paragraph and is no person's or state's.
 */
export function paperAt(
  analysis: Analysis,
  [from, to]: Range,
  head: number,
  before: readonly Antecedent[],
  media: Media,
): Entity | null {
  const paragraphAt = (token: number): number => analysis.sentences.paragraph[analysis.sentenceOf(token)]!;
  const opening = media.get(paragraphAt(from));
  // "Our Voice (independent)"
  if (opening !== undefined && head === opening.name[1] - 1) return opening.medium;
  if (to - from !== 2 || !analysis.has(from, "the") || !NEWSPAPERS.has(analysis.lower(head))) return null;
  const said = before.filter(({ role, quoted, placed }) => role !== "other" && quoted !== true && placed !== true);
  const here = said.filter(({ token }) => paragraphAt(token) === paragraphAt(from));
  const medium = here.findLast(({ entity }) => isMedium(entity))?.entity ?? opening?.medium;
  if (medium !== undefined) return medium;
  const speaking = here.filter(({ role }) => role === "source");
  const found =
    onlyOne(speaking, mayBePaper) ?? onlyOne(here, mayBePaper) ?? onlyOne(speaking, mayBeNamedPaper) ?? null;
  if (found !== null) {
    found.medium = true;
    found.kind = "organisation";
    return found;
  }
  return (
    said.findLast(({ token, entity }) => isMedium(entity) && paragraphAt(from) - paragraphAt(token) <= REACH)?.entity ??
    null
  );
}

/** "the Hestrel Courier", too. */
const isMedium = ({ medium, kind, canonical }: Entity): boolean =>
  medium ||
  (kind !== "person" && canonical.includes(" ") && PAPER_TITLES.has(canonical.toLowerCase().split(" ").at(-1) ?? ""));

/** The one entity among mentions that a test allows; null where there are several, or none. */
function onlyOne(mentions: readonly Antecedent[], allows: (e: Entity) => boolean): Entity | null {
  const [only, ...others] = new Set(mentions.map(({ entity }) => entity).filter(allows));
  return only === undefined || others.length > 0 ? null : only;
}

/** A name of which nothing shows that it is a person's, or that of a state or an armed group. */
const mayBePaper = ({ kind, sort, canonical, roles }: Entity): boolean =>
  sort === "actor" && (kind === null || kind === "organisation") && roles.size === 0 && /^\p{Lu}/u.test(canonical);

/** "Liberty Flag": two words that look like a person's name, without a title, an office or a first name. */
const mayBeNamedPaper = ({ kind, canonical, roles, gender, titled }: Entity): boolean =>
  kind === "person" && roles.size === 0 && gender === null && titled < 0 && canonical.includes(" ");
