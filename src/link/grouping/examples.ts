/**
 * Examples of a rule that groups across documents: what two documents say, and the rule that links what they name; in `findsNot`, the rule
 * that must not. One test (test/ruleExamples.test.ts) reads and links them all.
 */
export interface PairExamples {
  readonly id: string;
  readonly finds: readonly (readonly [one: string, other: string, rule: string])[];
  readonly findsNot: readonly (readonly [one: string, other: string, rule: string])[];
}

/** The same of a rule that goes by names alone: the names that each document has for a thing, divided by commas. */
export type NameExamples = PairExamples;
