import type { EventType } from "../../model/claim.ts";
import { dateWords } from "../../model/dateWords.ts";
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
 * A label that takes no side: the kind of event, the words that more than one speaker uses for it, and all places and dates that claims
 * give. The number of claims or documents does not count, only whether more than one side says a thing.
 *
 * @param named the names of a place; null if it has none
 * @param placeWords words of the names of states and places
 */
export function eventLabel(
  told: EventAccounts,
  named: (place: string) => string | null,
  placeWords: ReadonlySet<string>,
): string {
  const where = [...new Set([...told.places].flatMap((place) => named(place) ?? []))].sort(byAlphabet);
  // a month is left out beside a day in it
  const dates = [...told.dates].sort(byAlphabet);
  const when = dates.filter((date) => !dates.some((other) => other !== date && other.startsWith(date)));
  const common = commonWords(told, placeWords);
  const setting = [where.slice(0, PLACES).join(", "), when.slice(0, DATES).map(dateWords).join(" or ")];
  const said = common.length > 0 ? common.join(", ") : ownWords(told, setting.join("") === "");
  return [`${EVENT_WORDS[typeOf(told)]}${said === "" ? "" : ` (${said})`}`, ...setting]
    .filter((part) => part !== "")
    .join(", ");
}

/** The kind that most sides give; among equals the first in the alphabet. */
function typeOf({ types }: EventAccounts): EventType {
  const ranked = [...types].sort(
    (a, b) => Number(a[0] === "other") - Number(b[0] === "other") || b[1].size - a[1].size || byAlphabet(a[0], b[0]),
  );
  return ranked[0]?.[0] ?? "other";
}

/** The words of one speaker in quotation marks, up to the first name or number; all of them if the label has nothing else. */
function ownWords({ words }: EventAccounts, alone: boolean): string {
  const text = words.replaceAll(/\s+/g, " ").trim();
  const tokens = tokenize(text);
  const at = alone ? -1 : tokens.word.findIndex((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || isNumber(tokens.lower[i]));
  const said = at < 0 ? text : text.slice(0, tokens.start[at]).trim();
  if (!(said === text ? tokens : tokenize(said)).lower.some((word) => /\p{L}/u.test(word) && !isStopWord(word)))
    return "";
  const letters = Array.from(said);
  const cut = letters.length > QUOTE;
  return `“${cut ? letters.slice(0, QUOTE - 1).join("") : said}${cut || said !== text ? "…" : ""}”`;
}

const isNumber = (lower: string | undefined): boolean => lower !== undefined && NUMBER_WORDS.has(lower);

/** The speakers who use a word for an event, and the forms that they use. */
interface WordUse {
  readonly speakers: Set<string>;
  readonly forms: Set<string>;
  /** By the word right behind it: the speakers who say both. */
  readonly followed: Map<string, Set<string>>;
}

/** The words that most speakers, and at least two, use for an event; no names, no numbers. */
function commonWords({ claims, named }: EventAccounts, placeWords: ReadonlySet<string>): string[] {
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
  const common = [...found]
    .filter(([, { speakers }]) => speakers.size > 1)
    .sort(([x, a], [y, b]) => b.speakers.size - a.speakers.size || byAlphabet(x, y));
  const naming = new Set([...named].flatMap((words) => tokenize(words).lower.map(stemOf)));
  const others = common.filter(([word]) => !naming.has(word));
  return asPhrase(others) ?? asPhrase(common) ?? common.slice(0, WORDS).map(([, use]) => formOf(use));
}

const stemOf = memoized(stem);

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
