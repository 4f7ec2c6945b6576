import fc from "fast-check";
import { expect, test } from "vitest";
import { labelsAcross } from "../../src/link/labels/labelsAcross.ts";
import { layingOut, layout } from "../../src/overview/layout.ts";
import { networkOf } from "../../src/overview/network.ts";
import { velmar } from "../web/fixtures/velmar.ts";

const { records } = velmar;
const network = networkOf(records);
const nodeNamed = (label: string) => network.nodes.find((node) => node.label === label);

test("an event is labelled by type, words in common, place and date, without taking anyone's word for it", () => {
  expect([...labelsAcross(records, null).values()]).toContain(
    "Use of force (“shelled”), Height 40 / Teal Ridge, 12 July 2031",
  );
});

test("an event shows the words of a claim in quotation marks where one speaker alone tells of it", () => {
  const alone = records.flatMap((record) => [...labelsAcross([record], null).values()]);
  expect(alone).toContain("Talks (“a meeting”)");
  expect([...labelsAcross(records, null).values()]).toContain("Talks (border commission)");
});

test("every mark of the picture stands for claims of the records", () => {
  const ids = new Set(records.flatMap(({ claims }) => claims.map(({ id }) => id)));
  for (const edge of network.edges) {
    expect(edge.claims.length).toBeGreaterThan(0);
    for (const id of edge.claims) expect(ids).toContain(id);
  }
  for (const node of network.nodes) expect(node.claims).toBeGreaterThan(0);
});

test("parallel claims are one edge, with the number that deny", () => {
  const moran = nodeNamed("Ilse Moran");
  const shelling = nodeNamed("Use of force (“shelled”), Height 40 / Teal Ridge, 12 July 2031");
  const kass = nodeNamed("General Dorin Kass");
  const edge = (from?: string) => network.edges.find((one) => one.source === from && one.target === shelling?.id);
  expect(edge(moran?.id)).toMatchObject({ denied: 0, claims: { length: 2 } });
  // what he tells that she claimed counts for him
  expect(edge(kass?.id)).toMatchObject({ denied: 1, claims: { length: 2 } });
});

test("a claim that describes no event leads to the document that reports it", () => {
  expect(nodeNamed("Herald: nothing fell on Teal Ridge, army says")?.kind).toBe("document");
});

test("things that no claim has to do with are not drawn", () => {
  expect(nodeNamed("Velmar Wire")).toBeUndefined();
});

test("the layout gives every node a place of its own", () => {
  const positions = layout(network);
  expect(positions.size).toBe(network.nodes.length);
  expect(new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(network.nodes.length);
});

test("a layout in steps comes to rest where the layout in one go is, and can be looked at on the way", () => {
  const work = layingOut(network);
  const first = work.next();
  if (first.done) throw new Error("it is done at once");
  const early = first.value();
  expect([...early.keys()].sort()).toEqual(network.nodes.map(({ id }) => id).sort());
  let step = work.next();
  while (!step.done) step = work.next();
  expect(step.value).toEqual(layout(network));
  expect(step.value).not.toEqual(early);
});

test("the layout is the same in whatever order the nodes and edges come", () => {
  const expected = layout(network);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...network.nodes], { minLength: network.nodes.length }),
      fc.shuffledSubarray([...network.edges], { minLength: network.edges.length }),
      (nodes, edges) => {
        for (const [id, position] of layout({ nodes, edges })) expect(position).toEqual(expected.get(id));
      },
    ),
    { numRuns: 5 },
  );
});

test("nothing, and one node alone, can be laid out", () => {
  expect(layout({ nodes: [], edges: [] }).size).toBe(0);
  const [only] = network.nodes;
  expect(layout({ nodes: only === undefined ? [] : [only], edges: [] }).size).toBe(1);
});
