// "Orrel: the truce held" -> a name about which the text shows nothing else: it may be a person, so it answers for nobody.
// "the Hestrel group Orna", "Orna fighters" -> a body, which answers for itself.
import {
  BEFORE_LONE_NAMES,
  BEHIND_LONE_NAMES,
  BEHIND_STATE_ADJECTIVES,
  DEMONYM_ENDING,
  GOVERN,
  genderOfName,
  IRREGULARS,
  ORGAN_NOUNS,
  ORGAN_TOPICS,
  ROLE_NOUNS,
} from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { PREPOSITION } from "../structure/tagClasses.ts";
import type { Entity } from "./entity.ts";

const SHOWN = new WeakMap<Analysis, ReadonlySet<string>>();

/**
 * "Rami Orrel, who led the talks, said P. Orrel resigned.": a full name whose last word acts alone, or whose first is a first name. It is a
 * person's, who answers for nobody.
 */
export function isFullPersonName(analysis: Analysis, { kind, entry, plural, canonical }: Entity): boolean {
  if (kind !== null || entry !== null || plural) return false;
  const words = canonical.split(" ");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > 3 || words.some((word) => !/^\p{Lu}[\p{L}’'-]+$/u.test(word))) return false;
  if (words.some((word) => ORGAN_NOUNS.has(word.toLowerCase()) || ORGAN_TOPICS.has(word.toLowerCase()))) return false;
  return genderOfName(first.toLowerCase()) !== null || surnamesIn(analysis).has(last);
}

const SURNAMES = new WeakMap<Analysis, ReadonlySet<string>>();

/** The capitalised words that stand alone before a verb, "who" or "'s", behind no article and no other name. */
function surnamesIn(analysis: Analysis): ReadonlySet<string> {
  let found = SURNAMES.get(analysis);
  if (found === undefined) {
    const { word, lower, count } = analysis.tokens;
    const all = new Set<string>();
    for (let i = 1; i + 1 < count; i++) {
      if (!/^\p{Lu}\p{Ll}/u.test(word[i]!) || /^\p{Lu}/u.test(word[i - 1]!) || lower[i - 1] === "the") continue;
      const who = lower[i + 1] === "," && lower[i + 2] === "who";
      if (who || analysis.finiteAt(i + 1) !== null) all.add(word[i]!);
    }
    // "European States": "states" shows that the word is no name
    const common = new Set(word.filter((one) => /^\p{Ll}/u.test(one)));
    found = new Set([...all].filter((one) => !common.has(one.toLowerCase())));
    SURNAMES.set(analysis, found);
  }
  return found;
}

/** "Opposition leaders said": words of which only the first has a capital, and only because it opens a sentence. They name nobody. */
export function isOpening(analysis: Analysis, { kind, entry, canonical }: Entity): boolean {
  if ((kind !== null && kind !== "collective") || entry !== null) return false;
  const [first, ...more] = canonical.split(" ");
  if (first === undefined || more.length === 0 || more.some((word) => /\p{Lu}/u.test(word))) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(first) || IRREGULARS.has(more.at(-1) ?? "")) return false;
  return !wordsWithin(analysis).has(first);
}

const WITHIN = new WeakMap<Analysis, ReadonlySet<string>>();

/** The capitalised words that stand somewhere within a sentence. */
function wordsWithin(analysis: Analysis): ReadonlySet<string> {
  let within = WITHIN.get(analysis);
  if (within === undefined) {
    const capitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
    within = new Set(analysis.tokens.word.filter((word, i) => capitalised(word) && !opensSentence(analysis, i)));
    WITHIN.set(analysis, within);
  }
  return within;
}

/** Whether a token is the first of its sentence, or stands behind the mark that opens it. */
function opensSentence(analysis: Analysis, i: number): boolean {
  const from = analysis.sentenceFrom(analysis.sentenceOf(i));
  return i === from || (i === from + 1 && /^[^\p{L}\p{N}]+$/u.test(analysis.word(from)));
}

/** Whether an entity known only by one capitalised word is nowhere shown to be a body. */
export function isLoneName(analysis: Analysis, e: Entity): boolean {
  if (e.kind !== null || e.entry !== null || e.plural || !/^\p{Lu}\p{Ll}[\p{Ll}\p{M}’'-]*$/u.test(e.canonical))
    return false;
  return !bodiesIn(analysis).has(e.canonical.toLowerCase()) || isLoneAdjective(analysis, e.canonical);
}

/** "Ornite Foreign Minister Rami Sol": an adjective of a state that the text nowhere names, and so no name of a principal. */
function isLoneAdjective(analysis: Analysis, name: string): boolean {
  if (!DEMONYM_ENDING.test(name)) return false;
  const known = ADJECTIVES.get(analysis) ?? new Map<string, boolean>();
  ADJECTIVES.set(analysis, known);
  const found = known.get(name) ?? onlyDescribes(analysis, name);
  known.set(name, found);
  return found;
}

const ADJECTIVES = new WeakMap<Analysis, Map<string, boolean>>();

/** Whether a name stands only before other nouns, and once before a body or office that states have. */
function onlyDescribes(analysis: Analysis, name: string): boolean {
  let ofState = false;
  for (let i = 0; i < analysis.tokens.count; i++) {
    if (analysis.word(i) !== name) continue;
    const next = analysis.word(i + 1);
    // "in Hestran," and "Hestran said" show a name
    if (!/^\p{L}/u.test(next) || analysis.groupIndex(i + 1) >= 0 || analysis.is(i + 1, PREPOSITION)) return false;
    if (BEHIND_STATE_ADJECTIVES.test(next.toLowerCase())) ofState = true;
  }
  return ofState;
}

function bodiesIn(analysis: Analysis): ReadonlySet<string> {
  let shown = SHOWN.get(analysis);
  if (shown === undefined) {
    const { lower, word, count } = analysis.tokens;
    const found = new Set<string>();
    for (let i = 0; i < count; i++) {
      if (!/^\p{Lu}\p{Ll}/u.test(word[i]!)) continue;
      const k = lower[i + 1] === "-" ? i + 2 : /^['’]s?$/.test(lower[i + 1] ?? "") ? i + 2 : i + 1;
      const next = lower[k] ?? "";
      const topical = ORGAN_TOPICS.has(next) && ROLE_NOUNS.has(lower[k + 1] ?? "");
      const held = ROLE_NOUNS.has(next) || topical;
      const governed = lower[i - 1] === "of" && GOVERN.test(lower[i - 2] ?? "");
      if (BEFORE_LONE_NAMES.test(lower[i - 1] ?? "") || BEHIND_LONE_NAMES.test(next) || held || governed)
        found.add(lower[i]!);
    }
    shown = found;
    SHOWN.set(analysis, shown);
  }
  return shown;
}
