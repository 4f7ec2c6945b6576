import { expect, test } from "vitest";
import { link } from "../../src/link/linker.ts";
import { linked, recordOf, type Said } from "./said.ts";

// What linking tells of a handful of claims, as a perfect reading would give them

test("a short answer disputes the charge whose words it repeats, and no other", () => {
  const charge: Said = { by: "Keldora", act: "accuse", words: "you of hiding who shelled the market", elsewhere: true };
  const by = "Oona Vesterly";
  expect(linked(charge, { by, act: "state", words: "We hide nothing. Ask whom you like", elsewhere: true })).toEqual([
    "dispute.answer 0 1",
  ]);
  expect(linked(charge, { by, act: "state", words: "We fear nothing. Ask whom you like", elsewhere: true })).toEqual(
    [],
  );
});

test("a claim of having received no notice disputes the announcement", () => {
  const announced: Said = { by: "Keldora", act: "state", words: "it announced the release on April 25" };
  expect(linked(announced, { by: "Pallumia", act: "deny", words: "receiving any notice", denied: true })).toEqual([
    "dispute.notice 0 1",
  ]);
  expect(linked(announced, { by: "Pallumia", act: "state", words: "no letter is of any use here" })).toEqual([]);
});

test("a denial matches related words: mortars in the town are weapons among houses", () => {
  const denial: Said = { by: "Keldora", act: "deny", words: "mortars were deployed in the town", denied: true };
  expect(
    linked({ by: "Pallumia", act: "accuse", words: "Keldora has placed its weapons among houses" }, denial),
  ).toEqual(["dispute.denial 0 1"]);
  expect(linked({ by: "Pallumia", act: "accuse", words: "Keldora has placed its clerks in offices" }, denial)).toEqual(
    [],
  );
});

test("a deed held against another disputes the name that he gives it", () => {
  expect(
    linked(
      { by: "Keldora", act: "accuse", words: "Pallumia held a theatre performance and called it an election" },
      { by: "Pallumia", act: "state", words: "it an election", within: 0 },
    ),
  ).toEqual([]);
  const record = recordOf([
    { by: "Keldora", act: "accuse", words: "Pallumia held a theatre performance and called it an election" },
    { by: "Pallumia", act: "state", words: "it an election", within: 0 },
  ]);
  const [outer, inner] = record.claims;
  const at = outer!.content[0]!.start + outer!.content[0]!.quote.indexOf("called");
  const cue = [{ start: at, end: at + 6, quote: "called" }];
  const { links } = link([{ ...record, claims: [outer!, { ...inner!, cue }] }]);
  expect(links.filter(({ relation }) => relation === "disputes").map(({ rule }) => rule)).toEqual(["dispute.within"]);
});

test("a correction disputes the claim that was denied just before", () => {
  expect(
    linked(
      { by: "Pallumia", act: "reject", words: "claims that guards of Pallumia had crossed the river", denied: true },
      { by: "Keldora", act: "allege", words: "guards of Pallumia had crossed the river", within: 0 },
      { by: "Pallumia", act: "state", words: "These were local volunteers" },
    ),
  ).toEqual(["dispute.within 0 1", "dispute.within 1 2"]);
});

test("a pointing denial means the claim that its words name, not the nearest", () => {
  expect(
    linked(
      { by: "Keldora", act: "accuse", words: "a Pallumian mortar stood on the bridge" },
      { by: "Keldora", act: "state", words: "80 carts were burnt" },
      { by: "Pallumia", act: "reject", words: "the mortar claim", denied: true },
    ),
  ).toEqual(["dispute.pointer 0 2"]);
});

test("numbers of other things are no dispute: each side's own losses, a part of all", () => {
  const all: Said = { by: "Keldora", act: "state", words: "Sixteen people were killed" };
  expect(linked(all, { by: "Pallumia", act: "state", words: "nine people were killed" })).toEqual([
    "dispute.number 0 1",
  ]);
  for (const words of ["10 people were killed on its side", "10 soldiers were killed", "10 of its own soldiers died"])
    expect(linked(all, { by: "Pallumia", act: "state", words })).toEqual([]);
});

test("a denial that soldiers died does not deny wounded people, nor dead civilians", () => {
  const denial: Said = {
    by: "Pallumia",
    act: "deny",
    denied: true,
    words: "any of its soldiers were killed by shells",
  };
  const told = (words: string) => linked({ by: "Keldora", act: "state", words }, denial);
  expect(told("Pallumian soldiers were killed by shells")).toEqual(["dispute.denial 0 1"]);
  expect(told("Pallumian soldiers were wounded by shells")).toEqual([]);
  expect(told("Pallumian civilians were killed by shells")).toEqual([]);
});

test("never accepting a thing, or withholding it, is no denial", () => {
  const held: Said = { by: "Keldora", act: "state", words: "the territory of Pallumia was under occupation" };
  expect(
    linked(held, {
      by: "Pallumia",
      act: "reject",
      words: "Pallumia will never accept the occupation of its territory",
    }),
  ).toEqual([]);
  expect(
    linked(
      { by: "Keldora", act: "state", words: "the right of the residents of Pallumia to return" },
      { by: "Pallumia", act: "deny", words: "residents the right to return", denied: true },
    ),
  ).toEqual([]);
});

test("demands for an end to the fighting are one, in whatever words", () => {
  expect(
    linked(
      { by: "Council of Coastal States", act: "demand", words: "both countries to stop their military actions" },
      { by: "Oona Vesterly", act: "demand", words: "both sides to stop fighting" },
    ),
  ).toEqual(["repeat.act 0 1"]);
});

test("a speech that counts its points, or comes back to a word, repeats nothing", () => {
  const own = { by: "Keldora", act: "state", own: true } as const;
  expect(
    linked(
      { ...own, words: "The third point of our plan for peace is the return of prisoners" },
      { ...own, words: "The fifth point of our plan for peace is the return of prisoners" },
    ),
  ).toEqual([]);
  expect(linked({ ...own, words: "We know the cost of war" }, { ...own, words: "The world is weary of war" })).toEqual(
    [],
  );
});

test("a word refused again is the same refusal, though it is only called the term", () => {
  const by = "Pallumia";
  expect(
    linked(
      { by, act: "reject", words: "the term ‘occupation’", denied: true },
      { by, act: "reject", words: "the term", denied: true },
    ),
  ).toEqual(["repeat.term 0 1"]);
});
