/** A fault in a graph. */
export interface Finding {
  /** Relative to the graph's folder. */
  readonly file: string;
  /** Counted from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** Id of the claim at fault. */
  readonly claim: string | null;
  readonly message: string;
}

/** What was checked, and the faults that were found. */
export interface Verification {
  readonly documents: number;
  readonly claims: number;
  readonly spans: number;
  /** Documents that came from another graph without their texts: only their records could be checked. */
  readonly withoutText: number;
  /** Documents in the form of version 0.1, which is read: they were checked as this version writes them. */
  readonly older: number;
  readonly findings: readonly Finding[];
}

/** Notes a fault of a file. */
export type About = (file: string, message: string, line?: number | null, claim?: string | null) => void;
