import { contentOf } from "../../model/content.ts";
import type { Aspect } from "../../model/point.ts";
import { type CorpusIndex, compare } from "../corpusIndex.ts";
import type { Comparables } from "./comparables.ts";
import type { Draft } from "./drafts.ts";

const QUOTE = 120;

const QUESTIONS: Readonly<Record<Aspect, string>> = {
  happened: "Whether it is so",
  agent: "Who did it",
  victim: "What was hit",
  figure: "How many",
  place: "Where",
  time: "When",
  name: "What it is called",
  norm: "Whether it is lawful or to be recognised",
  intent: "Why",
};

/**
 * The question of a point, neutral between its sides: the event's label says what happened, where and when; the words
 * at issue are in quotation marks, as somebody's words.
 */
export function labelOf(corpus: CorpusIndex, words: Comparables, draft: Draft, event: string | null): string {
  const about = draft.setting ?? (event === null ? null : corpus.label(event));
  if (draft.words !== null && draft.aspect === "norm") return `${QUESTIONS.norm}: “${shortened(draft.words)}”`;
  if (draft.words !== null) return [`${QUESTIONS[draft.aspect]}: “${draft.words}”`, about].filter(Boolean).join(" – ");
  if (draft.aspect !== "happened" && about !== null) return `${QUESTIONS[draft.aspect]}: ${about}`;
  const said = draft.held
    .filter(({ one, stance }) => stance !== "denies" && !words.points(one))
    .map(({ one }) => contentOf(one.claim).replaceAll(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .sort((a, b) => unclear(a) - unclear(b) || a.length - b.length || compare(a, b))[0];
  if (said === undefined) return about === null ? QUESTIONS[draft.aspect] : `${QUESTIONS[draft.aspect]}: ${about}`;
  return `${QUESTIONS[draft.aspect]}: “${shortened(said)}”`;
}

/** A beginning that points to what was said before: “it”, “their”, “that”. */
const LEANS =
  /^(?:it|its|they|their|them|he|his|him|she|her|this|that|these|those|such|there|we|our|us|i|my|you|your|one|both|some)\b/iu;
/** What is left of “accused Pallumia of firing” is no sentence; nor is what begins with a participle or a preposition. */
const FRAGMENT = /^(?:\S+\s){0,5}\S+ of \p{L}+ing\b|^(?:\p{L}+ing|of|to|for|with|in|on|by|and|or|but|as)\b/iu;
const FEW_WORDS = 4;

/** How hard words are to understand without their document. */
function unclear(text: string): number {
  const words = text.split(" ").length;
  return (LEANS.test(text) ? 4 : 0) + (FRAGMENT.test(text) ? 2 : 0) + (words < FEW_WORDS ? 1 : 0);
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= QUOTE
    ? text
    : `${letters
        .slice(0, QUOTE - 1)
        .join("")
        .trimEnd()}…`;
}
