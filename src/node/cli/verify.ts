import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { counted } from "./counted.ts";
import { helpAfter, type Session } from "./session.ts";

export function addVerify(program: Command, session: Session): void {
  program
    .command("verify")
    .summary("check that a graph is whole")
    .description(
      "Checks that every file can be read, every text has the hash that names it, every span slices to its quote, and all triples have the shapes of the ontology (SHACL).",
    )
    .argument("<graph>", "a graph folder")
    .option("--json", "the findings as one JSON object")
    .addHelpText("after", helpAfter(["claimgraph verify conflict.graph"], [EXIT.badData, EXIT.noInput]))
    .action(async (path: string, options: { readonly json?: boolean }) => {
      const [{ GraphFolder }, { verifyGraph }] = await Promise.all([
        import("../disk/graphFolder.ts"),
        import("../disk/verify.ts"),
      ]);
      const { terminal } = session;
      const bar = terminal.progress("Verifying");
      const found = await verifyGraph(await GraphFolder.open(path), (done, total) => {
        terminal.stopIfInterrupted();
        bar.at(done, total);
      });
      bar.done();
      if (options.json === true) await terminal.write(`${JSON.stringify(found)}\n`);
      else
        for (const { file, line, claim, message } of found.findings)
          await terminal.write(
            `${file}${line === null ? "" : `:${line}`}: ${message}${claim === null ? "" : ` (claim ${claim.slice(0, 12)})`}\n`,
          );
      const { documents, claims, spans, withoutText, findings } = found;
      if (withoutText > 0)
        terminal.say(
          withoutText === 1
            ? `${path}: 1 document came without its text: its quotes could not be compared with it`
            : `${path}: ${withoutText} documents came without their texts: their quotes could not be compared with them`,
        );
      terminal.say(
        `${path}: ${counted(documents, "document")}, ${counted(claims, "claim")}, ${counted(spans, "span")}; ${findings.length === 0 ? "all is well" : counted(findings.length, "finding")}`,
      );
      if (findings.length > 0) session.exitCode = EXIT.badData;
    });
}
