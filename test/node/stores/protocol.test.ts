import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseQuads } from "../../../src/rdf/n3.ts";
import { DEFAULT_NAMES } from "../../../src/rdf/vocabulary/namespaces.ts";
import { isExpected, type ProtocolRequest, type ProtocolTest, protocolTests } from "../../w3c/protocolTests.ts";
import { ABSENT, hasSuites, read, unpacked } from "../../w3c/suite.ts";
import { buildIfMissing } from "../cli/program.ts";

const built = async <M>(name: string): Promise<M> =>
  import(new URL(`../../../dist/node/${name}.js`, import.meta.url).href);
type Server = typeof import("../../../src/node/server/server.ts");
type Routes = typeof import("../../../src/node/server/sparqlRoutes.ts");
type Service = typeof import("../../../src/node/server/sparqlService.ts");

const TOKEN = "a-token-that-nobody-guesses";
let served: Awaited<ReturnType<Server["serve"]>>;
let site = "";

/** Starts a server that has these graphs and nothing else. */
async function start(graphs: readonly { readonly iri: string; readonly text: string }[], bounds = {}): Promise<void> {
  buildIfMissing();
  site = mkdtempSync(join(tmpdir(), "claimgraph-protocol-"));
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, "index.html"), "<!doctype html>");
  const [{ serve }, { sparqlRoutes }, { SparqlService }] = await Promise.all([
    built<Server>("server/server"),
    built<Routes>("server/sparqlRoutes"),
    built<Service>("server/sparqlService"),
  ]);
  const sources = graphs.map(({ iri, text }) => ({ file: iri, text, format: "ntriples" as const, graph: iri }));
  const service = new SparqlService(
    {
      revision: async () => "0".repeat(64),
      names: DEFAULT_NAMES,
      graph: async () => ({ sources, base: DEFAULT_NAMES.base }),
      isBeingWritten: async () => false,
    },
    bounds,
  );
  const none = { file: async () => null, text: async () => null };
  served = await serve(none, { port: 0, site, token: TOKEN, routes: [sparqlRoutes(service)] });
}
const stop = async (): Promise<void> => {
  await served.close();
  rmSync(site, { recursive: true });
};

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Asks with the headers exactly as given: `fetch` would add a type. */
function ask(
  path: string,
  { method, headers, body, encoding }: Omit<ProtocolRequest, "path" | "statuses" | "boolean" | "format">,
): Promise<Answer> {
  const { port } = new URL(served.address);
  const bytes = body === null ? null : Buffer.from(body, /utf-?16/i.test(encoding) ? "utf16le" : "utf8");
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: "127.0.0.1",
        path,
        method,
        headers: {
          ...headers,
          authorization: `Bearer ${TOKEN}`,
          ...(bytes === null ? {} : { "content-length": bytes.length }),
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body: text }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(bytes ?? undefined);
  });
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(path, { method: "GET", headers, body: null, encoding: "UTF-8" });

const TYPES: Readonly<Record<string, RegExp>> = {
  boolean: /sparql-results\+(?:json|xml)|application\/json/,
  tabular: /sparql-results|csv|tab-separated/,
  RDF: /turtle|n-triples|rdf\+xml|ld\+json/,
};

async function outcome({ requests }: ProtocolTest): Promise<boolean> {
  for (const one of requests) {
    const answer = await ask(one.path, one);
    if (!isExpected(answer.status, one)) return false;
    if (one.format !== null && answer.status === 200 && TYPES[one.format]?.test(answer.type) !== true) return false;
    if (one.boolean !== null && answer.status === 200) {
      const said = answer.type.includes("json") ? JSON.parse(answer.body).boolean : /<boolean>true/.test(answer.body);
      if (said !== one.boolean) return false;
    }
  }
  return true;
}

describe.skipIf(!hasSuites)(`the W3C's tests of the SPARQL protocol (skipped where ${ABSENT})`, () => {
  let tests: readonly ProtocolTest[] = [];
  let root = "";
  beforeAll(async () => {
    root = unpacked("rdf-tests.tar.gz");
    const folder = join(root, "sparql/sparql11/protocol");
    tests = protocolTests(join(folder, "manifest.ttl"));
    await start(
      [1, 2, 3].map((n) => ({
        iri: `http://kasei.us/2009/09/sparql/data/data${n}.rdf`,
        text: read(join(folder, `data${n}.nt`)),
      })),
    );
  });
  afterAll(stop);

  it("all that only read are passed, those that must be refused are, and every update is refused with 403", async () => {
    expect(tests).toHaveLength(34);
    const updates = tests.filter(({ name }) => name.startsWith("update_"));
    const others = tests.filter((one) => !updates.includes(one));
    const failed: string[] = [];
    for (const one of others) if (!(await outcome(one))) failed.push(one.name);
    expect(failed).toEqual([]);
    expect([others.filter(({ name }) => !name.startsWith("bad_")).length, others.length, updates.length]).toEqual([
      13, 27, 7,
    ]);
    for (const { name, requests } of updates)
      expect([name, (await ask(requests[0]?.path ?? "", requests[0]!)).status]).toEqual([name, 403]);
  });

  it("the service description: it is RDF, has its endpoint, and says of what it is", async () => {
    const { type, body } = await get("/sparql", { accept: "text/turtle" });
    expect(type).toMatch("text/turtle");
    const quads = parseQuads(body, "turtle", "description");
    const sd = "http://www.w3.org/ns/sparql-service-description#";
    const objects = (property: string) =>
      quads.filter(({ predicate }) => predicate.value === sd + property).map(({ object }) => object.value);
    expect(objects("endpoint")).toEqual([`${served.address}sparql`]);
    expect(objects("feature")).toEqual([`${sd}UnionDefaultGraph`]);
    expect(
      quads.some(({ predicate, object }) => predicate.value.endsWith("#type") && object.value === `${sd}Service`),
    ).toBe(true);
    expect(objects("resultFormat").length).toBeGreaterThan(5);
  });

  it("the Graph Store Protocol, as far as it reads: what is there, what is not, and nothing is written", async () => {
    const store = protocolTests(join(root, "sparql/sparql11/graph-store-protocol/manifest-indirect.ttl"));
    expect(store).toHaveLength(9);
    const name = encodeURIComponent("http://kasei.us/2009/09/sparql/data/data1.rdf");
    for (const { requests } of store)
      for (const one of requests) {
        const path = one.path.replace(
          /^\/gsp\?(?:graph=[^&]*)?/,
          (said) => `/data?${said.includes("graph=") ? `graph=${name}` : ""}`,
        );
        const answer = await ask(path, one);
        // what the tests have written before is not here; a graph that is here is answered as they expect
        if (one.method === "GET" || one.method === "HEAD") expect([200, 404]).toContain(answer.status);
        else expect(answer.status).toBe(405);
      }
    const missing = store.find(({ name: test }) => test === "head_non_existing_indirect")?.requests[0];
    expect((await ask((missing?.path ?? "").replace("/gsp", "/data"), missing!)).status).toBe(404);
    const found = await get(`/data?graph=${name}`, { accept: "text/turtle" });
    expect([found.status, found.type]).toEqual([200, "text/turtle; charset=utf-8"]);
    expect(parseQuads(found.body, "turtle", "data1").length).toBeGreaterThan(0);
  });
});

describe("bounds", () => {
  beforeAll(() =>
    start(
      [
        {
          iri: "urn:many",
          text: Array.from({ length: 2000 }, (_, n) => `<urn:s${n}> <urn:p> "${n}" .`).join("\n"),
        },
      ],
      { deadline: 1500, most: 100_000, waiting: 2 },
    ),
  );
  afterAll(stop);
  const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;
  const ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c = ?nothing) }";

  it("a query that does not end is stopped and told, an answer too large is told, and the next is answered", async () => {
    const late = await get(query(ENDLESS));
    expect([late.status, JSON.parse(late.body).detail]).toEqual([
      503,
      expect.stringMatching(/took longer than 1.5 s and was stopped/),
    ]);
    const large = await get(query("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 5000"));
    expect([large.status, JSON.parse(large.body).detail]).toEqual([
      400,
      expect.stringMatching(/the answer is larger than/),
    ]);
    expect((await get(query("ASK {}"))).status).toBe(200);
  });

  it("a cross join of all with all is stopped or told to be too large, and the next is answered", async () => {
    const { status, body } = await get(query("SELECT * { ?a ?b ?c . ?d ?e ?f }"));
    expect([400, 503]).toContain(status);
    expect(JSON.parse(body).detail).toMatch(/took longer|too large|larger than/);
    expect((await get(query("ASK {}"))).status).toBe(200);
  });

  it("more queries than may wait are told to come again", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => get(query(ENDLESS))));
    expect(answers.filter(({ body }) => /too many queries are waiting/.test(body)).length).toBe(6);
    expect((await get(query("ASK {}"))).status).toBe(200);
  });
});
