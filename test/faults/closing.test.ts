import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Files, REAL_FILES } from "../../src/node/disk/files.ts";
import { writeAtomically } from "../../src/node/disk/writeAtomically.ts";

const folder = mkdtempSync(join(tmpdir(), "claimgraph-closing-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a folder that cannot be closed after its file stands is no fault: the file is written", async () => {
  let refused = 0;
  const failing: Files = {
    ...REAL_FILES,
    open: async (path, flags, mode) => {
      const handle = await REAL_FILES.open(path, flags, mode);
      if (flags !== "r") return handle;
      return {
        writeFile: (content) => handle.writeFile(content),
        sync: () => handle.sync(),
        async close() {
          await handle.close();
          refused++;
          throw Object.assign(new Error("failed"), { code: "ENOSPC" });
        },
      };
    },
  };
  await writeAtomically(join(folder, "a.txt"), "whole", failing);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("whole");
  expect(refused).toBe(process.platform === "win32" ? 0 : 1);
});
