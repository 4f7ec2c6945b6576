import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIfMissing, run } from "../cli/program.ts";
import { samplesGraph } from "../cli/samplesGraph.ts";
import { comparable, ownRows, QUERIES, type Rows } from "./rows.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SCRIPT = fileURLToPath(new URL("rows.py", import.meta.url));
/** A Python that has rdflib; null where none has. */
const PYTHON =
  ["/usr/bin/python3", "python3"].find(
    (python) => spawnSync(python, ["-c", "import rdflib"], { stdio: "ignore" }).status === 0,
  ) ?? null;
const work = mkdtempSync(join(tmpdir(), "claimgraph-rdflib-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.skipIf(PYTHON === null)(`rdflib, knowing nothing but RDF${PYTHON === null ? " (not installed)" : ""}`, () => {
  let own: Rows = {};
  beforeAll(async () => {
    buildIfMissing();
    const folder = await samplesGraph(join(work, "samples.graph"));
    for (const ending of ["ttl", "nt", "trig"]) await run(["export", folder, "-o", join(work, `samples.${ending}`)]);
    own = await ownRows(folder);
  });

  test.each(["ttl", "nt", "trig"])("gives the same rows on the exported .%s", (ending) => {
    const printed = execFileSync(PYTHON ?? "", [SCRIPT, join(work, `samples.${ending}`), QUERIES], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const answers = JSON.parse(printed) as Record<string, string[][]>;
    expect(Object.keys(answers)).toHaveLength(8);
    for (const [name, rows] of Object.entries(answers)) {
      expect(rows.length, name).toBeGreaterThan(0);
      expect(comparable(rows), name).toEqual(own[name]);
    }
  });

  test("answers five questions about the samples", () => {
    const answer = execFileSync(
      PYTHON ?? "",
      [join(ROOT, "docs", "examples", "five-questions.py"), join(work, "samples.ttl")],
      { encoding: "utf8" },
    );
    expect(answer).toMatch(/^1\. Who denies most\?\n {3}\S+/m);
    expect(answer.match(/^\d\. .+\?$/gm)).toHaveLength(5);
    for (const part of answer.split(/^\d\. /m).slice(1))
      expect(part.split("\n").filter((line) => line.startsWith("   "))).not.toEqual([]);
  });
});
