import { describe, expect, it } from "vitest";
import { formatTable, type ResultRows } from "../../../src/query/sparql/table.ts";

const result: ResultRows = {
  head: { vars: ["claim", "words"] },
  results: {
    bindings: [
      {
        claim: { type: "uri", value: "https://example.org/id/claim/1" },
        words: { type: "literal", value: "two\nlines" },
      },
      { claim: { type: "uri", value: "https://example.org/ns#state" } },
    ],
  },
};
const names = { prefixes: { cg: "https://example.org/ns#" }, base: "https://example.org/id/" };

describe("a table of results", () => {
  it("shortens IRIs, keeps a row on a line and leaves unbound cells empty", () => {
    expect(formatTable(result, names)).toBe(
      ["claim      words", "─────────  ─────────", "<claim/1>  two lines", "cg:state", ""].join("\n"),
    );
  });

  it("cuts cells only where a width is given", () => {
    const long = {
      ...result,
      results: { bindings: [{ words: { type: "literal" as const, value: "x".repeat(100) } }] },
    };
    expect(formatTable(long)).toContain("x".repeat(100));
    for (const line of formatTable(long, { width: 40 }).split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });

  it("is a head alone where there are no rows", () => {
    expect(formatTable({ head: { vars: ["a"] }, results: { bindings: [] } })).toBe("a\n─\n");
  });
});
