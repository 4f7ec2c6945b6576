import type { Lookup } from "./lookup.ts";
import type { Models } from "./models/models.ts";

/**
 * What counts as a claim: by the project's guidelines, or by PolNeAR's, which also count wanting and seeming, but no nested claims and none
 * in the author's own voice.
 */
export const SCHEMES = ["claims", "polnear"] as const;
/** Which guidelines claims are read by. */
export type Scheme = (typeof SCHEMES)[number];

/** How a text is read. */
export interface ExtractOptions {
  readonly scheme?: Scheme;
  /** Learnt models; without them the rules alone run. */
  readonly models?: Models | null;
  /** Names known beforehand; the built-in list if absent. */
  readonly lookup?: Lookup;
}
