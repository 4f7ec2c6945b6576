/** Distances in ten steps. */
export const bucket = (n: number): number =>
  n <= 3 ? n : n <= 5 ? 4 : n <= 9 ? 5 : n <= 15 ? 6 : n <= 25 ? 7 : n <= 40 ? 8 : 9;

/** Lengths in words in seven steps. */
export const lengthBucket = (n: number): number =>
  n <= 1 ? 1 : n <= 3 ? 2 : n <= 6 ? 3 : n <= 12 ? 4 : n <= 25 ? 5 : n <= 50 ? 6 : 7;

/** Confidence in four steps. */
export const sureBucket = (confidence: number): number =>
  confidence < 60 ? 0 : confidence < 75 ? 1 : confidence < 88 ? 2 : 3;
