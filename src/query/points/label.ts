import { DEED_OF_ACCUSED } from "../../link/lexicon/language.ts";
import { contentOf } from "../../model/content.ts";
import type { Aspect } from "../../model/point.ts";
import { type ClaimInRecord, type CorpusIndex, compare } from "../corpusIndex.ts";
import type { Comparables } from "./comparables.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";

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
  const about = event === null ? null : corpus.label(event);
  if (draft.words !== null && draft.aspect === "norm") return `${QUESTIONS.norm}: “${shortened(draft.words)}”`;
  if (draft.words !== null) {
    const setting = draft.setting ?? about?.replace(KIND_OF_EVENT, "");
    return [`${QUESTIONS[draft.aspect]}: “${draft.words}”`, setting].filter(Boolean).join(" – ");
  }
  if (draft.asked) return `${QUESTIONS[draft.aspect]}: “${shortened(draft.asked)}”`;
  if (draft.aspect !== "happened" && about !== null) return `${QUESTIONS[draft.aspect]}: ${about}`;
  const said = mostTelling(words, draft);
  if (said === null) return about === null ? QUESTIONS[draft.aspect] : `${QUESTIONS[draft.aspect]}: ${about}`;
  return `${QUESTIONS[draft.aspect]}: “${shortened(said)}”`;
}

/** What an event's label says before the place and the day. Beside a name that is disputed it would be one more name. */
const KIND_OF_EVENT = /^[^(,]+(?:\([^)]*\))?(?:, )?/u;

/** The most claims of a point that are compared with each other. */
const COMPARED = 40;
/** How close a claim is, in eighths, so that small differences do not count: to the denials twice. */
const closeness = (toDenials: number, toOthers: number): number => Math.round(8 * (2 * toDenials + toOthers));

/** What is said to be so, in the words of one claim: understandable alone, close to the words that deny it and to the others, and short. */
function mostTelling(words: Comparables, { held }: Draft): string | null {
  const full = held.filter(({ one }) => !words.points(one)).slice(0, COMPARED);
  const isDenial = ({ stance }: ClaimWithStance): boolean => stance === "denies";
  const denials = full.filter(isDenial);
  const close = (one: ClaimInRecord, others: readonly ClaimWithStance[]): number =>
    others.length === 0 ? 0 : others.reduce((sum, other) => sum + words.contained(one, other.one), 0) / others.length;
  const told = full.flatMap((own) => {
    const text = asDeed(own.one.claim);
    if (isDenial(own) || text === "") return [];
    const others = full.filter((other) => other !== own && !isDenial(other));
    return [{ text, unclear: unclear(text), close: closeness(close(own.one, denials), close(own.one, others)) }];
  });
  told.sort(
    (a, b) => a.unclear - b.unclear || b.close - a.close || a.text.length - b.text.length || compare(a.text, b.text),
  );
  return told[0]?.text ?? null;
}

/** The words of a claim in one line; of "accused Pallumia of firing on the town" the deed alone. */
function asDeed({ act, content }: ClaimInRecord["claim"]): string {
  const text = contentOf({ content }).replaceAll(/\s+/g, " ").trim();
  return (act === "accuse" ? DEED_OF_ACCUSED.exec(text)?.[1] : null) ?? text;
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
