import { describe, expect, it } from "vitest";
import { readJsonld } from "../../src/export/readJsonld.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";
import { DEVIATIONS } from "./deviations.ts";
import { ABSENT, hasSuites, linesOf, read, unpacked } from "./suite.ts";

interface JsonldTest {
  readonly "@id": string;
  readonly "@type": readonly string[];
  readonly input: string;
  readonly expect?: string;
  readonly option?: { readonly base?: string; readonly specVersion?: string; readonly processingMode?: string };
}

/** What a test tells of the reader: that it reads as asked, that it refuses a text with a message, or that it says something else and nothing of it. */
function outcome(test: JsonldTest, root: string): "same" | "refused" | "silent" {
  const base = test.option?.base ?? `https://w3c.github.io/json-ld-api/tests/${test.input}`;
  try {
    const quads = readJsonld(read(`${root}/tests/${test.input}`), test.input, { ...DEFAULT_NAMES, base });
    const isNegative = test["@type"].includes("jld:NegativeEvaluationTest");
    if (isNegative) return "silent";
    if (test.expect === undefined) return "same";
    const expected = parseQuads(read(`${root}/tests/${test.expect}`), "nquads", test.expect);
    return JSON.stringify(linesOf(quads)) === JSON.stringify(linesOf(expected)) ? "same" : "silent";
  } catch {
    return test["@type"].includes("jld:NegativeEvaluationTest") ? "same" : "refused";
  }
}

describe.skipIf(!hasSuites)(`the W3C's tests of JSON-LD to RDF (skipped where ${ABSENT})`, () => {
  const root = hasSuites ? unpacked("json-ld-toRdf.tar.gz") : "";

  it("are read as they should be, or refused with a message, but for the known deviations", () => {
    const { sequence } = JSON.parse(read(`${root}/tests/toRdf-manifest.jsonld`)) as { sequence: JsonldTest[] };
    // the reader knows of JSON-LD 1.1 alone
    const tests = sequence.filter(
      ({ option }) => option?.specVersion !== "json-ld-1.0" && option?.processingMode !== "json-ld-1.0",
    );
    const outcomes = tests.map((test) => [`jsonld ${test["@id"]}`, outcome(test, root)] as const);
    const silent = outcomes.filter(([, what]) => what === "silent").map(([test]) => test);
    const known = DEVIATIONS.filter(({ test }) => test.startsWith("jsonld ")).map(({ test }) => test);
    expect(silent).toEqual(known);
    expect(outcomes.filter(([, what]) => what === "same").length).toBe(READ);
  });
});

/** So many are read, or refused, as they should be; the others are refused with a message that says what is not read. */
const READ = 214;
