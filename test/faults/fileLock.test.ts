import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EXIT } from "../../src/model/errors.ts";
import { lockFile } from "../../src/node/disk/lock.ts";
import { run } from "../node/cli/program.ts";
import { Work } from "../node/cli/work.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a file that two runs write", () => {
  test("is given to the second when the first is done", async () => {
    const file = join(folder, "claims.ttl");
    const first = await lockFile(file);
    let waited = 0;
    const second = lockFile(file, () => {
      if (++waited === 2) void first.release();
    });
    await (await second).release();
    expect(waited).toBeGreaterThanOrEqual(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is refused after the longest wait, naming the lock: exit code 75", async () => {
    const file = join(folder, "claims.ttl");
    const first = await lockFile(file);
    await expect(lockFile(file, () => {}, 200)).rejects.toMatchObject({
      exitCode: EXIT.locked,
      place: join(folder, ".claims.ttl.lock"),
    });
    await first.release();
  });

  test("the user can end the wait", async () => {
    const first = await lockFile(join(folder, "claims.ttl"));
    const stop = () => {
      throw new Error("interrupted");
    };
    await expect(lockFile(join(folder, "claims.ttl"), stop)).rejects.toThrow("interrupted");
    await first.release();
  });
});

const work = new Work();

test("six builds into one file at a time lose no document, and leave no lock", async () => {
  const file = work.path("shared.ttl");
  const gates = [1, 2, 3, 4, 5, 6];
  const ran = await Promise.all(
    gates.map((n) => run(["build", work.file(`gate${n}.txt`, `Keldora said that gate ${n} was closed.`), "-o", file])),
  );
  expect(ran.map(({ code }) => code)).toEqual(gates.map(() => 0));
  const turtle = readFileSync(file, "utf8");
  for (const n of gates) expect(turtle).toContain(`gate ${n}`);
  expect(readdirSync(work.folder).filter((name) => name.includes("lock"))).toEqual([]);
});
