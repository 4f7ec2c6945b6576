/** What a side holds: claims with whose they are and what they say of what is asked. */
export interface SideHolding<C> {
  readonly side: string | { readonly name: string } | null;
  readonly stance: string;
  readonly claims: readonly C[];
}

/** Words as the reference scorer of points counts them. */
export const pointWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** How alike two claims are in words: what both have of the shorter, or of all, whichever is more. */
export function wordsAlike(a: string, b: string): number {
  const [x, y] = [counted(pointWords(a)), counted(pointWords(b))];
  const [p, q] = [sizeOf(x), sizeOf(y)];
  const least = Math.min(p, q);
  if (least === 0) return 0;
  let both = 0;
  for (const [word, count] of x) both += Math.min(count, y.get(word) ?? 0);
  return Math.max(least > 1 ? both / least : 0, (both / (p + q - both)) * 1.6);
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sizeOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);
