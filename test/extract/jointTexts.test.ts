import { describe, expect, test } from "vitest";
import { claimantOf, principalOf } from "./innermost.ts";

const PARTIES = "Republic of Keldora, the Republic of Pallumia and the Duchy of Velmar";
const COMMUNIQUÉ = `JOINT COMMUNIQUÉ
issued at the conclusion of the Third Osk Meeting between the ${PARTIES}

Osk, 4 May 2031

1. The Pallumian side stated that its guards had not crossed the river. It denied that any shells had been fired from Mount Corv.

2. The three countries regard the dam as a common good. No party has violated the truce since March.

For Keldora        For Pallumia        For Velmar`;

describe("what several issue together", () => {
  test("is the claim of all of them, and of nobody who signs it alone", () => {
    expect(claimantOf(COMMUNIQUÉ, "No party has violated")).toBe(PARTIES);
    expect(claimantOf(COMMUNIQUÉ, "guards had not crossed")).toBe("Pallumia");
    expect(claimantOf(COMMUNIQUÉ, "any shells had been fired")).toBe("Pallumia");
  });

  test("speaks for no part of them: Velmar is no state that the text shows", () => {
    expect(principalOf(COMMUNIQUÉ, "No party has violated")).toBe("?");
  });

  test("is nobody's where no line lists the parties", () => {
    const minutes = `JOINT COMMUNIQUÉ
Third meeting of the Border Commission
Osk, 9 May 2030

The shots of 3 May were fired from the Pallumian bank.

For the Republic of Keldora
Aldo Brenn
Deputy Minister of the Interior

For the Republic of Pallumia
Lida Varen
Deputy Minister of the Interior`;
    expect(claimantOf(minutes, "shots of 3 May")).toBe("?");
  });

  test("is two persons' where two of them speak", () => {
    const both = `Joint press statement by President Aldo Brenn of Keldora and Prime Minister Irma Stell of Velmar
Corvath, 4 May 2030

We condemn the bombing of Hestrel.`;
    expect(claimantOf(both, "bombing of Hestrel")).toBe(
      "President Aldo Brenn of Keldora and Prime Minister Irma Stell of Velmar",
    );
  });

  test("a body's own statement on a joint exercise is that body's", () => {
    const own = `Statement by the Ministry of Foreign Affairs of Keldora on the joint exercise of Pallumia and Velmar
Corvath, 4 May 2030

Pallumia has broken the truce again.`;
    expect(claimantOf(own, "has broken the truce")).toBe("Ministry of Foreign Affairs of Keldora");
  });
});

describe("what a title sets between two parties", () => {
  const between = (second: string, title = "JOINT COMMUNIQUÉ"): string => `${title}
${second}

Osk, 30 August 2031

1. The two sides agreed that the wells are common property. The pumping station was destroyed on 3 May.`;

  test.each([
    [
      "of the Third Round of Talks between the Kingdom of Ostra and the People's Union of Lorne on the Waters of the Corv",
      "Kingdom of Ostra and the People's Union of Lorne",
    ],
    [
      "issued at the end of the negotiations between the Government of Ostra and the Harbour Front, held under the auspices of the Lake Conference",
      "Government of Ostra and the Harbour Front",
    ],
    ["of the meeting between Ostra, Lorne and Hasterra", "Ostra, Lorne and Hasterra"],
  ])("%s: they speak together, also if no list has their names", (second, parties) => {
    expect(claimantOf(between(second), "pumping station was destroyed")).toBe(parties);
  });

  test.each([
    ["on the war between Keldora and Pallumia"],
    ["on the talks between the Harbour Front and the Lorne Council"],
    ["of the talks between ministers and their advisers"],
  ])("%s: nobody whom the text names speaks", (second) => {
    expect(claimantOf(between(second), "pumping station was destroyed")).toBe("?");
    expect(claimantOf(between(second, "JOINT STATEMENT"), "pumping station was destroyed")).toBe("?");
  });
});

describe("in a press review", () => {
  const review = (text: string): string => `PRESS REVIEW
Compiled by the Information Section, 3 June 2030

${text}`;

  test("a name that opens a paragraph and reports is a medium, and “the daily” is that one", () => {
    const text = review(
      "Red Morning (pro-government) writes that Pallumia has moved two brigades. According to the daily, the prisoners were beaten. The paper accuses the minister of being blind.",
    );
    for (const words of ["two brigades", "prisoners were beaten", "being blind"])
      expect(claimantOf(text, words)).toBe("Red Morning");
    expect(principalOf(text, "prisoners were beaten")).toBe("Red Morning");
  });

  test("each paragraph has its own, under its whole name", () => {
    const text = review(
      "Our Voice (independent) claims that the bridge was mined by Keldora. The daily adds that the mines came from Ostra.\n\nPeople's Word rejects the accusation. According to the newspaper, the president was abroad.",
    );
    expect(claimantOf(text, "bridge was mined")).toBe("Our Voice");
    expect(claimantOf(text, "mines came from Ostra")).toBe("Our Voice");
    expect(claimantOf(text, "the president was abroad")).toBe("People's Word");
  });

  test("a minister whom a paragraph begins with is none", () => {
    const text = review("Minister Rami Sol says that the bridge is safe. The paper says that it is not.");
    expect(claimantOf(text, "the bridge is safe")).toBe("Rami Sol");
    expect(claimantOf(text, "it is not")).not.toBe("Rami Sol");
  });
});

test("“the paper” in a report is the paper that spoke last, and no state named in between", () => {
  expect(
    claimantOf(
      "The Ostra Courier argues that Keldora is to blame. The paper says that Keldora opened the sluices in May.",
      "opened the sluices",
    ),
  ).toBe("Ostra Courier");
});

test("and so in the paragraph below, and where “it” goes on with “the newspaper”", () => {
  const text = `The Sovelian Courier reported on Monday that Ardmere had mined the strait. The Ardmeran navy called the report a lie.

The newspaper said that it had photographs.`;
  expect(claimantOf(text, "it had photographs")).toBe("Sovelian Courier");
  const review = `MEDIA REVIEW, 4 April 2032

Evening Lantern, the pro-opposition daily, says that the trawler was sunk by mistake. The newspaper cites two officers. It says that the admiral lied.`;
  expect(claimantOf(review, "the admiral lied")).toBe("Evening Lantern");
});
