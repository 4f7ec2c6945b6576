import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { writeTurtle } from "../src/export/turtle.ts";
import { lookupWith, readLookupEntries } from "../src/extract/lookup.ts";
import { extract } from "../src/extract/pipeline.ts";
import { recordOf } from "../src/extract/stages/recordOf.ts";
import { defaultModels } from "../src/node/models.ts";
import { readDocument } from "../src/read/document.ts";
import { hashOfFiles, readerHash } from "./tools/readerHash.mjs";

/*
 * One short text for each form in which something is attributed, and what the program writes of it, byte for byte. A change here is
 * a change of what users get: read it line by line against the sentence before it is taken over with
 *
 *     UPDATE_GOLDEN=1 npx vitest run --project unit test/golden.test.ts
 */
const FOLDER = new URL("./golden/", import.meta.url);
const UPDATE = process.env.UPDATE_GOLDEN === "1";

const LOOKUP = new URL("../data/samples/lookup.json", import.meta.url);
const lookup = lookupWith(readLookupEntries(JSON.parse(readFileSync(LOOKUP, "utf8")), "lookup.json"));
/** A Tuesday. */
const given = { date: "2025-03-04" };

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("the Turtle of", () => {
  test.each(names)("%s", (name) => {
    const document = readDocument(readFileSync(new URL(name, FOLDER)), name, given);
    const turtle = writeTurtle([recordOf(extract(document, { models: defaultModels(), lookup }))]);
    const golden = new URL(name.replace(/txt$/, "ttl"), FOLDER);
    const changed = new URL(name.replace(/txt$/, "ttl-changed"), FOLDER);
    rmSync(changed, { force: true });
    if (UPDATE) writeFileSync(golden, turtle);
    const wanted = readFileSync(golden, "utf8");
    // beside what is wanted, so that the two can be compared with any tool
    if (turtle !== wanted) writeFileSync(changed, turtle);
    expect(turtle).toBe(wanted);
  });
});

test("every golden file has its text, and every form of attribution is there", () => {
  const orphans = readdirSync(FOLDER).filter(
    (name) => name.endsWith(".ttl") && !existsSync(new URL(name.replace(/ttl$/, "txt"), FOLDER)),
  );
  expect(orphans).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(20);
});

/*
 * What the golden files hold was read with something. Where they change, what reads or writes has changed, and with it the version that
 * extractions name: readWith.json notes both, and UPDATE_GOLDEN=1 writes it anew.
 */
test("golden files change only with what reads or writes them", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const record = new URL("readWith.json", FOLDER);
  const turtle = createHash("sha256");
  for (const name of readdirSync(FOLDER).sort())
    if (name.endsWith(".ttl")) turtle.update(readFileSync(new URL(name, FOLDER)));
  const writers = ["src/export", "src/rdf"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .sort(),
  );
  const now = {
    golden: turtle.digest("hex").slice(0, 12),
    reader: readerHash(root),
    writers: hashOfFiles(writers, (path) => readFileSync(join(root, path))),
  };
  const before = JSON.parse(readFileSync(record, "utf8")) as typeof now;
  if (before.golden === now.golden) return;
  expect({ reader: before.reader, writers: before.writers }, "nothing that reads or writes has changed").not.toEqual({
    reader: now.reader,
    writers: now.writers,
  });
  if (UPDATE) writeFileSync(record, `${JSON.stringify(now)}\n`);
  else expect(now.golden, "note what the golden files were read with: UPDATE_GOLDEN=1").toBe(before.golden);
});
