import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { PointsQuestion } from "../../query/points/asked.ts";
import { type AnswerOptions, addAnswerOptions, checkDays, reportOptionsFor, writeReport } from "./report.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options extends AnswerOptions {
  readonly between?: readonly string[];
  readonly about?: string;
}

export function addDisputes(program: Command, session: Session): void {
  const command = program
    .command("disputes")
    .summary("show what is disputed, point by point, with who holds what")
    .description(
      "The questions on which two sides make claims that cannot both be true (whether it happened, who did it, how many, when, what it is called), those with most independent documents first. Each shows who says so, who denies it, who says otherwise and who is silent, with every claim.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option(
      "--between <actors...>",
      "with a stance of this actor, or that these two answer differently: names, ids or IRIs",
    )
    .option("--about <words>", "about an event, actor or place, or in these words");
  addAnswerOptions(command, {
    from: "with a claim said on this day, month or year or later",
    to: "with a claim said on this day, month or year or earlier",
  })
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
      const [{ openAcross }, { onlyMatch }, { findThings }, { pointsAsked }] = await Promise.all([
        import("./across.ts"),
        import("./meant.ts"),
        import("../../query/find.ts"),
        import("../../query/points/asked.ts"),
      ]);
      const { across, points: all, sources, text } = await openAcross(path, options.sides, session, options);
      const { between = [], about, from, to } = options;
      const question: PointsQuestion = {
        between: between.map((name) => onlyMatch(findThings(across, "actor", name), name, "actor", path, across).id),
        ...(about === undefined ? {} : { about }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      const points = pointsAsked(across, await all(), question);
      const { pointsReport, pointsJson } = await import("../../export/report/pointsReport.ts");
      const given = options.json === true ? await sources() : new Map<string, readonly string[]>();
      const cited = points.flatMap(({ stances }) =>
        stances.flatMap(({ claims }) => claims.map(({ record }) => record)),
      );
      const writing = await reportOptionsFor(options.json === true ? [] : cited, text, options.site);
      await writeReport(
        () => pointsReport(across, points, writing),
        () => pointsJson(across, points, (document) => given.get(document) ?? []),
        options,
        session.terminal,
      );
    });
}

/** @throws ClaimgraphError (usage) if there are more than two actors, or the first day is after the last */
function checkOptions({ between = [], ...days }: Options): void {
  if (between.length > 2)
    throw new ClaimgraphError(`--between names ${between.length} actors`, {
      exitCode: EXIT.usage,
      place: "disputes",
      remedy: "Name one or two, each in quotes",
    });
  checkDays("disputes", days);
}
