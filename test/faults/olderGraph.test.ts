import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { extract, recordOf } from "../../src/index.ts";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { documentFile } from "../../src/node/disk/layout.ts";
import { run } from "../node/cli/program.ts";
import { Work } from "../node/cli/work.ts";
import { older } from "../rdf/olderTurtle.ts";

/*
 * A graph's folder as version 0.1 left it: it is read and answers, its claims keep their ids, and who asks is told once that another version read it.
 */
const TEXT =
  "Keldora accused Pallumia of shelling the market in Hestrel on 2 March, killing nine people, Maressa Tyle said on 3 March. Pallumia denied that it had fired on the market.";
const record = recordOf(extract(TEXT, { date: "2025-03-04" }));
const work = new Work();
let graph = "";
let file = "";
beforeAll(async () => {
  graph = work.path("older.graph");
  const editor = await GraphEditor.open(graph, { create: true });
  await editor.put(record, TEXT);
  await editor.close();
  file = join(graph, documentFile(record.id));
  writeFileSync(file, older(readFileSync(file, "utf8")));
  for (const name of ["manifest.sha256", "links.stale"]) rmSync(join(graph, name), { force: true });
});

const NOTICE = /another version of the program \(claimgraph 0\.1\.0\) read 1 of 1 document\. .*ids of claims stay/g;

describe("a graph of version 0.1", () => {
  test("is whole, and verify says in one line what it is, in place of a finding for each term", async () => {
    expect(readFileSync(file, "utf8")).toContain("dct:date ");
    const { code, stdout, stderr } = await run(["verify", graph]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("1 document in the form of version 0.1");
    expect(stderr).toContain("all is well");
  });

  test("is found out all the same where it was changed", async () => {
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace("cg:act cg:deny", "cg:act cg:assault"));
    expect((await run(["verify", graph])).code).toBe(65);
    writeFileSync(file, `${before}\n<document/${record.id}> <http://schema.org/accuracy> "high" .\n`);
    expect((await run(["verify", graph])).code).toBe(65);
    writeFileSync(file, before);
  });

  test("answers, and says once that another version read it and what reading again would change", async () => {
    const asked = await run(["claims", graph, "--json"]);
    expect(asked.code).toBe(0);
    const ids = asked.stdout
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids.sort()).toEqual(record.claims.map(({ id }) => id).sort());
    expect(asked.stderr.match(NOTICE)).toHaveLength(1);
    const built = await run(["build", work.file("new.txt", "Velmar said the bridge was open."), "-o", graph]);
    expect(built.code).toBe(0);
    expect(built.stderr).toMatch(/read 1 of 2 documents/);
  });

  test("and says nothing once its files were read again", async () => {
    const built = await run(["build", work.file("old.txt", TEXT), "-o", graph, "--date", "2025-03-04"]);
    expect(built.code).toBe(0);
    expect(built.stderr).not.toMatch(/another version/);
    expect((await run(["claims", graph])).stderr).not.toMatch(/another version/);
  });
});
