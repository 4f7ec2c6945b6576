import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { type AnswerOptions, addAnswerOptions, checkDays, reportOptionsFor, writeReport } from "./report.ts";
import { helpAfter, type Session } from "./session.ts";

export function addEvent(program: Command, session: Session): void {
  const command = program
    .command("event")
    .summary("show the record of an event: who claims what, side by side")
    .description(
      "The points that sides dispute, then a table with a row for each question (what happened, when, where, who, how many, how it is named) and a column for each who answers for a claim. Every quote leads to its whole sentence with document, date, line and page. Where several events are meant they are listed, and the exit code is 2.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .argument("<event...>", "its IRI, the first characters of its id, or words of its label");
  addAnswerOptions(command, {
    from: "claims said on this day, month or year or later",
    to: "claims said on this day, month or year or earlier; those without a day stand apart",
  })
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph event conflict.graph Hestrel 2025-03-03",
          "claimgraph event conflict.graph 8354f9 --html > market.html",
          "claimgraph event conflict.graph dam --sides sides.json --json",
          "claimgraph event conflict.graph 8354f9 --from 2025-03-01 --to 2025-03-07",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action((path: string, words: string[], options: AnswerOptions) =>
      showEvent(path, words.join(" "), options, session),
    );
}

async function showEvent(path: string, wanted: string, options: AnswerOptions, session: Session): Promise<void> {
  checkDays("event", options);
  const [{ openAcross }, { onlyMatch }, { findThings }, { eventAround }] = await Promise.all([
    import("./across.ts"),
    import("./meant.ts"),
    import("../../query/find.ts"),
    import("../../query/around.ts"),
  ]);
  const { across, points, text } = await openAcross(path, options.sides, session, options);
  const { id } = onlyMatch(findThings(across, "event", wanted), wanted, "event", path, across);
  const { corpus, record, around } = eventAround(across, await points(), id, options);
  const [{ eventReport }, { eventJson }] = await Promise.all([
    import("../../export/report/eventReport.ts"),
    import("../../export/report/json.ts"),
  ]);
  const cited = [
    ...record.claims,
    ...around.undated,
    ...around.points.flatMap(({ stances }) => stances.flatMap((stance) => stance.claims)),
  ].map((one) => one.record);
  const writing = await reportOptionsFor(options.json === true ? [] : cited, text, options.site);
  await writeReport(
    () => eventReport(corpus, record, writing, around),
    () => eventJson(corpus, record, around),
    options,
    session.terminal,
  );
}
