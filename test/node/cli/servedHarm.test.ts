import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./program.ts";
import { type Server, startServer, TOKEN, until } from "./served.ts";
import { BRIDGE, Work } from "./work.ts";

/* What others may do to a server: it is bounded, told, and the server stays. */
const work = new Work();
let graph = "";
let server: Server;
const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;

beforeAll(async () => {
  graph = work.path("harmed.graph");
  expect((await run(["build", work.file("bridge.txt", BRIDGE), "-o", graph])).code).toBe(0);
  server = await startServer(graph);
});
afterAll(() => server.stop());

const memory = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

/** Sends so many bytes, and gives the status that comes back; none where the server broke off. */
function send(path: string, bytes: number, headers: Readonly<Record<string, string>>): Promise<number | null> {
  const { port } = new URL(server.address);
  const piece = Buffer.alloc(1 << 16, "x");
  return new Promise((resolve) => {
    const asked = request(
      { port, host: "127.0.0.1", path, method: "POST", headers: { authorization: `Bearer ${TOKEN}`, ...headers } },
      (response) => {
        resolve(response.statusCode ?? null);
        response.resume();
        asked.destroy();
      },
    );
    asked.on("error", () => resolve(null));
    let sent = 0;
    const more = (): void => {
      while (sent < bytes && !asked.destroyed) {
        sent += piece.length;
        if (!asked.write(piece)) {
          asked.once("drain", more);
          return;
        }
      }
      if (!asked.destroyed) asked.end();
    };
    more();
  });
}

describe("a server", () => {
  it("answers while a thousand connections are open", async () => {
    const { port } = new URL(server.address);
    const sockets: Socket[] = await Promise.all(
      Array.from(
        { length: 1000 },
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(Number(port), "127.0.0.1", () => resolve(socket));
            socket.on("error", reject);
          }),
      ),
    );
    for (const socket of sockets.slice(0, 500)) socket.write("GET /api/claims HTTP/1.1\r\nHost: ");
    expect((await server.get("/api/claims?limit=1")).status).toBe(200);
    expect((await server.get(query("ASK {}"))).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    expect((await server.get("/health")).status).toBe(200);
  });

  it("takes no body of 100 MB, whether it says its length or not, and keeps none of it", async () => {
    expect((await server.get(query("ASK {}"))).status).toBe(200);
    const before = memory();
    for (const [path, type] of [
      ["/sparql", "application/sparql-query"],
      ["/sparql", "application/x-www-form-urlencoded"],
      ["/mcp", "application/json"],
    ] as const)
      for (const length of [{}, { "content-length": "100000000" }] as const) {
        const status = await send(path, 100_000_000, { "content-type": type, ...length });
        // who goes on sending is broken off, and may not see why
        expect([path, [413, null]]).toEqual([path, expect.arrayContaining([status])]);
      }
    expect(memory() - before).toBeLessThan(60);
    expect((await server.get(query("ASK {}"))).status).toBe(200);
  });

  it("refuses SERVICE and LOAD in every form of asking, and says so in no log", async () => {
    for (const text of [
      "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
      "SELECT * { { SELECT * { SERVICE ?where { ?s ?p ?o } } } }",
      "LOAD <http://127.0.0.1:9/>",
      "LOAD SILENT <file:///etc/passwd> INTO GRAPH <urn:x>",
    ]) {
      const asked = [
        server.get(query(text)),
        server.get("/sparql", { method: "POST", body: new URLSearchParams({ query: text }) }),
        server.get("/sparql", { method: "POST", body: text, headers: { "content-type": "application/sparql-query" } }),
      ];
      for (const answer of await Promise.all(asked))
        expect([text, answer.status, answer.headers.get("content-type")]).toEqual([
          text,
          403,
          expect.stringMatching(/^application\/problem\+json/),
        ]);
    }
    expect(server.stderr()).not.toContain(TOKEN);
  });

  it("goes on with the last build where files are damaged under it, and takes the next that is whole", async () => {
    const { total } = await server.json<{ total: number }>("/api/claims");
    const files = readdirSync(graph, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name));
    const whole = new Map(files.map((file) => [file, readFileSync(file)]));
    for (const [file, bytes] of whole) writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
    const told: number[] = [];
    for (let n = 0; n < 12; n++) {
      for (const path of ["/api/claims", query("ASK {}"), "/data?graph=links", "/graph/graph.json"]) {
        const answer = await server.get(path);
        told.push(answer.status);
        expect(await answer.text()).not.toContain(graph);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(told.filter((status) => ![200, 404, 500, 503].includes(status))).toEqual([]);
    for (const [file, bytes] of whole) writeFileSync(file, bytes);
    await until(async () => (await server.json<{ total?: number }>("/api/claims")).total === total);
    await until(async () => (await server.get(query("ASK {}"))).status === 200);
    expect(server.stderr()).not.toContain(TOKEN);
  });
});
