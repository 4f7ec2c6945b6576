import { DEED_OF_ACCUSED, FRAGMENT, LEANS, POINTS_WITHIN, WHAT_CAME_OF_IT } from "../../link/lexicon/language.ts";
import { contentOf } from "../../model/content.ts";
import type { Aspect } from "../../model/point.ts";
import { type ClaimInRecord, type CorpusIndex, compare } from "../corpusIndex.ts";
import type { Comparables } from "./comparables.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";
import { eventTitle, withoutKind } from "./eventTitle.ts";
import { settingBeside } from "./settingOf.ts";

const QUOTE = 110;
/** What is longer has no room in a picture. */
const LONG = 90;

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
  const question = QUESTIONS[draft.aspect];
  if (draft.words !== null && draft.aspect !== "norm") {
    const setting = draft.setting ?? (event === null ? "" : withoutKind(corpus.label(event)));
    return [`${question}: “${draft.words}”`, setting].filter((part) => part !== "").join(" – ");
  }
  const isOpen = draft.aspect !== "happened" && draft.aspect !== "norm";
  const asked = draft.words ?? draft.asked;
  if (isOpen && !asked && event !== null) return `${question}: ${eventTitle(corpus, words, draft, event)}`;
  const said = asked || mostTelling(words, draft);
  if (!said) return event === null ? question : `${question}: ${corpus.label(event)}`;
  const claims = draft.held.map(({ one }) => one);
  const where = settingBeside(corpus, claims, event, said);
  return [`${question}: “${shortened(said)}”`, where].filter((part) => part !== "").join(" – ");
}

/** The most claims of a point that are compared with each other. */
const COMPARED = 40;
/** How close a claim is, in eighths, so that small differences do not count: to the denials twice. */
const closeness = (toDenials: number, toOthers: number): number => Math.round(8 * (2 * toDenials + toOthers));

/**
 * What is said to be so, in the words of one claim: understandable alone, short, and close to the words that deny it and to the others.
 * The words of a denial serve as well, where they tell what is denied and not only that it is (“Pallumia had sent any troops”).
 */
function mostTelling(words: Comparables, { held }: Draft): string | null {
  const full = held.filter(({ one }) => !words.points(one)).slice(0, COMPARED);
  const isDenial = ({ stance }: ClaimWithStance): boolean => stance === "denies";
  const close = (own: ClaimWithStance, toDenials: boolean): number | null => {
    const others = full.filter((other) => other !== own && isDenial(other) === toDenials);
    return others.length === 0
      ? null
      : others.reduce((sum, other) => sum + words.contained(own.one, other.one), 0) / others.length;
  };
  const told = full.flatMap((own) => {
    const text = asDeed(own.one.claim);
    if (text === "" || (isDenial(own) && (unclear(text) > 0 || !words.tellsWhatItDenies(own.one)))) return [];
    const [toDenials, toOthers] = [close(own, true), close(own, false)];
    return [{ text, unclear: unclear(text), close: closeness(toDenials ?? toOthers ?? 0, toOthers ?? toDenials ?? 0) }];
  });
  told.sort(
    (a, b) => a.unclear - b.unclear || b.close - a.close || a.text.length - b.text.length || compare(a.text, b.text),
  );
  return told[0]?.text ?? null;
}

/** So many words can be understood without what came of it. */
const WHOLE = 5;

/** The words of a claim in one line; of "accused Pallumia of firing on the town" the deed alone, and of "shelled the town at noon, killing nine" what happened: how many died is another question. */
function asDeed({ act, content }: ClaimInRecord["claim"]): string {
  const text = contentOf({ content }).replaceAll(/\s+/g, " ").trim();
  const deed = (act === "accuse" ? DEED_OF_ACCUSED.exec(text)?.[1] : null) ?? text;
  const [matter = deed] = deed.split(WHAT_CAME_OF_IT, 1);
  return matter.split(" ").length < WHOLE ? deed : matter;
}

const FEW_WORDS = 4;

/** How hard words are to understand without their document. */
function unclear(text: string): number {
  const words = text.split(" ").length;
  const isLong = text.length > LONG;
  const isHard = words < FEW_WORDS || isLong || POINTS_WITHIN.test(text);
  return (LEANS.test(text) ? 4 : 0) + (FRAGMENT.test(text) ? 2 : 0) + (isHard ? 1 : 0);
}

/** At most so many letters, whole words. */
function shortened(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= QUOTE) return text;
  const begun = letters.slice(0, QUOTE).join("");
  return `${begun.replace(/[\s,;:–-]+\S*$/u, "")}…`;
}
