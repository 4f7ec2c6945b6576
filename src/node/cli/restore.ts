import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { counted } from "./counted.ts";
import { documentMeant } from "./documentId.ts";
import { openEditor } from "./openEditor.ts";
import { linkRemaining } from "./remove.ts";
import { helpAfter, type Session } from "./session.ts";

export function addRestore(program: Command, session: Session): void {
  program
    .command("restore")
    .summary("let a removed document be read again")
    .description(
      "Deletes the tombstone of a removed document, so that building may read it again. A document that was removed with --keep is put back; any other must be built again from its file. Without a document, lists the ids of removed documents.",
    )
    .argument("<graph>", "a graph folder")
    .argument("[document]", "the removed document’s id or IRI, or how the id begins (four digits or more)")
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph restore conflict.graph", "claimgraph restore conflict.graph 6c1fa0"],
        [EXIT.badData, EXIT.noInput, EXIT.cannotWrite, EXIT.locked],
      ),
    )
    .action(async (path: string, document: string | undefined) => {
      const { terminal } = session;
      if (document === undefined) {
        const { GraphFolder } = await import("../disk/graphFolder.ts");
        const removed = await (await GraphFolder.open(path)).forgotten();
        for (const id of removed) await terminal.write(`${id}\n`);
        terminal.say(`${path}: ${counted(removed.length, "removed document")}`);
        return;
      }
      const editor = await openEditor(path, terminal);
      try {
        const id = documentMeant(await editor.graph.forgotten(), document, path);
        if (await editor.restore(id)) {
          terminal.say(`${path}: ${id} is put back`);
          await linkRemaining(editor, session);
        } else terminal.say(`${path}: ${id} may be read again; its file is needed: claimgraph build FILE -o ${path}`);
      } finally {
        await editor.close();
      }
    });
}
