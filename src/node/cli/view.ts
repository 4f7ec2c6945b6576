import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { ServedGraph } from "../server/server.ts";
import { type OpenGraph, type Opening, openGraph } from "./graph.ts";
import { reviewsShown, unhide, wholeNumber } from "./options.ts";
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
      await serveGraph(await openGraph(path, session, options), options.port, session.terminal);
    });
}

/** Serves a graph until Ctrl-C, which is how it is meant to end. */
export async function serveGraph(graph: OpenGraph, port: number | undefined, terminal: Terminal): Promise<void> {
  const [{ serve }, { forViewer }] = await Promise.all([import("../server/server.ts"), import("./served.ts")]);
  const prepare = async (revision: string) => ({
    revision,
    shown: await forViewer(graph, terminal, { texts: true }),
  });
  let current = await prepare(await graph.revision());
  const { shown } = current;
  /** What is served is of one build: after another one it is made anew. */
  const now = async (): Promise<typeof current> => {
    const revision = await graph.revision();
    if (revision !== current.revision) current = await prepare(revision);
    return current;
  };
  const served: ServedGraph = {
    file: async (name) => (await now()).shown.file(name),
    // Only what the graph knows: ids come from outside
    text: async (id) => ((await now()).shown.texts.has(id) ? graph.text(id) : null),
    revision: async () => (await now()).revision,
  };
  const server = await serve(served, {
    ...(port === undefined ? {} : { port }),
    report: (error) =>
      error instanceof ClaimgraphError ? terminal.report(error) : terminal.warn(`a request failed: ${error.stack}`),
  });
  await terminal.write(`${server.entry}\n`);
  terminal.say(
    `Serving ${shown.documents} documents with ${shown.claims} claims. Open the address in a browser: it holds the key to this graph, so pass it to nobody. Ctrl-C ends.`,
  );
  await aborted(terminal.signal);
  await server.close();
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
