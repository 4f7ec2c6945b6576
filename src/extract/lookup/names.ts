import { tokenize } from "../../text/tokens.ts";
import type { LookupEntry, LookupUse } from "./entry.ts";

/** One name of an entry, as words without diacritics. */
export interface Name {
  readonly words: readonly string[];
  readonly entry: LookupEntry;
  readonly use: LookupUse;
  readonly alsoPerson: boolean;
  /** Whether the name counts only with its diacritics, being short: "Malé" is not "Male". */
  readonly exact: string | null;
}

const NON_ASCII = /[^\0-\x7f]/;

/** A name with at most so many letters needs its diacritics. */
const SHORT = 4;

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

/** A word without diacritics; keeps case. */
export function fold(word: string): string {
  if (!NON_ASCII.test(word)) return word;
  const plain = word.replace(/[əƏıłŁøØđĐ’ʻʼ‘‐‑]/g, (letter) => LETTERS[letter] ?? letter);
  return plain.normalize("NFD").replace(/\p{M}/gu, "");
}

/** All names of an entry, each once. */
export function namesOf(entry: LookupEntry): Name[] {
  const found: Name[] = [];
  const seen = new Set<string>();
  const persons = new Set(entry.alsoPerson ?? []);
  const add = (written: string, use: LookupUse): void => {
    for (const variant of variantsOf(written)) {
      const words = tokenize(variant).word.map(fold);
      const key = words.join(" ");
      // "Chinese" is adjective and people: only the first use is kept
      if (words.length === 0 || seen.has(key)) continue;
      seen.add(key);
      const [first = ""] = words;
      const exact = words.length === 1 && first.length <= SHORT && first !== variant ? variant : null;
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
