import { type Command, Option } from "commander";
import { DOCUMENT_ORDERS, type DocumentOrder, type ListedDocument } from "../../export/documentOrders.ts";
import { EXIT } from "../../model/errors.ts";
import { counted } from "./counted.ts";
import { openGraph } from "./graph.ts";
import { limit, type ReviewsShown, reviewsShown, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable } from "./terminal.ts";

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly limit?: number;
  readonly sort?: DocumentOrder;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
}

export function addDocuments(program: Command, session: Session): void {
  program
    .command("documents")
    .summary("list the documents of a graph")
    .description(
      "Lists the documents of a graph: id, title, date, publisher, how many claims were found, and under which names they were given, where the graph keeps these.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .addOption(
      new Option("--sort <order>", "date (the default), title, publisher or claims").choices(
        Object.keys(DOCUMENT_ORDERS),
      ),
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
      const { listedDocument } = await import("../../export/listings.ts");
      const all: ListedDocument[] = [];
      for (const record of records) all.push(listedDocument(record, await graph.sourcesOf(record.id), labels));
      all.sort(DOCUMENT_ORDERS[options.sort ?? "date"]);
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

const cellsOf = ({ id, title, date, publisher, genre, url, claims, files }: ListedDocument): string[] => [
  id,
  title ?? "",
  date ?? "",
  publisher ?? "",
  genre,
  url ?? "",
  String(claims),
  files.join("; "),
];

const lineOf = ({ id, title, date, publisher, claims, files }: ListedDocument): string =>
  `${id.slice(0, 12)}  ${(date ?? "no date").padEnd(10)}  ${String(claims).padStart(5)}  ${[title ?? "untitled", publisher ?? "no publisher", ...files].join(" · ").replaceAll(/\s+/g, " ")}\n`;
