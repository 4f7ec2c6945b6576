import { expect, test } from "vitest";
import { buildIfMissing } from "./cli/program.ts";

test("the package of npm pack, installed in an empty folder, builds, verifies, exports, serves an assistant and shows the demo", async () => {
  buildIfMissing();
  const { run }: { run: () => Promise<boolean> } = await import(new URL("../long/pack.mjs", import.meta.url).href);
  expect(await run()).toBe(true);
}, 300_000);
