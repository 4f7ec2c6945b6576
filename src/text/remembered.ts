/** So many words are remembered. */
const MOST = 100_000;

/** The same function of a word, which works out each once: a word stands in many names and texts. */
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

/** The same function of a thing, such as a claim, which works out each once. An answer is kept as long as its thing. */
export function memoizedOf<K extends WeakKey, T>(of: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, T>();
  return (thing) => {
    const told = known.get(thing);
    if (told !== undefined) return told;
    const found = of(thing);
    known.set(thing, found);
    return found;
  };
}
