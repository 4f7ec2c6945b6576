import { describe, expect, it } from "vitest";
import type { RdfFormat } from "../../src/rdf/formats.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";
import { DEVIATIONS } from "./deviations.ts";
import { ABSENT, hasSuites, linesOf, read, type SuiteTest, testsOf, unpacked } from "./suite.ts";

const FORMATS: readonly (readonly [folder: string, format: RdfFormat])[] = [
  ["rdf-turtle", "turtle"],
  ["rdf-trig", "trig"],
  ["rdf-n-quads", "nquads"],
  ["rdf-n-triples", "ntriples"],
];

/** What a test tells of the reader; null where it reads as the suite asks. */
function fault({ type, action, result, iri }: SuiteTest, format: RdfFormat): string | null {
  const isNegative = type.includes("Negative");
  try {
    const quads = parseQuads(read(action), format, action, { ...DEFAULT_NAMES, base: iri });
    if (isNegative) return "takes what is no text of the format";
    if (result === null || !type.includes("Eval")) return null;
    const expected = parseQuads(read(result), format === "trig" ? "nquads" : "ntriples", result);
    return JSON.stringify(linesOf(quads)) === JSON.stringify(linesOf(expected)) ? null : "reads other triples";
  } catch (error) {
    return isNegative ? null : `refuses it: ${(error as Error).message}`;
  }
}

describe.skipIf(!hasSuites).each(["rdf11", "rdf12"])(`the W3C's tests of %s (skipped where ${ABSENT})`, (version) => {
  const root = hasSuites ? unpacked("rdf-tests.tar.gz") : "";

  it.each(FORMATS)("%s: all but the known deviations", (folder, format) => {
    const tests = testsOf(root, `rdf/${version}/${folder}/manifest.ttl`);
    expect(tests.length).toBeGreaterThan(20);
    const faults = tests.flatMap((test) => {
      const found = fault(test, format);
      return found === null ? [] : [[`${version} ${folder} ${test.name}`, found] as const];
    });
    const known = DEVIATIONS.filter(({ test }) => test.startsWith(`${version} ${folder} `)).map(({ test }) => test);
    expect(faults.filter(([test]) => !known.includes(test))).toEqual([]);
    expect(known.filter((test) => !faults.some(([found]) => found === test))).toEqual([]);
  });
});
