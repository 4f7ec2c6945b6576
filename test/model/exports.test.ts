import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { exports: object };
const { resolve } = createRequire(import.meta.url);

/** Every file that the package gives under a name. */
const targetsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(targetsIn);

test("every file that the package gives is built from a source, or is there", () => {
  for (const target of targetsIn(exports).filter((one) => !one.includes("*"))) {
    const source = target.replace(/^\.\/dist\/(.*?)(?:\.d\.ts|\.js)$/, "./src/$1.ts");
    expect([target, existsSync(new URL(source, root))]).toEqual([target, true]);
  }
});

test.each(["claimgraph.ttl", "shapes.ttl", "context.jsonld", "alignments.ttl", "alignments.sssom.tsv", "wikidata.ttl"])(
  "the package gives ontology/%s",
  (file) => {
    expect(resolve(`claimgraph/ontology/${file}`)).toBe(fileURLToPath(new URL(`ontology/${file}`, root)));
  },
);
