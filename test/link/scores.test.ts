import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type GoldLine, metadataOf, readGold, withRelations } from "../../src/evaluate/gold.ts";
import { evaluateLinks } from "../../src/evaluate/links.ts";
import { attributionsOf } from "../../src/export/attributions.ts";
import { lookupWith } from "../../src/extract/lookup.ts";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import { defaultModels } from "../../src/node/models.ts";
import { makeSource } from "../../src/read/source.ts";
import { type GoldDocument, goldPredictions, goldRecords, goldSamples } from "./goldRecords.ts";

// How well linking does where the reading is perfect: on annotated claims
test("samples: no dispute is false, most points are found, actors and events are told apart", () => {
  const { lines, records } = goldSamples();
  const { scores } = evaluateLinks(lines as readonly GoldLine[], goldPredictions(lines, records), link(records));
  expect(scores.disputes.p).toBeGreaterThanOrEqual(0.95);
  expect(scores.disputes.r).toBeGreaterThanOrEqual(0.52);
  expect(scores.repeats.p).toBeGreaterThanOrEqual(0.95);
  expect(scores.points.found).toBe(scores.points.of);
  expect(scores.actors.all.f1).toBeGreaterThanOrEqual(0.98);
  expect(scores.events.all.f1).toBeGreaterThanOrEqual(0.9);
});

test("samples as the program reads them: every planted dispute is found, at most one in ten is false", () => {
  const samples = new URL("../../data/samples/", import.meta.url);
  const gold = readGold(readFileSync(new URL("gold.jsonl", samples), "utf8"), "gold.jsonl");
  const lookup = lookupWith(JSON.parse(readFileSync(new URL("lookup.json", samples), "utf8")));
  const options = { scheme: "claims", lookup, models: defaultModels() } as const;
  const read = gold.map((line, n) => {
    const origin = { file: "gold.jsonl", line: n + 1 };
    const source = makeSource(
      { text: line.text, reading: "plain", warnings: [] },
      line.text,
      origin,
      metadataOf(line),
      {},
    );
    const extraction = extract(source, options);
    return { line: attributionsOf(extraction, { id: line.id }), record: recordOf(extraction) };
  });
  const { scores } = evaluateLinks(gold, read, link(read.map(({ record }) => record)));
  expect(scores.points.missed).toEqual([]);
  expect(scores.disputes.p).toBeGreaterThanOrEqual(0.9);
  expect(scores.repeats.p).toBeGreaterThanOrEqual(0.9);
  expect(scores.actors.matched.f1).toBeGreaterThanOrEqual(0.9);
  expect(scores.events.matched.f1).toBeGreaterThanOrEqual(0.8);
});

const GOLD = new URL("../../../shared/gold/", import.meta.url);
const file = new URL("conflict.dev.jsonl", GOLD);
const relations = new URL("conflict.relations.jsonl", GOLD);

test.skipIf(!existsSync(file) || !existsSync(relations))(
  "real documents: disputes are right seventeen times in twenty and three in five are found; repeats F1 .75",
  () => {
    const read = readGold(readFileSync(file, "utf8"), "conflict.dev.jsonl");
    const gold = withRelations(read, readFileSync(relations, "utf8"), "conflict.relations.jsonl");
    const lines = gold as unknown as readonly GoldDocument[];
    const records = goldRecords(lines);
    const { scores } = evaluateLinks(gold, goldPredictions(lines, records), link(records));
    expect(scores.disputes.p).toBeGreaterThanOrEqual(0.85);
    expect(scores.disputes.r).toBeGreaterThanOrEqual(0.6);
    expect(scores.repeats.f1).toBeGreaterThanOrEqual(0.75);
    expect(scores.actors.all.f1).toBeGreaterThanOrEqual(0.95);
    expect(scores.events.all.f1).toBeGreaterThanOrEqual(0.85);
  },
);
