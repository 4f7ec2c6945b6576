// What `npm pack` makes is installed into an empty folder and works there: it builds and verifies a graph, and shows the demo. Nothing is asked of
// the network: where npm has not all packages in its cache, those of this project stand in for them, which is told.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const NEWS = "Keldora's army shelled the bridge at Tornwick on Monday, the Ministry of Defence of Pallumia said.\n";

/** Packs the project into a folder, and gives the file. */
export function pack(folder) {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8" }));
  return join(folder, filename);
}

/** Installs the packed program into a folder; tells where its packages are those of this project. */
function install(packed, folder) {
  writeFileSync(join(folder, "package.json"), "{}");
  const args = ["install", "--offline", "--no-audit", "--no-fund", "--omit=dev", packed];
  if (spawnSync("npm", args, { cwd: folder, stdio: "ignore" }).status === 0) return;
  console.log("skipped  npm's cache has not all packages: those of this project stand in");
  const packages = join(folder, "node_modules");
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(join(packages, "claimgraph"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules")))
    if (!name.startsWith(".")) symlinkSync(join(root, "node_modules", name), join(packages, name));
  execFileSync("tar", ["-xzf", packed, "-C", join(packages, "claimgraph"), "--strip-components=1"], { cwd: folder });
}

/** Asks what a client asks first of an assistant's server, which it starts by the lines of the page that comes with the package. */
function assistant(folder) {
  const place = join(folder, "node_modules/claimgraph/");
  const [, json = "{}"] = /^```json\n(.*?)^```$/ms.exec(readFileSync(join(place, "docs/assistant.md"), "utf8")) ?? [];
  const written = json
    .replace("/path/to/claimgraph/", place)
    .replace("/path/to/conflict.graph", join(folder, "bridge.graph"));
  const { command, args } = JSON.parse(written).mcpServers.claimgraph;
  const info = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
  const input = [
    { id: 1, method: "initialize", params: info },
    { method: "notifications/initialized" },
    { id: 2, method: "tools/list", params: {} },
  ].map((message) => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  // clients start it where they are themselves
  return spawnSync(command, args, { cwd: tmpdir(), encoding: "utf8", input: input.join("") });
}

/** Starts the demo and ends it when it can be opened. */
function demo(folder, program) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, "demo", "--port", "0"], { cwd: folder });
    let printed = "";
    let told = "";
    child.stdout.on("data", (data) => {
      printed += String(data);
    });
    child.stderr.on("data", (data) => {
      told += String(data);
      if (told.includes("Ctrl-C ends")) child.kill("SIGINT");
    });
    child.on("close", (code) => resolve({ status: code, stdout: printed, stderr: told }));
  });
}

/**
 * @param {string} [packed] the file that `pack` gave
 * @returns {Promise<boolean>} whether it works where it was installed
 */
export async function run(packed) {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-pack-"));
  let held = true;
  const expected = (what, { status, stdout, stderr }, words) => {
    const isSo = status === 0 && `${stdout}${stderr}`.includes(words);
    held &&= isSo;
    console.log(`${isSo ? "held " : "FAILS"}  ${what}`);
    if (!isSo) console.log(`${status}\n${stdout}${stderr}`.slice(-800));
  };
  try {
    install(packed ?? pack(folder), folder);
    const program = join(folder, "node_modules/claimgraph/dist/node/cli/main.js");
    if (!existsSync(program)) throw new Error(`${program} was not packed`);
    const start = (...args) => spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
    writeFileSync(join(folder, "bridge.txt"), NEWS);
    expected("build", start("build", "bridge.txt", "-o", "bridge.graph"), "1 added; 1 claim read");
    expected("verify", start("verify", "bridge.graph"), "all is well");
    expected("export of a site", start("export", "bridge.graph", "-o", "site/"), "");
    expected("mcp, by the lines of docs/assistant.md", assistant(folder), '"name":"search_claims"');
    expected("demo", await demo(folder, program), "http://127.0.0.1:");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return held;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await run()) ? 0 : 1;
