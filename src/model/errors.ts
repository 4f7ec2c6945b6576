/** Exit codes of the program (those above 64 follow BSD `sysexits.h`). */
export const EXIT = {
  done: 0,
  fault: 1,
  usage: 2,
  someRefused: 3,
  badData: 65,
  noInput: 66,
  cannotCreate: 73,
  cannotWrite: 74,
  locked: 75,
  interrupted: 130,
} as const;

/** With what the command line ends. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What kinds of expected trouble there are, for programs to act on. A code never changes its meaning; new ones may be added. */
export const ERROR_CODES = [
  "bad-data",
  "bad-date",
  "bad-model",
  "bad-option",
  "bad-query",
  "bad-rdf",
  "bad-text",
  "cannot-create",
  "cannot-write",
  "fault",
  "interrupted",
  "locked",
  "not-found",
  "other-language",
  "refused",
  "timeout",
  "unknown-id",
  "unread-format",
  "usage",
] as const;
/** What kind of trouble an error is. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The code of trouble of which nothing more is told than how the program ends. */
const BY_EXIT: Readonly<Record<ExitCode, ErrorCode>> = {
  0: "fault",
  1: "fault",
  2: "usage",
  3: "refused",
  65: "bad-data",
  66: "not-found",
  73: "cannot-create",
  74: "cannot-write",
  75: "locked",
  130: "interrupted",
};

/**
 * Expected trouble: says which file, where in it, and what to do; printed without a stack. `code` tells programs what it is; a bug is any
 * other error.
 *
 * @example
 * try {
 *   await GraphFolder.open("conflict.graph");
 * } catch (error) {
 *   if (!(error instanceof ClaimgraphError) || error.code !== "not-found") throw error;
 * }
 */
export class ClaimgraphError extends Error {
  override readonly name = "ClaimgraphError";
  /** What kind of trouble it is: one of {@link ERROR_CODES}. */
  readonly code: ErrorCode;
  /** With what the command line ends for it. */
  readonly exitCode: ExitCode;
  /** The file, document id or option at fault, where there is one. */
  readonly place: string | null;
  /** Line in that file, counted from 1. */
  readonly line: number | null;
  /** What the user can do about it. */
  readonly remedy: string | null;

  constructor(
    message: string,
    at: { exitCode: ExitCode; code?: ErrorCode; place?: string; line?: number; remedy?: string; cause?: unknown },
  ) {
    super(message, at.cause === undefined ? undefined : { cause: at.cause });
    this.code = at.code ?? BY_EXIT[at.exitCode];
    this.exitCode = at.exitCode;
    this.place = at.place ?? null;
    this.line = at.line ?? null;
    this.remedy = at.remedy ?? null;
  }

  /** One line for a person: `place:line: message (remedy)`. */
  override toString(): string {
    const where = this.place === null ? "" : `${this.place}${this.line === null ? "" : `:${this.line}`}: `;
    return `${where}${this.message}${this.remedy === null ? "" : `. ${this.remedy}`}`;
  }
}
