import { EXIT, type ExitCode } from "../../model/errors.ts";
import type { Terminal } from "./terminal.ts";

/** One run of the program. */
export interface Session {
  readonly terminal: Terminal;
  /** The exit code if nothing throws. */
  exitCode: ExitCode;
}

/** What each exit code means, for the help of a command. */
const MEANINGS: Readonly<Record<ExitCode, string>> = {
  0: "done",
  1: "a fault of the program",
  2: "wrong usage",
  3: "some inputs were refused, the others are done",
  65: "bad data",
  66: "no input there",
  73: "cannot be created",
  74: "cannot be written",
  75: "locked by another run",
  130: "interrupted",
};

/** Text after a command's options: examples, then its exit codes. */
export function helpAfter(examples: readonly string[], codes: readonly ExitCode[]): string {
  const every = [EXIT.done, EXIT.fault, EXIT.usage, ...codes, EXIT.interrupted];
  return [
    "",
    "Examples:",
    ...examples.map((one) => `  $ ${one}`),
    "",
    "Exit codes:",
    ...every.map((code) => `  ${String(code).padStart(3)}  ${MEANINGS[code]}`),
  ].join("\n");
}
