import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { unhide } from "./options.ts";
import { claimIri, type ReportFormat, reportOptions, sidesOption, writeReport } from "./report.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options extends ReportFormat {
  readonly sides?: string;
  readonly unhide?: boolean;
}

export function addCompare(program: Command, session: Session): void {
  const command = program
    .command("compare")
    .summary("put two actors side by side")
    .description(
      "The events of which both speak, what they dispute, what both say, and which names each uses. Where several actors are meant they are listed, and the exit code is 2.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .argument("<a>", "an actor: its IRI, the first characters of its id, or words of its name")
    .argument("<b>", "another")
    .addOption(sidesOption())
    .addOption(unhide());
  for (const option of reportOptions()) command.addOption(option);
  command
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph compare conflict.graph Keldora Pallumia",
          "claimgraph compare conflict.graph 'Jorun Halvey' 'Lysa Cordwen' --html > ministers.html",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, first: string, second: string, options: Options) => {
      const [{ openAcross, theOne }, { findThings }, { comparison }] = await Promise.all([
        import("./linking.ts"),
        import("../../query/find.ts"),
        import("../../query/compare.ts"),
      ]);
      const { across, names } = await openAcross(path, options.sides, session, options);
      const a = theOne(findThings(across, "actor", first), first, "actor", path, across);
      const b = theOne(findThings(across, "actor", second), second, "actor", path, across);
      const compared = comparison(across, a.id, b.id);
      const [{ comparisonReport }, { comparisonJson }] = await Promise.all([
        import("../../export/report.ts"),
        import("../../export/reportJson.ts"),
      ]);
      await writeReport(
        () => comparisonReport(across, compared, { claimIri: claimIri(names) }),
        () => comparisonJson(across, compared),
        options,
        session.terminal,
      );
    });
}
