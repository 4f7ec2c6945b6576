import { expect, test } from "vitest";
import { arrangedAs } from "../../web/graph/arranged.ts";
import type { Scene, SceneNode } from "../../web/graph/scene.ts";
import type { GraphIndex } from "../../web/state/graphIndex.ts";
import { LAYOUTS } from "../../web/state/pageState.ts";

const node = (id: string, kind: SceneNode["kind"], claims: number, side?: number): SceneNode => ({
  id,
  kind,
  label: id,
  claims,
  disputed: false,
  size: 5,
  ...(side === undefined ? {} : { side }),
});
const edge = (source: string, target: string, claims: readonly string[]) => ({
  id: `${source} ${target}`,
  kind: "claims" as const,
  source,
  target,
  claims,
  denied: 0,
  count: claims.length,
  stroke: "solid" as const,
  size: 1,
});
const SCENE: Scene = {
  nodes: [
    node("Keldora", "actor", 9, 1),
    node("Pallumia", "actor", 8, 2),
    node("witness", "actor", 1, 0),
    node("shelling", "event", 6),
    node("vote", "event", 2),
    node("alone", "event", 1),
  ],
  edges: [
    edge("Keldora", "shelling", ["early"]),
    edge("Pallumia", "shelling", ["early"]),
    edge("witness", "vote", ["late"]),
  ],
  total: 6,
};
const INDEX = {
  byId: new Map([
    ["early", { claim: { latest: "2025-03-03" } }],
    ["late", { claim: { latest: "2025-04-09" } }],
  ]),
} as unknown as GraphIndex;

const at = (layout: (typeof LAYOUTS)[number], id: string) => {
  const place = arrangedAs(layout, SCENE, INDEX, null)?.get(id);
  if (place === undefined) throw new Error(`${id} has no place`);
  return place;
};

test.each(LAYOUTS.filter((layout) => layout !== "force"))(
  "laid out %s, everything has a place of its own",
  (layout) => {
    const places = SCENE.nodes.map(({ id }) => at(layout, id));
    for (const [one, { x, y }] of places.entries())
      for (const other of places.slice(one + 1)) expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(40);
  },
);

test("by side the two heaviest sides stand left and right of what they speak of, the unknown outside", () => {
  expect(at("sides", "Keldora").x).toBeLessThan(at("sides", "shelling").x);
  expect(at("sides", "shelling").x).toBeLessThan(at("sides", "Pallumia").x);
  expect(at("sides", "Pallumia").x).toBeLessThan(at("sides", "witness").x);
});

test("around one thing what it is joined to is nearer than the rest", () => {
  const far = (id: string) => Math.hypot(at("around", id).x, at("around", id).y);
  expect(far("Keldora")).toBe(0);
  expect(far("shelling")).toBeLessThan(far("Pallumia"));
  expect(far("Pallumia")).toBeLessThan(far("alone"));
});

test("by time the earlier stands left of the later, and what has no day below", () => {
  expect(at("time", "shelling").x).toBeLessThan(at("time", "vote").x);
  for (const id of ["Keldora", "Pallumia", "witness", "shelling", "vote"])
    expect(at("time", "alone").y).toBeLessThan(at("time", id).y);
});
