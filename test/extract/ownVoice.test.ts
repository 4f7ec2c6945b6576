import { expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

/** Genre and author of a text, and how many of its claims are the author's own. */
function voice(text: string, given: Partial<SourceDocument> = {}) {
  const { genre, author, canonical, claims } = extractText(text, given, { models: defaultModels(), lookup });
  const own = claims.filter((claim) => claim.voice === "authorial");
  return { genre, author: author === null ? null : canonical.get(author), own: own.length };
}

const OURS =
  "This morning Pallumia launched a new military operation against our state. Our army is holding the border. We will defend our land. Pallumia has chosen war.";

test("a party that speaks of itself as “we” makes a statement", () => {
  expect(voice(OURS, { publisher: "President of Keldora" })).toEqual({
    genre: "statement",
    author: "President of Keldora",
    own: 4,
  });
});

test("the attacker of “our state” is not the author", () => {
  expect(voice(OURS).author).toBeNull();
});

test("leaders who name themselves are the author, several states none of them alone", () => {
  const text =
    "We, the leaders of Keldora, Velmar and Pallumia, welcome the truce. We call on all armed groups to lay down their arms. We will meet again in Lorne.";
  const { genre, author, own } = voice(text);
  expect(genre).toBe("statement");
  expect(author).toBe("the leaders of Keldora, Velmar and Pallumia");
  expect(own).toBe(3);
  const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
  expect(claims.filter((claim) => claim.voice === "authorial").every(({ principal }) => principal === null)).toBe(true);
});

test("a body that acts by its sentences in the third person makes a statement", () => {
  const text =
    "The Ministry of Foreign Affairs of Keldora condemns the shelling of Hestrel. The Ministry calls on Pallumia to withdraw its guns. Nine people have died since Monday.";
  expect(voice(text)).toEqual({ genre: "statement", author: "Ministry of Foreign Affairs of Keldora", own: 3 });
});

test("news of a statement stays news", () => {
  for (const text of [
    "Keldora condemned the shelling of Hestrel on Monday. “We call on Pallumia to withdraw its guns,” its foreign minister said. Nine people had died, he added.",
    "Keldora rejects the plan, its envoy said. The talks went on in Lorne. Pallumia said that it would answer on Friday.",
    "We met the mayor of Hestrel at noon. Our car had no fuel left. He showed us the market, and said that nine people had died.",
  ])
    expect(voice(text)).toMatchObject({ genre: "news", own: 0 });
});

test("only the reproduced text behind news of it is in the author’s voice", () => {
  const text =
    "Keldora answers its neighbour\n\nThe Ministry of Defence of Keldora released the following statement on 4 March 2025:\n\nPallumia shelled the market of Hestrel. We demand an inquiry.";
  const { dating, claims } = extractText(text, {}, { models: defaultModels(), lookup });
  expect(dating?.edtf).toBe("2025-03-04");
  expect(voice(text)).toEqual({ genre: "statement", author: "Ministry of Defence of Keldora", own: 2 });
  expect(claims.filter(({ voice }) => voice === "authorial").every(({ content: [span] }) => span![0] > 100)).toBe(true);
});

test.each([
  ["Corin Vashet\nPermanent Representative of Keldora to the United Nations", "Corin Vashet"],
  ["Official Spokesperson\nHestrel Relief Forces", "Hestrel Relief Forces"],
])("who signs in lines of name and office is the author: %s", (lines, author) => {
  expect(
    voice(`Guns at the bridge\n\nPallumia shelled the market of Hestrel. Nine people died. This must end.\n\n${lines}`),
  ).toMatchObject({ genre: "statement", author });
});

test("a letter is its sender's, never its addressee's or publisher's", () => {
  const marks =
    "The President of the Council presents her compliments to the members and has the honour to transmit a copy of a letter dated 3 March 2025 from the Permanent Representative of Keldora to the United Nations addressed to the President of the Council.\n\nUpon instructions from my government, I wish to state that Pallumia shelled Hestrel.";
  expect(voice(marks, { publisher: "Halyard News" })).toMatchObject({
    genre: "letter",
    author: "Permanent Representative of Keldora to the United Nations",
  });
  const dear = "Dear Mr. Speaker:\n\nPallumia has moved its guns to the bridge.\n\nSincerely,\n\nEDREL SORBIN";
  expect(voice(dear)).toMatchObject({ genre: "letter", author: "Edrel Sorbin" });
});

test("the noun behind “reiterate” gives the act", () => {
  const text =
    "We, the leaders of Keldora, reiterate our call for a truce. We reaffirm our commitment to the treaty. We reaffirm that the border is open.";
  const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
  expect(claims.filter(({ voice }) => voice === "authorial").map(({ act }) => act)).toEqual([
    "demand",
    "promise",
    "confirm",
  ]);
});
