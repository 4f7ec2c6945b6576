import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import type { ServedGraph } from "../server/server.ts";
import { type OpenGraph, openGraph } from "./graph.ts";
import { wholeNumber } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

export function addView(program: Command, session: Session): void {
  program
    .command("view")
    .summary("look at a graph in a browser")
    .description(
      "Serves the viewer and the graph to this machine only, and prints the address. Nothing leaves the machine. Ctrl-C ends it.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--port <n>", "the port (default: 7341, or the next that is free)", wholeNumber(0, 65535))
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph view conflict.graph", "claimgraph view articles.ttl --port 8080"],
        [EXIT.badData, EXIT.noInput, EXIT.cannotCreate],
      ),
    )
    .action(async (path: string, options: { readonly port?: number }) => {
      await serveGraph(await openGraph(path), options.port, session.terminal);
    });
}

/** Serves a graph until Ctrl-C, which is how it is meant to end. */
export async function serveGraph(graph: OpenGraph, port: number | undefined, terminal: Terminal): Promise<void> {
  const [{ serve }, { forViewer }] = await Promise.all([import("../server/server.ts"), import("./served.ts")]);
  const shown = await forViewer(graph, terminal, { texts: true });
  const served: ServedGraph = {
    file: (name) => shown.file(name),
    // Only what the graph knows: ids come from outside
    text: async (id) => (shown.texts.has(id) ? graph.text(id) : null),
  };
  const server = await serve(served, {
    ...(port === undefined ? {} : { port }),
    report: (error) => terminal.report(error),
  });
  await terminal.write(`${server.address}\n`);
  terminal.say(
    `Serving ${shown.documents} documents with ${shown.claims} claims. Open the address in a browser; Ctrl-C ends.`,
  );
  await aborted(terminal.signal);
  await server.close();
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
