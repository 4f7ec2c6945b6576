import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { unhide } from "./options.ts";
import { claimIri, type ReportFormat, reportOptions, sidesOption, writeReport } from "./report.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options extends ReportFormat {
  readonly sides?: string;
  readonly unhide?: boolean;
}

export function addEvent(program: Command, session: Session): void {
  const command = program
    .command("event")
    .summary("show the record of an event: who claims what, side by side")
    .description(
      "A table with a row for each point (what happened, when, where, who, how many, how it is named) and a column for each who answers for a claim. Every cell quotes its words. Where several events are meant they are listed, and the exit code is 2.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .argument("<event...>", "its IRI, the first characters of its id, or words of its label")
    .addOption(sidesOption())
    .addOption(unhide());
  for (const option of reportOptions()) command.addOption(option);
  command
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph event conflict.graph Hestrel 2025-03-03",
          "claimgraph event conflict.graph 8354f9 --html > market.html",
          "claimgraph event conflict.graph dam --sides sides.json --json",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, words: string[], options: Options) => {
      const [{ openAcross, theOne }, { findThings }, { eventRecord }] = await Promise.all([
        import("./linking.ts"),
        import("../../query/find.ts"),
        import("../../query/record.ts"),
      ]);
      const { across, names } = await openAcross(path, options.sides, session, options);
      const wanted = words.join(" ");
      const event = theOne(findThings(across, "event", wanted), wanted, "event", path, across);
      const record = eventRecord(across, event.id);
      const [{ eventReport }, { eventJson }] = await Promise.all([
        import("../../export/report.ts"),
        import("../../export/reportJson.ts"),
      ]);
      await writeReport(
        () => eventReport(across, record, { claimIri: claimIri(names) }),
        () => eventJson(across, record),
        options,
        session.terminal,
      );
    });
}
