import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluateAttributions } from "../../src/evaluate/attributions.ts";
import { evaluateDates } from "../../src/evaluate/dates.ts";
import { type GoldLine, type PredictedLine, readGold } from "../../src/evaluate/gold.ts";
import { evaluateKinds } from "../../src/evaluate/kinds.ts";

const EVAL = "../shared/eval";
const GOLD = "../shared/gold";
const python = (() => {
  try {
    return execFileSync("python3", ["--version"], { stdio: "pipe" }).length > 0;
  } catch {
    return false;
  }
})();

// Needs the reference scorers and Python; without them the hand-computed cases beside this file hold.
describe.skipIf(!python || !existsSync(`${EVAL}/score_attribution.py`))("the reference scorers", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "evaluate-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const reference = (
    script: string,
    gold: readonly object[],
    predicted: readonly object[],
    ...args: string[]
  ): unknown => {
    const write = (name: string, lines: readonly object[]): string => {
      const path = join(folder, name);
      writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      return path;
    };
    const out = execFileSync(
      "python3",
      [`${EVAL}/${script}`, write("gold.jsonl", gold), write("pred.jsonl", predicted), "--json", ...args],
      { encoding: "utf8", maxBuffer: 1 << 26 },
    );
    return JSON.parse(out);
  };

  const seeded = <T>(arbitrary: fc.Arbitrary<T>, count: number, seed: number): T[] =>
    fc.sample(arbitrary, { numRuns: count, seed });

  const word = fc.constantFrom(
    ...'the of said that minister’s don\'t 𝒜bc naïve Şuşa ²x 五 \u0301a s S “so called” “open "straight" " , ( ) . who x_1 \n with 3.5 —'.split(
      " ",
    ),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((w) => w.join(" "));
  const spans = fc.array(
    fc.tuple(fc.nat(120), fc.nat(30)).map(([a, n]) => [a, a + n] as const),
    { maxLength: 3 },
  );
  const attributions = fc.array(fc.record({ source: spans, cue: spans, content: spans }), { maxLength: 6 });

  it("agree on random attributions, whatever the characters", () => {
    const docs = seeded(fc.tuple(text, attributions, attributions, spans, fc.boolean()), 400, 1);
    const gold: GoldLine[] = docs.map(([t, g, , discard, some], i) => ({
      id: `d${i}`,
      text: t,
      attributions: g,
      ...(some ? { discard } : {}),
    }));
    // Half of the predictions are golds, so that something matches.
    const predicted: PredictedLine[] = docs.map(([, g, p, , some], i) => ({
      id: `d${i}`,
      attributions: [...p.slice(0, 3), ...g.slice(some ? 1 : 0), ...g.slice(2)],
    }));
    for (const dropThat of [false, true]) {
      const expected = reference("score_attribution.py", gold, predicted, ...(dropThat ? ["--drop-that"] : []));
      expect(evaluateAttributions(gold, predicted, { dropThat }).scores).toEqual(expected);
    }
  });

  it("agree on random time expressions", () => {
    const timexes = fc.array(
      fc.record({
        at: fc.nat(60),
        length: fc.integer({ min: 1, max: 12 }),
        type: fc.constantFrom("DATE", "TIME", "DURATION"),
        value: fc.constantFrom("2020-04-24", "2020-04-24tni", " P2D", "1918", "PAST_REF"),
      }),
      { maxLength: 8 },
    );
    const lines = (list: { at: number; length: number; type: string; value: string }[]) =>
      list.map(({ at, length, type, value }) => ({ start: at, end: at + length, type, value }));
    const docs = seeded(fc.tuple(timexes, timexes), 400, 2);
    const gold = docs.map(([g], i) => ({ id: `d${i}`, text: "x".repeat(80), timexes: lines(g) }));
    const predicted = docs.map(([g, p], i) => ({ id: `d${i}`, timexes: [...lines(g.slice(1)), ...lines(p)] }));
    expect(evaluateDates(gold, predicted).scores).toEqual(reference("score_dates.py", gold, predicted));
    expect(evaluateDates(gold, predicted, ["DATE", "TIME"]).scores).toEqual(
      reference("score_dates.py", gold, predicted, "--types", "DATE,TIME"),
    );
  });

  it.skipIf(!existsSync(`${GOLD}/polnear.dev.jsonl`))("agree on real gold against a disturbed copy of it", () => {
    const gold = readGold(readFileSync(`${GOLD}/polnear.dev.jsonl`, "utf8"), "polnear.dev.jsonl");
    const predicted = gold.map(({ id, attributions = [] }) => ({
      id,
      attributions: attributions
        .filter((_, k) => k % 7 !== 3)
        .map((a, k) => ({
          source: k % 5 === 0 ? [] : (a.source ?? []),
          cue: a.cue ?? [],
          content: (a.content ?? []).map(([s, e]) => [s + (k % 3) * 4, e + (k % 2) * 9] as const),
        })),
    }));
    expect(evaluateAttributions(gold, predicted).scores).toEqual(reference("score_attribution.py", gold, predicted));
  });

  it.skipIf(!existsSync(`${GOLD}/genres.dev.jsonl`))("agree on kinds of text against a disturbed copy of them", () => {
    const gold = readGold(readFileSync(`${GOLD}/genres.dev.jsonl`, "utf8"), "genres.dev.jsonl");
    const predicted = gold.map(({ id, attributions = [], head }, n) => ({
      id,
      document: {
        date: n % 4 === 0 ? null : (head?.date ?? null),
        genre: n % 3 === 0 ? "news" : (head?.genre ?? null),
        author: n % 2 === 0 ? "Nobody" : (head?.author ?? null),
      },
      attributions: attributions
        .filter((_, k) => k % 7 !== 3)
        .map((a, k) => ({
          ...a,
          act: k % 6 === 0 ? "state" : (a.act ?? "state"),
          sourceEntity: k % 5 === 0 ? "Somebody Else" : (a.sourceEntity ?? null),
          principal: k % 4 === 0 ? null : (a.principal ?? null),
          content: (a.content ?? []).map(([s, e]) => [s + (k % 3) * 9, e] as const),
          confidence: [0.95, 0.85, 0.6][k % 3] as number,
          voice: k % 11 === 0 ? "narration" : a.authorial ? "authorial" : "reported",
        })),
    }));
    const expected = reference("score_kinds.py", gold, predicted) as Record<string, number>;
    const { families, ...others } = evaluateKinds(gold, predicted);
    const found = { ...others, ...Object.fromEntries(families) };
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected))
      expect([name, found[name as keyof typeof found]]).toEqual([name, expect.closeTo(value, 3)]);
  });
});
