// Every nth call of the system that writes fails, or the program is killed at it: what was there stands, the fault is told by its exit code, and the
// operation can be run again to the same bytes.
//
//   node test/long/failing.mjs [at most so many calls of each operation: all]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fresh, makeBeginning, OPERATIONS, prepare, start, troubleAfter } from "./operations.mjs";

const HOOK = pathToFileURL(fileURLToPath(new URL("./failingFs.mjs", import.meta.url))).href;
const CODES = ["EIO", "ENOSPC", "EACCES", "KILL"];
/** A fault of the program, and what it ends with where it does not know what happened. */
const FAULT = 1;

async function failAt(prepared, beginning, at, setting) {
  fresh(beginning, at);
  process.env.CLAIMGRAPH_FAIL = setting;
  try {
    return await start(prepared.words, at, { nodeOptions: ["--import", HOOK] });
  } finally {
    delete process.env.CLAIMGRAPH_FAIL;
  }
}

/** How many calls an operation makes. */
async function callsOf(prepared, beginning, at) {
  process.env.CLAIMGRAPH_COUNT = "1";
  const { stderr } = await failAt(prepared, beginning, at, "0:EIO");
  delete process.env.CLAIMGRAPH_COUNT;
  return Number(/^calls (\d+)$/m.exec(stderr)?.[1] ?? 0);
}

/** @returns {Promise<boolean>} whether all of them held */
export async function run(most = Number.POSITIVE_INFINITY) {
  const work = mkdtempSync(join(tmpdir(), "claimgraph-failing-"));
  const [beginning, at] = [join(work, "beginning"), join(work, "at")];
  let failed = 0;
  try {
    await makeBeginning(beginning);
    for (const name of Object.keys(OPERATIONS)) {
      const prepared = await prepare(name, beginning, work);
      const calls = await callsOf(prepared, beginning, at);
      const step = Math.max(1, Math.ceil(calls / most));
      let tried = 0;
      for (let n = 1; n <= calls; n += step) {
        const code = CODES[tried++ % CODES.length];
        const ran = await failAt(prepared, beginning, at, `${n}:${code}`);
        const trouble = ran.code === FAULT ? `a fault of the program: ${ran.stderr}` : await troubleAfter(prepared, at);
        if (trouble === null) continue;
        failed++;
        console.log(`FAILS  ${name}, call ${n} of ${calls} with ${code}: ${trouble}`);
      }
      console.log(`${name}: ${tried} of ${calls} calls made to fail`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  console.log(failed === 0 ? "held" : `${failed} failed`);
  return failed === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await run(process.argv[2] === undefined ? undefined : Number(process.argv[2]))) ? 0 : 1;
