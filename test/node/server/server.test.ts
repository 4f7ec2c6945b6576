import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ClaimgraphError, EXIT } from "../../../src/model/errors.ts";
import { type Served, serve } from "../../../src/node/server/server.ts";

let folder: string;
let served: Served;
const troubles: string[] = [];
const TOKEN = "a-token-that-nobody-guesses";

const graph = {
  file: async (path: string) => ({ "graph.json": '{"documents":[]}', "things/0a.json": '{"one":[1]}' })[path] ?? null,
  revision: async () => "5e1f",
  text: async (id: string) => {
    if (id === "fa017") throw new TypeError("x is not a function");
    if (id === "f11e5") throw Object.assign(new Error("too many"), { code: "EMFILE" });
    if (id === "bad0")
      throw new ClaimgraphError("it is not what its hash says", { exitCode: EXIT.badData, place: "x.txt" });
    return id === "ab12" ? "Keldora said" : null;
  },
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  readonly host?: string;
  /** The token that is shown; the right one where absent, none where null. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks with the path exactly as given: `fetch` would tidy it. */
function ask(path: string, options: Asked = {}): Promise<Answer> {
  const { port, hostname } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const headers = {
      ...(options.host === undefined ? {} : { host: options.host }),
      ...(options.token === null ? {} : { authorization: `Bearer ${options.token ?? TOKEN}` }),
      ...options.headers,
    };
    const asked = request({ port, hostname, path, method: options.method ?? "GET", headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimgraph-server-"));
  await mkdir(join(folder, "site/assets"), { recursive: true });
  await writeFile(join(folder, "site/index.html"), "<!doctype html><title>viewer</title>");
  await writeFile(join(folder, "site/assets/app.js"), "start();");
  await writeFile(join(folder, "secret.txt"), "not to be served");
  served = await serve(graph, {
    port: 0,
    site: join(folder, "site"),
    token: TOKEN,
    report: (error) => troubles.push(String(error)),
  });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

describe("the server of the viewer", () => {
  it("listens on the loopback address only", () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it("serves the page under a policy that lets in nothing from elsewhere", async () => {
    const { status, headers, body } = await ask("/");
    expect([status, body]).toEqual([200, "<!doctype html><title>viewer</title>"]);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("serves scripts, the graph and the texts", async () => {
    expect((await ask("/assets/app.js")).headers["content-type"]).toMatch("text/javascript");
    expect((await ask("/graph/graph.json")).body).toBe('{"documents":[]}');
    expect((await ask("/graph/texts/ab12.txt")).body).toBe("Keldora said");
    expect((await ask("/graph/texts/cd34.txt")).status).toBe(404);
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..\\secret.txt",
    "/%00",
    "/%",
    "//etc/passwd",
  ])("does not leave its folder: %s", async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain("not to be served");
    expect(body).not.toContain("root:");
  });

  it("answers a folder as what is not there", async () => {
    expect((await ask("/assets")).status).toBe(404);
    expect((await ask("/assets/")).status).toBe(404);
  });

  it("refuses a page elsewhere that found its way here by a name of its own", async () => {
    expect((await ask("/graph/graph.json", { host: "evil.example" })).status).toBe(403);
    const { port } = new URL(served.address);
    expect((await ask("/graph/graph.json", { host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask("/graph/graph.json", { host: `localhost:${port}` })).status).toBe(200);
  });

  it("asks for the token: as a bearer's, or by the cookie that the page gets for it", async () => {
    expect(served.entry).toBe(`${served.address}#token=${TOKEN}`);
    for (const token of [null, "another-token-of-like-length"]) {
      const refused = await ask("/graph/graph.json", { token });
      expect([refused.status, refused.body]).toEqual([401, expect.stringContaining("Open the address")]);
      expect((await ask("/graph/texts/ab12.txt", { token })).status).toBe(401);
      expect((await ask("/access", { token, method: "POST" })).headers["set-cookie"]).toBeUndefined();
    }
    const [cookie = ""] = (await ask("/access", { method: "POST" })).headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const headers = { cookie: `other=1; ${cookie.split(";")[0]}` };
    expect((await ask("/graph/graph.json", { token: null, headers })).status).toBe(200);
    const tossed = { cookie: `${cookie.split("=")[0]}=of-another-server; ${cookie.split(";")[0]}` };
    expect((await ask("/graph/graph.json", { token: null, headers: tossed })).status).toBe(200);
    // the page itself holds nothing of the graph
    expect((await ask("/", { token: null })).status).toBe(200);
  });

  it("answers no page of another origin, even one that has the cookie", async () => {
    const { port } = new URL(served.address);
    for (const headers of [
      { origin: "http://evil.example" },
      { origin: "null" },
      { origin: `http://127.0.0.1:${Number(port) + 1}` },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ] as Record<string, string>[])
      expect([headers, (await ask("/graph/graph.json", { headers })).status]).toEqual([headers, 403]);
    const own = { origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" };
    expect((await ask("/graph/graph.json", { headers: own })).status).toBe(200);
  });

  it("tells the revision of the graph with what is of it", async () => {
    expect((await ask("/graph/graph.json")).headers["claimgraph-revision"]).toBe("5e1f");
    expect((await ask("/assets/app.js")).headers["claimgraph-revision"]).toBeUndefined();
  });

  it("outlives every request: names that are too long, too many open files, a fault of its own", async () => {
    expect((await ask(`/${"a".repeat(256)}`)).status).toBe(404);
    expect((await ask(`/${"a/".repeat(3000)}`)).status).toBe(404);
    troubles.length = 0;
    expect((await ask("/graph/texts/f11e5.txt")).status).toBe(503);
    const fault = await ask("/graph/texts/fa017.txt");
    expect([fault.status, fault.body]).toEqual([500, expect.not.stringContaining("x is not")]);
    expect(troubles).toEqual(["Error: too many", "TypeError: x is not a function"]);
    troubles.length = 0;
    expect((await ask("/graph/graph.json")).status).toBe(200);
  });

  it("only reads", async () => {
    expect((await ask("/graph/graph.json", { method: "POST" })).status).toBe(405);
    const head = await ask("/graph/graph.json", { method: "HEAD" });
    expect([head.status, head.body]).toEqual([200, ""]);
  });

  it("goes on after a text that cannot be read, and tells of it", async () => {
    expect((await ask("/graph/texts/bad0.txt")).status).toBe(500);
    expect(troubles).toEqual(["x.txt: it is not what its hash says"]);
    expect((await ask("/graph/texts/ab12.txt")).status).toBe(200);
  });
});

describe("clients that are slow", () => {
  it("a byte at a time, in asking or in reading, holds a connection no longer than its bound, and keeps nobody else waiting", async () => {
    const LARGE = 60_000_000;
    const large = { ...graph, file: async () => `"${"x".repeat(LARGE)}"` };
    const slow = await serve(large, {
      port: 0,
      site: join(folder, "site"),
      token: TOKEN,
      bounds: { headers: 500, answer: 1000 },
    });
    try {
      const port = Number(new URL(slow.address).port);
      const head = `GET /graph/graph.json HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${TOKEN}\r\n`;
      const opened = (first: string): Socket => {
        const socket = connect(port, "127.0.0.1", () => socket.write(first));
        return socket.on("error", () => undefined);
      };
      const closed = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.once("close", resolve));
      // reads a byte of an answer, waits, and then takes what is still to be had
      const reader = opened(`${head}\r\n`);
      let bytes = 0;
      const read = closed(reader);
      const begun = new Promise<void>((resolve) => {
        reader.once("data", () => {
          reader.pause();
          resolve();
        });
      });
      const asker = opened(head).resume();
      const asked = closed(asker);
      const asking = setInterval(() => asker.write("x"), 100);
      expect((await fetch(`${slow.address}assets/app.js`)).status).toBe(200);
      await asked;
      clearInterval(asking);
      await begun;
      await new Promise((resolve) => setTimeout(resolve, 2000));
      reader.on("data", (piece) => {
        bytes += piece.length;
      });
      reader.resume();
      await read;
      expect(bytes).toBeLessThan(LARGE);
    } finally {
      await slow.close();
    }
  });
});

describe("starting the server", () => {
  it("says what to do where the asked port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(serve(graph, { port, site: join(folder, "site") })).rejects.toMatchObject({
      exitCode: EXIT.cannotCreate,
      place: `port ${port}`,
      remedy: expect.stringContaining("--port"),
    });
    await new Promise((resolve) => other.close(resolve));
  });

  it("takes the next free port where none is asked for", async () => {
    const sites = await Promise.all([1, 2].map(() => serve(graph, { site: join(folder, "site") })));
    expect(new Set(sites.map(({ address }) => address)).size).toBe(2);
    await Promise.all(sites.map((site) => site.close()));
  });

  it("says what to do where the viewer is not built", async () => {
    await expect(serve(graph, { site: join(folder, "none") })).rejects.toMatchObject({
      remedy: expect.stringContaining("npm run build"),
    });
  });
});
