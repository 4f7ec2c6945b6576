import { expect, test } from "vitest";
import { formatLinks } from "../../src/evaluate/formatLinks.ts";
import { type GoldLine, withRelations } from "../../src/evaluate/gold.ts";
import { evaluateLinks } from "../../src/evaluate/links.ts";
import { link } from "../../src/link/linker.ts";
import type { Link, Links } from "../../src/model/link.ts";
import { goldPredictions, goldSamples } from "../link/goldRecords.ts";

const { lines, records } = goldSamples();
const predicted = goldPredictions(lines, records);
const gold = lines as readonly GoldLine[];
const none: Links = { links: [], canonical: new Map() };

/** A link between the nth claims of two documents. */
const dispute = (a: number, m: number, b: number, n: number): Link => ({
  id: `${a}${m}${b}${n}`,
  relation: "disputes",
  from: records[a]!.claims[m]!.id,
  to: records[b]!.claims[n]!.id,
  confidence: 90,
  because: "a reason",
  rule: "dispute.test",
  words: null,
});

test("without links nothing is found and nothing is false; every actor stands alone", () => {
  const { scores } = evaluateLinks(gold, predicted, none);
  expect(scores.disputes).toMatchObject({ tp: 0, pred: 0, r: 0 });
  expect(scores.points.found).toBe(0);
  expect(scores.actors.all.p).toBe(1);
  expect(scores.actors.all.r).toBeLessThan(0.9);
});

test("a right pair counts once, a wrong one as false, one that the gold leaves open not at all", () => {
  // lantern c1 against the ministry's c3: right; against its c9: wrong. The letter's allegations against lantern's A3: open
  const right = dispute(0, 0, 1, 2);
  const wrong = dispute(0, 0, 1, 8);
  const open = dispute(0, 2, 1, 2);
  const { scores, items } = evaluateLinks(gold, predicted, { links: [right, wrong, open], canonical: new Map() });
  expect(scores.disputes).toMatchObject({ tp: 1, pred: 2, p: 0.5 });
  expect(scores.points).toMatchObject({ found: 1 });
  expect(items.filter(({ outcome }) => outcome === "false")).toHaveLength(1);
});

test("all joined into one is bad precision by B³, perfect recall", () => {
  const canonical = new Map(records.flatMap(({ actors }) => actors.map(({ id }) => [id, "one"] as const)));
  const { actors } = evaluateLinks(gold, predicted, { links: [], canonical }).scores;
  expect(actors.all.p).toBeLessThan(0.2);
  expect(actors.all.r).toBeGreaterThan(0.95);
});

test("the text names what was missed", () => {
  const text = formatLinks(evaluateLinks(gold, predicted, link(records)), 1);
  expect(text).toContain("of the gold's claims found");
  expect(text).toContain("missed disputes");
});

test("relations of a file of their own join the gold; one with an unknown claim is refused with its line", () => {
  const [a, b] = [lines[0]!, lines[1]!];
  const relation = (claim: string): string =>
    JSON.stringify({ a: { doc: a.id, claim: "c1" }, b: { doc: b.id, claim }, type: "disputes" });
  const bare = gold.map(({ relations: _, ...line }) => line);
  const [first] = withRelations(bare, `${relation("c3")}\n`, "relations.jsonl");
  expect(first!.relations).toEqual([{ type: "disputes", claim: "c1", with: { id: b.id, claims: ["c3"] } }]);
  expect(() => withRelations(bare, `${relation("c3")}\n${relation("c99")}\n`, "relations.jsonl")).toThrow(
    expect.objectContaining({ place: "relations.jsonl", line: 2 }),
  );
});
