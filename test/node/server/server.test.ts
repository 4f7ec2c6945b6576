import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ClaimgraphError, EXIT } from "../../../src/model/errors.ts";
import { type Served, serve } from "../../../src/node/server/server.ts";

let folder: string;
let served: Served;
const troubles: string[] = [];

const graph = {
  file: async (path: string) => ({ "graph.json": '{"documents":[]}', "things/0a.json": '{"one":[1]}' })[path] ?? null,
  text: async (id: string) => {
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

/** Asks with the path exactly as given: `fetch` would tidy it. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { port, hostname } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const headers = options.host === undefined ? {} : { host: options.host };
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
  served = await serve(graph, { port: 0, site: join(folder, "site"), report: (error) => troubles.push(String(error)) });
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
