import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIfMissing, run } from "../cli/program.ts";
import { samplesGraph } from "../cli/samplesGraph.ts";
import { comparable, ownRows, QUERIES, type Rows } from "./rows.ts";

const installed = ["virtuoso-t", "isql-vt"].every((name) => spawnSync("which", [name]).status === 0);
const work = mkdtempSync(join(tmpdir(), "claimgraph-virtuoso-"));

/** Two free ports of this machine. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  const ports = servers.map(
    (server) =>
      new Promise<number>((resolve) => {
        server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
      }),
  );
  const [sql, http] = await Promise.all(ports);
  for (const server of servers) server.close();
  return [sql as number, http as number];
}

const settings = (sql: number, http: number): string => `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:${sql}
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:${http}
[SPARQL]
ResultSetMaxRows = 1000000
`;

interface Answer {
  readonly head: { readonly vars: readonly string[] };
  readonly results: { readonly bindings: readonly Readonly<Record<string, { readonly value: string }>>[] };
}

/** What the store answers to a query sent as a form. */
const asked = (port: number, query: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const body = new URLSearchParams({ query }).toString();
    const headers = {
      accept: "application/sparql-results+json",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
    };
    // the store closes a connection when it likes: each question has its own
    const sent = request(
      { host: "127.0.0.1", port, path: "/sparql", method: "POST", headers, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () => {
          if (response.statusCode === 200) resolve(JSON.parse(text) as Answer);
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on("error", reject).end(body);
  });

describe.skipIf(!installed)(`Virtuoso 7${installed ? "" : " (not installed)"}`, () => {
  let server: ChildProcess | null = null;
  let http = 0;
  let own: Rows = {};
  let sqlOf = (_statements: string): string => "";

  beforeAll(async () => {
    buildIfMissing();
    const folder = await samplesGraph(join(work, "samples.graph"));
    own = await ownRows(folder);
    const store = join(work, "store");
    mkdirSync(store);
    await run(["export", folder, "-o", join(work, "samples.nq")]);
    copyFileSync(join(work, "samples.nq"), join(store, "samples.nq"));
    const [sql, port] = await freePorts();
    http = port;
    writeFileSync(join(store, "virtuoso.ini"), settings(sql, http));
    server = spawn("virtuoso-t", ["-f", "-c", "virtuoso.ini"], { cwd: store, stdio: "ignore" });
    sqlOf = (statements: string): string =>
      execFileSync("isql-vt", [`127.0.0.1:${sql}`, "dba", "dba", `exec=${statements}`], {
        cwd: store,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    const until = Date.now() + 120_000;
    for (;;) {
      try {
        sqlOf("select 1;");
        break;
      } catch (error) {
        if (Date.now() > until) throw error;
        await new Promise((wait) => setTimeout(wait, 500));
      }
    }
    sqlOf("ld_dir('.', '*.nq', 'urn:default'); rdf_loader_run();");
  });

  afterAll(() => {
    server?.kill("SIGKILL");
    rmSync(work, { recursive: true, force: true });
  });

  test.each(["chain", "compare", "disputes", "names", "origins", "points", "record", "repeats"])(
    "gives the same rows for %s.rq",
    async (name) => {
      const { head, results } = await asked(http, readFileSync(join(QUERIES, `${name}.rq`), "utf8"));
      const rows = results.bindings.map((row) => head.vars.map((variable) => row[variable]?.value ?? ""));
      expect(rows.length).toBeGreaterThan(0);
      expect(comparable(rows)).toEqual(own[name]);
    },
  );

  test("takes what claimgraph push writes over HTTP, and then what has changed; every shipped query gives the same rows", async () => {
    const names = readdirSync(QUERIES).filter((name) => name.endsWith(".rq"));
    const rowsIn = async (): Promise<Rows> => {
      const found: Record<string, string[]> = {};
      for (const name of names) {
        const { head, results } = await asked(http, readFileSync(join(QUERIES, name), "utf8"));
        found[name.slice(0, -3)] = comparable(
          results.bindings.map((row) => head.vars.map((variable) => row[variable]?.value ?? "")),
        );
      }
      return found;
    };
    const graphs = await asked(
      http,
      "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), '/claimgraph/')) }",
    );
    expect(graphs.results.bindings.length).toBeGreaterThan(10);
    for (const { g } of graphs.results.bindings) sqlOf(`SPARQL CLEAR GRAPH <${g?.value}>;`);
    expect((await rowsIn()).disputes).toEqual([]);
    const push = (...more: string[]) =>
      run(
        [
          "push",
          join(work, "samples.graph"),
          "--to",
          `http://127.0.0.1:${http}/sparql-graph-crud-auth`,
          "--user",
          "dba",
          ...more,
        ],
        { env: { CLAIMGRAPH_PASSWORD: "dba" } },
      );
    const first = await push();
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr).toMatch(/\d+ graphs written, 0 the same as before, 0 taken away/);
    expect(await rowsIn()).toEqual(own);
    const again = await push();
    expect([again.code, again.stderr]).toEqual([0, expect.stringMatching(/0 graphs written, \d+ the same as before/)]);
  });
});
