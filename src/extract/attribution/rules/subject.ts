import type { Range } from "../../structure/analysis.ts";

/** The speaker, by the syntax of the verb. */
export interface Subject {
  /** Tokens of the phrase. */
  readonly source: Range;
  /** Token of its head. */
  readonly head: number;
  /** How it was found: before its verb, as the subject of another verb, behind its verb, as the noun of a relative clause, or behind "despite". */
  readonly rule: "own" | "shared" | "inverted" | "relative" | "governed";
}
