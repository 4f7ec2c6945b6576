import { EXIT } from "../../model/errors.ts";
import { compileLater } from "../threads/compileLater.ts";
import { runCommand } from "./commands.ts";
import { handleSignals } from "./signals.ts";
import { openTerminal } from "./terminal.ts";

/** How long a command may take to clean up after Ctrl-C. */
const GRACE_MS = 3000;

compileLater();
const interrupt = new AbortController();
handleSignals(() => {
  if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
  interrupt.abort();
  setTimeout(() => process.exit(EXIT.interrupted), GRACE_MS).unref();
});
const exitCode = await runCommand(process.argv.slice(2), {
  terminal: openTerminal(interrupt.signal),
  exitCode: EXIT.done,
});
// an open input (standard input, a thread) would keep the program from ending after Ctrl-C
if (exitCode === EXIT.interrupted) process.exit(exitCode);
process.exitCode = exitCode;
