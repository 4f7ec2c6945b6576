// Rows of weights for features of a token as seen from a cue: where each kind starts.

export const STEPS = 21;
export const TAG_COUNT = 64;
export const PATHS = 1 << 13;

/** Where the rows of each kind of feature start. */
const SIZES = {
  stepTag: STEPS * TAG_COUNT,
  stepClass: STEPS * 40,
  commas: 4 * 2 * TAG_COUNT,
  verbs: 5 * 2 * TAG_COUNT,
  marks: 4 * 2 * TAG_COUNT,
  conjunctions: 3 * 2 * TAG_COUNT,
  thats: 3 * STEPS * 4,
  cues: 4 * 2 * 5 * 4,
  chunks: 6 * 2 * 8,
  flagsStep: 64 * STEPS,
  flagsQuote: 64 * 8,
  quotation: 16 * 8 * 4,
  rule: 512 * 4,
  ruleTag: 8 * TAG_COUNT,
  mixed: 4 * 5 * 3 * 2 * 4,
  stage: 8 * 4 * STEPS,
  stageRule: 8 * 8 * 8,
  path: PATHS,
} as const;
type PairKind = keyof typeof SIZES;
let total = 0;
export const BASE = Object.fromEntries(
  Object.entries(SIZES).map(([kind, size]) => {
    const at = total;
    total += size;
    return [kind, at];
  }),
) as Readonly<Record<PairKind, number>>;

/** The kinds of rows in their order, with their sizes. The position of every weight depends on it. */
export const PAIR_LAYOUT: readonly (readonly [kind: string, size: number])[] = Object.entries(SIZES);

/** Rows of weights that pairs have. */
export const PAIR_ROWS = total;
/** At most so many features a pair. */
export const PAIR_FEATURES = Object.keys(SIZES).length;
