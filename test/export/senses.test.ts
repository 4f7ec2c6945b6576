import { expect, test } from "vitest";
import { inPlural, senseOf } from "../../src/export/citing/senses.ts";
import { ACTS } from "../../src/model/claim.ts";

test("a denial of words and a denial in one's own words are two senses", () => {
  const denied = senseOf({ act: "deny", polarity: "denied" });
  const own = senseOf({ act: "deny", polarity: "asserted" });
  expect(denied).toEqual({ verb: "denies", holds: "says that what is quoted is not so" });
  expect(own.verb).not.toBe("denies");
  expect(own.holds).toMatch(/own/);
});

test("for every act, a denial differs from an assertion", () => {
  for (const act of ACTS) {
    const [asserted, denied] = [senseOf({ act, polarity: "asserted" }), senseOf({ act, polarity: "denied" })];
    expect(denied.holds, act).toMatch(/\bnot\b/);
    expect(denied.verb, act).not.toBe(asserted.verb);
  }
});

test("a wish is not worded as an event that happened", () => {
  for (const act of ["demand", "promise", "threaten", "warn", "intend"] as const)
    expect(senseOf({ act, polarity: "asserted" }).holds).toMatch(/does not say that it happened/);
});

test("several deny, answer and accuse", () => {
  expect(["denies", "answers with a denial", "accuses", "says that this is not so"].map(inPlural)).toEqual([
    "deny",
    "answer with a denial",
    "accuse",
    "say that this is not so",
  ]);
});
