// "Kiev" finds "Kyiv", "Sorbin" finds "Edrel Sorbin", "ambassador of Velmar" finds "Velmar's ambassador to Lorne".
// not: "Lorne's ambassador to Velmar"
import { nameKeys, nameWords } from "../../text/nameKey.ts";
import { type KnownName, knownAs, stateOfAdjective, withCapitalNamed } from "./knownNames.ts";

/** A word of what is asked for. */
interface AskedWord {
  /** Itself, its spellings, and what stands for the same. */
  readonly forms: readonly string[];
  /** Whether it tells to whom an envoy is sent. */
  readonly isTo: boolean;
}

/** What is asked for in words. */
export interface AskedName {
  /** Spellings of the whole, and of its other names in the lookups, as keys. */
  readonly keys: ReadonlySet<string>;
  readonly words: readonly AskedWord[];
  /** Days, months and years among them: a date is meant as a whole, not by its numbers. */
  readonly dates: readonly string[];
  readonly isEnvoy: boolean;
  /** What the lookups have under this name. */
  readonly known: KnownName | null;
}

const SMALL = new Set("the a an of and for to in on at de".split(" "));
const ENVOY = /^(?:ambassadors?|envoys?|representatives?|delegates?|consuls?|diplomats?)$/;

/** Reads what a user asks for. A description of a capital (“Ukraine's capital”) is its name. */
export function askedName(wanted: string): AskedName {
  const text = withCapitalNamed(wanted.trim());
  const dates = text.split(/\s+/).filter((word) => /^\d{4}(?:-\d\d){1,2}$/.test(word));
  const rest = dates.reduce((left, date) => left.replace(date, " "), text).trim();
  const known = knownAs(rest);
  const words = nameWords(rest);
  const isEnvoy = words.some((word) => ENVOY.test(word));
  const to = isEnvoy ? words.indexOf("to") : -1;
  const told = words.map((word, i) => ({ word, isTo: to >= 0 && i > to }));
  const main = told.filter(({ word }) => !SMALL.has(word));
  return {
    keys: new Set([rest, ...(known?.names ?? [])].flatMap(nameKeys)),
    words: (main.length > 0 ? main : told).map(({ word, isTo }) => ({ forms: formsOf(word), isTo })),
    dates,
    isEnvoy,
    known,
  };
}

/** A word, its spellings, the state that it is the adjective of, and other names of one word that the lookups have for it. */
function formsOf(word: string): string[] {
  const others = (knownAs(word)?.names ?? []).flatMap(nameKeys).filter((key) => !key.includes(" "));
  return [...new Set([word, ...nameKeys(word), stateOfAdjective(word), asWritten(word), ...others])];
}

/** The words of a name: what it is, and of an envoy to whom. */
interface NameParts {
  readonly all: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** The words of names, split once: one name is compared with many questions. */
const cached = new Map<string, NameParts>();
const CACHED = 50_000;

function partsOf(name: string): NameParts {
  const known = cached.get(name);
  if (known !== undefined) return known;
  const own = nameWords(name);
  const at = own.some((word) => ENVOY.test(word)) ? own.indexOf("to", 1) : -1;
  const all = formsIn(own);
  const parts =
    at < 0
      ? { all, head: all, to: new Set<string>() }
      : { all, head: formsIn(own.slice(0, at)), to: formsIn(own.slice(at + 1)) };
  if (cached.size >= CACHED) cached.clear();
  cached.set(name, parts);
  return parts;
}

/** All forms of the words of a name. */
export const formsInName = (name: string): ReadonlySet<string> => partsOf(name).all;

const formsIn = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => [word, ...nameKeys(word), stateOfAdjective(word), asWritten(word)]));

/** "defense" as "defence": words that two Englishes spell apart. */
const asWritten = (word: string): string =>
  word
    .replace(/ense$/, "ence")
    .replace(/our$/, "or")
    .replace(/ization$/, "isation");

/** Whether a name is just what is asked, in any spelling. */
export const isSpelt = (name: string, { keys }: Pick<AskedName, "keys">): boolean =>
  nameKeys(name).some((key) => keys.has(key));

/** Whether a name ends in the one word that is asked: how a person is called without a first name. */
export function endsIn(name: string, { words }: AskedName): boolean {
  const last = words.length === 1 ? nameWords(name).at(-1) : undefined;
  return last !== undefined && [last, ...nameKeys(last)].some((key) => words[0]?.forms.includes(key) === true);
}

/**
 * Whether these names together have all the words that are asked for. Of an envoy the state that he is sent to is not the one that sends
 * him.
 */
export function haveWords(names: readonly string[], asked: AskedName): boolean {
  if (asked.words.length === 0) return false;
  const parts = names.map(partsOf);
  return asked.words.every(({ forms, isTo }) =>
    parts.some(({ all, head, to }) => forms.some((form) => (asked.isEnvoy ? (isTo ? to : head) : all).has(form))),
  );
}
