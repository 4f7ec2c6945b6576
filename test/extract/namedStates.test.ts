import { expect, test } from "vitest";
import { withNamedStates } from "../../src/extract/coreference/namedStates.ts";
import { defaultLookup } from "../../src/extract/lookup.ts";
import { tokenize } from "../../src/text/tokens.ts";

/** Names and adjectives of the states that a text shows to be such. */
function statesOf(text: string): string[] {
  const tokens = tokenize(text);
  const lookup = withNamedStates(tokens, defaultLookup);
  const found = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    const match = lookup.match(tokens, i);
    if (match?.entry.key.startsWith("named:") === true)
      for (const name of [...match.entry.names, ...(match.entry.adjectives ?? [])]) found.add(name);
  }
  return [...found];
}

test.each([
  ["The Ministry of Foreign Affairs of Orvania said that Orvanian guards had fired.", ["Orvania", "Orvanian"]],
  ["MINISTRY OF FOREIGN AFFAIRS OF ORVANIA\n\nNobody fired.", ["Orvania"]],
  ["Lessian guards fired first. Lessia denies it.", ["Lessia", "Lessian"]],
  ["The armed forces of Lessia withdrew, and Lessia’s government said why.", ["Lessia"]],
])("%s", (text, expected) => {
  expect(statesOf(text)).toEqual(expected);
});

test.each([
  "The Government of National Unity met. The Government of National Unity resigned.",
  "The President of Harrow College spoke. Harrow College is old.",
  "The army of Rami Sol crossed the river.",
  "The Ministry of Defence denied it, and the Ministry of Justice did too.",
  "The President of France spoke to the people of France.",
  "The Islamic army fled. Islam forbids it.",
])("no state is made of: %s", (text) => {
  expect(statesOf(text)).toEqual([]);
});
