import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { counted } from "./counted.ts";
import { openEditor } from "./openEditor.ts";
import { helpAfter, type Session } from "./session.ts";

export function addPurge(program: Command, session: Session): void {
  program
    .command("purge")
    .summary("delete what is set aside in a graph")
    .description(
      "Deletes what lies in the graph's folder set-aside: documents that were removed and kept, damaged files, texts that a run found without a document. It cannot be undone.",
    )
    .argument("<graph>", "a graph folder")
    .addHelpText(
      "after",
      helpAfter(["claimgraph purge conflict.graph"], [EXIT.badData, EXIT.noInput, EXIT.cannotWrite, EXIT.locked]),
    )
    .action(async (path: string) => {
      const { purge } = await import("../disk/setAside.ts");
      const editor = await openEditor(path, session.terminal);
      try {
        const { documents, texts, originals, others } = await purge(editor.graph);
        await editor.deleteReviewsOfRemoved();
        session.terminal.say(
          `${path}: deleted ${counted(documents, "document")}, ${counted(texts, "text")}${originals === 0 ? "" : `, ${counted(originals, "original")}`} and ${counted(others, "other file")} that were set aside`,
        );
      } finally {
        await editor.close();
      }
    });
}
