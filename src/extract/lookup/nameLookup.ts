import { type Tokens, tokenize } from "../../text/tokens.ts";
import type { Lookup, LookupEntry, LookupMatch } from "./entry.ts";
import { FUZZY_LETTERS, type NameIndex, nameIndex } from "./nameIndex.ts";
import { fold, type Name } from "./names.ts";
import { deletions, differsByOneLetter } from "./slips.ts";

const CAPITALISED = /^\p{Lu}/u;
const CACHE_SIZE = 10_000;
/** A longer word is never a misspelt name. */
const LONGEST = 40;
/** "National Security Council": before the name of a body of nations, the word shows that it is a state's own. */
const OF_STATES: ReadonlySet<string> = new Set(["National", "NATIONAL", "Supreme", "Federal"]);
/** A word of a longer name must have as many letters for a slip in it to be forgiven. */
const SLIP_LETTERS = 6;

/** Finds the names of entries in texts. The index is built when first asked: a program that only exports does not need it. */
export class NameLookup implements Lookup {
  readonly #entries: readonly LookupEntry[];
  readonly #slips = new Map<string, Name | null>();
  #built: NameIndex | null = null;

  constructor(entries: readonly LookupEntry[]) {
    this.#entries = entries;
  }

  get #index(): NameIndex {
    this.#built ??= nameIndex(this.#entries);
    return this.#built;
  }

  match(tokens: Tokens, i: number): LookupMatch | null {
    const first = fold(tokens.word[i] ?? "");
    const list = this.#index.byFirst.get(first);
    const name = list === undefined ? this.#slipOf(first) : this.#longest(tokens, i, list);
    if (name === null || this.#isOfAnother(tokens, i, name)) return null;
    return { entry: name.entry, use: name.use, at: i, length: name.words.length };
  }

  /** "Department of State of Keldora", "Keldora's Security Council": a body of that state, and not the known one that bears the same name. */
  #isOfAnother(tokens: Tokens, i: number, { entry, words }: Name): boolean {
    if (entry.kind !== "organ" || entry.partOf === undefined || words.length < 2) return false;
    const end = i + words.length;
    if (fold(tokens.word[end] ?? "") === "of") {
      const at = fold(tokens.word[end + 1] ?? "") === "the" ? end + 2 : end + 1;
      const owner = this.match(tokens, at)?.entry;
      return owner === undefined ? CAPITALISED.test(tokens.word[at] ?? "") : owner.key !== entry.partOf;
    }
    if (OF_STATES.has(tokens.word[i - 1] ?? "")) return true;
    const before = /^['’]s?$/.test(tokens.word[i - 1] ?? "") ? i - 2 : i - 1;
    const owner = before < 0 || fold(tokens.word[before] ?? "") === "of" ? null : this.match(tokens, before);
    return (
      owner !== null && owner.entry.kind === "state" && owner.use !== "capital" && owner.entry.key !== entry.partOf
    );
  }

  find(name: string): LookupEntry | null {
    const words = tokenize(name).word.map(fold);
    const [first] = words;
    if (first === undefined) return null;
    const same = (n: Name): boolean =>
      n.use === "name" && n.words.length === words.length && n.words.every((w, k) => w === words[k]);
    return this.#index.byFirst.get(first)?.find(same)?.entry ?? null;
  }

  byKey(key: string): LookupEntry | null {
    return this.#index.byKey.get(key) ?? null;
  }

  /** The longest listed name that starts at token `i`. A misspelt name counts only where it is longer than every name that fits exactly. */
  #longest(tokens: Tokens, i: number, list: readonly Name[]): Name | null {
    const best = list.find((name) => this.#fits(tokens, i, name)) ?? null;
    for (const name of list) {
      if (best !== null && name.words.length <= best.words.length) break;
      if (nearlyFits(tokens, i, name)) return name;
    }
    return best;
  }

  /** The name of one word that a word is one slip away from. */
  #slipOf(word: string): Name | null {
    if (word.length < FUZZY_LETTERS - 1 || word.length > LONGEST || !CAPITALISED.test(word)) return null;
    const cached = this.#slips.get(word);
    if (cached !== undefined) return cached;
    let found: Name | null = null;
    for (const key of deletions(word)) {
      found = this.#index.byDeletion.get(key)?.find(({ words }) => differsByOneLetter(word, words[0] ?? "")) ?? null;
      if (found !== null) break;
    }
    if (this.#slips.size >= CACHE_SIZE) this.#slips.clear();
    this.#slips.set(word, found);
    return found;
  }

  #fits(tokens: Tokens, i: number, { words, exact, alsoPerson }: Name): boolean {
    if (i + words.length > tokens.count) return false;
    if (exact !== null && tokens.word[i] !== exact) return false;
    for (let k = 1; k < words.length; k++) if (fold(tokens.word[i + k] ?? "") !== words[k]) return false;
    return !(alsoPerson && this.#isOfPerson(tokens, i, words.length));
  }

  /** "Jordan Sol", "Rami Jordan said": part of a person's name. Not "In Jordan" at the start of a sentence. */
  #isOfPerson(tokens: Tokens, i: number, length: number): boolean {
    const isName = (k: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens.word[k] ?? "");
    const isKnown = (k: number): boolean => this.#index.byFirst.has(fold(tokens.word[k] ?? ""));
    const next = i + length;
    if (isName(next) && !isKnown(next) && tokens.start[next] === (tokens.end[next - 1] ?? 0) + 1) return true;
    return isName(i - 1) && i >= 2 && /^[\p{Ll},]/u.test(tokens.word[i - 2] ?? "") && !isKnown(i - 1);
  }
}

/** All words but one equal, that one a slip away. */
function nearlyFits(tokens: Tokens, i: number, { words }: Name): boolean {
  if (words.length < 2 || i + words.length > tokens.count || lettersIn(words) < FUZZY_LETTERS) return false;
  let slips = 0;
  for (let k = 1; k < words.length; k++) {
    const wanted = words[k] ?? "";
    const word = fold(tokens.word[i + k] ?? "");
    if (word === wanted) continue;
    if (wanted.length < SLIP_LETTERS || !CAPITALISED.test(word) || !differsByOneLetter(word, wanted)) return false;
    slips++;
  }
  return slips === 1;
}

const lettersIn = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);
