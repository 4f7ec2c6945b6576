// A disk gets full at many moments of each operation: what was there stands, the fault is told by its exit code, and with room again the operation can
// be run to the same bytes. The disk is a small one in memory, which Linux allows root to make; elsewhere nothing is tried, and that is said.
//
//   node test/long/full.mjs [moments of each operation: 20]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fresh, makeBeginning, OPERATIONS, prepare, start, troubleAfter } from "./operations.mjs";

const SIZE_MB = 48;
/** Done, some documents refused, a file that cannot be written. */
const FINE = new Set([0, 3, 74]);

const roomOf = (disk) => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

/** Leaves so many bytes of room. */
function fill(disk, bytes) {
  const filler = join(disk, "filler");
  rmSync(filler, { force: true });
  writeFileSync(filler, Buffer.alloc(Math.max(0, roomOf(disk) - bytes)));
}

/** How many bytes an operation takes at most, looked at while it runs. */
async function needOf({ words }, beginning, disk) {
  const at = join(disk, "at");
  fresh(beginning, at);
  const before = roomOf(disk);
  let least = before;
  const look = setInterval(() => {
    least = Math.min(least, roomOf(disk));
  }, 1);
  await start(words, at);
  clearInterval(look);
  return before - Math.min(least, roomOf(disk));
}

async function tryOne(prepared, beginning, disk, room) {
  const at = join(disk, "at");
  rmSync(join(disk, "filler"), { force: true });
  fresh(beginning, at);
  fill(disk, room);
  const { code, stderr } = await start(prepared.words, at);
  rmSync(join(disk, "filler"));
  if (!FINE.has(code)) return { isFull: true, trouble: `exit code ${code}: ${stderr}` };
  const isFull = code !== 0;
  if (isFull && !/disk is full/.test(stderr)) return { isFull, trouble: `not told: ${stderr}` };
  const left = readdirSync(at, { recursive: true, encoding: "utf8" }).find((name) => /\.tmp$/.test(name));
  return { isFull, trouble: left === undefined ? await troubleAfter(prepared, at) : `${left} is left` };
}

/** @returns {Promise<boolean>} whether all of them held */
export async function run(moments = 20) {
  const work = mkdtempSync(join(tmpdir(), "claimgraph-full-"));
  const disk = join(work, "disk");
  mkdirSync(disk);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE_MB}m`, "tmpfs", disk], { stdio: "ignore" }).status !== 0) {
    rmSync(work, { recursive: true });
    console.log("skipped  no disk can be made here");
    return true;
  }
  let failed = 0;
  try {
    const beginning = join(work, "beginning");
    await makeBeginning(beginning);
    for (const name of Object.keys(OPERATIONS)) {
      const prepared = await prepare(name, beginning, work);
      const need = await needOf(prepared, beginning, disk);
      let full = 0;
      for (let n = 0; n < moments; n++) {
        const { isFull, trouble } = await tryOne(prepared, beginning, disk, Math.floor((need * n) / moments));
        if (isFull) full++;
        if (trouble === null) continue;
        failed++;
        console.log(`FAILS  ${name}, with room for ${n} of ${moments} parts of ${need} bytes: ${trouble}`);
      }
      console.log(`${name}: the disk got full in ${full} of ${moments} runs`);
    }
  } finally {
    spawnSync("umount", [disk]);
    rmSync(work, { recursive: true, force: true });
  }
  console.log(failed === 0 ? "held" : `${failed} failed`);
  return failed === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await run(Number(process.argv[2] ?? 20))) ? 0 : 1;
