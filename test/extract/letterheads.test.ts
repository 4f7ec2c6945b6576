import { describe, expect, test } from "vitest";
import { claimantOf, principalOf } from "./innermost.ts";

describe("a line of the head that names a ministry and its state", () => {
  const remarks = (line: string, answer: string): string => `PRESS RELEASE — FOR IMMEDIATE USE
${line}
Spokesperson's Remarks on the Report of the Pallumia Institute of Harbour Safety

Question: The Institute claims that the bay of Osk was mined. What is your comment?

Answer: The Institute has long been paid by the Pallumian Ministry of Defence. ${answer} The bay holds no mines.

Question: Is it true that two fishermen are held?

Answer: That is not true.`;

  test.each([
    ["Ministry of External Trade and Ports, Orvania", "Orvania's fleet was far away.", "Orvania"],
    ["Ministry of Foreign Affairs, Orvania", "Orvania has signed the code.", "Orvania"],
    ["The Ministry of Foreign Affairs of Orvania", "Orvania has signed the code.", "Orvania"],
    ["Ministry of Defence, Orvania", "The Orvanian side asked for talks.", "Orvania"],
  ])("%s: its spokesperson never speaks for the state in the title below", (line, answer, state) => {
    expect(principalOf(remarks(line, answer), "bay holds no mines")).toBe(state);
  });

  test("nobody's, where the ministry's state is unknown", () => {
    expect(principalOf(remarks("Ministry of Fisheries", "It is wrong."), "bay holds no mines")).toBe("?");
  });

  test("a town in which a ministry sits is no state", () => {
    const text = remarks("Ministry of Health, Lorne", "The road to Lorne is open.");
    expect(principalOf(text, "bay holds no mines")).toBe("?");
  });
});

describe("a permanent mission", () => {
  const note = (
    state: string,
    people: string,
  ): string => `PERMANENT MISSION OF THE ${state.toUpperCase()} TO THE UNITED NATIONS OFFICE AT OSK

No. 41/26
Note verbale

The Permanent Mission of the ${state} to the United Nations Office presents its compliments to the Office of the High Commissioner and has the honour to transmit the following reply.

The prisoner was handed over alive at the bridge. The Mission notes that the witnesses are paid by the Pallumian Ministry of the Interior. The ${people} authorities confirm that letters were held back until 6 January.

The Permanent Mission of the ${state} avails itself of this opportunity to renew to the Office the assurances of its highest consideration.`;

  test.each([
    ["Orvanian Federation", "Orvanian"],
    ["Lessian Republic", "Lessian"],
    ["Varnian Confederation", "Varnian"],
  ])("of the %s speaks for it, and not for the United Nations", (state, people) => {
    const text = note(state, people);
    for (const words of ["handed over alive", "witnesses are paid", "letters were held back"])
      expect(principalOf(text, words)?.toLowerCase()).toBe(state.toLowerCase());
  });

  test("speaks for the state from whose name the adjective is made", () => {
    const text = `${note("Orvanian Federation", "Orvanian")}\n\nNothing else happened in Orvania.`;
    expect(principalOf(text, "letters were held back")).toBe("Orvania");
  });
});

describe("lines that present who speaks under a surname", () => {
  const talk = (guest: string): string => `TRANSCRIPT – Radio Lorne, programme "Morning", 25 September

Presenter: Mara Tessen
Guest: ${guest}

TESSEN: Good morning. Where did the workers come from?

BRANDT: Good morning. The road was empty.

TESSEN: Who closed the bridge?

BRANDT: The bridge was never closed.`;

  test.each(["General Osei Brandt, commander of the Third Division", "Osei Brandt, commander of the Third Division"])(
    "%s: full name and whom he commands",
    (guest) => {
      expect(claimantOf(talk(guest), "bridge was never closed")).toBe("Osei Brandt");
      expect(principalOf(talk(guest), "bridge was never closed")).toBe("Third Division");
    },
  );

  test("two of one surname: the label is neither of them", () => {
    const text = talk("Osei Brandt, commander of the Third Division\nGuest: Ulla Brandt, mayor of Lorne");
    expect(claimantOf(text, "bridge was never closed")).toBe("BRANDT");
  });
});

test.each([
  ["The Minister of Communication, Orlan Tess, said that the road was open.", "?"],
  ["The Organisation for Chemical Safety said that the road was open.", "Organisation for Chemical Safety"],
  ["The Foreign Minister of Orvania, Orlan Tess, said that the road was open.", "Orvania"],
])("a field is no body: %s", (text, principal) => {
  expect(principalOf(text, "road was open")).toBe(principal);
});
