import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { type Opening, openGraph } from "./graph.ts";
import { noteOlderReading } from "./older.ts";
import { reviewsShown, unhide, wholeNumber } from "./options.ts";
import { serveGraph } from "./serveGraph.ts";
import { helpAfter, type Session } from "./session.ts";

export function addView(program: Command, session: Session): void {
  program
    .command("view")
    .summary("look at a graph in a browser")
    .description(
      "Serves the viewer and the graph to this machine only, and prints the address. Nothing leaves the machine. What is decided in the viewer of a graph folder is kept in it, as `review` keeps it. Ctrl-C ends it.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--port <n>", "the port (default: 7341, or the next that is free)", wholeNumber(0, 65535))
    .addOption(unhide())
    .addOption(reviewsShown())
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph view conflict.graph", "claimgraph view articles.ttl --port 8080"],
        [EXIT.badData, EXIT.noInput, EXIT.cannotCreate],
      ),
    )
    .action(async (path: string, options: Opening & { readonly port?: number }) => {
      const graph = await openGraph(path, session, options);
      await noteOlderReading(path, session.terminal);
      const { reviewTakerOf } = await import("./review/taking.ts");
      const more = [(await import("../server/reviewRoute.ts")).reviewRoute(reviewTakerOf(path, options, session))];
      await serveGraph(graph, { ...options, more }, session);
    });
}
