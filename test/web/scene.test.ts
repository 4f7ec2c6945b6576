import { expect, test } from "vitest";
import { networkOf } from "../../src/overview/network.ts";
import { claimsOfEdge } from "../../web/graph/claimsOfEdge.ts";
import { emphasisOf, neighboursOf, partOf, sceneOf } from "../../web/graph/scene.ts";
import { resultsOf } from "../../web/state/facets.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { START } from "../../web/state/pageState.ts";
import { velmar } from "./fixtures/velmar.ts";

const network = networkOf(velmar.records);
const claims = velmar.records.flatMap((record) => record.claims);
const all = new Set(claims.map(({ id }) => id));
const denied = new Set(claims.filter(({ polarity }) => polarity === "denied").map(({ id }) => id));
const largeGraph = sceneOf(network, all, denied);

test("denials are drawn in another stroke than what is asserted, ties in a third", () => {
  for (const { kind, claims: ids, stroke } of largeGraph.edges) {
    const denials = ids.filter((id) => denied.has(id)).length;
    const expected =
      kind !== "claims" ? "dotted" : denials === 0 ? "solid" : denials === ids.length ? "dashed" : "mixed";
    expect(stroke).toBe(expected);
  }
  expect(new Set(largeGraph.edges.map(({ stroke }) => stroke)).size).toBeGreaterThanOrEqual(3);
});

test("only what stands for a shown claim is drawn", () => {
  const one = new Set([claims[0]?.id ?? ""]);
  const scene = sceneOf(network, one, denied);
  expect(scene.edges.every((edge) => edge.claims.every((id) => one.has(id)))).toBe(true);
  expect(scene.nodes.length).toBe(4);
});

test("where there is too much, as many things are drawn as there is room for, and the rest is counted", () => {
  const scene = partOf(largeGraph, 5);
  expect(scene.nodes.length).toBe(5);
  expect(scene.total).toBe(largeGraph.nodes.length);
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  expect(scene.edges.every(({ source, target }) => drawn.has(source) && drawn.has(target))).toBe(true);
});

test("what is drawn of too much hangs together: no thing without a line while lines are left", () => {
  const scene = partOf(largeGraph, 6);
  for (const { id } of scene.nodes) expect(neighboursOf(scene.edges, id).length).toBeGreaterThan(0);
});

test("what is disputed is drawn before all else", () => {
  const last = largeGraph.nodes.findLast(({ kind }) => kind === "event")?.id;
  const disputed = { ...largeGraph, nodes: largeGraph.nodes.map((node) => ({ ...node, disputed: node.id === last })) };
  expect(partOf(disputed, 2).nodes.map(({ id }) => id)).toContain(last);
});

test("an opened thing and its neighbours are drawn whatever the limit, and nothing that was drawn goes", () => {
  const base = partOf(largeGraph, 3);
  const opened = largeGraph.nodes.find(({ id }) => !base.nodes.some((node) => node.id === id))?.id ?? "";
  const drawn = new Set(partOf(largeGraph, 3, opened).nodes.map(({ id }) => id));
  for (const id of [...base.nodes.map((node) => node.id), opened]) expect(drawn).toContain(id);
  for (const [id] of neighboursOf(largeGraph.edges, opened)) expect(drawn).toContain(id);
});

test("an open claim makes its own lines stand out, a chosen thing its neighbours too", () => {
  const claim = claims[0]?.id ?? "";
  const byClaim = emphasisOf(largeGraph, claim, null);
  expect(byClaim?.edges.size).toBe(largeGraph.edges.filter((edge) => edge.claims.includes(claim)).length);
  const node = largeGraph.nodes[0]?.id ?? "";
  expect(emphasisOf(largeGraph, null, node)?.nodes.has(node)).toBe(true);
  expect(emphasisOf(largeGraph, null, null)).toBeNull();
  expect(emphasisOf(largeGraph, "gone", "gone")).toMatchObject({ nodes: new Set(["gone"]), edges: new Set() });
});

test("the filters behind a line leave exactly the claims that it stands for", () => {
  const index = indexRecords(velmar.records);
  const kinds = new Map(index.network.nodes.map(({ id, kind }) => [id, kind]));
  const documents = new Set(index.records.map(({ id }) => id));
  for (const edge of index.network.edges) {
    const pageState = {
      ...START,
      ...claimsOfEdge(
        edge,
        (id) => kinds.get(id),
        (id) => documents.has(id),
      ),
    };
    const ids = resultsOf(index, pageState).entries.map(({ claim }) => claim.id);
    // a claim about one event may be about another as well, and by nobody named: never fewer than the line stands for
    expect(ids).toEqual(expect.arrayContaining([...edge.claims]));
    if (edge.kind !== "claims" || kinds.get(edge.target) === "event") expect(ids.length).toBe(edge.claims.length);
  }
});
