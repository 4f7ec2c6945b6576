import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { type ReviewsShown, reviewsShown, unhide } from "./options.ts";
import { type ReportFormat, reportOptions, reportOptionsFor, sidesOption, writeReport } from "./report.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options extends ReportFormat {
  readonly sides?: string;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly event?: string;
}

export function addTimeline(program: Command, session: Session): void {
  const command = program
    .command("timeline")
    .summary("show when each claim was made, and when its event is said to have happened")
    .description(
      "Claims about events by the day that they give for it, each with when it was said. Claims without a date come last.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--from <date>", "said to have happened on this day, month or year or later")
    .option("--to <date>", "said to have happened on this day, month or year or earlier")
    .option("--by <actor>", "said by this actor, or for it")
    .option("--event <event>", "about this event")
    .addOption(sidesOption())
    .addOption(unhide())
    .addOption(reviewsShown());
  for (const option of reportOptions()) command.addOption(option);
  command
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph timeline conflict.graph --from 2025-03-01 --to 2025-03-31",
          "claimgraph timeline conflict.graph --by Keldora --html > keldora.html",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, options: Options) => {
      const [{ openAcross }, { onlyMatch }, { findThings }, { timeline }] = await Promise.all([
        import("./across.ts"),
        import("./meant.ts"),
        import("../../query/find.ts"),
        import("../../query/timeline.ts"),
      ]);
      const { from, to } = (await import("../../query/claims.ts")).daysWithin(options.from, options.to);
      const { across, text } = await openAcross(path, options.sides, session, options);
      const id = (kind: "event" | "actor", wanted: string): string =>
        onlyMatch(findThings(across, kind, wanted), wanted, kind, path, across).id;
      const entries = timeline(across, {
        ...(from === null ? {} : { from }),
        ...(to === null ? {} : { to }),
        ...(options.by === undefined ? {} : { by: id("actor", options.by) }),
        ...(options.event === undefined ? {} : { event: id("event", options.event) }),
      });
      const [{ timelineReport }, { timelineJson }] = await Promise.all([
        import("../../export/report/timelineReport.ts"),
        import("../../export/report/json.ts"),
      ]);
      const cited = options.json === true ? [] : entries.map(({ record }) => record);
      const writing = await reportOptionsFor(cited, text, undefined);
      await writeReport(
        () => timelineReport(across, entries, writing),
        () => timelineJson(across, entries),
        options,
        session.terminal,
      );
    });
}
