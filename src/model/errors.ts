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

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Expected trouble: says which file, where in it, and what to do; printed without a stack. */
export class ClaimgraphError extends Error {
  override readonly name = "ClaimgraphError";
  readonly exitCode: ExitCode;
  /** The file, document id or option at fault, where there is one. */
  readonly place: string | null;
  /** Line in that file, counted from 1. */
  readonly line: number | null;
  /** What the user can do about it. */
  readonly remedy: string | null;

  constructor(
    message: string,
    at: { exitCode: ExitCode; place?: string; line?: number; remedy?: string; cause?: unknown },
  ) {
    super(message, at.cause === undefined ? undefined : { cause: at.cause });
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
