// All checks, in the order in which they are cheapest to fail. The last line is the total: "N passed, N failed".
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findOrInstallBrowser } from "./browser.mjs";
import { countTests, failedTests, totalLine } from "./total.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

const started = (title) => console.log(`\n── ${title}`);

/** Runs npm to its end and resolves to the exit code; what it prints is passed through, or kept for `print` where others run beside it. */
function npm(args, { env = {}, print = null } = {}) {
  return new Promise((resolve) => {
    const stdio = print === null ? "inherit" : ["inherit", "pipe", "pipe"];
    const child = spawn("npm", args, { cwd: root, stdio, env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => print(piece));
    child.on("error", (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

async function vitest(title, project, reports, env) {
  const file = join(reports, `${project}.json`);
  const args = ["exec", "--", "vitest", "run", "--project", project];
  started(title);
  const code = await npm([...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], { env });
  const report = await readFile(file, "utf8").then(JSON.parse, () => null);
  const count = countTests(report, code);
  return { ...count, names: count.failed === 0 ? [] : failedTests(report) };
}

async function main() {
  let browser;
  try {
    browser = await findOrInstallBrowser();
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  console.log(`Browser: ${browser}`);
  const reports = await mkdtemp(join(tmpdir(), "claimgraph-tests-"));
  const counts = [];
  const check = async (title, script) => {
    const printed = [];
    const code = await npm(["run", "--silent", script], { print: (piece) => printed.push(piece) });
    started(title);
    process.stdout.write(Buffer.concat(printed));
    if (code !== 0) console.error(`${title}: failed`);
    counts.push({ passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, names: code === 0 ? [] : [title] });
  };
  try {
    // Each of these leaves a core idle for much of its time
    await Promise.all([
      check("Lint", "lint").then(() => check("Figures of the code", "house")),
      check("Types", "types").then(() => check("Build", "build")),
    ]);
    counts.push(await vitest("Unit and golden tests", "unit", reports, {}));
    counts.push(await vitest("Laws, figures and suites", "laws", reports, {}));
    counts.push(await vitest("Tests that start the program", "program", reports, {}));
    counts.push(await vitest("Browser journeys", "journeys", reports, { CHROME_PATH: browser }));
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  // Named once more at the end, where they are seen
  for (const name of counts.flatMap(({ names }) => names)) console.error(`Failed: ${name}`);
  const total = counts.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));
  console.log(`\n${totalLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await main();
