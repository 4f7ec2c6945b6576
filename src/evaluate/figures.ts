/** Precision, recall and F1 with the counts that they come from, rounded as the reference scorers round. */
export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly tp: number;
  readonly pred: number;
  readonly gold: number;
}

/** Rounds to so many decimals, exact ties to even, as Python's `round` does. */
export function round(x: number, decimals = 4): number {
  const rounded = Number(x.toFixed(decimals));
  // toFixed breaks exact ties upwards; only a number whose binary value ends there is one.
  const digits = Math.abs(x).toFixed(60);
  const tail = digits.slice(digits.indexOf(".") + 1 + decimals);
  if (!/^50*$/.test(tail)) return rounded;
  const down = Number(digits.slice(0, digits.indexOf(".") + 1 + decimals));
  const unit = 10 ** -decimals;
  const even = Math.round(down / unit) % 2 === 0 ? down : Number((down + unit).toFixed(decimals));
  return x < 0 ? -even : even;
}

/** F1 of two rates, 0 where both are. */
export const f1Of = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

/** Figures of hits among predictions and golds; where neither side has anything, all is right. */
export function figures(tp: number, pred: number, gold: number): Figures {
  const p = pred > 0 ? tp / pred : gold > 0 ? 0 : 1;
  const r = gold > 0 ? tp / gold : pred > 0 ? 0 : 1;
  return { p: round(p), r: round(r), f1: round(f1Of(p, r)), tp: round(tp, 1), pred, gold };
}

/** A share of a whole, 0 where there is no whole. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : round(part / whole));

/** Pairs of a gold and a predicted value that differ or agree, most frequent first. */
export function confusionOf(
  counts: ReadonlyMap<string, number>,
): { readonly gold: string; readonly predicted: string; readonly count: number }[] {
  return [...counts]
    .map(([key, count]) => {
      const [gold = "", predicted = ""] = key.split("\t");
      return { gold, predicted, count };
    })
    .sort(
      (x, y) => y.count - x.count || (x.gold < y.gold ? -1 : x.gold > y.gold ? 1 : x.predicted < y.predicted ? -1 : 1),
    );
}
