import type { ActorKind } from "../../model/claim.ts";
import { nameKeys, nameWords } from "../../text/nameKey.ts";
import type { NameCounts } from "./thingNames.ts";

/** Names side by side of one thing. */
const SHOWN = 3;
/** Words of the fullest name of an actor. */
const FULLER = 8;

export const byAlphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** "Ministry of Foreign Affairs", "Jorun Halvey"; not "Long live Keldora", "27 April", "MINISTRY OF DEFENCE". */
const PROPER = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|for|and|on|to|in|de|al|von|van|bin|’s)(?: |$))+$/u;
const isProper = (name: string): boolean => PROPER.test(name) && !(name.length > 6 && name === name.toUpperCase());

const ROMAN = /^[IVX]+$/;

/** Of other things than persons a word so long is no acronym: "RUSSIA", not "NATO" or "USSR". */
const WRITTEN_OUT = 5;
const SMALL = /^(?:of|the|for|and|on|to|in)$/i;

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
    if (words.length > 1 && SMALL.test(word)) return word.toLowerCase();
    return word.length < least || ROMAN.test(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase();
  });
}

/** The name that most documents write, in normal case; of a person or body the fullest that contains it. A state has the name used most. */
export function actorLabel(counts: NameCounts, kind: ActorKind | null): string {
  return inNormalCase(chosenName(counts, kind), kind);
}

function chosenName(counts: NameCounts, kind: ActorKind | null): string {
  const names = [...counts].filter(([name]) => /\p{L}/u.test(name));
  if (names.length === 0) return "Unnamed actor";
  const proper = names.filter(([name]) => isProper(name));
  const from = proper.length > 0 ? proper : names;
  // of names as frequent the shortest: longer ones characterise
  from.sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || byAlphabet(a[0], b[0]));
  const first = spelt(from[0]?.[0] ?? "", from);
  if (kind === "state" || kind === "people") return first;
  const words = nameWords(first);
  const fuller = from.find(([name]) => {
    const more = nameWords(name);
    if (more.length <= words.length || more.length > FULLER || !isProper(name)) return false;
    return kind === "person" ? more.at(-1) === words.at(-1) : words.every((word) => more.includes(word));
  });
  return fuller?.[0] ?? first;
}

/** An acronym is shown by the name that it stands for, where one is written: "UN" as "United Nations". */
function spelt(name: string, from: readonly (readonly [string, number])[]): string {
  const letters = name.replaceAll(".", "");
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return name;
  const initials = (other: string): string => (other.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join("");
  return from.find(([other]) => other.includes(" ") && initials(other) === letters)?.[0] ?? name;
}

/** Names that differ, in the order of the alphabet; those that are spellings of one count once, as most write it. */
export function sideBySide(names: NameCounts): string {
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
