import { describe, expect, it } from "vitest";
import { evaluateClaims, foldName } from "../../src/evaluate/claims.ts";
import { compareEvaluations, evaluate } from "../../src/evaluate/evaluation.ts";
import { evaluateEvents } from "../../src/evaluate/events.ts";
import { formatEvaluation } from "../../src/evaluate/format.ts";
import { detectGold, type GoldLine, metadataOf, readGold, readPredicted } from "../../src/evaluate/gold.ts";
import { ClaimgraphError } from "../../src/model/errors.ts";

//            0         1         2         3         4         5         6
//            0123456789012345678901234567890123456789012345678901234567890123456789
const text = "The envoy said Velmar denied that the shells fell. She blamed Ostrel.";
const outer = {
  id: "c1",
  level: 1,
  parent: null,
  form: "indirect",
  act: "state",
  polarity: "asserted",
  authorial: false,
  source: [[0, 9]],
  cue: [[10, 14]],
  content: [[15, 49]],
  sourceEntity: "Ana Brod",
} as const;
const inner = {
  ...outer,
  id: "c2",
  level: 2,
  parent: "c1",
  act: "deny",
  polarity: "denied",
  source: [[15, 21]],
  cue: [[22, 28]],
  content: [[34, 49]],
  sourceEntity: "Velmar",
} as const;
const blame = {
  ...outer,
  id: "c3",
  act: "accuse",
  source: [[51, 54]],
  cue: [[55, 61]],
  content: [[62, 68]],
  sourceEntity: "Ana Brod",
} as const;
const gold: GoldLine[] = [{ id: "d", text, attributions: [outer, inner, blame] }];
const predicted = (...attributions: object[]) => [{ id: "d", attributions }];

describe("evaluateClaims", () => {
  it("gives 1 for gold against itself", () => {
    const { scores, items } = evaluateClaims(gold, predicted(outer, inner, blame));
    expect(scores.level1.claim_head.f1).toBe(1);
    expect(scores.nested.content_relaxed.f1).toBe(1);
    expect(scores.on_matched).toEqual({
      pairs: 3,
      act: 1,
      polarity: 1,
      form: 1,
      claimant: 1,
      claimant_where_gold_has_one: 1,
    });
    expect(scores.parent).toBe(1);
    expect(items.every((x) => x.outcome === "right")).toBe(true);
  });

  it("distinguishes wrong act, polarity and name, and lists confusions", () => {
    const { scores, confusion, items } = evaluateClaims(
      gold,
      predicted(
        { ...outer, act: "report", sourceEntity: "The envoy" },
        { ...inner, id: "x", parent: "y", polarity: "asserted" },
        { ...blame, act: "condemn", sourceEntity: "ana bród’s" },
      ),
    );
    expect(scores.on_matched).toMatchObject({ pairs: 3, act: 0.3333, polarity: 0.6667, claimant: 0.6667 });
    expect(scores.parent).toBe(0);
    expect(items.map((x) => [x.outcome, x.predicted])).toEqual([
      ["wrongName", "The envoy"],
      ["wrongAct", "condemn"],
      ["wrongPolarity", "asserted"],
    ]);
    expect(confusion).toContainEqual({ gold: "accuse", predicted: "condemn", count: 1 });
  });

  it("keeps levels apart, and leaves narration and wanting out", () => {
    const { scores } = evaluateClaims(
      gold,
      predicted(
        { ...outer, level: 2, content: [[62, 68]] },
        { ...inner, level: 1, content: [[0, 14]] },
        { ...blame, voice: "narration" },
        { ...blame, act: "intend" },
      ),
    );
    expect(scores.level1.content_relaxed).toMatchObject({ tp: 0, pred: 1, gold: 2 });
    expect(scores.nested.content_relaxed).toMatchObject({ tp: 0, pred: 1, gold: 1 });
  });

  it("shows how right each confidence is", () => {
    const { scores } = evaluateClaims(
      gold,
      predicted({ ...outer, confidence: 0.9 }, { ...blame, source: [[15, 21]], confidence: 0.95 }),
    );
    expect(scores.reliability[9]).toEqual({ from: 0.9, claims: 2, right: 0.5 });
  });
});

describe("foldName", () => {
  it("leaves off articles, case, marks and possessives", () => {
    expect(foldName("The Foreign Ministry of Velmár’s")).toBe(foldName("foreign ministry of VELMAR"));
    expect(foldName("Foreign Ministry")).not.toBe(foldName("Defence Ministry"));
    expect(foldName("D'Arc")).toBe("d arc");
  });
});

describe("gold files", () => {
  it("are recognised by their fields", () => {
    expect(detectGold(gold)).toBe("claims");
    expect(
      detectGold([
        { id: "a", text: "" },
        { id: "b", text: "", attributions: [{ content: [[0, 0]] }] },
      ]),
    ).toBe("polnear");
    expect(detectGold([{ id: "a", text: "", timexes: [] }])).toBe("dates");
    expect(detectGold([{ id: "a", text: "", event: "AGREE" }])).toBe("events");
    expect(detectGold([{ id: "a", text: "" }])).toBeNull();
    expect(detectGold([])).toBeNull();
  });

  it("say what is known of their documents", () => {
    expect(metadataOf({ id: "a", text: "", dct: "1998-02-13T14:26:00", genre: "gossip", title: "T" })).toEqual({
      title: "T",
      publisher: null,
      author: null,
      date: "1998-02-13T14:26:00",
      genre: null,
      url: null,
    });
    expect(metadataOf({ id: "a", text: "", genre: "press-release" }).genre).toBe("press-release");
  });

  it("are refused with file and line where they are malformed", () => {
    const fails = (content: string): string => {
      try {
        readGold(content, "gold.jsonl");
      } catch (error) {
        expect(error).toBeInstanceOf(ClaimgraphError);
        expect((error as ClaimgraphError).exitCode).toBe(65);
        return String(error);
      }
      return "read";
    };
    expect(fails('{"id":"a","text":"x"}\n\n{"id":')).toMatch(/^gold\.jsonl:3: no JSON/);
    expect(fails("[1]")).toMatch(/^gold\.jsonl:1: no JSON object/);
    expect(fails('{"id":1,"text":"x"}')).toMatch(/needs "id" and "text"/);
    expect(fails('{"id":"a","text":"x","attributions":[{"cue":[[1]]}]}')).toMatch(/no list of spans/);
    expect(fails('{"id":"a","text":"x","timexes":[{"start":1}]}')).toMatch(/no start and end/);
    expect(fails('{"id":"a","text":"x"}\n')).toBe("read");
    expect(readPredicted('{"id":"a","attributions":[]}\n', "p.jsonl")).toEqual([{ id: "a", attributions: [] }]);
    expect(() => readPredicted("{}", "p.jsonl")).toThrow(/needs an "id"/);
  });
});

describe("evaluateEvents", () => {
  it("counts the first event's type, older PLOVER names under the later ones", () => {
    const lines: GoldLine[] = [
      { id: "a", text: "They talked.", event: "CONSULT" },
      { id: "b", text: "They fought.", event: "FIGHT" },
      { id: "c", text: "They asked.", event: "DEMAND" },
    ];
    const { scores, items } = evaluateEvents(lines, [
      { id: "a", events: [{ type: "consult" }, { type: "agree" }] },
      { id: "b", events: [{ type: "coerce" }, { type: "assault" }] },
    ]);
    expect(scores).toEqual({ docs: 3, type_acc: 0.3333, type_any: 0.6667, found: 0.6667 });
    expect(items.map((x) => x.outcome)).toEqual(["right", "wrongType", "missed"]);
  });
});

describe("formatEvaluation", () => {
  it("prints figures, confusions and items that went wrong", () => {
    const after = evaluate(gold, predicted({ ...outer, act: "report" }, { ...blame, source: [[15, 21]] }), {
      kind: "claims",
    });
    const printed = formatEvaluation(after);
    expect(printed).toMatch(/claim_head {6} P 0\.500 {2}R 0\.500 {2}F1 0\.500/);
    expect(printed).toMatch(/1 {2}state {8}report/);
    expect(printed).toMatch(
      /right content, wrong claimant \(1\)\n {2}d:62 {2}accuse \[She\] blamed: “Ostrel” \(predicted: Velmar\)/,
    );
    expect(printed).toMatch(/missed \(1\)/);
    expect(printed.endsWith("\n")).toBe(true);
  });

  it("lists gains and losses since the last run", () => {
    const before = evaluate(gold, predicted(outer), { kind: "claims" });
    const after = evaluate(gold, predicted(blame, inner), { kind: "claims" });
    const { won, lost } = compareEvaluations(before, after);
    expect(won.map((x) => x.start)).toEqual([62, 34]);
    expect(lost.map((x) => x.start)).toEqual([15]);
    expect(formatEvaluation(after, { before })).toMatch(
      /won since the last run \(2\)[\s\S]*lost since the last run \(1\)/,
    );
  });

  it("prints every kind", () => {
    expect(formatEvaluation(evaluate(gold, predicted(outer), { kind: "polnear" }))).toMatch(/content_soft/);
    expect(formatEvaluation(evaluate([{ id: "a", text: "x", timexes: [] }], [], { kind: "dates" }))).toMatch(
      /value_f1/,
    );
    expect(formatEvaluation(evaluate([{ id: "a", text: "x", event: "AID" }], [], { kind: "events" }))).toMatch(
      /type_acc/,
    );
  });
});
