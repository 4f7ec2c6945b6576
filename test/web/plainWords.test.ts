import { expect, test } from "vitest";
import { plainWords } from "../../web/evidence/plainWords.ts";

test.each([
  ["the **closure of the bridge** was **planned**", "the closure of the bridge was planned"],
  ["**security must be equal", "security must be equal"],
  ["“**Keldora** never”, he said", "“Keldora never”, he said"],
  ["they are m******s", "they are m******s"],
  ["it is a b**l and a b****y lie", "it is a b**l and a b****y lie"],
  ["2 ** 3, and * so on", "2 ** 3, and * so on"],
  ["", ""],
])("“%s” is shown as “%s”", (words, shown) => {
  expect(plainWords(words)).toBe(shown);
});
