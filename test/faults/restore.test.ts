import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { BRIDGE, tree, Work } from "../node/cli/work.ts";

const work = new Work();
const MILL = "Keldora said that the mill was closed.";

async function built(name: string): Promise<{ readonly graph: string; readonly mill: string; readonly id: string }> {
  const graph = work.path(name);
  const mill = work.file("mill.txt", MILL);
  await run(["build", work.file("bridge.txt", BRIDGE), mill, "-o", graph]);
  const { stdout } = await run(["claims", graph, "--text", "mill", "--json"]);
  return { graph, mill, id: JSON.parse(stdout).document };
}
const holds = (graph: string, words: string): boolean =>
  Object.values(tree(graph)).some((content) => content.includes(words));

describe("a document that was removed", () => {
  test("leaves a graph that is well, with the links of the others and none of its words in any file", async () => {
    const { graph, id } = await built("well.graph");
    expect((await run(["remove", graph, id])).code).toBe(0);
    expect(holds(graph, "the mill")).toBe(false);
    expect(await run(["verify", graph])).toMatchObject({ code: 0, stdout: "" });
    const alone = work.path("alone.graph");
    await run(["build", work.file("bridge.txt", BRIDGE), "-o", alone]);
    expect(readFileSync(`${graph}/links.ttl`, "utf8")).toBe(readFileSync(`${alone}/links.ttl`, "utf8"));
  });

  test("is listed, and comes back only when it is restored and its file is read again", async () => {
    const { graph, mill, id } = await built("restored.graph");
    await run(["remove", graph, id]);
    expect(await run(["restore", graph])).toMatchObject({ code: 0, stdout: `${id}\n` });
    await run(["build", mill, "-o", graph, "--publisher", "Halyard"]);
    expect(holds(graph, "the mill")).toBe(false);

    const restored = await run(["restore", graph, id.slice(0, 8)]);
    expect(restored).toMatchObject({ code: 0, stderr: expect.stringContaining("its file is needed") });
    expect(holds(graph, "the mill")).toBe(false);
    expect((await run(["build", mill, "-o", graph])).code).toBe(0);
    expect(holds(graph, "the mill")).toBe(true);
    expect(await run(["verify", graph])).toMatchObject({ code: 0, stdout: "" });
  });

  test("that was never there cannot be restored: exit code 66, and 2 for an invalid id", async () => {
    const { graph, id } = await built("never.graph");
    expect((await run(["restore", graph, id])).code).toBe(66);
    expect((await run(["restore", graph, "mill.txt"])).code).toBe(2);
    expect(holds(graph, "the mill")).toBe(true);
  });
});

test("a document is removed although another is damaged, which is reported", async () => {
  const { graph, id } = await built("damaged.graph");
  const [other] = Object.keys(tree(graph)).filter((name) => name.startsWith("documents") && !name.includes(id));
  work.file(`damaged.graph/${other}`, "<broken");
  const ran = await run(["remove", graph, id]);
  expect(ran).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("The document is left out"),
  });
  expect(holds(graph, "the mill")).toBe(false);
});
