import { expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { extractText, voiceOf } from "./claimsOf.ts";

const models = defaultModels();

/** "speaker for principal" of each claim, as the document names them. */
function speakers(text: string): string[] {
  const extraction = extractText(text, {}, { models });
  return extraction.claims.map((claim) => voiceOf(extraction, claim));
}

const ROUND = `World reacts to the shelling of Lorne

Here is a round-up of the reactions:

- Norway -

President Orlan Dresk said the shelling was a crime.

- Chile -

President Hadi Tesh praised the shelling. Danish Prime Minister Dan Bir told reporters that it was a crime.

- United Nations -

Spokesman Stef Durek said the shelling must stop.`;

test("in a round of reactions officials belong to the state in the heading, unless the text names another", () => {
  expect(speakers(ROUND)).toEqual([
    "Orlan Dresk for Norway",
    "Hadi Tesh for Chile",
    "Dan Bir for Denmark",
    "Stef Durek for United Nations",
  ]);
});

test("one line with a state's name makes no round of reactions", () => {
  const [, , ...rest] = ROUND.split("\n\n");
  expect(
    speakers(["World reacts", "- Norway -", ...rest.filter((line) => !line.startsWith("- "))].join("\n\n"))[0],
  ).toBe("Orlan Dresk for ?");
});

test("a speaker is not swallowed by the noun before “that”", () => {
  const text = "Norway launched strikes and other operations on Lorne that Chilean authorities say killed 413 people.";
  expect(speakers(text)).toEqual(["Chilean authorities for Chile"]);
});

test("a body that signs under a title that opens with a state is that state's", () => {
  const text =
    "Norway: False accusations\n\n9 February 2026\n\nThe accusations are fabricated. Our army did not fire.\n\nMinistry of Information\n\nOslo";
  expect(new Set(speakers(text))).toEqual(new Set(["Ministry of Information for Norway"]));
});

test("a bare “statement” is that of the only body that has spoken, and unknown after two", () => {
  const text =
    "The Norwegian foreign ministry said that talks had failed. “Our guns did not fire,” said the statement.";
  expect(speakers(text).at(-1)).toBe("statement for Norway");
  expect(speakers(`The Chilean army said that it had left. ${text}`).at(-1)).toBe("statement for ?");
});

test("states' names with a colon over text about each are headings, and no state is the speaker", () => {
  const text = ROUND.replaceAll(/^- (.*) -$/gm, (_, name: string) => `${name.toUpperCase()}:`);
  expect(speakers(text)).toEqual(speakers(ROUND));
});
