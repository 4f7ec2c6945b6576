import { Command, CommanderError } from "commander";
import { EXIT, type ExitCode } from "../../model/errors.ts";
import { addBuild } from "./build.ts";
import { addClaims } from "./claims.ts";
import { addCompare } from "./compare.ts";
import { addDemo } from "./demo.ts";
import { addDiff } from "./diff.ts";
import { addDisputes } from "./disputes.ts";
import { addDocuments } from "./documents.ts";
import { addEvaluate } from "./evaluate.ts";
import { addEvent } from "./event.ts";
import { addExport } from "./export.ts";
import { addExtract } from "./extract.ts";
import { reportFailure } from "./failure.ts";
import { addFigures } from "./figures.ts";
import { addHide } from "./hide.ts";
import { addLink } from "./link.ts";
import { addLog } from "./log.ts";
import { addMcp } from "./mcp.ts";
import { addMerge } from "./merge.ts";
import { addPurge } from "./purge.ts";
import { addPush } from "./push.ts";
import { addQuery } from "./query.ts";
import { addRead } from "./read.ts";
import { addRemove } from "./remove.ts";
import { addRepair } from "./repair.ts";
import { addRestore } from "./restore.ts";
import { addReview } from "./review.ts";
import { addServe } from "./serve.ts";
import type { Session } from "./session.ts";
import { quietTerminal } from "./terminal.ts";
import { addActors, addEvents } from "./things.ts";
import { addTimeline } from "./timeline.ts";
import { addVerify } from "./verify.ts";
import { version } from "./version.ts";
import { addView } from "./view.ts";

const ABOUT = `Reads documents about a conflict into a graph of attributed claims: who claims what, about which event, when, and in which exact words. Claims are never taken for facts.`;

/** Adds each command; those that change a graph first. */
const COMMANDS: readonly ((program: Command, session: Session) => void)[] = [
  addBuild,
  addRemove,
  addRestore,
  addPurge,
  addHide,
  addReview,
  addLog,
  addRepair,
  addLink,
  addMerge,
  addRead,
  addExtract,
  addClaims,
  addQuery,
  addEvent,
  addCompare,
  addDisputes,
  addFigures,
  addTimeline,
  addActors,
  addEvents,
  addDocuments,
  addDiff,
  addExport,
  addVerify,
  addView,
  addServe,
  addPush,
  addMcp,
  addEvaluate,
  addDemo,
];

function makeProgram(session: Session): Command {
  const program = new Command("claimgraph")
    .description(ABOUT)
    .version(version())
    .exitOverride()
    .showHelpAfterError("(--help shows how it is used)")
    .addHelpText("after", "\n--quiet, with every command: only data, warnings and mistakes.")
    .addHelpText("after", "\n`claimgraph COMMAND --help` shows examples and exit codes. Start with: claimgraph demo");
  for (const add of COMMANDS) add(program, session);
  return program;
}

/** With every command: nothing but data, warnings and mistakes. */
const QUIET = "--quiet";

/** Runs one command line in this process; resolves to the exit code. */
export async function runCommand(argv: readonly string[], session: Session): Promise<ExitCode> {
  const isQuiet = argv.includes(QUIET);
  const terminal = isQuiet ? quietTerminal(session.terminal) : session.terminal;
  const own: Session = { terminal, exitCode: session.exitCode };
  try {
    const words = isQuiet ? argv.filter((word) => word !== QUIET) : argv;
    await makeProgram(own).parseAsync(words, { from: "user" });
  } catch (error) {
    // Commander has printed what is wrong, or the help that was asked for
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    return reportFailure(error, session.terminal);
  }
  return own.exitCode;
}
