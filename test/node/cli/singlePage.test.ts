import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { singlePage } from "../../../src/node/cli/singlePage.ts";

let viewer = "";
beforeAll(() => {
  viewer = mkdtempSync(join(tmpdir(), "claimgraph-page-"));
  for (const name of ["viewer.js", "viewer.css", "licences.txt"]) writeFileSync(join(viewer, name), "");
});
afterAll(() => rmSync(viewer, { recursive: true, force: true }));

let asked = 0;
async function* files(count: number) {
  for (asked = 0; asked < count; asked++) yield { path: `graph/${asked}.json`, content: '{"claim":"<b>"}'.repeat(10) };
}

test("a graph that is too large for one page is refused before all of it is made, with what to do", async () => {
  expect(await singlePage(viewer, files(20), 10_000)).toContain('data-path="graph/19.json"');
  await expect(singlePage(viewer, files(1000), 10_000)).rejects.toMatchObject({
    message: expect.stringContaining("too large for one page"),
    exitCode: 65,
    remedy: expect.stringContaining("Leave out --single"),
  });
  expect(asked).toBeLessThan(100);
});
