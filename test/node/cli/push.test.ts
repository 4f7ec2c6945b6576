import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./program.ts";
import { BRIDGE, Work } from "./work.ts";

const work = new Work();
const BASE = "https://w3id.org/claimgraph/id/";

/** A graph store: the protocol and nothing else. With a password it asks for it by Digest, as Virtuoso does. */
class Store {
  readonly graphs = new Map<string, string>();
  readonly asked: string[] = [];
  /** Answers this to every writing. */
  broken: number | null = null;
  password: string | null = null;
  #server: Server | null = null;

  async start(): Promise<string> {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", "http://store");
      const graph = url.searchParams.get("graph") ?? "";
      let body = "";
      request.setEncoding("utf8").on("data", (piece: string) => {
        body += piece;
      });
      request.on("end", () => {
        const end = (status: number, text = "", headers = {}): void =>
          void response.writeHead(status, headers).end(text);
        if (this.password !== null && !this.#isLetIn(request.method ?? "", request.headers.authorization))
          return end(401, "who?", {
            "www-authenticate": 'Digest realm="SPARQL", nonce="5e1f", qop="auth", algorithm=MD5',
          });
        this.asked.push(`${request.method} ${graph}`);
        if (request.method === "GET")
          return this.graphs.has(graph)
            ? end(200, this.graphs.get(graph), { "content-type": "text/turtle" })
            : end(404);
        if (this.broken !== null) return end(this.broken, "no room left");
        if (request.method === "DELETE") return end(this.graphs.delete(graph) ? 204 : 404);
        expect(request.headers["content-type"]).toMatch("text/turtle");
        this.graphs.set(graph, body);
        end(201);
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/store`;
  }

  #isLetIn(method: string, header = ""): boolean {
    const hash = (text: string): string => createHash("md5").update(text).digest("hex");
    const field = (name: string): string => new RegExp(`\\b${name}="?([^",]+)`).exec(header)?.[1] ?? "";
    const [a, b] = [hash(`dba:SPARQL:${this.password}`), hash(`${method}:${field("uri")}`)];
    return field("response") === hash(`${a}:5e1f:${field("nc")}:${field("cnonce")}:auth:${b}`);
  }

  stop = (): void => void this.#server?.close();
}

describe("claimgraph push", () => {
  const store = new Store();
  let to = "";
  let graph = "";
  beforeAll(async () => {
    to = await store.start();
    graph = work.path("pushed.graph");
    const texts = [
      work.file("one.txt", BRIDGE),
      work.file("two.txt", BRIDGE.replaceAll("Tornwick", "Hestrel").replace("20 March", "28 March")),
    ];
    expect((await run(["build", ...texts, "-o", graph])).code).toBe(0);
  });
  afterAll(store.stop);

  it("writes each named graph, and what is in the store is what export writes", async () => {
    store.graphs.set("https://other.example/graph", "<a:a> <a:b> <a:c> .");
    const pushed = await run(["push", graph, "--to", to]);
    expect(pushed).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/3 graphs written, 0 the same as before, 0 taken away/),
    });
    const quads = [...store.graphs]
      .filter(([iri]) => iri.startsWith(BASE) && iri !== `${BASE}pushed`)
      .flatMap(([iri, text]) =>
        text
          .trim()
          .split("\n")
          .map((line) => line.replace(/ \.$/, ` <${iri}> .`)),
      );
    const file = work.path("pushed.nq");
    expect((await run(["export", graph, "-o", file])).code).toBe(0);
    expect(quads.sort()).toEqual(readFileSync(file, "utf8").trim().split("\n").sort());
    expect(store.graphs.has("https://other.example/graph")).toBe(true);
  });

  it("then writes only what has changed, takes away what is gone, and with --whole writes all", async () => {
    expect((await run(["push", graph, "--to", to])).stderr).toMatch(/0 graphs written, 3 the same as before/);
    const { stdout } = await run(["documents", graph, "--json"]);
    const [first] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string });
    expect((await run(["remove", graph, first?.id ?? ""])).code).toBe(0);
    const third = work.file("three.txt", BRIDGE.replaceAll("Tornwick", "Osk").replace("20 March", "30 March"));
    expect((await run(["build", third, "-o", graph])).code).toBe(0);
    store.asked.length = 0;
    expect((await run(["push", graph, "--to", to])).stderr).toMatch(
      /2 graphs written, 1 the same as before, 1 taken away/,
    );
    expect(store.asked).toContain(`DELETE ${BASE}document/${first?.id}`);
    expect(store.graphs.has(`${BASE}document/${first?.id}`)).toBe(false);
    expect((await run(["push", graph, "--to", to, "--whole"])).stderr).toMatch(/3 graphs written/);
  });

  it("tells what a store answers, and goes on from there the next time", async () => {
    store.broken = 507;
    const full = await run(["push", graph, "--to", to, "--whole"]);
    expect(full).toMatchObject({ code: 74, stderr: expect.stringMatching(/the store answers 507 \(no room left\)/) });
    store.broken = null;
    expect((await run(["push", graph, "--to", to])).code).toBe(0);
    const none = await run(["push", graph, "--to", "http://127.0.0.1:9/"]);
    expect([none.code, none.stderr]).toEqual([74, expect.stringMatching(/Is the store running/)]);
  });

  it("shows a password by Digest, and never over a network in the clear", async () => {
    store.password = "secret-word";
    const env = { CLAIMGRAPH_PASSWORD: "secret-word" };
    const refused = await run(["push", graph, "--to", to]);
    expect([refused.code, refused.stderr]).toEqual([74, expect.stringMatching(/answers 401.*\n.*--user/)]);
    const let_in = await run(["push", graph, "--to", to, "--user", "dba", "--whole"], { env });
    expect([let_in.code, let_in.stderr]).toEqual([0, expect.stringMatching(/3 graphs written/)]);
    expect(let_in.stderr).not.toContain("secret-word");
    const far = await run(["push", graph, "--to", "http://store.example/gsp", "--user", "dba"], { env });
    expect([far.code, far.stderr]).toEqual([2, expect.stringMatching(/would go over the network for all to read/)]);
    expect((await run(["push", graph, "--to", "ftp://store.example/"])).code).toBe(2);
    store.password = null;
  });
});
