import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluatePoints, type FoundPoint, type GoldPoint } from "../../src/evaluate/points.ts";
import { readPoints } from "../../src/evaluate/readPoints.ts";

const SCORER = "../shared/eval/score_points.py";
const BRIDGE = "the bridge of Lorne was closed on Sunday";
const gold: GoldPoint[] = [
  {
    id: "p1",
    docs: ["a", "b"],
    stances: [
      { side: "Keldora", stance: "says", claims: [{ doc: "a", quote: BRIDGE }] },
      { side: "Pallumia", stance: "denies", claims: [{ doc: "b", quote: "Pallumia denied this" }] },
    ],
  },
  {
    id: "p2",
    stances: [
      { side: "Keldora", stance: "figure", claims: [{ doc: "a", quote: "nine people died in Hestrel" }] },
      { side: null, stance: "figure", claims: [{ doc: "b", quote: "fourteen people lost their lives" }] },
    ],
  },
];
const claim = (source: string, content: string) => ({ source, content });
const found: FoundPoint[] = [
  {
    stances: [
      { side: { name: "Republic of Keldora" }, stance: "other", claims: [claim("a.txt", BRIDGE)] },
      { side: { name: "Velmar" }, stance: "denies", claims: [claim("b.txt", "Pallumia denied this")] },
    ],
  },
  {
    stances: [
      {
        side: null,
        stance: "says",
        claims: [claim("a", "nothing that anybody knows"), claim("b", "nor is this known")],
      },
    ],
  },
];

describe("disputed points are scored", () => {
  test("by points found, and by the sides and stances of their claims", () => {
    expect(evaluatePoints(gold, found)).toMatchObject({
      points: 2,
      found: 1,
      recall: 0.5,
      judged: 2,
      precision: 0.5,
      mixed: 0,
      side: 0.5,
      stance: 1,
    });
  });

  test("a line that is no point is reported with its number", () => {
    expect(() => readPoints(`${JSON.stringify(gold[0])}\n{"id": 1}`, "points.jsonl")).toThrow(/no disputed point/);
    expect(() => readPoints("{", "points.jsonl")).toThrow(/no JSON/);
  });

  test.skipIf(!existsSync(SCORER))("as the reference scorer scores them", () => {
    const folder = mkdtempSync(join(tmpdir(), "points-"));
    const words = fc.array(fc.constantFrom(..."the bridge was shelled by Keldora nine died Şuşa no".split(" ")), {
      minLength: 2,
      maxLength: 7,
    });
    const quote = words.map((one) => one.join(" "));
    const doc = fc.constantFrom("a", "b", "c");
    const side = fc.constantFrom("Keldora", "the Republic of Pallumia", "Pallumia", null);
    const stance = fc.constantFrom("says", "denies", "figure", "names", "other");
    const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 3 });
    const held = <T>(claims: fc.Arbitrary<T>) => some(fc.record({ side, stance, claims: some(claims) }));
    const points = fc.record({ stances: held(fc.record({ source: doc, content: quote })) });
    const golds = fc.record({ doubtful: fc.boolean(), stances: held(fc.record({ doc, quote })) });
    const cases = fc.sample(fc.tuple(some(golds), some(points)), { numRuns: 5, seed: 7 });
    try {
      for (const [lines, own] of cases) {
        const given = lines.map((line, n): GoldPoint => ({ id: `p${n}`, ...line }));
        const [one, other] = [join(folder, "gold.jsonl"), join(folder, "points.json")];
        writeFileSync(one, given.map((line) => `${JSON.stringify(line)}\n`).join(""));
        writeFileSync(other, JSON.stringify(own));
        const told: unknown = JSON.parse(execFileSync("python3", [SCORER, one, other], { encoding: "utf8" }));
        const { points: all, found: right, judged, ...shares } = evaluatePoints(given, own);
        expect(told).toMatchObject({ points: all, found: right, judged });
        for (const [name, share] of Object.entries(shares))
          expect((told as Record<string, number>)[name], name).toBeCloseTo(share, 2);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
