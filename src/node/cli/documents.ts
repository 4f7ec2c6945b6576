import { type Command, Option } from "commander";
import { EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { counted } from "./counted.ts";
import { openGraph } from "./graph.ts";
import { limit, type ReviewsShown, reviewsShown, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable } from "./terminal.ts";

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly limit?: number;
  readonly sort?: keyof typeof ORDERS;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
}

/** A document as it is listed. */
interface Listed {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly genre: string;
  readonly url: string | null;
  readonly claims: number;
  readonly files: readonly string[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** What has none comes last. */
const LAST = "\uffff";

const byDate = (a: Listed, b: Listed): number => byText(a.date ?? LAST, b.date ?? LAST) || byText(a.id, b.id);

const ORDERS = {
  date: byDate,
  title: (a, b) => byText(a.title ?? LAST, b.title ?? LAST) || byText(a.id, b.id),
  publisher: (a, b) => byText(a.publisher ?? LAST, b.publisher ?? LAST) || byDate(a, b),
  claims: (a, b) => b.claims - a.claims || byText(a.id, b.id),
} as const satisfies Readonly<Record<string, (a: Listed, b: Listed) => number>>;

export function addDocuments(program: Command, session: Session): void {
  program
    .command("documents")
    .summary("list the documents of a graph")
    .description(
      "Lists the documents of a graph: id, title, date, publisher, how many claims were found, and under which names they were given, where the graph keeps these.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .addOption(
      new Option("--sort <order>", "date (the default), title, publisher or claims").choices(Object.keys(ORDERS)),
    )
    .addOption(limit())
    .addOption(new Option("--json", "one JSON object a line").conflicts("csv"))
    .option("--csv", "as a table (CSV)")
    .addOption(unhide())
    .addOption(reviewsShown())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph documents conflict.graph",
          "claimgraph documents conflict.graph --sort claims --csv > documents.csv",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, options: Options) => {
      const graph = await openGraph(path, session, options);
      const records = await graph.records();
      const labels = (await graph.links(records))?.labels ?? new Map<string, string>();
      const { nameIn } = await import("../../query/claims.ts");
      const all: Listed[] = [];
      for (const record of records) all.push(listedOf(record, await graph.sourcesOf(record.id), { labels, nameIn }));
      all.sort(ORDERS[options.sort ?? "date"]);
      const { terminal } = session;
      const { csvLine } = await import("../../export/csv.ts");
      if (options.csv === true)
        await terminal.write(csvLine(["id", "title", "date", "publisher", "genre", "url", "claims", "files"]));
      for (const one of all.slice(0, options.limit ?? all.length)) {
        terminal.stopIfInterrupted();
        if (options.json === true) await terminal.write(`${JSON.stringify(one)}\n`);
        else if (options.csv === true) await terminal.write(csvLine(cellsOf(one)));
        else await terminal.write(printable(lineOf(one)));
      }
      terminal.say(counted(all.length, "document"));
    });
}

function listedOf(
  record: DocumentRecord,
  files: readonly string[],
  {
    labels,
    nameIn,
  }: {
    readonly labels: ReadonlyMap<string, string>;
    readonly nameIn: (document: DocumentRecord, id: string | null) => string | null;
  },
): Listed {
  const { id, title, dating, publishers, genre, url, claims } = record;
  const publisher = publishers[0] ?? null;
  return {
    id,
    title,
    date: dating?.edtf ?? null,
    publisher: publisher === null ? null : (labels.get(publisher) ?? nameIn(record, publisher)),
    genre,
    url,
    claims: claims.length,
    files,
  };
}

const cellsOf = ({ id, title, date, publisher, genre, url, claims, files }: Listed): string[] => [
  id,
  title ?? "",
  date ?? "",
  publisher ?? "",
  genre,
  url ?? "",
  String(claims),
  files.join("; "),
];

const lineOf = ({ id, title, date, publisher, claims, files }: Listed): string =>
  `${id.slice(0, 12)}  ${(date ?? "no date").padEnd(10)}  ${String(claims).padStart(5)}  ${[title ?? "untitled", publisher ?? "no publisher", ...files].join(" · ").replaceAll(/\s+/g, " ")}\n`;
