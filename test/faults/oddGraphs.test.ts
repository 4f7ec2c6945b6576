import { expect, test } from "vitest";
import { readQuads } from "../../src/export/readGraph.ts";

test.each([
  ["a prefix within a list", "@prefix a: <(b:c>.", "turtle", "a.ttl"],
  ["eight thousand nested lists", "[".repeat(8000) + "]".repeat(8000), "jsonld", "a.jsonld"],
] as const)("%s ends with a message that names the file", (_, text, format, name) => {
  expect(() => readQuads(text, format, name)).toThrow(
    expect.objectContaining({ exitCode: 65, place: name, name: "ClaimgraphError" }),
  );
});
