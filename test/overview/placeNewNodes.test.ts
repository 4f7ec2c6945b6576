import { expect, test } from "vitest";
import { layout } from "../../src/overview/layout.ts";
import type { Network } from "../../src/overview/network.ts";
import { placeNewNodes } from "../../src/overview/placeNewNodes.ts";

const node = (id: string) => ({ id, kind: "actor" as const, label: id, claims: 1, disputed: false });
const edge = (source: string, target: string, claims = ["c"]) => ({
  id: `claims ${source} ${target}`,
  kind: "claims" as const,
  source,
  target,
  claims,
  denied: 0,
});

const base: Network = { nodes: ["a", "b", "c"].map(node), edges: [edge("a", "b"), edge("b", "c")] };
const opened: Network = {
  nodes: [...base.nodes, ...["d", "e", "f", "alone"].map(node)],
  edges: [...base.edges, edge("d", "c", ["1", "2"]), edge("d", "a"), edge("e", "d"), edge("a", "f")],
};

test("what is opened stands beside what it is joined to, and what was there stays", () => {
  const positions = layout(base);
  const placed = placeNewNodes(positions, opened);
  for (const [id, position] of positions) expect(placed.get(id)).toEqual(position);
  const far = (one: string, other: string) => {
    const [a, b] = [placed.get(one), placed.get(other)];
    return Math.hypot((a?.x ?? Number.NaN) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
  };
  expect(far("d", "c")).toBeLessThan(far("d", "a"));
  expect(new Set([...placed.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(opened.nodes.length);
});

test("the same things are placed in the same places each time", () => {
  expect(placeNewNodes(layout(base), opened)).toEqual(placeNewNodes(layout(base), opened));
});
