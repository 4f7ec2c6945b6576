import type { Lookup } from "./lookup.ts";
import type { Models } from "./models/models.ts";

/** What counts as a claim: the project's guidelines, or PolNeAR's (wanting and seeming too, nothing nested or authorial). */
export const SCHEMES = ["claims", "polnear"] as const;
/** Which guidelines claims are read by. */
export type Scheme = (typeof SCHEMES)[number];

/** How a text is read. */
export interface ExtractOptions {
  readonly scheme?: Scheme;
  /** Learnt models; without them the rules alone run. */
  readonly models?: Models | null;
  /** Names known beforehand; the program's own where absent. */
  readonly lookup?: Lookup;
}
