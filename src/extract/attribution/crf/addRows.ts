/**
 * Adds LABELS weights each, for the numbers that stand in `rows` from `first` on, to the sums at `at`; the weights of a row start at
 * row number * stride + offset. The loop is unrolled, and there are eight
 * parameters, because most of the running time is spent here: a parameter object would be allocated for each token and cue.
 */
export function addRows(
  weight: Int8Array,
  rows: Int32Array,
  first: number,
  count: number,
  stride: number,
  offset: number,
  sums: Int32Array,
  at: number,
): void {
  let a = sums[at]!;
  let b = sums[at + 1]!;
  let c = sums[at + 2]!;
  let d = sums[at + 3]!;
  let e = sums[at + 4]!;
  let f = sums[at + 5]!;
  let g = sums[at + 6]!;
  for (let x = first, end = first + count; x < end; x++) {
    const row = (rows[x]! * stride + offset) | 0;
    a = (a + weight[row]!) | 0;
    b = (b + weight[row + 1]!) | 0;
    c = (c + weight[row + 2]!) | 0;
    d = (d + weight[row + 3]!) | 0;
    e = (e + weight[row + 4]!) | 0;
    f = (f + weight[row + 5]!) | 0;
    g = (g + weight[row + 6]!) | 0;
  }
  sums[at] = a;
  sums[at + 1] = b;
  sums[at + 2] = c;
  sums[at + 3] = d;
  sums[at + 4] = e;
  sums[at + 5] = f;
  sums[at + 6] = g;
}
