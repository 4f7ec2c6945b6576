import { expect, test } from "vitest";
import { extractText } from "./claimsOf.ts";

test("what a claim says of one event in two places is one description", () => {
  const text =
    "The ministry said that an attack on the bridge had killed three guards and that the attack had wounded two guards.";
  const { claims } = extractText(text);
  for (const { descriptions } of claims)
    expect(new Set(descriptions.map(({ event }) => event)).size).toBe(descriptions.length);
  const counted = claims.flatMap(({ descriptions }) => descriptions.flatMap(({ quantities }) => quantities));
  expect(counted.map(([start, end]) => text.slice(start, end)).join("; ")).toContain("three guards");
});
