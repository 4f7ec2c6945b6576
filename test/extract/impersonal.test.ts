import { expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { claimsOf } from "./claimsOf.ts";

test.each([
  "It might have been expected that Keldora would leave the town.",
  "It could have been assumed that the bridge was open.",
  "It may be expected that the talks will fail.",
  "It would have been thought that Velmar had won.",
  "It could be argued that the army came too late.",
])("“it” claims nothing that might be thought: %s", (text) => {
  const claims = claimsOf(text, {}, { models: defaultModels(), lookup });
  expect(claims.filter(({ voice, source }) => voice === "reported" && source.length > 0)).toEqual([]);
});
