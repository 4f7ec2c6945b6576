import { ClaimgraphError, type ErrorCode, EXIT, type ExitCode } from "../../model/errors.ts";

/** An error as a message between threads, with the fields that a structured clone would lose. */
export interface Failure {
  readonly message: string;
  /** For an expected error. */
  readonly trouble: {
    readonly code: ErrorCode;
    readonly exitCode: ExitCode;
    readonly place: string | null;
    readonly line: number | null;
    readonly remedy: string | null;
  } | null;
  readonly stack: string | null;
}

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  if (!(error instanceof ClaimgraphError)) return { message, trouble: null, stack };
  const { code, exitCode, place, line, remedy } = error;
  return { message, trouble: { code, exitCode, place, line, remedy }, stack };
}

/** The error again: an expected one as it was, a bug with the stack of the thread where it happened. */
export function errorOf({ message, trouble, stack }: Failure): Error {
  if (trouble === null) {
    const error = new Error(message);
    if (stack !== null) error.stack = stack;
    return error;
  }
  const { code, exitCode, place, line, remedy } = trouble;
  return new ClaimgraphError(message, {
    code,
    exitCode,
    ...(place === null ? {} : { place }),
    ...(line === null ? {} : { line }),
    ...(remedy === null ? {} : { remedy }),
  });
}

/** An error as the refusal of one file: an expected one as it is, any other as a fault that affects only this file. */
export function refusedFor(error: unknown, place: string): ClaimgraphError {
  if (error instanceof ClaimgraphError) return error;
  const [first = ""] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split("\n", 1);
  return new ClaimgraphError(`reading it failed (${first.slice(0, 200)})`, {
    exitCode: EXIT.someRefused,
    place,
    remedy: "This is a fault of the program: please report it, with the file if you may share it",
    cause: error,
  });
}

/**
 * Why a thread ended by itself: too little memory, or ended from outside. An uncaught error is a bug, and is
 * returned as it is.
 */
export function endedError(doing: string, cause: unknown, code: number, place?: string): Error {
  const memory = cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (cause instanceof Error && !memory) return cause;
  return new ClaimgraphError(
    memory ? `the memory did not suffice for ${doing}` : `the thread that was ${doing} ended by itself (code ${code})`,
    {
      exitCode: EXIT.fault,
      ...(place === undefined ? {} : { place }),
      ...(memory ? { remedy: "Split it, or give it on a machine with more memory" } : {}),
    },
  );
}
