// "Kiev" finds "Kyiv", "Sorbin" finds "Edrel Sorbin", "ambassador of Velmar" finds "Velmar's ambassador to Lorne".
// not: "Lorne's ambassador to Velmar"
import { nameKeys, nameWords } from "../../text/nameKey.ts";
import { memoized } from "../../text/remembered.ts";
import { type KnownName, meaningInLookups, stateOfAdjective, withCapitalNamed } from "./knownNames.ts";

/** A word of the question. */
interface AskedWord {
  /** The word itself, its spellings, and its synonyms. */
  readonly forms: readonly string[];
  /** Whether it names the state to which an envoy is sent. */
  readonly isTo: boolean;
}

/** A question in words. */
export interface AskedName {
  /** Spellings of the whole name, and of its other names in the lookups, as keys. */
  readonly keys: ReadonlySet<string>;
  readonly words: readonly AskedWord[];
  /** Days, months and years among the words: a date counts as a whole, not as separate numbers. */
  readonly dates: readonly string[];
  readonly isEnvoy: boolean;
  /** The entries of the lookups under this name. */
  readonly known: KnownName | null;
}

const SMALL = new Set("the a an of and for to in on at de".split(" "));
const ENVOY = /^(?:ambassadors?|envoys?|representatives?|delegates?|consuls?|diplomats?)$/;

/** Reads what a user asks for. A description of a capital (“Ukraine's capital”) is its name. */
export function askedName(wanted: string): AskedName {
  const text = withCapitalNamed(wanted.trim());
  const dates = text.split(/\s+/).filter((word) => /^\d{4}(?:-\d\d){1,2}$/.test(word));
  const rest = dates.reduce((left, date) => left.replace(date, " "), text).trim();
  const known = meaningInLookups(rest);
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

/** A word with its spellings, the state if it is an adjective, and its other one-word names in the lookups. */
function formsOf(word: string): string[] {
  const others = (meaningInLookups(word)?.names ?? []).flatMap(nameKeys).filter((key) => !key.includes(" "));
  return [...new Set([word, ...nameKeys(word), stateOfAdjective(word), asWritten(word), ...others])];
}

/** The words of a name, and for an envoy those that name the receiving state. */
interface NameParts {
  readonly all: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** The words of names, computed once, because one name is compared with many questions. */
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

const formsIn = (words: readonly string[]): Set<string> => new Set(words.flatMap(formsInWord));

/** All forms of a word of a name. */
export const formsInWord = memoized((word) => [word, ...nameKeys(word), stateOfAdjective(word), asWritten(word)]);

/** "defense" as "defence": words that American and British English spell differently. */
const asWritten = (word: string): string =>
  word
    .replace(/ense$/, "ence")
    .replace(/our$/, "or")
    .replace(/ization$/, "isation");

/** Whether a name is exactly the one asked for, in any spelling. */
export const isSpelt = (name: string, { keys }: Pick<AskedName, "keys">): boolean =>
  nameKeys(name).some((key) => keys.has(key));

/** Whether a name ends in the one word of the question, as a surname does. */
export function endsIn(name: string, { words }: AskedName): boolean {
  const last = words.length === 1 ? nameWords(name).at(-1) : undefined;
  return last !== undefined && [last, ...nameKeys(last)].some((key) => words[0]?.forms.includes(key) === true);
}

/**
 * Whether these names together have all the words of the question. For an envoy, the receiving state does not match the sending
 * one.
 */
export function haveWords(names: readonly string[], asked: AskedName): boolean {
  if (asked.words.length === 0) return false;
  const parts = names.map(partsOf);
  return asked.words.every(({ forms, isTo }) =>
    parts.some(({ all, head, to }) => forms.some((form) => (asked.isEnvoy ? (isTo ? to : head) : all).has(form))),
  );
}
