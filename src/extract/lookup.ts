// "the United Nations Security Council" -> one entry, not "United Nations".   "Lichtenstein" -> the state, one slip away from a long name.
// not: "a turkey", "us" (case tells), "Male staff" (a short name needs its diacritics)
import organisations from "../../data/lookups/organisations.json" with { type: "json" };
import places from "../../data/lookups/places.json" with { type: "json" };
import states from "../../data/lookups/states.json" with { type: "json" };
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { type Tokens, tokenize } from "../text/tokens.ts";

export const LOOKUP_KINDS = ["state", "organisation", "organ", "armedGroup", "place"] as const;
export type LookupKind = (typeof LOOKUP_KINDS)[number];

/** One that has the same id in every document, under all its names. Format: data/lookups/README.md. */
export interface LookupEntry {
  /** Opaque; never shown, never changed. */
  readonly key: string;
  readonly kind: LookupKind;
  /** None of them first by merit. */
  readonly names: readonly string[];
  readonly adjectives?: readonly string[];
  /** Its people, in the plural. */
  readonly people?: readonly string[];
  readonly capital?: { readonly key: string; readonly names: readonly string[] };
  /** Key of that which it belongs to. */
  readonly partOf?: string;
  /** The name of a place is that of a body which speaks, too. */
  readonly alsoBody?: boolean;
  /** Those of its names that persons bear. */
  readonly alsoPerson?: readonly string[];
}

export const LOOKUP_USES = ["name", "adjective", "people", "capital"] as const;
export type LookupUse = (typeof LOOKUP_USES)[number];

export interface LookupMatch {
  readonly entry: LookupEntry;
  readonly use: LookupUse;
  /** First token. */
  readonly at: number;
  /** Tokens. */
  readonly length: number;
}

export interface Lookup {
  /** The longest known name that starts at token `i`. */
  match(tokens: Tokens, i: number): LookupMatch | null;
  /** The entry that has exactly this name (not adjective, people or capital). */
  find(name: string): LookupEntry | null;
  /** The entry of a key. */
  byKey(key: string): LookupEntry | null;
}

interface Name {
  readonly words: readonly string[];
  readonly entry: LookupEntry;
  readonly use: LookupUse;
  readonly alsoPerson: boolean;
  /** A short name with diacritics, which it then needs: "Malé" is not "Male". */
  readonly exact: string | null;
}

/** Shorter ones are too near to other words. */
const FUZZY_LETTERS = 9;
const NON_ASCII = /[^\0-\x7f]/;
const CAPITALISED = /^\p{Lu}/u;
const CACHE_SIZE = 10_000;

/** Letters that have no canonical decomposition. */
const LETTERS: Readonly<Record<string, string>> = {
  ə: "e",
  Ə: "E",
  ı: "i",
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  "’": "'",
  ʻ: "'",
  ʼ: "'",
  "‘": "'",
  "‐": "-",
  "‑": "-",
};

/** Without diacritics; keeps case. */
function fold(word: string): string {
  if (!NON_ASCII.test(word)) return word;
  const plain = word.replace(/[əƏıłŁøØđĐ’ʻʼ‘‐‑]/g, (letter) => LETTERS[letter]!);
  return plain.normalize("NFD").replace(/\p{M}/gu, "");
}

function namesOf(entry: LookupEntry): Name[] {
  const found: Name[] = [];
  const seen = new Set<string>();
  const persons = new Set(entry.alsoPerson ?? []);
  const add = (written: string, use: LookupUse): void => {
    for (const variant of variantsOf(written)) {
      const words = tokenize(variant).word.map(fold);
      const key = words.join(" ");
      // "Chinese" is adjective and people: the first use stands for both
      if (words.length === 0 || seen.has(key)) continue;
      seen.add(key);
      const exact = words.length === 1 && words[0]!.length <= 4 && words[0] !== variant ? variant : null;
      found.push({ words, entry, use, alsoPerson: persons.has(written), exact });
    }
  };
  for (const name of entry.names) add(name, "name");
  for (const name of entry.adjectives ?? []) add(name, "adjective");
  for (const name of entry.people ?? []) add(name, "people");
  for (const name of entry.capital?.names ?? []) add(name, "capital");
  return found;
}

/** As written, in capitals ("BAKU", but no "mali" for "Mali"), with a blank or dash for each hyphen. */
function variantsOf(name: string): string[] {
  const forms = [name];
  if (name.includes("-")) forms.push(name.replaceAll("-", " "), name.replaceAll("-", " – "));
  const letters = name.replace(/[^\p{L}]/gu, "").length;
  return letters < 4 ? forms : [...forms, ...forms.map((form) => form.toUpperCase())];
}

/** Damerau–Levenshtein distance of at most one, first and last letter equal (a changed ending is another word). */
function oneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1) || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

const lettersIn = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** A word with one letter left out, in every way, and the word itself (SymSpell's index: Garbe 2012). */
function* deletions(word: string): Generator<string> {
  yield word;
  for (let k = 0; k < word.length; k++) yield word.slice(0, k) + word.slice(k + 1);
}

interface Index {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** One-word names by every deletion. */
  readonly byDeletion: ReadonlyMap<string, readonly Name[]>;
  readonly byKey: ReadonlyMap<string, LookupEntry>;
}

function indexOf(entries: readonly LookupEntry[]): Index {
  const byKey = new Map<string, LookupEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const byFirst = new Map<string, Name[]>();
  const byDeletion = new Map<string, Name[]>();
  const push = (map: Map<string, Name[]>, key: string, name: Name): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [name]);
    else list.push(name);
  };
  for (const entry of byKey.values()) {
    for (const name of namesOf(entry)) {
      push(byFirst, name.words[0]!, name);
      if (
        name.words.length === 1 &&
        (name.use === "name" || name.use === "capital") &&
        name.words[0]!.length >= FUZZY_LETTERS
      )
        for (const key of new Set(deletions(name.words[0]!))) push(byDeletion, key, name);
    }
  }
  // Longest first; among equals the earlier entry (sorting is stable), a name before an adjective.
  for (const list of byFirst.values())
    list.sort((a, b) => b.words.length - a.words.length || LOOKUP_USES.indexOf(a.use) - LOOKUP_USES.indexOf(b.use));
  return { byFirst, byDeletion, byKey };
}

function lookupOf(entries: readonly LookupEntry[]): Lookup {
  let built: Index | null = null;
  // built when first asked: a program that only exports does not need it
  const index = (): Index => {
    built ??= indexOf(entries);
    return built;
  };
  const slips = new Map<string, Name | null>();

  function oneWordSlip(word: string): Name | null {
    if (word.length < FUZZY_LETTERS - 1 || word.length > 40 || !CAPITALISED.test(word)) return null;
    const cached = slips.get(word);
    if (cached !== undefined) return cached;
    let found: Name | null = null;
    for (const key of deletions(word)) {
      for (const name of index().byDeletion.get(key) ?? [])
        if (found === null && oneSlip(word, name.words[0]!)) found = name;
      if (found !== null) break;
    }
    if (slips.size >= CACHE_SIZE) slips.clear();
    slips.set(word, found);
    return found;
  }

  function fits(tokens: Tokens, i: number, name: Name): boolean {
    const { words } = name;
    if (i + words.length > tokens.count) return false;
    if (name.exact !== null && tokens.word[i] !== name.exact) return false;
    for (let k = 1; k < words.length; k++) if (fold(tokens.word[i + k]!) !== words[k]) return false;
    return !(name.alsoPerson && partOfPersonsName(tokens, i, words.length));
  }

  /** All words but one equal, that one a slip away. */
  function nearlyFits(tokens: Tokens, i: number, name: Name): boolean {
    const { words } = name;
    if (words.length < 2 || i + words.length > tokens.count || lettersIn(words) < FUZZY_LETTERS) return false;
    let slipsSeen = 0;
    for (let k = 1; k < words.length; k++) {
      const word = fold(tokens.word[i + k]!);
      if (word === words[k]) continue;
      if (words[k]!.length < 6 || !CAPITALISED.test(word) || !oneSlip(word, words[k]!)) return false;
      slipsSeen++;
    }
    return slipsSeen === 1;
  }

  function partOfPersonsName(tokens: Tokens, i: number, length: number): boolean {
    const isName = (k: number): boolean => k >= 0 && k < tokens.count && /^\p{Lu}\p{Ll}/u.test(tokens.word[k]!);
    const next = i + length;
    if (
      isName(next) &&
      !index().byFirst.has(fold(tokens.word[next]!)) &&
      tokens.start[next]! - tokens.end[next - 1]! === 1
    )
      return true;
    // "Rami Jordan said", but not "In Jordan" at the start of a sentence
    return (
      isName(i - 1) &&
      i >= 2 &&
      /^[\p{Ll},]/u.test(tokens.word[i - 2]!) &&
      !index().byFirst.has(fold(tokens.word[i - 1]!))
    );
  }

  const found = (name: Name, at: number): LookupMatch => ({
    entry: name.entry,
    use: name.use,
    at,
    length: name.words.length,
  });

  return {
    match(tokens, i) {
      const first = fold(tokens.word[i]!);
      const list = index().byFirst.get(first);
      if (list === undefined) {
        const slip = oneWordSlip(first);
        return slip === null ? null : found(slip, i);
      }
      let best: Name | null = null;
      for (const name of list) {
        if (fits(tokens, i, name)) {
          best = name;
          break;
        }
      }
      for (const name of list) {
        if (best !== null && name.words.length <= best.words.length) break;
        if (nearlyFits(tokens, i, name)) return found(name, i);
      }
      return best === null ? null : found(best, i);
    },
    find(name) {
      const words = tokenize(name).word.map(fold);
      if (words.length === 0) return null;
      const same = (n: Name): boolean =>
        n.use === "name" && n.words.length === words.length && n.words.every((w, k) => w === words[k]);
      return index().byFirst.get(words[0]!)?.find(same)?.entry ?? null;
    },
    byKey: (key) => index().byKey.get(key) ?? null,
  };
}

const OWN: readonly LookupEntry[] = [...states, ...organisations, ...places];

/** States, capitals, international organisations and disputed places, of all the world alike. */
export const defaultLookup: Lookup = lookupOf(OWN);

/** The same with entries of the user's own. They go first: one with a key of ours replaces ours, one with a name of ours is found by it. */
export function lookupWith(extra: readonly LookupEntry[]): Lookup {
  return extra.length === 0 ? defaultLookup : lookupOf([...extra, ...OWN]);
}

/** A lookup that knows some more, where the first knows nothing. */
export function lookupBeside(first: Lookup, more: readonly LookupEntry[]): Lookup {
  const second = lookupOf(more);
  return {
    match: (tokens, i) => first.match(tokens, i) ?? second.match(tokens, i),
    find: (name) => first.find(name) ?? second.find(name),
    byKey: (key) => first.byKey(key) ?? second.byKey(key),
  };
}

const TEXTS = ["adjectives", "people", "alsoPerson"] as const;

/**
 * Checks what a user's lookup file holds.
 * @param value the parsed JSON
 * @param file named in the error
 * @throws ClaimgraphError (bad data) that names the entry and its fault
 */
export function readLookupEntries(value: unknown, file: string): LookupEntry[] {
  const fail = (message: string): never => {
    throw new ClaimgraphError(message, {
      exitCode: EXIT.badData,
      place: file,
      remedy: "See data/lookups/README.md for the format",
    });
  };
  if (!Array.isArray(value)) return fail("a lookup file is a JSON array of entries");
  const keys = new Set<string>();
  return value.map((item: unknown, n) => {
    const where = `entry ${n + 1}`;
    if (typeof item !== "object" || item === null || Array.isArray(item)) return fail(`${where} is no object`);
    const entry = item as Record<string, unknown>;
    const isNames = (list: unknown): boolean =>
      Array.isArray(list) && list.every((name) => typeof name === "string" && name.trim() !== "");
    if (typeof entry.key !== "string" || !/^[A-Za-z][\w-]*:[\w.-]+$/.test(entry.key))
      return fail(`${where} needs a key like "my:0001"`);
    if (keys.has(entry.key)) return fail(`${where} has the key ${entry.key} again`);
    keys.add(entry.key);
    if (!LOOKUP_KINDS.includes(entry.kind as LookupKind))
      return fail(`${where} needs a kind: ${LOOKUP_KINDS.join(", ")}`);
    if (!isNames(entry.names) || (entry.names as string[]).length === 0) return fail(`${where} needs names`);
    for (const field of TEXTS)
      if (entry[field] !== undefined && !isNames(entry[field])) return fail(`${where}: ${field} is a list of strings`);
    const capital = entry.capital as Record<string, unknown> | undefined;
    if (
      capital !== undefined &&
      (typeof capital !== "object" || capital === null || typeof capital.key !== "string" || !isNames(capital.names))
    )
      return fail(`${where}: capital has a key and names`);
    if (entry.partOf !== undefined && typeof entry.partOf !== "string") return fail(`${where}: partOf is a key`);
    if (entry.alsoBody !== undefined && typeof entry.alsoBody !== "boolean")
      return fail(`${where}: alsoBody is true or false`);
    return item as LookupEntry;
  });
}
