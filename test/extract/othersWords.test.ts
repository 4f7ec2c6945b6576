import { expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

test.each([
  ["“We did not start this war,” Prime Minister Sol said on Sunday.", "Sol"],
  ["“They started it,” the Pallumian minister said.", "Pallumian minister"],
  ["According to the Pallumian ministry, its guards had not fired.", "Pallumian ministry"],
  ["The Pallumian minister denied that his guards had fired.", "Pallumian minister"],
])("a sentence of a statement that only gives another's words is the other's: “%s”", (sentence, claimant) => {
  const text = `Statement of the Ministry of Foreign Affairs of Keldora\n\n4 March 2025\n\nWe condemn the raid.\n\n${sentence}`;
  const { claims, canonical } = extractText(text, {}, { models: defaultModels(), lookup });
  const [, told] = claims.filter(({ level }) => level === 1);
  expect(told?.voice).toBe("reported");
  expect(told?.claimant === null || told === undefined ? null : canonical.get(told.claimant)).toBe(claimant);
});

test.each([
  "The Pallumian minister falsely claims that his guards did not fire.",
  "Pallumia has admitted that its guards fired.",
])("what an author adopts or blames stays the author's own: “%s”", (sentence) => {
  const text = `Statement of the Ministry of Foreign Affairs of Keldora\n\n4 March 2025\n\nWe condemn the raid.\n\n${sentence}`;
  const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
  expect(claims.filter(({ level }) => level === 1).map(({ voice }) => voice)).toEqual(["authorial", "authorial"]);
});

test("what is nobody and no text does not speak in an author's sentence", () => {
  const text =
    "Statement of the Ministry of Foreign Affairs of Keldora\n\n4 March 2025\n\nWe condemn the raid.\n\nThe events of the past months have reminded us that the truce is fragile.";
  const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
  expect(claims.filter(({ level }) => level === 1).map(({ voice }) => voice)).toEqual(["authorial", "authorial"]);
});
