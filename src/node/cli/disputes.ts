import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { PointsQuestion } from "../../query/points/asked.ts";
import { unhide } from "./options.ts";
import { claimIri, dayOption, type ReportFormat, reportOptions, sidesOption, writeReport } from "./report.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options extends ReportFormat {
  readonly sides?: string;
  readonly unhide?: boolean;
  readonly between?: readonly string[];
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
}

export function addDisputes(program: Command, session: Session): void {
  const command = program
    .command("disputes")
    .summary("show what is disputed, point by point, with who holds what")
    .description(
      "The questions on which two sides say what cannot both be so (whether it happened, who did it, how many, when, what it is called), those with most independent documents first. Each shows who says so, who denies it, who says otherwise and who is silent, with every claim.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--between <actors...>", "held between these, one or two: names, ids or IRIs")
    .option("--about <words>", "about an event, actor or place, or in these words")
    .option("--from <day>", "with a claim said on this day or later", dayOption)
    .option("--to <day>", "with a claim said on this day or earlier", dayOption)
    .addOption(sidesOption())
    .addOption(unhide());
  for (const option of reportOptions()) command.addOption(option);
  command
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph disputes conflict.graph --between Keldora Pallumia",
          "claimgraph disputes conflict.graph --about bridge --html > bridge.html",
          "claimgraph disputes conflict.graph --from 2025-03-01 --to 2025-03-31 --json",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, options: Options) => {
      checkOptions(options);
      const [{ openAcross, theOne }, { findThings }, { disputedPoints }, { pointsAsked }] = await Promise.all([
        import("./linking.ts"),
        import("../../query/find.ts"),
        import("../../query/points/disputedPoints.ts"),
        import("../../query/points/asked.ts"),
      ]);
      const { across, names, sources } = await openAcross(path, options.sides, session, options);
      const { between = [], about, from, to } = options;
      const question: PointsQuestion = {
        between: between.map((name) => theOne(findThings(across, "actor", name), name, "actor", path, across).id),
        ...(about === undefined ? {} : { about }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      const points = pointsAsked(across, disputedPoints(across), question);
      const { pointsReport, pointsJson } = await import("../../export/pointsReport.ts");
      const given = options.json === true ? await sources() : new Map<string, readonly string[]>();
      await writeReport(
        () => pointsReport(across, points, { claimIri: claimIri(names) }),
        () => pointsJson(across, points, (document) => given.get(document) ?? []),
        options,
        session.terminal,
      );
    });
}

/** @throws ClaimgraphError (usage) where there are more actors than two, or the days are the wrong way round */
function checkOptions({ between = [], from, to }: Options): void {
  const usage = (message: string, remedy: string): ClaimgraphError =>
    new ClaimgraphError(message, { exitCode: EXIT.usage, place: "disputes", remedy });
  if (between.length > 2) throw usage(`--between names ${between.length} actors`, "Name one or two, each in quotes");
  if (from !== undefined && to !== undefined && from > to)
    throw usage(`--from ${from} is after --to ${to}`, "Give the earlier day with --from");
}
