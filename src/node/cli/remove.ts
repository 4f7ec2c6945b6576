import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { GraphEditor } from "../disk/graphEditor.ts";
import { documentMeant } from "./documentId.ts";
import { helpAfter, type Session } from "./session.ts";

export function addRemove(program: Command, session: Session): void {
  program
    .command("remove")
    .summary("take a document out of a graph")
    .description(
      "Removes a document with its claims and its text. A tombstone stays, so that neither building nor merging brings it back until it is restored. With --keep it is set aside in the graph's folder, from where restore brings it back.",
    )
    .argument("<graph>", "a graph folder")
    .argument("<document>", "the document’s id or IRI, or how the id begins (four digits or more)")
    .option("--keep", "set the document aside in place of deleting it")
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph remove conflict.graph 6c1fa0", "claimgraph remove conflict.graph 6c1fa0 --keep"],
        [EXIT.noInput, EXIT.cannotWrite, EXIT.locked],
      ),
    )
    .action(async (path: string, document: string, { keep = false }: { readonly keep?: boolean }) => {
      const { GraphEditor } = await import("../disk/graphEditor.ts");
      const editor = await GraphEditor.open(path);
      try {
        const id = documentMeant(await editor.graph.documents(), document, path);
        await editor.remove(id, { keep });
        session.terminal.say(`${path}: ${keep ? "set aside" : "removed"} ${id}`);
        await linkRest(editor, session);
      } finally {
        await editor.close();
      }
    });
}

/** Computes the links of the documents that are left. One that cannot be read hinders no removal. */
export async function linkRest(editor: GraphEditor, { terminal }: Session): Promise<void> {
  const { linkFolder } = await import("./linking.ts");
  try {
    await linkFolder(editor, terminal);
  } catch (error) {
    if (!(error instanceof ClaimgraphError) || error.exitCode === EXIT.interrupted) throw error;
    terminal.warn(`the links of the other documents are not computed again: ${error}`);
  }
}
