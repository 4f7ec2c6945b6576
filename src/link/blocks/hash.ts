/** FNV-1a over UTF-16 units: a fast hash that is the same everywhere. 32 bits, signed. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h;
}

/** Spreads the bits of a hash under a seed (the finalizer of MurmurHash3). */
export function mix32(value: number, seed: number): number {
  let h = (value ^ Math.imul(seed + 1, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Distinct values in rising order: a plain array, because short typed arrays take more memory. */
export const sortedSet = (values: Iterable<number>): readonly number[] => [...new Set(values)].sort((a, b) => a - b);

/** How many values two rising lists share. */
export function sharedCount(a: readonly number[], b: readonly number[]): number {
  let i = 0;
  let j = 0;
  let n = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      n++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return n;
}

/** Shared values over all values of both; 0 if both are empty. */
export function jaccard(a: readonly number[], b: readonly number[]): number {
  const n = sharedCount(a, b);
  return n === 0 ? 0 : n / (a.length + b.length - n);
}

/**
 * MinHash signature of a set: the least value under each of `size` permutations (Broder 1997). The probability that two sets
 * agree in a place is their Jaccard similarity.
 *
 * @param from the first of the permutations
 */
export function minhash(set: readonly number[], size: number, from = 0): Int32Array {
  const signature = new Int32Array(size).fill(0x7fffffff);
  for (const value of set) {
    for (let k = 0; k < size; k++) {
      const h = mix32(value, from + k);
      if (h < signature[k]!) signature[k] = h;
    }
  }
  return signature;
}
