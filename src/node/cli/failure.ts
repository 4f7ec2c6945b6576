import { ClaimgraphError, EXIT, type ExitCode } from "../../model/errors.ts";
import type { Terminal } from "./terminal.ts";

/** Prints expected trouble without a stack, and tells the exit code. Throws whatever else it is given: bugs crash. */
export function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  if (!(error instanceof ClaimgraphError)) throw error;
  if (error.exitCode !== EXIT.interrupted) terminal.report(error);
  return error.exitCode;
}
