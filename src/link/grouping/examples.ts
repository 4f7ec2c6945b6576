/**
 * Examples of a rule that groups across documents: what two documents say, and the rule that links the things they name; in `findsNot`, a
 * rule that must not link them. One test (test/ruleExamples.test.ts) reads and links them all.
 */
export interface PairExamples {
  readonly id: string;
  readonly finds: readonly (readonly [one: string, other: string, rule: string])[];
  readonly findsNot: readonly (readonly [one: string, other: string, rule: string])[];
}

/** The same for a rule that uses only names: the names that each document has for a thing, separated by commas. */
export type NameExamples = PairExamples;
