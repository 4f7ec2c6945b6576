import type { ActorKind } from "../../model/claim.ts";
import { isAcronym, nameKeys, nameWords } from "../../text/nameKey.ts";
import { spellingDistance } from "../../text/slips.ts";
import { OFFICE_WORDS, PROPER_NAMES, SMALL_NAME_WORDS } from "../lexicon/language.ts";
import type { NameCounts } from "./thingNames.ts";

/** The most names of one thing that stand side by side. */
const SHOWN = 3;
/** The most words in the fullest name of an actor. */
const FULLER = 8;

export const byAlphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isProper = (name: string): boolean =>
  PROPER_NAMES.test(name) && !(name.length > 6 && name === name.toUpperCase());

const ROMAN = /^[IVX]+$/;

/** A word of this length is no acronym, except for persons: "RUSSIA", unlike "NATO" or "USSR". */
const WRITTEN_OUT = 5;

/**
 * "HALVEY", as a label in a transcript writes it, is shown as "Halvey", "KELDORA" as "Keldora", "MINISTRY OF DEFENCE" as "Ministry of Defence".
 * One word of a body may be an acronym, however long it is.
 */
export function inNormalCase(name: string, kind: ActorKind | null): string {
  if (name !== name.toUpperCase()) return name;
  const words = name.split(" ");
  const mayBeAcronym = kind !== "person" && kind !== "state" && kind !== "people" && words.length < 2;
  const least = kind === "person" ? 3 : WRITTEN_OUT;
  if (mayBeAcronym || !words.some((word) => word.length >= least)) return name;
  return name.replaceAll(/\p{L}{2,}/gu, (word) => {
    if (words.length > 1 && SMALL_NAME_WORDS.test(word)) return word.toLowerCase();
    return word.length < least || ROMAN.test(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase();
  });
}

/**
 * The name that most documents write, in normal case; for a person or body the fullest name that contains it; for a state the name
 * used most. A body whose kind is unknown or disputed has its names side by side.
 */
export function actorLabel(counts: NameCounts, kind: ActorKind | null): string {
  const names = inOneSpelling(counts, kind);
  if (names.length === 0) return "Unnamed actor";
  const from = bestOf(names, kind);
  return kind === null ? apart(from).sort(byAlphabet).join(" / ") : chosenName(from, kind);
}

type Counted = readonly [name: string, count: number];

/**
 * Names with letters; those that differ only in capitals or apostrophes count as one. The most frequent come first, among equals the
 * shortest, because longer ones characterise.
 */
function inOneSpelling(counts: NameCounts, kind: ActorKind | null): Counted[] {
  const found = new Map<string, number>();
  for (const [name, count] of counts) {
    const shown = inNormalCase(name, kind).replaceAll("’", "'");
    if (/\p{L}/u.test(shown)) found.set(shown, (found.get(shown) ?? 0) + count);
  }
  return [...found].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || byAlphabet(a[0], b[0]));
}

/** Kinds whose names are made of common words: “Ministry” alone is no name. */
const COMPOSED: ReadonlySet<ActorKind> = new Set(["organ", "office", "collective"]);

/** The names that are fit to be shown: written as names are, and whole. */
function bestOf(names: readonly Counted[], kind: ActorKind | null): readonly Counted[] {
  const named = names.filter(([name]) => isNameOf(name, kind));
  const own = named.length > 0 ? named : names;
  const proper = own.filter(([name]) => isProper(name));
  if (kind === null || !COMPOSED.has(kind)) return proper.length > 0 ? proper : own;
  const longer = own.filter(([name]) => /^\p{Lu}/u.test(name) && name.includes(" "));
  const isPart = ([name]: Counted): boolean =>
    !name.includes(" ") && longer.some(([other]) => nameWords(other).includes(name.toLowerCase()));
  const whole = proper.filter((one) => !isPart(one));
  return [whole, longer, proper, own].find((list) => list.length > 0) ?? own;
}

/** “Keldoran side” and “President Merrow” are ways to mention a state and a person, but not their names. */
const isNameOf = (name: string, kind: ActorKind | null): boolean => {
  const words = nameWords(name);
  if (kind === "state") return words.at(-1) !== "side";
  return kind !== "person" || words.length < 2 || !OFFICE_WORDS.has(words[0] ?? "");
};

/** A longer name counts as one source's own if no more than this share uses it, compared with the shorter one. */
const RARE = 0.1;

function chosenName(from: readonly Counted[], kind: ActorKind): string {
  const most = from[0]?.[1] ?? 0;
  const first = spelt(from[0]?.[0] ?? "", from);
  if (kind === "state" || kind === "people") return first;
  const words = nameWords(first);
  const fuller = from.find(([name, count]) => {
    const more = nameWords(name);
    if (more.length <= words.length || more.length > FULLER || !isProper(name)) return false;
    if (count < most * RARE) return false;
    return kind === "person" ? more.at(-1) === words.at(-1) : words.every((word) => more.includes(word));
  });
  return fuller?.[0] ?? first;
}

/** Names of one thing that are not spellings or parts of each other; of each group the one used most. */
function apart(from: readonly Counted[]): string[] {
  const found: string[] = [];
  for (const [name] of from) {
    const words = nameWords(name);
    const isKnown = found.some((other) => {
      const own = nameWords(other);
      return (
        words.every((word) => own.includes(word)) ||
        own.every((word) => words.includes(word)) ||
        isSlip(name, other) ||
        isAcronym(name) ||
        isAcronym(other)
      );
    });
    if (!isKnown) found.push(name);
  }
  return found.slice(0, SHOWN);
}

const isSlip = (a: string, b: string): boolean => spellingDistance(a.toLowerCase(), b.toLowerCase()) <= 2;

/** An acronym is shown as the name that it stands for, if a document writes that name: "UN" as "United Nations". */
function spelt(name: string, from: readonly Counted[]): string {
  const letters = name.replaceAll(".", "");
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return name;
  const initials = (other: string): string => (other.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join("");
  return from.find(([other]) => other.includes(" ") && initials(other) === letters)?.[0] ?? name;
}

/** Different names in alphabetical order; spellings of one name count once, as most documents write it. */
export function namesJoined(names: NameCounts): string {
  const spellings = new Map<string, { name: string; count: number; total: number }>();
  for (const [name, count] of [...names].sort((a, b) => b[1] - a[1] || byAlphabet(a[0], b[0]))) {
    const key = nameKeys(name)[0] ?? name;
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, { name, count, total: count });
    else known.total += count;
  }
  const most = [...spellings.values()].sort((a, b) => b.total - a.total || byAlphabet(a.name, b.name)).slice(0, SHOWN);
  return most
    .map(({ name }) => name)
    .sort(byAlphabet)
    .join(" / ");
}
