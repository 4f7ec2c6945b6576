const LETTERS: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", n: "ñ", c: "ç", y: "ý" };

/** A third longer, like a translation, and easy to distinguish from English. */
const changed = (words: string): string => `⟦${words.replace(/[aeiouncy]/g, (letter) => LETTERS[letter] ?? letter)}·⟧`;

/** The same table of strings with every string changed, those that functions make included. */
export function mirrored<T>(strings: T): T {
  if (typeof strings === "string") return (strings === "" ? strings : changed(strings)) as T;
  if (typeof strings === "function") {
    return ((...given: unknown[]) => changed(String(strings(...given)))) as T;
  }
  if (Array.isArray(strings)) return strings.map(mirrored) as T;
  if (typeof strings !== "object" || strings === null) return strings;
  return Object.fromEntries(Object.entries(strings).map(([key, value]) => [key, mirrored(value)])) as T;
}
