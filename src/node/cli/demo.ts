import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { buildGraph } from "./build.ts";
import { openGraph } from "./graph.ts";
import { readLookupFile } from "./lookupFile.ts";
import { wholeNumber } from "./options.ts";
import { serveGraph } from "./serveGraph.ts";
import { helpAfter, type Session } from "./session.ts";

const SAMPLES = fileURLToPath(new URL("../../../data/samples", import.meta.url));
const GRAPH = join(".cache", "demo.graph");

export function addDemo(program: Command, session: Session): void {
  program
    .command("demo")
    .summary("build the graph of the sample documents and look at it")
    .description(
      `Reads the sample documents that come with the program, about a conflict that does not exist, into ${GRAPH}, and serves the viewer.`,
    )
    .option("-o, --output <graph>", "another folder for the graph", GRAPH)
    .option("--port <n>", "the port (default: 7341, or the next that is free)", wholeNumber(0, 65535))
    .addHelpText("after", helpAfter(["claimgraph demo"], [EXIT.cannotCreate, EXIT.cannotWrite, EXIT.locked]))
    .action(async (options: { readonly output: string; readonly port?: number }) => {
      const reading = {
        given: {},
        scheme: "claims" as const,
        lookup: await readLookupFile(join(SAMPLES, "lookup.json")),
        jobs: undefined,
        keepsOriginals: true,
      };
      const documents = (await readdir(SAMPLES)).filter((name) => /\.(?:txt|html)$/.test(name)).sort();
      const inputs = documents.map((name) => join(SAMPLES, name));
      const tally = await buildGraph(inputs, options.output, reading, session.terminal);
      await serveGraph(await openGraph(options.output, session), options, session);
      session.exitCode = tally.exitCode;
    });
}
