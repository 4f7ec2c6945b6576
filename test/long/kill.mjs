// The program is killed (kill -9) at many moments of each operation: what was there stands, and the operation can be run again to the same bytes.
//
//   node test/long/kill.mjs [moments of each operation: 100]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fresh, makeBeginning, OPERATIONS, prepare, start, troubleAfter } from "./operations.mjs";

/** @returns {Promise<boolean>} whether all of them held */
export async function run(moments = 100) {
  const work = mkdtempSync(join(tmpdir(), "claimgraph-kill-"));
  const beginning = join(work, "beginning");
  let failed = 0;
  try {
    await makeBeginning(beginning);
    for (const name of Object.keys(OPERATIONS)) {
      const prepared = await prepare(name, beginning, work);
      let killed = 0;
      for (let n = 0; n < moments; n++) {
        const at = join(work, "at");
        fresh(beginning, at);
        const { code } = await start(prepared.words, at, {
          after: (child) => setTimeout(() => child.kill("SIGKILL"), (prepared.took * (n + 0.5)) / moments),
        });
        if (code === null) killed++;
        const trouble = await troubleAfter(prepared, at);
        if (trouble === null) continue;
        failed++;
        console.log(`FAILS  ${name}, killed at moment ${n} of ${moments}: ${trouble}`);
      }
      console.log(`${name}: ${killed} of ${moments} runs killed`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  console.log(failed === 0 ? "held" : `${failed} failed`);
  return failed === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await run(Number(process.argv[2] ?? 100))) ? 0 : 1;
