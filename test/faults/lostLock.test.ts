import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { BRIDGE, Work } from "../node/cli/work.ts";

const work = new Work();
const ELSEWHERE = JSON.stringify({ pid: 1, host: "lost.example", started: "1" });

test("the lock of a lost machine is reported, and taken with --force and a warning; the graph stays whole", async () => {
  const graph = work.path("lost.graph");
  const text = work.file("bridge.txt", BRIDGE);
  await run(["build", text, "-o", graph]);
  const lock = join(graph, "claimgraph.lock");
  writeFileSync(lock, ELSEWHERE);
  const mill = work.file("mill.txt", "Keldora said that the mill was closed.");
  const refused = await run(["build", mill, "-o", graph]);
  expect(refused).toMatchObject({ code: 75, stderr: expect.stringMatching(/lost\.example[\s\S]*--force/) });
  expect(readFileSync(lock, "utf8")).toBe(ELSEWHERE);
  const taken = await run(["build", mill, "-o", graph, "--force"]);
  expect(taken).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/warning.*process 1 on lost\.example is taken/),
  });
  expect(existsSync(lock)).toBe(false);
  expect((await run(["verify", graph])).code).toBe(0);
  // A lock that was cut off when the machine went down, and what it guarded itself with
  writeFileSync(lock, "");
  writeFileSync(`${lock}.guard`, ELSEWHERE);
  expect((await run(["repair", graph, "--force"])).code).toBe(0);
  expect(readdirSync(graph).filter((name) => name.includes("lock"))).toEqual([]);
});

test("the lock of a single file is taken likewise", async () => {
  const file = work.path("lost.ttl");
  writeFileSync(work.path(".lost.ttl.lock"), ELSEWHERE);
  const ran = await run(["build", work.file("bridge.txt", BRIDGE), "-o", file, "--force"]);
  expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining("lost.example") });
});

test("the lock of a run that another container of this name may hold is taken only with --force", async () => {
  const graph = work.path("container.graph");
  const text = work.file("bridge.txt", BRIDGE);
  await run(["build", text, "-o", graph]);
  const held = { pid: 2 ** 22 + 1, host: hostname(), started: "1", where: { machine: "another" } };
  writeFileSync(join(graph, "claimgraph.lock"), JSON.stringify(held));
  expect(await run(["repair", graph])).toMatchObject({ code: 75, stderr: expect.stringContaining("--force") });
  expect((await run(["repair", graph, "--force"])).code).toBe(0);
});

test("--force takes no lock of a running process on this machine", async () => {
  const graph = work.path("held.graph");
  await run(["build", work.file("bridge.txt", BRIDGE), "-o", graph]);
  const held = JSON.stringify({ pid: process.pid, host: hostname(), started: null });
  writeFileSync(join(graph, "claimgraph.lock"), held);
  expect((await run(["repair", graph, "--force"])).code).toBe(75);
  expect(readFileSync(join(graph, "claimgraph.lock"), "utf8")).toBe(held);
});
