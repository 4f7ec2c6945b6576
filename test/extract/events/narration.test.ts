import { expect, it } from "vitest";
import { narrationClaims } from "../../../src/extract/events/narration.ts";
import { analysed } from "../analysed.ts";

function narrated(text: string, covered = 0): string[] {
  const { a, words } = analysed(text);
  const mask = new Uint8Array(a.tokens.count).fill(1, 0, covered);
  return narrationClaims(a, mask).map(({ content }) => words(content[0]!));
}

it("makes a claim of a sentence that says who sent or circulated a document", () => {
  expect(
    narrated(
      "The letter was sent to the Secretary-General by Keldora’s Permanent Representative on 10 March. Two guards were wounded.",
    ),
  ).toEqual(["The letter was sent to the Secretary-General by Keldora’s Permanent Representative on 10 March"]);
});

it.each([
  "Two guards were wounded on the bridge.",
  "The army sent troops to the river.",
  "The letter will be sent to the Secretary-General by Keldora.",
  "“The letter was sent to the Secretary-General by Keldora,” she said.",
])("takes nothing of: %s", (text) => {
  expect(narrated(text)).toEqual([]);
});

it("leaves the words of reported claims to them", () => {
  const text = "The United Nations have circulated a letter of Keldora, she said.";
  expect(narrated(text)).toHaveLength(1);
  expect(narrated(text, 9)).toEqual([]);
});
