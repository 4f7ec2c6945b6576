/**
 * The first index from `from` on for which a condition holds; `to` if it holds for none. The condition must stay true once it is true, as
 * “begins behind this offset” does in a sorted list: only a few indices are asked about.
 */
export function firstIndex(to: number, holds: (index: number) => boolean, from = 0): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
