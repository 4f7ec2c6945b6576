import { expect, test } from "vitest";
import { networkOf } from "../../src/overview/network.ts";
import { claimsOfEdge } from "../../web/graph/claimsOfEdge.ts";
import { currentScene } from "../../web/graph/currentScene.ts";
import { expandedThings, expansionsIn, kindsOfNeighbours, withExpansion } from "../../web/graph/expanding.ts";
import { pinsIn, withPin } from "../../web/graph/pins.ts";
import { emphasisOf, neighboursOf, partOf, sceneOf, shortLines } from "../../web/graph/scene.ts";
import { withShortNames } from "../../web/graph/shortNames.ts";
import { resultsOf } from "../../web/state/facets.ts";
import { indexRecords, labelOf } from "../../web/state/graphIndex.ts";
import { START } from "../../web/state/pageState.ts";
import { pickedIn, togglePicked, withPicked } from "../../web/state/picked.ts";
import { pickedNames } from "../../web/state/question.ts";
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
  const byClaim = emphasisOf(largeGraph, claim, []);
  expect(byClaim?.edges.size).toBe(largeGraph.edges.filter((edge) => edge.claims.includes(claim)).length);
  const node = largeGraph.nodes[0]?.id ?? "";
  expect(emphasisOf(largeGraph, null, [node])?.nodes.has(node)).toBe(true);
  expect(emphasisOf(largeGraph, null, [])).toBeNull();
  expect(emphasisOf(largeGraph, "gone", ["gone"])).toMatchObject({ nodes: new Set(["gone"]), edges: new Set() });
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

test("a line tells in how many documents its claims stand; places and what is taken out are not drawn", () => {
  const index = indexRecords(velmar.records);
  const results = resultsOf(index, START);
  const scene = currentScene(index, results);
  expect(scene.nodes.map(({ kind }) => kind)).not.toContain("place");
  for (const { claims: ids, documents } of scene.edges)
    expect(documents).toBe(new Set(ids.map((id) => index.byId.get(id)?.record.id)).size);
  expect(currentScene(index, results, { places: true, away: [], node: null }).nodes.map(({ kind }) => kind)).toContain(
    "place",
  );
  const out = scene.nodes[0]?.id ?? "";
  const without = currentScene(index, results, { places: false, away: [out], node: null });
  expect(without.nodes.map(({ id }) => id)).not.toContain(out);
  expect(without.edges.some(({ source, target }) => [source, target].includes(out))).toBe(false);
});

test("an event is named by what and where, not by the words of a claim, unless two would share the name", () => {
  const [first] = largeGraph.nodes;
  if (first === undefined) throw new Error("no node");
  const named = (...labels: readonly string[]) =>
    withShortNames({
      nodes: labels.map((label, at) => ({ ...first, id: String(at), kind: "event" as const, label })),
      edges: [],
      total: labels.length,
    }).nodes.map(({ short, label }) => short ?? label);
  expect(named("Use of force (fire, market), Hestrel, 3 March 2025", "Talks (“will meet”)")).toEqual([
    "Use of force, Hestrel, 3 March 2025",
    "Talks (“will meet”)",
  ]);
  const alike = ["Use of force (fire), Osk", "Use of force (raid), Osk"];
  expect(named(...alike)).toEqual(alike);
});

test("a name is cut to two lines, however long its words are", () => {
  expect(shortLines("Keldora")).toEqual(["Keldora"]);
  expect(shortLines("Ministry of Foreign Affairs of Pallumia")).toEqual(["Ministry of Foreign", "Affairs of Pallumia"]);
  for (const line of [...shortLines("a".repeat(10_000)), ...shortLines("word ".repeat(2_000))])
    expect(line.length).toBeLessThan(40);
});

test("what somebody put elsewhere is read from the address, what makes no sense is passed over", () => {
  const once = withPin([], "a@b", { x: 1.5, y: -2 });
  expect(pinsIn([...once, "nonsense", "c@1"])).toEqual(new Map([["a@b", { x: 1.5, y: -2 }]]));
  expect(withPin(withPin(once, "a@b", { x: 3, y: 4 }), "a@b", null)).toEqual([]);
});

test("of a thing with many neighbours it is told how many of each kind are drawn, and the next step draws as many as it says", () => {
  const hub = largeGraph.nodes[0];
  if (hub === undefined) throw new Error("no node");
  const others = Array.from({ length: 143 }, (_, at) => ({ ...hub, id: `event ${at}`, kind: "event" as const }));
  const edges = others.map(({ id }, at) => ({
    ...(largeGraph.edges[0] ?? ({} as (typeof largeGraph.edges)[number])),
    id: `line ${at}`,
    source: hub.id,
    target: id,
    claims: Array.from({ length: 143 - at }, (_, claim) => `${at} ${claim}`),
  }));
  const whole = { nodes: [hub, ...others], edges, total: 144 };
  let expanded: readonly string[] = [];
  const drawn = () => partOf(whole, 1, hub.id, expandedThings(whole, expansionsIn(expanded)));
  for (const wanted of [20, 40, 60, 80, 100, 120, 140, 143]) {
    const [events] = kindsOfNeighbours(whole, drawn(), [hub.id]);
    if (events === undefined) throw new Error("no events");
    expect(events.drawn).toBe(wanted);
    expect(events.all).toBe(143);
    expect(events.next).toBe(Math.min(20, 143 - wanted));
    expanded = events.steps.reduce(withExpansion, expanded);
  }
  expect(expanded.length).toBe(1);
  expect(withExpansion(expanded, { id: hub.id, kind: "event", count: 0 })).toEqual([]);
  expect(expansionsIn(["nonsense", "a@cellar@3", "a@event@-3", "a@b@event@7"])).toEqual([
    { id: "a@b", kind: "event", count: 7 },
  ]);
});

test("several chosen things stand out together, and what a link names that begins with another thing is out of date", () => {
  const [one, other] = largeGraph.nodes;
  if (one === undefined || other === undefined) throw new Error("no nodes");
  const both = emphasisOf(largeGraph, null, [one.id, other.id]);
  for (const { id } of [one, other]) expect(both?.chosen?.has(id)).toBe(true);
  const page = togglePicked(withPicked(START, [one.id]), other.id);
  expect(pickedIn(page)).toEqual([one.id, other.id]);
  expect(pickedIn({ ...page, node: "another" })).toEqual(["another"]);
  expect(pickedIn(togglePicked(page, one.id))).toEqual([other.id]);
  expect(pickedIn(togglePicked(togglePicked(page, one.id), other.id))).toEqual([]);
});

test("of several chosen things the claims of each are listed, once", () => {
  const index = indexRecords(velmar.records);
  const [one, other] = largeGraph.nodes;
  if (one === undefined || other === undefined) throw new Error("no nodes");
  const listed = (ids: readonly string[]) =>
    resultsOf(index, withPicked(START, ids)).entries.map(({ claim }) => claim.id);
  const all = new Set([...listed([one.id]), ...listed([other.id])]);
  expect(new Set(listed([one.id, other.id]))).toEqual(all);
  expect(listed([one.id, other.id]).length).toBe(all.size);
});

test("what several things have in common is counted once when they are expanded together, and of many chosen things the first are named", () => {
  const [one, other] = largeGraph.nodes.filter(({ kind }) => kind === "actor");
  if (one === undefined || other === undefined) throw new Error("no nodes");
  const events = Array.from({ length: 30 }, (_, at) => ({ ...one, id: `event ${at}`, kind: "event" as const }));
  const line = largeGraph.edges[0] ?? ({} as (typeof largeGraph.edges)[number]);
  const edges = events.flatMap(({ id }, at) =>
    [one, other].map(({ id: source }) => ({ ...line, id: `${source} ${at}`, source, target: id, claims: [`${at}`] })),
  );
  const whole = { nodes: [one, other, ...events], edges, total: 32 };
  const [kind] = kindsOfNeighbours(whole, { nodes: [one, other], edges: [], total: 32 }, [one.id, other.id]);
  expect([kind?.drawn, kind?.all, kind?.next]).toEqual([0, 30, 20]);
  const expanded = (kind?.steps ?? []).reduce(withExpansion, [] as readonly string[]);
  expect(new Set(expandedThings(whole, expansionsIn(expanded))).size).toBe(22);
  const index = indexRecords(velmar.records);
  const ids = index.network.nodes.map(({ id }) => id).slice(0, 5);
  expect(pickedNames(index, withPicked(START, ids))?.split(" or ")).toEqual([
    labelOf(index, ids[0] ?? ""),
    labelOf(index, ids[1] ?? ""),
    "3 more",
  ]);
  expect(pickedNames(index, withPicked(START, ids.slice(0, 3)))?.split(" or ").length).toBe(3);
  expect(pickedNames(index, START)).toBe(null);
});

test("where many lines tell who speaks for whom, half of the room is for who speaks about what", () => {
  const [one] = largeGraph.nodes;
  const [line] = largeGraph.edges;
  if (one === undefined || line === undefined) throw new Error("nothing");
  const made = (kind: "actor" | "event", count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...one, id: `${kind} ${at}`, kind, disputed: false }));
  const nodes = [...made("actor", 60), ...made("event", 60)];
  const edges = Array.from({ length: 60 }, (_, at) => [
    {
      ...line,
      id: `for ${at}`,
      kind: "behalf" as const,
      source: `actor ${at}`,
      target: "actor 0",
      claims: ["a", "b", "c"],
    },
    {
      ...line,
      id: `about ${at}`,
      kind: "claims" as const,
      source: `actor ${at}`,
      target: `event ${at}`,
      claims: ["a"],
    },
  ]).flat();
  const part = partOf({ nodes, edges, total: 120 }, 40);
  expect(part.nodes.filter(({ kind }) => kind === "event").length).toBe(10);
  expect(part.nodes.length).toBe(40);
});
