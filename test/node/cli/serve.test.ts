import { renameSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./program.ts";
import { samplesGraph } from "./samplesGraph.ts";
import { type Server, startServer, TOKEN, until } from "./served.ts";
import { BRIDGE, Work } from "./work.ts";

const work = new Work();
let graph = "";
let server: Server;

interface Listing {
  readonly revision: string;
  readonly total: number;
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}

const lines = (text: string): unknown[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  graph = await samplesGraph(work.path("served.graph"));
  server = await startServer(graph);
});
afterAll(() => server.stop());

describe("/api answers as the command line does", () => {
  it.each([
    ["/api/claims?by=Pallumia&act=deny&limit=500", ["claims", "--by", "Pallumia", "--act", "deny"]],
    [
      "/api/claims?about=bridge&from=2025-03-19&minConfidence=0.9&sort=confidence&limit=500",
      ["claims", "--about", "bridge", "--from", "2025-03-19", "--min-confidence", "0.9", "--sort", "confidence"],
    ],
    ["/api/claims?denied=true&once=true&limit=500", ["claims", "--denied", "--once"]],
    ["/api/actors?limit=500", ["actors"]],
    ["/api/events?words=market&limit=500", ["events", "market"]],
    ["/api/documents?sort=title&limit=500", ["documents", "--sort", "title"]],
  ])("%s", async (path, [command = "", ...args]) => {
    const { items, total, next } = await server.json<Listing>(path);
    const printed = await run([command, graph, ...args, "--json"]);
    expect(items).toEqual(lines(printed.stdout));
    expect([total, next]).toEqual([items.length, null]);
    expect(total).toBeGreaterThan(0);
  });

  it.each([
    ["/api/events/24eeb2d2e7a1", ["event", "24eeb2d2e7a1"]],
    [
      "/api/compare?a=Keldora&b=Pallumia&from=2025-03-01&to=2025-03-31",
      ["compare", "Keldora", "Pallumia", "--from", "2025-03-01", "--to", "2025-03-31"],
    ],
  ])("%s", async (path, [command = "", ...args]) => {
    expect(await server.json(path)).toEqual(JSON.parse((await run([command, graph, ...args, "--json"])).stdout));
  });

  it.each([
    ["/api/disputes?between=Keldora&between=Pallumia&limit=500", ["disputes", "--between", "Keldora", "Pallumia"]],
    ["/api/figures?limit=500", ["figures"]],
  ])("%s", async (path, [command = "", ...args]) => {
    const { items } = await server.json<Listing>(path);
    expect(items).toEqual(JSON.parse((await run([command, graph, ...args, "--json"])).stdout));
  });

  it("evidence of one claim is the claim with its sentence", async () => {
    const { items } = await server.json<Listing>("/api/claims?by=Edrel%20Sorbin&limit=1");
    expect(await server.json(`/api/evidence/${items[0]?.id}`)).toEqual(items[0]);
    expect(items[0]?.sentence).toMatch(/\S/);
  });
});

describe("the memory that is told at the start", () => {
  it("has room for serving, with SPARQL, and for a new build while it is taken over", () => {
    const [, own, engine, room] =
      /It takes (\d+) MB of memory, and about (\d+) MB more .* leave room for (\d+) MB\./.exec(server.stderr()) ?? [];
    expect(Number(own)).toBeGreaterThan(50);
    expect(Number(engine)).toBeGreaterThan(40);
    expect(Number(room)).toBe(2 * (Number(own) + Number(engine)));
  });
});

describe("pages", () => {
  it("lead through all, each once, and hold for one question", async () => {
    const ids: unknown[] = [];
    let path = "/api/claims?limit=100";
    for (let next: string | null = ""; next !== null; path = `/api/claims?limit=100&cursor=${next}`) {
      const page: Listing = await server.json(path);
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    const { total, next } = await server.json<Listing>("/api/claims?limit=1");
    expect([ids.length, new Set(ids).size]).toEqual([total, total]);
    const other = await server.get(`/api/claims?by=Keldora&limit=1&cursor=${next}`);
    expect([other.status, (await other.json()).detail]).toEqual([400, expect.stringMatching(/of another question/)]);
  });
});

describe("its description", () => {
  it("is OpenAPI 3.1 with every question and each of its names, and a page shows the same", async () => {
    const described = await server.json<{
      openapi: string;
      paths: Record<string, { get: { parameters?: { name: string }[] } }>;
    }>("/api/openapi.json");
    expect(described.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(described.paths).sort()).toEqual([
      "/api/actors",
      "/api/claims",
      "/api/compare",
      "/api/disputes",
      "/api/documents",
      "/api/events",
      "/api/events/{event}",
      "/api/evidence/{claim}",
      "/api/figures",
    ]);
    const page = await (await server.get("/api")).text();
    for (const [path, { get }] of Object.entries(described.paths)) {
      expect(page).toContain(`<code>GET ${path}</code>`);
      for (const { name } of get.parameters ?? []) expect(page).toContain(`<code>${name}</code>`);
    }
    const names = described.paths["/api/claims"]?.get.parameters?.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "by",
        "about",
        "act",
        "denied",
        "from",
        "to",
        "text",
        "minConfidence",
        "once",
        "sort",
        "cursor",
        "limit",
      ]),
    );
  });

  it("is what is checked: a name that it lacks and a value that it does not have are refused", async () => {
    for (const query of ["verdict=1", "act=shout", "limit=0", "limit=501", "minConfidence=2", "sort=truth"]) {
      const answer = await server.get(`/api/claims?${query}`);
      expect([query, answer.status, answer.headers.get("content-type")]).toEqual([
        query,
        400,
        "application/problem+json; charset=utf-8",
      ]);
    }
  });
});

describe("who is answered", () => {
  it("clients with the token, and nobody else; only the health check is public", async () => {
    for (const path of ["/api/claims", "/api", "/api/openapi.json", "/graph/graph.json"])
      expect([path, (await server.get(path, { bare: true })).status]).toEqual([path, 401]);
    expect(await (await server.get("/health", { bare: true })).json()).toEqual({ status: "ok" });
    expect((await server.get("/", { bare: true })).status).toBe(200);
  });

  it("no page of another origin, and no other host", async () => {
    expect((await server.get("/api/claims", { headers: { origin: "http://evil.example" } })).status).toBe(403);
    const { port } = new URL(server.address);
    const status = await new Promise((resolve) =>
      request({
        port,
        host: "127.0.0.1",
        path: "/api/claims",
        headers: { host: "evil.example", authorization: `Bearer ${TOKEN}` },
      })
        .on("response", (response) => resolve(response.statusCode))
        .end(),
    );
    expect(status).toBe(403);
  });

  it("a page whose origin is allowed, and by the address that is told", async () => {
    const origin = "https://notebook.example.org";
    const open = await startServer(graph, "--allow-origin", origin, "--host", "127.0.0.1");
    try {
      const answer = await open.get("/api/documents?limit=1", { headers: { origin, "sec-fetch-site": "cross-site" } });
      expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, origin]);
      expect((await open.get("/api/documents", { bare: true, headers: { origin } })).status).toBe(401);
      expect((await open.get("/api/documents", { headers: { origin: "https://other.example.org" } })).status).toBe(403);
      const preflight = await open.get("/api/documents", {
        method: "OPTIONS",
        bare: true,
        headers: { origin, "access-control-request-method": "GET", "access-control-request-headers": "authorization" },
      });
      expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([
        204,
        expect.stringMatching(/authorization/i),
      ]);
    } finally {
      await open.stop();
    }
  });
});

describe("what goes wrong", () => {
  it("is answered as a problem: unknown names, ambiguous names, missing things", async () => {
    const told = async (path: string) => {
      const answer = await server.get(path);
      return [answer.status, ((await answer.json()) as { detail: string }).detail];
    };
    expect(await told("/api/claims?by=Nobodyland")).toEqual([
      404,
      expect.stringMatching(/no actor here is meant by “Nobodyland”/),
    ]);
    expect(await told("/api/events/market")).toEqual([400, expect.stringMatching(/2 events are meant by “market”/)]);
    expect(await told("/api/evidence/ffffffffffff")).toEqual([404, expect.stringMatching(/no claim has the id/)]);
    expect(await told("/api/claims?from=yesterday")).toEqual([400, expect.stringMatching(/is no date/)]);
  });

  it("does not end the server: big bodies, many connections, half a request", async () => {
    const big = await server.get("/api/claims", { method: "POST", body: "x".repeat(20_000_000) }).catch(() => null);
    expect([null, 405, 413]).toContain(big?.status ?? null);
    const { port } = new URL(server.address);
    const sockets = Array.from({ length: 400 }, () => connect(Number(port), "127.0.0.1"));
    for (const socket of sockets) socket.on("error", () => {}).write("GET /api/claims HTTP/1.1\r\nHost: ");
    expect((await server.get("/api/documents?limit=1")).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    expect((await server.get("/health")).status).toBe(200);
  });

  it("a missing folder is reported, and served again when it is back", async () => {
    const moving = work.path("moving.graph");
    expect((await run(["build", work.file("bridge.txt", BRIDGE), "-o", moving])).code).toBe(0);
    const other = await startServer(moving);
    try {
      expect((await other.get("/api/claims")).status).toBe(200);
      renameSync(moving, `${moving}.away`);
      await until(async () => (await other.get("/api/claims")).status === 503);
      const gone = await other.get("/api/claims");
      expect(gone.headers.get("content-type")).toMatch("application/problem+json");
      expect(await gone.text()).not.toContain(moving);
      expect((await other.get("/health", { bare: true })).status).toBe(503);
      renameSync(`${moving}.away`, moving);
      await until(async () => (await other.get("/api/claims")).status === 200);
    } finally {
      await other.stop();
    }
  });
});

describe("a build beneath it", () => {
  it("is served when it is finished, with another revision; who has the answer already is told so", async () => {
    const growing = work.path("growing.graph");
    expect((await run(["build", work.file("first.txt", BRIDGE), "-o", growing])).code).toBe(0);
    const other = await startServer(growing);
    try {
      const before = await other.get("/api/claims?limit=1");
      const tag = before.headers.get("etag") ?? "";
      const { total, next, revision } = (await before.json()) as Listing;
      expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
      expect(revision).toContain(tag.slice(1, -1));
      expect((await other.get("/api/claims?limit=1", { headers: { "if-none-match": tag } })).status).toBe(304);
      const second = work.file("second.txt", BRIDGE.replaceAll("Tornwick", "Hestrel").replace("20 March", "28 March"));
      expect((await run(["build", second, "-o", growing])).code).toBe(0);
      await until(async () => (await other.get("/api/claims")).headers.get("etag") !== tag);
      expect((await other.json<Listing>("/api/claims")).total).toBeGreaterThan(total);
      expect((await other.get("/api/claims?limit=1", { headers: { "if-none-match": tag } })).status).toBe(200);
      const old = await other.get(`/api/claims?limit=1&cursor=${next}`);
      expect([old.status, await old.text()]).toEqual([400, expect.stringMatching(/the graph has changed since/)]);
    } finally {
      await other.stop();
    }
  });
});

describe("things that must not be revealed", () => {
  it("the token stands in the address that is printed once, and in no message", async () => {
    await server.get("/api/claims?by=Nobodyland");
    await server.get(`/nothing?token=${TOKEN}`);
    expect(server.stdout()).toBe(`${server.address}/#token=${TOKEN}\n`);
    expect(server.stderr()).not.toContain(TOKEN);
    const weak = await run(["serve", graph, "--token", "short"]);
    expect(weak).toMatchObject({ code: 2, stderr: expect.stringMatching(/this is no token/) });
  });

  it("names that are hidden, and documents that are not served", async () => {
    const hidden = await samplesGraph(work.path("hidden.graph"));
    expect((await run(["hide", hidden, "Edrel Sorbin"])).code).toBe(0);
    const { items } = await server.json<Listing>("/api/claims?by=Edrel%20Sorbin&limit=1");
    const part = await startServer(hidden, "--documents", String(items[0]?.document));
    try {
      const seen = await Promise.all(
        ["/api/claims?limit=500", "/api/actors?limit=500", "/api/documents", "/graph/graph.json", "/api/disputes"].map(
          async (path) => (await part.get(path)).text(),
        ),
      );
      expect(seen.join("")).not.toMatch(/Sorbin/);
      expect(seen.join("")).not.toMatch(/Oskell|Vesterly/);
      expect((await part.json<Listing>("/api/documents")).total).toBe(1);
    } finally {
      await part.stop();
    }
  });
});
