import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { BRIDGE, Work } from "../node/cli/work.ts";

const work = new Work();
const FUTURE = new Date("2040-01-01T00:00:00Z");
const PAST = new Date("1980-01-01T00:00:00Z");

function setTimes(folder: string, time: Date): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    utimesSync(join(folder, name), time, time);
}

describe.each([
  ["of the future", FUTURE],
  ["long past", PAST],
])("a clock that was wrong: all files of a graph are %s", (when, time) => {
  test("building adds what is new and skips the rest, and all is well", async () => {
    const graph = work.path(`${when}.graph`);
    const bridge = work.file("bridge.txt", BRIDGE);
    await run(["build", bridge, "-o", graph]);
    setTimes(graph, time);
    const gate = work.file("gate.txt", "Pallumia said that the gate at Hestrel was closed.");
    const ran = await run(["build", bridge, gate, "-o", graph]);
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining("1 added, 1 unchanged") });
    expect(await run(["verify", graph])).toMatchObject({ code: 0 });
  });

  test("other words of the same length and the same time are read", async () => {
    const graph = work.path(`${when}, again.graph`);
    const mill = work.file("mill.txt", "Keldora said that the mill was closed.");
    utimesSync(mill, time, time);
    await run(["build", mill, "-o", graph]);
    const { size } = statSync(mill);
    writeFileSync(mill, "Keldora said that the mill was burned.");
    utimesSync(mill, time, time);
    expect(statSync(mill).size).toBe(size);
    await run(["build", mill, "-o", graph]);
    expect((await run(["claims", graph])).stdout).toContain("the mill was burned");
  });
});
