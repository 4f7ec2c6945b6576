import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

const options = { models: defaultModels(), lookup };

/** "act speaker | content" of each reported claim that stands in no other. */
function read(text: string): string[] {
  const { claims, canonical } = extractText(text, {}, options);
  return claims
    .filter(({ voice, level }) => voice === "reported" && level === 1)
    .map(({ act, claimant, content }) => {
      const words = content.map(([from, to]) => text.slice(from, to)).join(" … ");
      return `${act} ${claimant === null ? "?" : canonical.get(claimant)} | ${words}`;
    });
}

describe("a second verb of one speaker", () => {
  test.each([
    [
      "The envoy condemned the raid and called on the guarantor states to suspend arms deliveries.",
      ["condemn envoy | the raid", "demand envoy | the guarantor states to suspend arms deliveries"],
    ],
    [
      "Keldora said that access had been denied because of mines and undertook to clear the road.",
      ["state Keldora | access had been denied because of mines", "promise Keldora | to clear the road"],
    ],
    [
      "The mayor praised the crew but urged both governments to build a new bridge.",
      ["praise mayor | the crew", "demand mayor | both governments to build a new bridge"],
    ],
  ])("%s", (text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  test("a participle behind “and” is none", () => {
    expect(read("The army shelled the camp used and called home by hundreds.")).toEqual([]);
    expect(read("The envoy condemned the raid announced and claimed by the rebels.")).toHaveLength(1);
  });
});

describe("a verb behind words that part it from its subject", () => {
  test.each([
    ["Pallumia has in the past accused the bank of bias.", ["accuse Pallumia | the bank of bias"]],
    ["Keldora has on several occasions denied that it armed them.", ["deny Keldora | it armed them"]],
    [
      "A tribunal ruled in 2015 that the boundary follows the river.",
      ["state tribunal | the boundary follows the river"],
    ],
    [
      "Governor Imre Doval accused unnamed aid workers of passing coordinates to the rebels.",
      ["accuse Imre Doval | unnamed aid workers of passing coordinates to the rebels"],
    ],
  ])("%s", (text, claims) => {
    expect(read(text)).toEqual(claims);
  });
});
