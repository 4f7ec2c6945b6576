/** So many words are remembered. */
const MOST = 100_000;

/** The same function, which works out each word once: a word stands in many names and texts. */
export function memoized<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const told = known.get(word);
    if (told !== undefined) return told;
    const found = of(word);
    if (known.size >= MOST) known.clear();
    known.set(word, found);
    return found;
  };
}
