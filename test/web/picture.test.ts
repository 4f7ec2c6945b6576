import { expect, test } from "vitest";
import { networkOf } from "../../src/overview/network.ts";
import { emphasisOf, pictureOf } from "../../web/graph/picture.ts";
import { velmar } from "./fixtures/velmar.ts";

const network = networkOf(velmar.records);
const claims = velmar.records.flatMap((record) => record.claims);
const all = new Set(claims.map(({ id }) => id));
const denied = new Set(claims.filter(({ polarity }) => polarity === "denied").map(({ id }) => id));
const whole = pictureOf(network, all, denied, 100);

test("denials are drawn in another stroke than what is asserted, ties in a third", () => {
  for (const { kind, claims: ids, stroke } of whole.edges) {
    const denials = ids.filter((id) => denied.has(id)).length;
    const expected =
      kind !== "claims" ? "dotted" : denials === 0 ? "solid" : denials === ids.length ? "dashed" : "mixed";
    expect(stroke).toBe(expected);
  }
  expect(new Set(whole.edges.map(({ stroke }) => stroke)).size).toBeGreaterThanOrEqual(3);
});

test("only what stands for a shown claim is drawn", () => {
  const one = new Set([claims[0]?.id ?? ""]);
  const picture = pictureOf(network, one, denied, 100);
  expect(picture.edges.every((edge) => edge.claims.every((id) => one.has(id)))).toBe(true);
  expect(picture.nodes.length).toBe(4);
});

test("where there is too much, the things with most claims are drawn and the rest is counted", () => {
  const picture = pictureOf(network, all, denied, 5);
  expect(picture.nodes.length).toBe(5);
  expect(picture.total).toBe(whole.nodes.length);
  const drawn = new Set(picture.nodes.map(({ id }) => id));
  expect(picture.edges.every(({ source, target }) => drawn.has(source) && drawn.has(target))).toBe(true);
});

test("an open claim makes its own lines stand out, a chosen thing its neighbours too", () => {
  const claim = claims[0]?.id ?? "";
  const byClaim = emphasisOf(whole, claim, null);
  expect(byClaim?.edges.size).toBe(whole.edges.filter((edge) => edge.claims.includes(claim)).length);
  const node = whole.nodes[0]?.id ?? "";
  expect(emphasisOf(whole, null, node)?.nodes.has(node)).toBe(true);
  expect(emphasisOf(whole, null, null)).toBeNull();
  expect(emphasisOf(whole, "gone", "gone")).toEqual({ nodes: new Set(["gone"]), edges: new Set() });
});
