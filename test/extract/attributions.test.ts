import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/span.ts";
import { claimsOf } from "./claimsOf.ts";

/** A claim in words: who, cue, content, act, and "denied" where it is. */
function inWords(text: string, claims: readonly Claim[]): string[] {
  const words = (spans: readonly Span[]) => spans.map(([from, to]) => text.slice(from, to)).join(" … ");
  return claims.map(
    (c) =>
      `${words(c.source)} | ${words(c.cue)} | ${words(c.content)} | ${c.act}${c.polarity === "denied" ? " denied" : ""}`,
  );
}

const read = (text: string): string[] =>
  inWords(
    text,
    claimsOf(text).filter(({ level }) => level === 1),
  );

describe("attribution forms", () => {
  test.each([
    [
      "The ministry said on Monday that two bridges had been destroyed.",
      "The ministry | said | two bridges had been destroyed | state",
    ],
    ["“We did not fire the first shot,” she said.", "she | said | We did not fire the first shot | state"],
    [
      "According to the observers, nine shells hit the square.",
      "the observers | According to | nine shells hit the square | state",
    ],
    [
      "Nine shells hit the square, according to the observers.",
      "the observers | according to | Nine shells hit the square | state",
    ],
    [
      "Pallumia accused Keldora of shelling the market.",
      "Pallumia | accused | Keldora of shelling the market | accuse",
    ],
    ["Keldora has rejected that claim.", "Keldora | has rejected | that claim | reject denied"],
    ["Keldora rejected that statement and named its reasons.", "Keldora | rejected | that statement | reject denied"],
    ["Keldora denied that version but said nothing else.", "Keldora | denied | that version | deny denied"],
    ["The union demanded that guards and drivers leave.", "The union | demanded | guards and drivers leave | demand"],
    ["The army denied that tanks had moved.", "The army | denied | tanks had moved | deny denied"],
    [
      "Keldora was accused by Pallumia of shelling the market.",
      "Pallumia | was accused | Keldora … of shelling the market | accuse",
    ],
    ["Keldora denied firing on the town.", "Keldora | denied | firing on the town | deny denied"],
    ["She said last night that nobody was hurt.", "She | said | nobody was hurt | state"],
    ["She told us this morning that nobody was hurt.", "She | told | nobody was hurt | state"],
    ["She said late on Sunday that nobody was hurt.", "She | said | nobody was hurt | state"],
    ["She said last night’s raid had failed.", "She | said | last night’s raid had failed | state"],
    ["The border service denied that.", "The border service | denied | that | deny denied"],
    [
      "The minister had earlier told parliament that nobody was hurt.",
      "The minister | had earlier told | nobody was hurt | state",
    ],
    ["One of them, a nurse, said the gunmen fled.", "One of them, a nurse | said | the gunmen fled | state"],
    [
      "The letter points out that no mortar was near the town.",
      "The letter | points out | no mortar was near the town | state",
    ],
    ["The minister condemned the attack on the dam.", "The minister | condemned | the attack on the dam | condemn"],
    ["The council called for an immediate ceasefire.", "The council | called for | an immediate ceasefire | demand"],
    [
      "Maressa Tyle urged the mission to publish its report.",
      "Maressa Tyle | urged | the mission to publish its report | demand",
    ],
    [
      "The Keldoran government alleged in a statement that rebels killed four farmers.",
      "The Keldoran government | alleged | rebels killed four farmers | allege",
    ],
    ["It said on Monday that soldiers had left.", "It | said | soldiers had left | state"],
    [
      "President Sol “strongly” condemned the attack on Hestrel.",
      "President Sol | condemned | the attack on Hestrel | condemn",
    ],
    ["The council “deeply” regretted the shelling.", "The council | regretted | the shelling | condemn"],
    [
      "President Orlan Dresk - who has clashed with Pallumia - today called for an end to the shelling.",
      "President Orlan Dresk | called for | an end to the shelling | demand",
    ],
    [
      "'The army has shelled the villages along the river,' claimed defence spokeswoman Sira Stean.",
      "defence spokeswoman Sira Stean | claimed | The army has shelled the villages along the river | allege",
    ],
    [
      "Keldora issued a report claiming it had evidence that rebels killed ninety farmers.",
      "a report | claiming | it had evidence that rebels killed ninety farmers | allege",
    ],
    ["Two bridges were hit, the ministry said.", "the ministry | said | Two bridges were hit | state"],
    ["“The talks”, he said, “were useless.”", "he | said | The talks … were useless | state"],
    [
      "Jorun Halvey, the foreign minister of Keldora, said the vote was invalid.",
      "Jorun Halvey, the foreign minister of Keldora, | said | the vote was invalid | state",
    ],
  ])("%s", (text, expected) => {
    expect(read(text).map((line) => line.replace(/, \| /, " | "))).toEqual([expected.replace(/, \| /, " | ")]);
  });

  test("a coordinated verb is a claim of its own by the same speaker", () => {
    expect(read("The minister condemned the attack and demanded that the mission publish its report.")).toEqual([
      "The minister | condemned | the attack | condemn",
      "The minister | demanded | the mission publish its report | demand",
    ]);
  });

  test("a claim quoted from another is nested inside it", () => {
    const text = "The spokeswoman said that the letter condemns the vote.";
    expect(claimsOf(text).map(({ level, act }) => [level, act])).toEqual([
      [1, "state"],
      [2, "condemn"],
    ]);
  });
});

describe("what is no claim", () => {
  test.each([
    "The report was published in May.",
    "They acted according to plan.",
    "The army could accuse its neighbour of treason.",
    "The so-called “log” was shown on television.",
    "He wanted to win the war.",
    "The minister declined to comment.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

test("quotation marks: all of the content is direct, a part is mixed, none is indirect", () => {
  const form = (text: string) => claimsOf(text)[0]?.form;
  expect(form("“We did not fire the first shot,” she said.")).toBe("direct");
  expect(form("She said that the “vote” had no effect.")).toBe("mixed");
  expect(form("She said that the vote had no effect.")).toBe("indirect");
});

test("a quotation that is never closed does not swallow the next paragraph", () => {
  const text = "“We did not fire, she said.\n\nThe ministry said that two bridges had been destroyed.";
  expect(read(text)).toContain("The ministry | said | two bridges had been destroyed | state");
});

test("every span slices to its words, and a content never holds its own cue", () => {
  const text = "“The shelling began at seven”, the ministry said. It accused Keldora of “terror”.";
  for (const { cue, content, source } of claimsOf(text)) {
    for (const [from, to] of [...cue, ...content, ...source])
      expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
    for (const [a, b] of cue) for (const [c, d] of content) expect(b <= c || d <= a).toBe(true);
  }
});
