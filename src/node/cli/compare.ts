import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { type AnswerOptions, addAnswerOptions, checkDays, reportOptionsFor, writeReport } from "./report.ts";
import { helpAfter, type Session } from "./session.ts";

export function addCompare(program: Command, session: Session): void {
  const command = program
    .command("compare")
    .summary("put two actors side by side")
    .description(
      "The points that they dispute, what both say, the events of which both speak, and which names each uses. Every quote leads to its whole sentence with document, date, line and page. Where several actors are meant they are listed, and the exit code is 2.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .argument("<a>", "an actor: its IRI, the first characters of its id, or words of its name")
    .argument("<b>", "another");
  addAnswerOptions(command, {
    from: "claims said on this day, month or year or later",
    to: "claims said on this day, month or year or earlier; those without a day stand apart",
  })
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph compare conflict.graph Keldora Pallumia",
          "claimgraph compare conflict.graph Keldora Pallumia --from 2025-03-01 --to 2025-03-07 --html > march.html",
          "claimgraph compare conflict.graph 'Jorun Halvey' 'Lysa Cordwen' --html > ministers.html",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action((path: string, first: string, second: string, options: AnswerOptions) =>
      showComparison(path, [first, second], options, session),
    );
}

async function showComparison(
  path: string,
  wanted: readonly [string, string],
  options: AnswerOptions,
  session: Session,
): Promise<void> {
  checkDays("compare", options);
  const [{ openAcross }, { onlyMatch }, { findThings }, { comparisonAround }] = await Promise.all([
    import("./across.ts"),
    import("./meant.ts"),
    import("../../query/find.ts"),
    import("../../query/around.ts"),
  ]);
  const { across, points, text } = await openAcross(path, options.sides, session, options);
  const [first, second] = wanted.map(
    (name) => onlyMatch(findThings(across, "actor", name), name, "actor", path, across).id,
  ) as [string, string];
  const { corpus, compared, around } = comparisonAround(across, await points(), [first, second], options);
  const [{ comparisonReport }, { comparisonJson }] = await Promise.all([
    import("../../export/report/comparisonReport.ts"),
    import("../../export/report/json.ts"),
  ]);
  const writing = await reportOptionsFor(options.json === true ? [] : corpus.records, text, options.site);
  await writeReport(
    () => comparisonReport(corpus, compared, writing, around),
    () => comparisonJson(corpus, compared, around),
    options,
    session.terminal,
  );
}
