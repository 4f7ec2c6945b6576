import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./program.ts";
import { samplesGraph } from "./samplesGraph.ts";
import { type Server, startServer, until } from "./served.ts";
import { BRIDGE, Work } from "./work.ts";

const work = new Work();
let graph = "";
let server: Server;
const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;

beforeAll(async () => {
  graph = await samplesGraph(work.path("asked.graph"));
  server = await startServer(graph);
});
afterAll(() => server.stop());

const COUNT = "SELECT ?act (COUNT(*) AS ?n) { ?claim cg:act ?act } GROUP BY ?act ORDER BY ?act";

describe("/sparql", () => {
  it("gives the rows that claimgraph query gives, by GET, by form and directly", async () => {
    const { stdout } = await run(["query", graph, COUNT, "--format", "json"]);
    const asked = [
      server.get(query(COUNT)),
      server.get("/sparql", { method: "POST", body: new URLSearchParams({ query: COUNT }) }),
      server.get("/sparql", { method: "POST", body: COUNT, headers: { "content-type": "application/sparql-query" } }),
    ];
    for (const answer of await Promise.all(asked)) expect(await answer.json()).toEqual(JSON.parse(stdout));
  });

  it.each([
    ["SELECT * { ?c a cg:Claim } LIMIT 1", "application/sparql-results+xml", /^<\?xml.*<sparql/s],
    ["SELECT * { ?c a cg:Claim } LIMIT 1", "text/csv", /^c\r\n/],
    ["SELECT * { ?c a cg:Claim } LIMIT 1", "text/tab-separated-values", /^\?c\n/],
    ["SELECT * { ?c a cg:Claim } LIMIT 1", "text/html, */*;q=0.1", /^\{"head"/],
    ["ASK { ?c a cg:Claim }", "application/sparql-results+xml", /<boolean>true/],
    ["CONSTRUCT { ?c a cg:Claim } { ?c a cg:Claim } LIMIT 1", "text/turtle", /> a /],
    ["CONSTRUCT { ?c a cg:Claim } { ?c a cg:Claim } LIMIT 1", "application/ld+json", /^\[\{"@id"/],
    ["CONSTRUCT { ?c a cg:Claim } { ?c a cg:Claim } LIMIT 1", "application/rdf+xml", /<rdf:RDF/],
    [
      "CONSTRUCT { ?c a cg:Claim } { ?c a cg:Claim } LIMIT 1",
      "application/n-triples;q=0.9, text/turtle;q=0.2",
      /22-rdf-syntax-ns#type/,
    ],
  ])("%s as %s", async (text, accept, body) => {
    const answer = await server.get(query(text), { headers: { accept } });
    expect(await answer.text()).toMatch(body);
    const first = accept.split(/[;,]/)[0] ?? "";
    if (first !== "text/html") expect(answer.headers.get("content-type")).toContain(first);
    expect(answer.headers.get("vary")).toContain("Accept");
  });

  it("refuses what would change the graph or ask another server, with 403, and formats that it lacks with 406", async () => {
    for (const text of [
      "DELETE WHERE { ?s ?p ?o }",
      "LOAD <http://evil.example/>",
      "SELECT * { SERVICE SILENT <http://evil.example/> { ?s ?p ?o } }",
    ])
      expect([text, (await server.get(query(text))).status]).toEqual([text, 403]);
    const update = await server.get("/sparql", {
      method: "POST",
      body: "INSERT DATA { <a:a> <a:b> <a:c> }",
      headers: { "content-type": "application/sparql-update" },
    });
    expect([update.status, update.headers.get("content-type")]).toEqual([403, expect.stringMatching("problem")]);
    expect((await server.get(query("ASK {}"), { headers: { accept: "image/png" } })).status).toBe(406);
    expect((await server.get("/sparql", { method: "PUT", body: "x" })).status).toBe(405);
    expect((await server.get(query("ASK {}"), { bare: true })).status).toBe(401);
  });

  it("asks the graphs that the protocol names, or the query, or all together", async () => {
    const { results } = (await (
      await server.get(query("SELECT DISTINCT ?g { GRAPH ?g { ?c a cg:Claim } } ORDER BY ?g"))
    ).json()) as {
      results: { bindings: { g: { value: string } }[] };
    };
    const [first = "", second = ""] = results.bindings.map(({ g }) => g.value);
    expect(results.bindings.length).toBe(27);
    const countIn = async (path: string): Promise<number> => {
      const answer = (await (await server.get(path)).json()) as { results: { bindings: { n: { value: string } }[] } };
      return Number(answer.results.bindings[0]?.n.value);
    };
    const text = "SELECT (COUNT(*) AS ?n) { ?c a cg:Claim }";
    const [all, one, two, from] = await Promise.all([
      countIn(query(text)),
      countIn(`${query(text)}&default-graph-uri=${encodeURIComponent(first)}`),
      countIn(
        `${query(text)}&default-graph-uri=${encodeURIComponent(first)}&default-graph-uri=${encodeURIComponent(second)}`,
      ),
      countIn(query(text.replace("{", `FROM <${first}> {`))),
    ]);
    expect(one).toBeGreaterThan(0);
    expect(from).toBe(one);
    expect(two).toBeGreaterThan(one);
    expect(all).toBeGreaterThan(two);
    expect(
      await countIn(
        `${query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?c a cg:Claim } }")}&named-graph-uri=${encodeURIComponent(first)}`,
      ),
    ).toBe(one);
  });

  it("tells a query that is none with its line, and goes on", async () => {
    const bad = await server.get(query("SELECT * {\n ?s ?p }"));
    expect([bad.status, await bad.json()]).toEqual([
      400,
      expect.objectContaining({ status: 400, detail: expect.stringMatching(/expected/) }),
    ]);
    expect(
      (await server.get("/sparql", { method: "POST", body: "ASK {}", headers: { "content-type": "text/plain" } }))
        .status,
    ).toBe(415);
    expect((await server.get(`${query("ASK {}")}&query=ASK%7B%7D`)).status).toBe(400);
    const big = await server.get("/sparql", {
      method: "POST",
      body: `ASK {} #${"x".repeat(2_000_000)}`,
      headers: { "content-type": "application/sparql-query" },
    });
    expect(big.status).toBe(413);
    expect((await server.get(query("ASK {}"))).status).toBe(200);
  });

  it("describes itself", async () => {
    const answer = await server.get("/sparql", { headers: { accept: "text/turtle" } });
    expect(answer.headers.get("content-type")).toMatch("text/turtle");
    expect(await answer.text()).toMatch(
      new RegExp(`sd:endpoint <${server.address}/sparql>[^]*sd:feature sd:UnionDefaultGraph`),
    );
  });
});

describe("/data", () => {
  it("gives one graph, or all together, and none that is not there", async () => {
    const { items } = await server.json<{ items: { id: string; claims: number }[] }>("/api/documents?limit=1");
    const id = items[0]?.id ?? "";
    const iri = `https://w3id.org/claimgraph/id/document/${id}`;
    const [whole, short] = await Promise.all(
      [encodeURIComponent(iri), `document/${id}`].map(async (name) =>
        (await server.get(`/data?graph=${name}`, { headers: { accept: "application/n-triples" } })).text(),
      ),
    );
    expect(whole).toBe(short);
    expect(whole?.match(/#type> <https:\/\/w3id\.org\/claimgraph\/ns#Claim> \./g)?.length).toBe(items[0]?.claims);
    const links = await server.get("/data?graph=links");
    expect([links.status, links.headers.get("content-type")]).toEqual([200, "text/turtle; charset=utf-8"]);
    const tag = links.headers.get("etag") ?? "";
    expect((await server.get("/data?graph=links", { headers: { "if-none-match": tag } })).status).toBe(304);
    expect((await server.get("/data?graph=links", { method: "HEAD" })).status).toBe(200);
    expect(
      (await (await server.get("/data?default", { headers: { accept: "application/n-triples" } })).text()).length,
    ).toBeGreaterThan(whole?.length ?? 0);
    expect((await server.get("/data?graph=document/0000")).status).toBe(404);
    expect((await server.get("/data")).status).toBe(400);
    for (const method of ["PUT", "POST", "DELETE"])
      expect([
        method,
        (await server.get("/data?graph=links", { method, ...(method === "DELETE" ? {} : { body: "" }) })).status,
      ]).toEqual([method, 405]);
  });
});

describe("while the graph changes", () => {
  it("answers of the build that is finished, with its revision", async () => {
    const growing = work.path("growing.graph");
    expect((await run(["build", work.file("first.txt", BRIDGE), "-o", growing])).code).toBe(0);
    const other = await startServer(growing);
    const count = async (): Promise<number> => {
      const answer = await other.get(query("SELECT (COUNT(*) AS ?n) { ?c a cg:Claim }"));
      return Number(
        ((await answer.json()) as { results: { bindings: { n: { value: string } }[] } }).results.bindings[0]?.n.value,
      );
    };
    try {
      const before = await count();
      const second = work.file("second.txt", BRIDGE.replaceAll("Tornwick", "Hestrel").replace("20 March", "28 March"));
      expect((await run(["build", second, "-o", growing])).code).toBe(0);
      await until(async () => (await count()) > before);
    } finally {
      await other.stop();
    }
  });
});
