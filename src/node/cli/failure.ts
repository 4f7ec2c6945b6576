import { ClaimgraphError, EXIT, type ExitCode } from "../../model/errors.ts";
import type { Terminal } from "./terminal.ts";

/** Prints an expected error without a stack, and returns the exit code. Throws any other error: bugs crash. */
export function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  if (!(error instanceof ClaimgraphError)) throw error;
  if (error.exitCode !== EXIT.interrupted) terminal.report(error);
  return error.exitCode;
}
