import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { detectGold } from "../../src/evaluate/gold.ts";

type Span = [number, number];
interface Claim {
  id: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  form: string;
  act: string;
  polarity: string;
  level: number;
  parent: string | null;
  authorial: boolean;
  sourceEntity: string | null;
  speechTime: string | null;
  eventIds: string[];
}
interface Gold {
  id: string;
  text: string;
  genre: string;
  attributions: Claim[];
  events: { id: string; label: string; type: string; mentions: Span[] }[];
  relations: { type: string; claim: string; with: { id: string; claims: string[] } }[];
}

const folder = new URL("../../data/samples/", import.meta.url);
const gold = readFileSync(new URL("gold.jsonl", folder), "utf8")
  .trimEnd()
  .split("\n")
  .map((line): Gold => JSON.parse(line));

const ACTS = new Set(
  "state report allege accuse deny reject confirm concede demand promise threaten warn condemn praise believe ask".split(
    " ",
  ),
);
const EVENT_TYPES = new Set(
  "agree consult support concede cooperate aid retreat request accuse reject threaten protest sanction mobilize coerce assault election publication other".split(
    " ",
  ),
);

test("at least twelve documents of every genre are annotated", () => {
  expect(gold.length).toBeGreaterThanOrEqual(12);
  expect(new Set(gold.map(({ genre }) => genre))).toEqual(
    new Set(["news", "press-release", "speech", "letter", "statement", "report"]),
  );
  expect(detectGold(gold as never)).toBe("claims");
});

test("every act is found in the gold", () => {
  expect(new Set(gold.flatMap(({ attributions }) => attributions.map(({ act }) => act)))).toEqual(ACTS);
});

test.each(gold)(
  "the text of $id is its file, and every span of it whole words",
  ({ id, text, attributions, events }) => {
    const file = new URL(`${id}.txt`, folder);
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, "utf8"));
    const spans = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
    for (const [start, end] of [...spans, ...events.flatMap(({ mentions }) => mentions)]) {
      const quote = text.slice(start, end);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(quote).toMatch(/^\S[\s\S]*\S$|^\S$/);
      expect(text.slice(start - 1, start + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
      expect(text.slice(end - 1, end + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
    }
  },
);

test.each(gold)("the claims of $id are well formed", ({ text, attributions, events }) => {
  const byId = new Map(attributions.map((claim) => [claim.id, claim]));
  const known = new Set(events.map(({ id }) => id));
  expect(attributions.map(({ id }) => id)).toEqual(attributions.map((_, i) => `c${i + 1}`));
  for (const claim of attributions) {
    expect(ACTS).toContain(claim.act);
    expect(["asserted", "denied"]).toContain(claim.polarity);
    expect(claim.content.length).toBeGreaterThan(0);
    expect(claim.eventIds.filter((event) => !known.has(event))).toEqual([]);
    if (claim.authorial) expect(claim.cue).toEqual([]);
    // an author's sentence has no source but the label of the turn that it is said in
    if (claim.authorial) for (const [, end] of claim.source) expect(text[end]).toBe(":");
    const parent = claim.parent === null ? null : byId.get(claim.parent)!;
    expect(claim.level).toBe(parent === null ? 1 : parent.level + 1);
    if (parent !== null)
      for (const [start, end] of claim.content)
        expect(parent.content.some(([from, to]) => from <= start && end <= to)).toBe(true);
    const words = claim.content.map(([start, end]) => text.slice(start, end)).join(" ");
    // "rejected that version" keeps its "that", "said that P" does not
    if (claim.act !== "reject") expect(words).not.toMatch(/^that /);
    if (claim.form === "indirect" && claim.level === 1) expect(words).not.toMatch(/[“"]/);
    if (claim.form === "direct" && claim.level === 1) expect(text.slice(0, claim.content[0]![0])).toMatch(/[“"]$/);
  }
});

test("every event has a type of the scheme and a claim about it", () => {
  for (const { id, attributions, events } of gold)
    for (const event of events) {
      expect(EVENT_TYPES).toContain(event.type);
      expect(
        attributions.some(({ eventIds }) => eventIds.includes(event.id)),
        `${id} ${event.id}`,
      ).toBe(true);
    }
});

test("relations are between claims of the gold, each pair once", () => {
  const claims = new Set(gold.flatMap(({ id, attributions }) => attributions.map((one) => `${id} ${one.id}`)));
  const seen = new Set<string>();
  for (const { id, relations } of gold)
    for (const { type, claim, with: other } of relations)
      for (const one of other.claims) {
        const ends = [`${id} ${claim}`, `${other.id} ${one}`];
        for (const end of ends) expect(claims).toContain(end);
        expect(ends[0]).not.toBe(ends[1]);
        const pair = `${type} ${ends.sort().join(" ")}`;
        expect(seen).not.toContain(pair);
        seen.add(pair);
      }
});
