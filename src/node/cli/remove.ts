import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { GraphEditor } from "../disk/graphEditor.ts";
import { helpAfter, type Session } from "./session.ts";

export function addRemove(program: Command, session: Session): void {
  program
    .command("remove")
    .summary("take a document out of a graph")
    .description(
      "Removes a document with its claims and its text. A tombstone stays, so that neither building nor merging brings it back.",
    )
    .argument("<graph>", "a graph folder")
    .argument("<document>", "the document’s id or IRI, or how the id begins (four digits or more)")
    .addHelpText(
      "after",
      helpAfter(["claimgraph remove conflict.graph 6c1fa0"], [EXIT.noInput, EXIT.cannotWrite, EXIT.locked]),
    )
    .action(async (path: string, document: string) => {
      const { GraphEditor } = await import("../disk/graphEditor.ts");
      const editor = await GraphEditor.open(path);
      try {
        const beginning = idIn(document);
        const [id = document, ...others] = (await editor.graph.documents()).filter((one) => one.startsWith(beginning));
        if (others.length > 0) {
          throw new ClaimgraphError(`${others.length + 1} documents have an id that begins with ${document}`, {
            exitCode: EXIT.usage,
            place: path,
            remedy: `Write more of it: ${[id, ...others].slice(0, 3).join(", ")}${others.length > 2 ? ", …" : ""}`,
          });
        }
        await editor.remove(id);
        session.terminal.say(`${path}: removed ${id}`);
        await linkRest(editor, session);
      } finally {
        await editor.close();
      }
    });
}

/** Computes the links of the documents that are left. One that cannot be read hinders no removal. */
async function linkRest(editor: GraphEditor, { terminal }: Session): Promise<void> {
  const { linkFolder } = await import("./linking.ts");
  try {
    await linkFolder(editor, terminal);
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    terminal.warn(`the links of the other documents are not computed again: ${error}`);
  }
}

/** The id, or its beginning, in what a user gives: also the document's IRI. Too little of one might take out what nobody meant. */
function idIn(given: string): string {
  const beginning = /(?:^|\/document\/|^document\/)([0-9a-f]{4,32})>?$/i.exec(given)?.[1];
  if (beginning === undefined)
    throw new ClaimgraphError(`“${given}” is no id of a document`, {
      exitCode: EXIT.usage,
      remedy: "Give at least four of its hex digits: `claimgraph claims GRAPH` shows them with every claim",
    });
  return beginning.toLowerCase();
}
