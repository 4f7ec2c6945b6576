import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { Login } from "../remote/authorization.ts";
import { counted } from "./counted.ts";
import { openGraph } from "./graph.ts";
import { type ReviewsShown, reviewsAsked, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options {
  readonly to: string;
  readonly user?: string;
  readonly whole?: boolean;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
}

export function addPush(program: Command, session: Session): void {
  program
    .command("push")
    .summary("write a graph to a triple store of yours")
    .description(
      "Writes all named graphs (one a document, links, reviews, your own triples) to a store by the Graph Store Protocol: what has changed since the last push, or all. What an earlier push put there and is gone here is taken away, so one store mirrors one graph; others are left alone. This sends the graph, with its quotes, to the address that you give; nothing else is sent anywhere.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .requiredOption(
      "--to <address>",
      "the store's Graph Store Protocol, such as http://localhost:8890/sparql-graph-crud-auth",
    )
    .option("--user <name>", "the user name for the store; the password is in CLAIMGRAPH_PASSWORD")
    .option("--whole", "write every graph again, whatever was pushed before")
    .addOption(unhide())
    .addOption(reviewsAsked())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph push conflict.graph --to http://localhost:3030/conflict/data",
          "CLAIMGRAPH_PASSWORD=$(cat password.txt) claimgraph push conflict.graph --to http://localhost:8890/sparql-graph-crud-auth --user dba",
        ],
        [EXIT.badData, EXIT.noInput, EXIT.cannotWrite],
      ),
    )
    .action((path: string, options: Options) => push(path, options, session));
}

async function push(path: string, options: Options, session: Session): Promise<void> {
  const { terminal } = session;
  const address = addressOf(options.to);
  const login = loginOf(options.user, address);
  const [{ GraphStore }, { pushGraphs }, { namedGraphsOf }] = await Promise.all([
    import("../remote/graphStore.ts"),
    import("../remote/pushGraphs.ts"),
    import("../../export/namedGraphs.ts"),
  ]);
  const { unhide: isShown = false, reviews = "none" } = options;
  const graph = await openGraph(path, session, { unhide: isShown, reviews });
  const records = await graph.records();
  const links = (await graph.links(records)) ?? (await (await import("./linking.ts")).labelledLinks(records));
  const beside = options.reviews === undefined ? await graph.reviews() : [];
  const graphs = namedGraphsOf({ records, links, own: await graph.own(), reviews: beside }, graph.names);
  const progress = terminal.progress("Pushing");
  const total = records.length + 1;
  try {
    const { put, same, removed } = await pushGraphs(new GraphStore(address, login), graphs, graph.names, {
      onlyChanged: options.whole !== true,
      each: (done) => {
        progress.at(Math.min(done, total), total);
        terminal.stopIfInterrupted();
      },
    });
    progress.done();
    terminal.say(`${address}: ${counted(put, "graph")} written, ${same} the same as before, ${removed} taken away`);
  } finally {
    progress.done();
  }
}

/** @throws ClaimgraphError (usage) if it is not the address of a store */
function addressOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.hash !== "")
    throw new ClaimgraphError("this is no address of a store", {
      exitCode: EXIT.usage,
      place: "--to",
      remedy: "Give it like http://localhost:3030/conflict/data, without a password in it",
    });
  return given;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** @throws ClaimgraphError (usage) if there is no password, or if it would go over a network in the clear */
function loginOf(user: string | undefined, address: string): Login | null {
  if (user === undefined) return null;
  const password = process.env.CLAIMGRAPH_PASSWORD;
  const fail = (message: string, remedy: string): never => {
    throw new ClaimgraphError(message, { exitCode: EXIT.usage, place: "--user", remedy });
  };
  if (password === undefined)
    return fail("there is no password", "Put it in CLAIMGRAPH_PASSWORD: others see a command line");
  const { protocol, hostname } = new URL(address);
  if (protocol === "http:" && !LOOPBACK.has(hostname))
    return fail("the password would go over the network for all to read", "Use https, or a tunnel to this machine");
  return { user, password };
}
