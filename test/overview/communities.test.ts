import fc from "fast-check";
import { expect, test } from "vitest";
import { communitiesOf } from "../../src/overview/communities.ts";
import { type NetworkEdge, type NetworkNode, networkOf } from "../../src/overview/network.ts";
import { survey } from "../../src/overview/overview.ts";
import { communitiesAbout, knownCommunities } from "../../web/state/communities.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { syntheticGraph } from "./synthetic.mjs";

const node = (id: string, kind: NetworkNode["kind"], claims: number): NetworkNode => ({
  id,
  kind,
  label: `The ${id}`,
  claims,
  disputed: false,
});
const line = (kind: NetworkEdge["kind"], source: string, target: string, ...claims: string[]): NetworkEdge => ({
  id: `${kind} ${source} ${target}`,
  kind,
  source,
  target,
  claims,
  denied: 0,
});

/** Two who speak of a bridge and a ford, two who speak of a vote, and one claim by the first about the vote. */
const BRIDGE = [
  line("claims", "mayor", "bridge", "c1", "c2", "c3"),
  line("claims", "miller", "bridge", "c4"),
  line("claims", "mayor", "ford", "c5"),
  line("claims", "miller", "ford", "c6"),
];
const VOTE = [line("claims", "envoy", "vote", "c7", "c8"), line("claims", "clerk", "vote", "c9")];
const BETWEEN = [line("claims", "mayor", "vote", "c10")];
const nodes = [
  node("mayor", "actor", 5),
  node("miller", "actor", 2),
  node("envoy", "actor", 2),
  node("clerk", "actor", 1),
  node("bridge", "event", 4),
  node("ford", "event", 2),
  node("vote", "event", 4),
];
const network = { nodes, edges: [...BRIDGE, ...VOTE, ...BETWEEN] };

test("actors and events that are often mentioned together are a community, named by its most claimed members", () => {
  expect(communitiesOf(network).groups).toEqual([
    {
      number: 1,
      id: "mayor",
      named: [
        ["mayor", "The mayor"],
        ["bridge", "The bridge"],
      ],
      actors: 2,
      events: 2,
      inside: 6,
      claims: 7,
    },
    {
      number: 2,
      id: "vote",
      named: [
        ["vote", "The vote"],
        ["envoy", "The envoy"],
      ],
      actors: 2,
      events: 1,
      inside: 3,
      claims: 4,
    },
  ]);
});

test("“on behalf of” makes no community, because that would be a side", () => {
  const edges = ["mayor", "miller", "envoy", "clerk"].map((id) => line("behalf", id, "state", `b ${id}`));
  const more = { nodes: [...nodes, node("state", "actor", 4)], edges: [...network.edges, ...edges] };
  expect(communitiesOf(more)).toEqual(communitiesOf(network));
  expect(communitiesOf({ nodes: more.nodes, edges })).toEqual({ groups: [], members: [] });
});

test("two that only each other's claims join are no community", () => {
  const alone = { nodes: [node("clerk", "actor", 1), node("vote", "event", 1)], edges: VOTE.slice(1) };
  expect(communitiesOf(alone)).toEqual({ groups: [], members: [] });
  expect(communitiesOf({ nodes: [], edges: [] })).toEqual({ groups: [], members: [] });
});

test("the same network gives the same communities in whatever order it comes", () => {
  const { records, links } = syntheticGraph({ documents: 60, claimsEach: 8, actors: 20, events: 25, places: 12 });
  const largeGraph = networkOf(records);
  const expected = survey(records, links).communities;
  expect(expected.groups.length).toBeGreaterThan(1);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...largeGraph.nodes], { minLength: largeGraph.nodes.length }),
      fc.shuffledSubarray([...largeGraph.edges], { minLength: largeGraph.edges.length }),
      (some, edges) => {
        expect(communitiesOf({ nodes: some, edges })).toEqual(expected);
      },
    ),
    { numRuns: 5 },
  );
});

test("where claims are told by others, a community counts as many as the viewer's filter by it leaves", () => {
  const { records } = syntheticGraph({ documents: 40, claimsEach: 8, actors: 20, events: 25 });
  // every third claim is told by the one before it
  const told = records.map((record) => ({
    ...record,
    claims: record.claims.map((claim, at) =>
      at % 3 === 2 ? { ...claim, level: 2, parent: record.claims[at - 1]?.id ?? null } : claim,
    ),
  }));
  const { communities } = survey(told, { links: [], canonical: new Map() });
  const known = knownCommunities(communities);
  const index = indexRecords(told);
  expect(communities.groups.length).toBeGreaterThan(2);
  for (const { id, claims } of communities.groups)
    expect(index.entries.filter((entry) => communitiesAbout(entry, known).includes(id)).length).toBe(claims);
});
