// All checks, in the order in which they are cheapest to fail. The last line is the total: "N passed, N failed".
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findOrInstallBrowser } from "./browser.mjs";
import { countTests, failedTests, totalLine } from "./total.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs one step with its output passed through; resolves to its exit code. */
function step(title, args, env = {}) {
  console.log(`\n── ${title}`);
  return new Promise((resolve) => {
    const child = spawn("npm", args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
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
  const code = await step(title, [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], env);
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
    const code = await step(title, ["run", "--silent", script]);
    if (code !== 0) console.error(`${title}: failed`);
    counts.push({ passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, names: code === 0 ? [] : [title] });
  };
  try {
    await check("Lint", "lint");
    await check("Types", "types");
    await check("Build", "build");
    await check("Figures of the code", "house");
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
