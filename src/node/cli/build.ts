import { type Command, Option } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { counted } from "./counted.ts";
import { readLookupFile } from "./lookupFile.ts";
import { jobs, lookup, type MetadataOptions, metadata, timeLimit } from "./options.ts";
import { type ReadingOptions, readAll, Tally } from "./reading.ts";
import { helpAfter, type Session } from "./session.ts";
import { checkTargetName, openTarget, type Target } from "./target.ts";
import type { Terminal } from "./terminal.ts";

interface Options extends MetadataOptions {
  readonly output: string;
  readonly lookup?: string;
  readonly jobs?: number;
  readonly timeLimit?: number;
}

export function addBuild(program: Command, session: Session): void {
  const command = program
    .command("build")
    .summary("read documents into a graph")
    .description(
      `Reads documents and writes their claims into a graph: a folder, or one .ttl, .trig, .nq or .jsonld file. A graph that is there already gets the documents added; one that it has already is replaced. A document that is refused is told of and left out.`,
    )
    .argument("<input...>", "files (txt, html, jsonl), folders, globs, or - for standard input")
    .addOption(new Option("-o, --output <graph>", "the graph: a folder or a file").makeOptionMandatory())
    .addOption(lookup())
    .addOption(jobs())
    .addOption(timeLimit());
  for (const option of metadata()) command.addOption(option);
  command
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph build press/ letters/*.html -o conflict.graph",
          "claimgraph build statement.txt -o conflict.graph --publisher 'Ministry of Foreign Affairs of Keldora' --date 2025-03-19",
          "claimgraph build articles.jsonl -o articles.ttl --lookup bodies.json",
        ],
        [EXIT.someRefused, EXIT.badData, EXIT.noInput, EXIT.cannotCreate, EXIT.cannotWrite, EXIT.locked],
      ),
    )
    .action(async (inputs: string[], options: Options) => {
      const { date, publisher, genre, title } = options;
      const given = { date: date ?? null, publisher: publisher ?? null, genre: genre ?? null, title: title ?? null };
      const lookup = await readLookupFile(options.lookup);
      const reading = { given, scheme: "claims" as const, lookup, jobs: options.jobs, timeLimit: options.timeLimit };
      const tally = await buildGraph(inputs, options.output, reading, session.terminal);
      session.exitCode = tally.exitCode;
    });
}

/**
 * Reads documents into the graph at `path`, and says what came of it. The graph is opened with the first document that can be read: where
 * none can, nothing is made and nothing changes.
 */
export async function buildGraph(
  inputs: readonly string[],
  path: string,
  reading: ReadingOptions,
  terminal: Terminal,
): Promise<Tally> {
  const { recordOf } = await import("../../model/quoting.ts");
  await checkTargetName(path);
  const tally = new Tally();
  const puts = { added: 0, replaced: 0, unchanged: 0, forgotten: 0 };
  let claims = 0;
  let target: Target | null = null;
  try {
    for await (const one of readAll(inputs, reading, terminal)) {
      tally.add(one);
      if (one.kind === "refused") continue;
      target ??= await openTarget(path, terminal);
      const put = await target.put(recordOf(one.extraction), one.extraction.document.text);
      puts[put]++;
      if (put === "forgotten")
        terminal.warn(`${one.extraction.document.name}: it was removed from the graph before and stays out`);
      else claims += one.extraction.claims.length;
    }
    await target?.finish(terminal);
  } catch (error) {
    if (error instanceof ClaimgraphError && error.exitCode === EXIT.interrupted)
      terminal.say(`${path}: interrupted; ${leftBehind(target, tally.done)}`);
    throw error;
  } finally {
    await target?.close();
  }
  const parts = [
    count(puts.added, "added"),
    count(puts.replaced, "replaced"),
    count(puts.unchanged, "unchanged"),
    count(puts.forgotten, "kept out"),
    count(tally.refused, "refused"),
  ].filter((part) => part !== "");
  terminal.say(
    target === null
      ? `${path}: nothing written, ${count(tally.refused, "refused")}`
      : `${path}: ${parts.join(", ")}; ${counted(claims, "claim")} read`,
  );
  return tally;
}

const count = (n: number, what: string): string => (n === 0 ? "" : `${n} ${what}`);

/** What an interrupted run has done. */
const leftBehind = (target: Target | null, documents: number): string =>
  target?.keepsEach === true
    ? `what was read so far stays in it (${counted(documents, "document")}). Run it again to go on`
    : "nothing was written";
