import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  BE_BEFORE_PLANS,
  BESIDE_AUXILIARY,
  FUTURE_WITH_TO,
  FUTURE_WORDS,
  NO_PAST,
  PAST_VERBS,
} from "../lexicon/language.ts";

export type Tense = "past" | "future" | "unknown";

const REACH = 12;

/**
 * The tense of the verb nearest to a time expression (tokens `from` to `to`) in its sentence: the nearest before it, else the first
 * after it. "The ministry said Friday that it will" is past, "will be held on Friday" future.
 */
export function tenseAround(tokens: Tokens, sentences: Sentences, from: number, to: number): Tense {
  const sentence = sentences.ofToken[from]!;
  const first = Math.max(sentences.from[sentence]!, from - REACH);
  for (let k = from - 1; k >= first; k--) {
    const word = tokens.lower[k]!;
    if (word === ";" || word === ":" || word === ")") break;
    const tense = tenseOf(tokens, k, first);
    if (tense !== "unknown") return tense;
  }
  const last = Math.min(sentences.to[sentence]!, to + REACH);
  for (let k = to; k < last; k++) {
    const word = tokens.lower[k]!;
    if (word === ";" || word === ":") break;
    const tense = tenseOf(tokens, k, Math.max(first, to));
    if (tense !== "unknown") return tense;
  }
  return "unknown";
}

function tenseOf(tokens: Tokens, k: number, first: number): Tense {
  const { lower } = tokens;
  const word = lower[k] ?? "";
  const capital = (tokens.word[k] ?? "").charCodeAt(0) <= LAST_CAPITAL;
  // "May" with its capital is the month.
  if (FUTURE_WORDS.has(word)) return !capital || word === "'ll" ? "future" : "unknown";
  if (FUTURE_WITH_TO.has(word) && (lower[k + 1] === "for" || lower[k + 1] === "to")) return "future";
  // "is to resume"
  if (word === "to") return BE_BEFORE_PLANS.has(lower[k - 1] ?? "") && k > first ? "future" : "unknown";
  // "United" is a name; "held" at the start of a sentence is not
  if (!isPastVerb(word) || capital) return "unknown";
  return isAnnounced(lower, k, first) ? "future" : "past";
}

/** The character code of "Z". */
const LAST_CAPITAL = 90;
/** How far before a participle its auxiliary stands, in tokens. */
const AUXILIARY_REACH = 4;

/** "will be held", "is to be opened": the auxiliary decides. */
function isAnnounced(lower: readonly string[], k: number, first: number): boolean {
  for (let j = k - 1; j >= first && j >= k - AUXILIARY_REACH; j--) {
    const before = lower[j] ?? "";
    if (FUTURE_WORDS.has(before) || before === "to") return true;
    if (!BESIDE_AUXILIARY.has(before) && !before.endsWith("ly")) return false;
  }
  return false;
}

const isPastVerb = (word: string): boolean =>
  PAST_VERBS.has(word) || (word.length > 4 && word.endsWith("ed") && !NO_PAST.has(word));
