// Parts of speech without a model: closed classes, the forms of the cue lexicon's verbs, endings, and the word before.
// "the claim" is a noun, "they claim" a verb.   These tags are not good enough to find names of things; they serve the rules of attribution.
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { CLOSED_CLASSES, HAVE_FORMS, lemmaOf, ROLE_NOUNS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import { CAPITALISED, CAPITALS, lettersOf } from "./delexicalize.ts";
import { TAG, tagSet } from "./tagNumbers.ts";
import type { Tag } from "./tags.ts";
import { BEFORE_BASE, BEFORE_NOUN, type BeforeVerb, verbTag } from "./verbForm.ts";

/** A sentence whose tokens are tagged from left to right. */
interface OpenSentence {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  /** The tags of all tokens; those before the current one are set. */
  readonly tags: Uint8Array;
}

/** Tags by rules alone. Deterministic; each token looks at the two tags before it. */
export function tagByRules(tokens: Tokens, sentences: Sentences, lookup: Lookup): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  for (let s = 0; s < sentences.count; s++) {
    const sentence: OpenSentence = { tokens, from: sentences.from[s] ?? 0, to: sentences.to[s] ?? 0, tags };
    let openMarks = 0;
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = tokens.word[i];
      if (word === '"' || word === "'") tags[i] = openMarks++ % 2 === 0 ? TAG["``"] : TAG["''"];
      else tags[i] = TAG[guess(sentence, i, lookup)];
    }
  }
  return tags;
}

function guess(sentence: OpenSentence, i: number, lookup: Lookup): Tag {
  const { tokens, from } = sentence;
  const lower = tokens.lower[i] ?? "";
  const before = tagBefore(sentence, i);
  const how = lettersOf(tokens.word[i] ?? "");
  const closed = CLOSED_CLASSES.get(lower);
  if (closed !== undefined && (how !== CAPITALS || lower.length > 2 || lower === "i"))
    return closedTag(sentence, i, closed, before);
  if (/^\p{N}/u.test(lower)) return numeralTag(lower);
  if (!/^\p{L}/u.test(lower)) return "SYM";
  const verb = verbTag(lower, beforeAdverbs(sentence, i));
  if (how === CAPITALISED || how === CAPITALS) {
    const named = nameTag(tokens, i, lookup);
    if (named !== null) return named;
    if (i > from || (verb === null && !ROLE_NOUNS.has(lower) && !/(?:ly|ing|ed)$/.test(lower))) return "NNP";
  }
  if (verb !== null) return verb;
  const role = ROLE_NOUNS.get(lower);
  if (role !== undefined) return role.plural ? "NNS" : "NN";
  return byEnding(lower, before);
}

const tagBefore = ({ from, tags }: OpenSentence, i: number): number => (i > from ? (tags[i - 1] ?? -1) : -1);

/** The word before, adverbs aside. */
function beforeAdverbs({ tokens, from, tags }: OpenSentence, i: number): BeforeVerb {
  let k = i - 1;
  while (k >= from && tags[k] === TAG.RB) k--;
  return k < from ? { word: "", tag: -1 } : { word: tokens.lower[k] ?? "", tag: tags[k] ?? -1 };
}

const numeralTag = (lower: string): Tag => {
  if (/(?:st|nd|rd|th)$/.test(lower)) return "JJ";
  return /^\d+s$/.test(lower) ? "NNS" : "CD";
};

/** The tag of a name that the lookup knows. */
function nameTag(tokens: Tokens, i: number, lookup: Lookup): Tag | null {
  const match = lookup.match(tokens, i);
  if (match === null) return null;
  if (match.use === "adjective") return "JJ";
  return match.use === "people" ? "NNPS" : "NNP";
}

const BEFORE_BE = tagSet("PRP", "EX", "WP");
const PLURALS = tagSet("NNS", "NNPS");
const NOUNS = tagSet("NN", "NNS");
/** Behind these a form in -ed is of the past tense. */
const SUBJECTS = tagSet("NN", "NNS", "NNP", "NNPS", "PRP");

function closedTag({ tokens, to }: OpenSentence, i: number, tag: Tag, before: number): Tag {
  const next = i + 1 < to ? (tokens.lower[i + 1] ?? "") : "";
  switch (tokens.lower[i]) {
    case "'s":
      return BEFORE_BE.has(before) ? "VBZ" : "POS";
    case "’":
    case "'":
      return PLURALS.has(before) ? "POS" : "''";
    case "that":
      return NOUNS.has(before) && opensVerb(next) ? "WDT" : tag;
    case "her":
      return standsAlone(next) ? "PRP" : tag;
    case "have":
    case "do":
      return mayBeBase(before) ? "VB" : tag;
    case "had":
      return HAVE_FORMS.has(tokens.lower[i - 1] ?? "") ? "VBN" : tag;
    default:
      return tag;
  }
}

const mayBeBase = (before: number): boolean => BEFORE_BASE.has(before) || before < 0;

/** Whether "her" has no noun behind it that it could possess. */
const standsAlone = (next: string): boolean => next === "" || CLOSED_CLASSES.has(next);

const opensVerb = (lower: string): boolean =>
  CLOSED_CLASSES.get(lower) === "MD" || lemmaOf(lower).some(({ form }) => form !== "base");

function byEnding(lower: string, before: number): Tag {
  if (BEFORE_BASE.has(before) && !/(?:tion|ment|ness|ity|s)$/.test(lower))
    return before === TAG.MD || !/(?:ed|ing|ly)$/.test(lower) ? "VB" : "NN";
  if (/[^aeiou]ly$/.test(lower)) return "RB";
  if (/.{3}ing$/.test(lower)) return BEFORE_NOUN.has(before) ? "NN" : "VBG";
  if (/.{2}ed$/.test(lower)) return SUBJECTS.has(before) ? "VBD" : "VBN";
  if (/(?:ous|ful|ive|able|ible|ical|ish|less|ary|ic|al)$/.test(lower) && lower.length > 4) return "JJ";
  if (/[^su]s$/.test(lower) && lower.length > 3) return before === TAG.PRP ? "VBZ" : "NNS";
  return "NN";
}
