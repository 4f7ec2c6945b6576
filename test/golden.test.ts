import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writeTurtle } from "../src/export/turtle.ts";
import { lookupWith, readLookupEntries } from "../src/extract/lookup.ts";
import { extract } from "../src/extract/pipeline.ts";
import { recordOf } from "../src/model/quoting.ts";
import { defaultModels } from "../src/node/models.ts";
import { readDocument } from "../src/read/document.ts";

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
