import { linkSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { BRIDGE, tree, Work } from "../node/cli/work.ts";

const work = new Work();
const MILL = "Keldora said that the mill was closed. Edrel Sorbin told reporters that nine people had died.";

/** A copy in which each file is the same file under a second name, as `cp -al` makes it. */
function copyByLinks(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [there, here] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyByLinks(there, here);
    else linkSync(there, here);
  }
}

test("a document that lies in a folder under two names is read once, and told as the same", async () => {
  const texts = work.path("texts");
  mkdirSync(texts);
  writeFileSync(join(texts, "a.txt"), BRIDGE);
  linkSync(join(texts, "a.txt"), join(texts, "b.txt"));
  const ran = await run(["build", texts, "-o", work.path("twice.graph")]);
  expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining("1 added, 1 unchanged") });
});

test("a copy of a graph by hard links stays as it is, whatever is done to the graph", async () => {
  const [graph, copy] = [work.path("linked.graph"), work.path("linked.copy")];
  await run(["build", work.file("bridge.txt", BRIDGE), work.file("mill.txt", MILL), "-o", graph]);
  copyByLinks(graph, copy);
  const before = tree(copy);
  const [id = ""] = readdirSync(join(graph, "documents"), { recursive: true, encoding: "utf8" }).flatMap(
    (name) => /([0-9a-f]{32})\.ttl$/.exec(name)?.[1] ?? [],
  );
  const gate = work.file("gate.txt", "Pallumia said that the gate at Hestrel was closed.");
  for (const words of [
    ["build", gate, "-o", graph],
    ["link", graph],
    ["hide", graph, "Edrel Sorbin"],
    ["remove", graph, id],
    ["repair", graph],
  ]) {
    expect((await run(words)).code, words.join(" ")).toBe(0);
    expect(tree(copy), words.join(" ")).toEqual(before);
  }
  expect((await run(["verify", copy])).code).toBe(0);
});
