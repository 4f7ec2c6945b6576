import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIfMissing, run } from "../cli/program.ts";
import { buildSamples, comparable, ownRows, QUERIES, type Rows } from "./rows.ts";

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

  beforeAll(async () => {
    buildIfMissing();
    const folder = join(work, "samples.graph");
    await buildSamples(folder);
    own = await ownRows(folder);
    const store = join(work, "store");
    mkdirSync(store);
    await run(["export", folder, "-o", join(work, "samples.nq")]);
    copyFileSync(join(work, "samples.nq"), join(store, "samples.nq"));
    const [sql, port] = await freePorts();
    http = port;
    writeFileSync(join(store, "virtuoso.ini"), settings(sql, http));
    server = spawn("virtuoso-t", ["-f", "-c", "virtuoso.ini"], { cwd: store, stdio: "ignore" });
    const sqlOf = (statements: string): string =>
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
  }, 300_000);

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
});
