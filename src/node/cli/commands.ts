import { Command, CommanderError } from "commander";
import { EXIT, type ExitCode } from "../../model/errors.ts";
import { reportFailure } from "./failure.ts";
import type { Session } from "./session.ts";
import { quietTerminal } from "./terminal.ts";
import { version } from "./version.ts";

const ABOUT = `Reads documents about a conflict into a graph of attributed claims: who claims what, about which event, when, and in which exact words. Claims are never taken for facts.`;

type Add = (program: Command, session: Session) => void;

/** What adds each command, loaded when it is asked for; those that change a graph first. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  build: async () => (await import("./build.ts")).addBuild,
  remove: async () => (await import("./remove.ts")).addRemove,
  restore: async () => (await import("./restore.ts")).addRestore,
  purge: async () => (await import("./purge.ts")).addPurge,
  hide: async () => (await import("./hide.ts")).addHide,
  review: async () => (await import("./review.ts")).addReview,
  log: async () => (await import("./log.ts")).addLog,
  repair: async () => (await import("./repair.ts")).addRepair,
  link: async () => (await import("./link.ts")).addLink,
  merge: async () => (await import("./merge.ts")).addMerge,
  read: async () => (await import("./read.ts")).addRead,
  extract: async () => (await import("./extract.ts")).addExtract,
  claims: async () => (await import("./claims.ts")).addClaims,
  query: async () => (await import("./query.ts")).addQuery,
  event: async () => (await import("./event.ts")).addEvent,
  compare: async () => (await import("./compare.ts")).addCompare,
  disputes: async () => (await import("./disputes.ts")).addDisputes,
  figures: async () => (await import("./figures.ts")).addFigures,
  timeline: async () => (await import("./timeline.ts")).addTimeline,
  actors: async () => (await import("./things.ts")).addActors,
  events: async () => (await import("./things.ts")).addEvents,
  documents: async () => (await import("./documents.ts")).addDocuments,
  diff: async () => (await import("./diff.ts")).addDiff,
  export: async () => (await import("./export.ts")).addExport,
  verify: async () => (await import("./verify.ts")).addVerify,
  view: async () => (await import("./view.ts")).addView,
  serve: async () => (await import("./serve.ts")).addServe,
  push: async () => (await import("./push.ts")).addPush,
  mcp: async () => (await import("./mcp.ts")).addMcp,
  evaluate: async () => (await import("./evaluate.ts")).addEvaluate,
  completion: async () => {
    const { addCompletion } = await import("./completion.ts");
    return (program, session) => addCompletion(program, session, () => makeProgram(undefined, session));
  },
  demo: async () => (await import("./demo.ts")).addDemo,
};

/** @param first word of the command line: where it names a command, this one alone is loaded */
async function makeProgram(first: string | undefined, session: Session): Promise<Command> {
  const program = new Command("claimgraph")
    .description(ABOUT)
    .version(version())
    .exitOverride()
    .showHelpAfterError("(--help shows how it is used)")
    .addHelpText("after", "\n--quiet, with every command: only data, warnings and mistakes.")
    .addHelpText("after", "\n`claimgraph COMMAND --help` shows examples and exit codes. Start with: claimgraph demo");
  const own = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  const adding = own === undefined ? Object.values(COMMANDS) : [own];
  for (const add of await Promise.all(adding.map((load) => load()))) add(program, session);
  return program;
}

/** The option of every command to print only data, warnings and errors. */
const QUIET = "--quiet";

/** Runs one command line in this process; resolves to the exit code. */
export async function runCommand(argv: readonly string[], session: Session): Promise<ExitCode> {
  const isQuiet = argv.includes(QUIET);
  const terminal = isQuiet ? quietTerminal(session.terminal) : session.terminal;
  const own: Session = { terminal, exitCode: session.exitCode };
  try {
    const words = isQuiet ? argv.filter((word) => word !== QUIET) : argv;
    await (await makeProgram(words[0], own)).parseAsync(words, { from: "user" });
  } catch (error) {
    // Commander has printed what is wrong, or the help that was asked for
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    return reportFailure(error, session.terminal);
  }
  return own.exitCode;
}
