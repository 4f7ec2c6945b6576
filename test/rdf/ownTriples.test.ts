import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuads } from "../../src/rdf/n3.ts";
import { canonicalLines, canonicalQuads } from "../../src/rdf/ownTriples.ts";

const quads = (turtle: string) => parseQuads(turtle, "turtle", "notes.ttl");
const lines = (turtle: string) => canonicalLines(quads(turtle), "notes.ttl");

test("equal graphs are equal lines, however their blank nodes are called and whatever their order", async () => {
  const one = await lines("<urn:a> <urn:p> _:x . _:x <urn:q> _:y . _:y <urn:r> 'one' . _:z <urn:q> 'two' .");
  const other = await lines("_:n <urn:q> 'two' . _:k <urn:q> _:m . _:m <urn:r> 'one' . <urn:a> <urn:p> _:k .");
  expect(other).toEqual(one);
  expect(one).toHaveLength(4);
});

test("what is said twice of something without a name is said once, in another file too", async () => {
  const note = "[] <urn:about> <urn:a> ; <urn:says> 'checked' .";
  const once = await lines(note);
  expect(await lines(`${note}\n${note}`)).toEqual(once);
  const with2 = await lines(`${note}\n[] <urn:about> <urn:b> .`);
  expect(with2).toEqual(expect.arrayContaining(once));
});

test("a text that looks like a blank node stays a text", async () => {
  const [line] = await lines("[] <urn:says> '_:c14n0 and \"_:c14n1\"' .");
  expect(line).toContain('"_:c14n0 and \\"_:c14n1\\""');
});

test("names stay when they are read again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.nat(6)), { maxLength: 12 }), async (edges) => {
      const turtle = edges.map(([s, p, o]) => `_:n${s} <urn:p${p}> ${o > 4 ? `<urn:o${o}>` : `_:n${o}`} .`).join("\n");
      const once = await canonicalQuads(quads(turtle), "t");
      expect(await canonicalLines(once, "t")).toEqual(await canonicalLines(quads(turtle), "t"));
    }),
    { numRuns: 40 },
  );
});

test("blank nodes that no one can tell apart in good time are refused, with what to do", async () => {
  // A clique of blank nodes: each looks as every other
  const n = 10;
  const pairs = Array.from({ length: n * n }, (_, i) => [Math.floor(i / n), i % n] as const).filter(
    ([a, b]) => a !== b,
  );
  const clique = pairs.map(([a, b]) => `_:n${a} <urn:p> _:n${b} .`).join("\n");
  await expect(lines(clique)).rejects.toMatchObject({ exitCode: 65, place: "notes.ttl", remedy: "Give them IRIs" });
});
