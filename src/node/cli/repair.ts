import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { counted } from "./counted.ts";
import { forceLock } from "./lostLock.ts";
import { openEditor } from "./openEditor.ts";
import { forceOption } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";

export function addRepair(program: Command, session: Session): void {
  program
    .command("repair")
    .summary("set aside what is damaged in a graph")
    .description(
      "Moves documents that cannot be read or whose text was changed, and files that do not belong, to the graph's folder set-aside, and computes again what depends on the other files. Lost settings are written again from the documents. Prints each file that was set aside and why; building a document again brings it back. Nothing is deleted: purge does that.",
    )
    .argument("<graph>", "a graph folder")
    .addOption(forceOption())
    .addHelpText(
      "after",
      helpAfter(["claimgraph repair conflict.graph"], [EXIT.badData, EXIT.noInput, EXIT.cannotWrite, EXIT.locked]),
    )
    .action(async (path: string, options: { readonly force?: boolean }) => {
      if (options.force === true) await forceLock(path, session.terminal);
      const [{ repairSettings }, { linkFolder }] = await Promise.all([
        import("../disk/repairSettings.ts"),
        import("./linking.ts"),
      ]);
      const { terminal } = session;
      if (await repairSettings(path)) terminal.say(`${path}: the settings are written again`);
      const editor = await openEditor(path, terminal);
      try {
        const damaged = await editor.repair();
        for (const { files, why } of damaged) for (const file of files) await terminal.write(`${file}: ${why}\n`);
        await linkFolder(editor, terminal);
        for (const name of await editor.changedFiles())
          terminal.warn(
            `${name}: it was changed since it was written, and stays as it is; build its document again with --overwrite`,
          );
        const documents = damaged.filter(({ document }) => document !== null).length;
        const others = damaged.length - documents;
        const left = (await editor.graph.documents()).length;
        terminal.say(
          `${path}: ${damaged.length === 0 ? "nothing was damaged" : `set aside ${counted(documents, "document")} and ${counted(others, "file")} that ${others === 1 ? "is" : "are"} no document’s`}; ${counted(left, "document")} whole`,
        );
      } finally {
        await editor.close();
      }
    });
}
