import type { EventType } from "../../model/claim.ts";
import { anyOf } from "../../model/dateWords.ts";
import { EVENT_WORDS } from "../../model/eventWords.ts";
import { memoized } from "../../text/remembered.ts";
import { isStopWord, stem } from "../../text/stems.ts";
import { tokenize } from "../../text/tokens.ts";
import { NUMBER_WORDS, SETTING } from "../lexicon/language.ts";
import type { EventAccounts } from "./accountsOfEvents.ts";
import { byAlphabet } from "./nameLabel.ts";

/** Days, places and words in a label. */
const DATES = 3;
const PLACES = 2;
const WORDS = 2;
const QUOTE = 48;

/**
 * A label that takes no side: the kind of event, the words that more than one speaker uses for it and no claim denies, the places and dates that
 * claims give. The number of claims or documents does not count, only whether more than one side says a thing.
 *
 * @param named the names of a place; null if it has none
 * @param placeWords words of the names of states and places
 */
export function eventLabel(
  told: EventAccounts,
  named: (place: string) => string | null,
  placeWords: ReadonlySet<string>,
): string {
  // a month is left out beside a day in it
  const dates = [...told.dates].sort(byAlphabet);
  const when = dates.filter((date) => !dates.some((other) => other !== date && other.startsWith(date)));
  const common = commonWords(told, placeWords);
  const setting = [whereOf(told, named), anyOf(when.slice(0, DATES))];
  const said = common.length > 0 ? common.join(", ") : ownWords(told);
  return [`${EVENT_WORDS[typeOf(told)]}${said === "" ? "" : ` (${said})`}`, ...setting]
    .filter((part) => part !== "")
    .join(", ");
}

/**
 * The places on which all agree who name one. Where they agree on none, all that are named, as alternatives; none if these are more than a label
 * holds, for a choice among them would be a side.
 */
function whereOf({ places }: EventAccounts, named: (place: string) => string | null): string {
  const speakers = new Map<string, Set<string>>();
  for (const [place, own] of places) {
    const name = named(place);
    if (name !== null) speakers.set(name, new Set([...(speakers.get(name) ?? []), ...own]));
  }
  const all = new Set([...speakers.values()].flatMap((own) => [...own]));
  const agreed = [...speakers].filter(([, own]) => own.size === all.size).map(([name]) => name);
  if (agreed.length > 0) return agreed.sort(byAlphabet).slice(0, PLACES).join(", ");
  return speakers.size > PLACES ? "" : [...speakers.keys()].sort(byAlphabet).join(" or ");
}

/** The kind that most sides give; among equals the first in the alphabet. */
function typeOf({ types }: EventAccounts): EventType {
  const ranked = [...types].sort(
    (a, b) => Number(a[0] === "other") - Number(b[0] === "other") || b[1].size - a[1].size || byAlphabet(a[0], b[0]),
  );
  return ranked[0]?.[0] ?? "other";
}

/**
 * In quotation marks the words with which one speaker names it, whichever are shortest: without the numbers and names in them, and without what a
 * claim denies, unless nothing else is said of it.
 */
function ownWords(told: EventAccounts): string {
  const { named, denied } = told;
  const bare = Array.from(named, bareWords).filter((words) => words !== "");
  const barred = stemsIn([...denied, ...disputedDoers(told)]);
  const undenied = bare.filter((words) => !tokenize(words).lower.some((word) => barred.has(stemOf(word))));
  const [said] = (undenied.length > 0 ? undenied : bare).sort((a, b) => a.length - b.length || byAlphabet(a, b));
  if (said === undefined) return "";
  const letters = Array.from(said);
  return `“${letters.length > QUOTE ? `${letters.slice(0, QUOTE - 1).join("")}…` : said}”`;
}

/** The first words in a row that are neither a name nor a number, with “…” where more follow. */
function bareWords(quote: string): string {
  const text = quote.replaceAll(/\s+/g, " ").trim();
  const tokens = tokenize(text);
  const isBarred = (at: number): boolean => /^[\p{Lu}\p{N}]/u.test(tokens.word[at] ?? "") || isNumber(tokens.lower[at]);
  const tells = (at: number): boolean => /\p{L}/u.test(tokens.lower[at] ?? "") && !isStopWord(tokens.lower[at] ?? "");
  let from = 0;
  for (let at = 0; at <= tokens.lower.length; at++) {
    if (at < tokens.lower.length && !isBarred(at)) continue;
    const run = Array.from({ length: at - from }, (_, n) => from + n);
    if (run.some(tells)) {
      const [start, end] = [tokens.start[from] ?? 0, tokens.start[at] ?? text.length];
      return `${text.slice(start, end).trim()}${end < text.length ? "…" : ""}`;
    }
    from = at + 1;
  }
  return "";
}

const isNumber = (lower: string | undefined): boolean => lower !== undefined && NUMBER_WORDS.has(lower);

/** The speakers who use a word for an event, and the forms that they use. */
interface WordUse {
  readonly speakers: Set<string>;
  readonly forms: Set<string>;
  /** By the word right behind it: the speakers who say both. */
  readonly followed: Map<string, Set<string>>;
}

/** The words that most speakers, and at least two, use for an event, and none denies; no names, no numbers. */
function commonWords(told: EventAccounts, placeWords: ReadonlySet<string>): string[] {
  const { claims, named, denied } = told;
  const found = new Map<string, WordUse>();
  if (new Set(Array.from(claims.values(), ({ speaker }) => speaker)).size < 2) return [];
  for (const { speaker, text } of claims.values()) {
    const { word, lower } = tokenize(text);
    for (const [i, one] of lower.entries()) {
      if (isStopWord(one) || placeWords.has(one) || !/^\p{Ll}[\p{L}-]{3,}$/u.test(word[i] ?? "")) continue;
      const own = stemOf(one);
      if (isNumber(one) || SETTING.has(own)) continue;
      const use = found.get(own) ?? { speakers: new Set(), forms: new Set(), followed: new Map() };
      found.set(own, use);
      use.speakers.add(speaker);
      use.forms.add(one);
      const next = stemOf(lower[i + 1] ?? "");
      const followed = use.followed.get(next);
      if (followed === undefined) use.followed.set(next, new Set([speaker]));
      else followed.add(speaker);
    }
  }
  const barred = stemsIn([...denied, ...disputedDoers(told)]);
  const common = [...found]
    .filter(([word, { speakers }]) => speakers.size > 1 && !barred.has(word))
    .sort(([x, a], [y, b]) => b.speakers.size - a.speakers.size || byAlphabet(x, y));
  const naming = stemsIn(named);
  const others = common.filter(([word]) => !naming.has(word));
  return asPhrase(others) ?? asPhrase(common) ?? common.slice(0, WORDS).map(([, use]) => formOf(use));
}

/** The names of those of whom not all say, or only one says, that they did it. */
function disputedDoers({ doers }: EventAccounts): string[] {
  const all = new Set([...doers.values()].flatMap(({ speakers }) => [...speakers]));
  const disputed = [...doers.values()].filter(({ speakers }) => speakers.size < 2 || speakers.size < all.size);
  return disputed.flatMap(({ names }) => [...names]);
}

const stemOf = memoized(stem);

const stemsIn = (texts: Iterable<string>): ReadonlySet<string> =>
  new Set(Array.from(texts).flatMap((words) => tokenize(words).lower.map(stemOf)));

const formOf = ({ forms }: WordUse): string =>
  [...forms].sort((a, b) => a.length - b.length || byAlphabet(a, b))[0] ?? "";

/**
 * "grain", "store" -> "grain store", if more than one speaker says them in this order; of several, the words that most speakers use. The
 * word that says that it happened comes last: "drone struck".
 */
function asPhrase(common: readonly (readonly [string, WordUse])[]): string[] | null {
  const byStem = new Map(common);
  for (const [, first] of common) {
    const [next] = [...first.followed].find(([word, speakers]) => speakers.size > 1 && byStem.has(word)) ?? [];
    const second = next === undefined ? undefined : byStem.get(next);
    if (second !== undefined) return [`${formOf(first)} ${formOf(second)}`];
  }
  return null;
}
