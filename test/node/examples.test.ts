import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { buildIfMissing } from "./cli/program.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
beforeAll(() => buildIfMissing());

const runExample = (name: string): string =>
  execFileSync(process.execPath, [join(ROOT, "docs", "examples", name)], { cwd: ROOT, encoding: "utf8" });

test("triples of one's own are asked for together with ours, and are in the export", () => {
  expect(runExample("own-triples.mjs")).toBe("it had closed it: called the harbour master\n1 note in the export\n");
});

describe("SPARQL in the library", () => {
  const asked = (body: string): unknown =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [
          "--input-type=module",
          "-e",
          `import { ClaimGraph, extract } from "claimgraph";
           const graph = new ClaimGraph().addExtraction(extract("Pallumia denied that it had closed the bridge."));
           ${body}`,
        ],
        { cwd: ROOT, encoding: "utf8" },
      ),
    );

  test("answers truths, rows with terms and graphs, and follows the graph", () => {
    const answers = asked(`
      const count = async () => (await graph.sparql("SELECT (COUNT(*) AS ?n) { ?c a cg:Claim }")).rows[0].n.value;
      const before = await count();
      graph.addExtraction(extract("Keldora said that the bridge was open."));
      const made = await graph.sparql("CONSTRUCT { ?c cg:act ?act } { ?c cg:act ?act }");
      console.log(JSON.stringify([
        (await graph.sparql("ASK { ?c cg:polarity cg:denied }")).value,
        before, await count(), made.quads.length, made.quads[0].predicate.value,
      ]));
      await graph.close();`);
    expect(answers).toEqual([true, "1", "2", 2, "https://w3id.org/claimgraph/ns#act"]);
  });

  test("a query that is none, takes too long or is given up is told, and the next is answered", () => {
    const answers = asked(`
      const told = async (query, options) => graph.sparql(query, options).then(() => "answered", ({ message }) => message);
      const endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o FILTER(?c = ?nothing) }";
      const given = new AbortController();
      setTimeout(() => given.abort(), 300);
      console.log(JSON.stringify([
        await told("SELECT {"), await told(endless, { timeout: 200 }), await told(endless, { signal: given.signal }), await told("ASK {}"),
      ]));`);
    expect(answers).toEqual([
      expect.stringContaining("column"),
      expect.stringContaining("took longer than 0.2 s"),
      "interrupted",
      "answered",
    ]);
  });
});
