import { stem } from "../../text/stems.ts";
import { CAPTURED, CLASSES, DEATHS, DISPLACED, MISSING, WOUNDS } from "../lexicon/language.ts";

/** The class of a word for comparing, or its stem. */
export function classOf(lower: string): string {
  const known = classes.get(lower);
  if (known !== undefined) return known;
  if (classes.size >= KNOWN) classes.clear();
  const s = stem(lower);
  const found = CLASSES.get(s) ?? CLASSES.get(lower) ?? s;
  classes.set(lower, found);
  return found;
}
/** Cache of words: one string for each class, and each stem computed once. */
const classes = new Map<string, string>();
const KNOWN = 100_000;

const HARMS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ["died", DEATHS],
  ["wounded", WOUNDS],
  ["missing", MISSING],
  ["captured", CAPTURED],
  ["displaced", DISPLACED],
];
/** Measures that count people harmed, and shares of people: they are compared whatever the other words are. */
export const HARM: ReadonlySet<string> = new Set([...HARMS.map(([name]) => name), "percent"]);
/** The harms that classes of words name. */
export const harmsIn = (classes: readonly string[]): string[] =>
  HARMS.flatMap(([name, words]) => (classes.some((one) => words.has(one)) ? [name] : []));
