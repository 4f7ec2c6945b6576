import { type Command, Option } from "commander";
import { attributionsOf, refusedLine } from "../../export/attributions.ts";
import { SCHEMES, type Scheme } from "../../extract/options.ts";
import { EXIT } from "../../model/errors.ts";
import { claimText } from "./claimText.ts";
import { withConfig } from "./config.ts";
import { readLookupFiles } from "./lookupFile.ts";
import {
  howOf,
  jobs,
  lookup,
  type MetadataOptions,
  metadata,
  metadataTable,
  minConfidence,
  type OpeningOptions,
  openingOptions,
  timeLimit,
} from "./options.ts";
import { ResultCounts, readAll } from "./reading.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options extends MetadataOptions, OpeningOptions {
  readonly metadata?: string;
  readonly jsonl?: true;
  readonly scheme: Scheme;
  readonly minConfidence?: number;
  readonly lookup?: string;
  readonly jobs?: number;
  readonly timeLimit?: number;
}

export function addExtract(program: Command, session: Session): void {
  const command = program
    .command("extract")
    .summary("print the claims of documents")
    .description(
      "Reads documents and prints who claims what in them, for reading or as JSON Lines. Nothing is stored. A .jsonl input gives one line for each of its lines, in order, under its own id. A claimgraph.config.json in a folder of documents gives what the command line does not, as with build.",
    )
    .argument("<input...>", "files (txt, html, jsonl), folders, globs, or - for standard input")
    .option("--jsonl", "one JSON object a document, offsets in UTF-16 units of its text")
    .addOption(new Option("--scheme <scheme>", "what counts as a claim").choices(SCHEMES).default("claims"))
    .addOption(minConfidence())
    .addOption(lookup())
    .addOption(jobs())
    .addOption(timeLimit());
  for (const option of [...metadata(), ...openingOptions()]) command.addOption(option);
  command.addOption(metadataTable());
  command
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph extract letter.txt",
          "claimgraph extract press/ --publisher Halyard --jsonl > claims.jsonl",
          "claimgraph extract articles.jsonl --jsonl | jq '.attributions | length'",
          "claimgraph extract report.pdf --date 2025-03-07 --genre report",
        ],
        [EXIT.someRefused, EXIT.badData, EXIT.noInput, EXIT.cannotWrite],
      ),
    )
    .action((inputs: string[], options: Options, own: Command) => extractInputs(inputs, options, own, session));
}

async function extractInputs(
  inputs: readonly string[],
  told: Options,
  command: Command,
  session: Session,
): Promise<void> {
  const { terminal } = session;
  const { options, lookups } = await withConfig(inputs, told, { command, terminal });
  const tally = new ResultCounts();
  const { date, publisher, genre, title, scheme, minConfidence } = options;
  const given = { date: date ?? null, publisher: publisher ?? null, genre: genre ?? null, title: title ?? null };
  const sure = minConfidence === undefined ? {} : { minConfidence };
  const { jobs, timeLimit } = options;
  const { readMetadataTable } = await import("../ingest/metadataTable.ts");
  const table = options.metadata === undefined ? null : await readMetadataTable(options.metadata);
  const lookup = await readLookupFiles(lookups);
  const reading = { given, how: howOf(options), scheme, lookup, jobs, timeLimit, table };
  for await (const one of readAll(inputs, reading, terminal)) {
    tally.add(one);
    if (one.kind === "known") continue;
    if (options.jsonl) {
      const line =
        one.kind === "refused"
          ? refusedLine(one.id, one.error.message)
          : attributionsOf(one.extraction, { id: one.id, ...sure });
      await terminal.write(JSON.stringify(line));
      await terminal.write("\n");
    } else if (one.kind === "extraction") {
      await terminal.write(claimText(one.extraction, { paint: terminal.paint, width: terminal.width, ...sure }));
    }
  }
  session.exitCode = tally.exitCode;
}
