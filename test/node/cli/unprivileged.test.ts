import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildIfMissing } from "./program.ts";
import { samplesGraph } from "./samplesGraph.ts";
import { TOKEN } from "./served.ts";
import { Work } from "./work.ts";

/* What the Dockerfile and the unit of systemd do to the process, as far as it goes without either: the same command line as a user without
 * rights, with a graph that it cannot write to. */
const MAIN = fileURLToPath(new URL("../../../dist/node/cli/main.js", import.meta.url));
const NOBODY = { uid: 65534, gid: 65534 };
buildIfMissing();
const canStart =
  process.getuid?.() === 0 && spawnSync(process.execPath, [MAIN, "--version"], { ...NOBODY, cwd: "/" }).status === 0;
const work = new Work();
let child: ChildProcess | null = null;
let address = "";

describe.skipIf(!canStart)(
  `the command line of the container${canStart ? "" : " (only root can start it as another user)"}`,
  () => {
    beforeAll(async () => {
      const made = await samplesGraph(work.path("made.graph"));
      // the folder of a test is its owner's alone
      const folder = mkdtempSync(join(tmpdir(), "claimgraph-mounted-"));
      const graph = join(folder, "graph");
      cpSync(made, graph, { recursive: true });
      for (const one of readdirSync(folder, { recursive: true, withFileTypes: true }))
        chmodSync(join(one.parentPath, one.name), one.isDirectory() ? 0o555 : 0o444);
      chmodSync(folder, 0o555);
      const started = spawn(process.execPath, [MAIN, "serve", graph, "--host", "0.0.0.0", "--port", "0"], {
        ...NOBODY,
        cwd: "/",
        env: { PATH: process.env.PATH, CLAIMGRAPH_TOKEN: TOKEN },
      });
      child = started;
      address = await new Promise<string>((resolve, reject) => {
        started.once("close", (code) => reject(new Error(`it ended with ${code}`)));
        started.stdout.setEncoding("utf8").once("data", (text: string) => resolve(text.split("/#")[0] ?? ""));
      });
    });
    afterAll(() => {
      child?.kill("SIGINT");
    });

    it("answers everything, writes nothing, and is healthy by the check of the container", async () => {
      const paths = [
        "/api/claims?limit=1",
        "/sparql?query=ASK%7B%7D",
        "/data?graph=links",
        "/graph/graph.json",
        "/health",
      ];
      for (const path of paths) {
        const { status } = await fetch(address + path, { headers: { authorization: `Bearer ${TOKEN}` } });
        expect([path, status]).toEqual([path, 200]);
      }
    });
  },
);
