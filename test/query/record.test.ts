import { expect, test } from "vitest";
import { LinkedGraph } from "../../src/query/linkedGraph.ts";
import { goldSamples } from "../link/goldRecords.ts";

const graph = new LinkedGraph(goldSamples().records);
const [market] = graph.events("Hestrel 2025-03-03");
const record = graph.record(market!.id);

test("an event is found by words of its label, under either name of its place", () => {
  expect(graph.events("Hasterra 2025-03-03")[0]?.id).toBe(market!.id);
});

test("a word that one label and the claims of other events have means them all", () => {
  const labels = graph.events("release").map(({ label }) => label);
  expect(labels.some((label) => label.includes("Sill Dam"))).toBe(true);
  expect(labels.some((label) => label.includes("announced the release"))).toBe(true);
  expect(graph.events("Hestrel")).toHaveLength(1);
});

test("the record of an event has a column for each side and quotes the words of each", () => {
  expect(record.speakers.map((speaker) => speaker?.name)).toEqual(expect.arrayContaining(["Keldora", "Pallumia"]));
  const killed = record.points.find(({ title }) => title === "How many were killed")!;
  expect(killed.state).toBe("disputed");
  const said = (name: string) =>
    killed.cells.find(({ speaker }) => speaker?.name === name)!.sayings.map(({ words }) => words.quote);
  expect(said("Keldora")).toContain("14 civilians");
  expect(said("Pallumia")).toContain("Nine people");
});
