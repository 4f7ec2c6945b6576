import { describe, expect, it } from "vitest";
import { formsOf, INTENDS, inflections, lemmaOf, VERB_CUES } from "../../../src/extract/lexicon/language.ts";

/** Base, third person, past, participle, -ing. */
const all = (lemma: string): string => {
  const f = formsOf(lemma);
  return [f.base, f.s, f.past, f.participle, f.ing].map((words) => words.join("/")).join(" ");
};

describe("inflections", () => {
  it.each([
    "say says said said saying",
    "tell tells told told telling",
    "write writes wrote written writing",
    "swear swears swore sworn swearing",
    "think thinks thought thought thinking",
    "go goes went gone going",
    "read reads read read reading",
    "hold holds held held holding",
    "forbid forbids forbade/forbad forbidden forbidding",
    "forecast forecasts forecast/forecasted forecast/forecasted forecasting",
    "undertake undertakes undertook undertaken undertaking",
    "withdraw withdraws withdrew withdrawn withdrawing",
    "plead pleads pleaded/pled pleaded/pled pleading",
    "deny denies denied denied denying",
    "say says said said saying",
    "convey conveys conveyed conveyed conveying",
    "admit admits admitted admitted admitting",
    "offer offers offered offered offering",
    "plan plans planned planned planning",
    "reply replies replied replied replying",
    "lie lies lied lied lying",
    "agree agrees agreed agreed agreeing",
    "stress stresses stressed stressed stressing",
    "preach preaches preached preached preaching",
    "quip quips quipped quipped quipping",
    "echo echoes echoed echoed echoing",
    "veto vetoes vetoed vetoed vetoing",
    "back backs backed backed backing",
    "vow vows vowed vowed vowing",
    "tax taxes taxed taxed taxing",
    "panic panics panicked panicked panicking",
    "label labels labeled/labelled labeled/labelled labeling/labelling",
    "criticize/criticise criticizes/criticises criticized/criticised criticized/criticised criticizing/criticising",
  ])("%s", (row) => {
    expect(all(row.split(" ")[0]!.split("/")[0]!)).toBe(row);
  });

  it("keeps “seize” and “advise” as they are", () => {
    expect(formsOf("seize").base).toEqual(["seize"]);
    expect(formsOf("advise").past).toEqual(["advised"]);
  });

  it("finds the verb of a form", () => {
    expect(lemmaOf("said")).toEqual([
      { lemma: "say", form: "past" },
      { lemma: "say", form: "participle" },
    ]);
    expect(lemmaOf("denies")).toEqual([{ lemma: "deny", form: "s" }]);
    expect(lemmaOf("emphasised").map((f) => f.lemma)).toEqual(["emphasize", "emphasize"]);
    expect(lemmaOf("found").map((f) => f.lemma)).toContain("find");
    expect(lemmaOf("bridge")).toEqual([]);
  });

  it("finds every verb of the lexicon by each of its forms", () => {
    for (const { lemma } of [...VERB_CUES, ...INTENDS])
      for (const [form, words] of Object.entries(formsOf(lemma)))
        for (const word of words) expect(lemmaOf(word)).toContainEqual({ lemma, form });
  });

  it("is safe for words that are names of object members", () => {
    expect(lemmaOf("constructor")).toEqual([]);
    expect(inflections(["meet"]).get("met")).toHaveLength(2);
  });
});
