/**
 * Examples of a rule that groups across documents: what two documents say, and the rule that links what they name; in `findsNot`, the rule
 * that must not. One test (test/ruleExamples.test.ts) reads and links them all.
 */
export interface PairExamples {
  readonly id: string;
  readonly finds: readonly (readonly [one: string, other: string, rule: string])[];
  readonly findsNot: readonly (readonly [one: string, other: string, rule: string])[];
}
