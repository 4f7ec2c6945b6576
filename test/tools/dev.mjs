// `npm run dev [GRAPH]`: the viewer with hot reload, on the graph of the sample documents or on a graph folder of one's own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const SAMPLES = join(root, "data/samples");
const SERVED = join(root, ".cache/dev");
const PROGRAM = join(root, "dist/node/cli/main.js");

function run(file, ...args) {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function sampleGraph() {
  const graph = join(root, ".cache/dev.graph");
  const documents = readdirSync(SAMPLES).filter((name) => /\.(?:txt|html)$/.test(name));
  run(
    PROGRAM,
    "build",
    ...documents.map((name) => join(SAMPLES, name)),
    "--lookup",
    join(SAMPLES, "lookup.json"),
    "-o",
    graph,
  );
  return graph;
}

mkdirSync(join(root, ".cache"), { recursive: true });
// The program makes the graph that the page opens, so it is built first. A site holds the built page too: that is built once.
run(join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json");
run(join(root, "test/tools/afterBuild.mjs"));
if (!existsSync(join(root, "dist/web/index.html"))) run(join(root, "node_modules/vite/bin/vite.js"), "build");
const graph = process.argv[2] ?? sampleGraph();
if (!existsSync(graph)) {
  console.error(`${graph}: no graph is there. Build one first: npx claimgraph build FILES -o ${graph}`);
  process.exit(66);
}
run(PROGRAM, "export", graph, "-o", `${SERVED}/`, "--texts");
const server = await createServer({ configFile: join(root, "vite.config.ts"), server: { host: "127.0.0.1" } });
await server.listen();
server.printUrls();
