import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "./program.ts";
import { Work } from "./work.ts";

const work = new Work();
const TEXT =
  "The Ministry of Defence of Ostrava Coast said that Pallumia had shelled the market of Hestrel. Pallumia denied that it had shelled the market of Hestrel.";

/** A folder of documents with such a config file. */
function folder(name: string, config: unknown): string {
  mkdirSync(work.path(name));
  writeFileSync(work.path(`${name}/said.txt`), TEXT);
  writeFileSync(
    work.path(`${name}/bodies.json`),
    JSON.stringify([{ id: "coast", kind: "state", names: ["Ostrava Coast"], adjectives: [] }]),
  );
  const text = typeof config === "string" ? config : JSON.stringify(config);
  writeFileSync(work.path(`${name}/claimgraph.config.json`), text);
  return work.path(name);
}

test("a config file in the folder gives defaults, told of, and the command line counts before it", async () => {
  const press = folder("press", { defaults: { publisher: "Halyard", date: "2025-03-04", jobs: 1 } });
  const built = await run(["build", press, "-o", work.path("a.graph")]);
  expect(built.code).toBe(0);
  expect(built.stderr).toMatch(/claimgraph\.config\.json: counts for publisher, date, jobs/);
  expect(built.stderr).not.toMatch(/Passed over.*claimgraph\.config\.json/);
  const listed = async (graph: string): Promise<string> => (await run(["documents", work.path(graph)])).stdout;
  expect(await listed("a.graph")).toMatch(/2025-03-04 .*Halyard/);
  expect((await run(["build", press, "-o", work.path("b.graph"), "--publisher", "Lantern"])).code).toBe(0);
  expect(await listed("b.graph")).toMatch(/2025-03-04 .*Lantern/);
  const lines = (await run(["extract", press, "--jsonl"])).stdout;
  expect(lines).toContain("Halyard");
});

test("the sides beside a graph answer questions, and those that are named before them", async () => {
  const press = folder("sides", { sides: [{ name: "The South", actors: ["Pallumia"] }] });
  const graph = work.path("sides/x.graph");
  expect((await run(["build", press, "-o", graph])).code).toBe(0);
  const asked = await run(["disputes", graph]);
  expect(asked.stdout).toContain("The South");
  expect(asked.stderr).toMatch(/counts for sides/);
  writeFileSync(work.path("other.json"), JSON.stringify([{ name: "Other", actors: ["Pallumia"] }]));
  const other = await run(["disputes", graph, "--sides", work.path("other.json")]);
  expect(other.stdout).not.toContain("The South");
  expect(other.stdout).toContain("Other");
});

test.each([
  ["no JSON", "{", /this is no JSON/],
  ["an unknown key", { side: [] }, /“side” is no key of it/],
  ["an unknown default", { defaults: { output: "x" } }, /“output” is none of the defaults/],
  ["a date that is none", { defaults: { date: "yesterday" } }, /“yesterday” is no date/],
  ["a genre that is none", { defaults: { genre: "poem" } }, /“poem” is no genre/],
  [
    "an actor on two sides",
    {
      sides: [
        { name: "A", actors: ["X"] },
        { name: "B", actors: ["X"] },
      ],
    },
    /stands on two sides/,
  ],
])("a config file with %s is refused with its name, and nothing is made", async (name, config, message) => {
  const place = folder(`bad ${name}`, config);
  const ran = await run(["build", place, "-o", work.path("bad.graph")]);
  expect(ran.code).toBe(65);
  expect(ran.stderr).toMatch(message);
  expect(ran.stderr).toContain("claimgraph.config.json");
});

test("a lookup that the config names and that is not there is told of; two folders with a config are refused", async () => {
  const gone = await run(["build", folder("gone", { lookup: "gone.json" }), "-o", work.path("gone.graph")]);
  expect(gone.code).toBe(66);
  expect(gone.stderr).toMatch(/gone\.json/);
  const two = await run(["build", folder("one", {}), folder("two", {}), "-o", work.path("two.graph")]);
  expect(two.code).toBe(2);
  expect(two.stderr).toMatch(/two folders have a claimgraph\.config\.json/);
});
