import { expect, test } from "vitest";
import { parseDate } from "../../src/model/edtf.ts";
import { defaultModels } from "../../src/node/models.ts";
import { extractText } from "./claimsOf.ts";

const models = defaultModels();

test.each([
  "“Pallumia says that it hit the depot,” Oren Vask said.",
  "“Keldora has admitted that it fired first, and everybody heard it,” Edrel Sorbin told reporters on Monday.",
  "The village was empty, according to the mayor, who said that the army told him to leave, the Lantern reported.",
  "“They claim that the bridge was mined,” Oren Vask said on 2 March. “It was not.”",
])("every claim of a dated document has a last day, also where its words stand before the cue: %s", (text) => {
  const { claims } = extractText(text, { genre: "news", dating: parseDate("2025-03-04") }, { models });
  expect(claims.some(({ level }) => level === 2)).toBe(true);
  expect(claims.map(({ latest }) => latest)).not.toContain(null);
});

test("a person who is quoted in a claim spoke no later than the day of that claim", () => {
  const text = "“Pallumia says that it hit the depot,” Oren Vask said on 2 March 2025.";
  const { claims } = extractText(text, { genre: "news", dating: parseDate("2025-03-04") }, { models });
  expect(claims.map(({ level, latest }) => `${level} ${latest}`)).toEqual(["2 2025-03-02", "1 2025-03-02"]);
});
