import { describe, expect, it } from "vitest";
import { evaluateDates } from "../../src/evaluate/dates.ts";

const text = "They met on 3 May 1994 and again two days later.";
const gold = [
  {
    id: "d",
    text,
    timexes: [
      { start: 12, end: 22, type: "DATE", value: "1994-05-03" },
      { start: 33, end: 47, type: "DATE", value: "1994-05-05" },
    ],
  },
];

describe("evaluateDates", () => {
  it("gives 1 for gold against itself", () => {
    const { scores } = evaluateDates(gold, [{ id: "d", timexes: gold[0]!.timexes }]);
    expect([scores.strict.f1, scores.relaxed.f1, scores.value_f1, scores.type_f1, scores.day.f1]).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  it("scores by hand: one exact, one with other bounds, type and value, one false", () => {
    const predicted = [
      { start: 12, end: 22, type: "DATE", value: " 1994-05-03 " },
      { start: 33, end: 41, type: "DURATION", value: "P2D" },
      { start: 0, end: 4, type: "DATE", value: "PAST_REF" },
    ];
    const { scores, items } = evaluateDates(gold, [{ id: "d", timexes: predicted }]);
    expect(scores.strict).toEqual({ p: 0.3333, r: 0.5, f1: 0.4, tp: 1, pred: 3, gold: 2 });
    expect(scores.relaxed).toEqual({ p: 0.6667, r: 1, f1: 0.8, tp: 2, pred: 3, gold: 2 });
    expect(scores).toMatchObject({ type_acc: 0.5, value_acc: 0.5, type_f1: 0.4, value_f1: 0.4 });
    expect(scores.day).toMatchObject({ p: 1, r: 0.5, tp: 1 });
    expect(items.map((x) => [x.text, x.outcome, x.predicted])).toEqual([
      ["3 May 1994", "right", null],
      ["two days later", "wrongValue", "P2D"],
      ["They", "false", null],
    ]);
  });

  it("keeps only the types asked for", () => {
    expect(evaluateDates(gold, [], ["TIME"]).scores.relaxed).toMatchObject({ gold: 0, f1: 0 });
  });
});
