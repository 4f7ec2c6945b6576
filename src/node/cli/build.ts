import { type Command, Option } from "commander";
import type { LookupEntry } from "../../extract/lookup.ts";
import type { Metadata, SourceDocument } from "../../model/document.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { PutResult } from "../disk/putting.ts";
import { STDIN_NAME } from "../ingest/ingest.ts";
import type { MetadataTable } from "../ingest/metadataTable.ts";
import { withConfig } from "./config.ts";
import { counted } from "./counted.ts";
import { isGraph } from "./isGraph.ts";
import { readLookupFiles } from "./lookupFile.ts";
import { forceLock } from "./lostLock.ts";
import { noteOlderReading } from "./older.ts";
import {
  forceOption,
  howOf,
  jobs,
  lookup,
  type MetadataOptions,
  metadata,
  metadataTable,
  type OpeningOptions,
  openingOptions,
  timeLimit,
} from "./options.ts";
import { type ReadingOptions, ResultCounts, readAll } from "./reading.ts";
import { checkReportFile, RunReport, refusedOutcome } from "./runReport.ts";
import { helpAfter, type Session } from "./session.ts";
import { checkTargetName, knownInputs, openTarget, type Target } from "./target.ts";
import type { Terminal } from "./terminal.ts";

interface Options extends MetadataOptions, OpeningOptions {
  readonly output: string;
  readonly lookup?: string;
  readonly jobs?: number;
  readonly timeLimit?: number;
  readonly report?: string;
  readonly names?: boolean;
  readonly originals?: boolean;
  readonly force?: boolean;
  readonly metadata?: string;
  readonly overwrite?: boolean;
}

export function addBuild(program: Command, session: Session): void {
  const command = program
    .command("build")
    .summary("read documents into a graph")
    .description(
      `Reads documents and writes their claims into a graph: a folder, or one .ttl, .trig, .nq, .nt or .jsonld file. A graph that is there already gets the documents added; one that it has already is replaced. In a folder an input that has not changed since it was read, by this version of the program and with the same options, is not read again. A document that is refused is told of and left out. Graphs are taken in as they are, with what is no claim in them: the triples of your own. A claimgraph.config.json in a folder of documents gives lookups, a table of metadata, sides and defaults of options, where the command line gives none.`,
    )
    .argument(
      "<input...>",
      "files (txt, html, jsonl), folders, globs, graphs (folders, ttl, trig, nq, nt, jsonld), or - for standard input",
    )
    .addOption(new Option("-o, --output <graph>", "the graph: a folder or a file").makeOptionMandatory())
    .addOption(lookup())
    .addOption(jobs())
    .addOption(timeLimit())
    .option("--no-names", "do not keep the names of files and ids of lines in the graph")
    .option(
      "--no-originals",
      "do not keep the files' own bytes beside their texts: they hold what nobody sees in the text",
    )
    .option("--overwrite", "write over documents of the graph whose files were edited by hand")
    .addOption(forceOption())
    .option("--report <file>", "what was read, unchanged, passed over and refused, and why, as JSON");
  for (const option of [...metadata(), ...openingOptions()]) command.addOption(option);
  command.addOption(metadataTable());
  command
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph build press/ letters/*.html -o conflict.graph",
          "claimgraph build statement.txt -o conflict.graph --publisher 'Ministry of Foreign Affairs of Keldora' --date 2025-03-19",
          "claimgraph build articles.jsonl -o articles.ttl --lookup bodies.json --report run.json",
          "claimgraph build press/ -o conflict.graph --metadata press/index.csv",
          "claimgraph build said.csv -o conflict.graph --columns 'text=What was said,date=When'",
          "claimgraph build colleague.graph notes.ttl -o conflict.graph",
        ],
        [EXIT.someRefused, EXIT.badData, EXIT.noInput, EXIT.cannotCreate, EXIT.cannotWrite, EXIT.locked],
      ),
    )
    .action(async (inputs: string[], told: Options, own: Command) => {
      const { options, lookups } = await withConfig(inputs, told, { command: own, terminal: session.terminal });
      if (options.report !== undefined) await checkReportFile(options.report, options.output);
      if (options.force === true) await forceLock(options.output, session.terminal);
      const reading = await readingOf(options, lookups);
      const tally = await buildGraph(inputs, options.output, reading, session.terminal, options.report);
      session.exitCode = tally.exitCode;
    });
}

const readingOf = async (options: Options, lookups: readonly string[]) => ({
  given: givenIn(options),
  how: howOf(options),
  scheme: "claims" as const,
  lookup: await readLookupFiles(lookups),
  jobs: options.jobs,
  timeLimit: options.timeLimit,
  keepsNames: options.names !== false,
  keepsOriginals: options.originals !== false,
  overwrites: options.overwrite === true,
  table: await tableOf(options.metadata),
});

const givenIn = ({ date, publisher, genre, title }: Options): Metadata => ({
  date: date ?? null,
  publisher: publisher ?? null,
  genre: genre ?? null,
  title: title ?? null,
});

const tableOf = async (file: string | undefined): Promise<MetadataTable | null> =>
  file === undefined ? null : (await import("../ingest/metadataTable.ts")).readMetadataTable(file);

/**
 * Reads documents into the graph at `path`, and reports the result. The graph is opened when the first document has been read; if
 * none can be read, nothing is made or changed.
 *
 * @param reportFile the file for a report on each document
 */
export async function buildGraph(
  inputs: readonly string[],
  path: string,
  reading: ReadingOptions,
  terminal: Terminal,
  reportFile?: string,
): Promise<ResultCounts> {
  await checkTargetName(path);
  const run = new BuildRun(path, terminal);
  let ended: "done" | "interrupted" = "interrupted";
  try {
    await run.read(inputs, reading);
    ended = "done";
  } catch (error) {
    if (error instanceof ClaimgraphError && error.exitCode === EXIT.interrupted)
      terminal.say(`${path}: interrupted; ${run.leftBehind()}`);
    throw error;
  } finally {
    await run.close();
    if (reportFile !== undefined) await run.report.write(reportFile, path, ended);
  }
  terminal.say(`${path}: ${run.summary()}`);
  await noteOlderReading(path, terminal);
  return run.tally;
}

/** One run of building. */
class BuildRun {
  readonly tally = new ResultCounts();
  readonly report = new RunReport();
  readonly #path: string;
  readonly #terminal: Terminal;
  readonly #puts: Puts = {
    added: 0,
    replaced: 0,
    unchanged: 0,
    forgotten: 0,
    older: 0,
    removed: 0,
    own: 0,
    reviews: 0,
  };
  #claims = 0;
  #read = 0;
  #target: Target | null = null;
  #overwrites = false;

  constructor(path: string, terminal: Terminal) {
    this.#path = path;
    this.#terminal = terminal;
  }

  async read(inputs: readonly string[], reading: ReadingOptions): Promise<void> {
    this.#overwrites = reading.overwrites === true;
    const { graphs, others } = await byKind(inputs);
    for (const graph of graphs) await this.#take(graph, reading.lookup);
    if (others.length > 0) await this.#readDocuments(others, reading);
    await this.#target?.finish(this.#terminal);
  }

  /** Imports a graph; one that cannot be read is refused, and the run continues. */
  async #take(graph: string, lookup: readonly LookupEntry[]): Promise<void> {
    this.#target ??= await openTarget(this.#path, this.#terminal, this.#overwrites);
    try {
      const session: Session = { terminal: this.#terminal, exitCode: EXIT.done };
      const { importGraph } = await import("./importing.ts");
      const { documents, removed, own, reviews, claims } = await importGraph(graph, this.#target, session, lookup);
      for (const put of IMPORTED) this.#puts[put] += documents[put];
      this.#puts.removed += removed;
      this.#puts.own += own;
      this.#puts.reviews += reviews;
      this.#claims += claims;
      this.#read++;
      this.tally.done++;
      if (session.exitCode !== EXIT.done)
        throw new ClaimgraphError("some of its documents were left out, as told before", {
          exitCode: EXIT.badData,
          place: graph,
          remedy: `Where they are damaged, set them aside: claimgraph repair ${graph}`,
        });
    } catch (error) {
      if (!(error instanceof ClaimgraphError) || !REFUSALS.has(error.exitCode)) throw error;
      this.tally.add({ kind: "refused", id: graph, error });
      this.report.add(refusedOutcome(graph, error));
      this.#terminal.report(error);
    }
  }

  async #readDocuments(inputs: readonly string[], reading: ReadingOptions): Promise<void> {
    const { recordOf } = await import("../../extract/stages/recordOf.ts");
    const known = await knownInputs(this.#path);
    const options = {
      ...reading,
      onPassedOver: (what: string) => this.report.passOver(what),
      known: { documentsOf: known.documentsOf, onRead: (key: string | null) => this.#target?.wasRead(key) },
    };
    for await (const one of readAll(inputs, options, this.#terminal)) {
      this.tally.add(one);
      if (one.kind === "refused") {
        this.report.add(refusedOutcome(one.id, one.error));
        this.#target?.wasRead(null);
        continue;
      }
      this.#target ??= await openTarget(this.#path, this.#terminal, this.#overwrites);
      if (one.kind === "known") {
        this.#puts.unchanged += one.documents.length;
        for (const document of one.documents) {
          this.report.add({ input: one.id, outcome: "unchanged", document });
          // the id of a line that is not read again is unknown
          if (!/:\d+$/.test(one.id)) await this.#keepName(document, one.id, reading);
        }
        continue;
      }
      const record = recordOf(one.extraction);
      const { name, warnings } = one.extraction.document;
      const put = await this.#put(record, one.extraction.document, one.id);
      if (put === null) continue;
      this.#puts[put]++;
      this.#read++;
      const claims = record.claims.length;
      this.report.add({ input: one.id, outcome: put, document: record.id, claims, warnings });
      if (put === "forgotten") this.#terminal.warn(`${name}: it was removed from the graph before and stays out`);
      else {
        this.#claims += claims;
        await this.#keepName(record.id, one.id, reading);
      }
    }
  }

  /** Null if the document is in the graph and somebody edited its file by hand: it is refused, and the run continues. */
  async #put(record: DocumentRecord, document: SourceDocument, input: string): Promise<PutResult | null> {
    const { text, original, positions } = document;
    const bytes =
      original === undefined ? null : { bytes: original, ...(positions === undefined ? {} : { positions }) };
    try {
      return await this.#target!.put(record, text, bytes);
    } catch (error) {
      if (!(error instanceof ClaimgraphError) || error.exitCode !== EXIT.badData) throw error;
      this.tally.add({ kind: "refused", id: input, error });
      this.report.add(refusedOutcome(input, error));
      this.#target?.wasRead(null);
      this.#terminal.report(error);
      return null;
    }
  }

  /** Keeps the file name without its folder, or the id of the line, beside the document. */
  async #keepName(document: string, input: string, { keepsNames = true }: ReadingOptions): Promise<void> {
    const name = input.split(/[\\/]/).at(-1)?.replaceAll(/\s+/g, " ").trim() ?? "";
    if (keepsNames && name !== "" && input !== STDIN_NAME) await this.#target?.addSource(document, name);
  }

  /** Releases the lock. */
  async close(): Promise<void> {
    await this.#target?.close();
  }

  /** The message about what an interrupted run has done. */
  leftBehind(): string {
    return this.#target?.keepsEach === true
      ? `what was read so far stays in it (${counted(this.tally.done, "document")}). Run it again to go on`
      : "nothing was written";
  }

  summary(): string {
    const refused = count(this.tally.refused, "refused");
    if (this.#target === null) return `nothing written, ${refused}`;
    const { added, replaced, unchanged, forgotten, older, removed, own, reviews } = this.#puts;
    const parts = [
      count(added, "added"),
      count(replaced, "replaced"),
      count(unchanged, "unchanged"),
      count(forgotten, "kept out"),
      count(older, "left as a later program read it"),
      count(removed, "removed"),
      own === 0 ? "" : `${counted(own, "triple")} of your own added`,
      reviews === 0 ? "" : `${counted(reviews, "review")} added`,
      refused,
    ].filter((part) => part !== "");
    const read = this.#read === 0 ? "nothing was read again" : `${counted(this.#claims, "claim")} read`;
    return `${parts.join(", ")}; ${read}`;
  }
}

/** The results for documents, and how many of the user's own triples and reviews were added. */
type Puts = Record<"added" | "replaced" | "unchanged" | "forgotten" | "older" | "removed" | "own" | "reviews", number>;

/** Graphs are imported as they are; all other inputs are documents to read. */
async function byKind(inputs: readonly string[]): Promise<{ graphs: string[]; others: string[] }> {
  const graphs: string[] = [];
  const others: string[] = [];
  for (const input of inputs) ((await isGraph(input)) ? graphs : others).push(input);
  return { graphs, others };
}

const IMPORTED = ["added", "replaced", "unchanged", "forgotten", "older"] as const;

/** The errors for which a graph is a refused input; any other error ends the run. */
const REFUSALS: ReadonlySet<number> = new Set([EXIT.badData, EXIT.noInput]);

const count = (n: number, what: string): string => (n === 0 ? "" : `${n} ${what}`);
