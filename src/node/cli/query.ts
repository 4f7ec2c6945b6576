import { readFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { SparqlAnswer } from "../../query/sparql/engine.ts";
import type { ResultRows } from "../../query/sparql/table.ts";
import type { GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { readingError } from "../disk/files.ts";
import type { SourceFile } from "../disk/graphSources.ts";
import { counted } from "./counted.ts";
import { sourcesOf } from "./graph.ts";
import { warnLeftOut } from "./leftOut.ts";
import { type ReviewsShown, reviewsAsked, unhide, wholeNumber } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable, type Terminal } from "./terminal.ts";

const FORMATS = ["table", "json", "csv", "ttl"] as const;

interface Options {
  readonly file?: string;
  readonly format: (typeof FORMATS)[number];
  readonly timeLimit: number;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
}

export function addQuery(program: Command, session: Session): void {
  program
    .command("query")
    .summary("ask a graph in SPARQL 1.1")
    .description(
      "Answers a SPARQL query on a graph. Queries only read; our prefixes (cg:, dct:, prov:, …) need no declaring.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq, .nt or .jsonld file")
    .argument("[query]", "the query; or --file")
    .option("--file <file>", "a file with the query")
    .addOption(new Option("--format <format>", "how the answer is written").choices(FORMATS).default("table"))
    .option("--time-limit <seconds>", "how long it may take", wholeNumber(1, 3600), 30)
    .addOption(unhide())
    .addOption(reviewsAsked())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph query conflict.graph 'SELECT ?act (COUNT(*) AS ?n) { ?claim cg:act ?act } GROUP BY ?act'",
          "claimgraph query conflict.graph --file denials.rq --format csv",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, query: string | undefined, options: Options) => {
      const { text, place } = await queryText(query, options.file);
      const { names, sources } = await sourcesOf(path, session, options);
      const [{ sparqlThread }, { prefixesOf }] = await Promise.all([
        import("../threads/sparql.ts"),
        import("../../rdf/vocabulary/namespaces.ts"),
      ]);
      const prefixes = prefixesOf(names);
      const { base } = names;
      const { terminal } = session;
      const rows = options.format === "csv" ? "csv" : "json";
      const request = { query: text, options: { prefixes, base, place, rows } } as const;
      const ask = async (files: readonly SourceFile[]): Promise<SparqlAnswer> => {
        const thread = sparqlThread({ sources: files, base });
        try {
          return await thread.ask(request, options.timeLimit * 1000, terminal.signal);
        } finally {
          await thread.close();
        }
      };
      const answer = await withoutDamaged(sources, ask, session);
      await terminal.write(await written(answer, options.format, { names, query: text, terminal }));
    });
}

/** Asks the files that can be read; a document with a damaged file is reported and left out. */
async function withoutDamaged(
  sources: readonly SourceFile[],
  ask: (sources: readonly SourceFile[]) => Promise<SparqlAnswer>,
  session: Session,
): Promise<SparqlAnswer> {
  try {
    return await ask(sources);
  } catch (error) {
    const others = sources.filter(({ file, graph }) => graph === null || file !== (error as ClaimgraphError).place);
    if (!(error instanceof ClaimgraphError) || others.length === sources.length) throw error;
    warnLeftOut(error, session.terminal);
    session.exitCode = EXIT.someRefused;
    return withoutDamaged(others, ask, session);
  }
}

/** The query of the command line or of a file. */
async function queryText(
  query: string | undefined,
  file: string | undefined,
): Promise<{ text: string; place: string }> {
  if ((query === undefined) === (file === undefined))
    throw new ClaimgraphError(query === undefined ? "there is no query" : "there are two queries", {
      exitCode: EXIT.usage,
      remedy: "Give a query, or --file with one",
    });
  if (query !== undefined) return { text: query, place: "query" };
  try {
    return { text: await readFile(file!, "utf8"), place: file! };
  } catch (cause) {
    throw readingError(cause, file!);
  }
}

/** An answer in the format asked for; an answer without rows is never written as a table. */
async function written(
  answer: SparqlAnswer,
  format: Options["format"],
  { names, query, terminal }: { readonly names: GraphNames; readonly query: string; readonly terminal: Terminal },
): Promise<string> {
  if (answer.kind === "graph") {
    if (format !== "ttl" && format !== "table") throw noRows(format);
    const { parseQuads, writeGroups } = await import("../../rdf/n3.ts");
    return writeGroups([parseQuads(answer.ntriples, "nquads", "answer", names)], "turtle", names);
  }
  if (format === "ttl")
    throw new ClaimgraphError("this query has no graph for an answer", {
      exitCode: EXIT.usage,
      remedy: "Use CONSTRUCT or DESCRIBE, or --format table, json or csv",
    });
  if (answer.kind === "truth") {
    if (format === "json") return `${JSON.stringify({ head: {}, boolean: answer.value })}\n`;
    return `${answer.value ? "yes" : "no"}\n`;
  }
  if (format === "csv") {
    const { guardFormulas } = await import("../../export/csv.ts");
    return guardFormulas(answer.text.endsWith("\n") ? answer.text : `${answer.text}\n`);
  }
  if (format !== "table") return answer.text.endsWith("\n") ? answer.text : `${answer.text}\n`;
  const [{ formatTable }, { prefixesOf }] = await Promise.all([
    import("../../query/sparql/table.ts"),
    import("../../rdf/vocabulary/namespaces.ts"),
  ]);
  const { head, results } = JSON.parse(answer.text) as ResultRows;
  const rows: ResultRows = { head: { vars: inOrderOf(query, head.vars) }, results };
  const n = results.bindings.length;
  terminal.say(counted(n, "row"));
  const { columns } = terminal;
  const width = columns === null ? {} : { width: columns };
  return printable(formatTable(rows, { prefixes: prefixesOf(names), base: names.base, ...width }));
}

/** The columns of `SELECT *`, whose order the engine leaves open, in the order in which the query first names them; other columns as they are. */
function inOrderOf(query: string, vars: readonly string[]): readonly string[] {
  if (!/\bselect\s+(?:(?:distinct|reduced)\s+)?\*/i.test(query)) return vars;
  const place = (name: string): number => {
    const at = query.search(new RegExp(`[?$]${name}(?![\\p{L}\\p{N}_])`, "u"));
    return at < 0 ? query.length : at;
  };
  return [...vars].sort((a, b) => place(a) - place(b));
}

const noRows = (format: string): ClaimgraphError =>
  new ClaimgraphError(`this query has a graph for an answer, which is not written as ${format}`, {
    exitCode: EXIT.usage,
    remedy: "Use --format ttl",
  });
