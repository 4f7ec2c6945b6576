import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { RELATIONS } from "../../model/link.ts";
import { openEditor } from "./openEditor.ts";
import { helpAfter, type Session } from "./session.ts";

export function addLink(program: Command, session: Session): void {
  program
    .command("link")
    .summary("find what belongs together and what contradicts across documents")
    .description(
      "Computes the same actors, places, events and documents, repeated claims and disputes, each with its reason, and the disputed points, and writes them to the graph's links.ttl. Building does it too; what was there is replaced. In a graph of 200 documents or more what was read and compared is kept in links.cache, so that the next run takes less time; it may be deleted.",
    )
    .argument("<graph>", "a graph folder")
    .addHelpText(
      "after",
      helpAfter(["claimgraph link conflict.graph"], [EXIT.badData, EXIT.noInput, EXIT.cannotWrite, EXIT.locked]),
    )
    .action(async (path: string) => {
      const { linkFolder } = await import("./linking.ts");
      const editor = await openEditor(path, session.terminal);
      try {
        const { links } = await linkFolder(editor, session.terminal);
        const counts = RELATIONS.map(
          (relation) => [relation, links.filter((one) => one.relation === relation).length] as const,
        );
        const told = counts.filter(([, n]) => n > 0).map(([relation, n]) => `${n} ${relation}`);
        session.terminal.say(`${path}: ${told.length === 0 ? "nothing to link" : told.join(", ")}`);
      } finally {
        await editor.close();
      }
    });
}
