import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { reviewsShown, unhide } from "./options.ts";
import { documentsOption, type Serving, servedGraph } from "./serving.ts";
import { helpAfter, type Session } from "./session.ts";
import { version } from "./version.ts";

export function addMcp(program: Command, session: Session): void {
  program
    .command("mcp")
    .summary("let an assistant ask a graph (Model Context Protocol)")
    .description(
      "Serves a graph to one assistant over standard input and output: tools that find claims, records of events, disputes and figures, each claim with its own speaker and a finished sentence to cite it by. It only reads. The client that starts it may send on what it reads. It ends when the client closes its input.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .addOption(documentsOption())
    .addOption(unhide())
    .addOption(reviewsShown())
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph mcp conflict.graph", "claimgraph mcp conflict.graph --documents 851e89894c 6f1d02aa31"],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, options: Serving) => {
      const { terminal } = session;
      const [graph, { LiveGraph }, { overStdio }] = await Promise.all([
        servedGraph(path, options, session),
        import("../answers/liveGraph.ts"),
        import("../mcp/stdio.ts"),
      ]);
      const live = new LiveGraph(graph);
      const { corpus } = await live.now();
      terminal.say(
        `Serving ${corpus.records.length} documents with ${corpus.told.size} claims to the client that started this. It may send what it reads to whoever runs its model: names, quotes and whole sentences. Serve a part only with --documents.`,
      );
      const report = (error: Error): void => terminal.warn(`a request failed: ${error.stack}`);
      await overStdio({ now: () => live.now(), version: version(), report }, terminal.signal);
    });
}
