import { type Command, Option } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { exists } from "../disk/files.ts";
import { buildGraph } from "./build.ts";
import { isGraph } from "./isGraph.ts";
import { helpAfter, type Session } from "./session.ts";

export function addMerge(program: Command, session: Session): void {
  program
    .command("merge")
    .summary("put graphs together")
    .description(
      "Takes graphs into one: of two readings of a document the later program's stays, a document that was removed from any of them is in none, and triples of your own are kept. An existing graph gets the others added. The order of the graphs makes no difference.",
    )
    .argument("<graph...>", "graph folders, or .ttl, .trig, .nq, .nt or .jsonld files")
    .addOption(new Option("-o, --output <graph>", "the graph: a folder or a file").makeOptionMandatory())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph merge north.graph south.graph -o both.graph",
          "claimgraph merge export.trig notes.ttl -o conflict.graph",
        ],
        [EXIT.someRefused, EXIT.badData, EXIT.noInput, EXIT.cannotCreate, EXIT.cannotWrite, EXIT.locked],
      ),
    )
    .action(async (graphs: string[], { output }: { readonly output: string }) => {
      for (const graph of graphs) if (!(await isGraph(graph))) throw notAGraph(graph, await exists(graph));
      const reading = { given: NOTHING_GIVEN, scheme: "claims" as const, lookup: [], jobs: undefined };
      session.exitCode = (await buildGraph(graphs, output, reading, session.terminal)).exitCode;
    });
}

const notAGraph = (place: string, isThere: boolean): ClaimgraphError =>
  new ClaimgraphError(isThere ? "this is no graph" : "there is no such graph", {
    exitCode: isThere ? EXIT.badData : EXIT.noInput,
    place,
    remedy:
      "A graph is a folder, or a file that ends in .ttl, .trig, .nq, .nt or .jsonld. Documents are read by: claimgraph build",
  });

const NOTHING_GIVEN = { date: null, publisher: null, genre: null, title: null };
