import { minhash } from "../blocks/hash.ts";

const BANDS = 16;
const ROWS = 3;
/** Fewer runs of words than this tell too little. */
const LEAST = 24;

/** The bands of the MinHash signature of a document's runs of words, in which copies of one text meet; none of a short one. */
export function bandsOf(shingles: readonly number[]): string[] {
  if (shingles.length < LEAST) return [];
  const signature = minhash(shingles, BANDS * ROWS);
  return Array.from(
    { length: BANDS },
    (_, band) => `${band} ${signature.slice(band * ROWS, (band + 1) * ROWS).join(" ")}`,
  );
}
