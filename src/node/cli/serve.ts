import { type Command, Option } from "commander";
import { EXIT } from "../../model/errors.ts";
import { reviewsShown, unhide, wholeNumber } from "./options.ts";
import { allowOrigin, baseAddress, serveGraph, tokenOption } from "./serveGraph.ts";
import { documentsOption, type Serving, servedGraph } from "./serving.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options extends Serving {
  readonly port?: number;
  readonly host?: string;
  readonly base?: string;
  readonly token?: string;
  readonly allowOrigin?: readonly string[];
}

export function addServe(program: Command, session: Session): void {
  program
    .command("serve")
    .summary("serve a graph to other programs: viewer, JSON, SPARQL")
    .description(
      "One server that only reads: the viewer at /, JSON with its description at /api, SPARQL 1.1 at /sparql, whole graphs at /data, single things at /id, assistants at /mcp, /health. It answers this machine only, and only to whoever shows the token that it prints (Authorization: Bearer TOKEN), and follows the graph: a build that is finished is served without a restart. Ctrl-C ends it.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--port <n>", "the port (default: 7341, or the next that is free)", wholeNumber(0, 65535))
    .option("--host <address>", "the address to listen on (default: 127.0.0.1, this machine only)")
    .addOption(tokenOption())
    .addOption(
      new Option("--base <address>", "the public address, if others reach the server through a gateway").argParser(
        baseAddress,
      ),
    )
    .addOption(
      new Option("--allow-origin <origins...>", "origins of other pages that may ask, such as a notebook's").argParser(
        allowOrigin,
      ),
    )
    .addOption(documentsOption())
    .addOption(unhide())
    .addOption(reviewsShown())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph serve conflict.graph",
          "CLAIMGRAPH_TOKEN=$(cat token.txt) claimgraph serve conflict.graph --port 8080",
          "claimgraph serve conflict.graph --host 0.0.0.0 --base https://claims.example.org/",
        ],
        [EXIT.badData, EXIT.noInput, EXIT.cannotCreate],
      ),
    )
    .action(async (path: string, options: Options) => {
      await serveGraph(await servedGraph(path, options, session), { ...options, isWarm: true }, session);
    });
}
