/**
 * Examples of rules that have no list of their own: texts, each with what is read of it, and texts with what must not be read. One test
 * (test/ruleExamples.test.ts) reads them all.
 */
export interface Examples {
  readonly id: string;
  readonly finds: readonly (readonly [text: string, found: string])[];
  readonly findsNot: readonly (readonly [text: string, found: string])[];
}
