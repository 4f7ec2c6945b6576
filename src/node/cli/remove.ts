import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { GraphEditor } from "../disk/graphEditor.ts";
import type { GraphFolder } from "../disk/graphFolder.ts";
import { documentMeant, type NamedDocument, namedDocument } from "./documentId.ts";
import { openEditor } from "./openEditor.ts";
import { helpAfter, type Session } from "./session.ts";

export function addRemove(program: Command, session: Session): void {
  program
    .command("remove")
    .summary("take a document out of a graph")
    .description(
      "Removes a document with its claims and its text. A tombstone stays, so that neither building nor merging brings it back until it is restored. With --keep it is set aside in the graph's folder, from where restore brings it back.",
    )
    .argument("<graph>", "a graph folder")
    .argument(
      "<document>",
      "the document’s id or IRI, how the id begins (four digits or more), its title, or the name of its file",
    )
    .option("--keep", "set the document aside in place of deleting it")
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph remove conflict.graph 6c1fa0",
          "claimgraph remove conflict.graph 2025-03-19-halyard-bridge.html --keep",
        ],
        [EXIT.noInput, EXIT.cannotWrite, EXIT.locked],
      ),
    )
    .action(async (path: string, document: string, { keep = false }: { readonly keep?: boolean }) => {
      const editor = await openEditor(path, session.terminal);
      try {
        const id = await documentIn(editor.graph, document, path, session);
        await editor.remove(id, { keep });
        session.terminal.say(`${path}: ${keep ? "set aside" : "removed"} ${id}`);
        await linkRemaining(editor, session);
      } finally {
        await editor.close();
      }
    });
}

/** With an id no document needs to be read, so a damaged one can be removed, too. */
async function documentIn(graph: GraphFolder, given: string, path: string, session: Session): Promise<string> {
  const ids = await graph.documents();
  if (/^(?:.*\/)?[0-9a-f]{4,32}>?$/i.test(given) && ids.some((id) => given.toLowerCase().includes(id.slice(0, 4))))
    return documentMeant(ids, given, path);
  // a full id that is not there may have been removed before, which the removal itself reports
  const whole = /(?:^|\/)([0-9a-f]{32})>?$/i.exec(given)?.[1];
  if (whole !== undefined) return whole.toLowerCase();
  const { openGraph } = await import("./graph.ts");
  const open = await openGraph(path, session, { unhide: true, reviews: "none" });
  const covered = await openGraph(path, session, { reviews: "none" });
  const shown = new Map((await covered.records()).map(({ id, title }) => [id, title]));
  const documents: NamedDocument[] = [];
  for (const { id, title } of await open.records())
    documents.push({ id, title, shownTitle: shown.get(id) ?? null, files: await open.sourcesOf(id) });
  return namedDocument(documents, given, path);
}

/** Computes the links of the remaining documents. A document that cannot be read does not prevent the removal. */
export async function linkRemaining(editor: GraphEditor, { terminal }: Session): Promise<void> {
  const { linkFolder } = await import("./linking.ts");
  try {
    await linkFolder(editor, terminal);
  } catch (error) {
    if (!(error instanceof ClaimgraphError) || error.exitCode === EXIT.interrupted) throw error;
    terminal.warn(`the links of the other documents are not computed again: ${error}`);
  }
}
