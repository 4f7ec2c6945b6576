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

describe("who speaks is told by the passive", () => {
  test.each([
    ["The border treaty was never recognised by Pallumia.", ["reject Pallumia | The border treaty"]],
    ["The offer was welcomed by the guarantor states.", ["praise guarantor states | The offer"]],
    ["The ambassador was informed of the decision.", []],
  ])("%s", (text, claims) => {
    expect(read(text)).toEqual(claims);
  });
});

describe("bodies that watch", () => {
  test.each([
    ["The protection cluster documented 14 abductions in June.", ["report protection cluster | 14 abductions in June"]],
    [
      "The Mission visited the depot. It found the seals on two of six containers broken.",
      ["report Mission | the seals on two of six containers broken"],
    ],
    ["The villagers found the road blocked.", []],
  ])("%s", (text, claims) => {
    expect(read(text)).toEqual(claims);
  });
});

test("a promise that nobody will be forgotten is a promise", () => {
  expect(read("The mayor promised that nobody would be forgotten.")).toEqual([
    "promise mayor | nobody would be forgotten",
  ]);
});

describe("what is turned on nobody, or only named", () => {
  test.each([
    "The report blames neither side for the failure of the talks.",
    "The minister ordered an investigation.",
    "The assertions of a separatist organisation reached the court.",
    "Keldora’s support for the settlers has grown.",
    "Villagers had seen flashes “from the side of Ostag” in the night.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

test("a headline in capitals tells who denies what", () => {
  expect(
    read(
      "Council Debates Crossing, as Pallumia Denies Sending Troops\n\nThe Council met on Monday. It will meet again.",
    ),
  ).toEqual(["deny Pallumia | Sending Troops"]);
});

test("what a letter alleges is the claim of its sender, told by the other side", () => {
  const text =
    "Letter dated 12 March 2025 from the Permanent Representative of Keldora addressed to the President of the Security Council\n\nI refer to the letter of the representative of Pallumia. It is alleged in that letter that border guards of Keldora shot three shepherds. Nor is it true that they crossed the river.\n\n(Signed) Ilma Destry\nPermanent Representative";
  const { claims, canonical } = extractText(text, {}, options);
  const told = claims.map(({ act, principal, content: [[from, to] = [0, 0]] }) => [
    act,
    canonical.get(principal ?? ""),
    text.slice(from, to),
  ]);
  expect(told).toContainEqual(["allege", "Pallumia", "border guards of Keldora shot three shepherds"]);
  expect(told).toContainEqual(["deny", "Keldora", "Nor is it true that they crossed the river"]);
});

test("each line under “demands:” is a demand", () => {
  const text =
    "VALLEY LIBERATION FRONT\n\nSTATEMENT\n\n4 March 2025\n\nWe remain bound by the truce. The Front demands:\n– the immediate withdrawal of the army;\n– the release of all prisoners.\n\nOur patience has limits.";
  const { claims } = extractText(text, {}, options);
  const demands = claims.filter(({ act }) => act === "demand");
  expect(demands.map(({ content: [[from, to] = [0, 0]] }) => text.slice(from, to))).toEqual([
    "the immediate withdrawal of the army",
    "the release of all prisoners",
  ]);
});
