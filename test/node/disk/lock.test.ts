import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ClaimgraphError, EXIT } from "../../../src/model/errors.ts";
import { LOCK_NAME, lockFolder } from "../../../src/node/disk/lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = (): string => join(folder, LOCK_NAME);
const refusal = async (): Promise<ClaimgraphError> => {
  const lock = await lockFolder(folder).catch((error: unknown) => error);
  if (lock instanceof ClaimgraphError) return lock;
  throw new Error("the lock was given");
};

/** What a lock of this very process says. */
async function heldHere() {
  const lock = await lockFolder(folder);
  const held: { readonly where: Readonly<Record<string, string | null>> } = JSON.parse(
    readFileSync(lockFile(), "utf8"),
  );
  await lock.release();
  return held;
}

/** The id of a process that is gone. */
const goneProcess = (): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["-e", ""]);
    child.on("close", () => resolve(child.pid!));
  });

describe("lockFolder", () => {
  test("gives a lock to one only, and to the next when it is released", async () => {
    const lock = await lockFolder(folder);
    const error = await refusal();
    expect(error.exitCode).toBe(EXIT.locked);
    expect(String(error)).toContain(lockFile());
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
    await (await lockFolder(folder)).release();
  });

  test("names the process that holds it and what to do", async () => {
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    try {
      const holder = JSON.stringify({ pid: child.pid, host: hostname() });
      writeFileSync(lockFile(), holder);
      expect(String(await refusal())).toMatch(new RegExp(`process ${child.pid} on .*delete this file`));
      expect(readFileSync(lockFile(), "utf8")).toBe(holder);
    } finally {
      child.kill();
    }
  });

  test("takes over a lock whose process is gone", async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: await goneProcess(), host: hostname() }));
    const lock = await lockFolder(folder);
    expect(JSON.parse(readFileSync(lockFile(), "utf8"))).toMatchObject({ pid: process.pid });
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  // Only where the system tells when a process began
  test.skipIf(!existsSync("/proc/self/stat"))(
    "takes over a lock of an earlier process with the same number",
    async () => {
      writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, host: hostname(), started: "1" }));
      await (await lockFolder(folder)).release();
      expect(existsSync(lockFile())).toBe(false);
    },
  );

  test("does not take over the lock of another machine, or one that it cannot read", async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: await goneProcess(), host: "another.example" }));
    expect(String(await refusal())).toContain("another.example");
    writeFileSync(lockFile(), "");
    expect((await refusal()).exitCode).toBe(EXIT.locked);
  });

  // Two containers may bear the name of their machine, and number their processes each for itself
  test.skipIf(!existsSync("/proc/self/ns/pid"))(
    "does not take over the lock of a process that it cannot see, though its machine has the same name",
    async () => {
      const here = await heldHere();
      const pid = await goneProcess();
      const elsewhere = [
        { ...here.where, processes: "pid:[1]" },
        { ...here.where, machine: "another", boot: "another" },
      ];
      for (const where of elsewhere) {
        const holder = JSON.stringify({ ...here, pid, where });
        writeFileSync(lockFile(), holder);
        expect((await refusal()).exitCode).toBe(EXIT.locked);
        expect(readFileSync(lockFile(), "utf8")).toBe(holder);
      }
    },
  );

  test.skipIf(!existsSync("/etc/machine-id") || !existsSync("/proc/sys/kernel/random/boot_id"))(
    "takes over a lock from before the system was started again, whatever has its number now",
    async () => {
      const here = await heldHere();
      writeFileSync(lockFile(), JSON.stringify({ ...here, where: { ...here.where, boot: "another", processes: "x" } }));
      await (await lockFolder(folder)).release();
      expect(existsSync(lockFile())).toBe(false);
    },
  );

  test("is given to exactly one of many that find a stale lock at once", async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: await goneProcess(), host: hostname() }));
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const locks = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(locks).toHaveLength(1);
    await locks[0]!.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is given to exactly one where a run was killed while it took over a stale lock, and to none while one does", async () => {
    const gone = JSON.stringify({ pid: await goneProcess(), host: hostname() });
    const guard = `${lockFile()}.guard`;
    for (const name of [lockFile(), guard]) writeFileSync(name, gone);
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const locks = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(locks).toHaveLength(1);
    await locks[0]!.release();
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(lockFile(), gone);
    writeFileSync(guard, JSON.stringify({ pid: process.pid, host: hostname() }));
    expect((await refusal()).exitCode).toBe(EXIT.locked);
    expect(existsSync(guard)).toBe(true);
  });

  test("does not remove the lock of another run when released", async () => {
    const lock = await lockFolder(folder);
    writeFileSync(lockFile(), "someone else's");
    await lock.release();
    expect(readFileSync(lockFile(), "utf8")).toBe("someone else's");
  });
});
