// "Orrel: the truce held" -> a name about which the text shows nothing else: it may be a person, so it answers for nobody.
// "the Hestrel group Orna", "Orna fighters" -> a body, which answers for itself.
import type { Tokens } from "../../text/tokens.ts";
import {
  BEFORE_LONE_NAMES,
  BEHIND_LONE_NAMES,
  BEHIND_STATE_ADJECTIVES,
  DEMONYM_ENDING,
  GOVERN,
  genderOfName,
  IRREGULARS,
  OFFICIALS,
  ORGAN_NOUNS,
  ORGAN_TOPICS,
  PLACES_STATES,
  ROLE_NOUNS,
} from "../lexicon/language.ts";
import { oncePer } from "../oncePer.ts";
import type { Analysis } from "../structure/analysis.ts";
import { PREPOSITION } from "../structure/tagClasses.ts";
import type { Entity } from "./entity.ts";

/**
 * Whether nothing in the text shows that an entity is more than a name or an office: it answers for nobody. A place answers for itself, and not
 * for a court that sits there.
 */
export const answersForNobody = (analysis: Analysis, e: Entity, speaker: Entity): boolean =>
  (isLoneName(analysis, e) && !(e === speaker && placesIn(analysis).has(e.canonical))) ||
  isOpening(analysis, e) ||
  isFullPersonName(analysis, e);

/** Whether an entity known only by one capitalised word is nowhere shown to be a body. */
function isLoneName(analysis: Analysis, { kind, entry, plural, canonical }: Entity): boolean {
  if (kind !== null || entry !== null || plural || !/^\p{Lu}\p{Ll}[\p{Ll}\p{M}’'-]*$/u.test(canonical)) return false;
  return !bodiesIn(analysis).has(canonical.toLowerCase()) || loneAdjectivesIn(analysis).has(canonical);
}

/** The capitalised words, in lower case, that the words around them show to be the names of bodies. */
const bodiesIn = oncePer(
  ({ tokens }: Analysis): ReadonlySet<string> =>
    new Set(
      tokens.lower.filter(
        (_, i) => /^\p{Lu}\p{Ll}/u.test(tokens.word[i]!) && (isBodyBefore(tokens, i) || isBodyBehind(tokens, i)),
      ),
    ),
);

/** "Orna government", "Orna's foreign minister": whether what follows a name shows a body. */
function isBodyBehind({ lower }: Tokens, i: number): boolean {
  const k = lower[i + 1] === "-" || /^['’]s?$/.test(lower[i + 1] ?? "") ? i + 2 : i + 1;
  const next = lower[k] ?? "";
  const topical = ORGAN_TOPICS.has(next) && ROLE_NOUNS.has(lower[k + 1] ?? "");
  return BEHIND_LONE_NAMES.test(next) || ROLE_NOUNS.has(next) || topical;
}

/** "the group Orna", "the Prime Minister of Orna", "the President of Orna": whether what stands before a name shows a body. */
function isBodyBefore({ lower, word }: Tokens, i: number): boolean {
  const [noun = "", before = ""] = [lower[i - 2], lower[i - 1]];
  const office = /^\p{Lu}/u.test(word[i - 2] ?? "") ? (ROLE_NOUNS.get(noun)?.base ?? "") : "";
  return BEFORE_LONE_NAMES.test(before) || (before === "of" && (GOVERN.test(noun) || OFFICIALS.test(office)));
}

/** "in Orna": the capitalised words that the text shows to be places, which no persons are. */
const placesIn = oncePer(
  ({ tokens: { lower, word } }: Analysis): ReadonlySet<string> =>
    new Set(
      word.filter(
        (one, i) =>
          /^\p{Lu}\p{Ll}/u.test(one) && PLACES_STATES.has(lower[i - 1] ?? "") && !/^\p{Lu}/u.test(word[i + 1] ?? ""),
      ),
    ),
);

/**
 * "Ornite Foreign Minister Rami Sol": adjectives of states that the text nowhere names, and so no names of a principal. They stand only before
 * other nouns, and once before a body or office that states have.
 */
const loneAdjectivesIn = oncePer((analysis: Analysis): ReadonlySet<string> => {
  const ofState = new Set<string>();
  const names = new Set<string>();
  for (let i = 0; i < analysis.tokens.count; i++) {
    const word = analysis.word(i);
    if (!/^\p{Lu}/u.test(word) || !DEMONYM_ENDING.test(word)) continue;
    const next = analysis.word(i + 1);
    // "in Hestran," and "Hestran said" show a name
    if (!/^\p{L}/u.test(next) || analysis.groupIndex(i + 1) >= 0 || analysis.is(i + 1, PREPOSITION)) names.add(word);
    else if (BEHIND_STATE_ADJECTIVES.test(next.toLowerCase())) ofState.add(word);
  }
  return new Set([...ofState].filter((word) => !names.has(word)));
});

/** "Opposition leaders said": words of which only the first has a capital, and only because it opens a sentence. They name nobody. */
function isOpening(analysis: Analysis, { kind, entry, canonical }: Entity): boolean {
  if ((kind !== null && kind !== "collective") || entry !== null) return false;
  const [first, ...more] = canonical.split(" ");
  if (first === undefined || more.length === 0 || more.some((word) => /\p{Lu}/u.test(word))) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(first) || IRREGULARS.has(more.at(-1) ?? "")) return false;
  return !wordsWithin(analysis).has(first);
}

/** The capitalised words that stand somewhere within a sentence. */
const wordsWithin = oncePer(
  (analysis: Analysis): ReadonlySet<string> =>
    new Set(analysis.tokens.word.filter((word, i) => /^\p{Lu}/u.test(word) && !opensSentence(analysis, i))),
);

/** Whether a token is the first of its sentence, or stands behind the mark that opens it. */
function opensSentence(analysis: Analysis, i: number): boolean {
  const from = analysis.sentenceFrom(analysis.sentenceOf(i));
  return i === from || (i === from + 1 && /^[^\p{L}\p{N}]+$/u.test(analysis.word(from)));
}

/** "Rami Orrel, who led the talks, said P. Orrel resigned.": a person's full name, whose last word acts alone, or whose first is a first name. */
function isFullPersonName(analysis: Analysis, { kind, entry, plural, canonical }: Entity): boolean {
  if (kind !== null || entry !== null || plural) return false;
  const words = canonical.split(" ");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > 3 || words.some((word) => !/^\p{Lu}[\p{L}’'-]+$/u.test(word))) return false;
  if (words.some((word) => ORGAN_NOUNS.has(word.toLowerCase()) || ORGAN_TOPICS.has(word.toLowerCase()))) return false;
  return genderOfName(first.toLowerCase()) !== null || surnamesIn(analysis).has(last);
}

/** The capitalised words that stand alone before a verb or ", who", behind no article and no other name. */
const surnamesIn = oncePer((analysis: Analysis): ReadonlySet<string> => {
  const { word, lower, count } = analysis.tokens;
  const all = new Set<string>();
  for (let i = 1; i + 1 < count; i++) {
    if (!/^\p{Lu}\p{Ll}/u.test(word[i]!) || /^\p{Lu}/u.test(word[i - 1]!) || lower[i - 1] === "the") continue;
    const who = lower[i + 1] === "," && lower[i + 2] === "who";
    if (who || analysis.finiteAt(i + 1) !== null) all.add(word[i]!);
  }
  // "European States": "states" shows that the word is no name
  const common = new Set(word.filter((one) => /^\p{Ll}/u.test(one)));
  return new Set([...all].filter((one) => !common.has(one.toLowerCase())));
});
