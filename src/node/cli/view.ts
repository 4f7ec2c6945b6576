import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
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
  const { serve } = await import("../server/server.ts");
  // Once here, so that what is wrong with the graph is told in the terminal and not in the page
  const records = await graph.records();
  const body = Buffer.from(await bodyOf(graph, records));
  const texts = new Set(records.map(({ textId }) => textId));
  const served: ServedGraph = {
    graphJson: async () => body,
    // Only what the graph knows: ids come from outside
    text: async (id) => (texts.has(id) ? graph.text(id) : null),
  };
  const server = await serve(served, {
    ...(port === undefined ? {} : { port }),
    report: (error) => terminal.report(error),
  });
  await terminal.write(`${server.address}\n`);
  const claims = records.reduce((sum, record) => sum + record.claims.length, 0);
  terminal.say(
    `Serving ${records.length} documents with ${claims} claims. Open the address in a browser; Ctrl-C ends.`,
  );
  await aborted(terminal.signal);
  await server.close();
}

/** `graph.json`: the documents, with what links them, so that the page need not find that out again. */
async function bodyOf({ path, names }: OpenGraph, records: readonly DocumentRecord[]): Promise<string> {
  const { keptLinks } = await import("./linking.ts");
  const kept = await keptLinks(path, records, names);
  if (kept === null) return JSON.stringify({ documents: records });
  const { links, canonical } = kept.links;
  // What is alone in its group need not be told
  return JSON.stringify({ documents: records, links, canonical: [...canonical].filter(([id, one]) => id !== one) });
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
