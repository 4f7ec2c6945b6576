import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseQuads } from "../../../src/rdf/n3.ts";
import { samplesGraph } from "./samplesGraph.ts";
import { type Server, startServer, TOKEN } from "./served.ts";
import { Work } from "./work.ts";

const work = new Work();
let server: Server;
beforeAll(async () => {
  const graph = await samplesGraph(work.path("linked.graph"));
  server = await startServer(graph);
});
afterAll(() => server.stop());

describe("/id", () => {
  it("gives a claim as Turtle, JSON-LD and N-Triples, by Accept or by ending, and sends a browser to the viewer", async () => {
    const { items } = await server.json<{ items: { id: string; content: string }[] }>("/api/claims?limit=1");
    const { id = "", content = "" } = items[0] ?? {};
    const iri = `https://w3id.org/claimgraph/id/claim/${id}`;
    for (const [path, accept] of [
      [`/id/claim/${id}`, "text/turtle"],
      [`/id/claim/${id}.ttl`, "text/html"],
      [`/id/claim/${id}.nt`, "*/*"],
    ] as const) {
      const answer = await server.get(path, { headers: { accept } });
      expect(answer.status).toBe(200);
      const quads = parseQuads(await answer.text(), "turtle", path);
      expect(quads.every(({ subject }) => subject.value === iri)).toBe(true);
      expect(quads.map(({ object }) => object.value)).toContain(content);
    }
    const json = await server.get(`/id/claim/${id}`, { headers: { accept: "application/ld+json" } });
    expect(await json.json()).toEqual([expect.objectContaining({ "@id": iri })]);
    const page = await server.get(`/id/claim/${id}`, {
      headers: { accept: "text/html,*/*;q=0.8" },
      redirect: "manual",
    });
    expect([page.status, page.headers.get("location")]).toEqual([303, `/#claim=${id}`]);
    const tag = json.headers.get("etag") ?? "";
    const again = await server.get(`/id/claim/${id}`, {
      headers: { accept: "application/ld+json", "if-none-match": tag },
    });
    expect(again.status).toBe(304);
  });

  it("tells what is not there, and what is no id", async () => {
    for (const path of [
      "/id/claim/00000000000000000000000000000000",
      "/id/nothing/ab12",
      "/id/claim/%3E%20.ttl",
      "/id/claim/ab12.exe",
    ])
      expect([path, (await server.get(path, { headers: { accept: "text/turtle" } })).status]).toEqual([path, 404]);
    expect((await server.get("/id/claim/ab12", { headers: { accept: "image/png" } })).status).toBe(406);
    expect((await server.get("/id/claim/ab12", { bare: true })).status).toBe(401);
  });
});

describe("/mcp", () => {
  it("gives an assistant over HTTP what it gets over standard input, and nobody without the token", async () => {
    const client = new Client({ name: "test", version: "1" });
    const headers = { authorization: `Bearer ${TOKEN}` };
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${server.address}/mcp`), { requestInit: { headers } }),
    );
    try {
      expect((await client.listTools()).tools).toHaveLength(7);
      const said = await client.callTool({ name: "search_claims", arguments: { text: "firing on the town" } });
      expect((said.content as { text: string }[])[0]?.text).toMatch(/Pallumia denies: “firing on the town”/);
    } finally {
      await client.close();
    }
    const message = { jsonrpc: "2.0", id: 1, method: "tools/list" };
    const post = (init: RequestInit & { bare?: boolean }) =>
      server.get("/mcp", {
        method: "POST",
        body: JSON.stringify(message),
        ...init,
        headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...init.headers },
      });
    expect((await post({ bare: true })).status).toBe(401);
    expect((await post({ headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await post({ body: "x".repeat(3_000_000) })).status).toBe(413);
    expect(server.stderr()).not.toContain(TOKEN);
  });
});
