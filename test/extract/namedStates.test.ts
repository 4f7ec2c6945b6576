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
  // what only a state has is enough once
  ["Orvania's defence minister resigned.", ["Orvania"]],
  ["Lessia’s acting foreign minister, Mara Tessen, resigned.", ["Lessia"]],
  ["The government of Trellmark resigned.", ["Trellmark"]],
  ["Prime Minister Osei Brandt of Varnia resigned.", ["Varnia"]],
  ["The governments of Orvania, Lessia and Trellmark met.", ["Orvania", "Lessia", "Trellmark"]],
  ["He was born in the Islamic Republic of Varnia.", ["Varnia"]],
  ["PARLIAMENT OF THE REPUBLIC OF SAN TELMO", ["San Telmo"]],
  ["The Permanent Mission of Orvania to the United Nations closed.", ["Orvania"]],
  ["Neighbouring Lessia offered to help. Its foreign minister resigned.", ["Lessia"]],
  ["Trellmark's ministry of foreign affairs closed.", ["Trellmark"]],
  ["HOUSE OF DEPUTIES OF ORVANIA\n\nOFFICIAL REPORT", ["Orvania"]],
  ["Department of External Relations of the Federated States of Varnia", ["Varnia"]],
  ["Lessia's Public Works Minister, Mara Tessen, insists. Nobody in Lessia agrees.", ["Lessia"]],
  ["Trellmark's coast guard fired. The coast of Trellmark is long. Trellmark's air force flew.", ["Trellmark"]],
  // a region or a city of a state is no sign against it
  ["The Permanent Representative of Trellmark spoke of Osk, in the Sarrow region of Trellmark.", ["Trellmark"]],
  ["The government of Orvania rebuilt Lorne, a city of Orvania.", ["Orvania"]],
  // meetings of states
  ["Security Council\n\nMr. Brandt (Orvania): We did not fire.\n\nThe President: I thank him.", ["Orvania"]],
  ["General Assembly\n\nMs. Tessen (Lessia) (spoke in French): We did.", ["Lessia"]],
  ["Security Council\n\nMs. Tessen (Lessia del Sur) (spoke in Spanish): We did.", ["Lessia del Sur"]],
  ["Security Council\n\nMr. Brandt (Sarrow Isles): We did.", ["Sarrow Isles"]],
  [
    "The Security Council met on Monday. The representative of Orvania spoke. The representative of Varnia left.",
    ["Orvania", "Varnia"],
  ],
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
  "Hestrel's mayor resigned. Lorne's governor did, too.",
  "The government of Lorne is in the region of Lorne.",
  "Mr. Brandt (Harbour North): We did not fire.",
  "The Security Council met. The representative of Amnesty spoke.",
  "The Rally's spokesman and the army's spokesman met.",
  "The city government of Hestrel met.",
  "President Brandt spoke. Brandt's foreign minister resigned.",
  "Mara Tessen spoke. Tessen's defence minister resigned. He met Mara Tessen.",
  "The Dawn party met. Dawn's foreign minister resigned.",
  "The Harbour Front's foreign minister resigned.",
  "The foreign minister left Lorne region. Lorne's interior minister did, too.",
  "Today's foreign minister was yesterday's defence minister.",
  "There was no answer. Its foreign minister had left.",
  "Talks failed again. Its foreign minister had left.",
  "The company met its bank. Its foreign minister resigned.",
])("no state is made of: %s", (text) => {
  expect(statesOf(text)).toEqual([]);
});
