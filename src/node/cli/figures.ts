import { type Command, Option } from "commander";
import { EXIT } from "../../model/errors.ts";
import {
  type AnswerOptions,
  addAnswerOptions,
  checkDays,
  reportOptionsFor,
  writePieces,
  writeReport,
} from "./report.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options extends AnswerOptions {
  readonly event?: string;
  readonly csv?: boolean;
}

export function addFigures(program: Command, session: Session): void {
  const command = program
    .command("figures")
    .summary("show who says how many were killed, wounded, captured, displaced, destroyed")
    .description(
      "The figures of a graph question by question: how many of whom, where, when, as claimed by whom and since when, with the sentence. Those that differ come first, side by side; nothing says which is right. A figure that one tells as another's is marked with the teller.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--event <event>", "about this event: its IRI, the first characters of its id, or words of its label");
  addAnswerOptions(command, {
    from: "said on this day, month or year or later",
    to: "said on this day, month or year or earlier; claims without a day stand apart",
  })
    .addOption(new Option("--csv", "as a table for a spreadsheet, a claim a row").conflicts(["html", "md", "json"]))
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph figures conflict.graph --event Hestrel",
          "claimgraph figures conflict.graph --from 2025-03-01 --to 2025-03-31 --html > march.html",
          "claimgraph figures conflict.graph --csv > figures.csv",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action((path: string, options: Options) => showFigures(path, options, session));
}

async function showFigures(path: string, options: Options, session: Session): Promise<void> {
  checkDays("figures", options);
  const [{ openAcross }, { onlyMatch }, { findThings }, { figures }, { within }, { Passages }, table] =
    await Promise.all([
      import("./across.ts"),
      import("./meant.ts"),
      import("../../query/find.ts"),
      import("../../query/figures/figures.ts"),
      import("../../query/within.ts"),
      import("../../query/passage.ts"),
      import("../../export/figuresTable.ts"),
    ]);
  const { across, text } = await openAcross(path, options.sides, session, options);
  const { event, from, to } = options;
  const id =
    event === undefined ? null : onlyMatch(findThings(across, "event", event), event, "event", path, across).id;
  const { corpus, undated } = within(across, options);
  const groups = figures(corpus, id === null ? {} : { event: id });
  const cited = groups.flatMap((group) => group.figures.flatMap(({ claims }) => claims.map(({ record }) => record)));
  const apart = figures(
    { ...across, told: new Map(undated.map((one) => [one.claim.id, one])) },
    id === null ? {} : { event: id },
  )
    .flatMap((group) => group.figures.flatMap(({ claims }) => claims))
    .filter((one, n, all) => all.findIndex(({ claim }) => claim.id === one.claim.id) === n);
  const writing = await reportOptionsFor([...cited, ...apart.map(({ record }) => record)], text, options.site);
  const passages = new Passages(writing.textOf ?? (() => null));
  if (options.csv === true) return writePieces(table.figuresCsv(corpus, groups, passages), session.terminal);
  const { figuresReport } = await import("../../export/report/figuresReport.ts");
  const around = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    undated: apart,
  };
  await writeReport(
    () => figuresReport(corpus, groups, writing, around),
    () => table.figuresJson(corpus, groups, passages),
    options,
    session.terminal,
  );
}
