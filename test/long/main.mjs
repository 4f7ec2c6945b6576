// What takes longer than a change may wait for, one after the other. The program is built first.
//
//   npm run test:long [-- pack full program journeys failing kill fuzz large load]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = (name, ...args) => [
  process.execPath,
  [fileURLToPath(new URL(`./${name}.mjs`, import.meta.url)), ...args],
];

/** Each with its command, the quickest first. */
const LONG = {
  pack: script("pack"),
  full: script("full", "4"),
  // every command in a process of its own, where `npm test` runs most of them in that of their test
  program: ["npx", ["vitest", "run", "--project", "program"]],
  // the viewer on graphs of the sizes that are promised, where `npm test` opens smaller ones
  journeys: ["npx", ["vitest", "run", "--project", "journeys"]],
  failing: script("failing", "20"),
  kill: script("kill", "10"),
  fuzz: script("fuzz", "1"),
  large: script("large"),
  load: script("load"),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(LONG, name));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: there are only ${Object.keys(LONG).join(", ")}`);
  process.exit(2);
}
const env = { ...process.env, CLAIMGRAPH_START: "1", CLAIMGRAPH_LONG: "1" };
const failed = (asked.length > 0 ? asked : Object.keys(LONG)).filter((name) => {
  const [command, args] = LONG[name];
  const start = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", env });
  console.log(`${status === 0 ? "held " : "FAILS"}  ${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
