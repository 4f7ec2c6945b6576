import { type Command, Option } from "commander";
import { EXIT } from "../../model/errors.ts";
import type { NamedThing } from "../../query/meant/directory.ts";
import { counted } from "./counted.ts";
import { limit, type ReviewsShown, reviewsShown, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable } from "./terminal.ts";

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly limit?: number;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
}

/** A kind of list, and its columns. */
const LISTS = {
  actors: {
    kind: "actor",
    summary: "list who is named in a graph",
    about: "Lists the actors of a graph with all names that documents have for each, those with most claims first.",
  },
  events: {
    kind: "event",
    summary: "list the events of a graph",
    about: "Lists the events of a graph with the days that claims give for each, those with most claims first.",
  },
} as const;

export const addActors = (program: Command, session: Session): void => addList(program, session, "actors");
export const addEvents = (program: Command, session: Session): void => addList(program, session, "events");

function addList(program: Command, session: Session, name: keyof typeof LISTS): void {
  const { kind, summary, about } = LISTS[name];
  program
    .command(name)
    .summary(summary)
    .description(about)
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .argument("[words]", "only those that are meant by these words")
    .addOption(limit())
    .addOption(new Option("--json", "one JSON object a line").conflicts("csv"))
    .option("--csv", "as a table (CSV)")
    .addOption(unhide())
    .addOption(reviewsShown())
    .addHelpText(
      "after",
      helpAfter(
        [
          `claimgraph ${name} conflict.graph --limit 20`,
          `claimgraph ${name} conflict.graph ${kind === "actor" ? "Halvey" : "bridge"} --json`,
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, words: string | undefined, options: Options) => {
      const [{ openAcross }, { noSuchName }, { thingsNamedBy, listed }, { nearestNames }] = await Promise.all([
        import("./across.ts"),
        import("./meant.ts"),
        import("../../query/find.ts"),
        import("../../query/meant/nearest.ts"),
      ]);
      const { across } = await openAcross(path, undefined, session, options);
      const found = words === undefined ? listed(across, [kind]) : thingsNamedBy(across, [kind], words);
      if (words !== undefined && found.length === 0)
        throw noSuchName(words, kind, path, nearestNames(across, [kind], words));
      const { terminal } = session;
      if (options.csv === true) await terminal.write("id,label,names,days,claims\r\n");
      const [{ csvLine }, { listedThing }] = await Promise.all([
        import("../../export/csv.ts"),
        import("../../export/listings.ts"),
      ]);
      for (const one of found.slice(0, options.limit ?? found.length)) {
        terminal.stopIfInterrupted();
        if (options.json === true) await terminal.write(`${JSON.stringify(listedThing(one))}\n`);
        else if (options.csv === true) await terminal.write(csvLine(cellsOf(one)));
        else
          await terminal.write(
            printable(
              `${one.id.slice(0, 12)}  ${String(one.claims).padStart(5)}  ${one.label ?? one.names[0] ?? "unnamed"}\n`,
            ),
          );
      }
      terminal.say(counted(found.length, kind));
    });
}

const cellsOf = ({ id, label, names, dates, claims, kind }: NamedThing): string[] => [
  id,
  label ?? "",
  kind === "event" ? "" : names.join("; "),
  dates.join("; "),
  String(claims),
];
