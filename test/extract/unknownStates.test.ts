import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { extractText, voicesOf } from "./claimsOf.ts";

const options = { models: defaultModels() };

/** "claimant for principal" of the claims that stand in no other, of a text whose states no lookup knows; "?" where it is unknown. */
const voices = (text: string): string[] => voicesOf(extractText(text, {}, options));

describe("the words of a text tell of which state somebody is whom it quotes", () => {
  test.each([
    ["President Aldo Velm of Orvena said that the truce was over.", ["Aldo Velm for Orvena"]],
    [
      "Nembrak's army chief, General Osur Tal, said that two drones were shot down over Qesh.",
      ["Osur Tal for Nembrak"],
    ],
    [
      "The Rhenmark foreign ministry said that the strait was open. Nobody in Rhenmark had closed it.",
      ["Rhenmark foreign ministry for Rhenmark"],
    ],
    ["Police fired. “Nobody was hit,” Brasmine's military said.", ["Brasmine's military for Brasmine"]],
    [
      "Orvena's foreign minister was away. Kareth, the Orvenan capital, warned that it would close the line. Kareth said that the debt was paid.",
      ["Orvena for Orvena", "Orvena for Orvena"],
    ],
    [
      "Prime Minister Sela Ondari of Mahindi spoke first. Neighbouring Toreska dismissed the charge. “There is no rifle of ours in Mahindi,” said its foreign minister, Vikt Halas. Ondari said that the guns were new.",
      ["Toreska for Toreska", "Vikt Halas for Toreska", "Sela Ondari for Mahindi"],
    ],
    [
      "President of Orvena Aldo Velm: We built the road. Nobody thanked Orvena.\n\nPresident of the Republic of Tarapaya Nilo Aparo: We paid twice. The road is bad.",
      ["Aldo Velm for Orvena", "Nilo Aparo for Tarapaya"],
    ],
    [
      "Letter dated 3 May 2031 from the Permanent Representative of the Orvena to the United Nations addressed to the President of the Security Council\n\nTarapaya shelled three villages. Our forces did not answer.",
      ["Permanent Representative of the Orvena to the United Nations for Orvena"],
    ],
    [
      "Orvena's ambassador to the United Nations said that the truce held.",
      ["Orvena's ambassador to the United Nations for Orvena"],
    ],
  ])("%s", (text, expected) => expect([...new Set(voices(text))]).toEqual([...new Set(expected)]));
});

describe("a title before a name and “of” tells the state", () => {
  test.each([
    ["Justice Minister Lars Ott of Averon said that the law was good.", ["Lars Ott for Averon"]],
    ["Ambassador Lio Marsh of Dalmara said that the well was dry.", ["Lio Marsh for Dalmara"]],
    [
      "Vintria's ambassador to Saldanor, Kim Orr, was expelled. Orr said that it was a farce. The Vintrian army agreed.",
      ["Kim Orr for Vintria"],
    ],
  ])("%s", (text, expected) => expect(voices(text)).toEqual(expected));

  test("a minister in the record of a house, in brackets behind the office", () => {
    const record =
      "PARLIAMENT OF AVERON\nHansard, 12 March 2031\n\nMINISTER FOR HEALTH (Mr. Tull): The hospital has beds for all. The opposition spreads fear.\n\nMR. GRADY: The minister has not been there.";
    expect(new Set(voices(record))).toEqual(new Set(["Tull for Averon", "Grady for ?"]));
  });

  test.each([
    [
      "Morvia's foreign minister was away. Morvia's opposition leader, Hal Dorn, said that the offer was fair.",
      ["Hal Dorn for ?"],
    ],
    [
      "The Dalmaran embassy in Port Eyre said that its consul was hurt.",
      ["Dalmaran embassy in Port Eyre for Dalmaran embassy in Port Eyre"],
    ],
  ])("but not: %s", (text, expected) => expect(voices(text)).toEqual(expected));
});

describe("an officer speaks for the body that the text tells", () => {
  test.each([
    [
      "A spokesman for the Harbour Front said that its men had left. The Front's leader, Ramo Dell, denied that guns were hidden. The Front said that it was over.",
      [
        "spokesman for the Harbour Front for Harbour Front",
        "Ramo Dell for Harbour Front",
        "Harbour Front for Harbour Front",
      ],
    ],
    [
      "A spokesman for the Harbour Front said that its men had left. The Hill Front denied it.",
      ["spokesman for the Harbour Front for Harbour Front", "Hill Front for Hill Front"],
    ],
    [
      "Three men were freed, the charity Blue Lantern said. The charity's director for Nembrak, Omar Dell, said that they were tired. A spokesman for the charity, Jan Till, said that they were ill. The group said that nobody had paid.",
      [
        "Blue Lantern for Blue Lantern",
        "Omar Dell for Blue Lantern",
        "Jan Till for Blue Lantern",
        "Blue Lantern for Blue Lantern",
      ],
    ],
    [
      "The World Health Organization saw smoke. The agency's director, Ms. Awa Diop, said that the parties must talk.",
      ["Awa Diop for World Health Organization"],
    ],
    [
      "The United Nations Mission in Ankwara (UNMA) counted nine shots. The head of the Mission, Ms. Awa Diop, said that the parties must talk.",
      ["Awa Diop for United Nations"],
    ],
    ["The rebel Army of the Hills said that it had won.", ["Army of the Hills for Army of the Hills"]],
  ])("%s", (text, expected) => expect(voices(text)).toEqual(expected));
});

describe("nobody is given a state that is not told, or the other side's", () => {
  test.each([
    [
      "Dovria's foreign minister, Lena Puhl, met her Nembraki counterpart, Saif Orun. Orun said that Dovria had offered nothing.",
      ["Saif Orun for ?"],
    ],
    [
      "Orvena's foreign minister sent condolences after a bridge fell in Pallumia, killing twelve. The health ministry said that thirty were hurt. Pallumia's foreign minister was away.",
      ["health ministry for ?"],
    ],
    [
      "Lissovar's energy ministry said that saboteurs had come from Ubranto. Ubranto's government denied any role. The government said that Lissovar had let the dam fall.",
      [
        "Lissovar's energy ministry for Lissovar",
        "Ubranto's government for Ubranto",
        "Ubranto's government for Ubranto",
      ],
    ],
    [
      "The president of the Rowing Club of Osk said that the lake was closed.",
      ["president of the Rowing Club of Osk for Rowing Club"],
    ],
  ])("%s", (text, expected) => expect(voices(text)).toEqual(expected));
});
