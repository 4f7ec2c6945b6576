import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { run } from "./cli/program.ts";
import { samplesGraph } from "./cli/samplesGraph.ts";
import { startServer, TOKEN } from "./cli/served.ts";
import { Work } from "./cli/work.ts";

/* The pages “Ask it from a notebook” and “Load it into a store”: what they show is run, and prints what they show. */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const work = new Work();
const fencesOf = (page: string, language: string): string[] =>
  [
    ...readFileSync(join(ROOT, "docs", page), "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms")),
  ].map(([, code = ""]) => code);

const built = async (): Promise<string> => {
  return samplesGraph(work.path("conflict.graph"));
};

/** The first Python that has the modules; undefined where none has. */
const pythonWith = (modules: string): string | undefined =>
  ["/usr/bin/python3", "python3"].find((one) => spawnSync(one, ["-c", modules]).status === 0);
const rdflib = pythonWith("import rdflib, SPARQLWrapper");
const python = rdflib ?? pythonWith("");

test.skipIf(python === undefined)(
  `a notebook asks as the page shows${python === undefined ? " (skipped: there is no python3)" : ""}${rdflib === undefined ? ", without rdflib, which is not installed" : ""}`,
  async () => {
    const graph = await built();
    const server = await startServer(graph);
    try {
      const [plain = "", withRdflib = ""] = fencesOf("notebook.md", "python");
      const [printed = ""] = fencesOf("notebook.md", "text");
      const env = {
        ...process.env,
        CLAIMGRAPH_SERVER: server.address,
        CLAIMGRAPH_TOKEN: TOKEN,
        PYTHONIOENCODING: "utf-8",
      };
      const { stdout } = await promisify(execFile)(
        python ?? "python3",
        ["-c", rdflib === undefined ? plain : plain + withRdflib],
        { env },
      );
      expect(stdout.slice(0, printed.length)).toBe(printed);
      if (rdflib !== undefined) expect(stdout.slice(printed.length)).toMatch(/^\d+ claims\n$/);
    } finally {
      await server.stop();
    }
  },
);

test("a store takes what the page says to push, and the file for loading by bulk holds the same graphs", async () => {
  const graph = await built();
  const taken = new Set<string>();
  const store = createServer((request, response) => {
    if (request.method === "PUT")
      taken.add(new URL(request.url ?? "/", "http://store").searchParams.get("graph") ?? "");
    request.resume().on("end", () => response.writeHead(request.method === "PUT" ? 201 : 404).end());
  });
  await new Promise<void>((resolve) => store.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(store.address() as AddressInfo).port}/conflict/data`;
  try {
    const [push = "", bulk = ""] = fencesOf("stores.md", "sh");
    const argsOf = (line: string): string[] =>
      line
        .trim()
        .replace("http://localhost:3030/conflict/data", address)
        .replace("conflict.graph", graph)
        .split(" ")
        .slice(1);
    expect((await run(argsOf(push))).code).toBe(0);
    const exported = await run(argsOf(bulk.replace("conflict.nq.gz", work.path("conflict.nq.gz"))));
    expect(exported.code, exported.stderr).toBe(0);
    const { stdout } = await run([
      "query",
      work.path("conflict.nq.gz"),
      "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }",
      "--format",
      "csv",
    ]);
    const graphs = stdout.trim().split(/\r?\n/).slice(1);
    expect([...taken].filter((iri) => !iri.endsWith("/pushed")).sort()).toEqual(graphs.sort());
  } finally {
    store.close();
  }
});
