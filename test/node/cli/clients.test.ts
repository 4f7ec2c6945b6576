import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SparqlEndpointFetcher } from "fetch-sparql-endpoint";
import ParsingClient from "sparql-http-client/ParsingClient.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./program.ts";
import { samplesGraph } from "./samplesGraph.ts";
import { type Server, startServer, TOKEN } from "./served.ts";
import { Work } from "./work.ts";

/* Clients that others wrote, as they are. rdflib's and the official client of MCP have tests of their own. */
const work = new Work();
const MAIN = fileURLToPath(new URL("../../../dist/node/cli/main.js", import.meta.url));
const headers = { authorization: `Bearer ${TOKEN}` };
let graph = "";
let server: Server;
let denials: string[] = [];

const DENIALS =
  "PREFIX cg: <https://w3id.org/claimgraph/ns#> SELECT ?claim { ?claim a cg:Claim ; cg:act cg:deny } ORDER BY ?claim";
const ASK = "PREFIX cg: <https://w3id.org/claimgraph/ns#> ASK { ?claim cg:act cg:deny }";
const CONSTRUCT =
  "PREFIX cg: <https://w3id.org/claimgraph/ns#> CONSTRUCT { ?claim a cg:Claim } { ?claim a cg:Claim ; cg:act cg:deny }";

beforeAll(async () => {
  graph = await samplesGraph(work.path("clients.graph"));
  const { stdout } = await run(["query", graph, DENIALS, "--format", "csv"]);
  denials = stdout.trim().split(/\r?\n/).slice(1);
  expect(denials.length).toBeGreaterThan(5);
  server = await startServer(graph);
});
afterAll(() => server.stop());

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
describe.skipIf(!hasCurl)(`curl${hasCurl ? "" : " (not installed)"}`, () => {
  const curl = async (path: string, ...more: readonly string[]): Promise<string> => {
    const args = ["-sS", "--fail-with-body", "-H", `Authorization: Bearer ${TOKEN}`, ...more, server.address + path];
    return (await promisify(execFile)("curl", args)).stdout;
  };

  it("asks by GET, by form and directly, and gets what claimgraph query gives", async () => {
    const accept = ["-H", "Accept: text/csv"];
    const answers = await Promise.all([
      curl("/sparql", "-G", "--data-urlencode", `query=${DENIALS}`, ...accept),
      curl("/sparql", "--data-urlencode", `query=${DENIALS}`, ...accept),
      curl("/sparql", "-H", "Content-Type: application/sparql-query", "--data-binary", DENIALS, ...accept),
    ]);
    for (const answer of answers) expect(answer.trim().split(/\r?\n/).slice(1)).toEqual(denials);
  });

  it("gets claims, a claim as Turtle, and a whole graph", async () => {
    const { items } = JSON.parse(await curl("/api/claims?act=deny&limit=1")) as { items: { id: string }[] };
    const id = items[0]?.id ?? "";
    expect(await curl(`/id/claim/${id}`, "-H", "Accept: text/turtle")).toContain(id);
    expect(await curl("/data?graph=links")).toMatch(/sameActor|repeats|https:\/\/w3id\.org/);
  });
});

describe("fetch-sparql-endpoint", () => {
  it.each(["GET", "POST"] as const)("asks by %s for rows, a truth and triples", async (method) => {
    const client = new SparqlEndpointFetcher({ method, defaultHeaders: new Headers(headers) });
    const endpoint = `${server.address}/sparql`;
    const rows: string[] = [];
    for await (const row of await client.fetchBindings(endpoint, DENIALS))
      rows.push((row as unknown as { claim: { value: string } }).claim.value);
    expect(rows).toEqual(denials);
    expect(await client.fetchAsk(endpoint, ASK)).toBe(true);
    let triples = 0;
    for await (const _ of await client.fetchTriples(endpoint, CONSTRUCT)) triples++;
    expect(triples).toBe(denials.length);
  });
});

describe("sparql-http-client", () => {
  it("asks for rows, a truth and a graph", async () => {
    const { query } = new ParsingClient({ endpointUrl: `${server.address}/sparql`, headers });
    expect((await query.select(DENIALS)).map(({ claim }) => claim?.value)).toEqual(denials);
    expect(await query.ask(ASK)).toBe(true);
    expect((await query.construct(CONSTRUCT)).size).toBe(denials.length);
  });
});

const inspector = spawnSync("mcp-inspector", ["--cli", "--help"]).status === 0;
describe.skipIf(!inspector)(
  `the command line of MCP Inspector${inspector ? "" : " (not installed: npm i -g @modelcontextprotocol/inspector@1.0.3)"}`,
  () => {
    const ask = async (...args: readonly string[]): Promise<unknown> => {
      const { stdout } = await promisify(execFile)("mcp-inspector", ["--cli", ...args]);
      return JSON.parse(stdout.slice(stdout.indexOf("{")));
    };

    it.each([
      ["over standard input", () => [process.execPath, MAIN, "mcp", graph]],
      [
        "over HTTP",
        () => [`${server.address}/mcp`, "--transport", "http", "--header", `Authorization: Bearer ${TOKEN}`],
      ],
    ])("lists the tools, and asks one, %s", async (_, to) => {
      const { tools } = (await ask(...to(), "--method", "tools/list")) as { tools: unknown[] };
      expect(tools).toHaveLength(7);
      const asked = ["--method", "tools/call", "--tool-name", "search_claims", "--tool-arg", "act=deny"];
      expect(JSON.stringify(await ask(...to(), ...asked))).toContain("cite_as");
    });
  },
);
