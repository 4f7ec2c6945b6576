import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { claimsOf } from "./claimsOf.ts";

const read = (text: string) => claimsOf(text, {}, { models: defaultModels(), lookup });

/** "words status" of each event that a text's claims describe. */
const told = (text: string): string[] =>
  read(text).flatMap(({ descriptions }) =>
    descriptions.map(({ span: [from, to], status }) => `${text.slice(from, to)} ${status}`),
  );

describe("what is demanded has not happened, however it is named", () => {
  test.each([
    [
      "Keldora calls for the immediate withdrawal of all troops and the unconditional release of the hostages.",
      ["immediate withdrawal demanded", "unconditional release demanded"],
    ],
    ["The envoy called for the release of the guards.", ["release demanded"]],
    ["Velmar demanded the withdrawal of the army.", ["withdrawal demanded"]],
  ])("%s", (text, events) => {
    expect(told(text)).toEqual(events);
  });

  test("but what is only spoken of in a demand has", () => {
    expect(told("The envoy called for an end to the attack on Lorne.")).toContain("attack happened");
  });
});

test.each([
  "The ministry said that artillery struck the market, and reported that another four guards have died.",
  "The ministry reported that nine guards were killed in the raid. It reported that two children have died of hunger.",
])("a loss of another cause is another event: %s", (text) => {
  const events = read(text).map(({ descriptions }) => descriptions.at(-1)?.event);
  expect(new Set(events).size).toBe(events.length);
});
