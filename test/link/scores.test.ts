import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type GoldLine, readGold, withRelations } from "../../src/evaluate/gold.ts";
import { evaluateLinks } from "../../src/evaluate/links.ts";
import { link } from "../../src/link/linker.ts";
import { type GoldDocument, goldPredictions, goldRecords, goldSamples } from "./goldRecords.ts";

// How well linking does where the reading is perfect: on annotated claims
test("samples: no dispute is false, most points are found, actors and events are told apart", () => {
  const { lines, records } = goldSamples();
  const { scores } = evaluateLinks(lines as readonly GoldLine[], goldPredictions(lines, records), link(records));
  expect(scores.disputes.p).toBeGreaterThanOrEqual(0.95);
  expect(scores.disputes.r).toBeGreaterThanOrEqual(0.5);
  expect(scores.repeats.p).toBeGreaterThanOrEqual(0.95);
  expect(scores.points.found).toBe(scores.points.of);
  expect(scores.actors.all.f1).toBeGreaterThanOrEqual(0.98);
  expect(scores.events.all.f1).toBeGreaterThanOrEqual(0.9);
});

const GOLD = new URL("../../../shared/gold/", import.meta.url);
const file = new URL("conflict.dev.jsonl", GOLD);
const relations = new URL("conflict.relations.jsonl", GOLD);

test.skipIf(!existsSync(file) || !existsSync(relations))(
  "real documents: disputes are right seven times in ten and two in five are found; repeats F1 .60",
  () => {
    const read = readGold(readFileSync(file, "utf8"), "conflict.dev.jsonl");
    const gold = withRelations(read, readFileSync(relations, "utf8"), "conflict.relations.jsonl");
    const lines = gold as unknown as readonly GoldDocument[];
    const records = goldRecords(lines);
    const { scores } = evaluateLinks(gold, goldPredictions(lines, records), link(records));
    expect(scores.disputes.p).toBeGreaterThanOrEqual(0.7);
    expect(scores.disputes.r).toBeGreaterThanOrEqual(0.4);
    expect(scores.repeats.f1).toBeGreaterThanOrEqual(0.6);
    expect(scores.actors.all.f1).toBeGreaterThanOrEqual(0.9);
    expect(scores.events.all.f1).toBeGreaterThanOrEqual(0.8);
  },
);
