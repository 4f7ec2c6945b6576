import { expect, it } from "vitest";
import { agendaItems, agendaTokens } from "../../../src/extract/events/agenda.ts";
import { analysed } from "../analysed.ts";
import { extractText } from "../claimsOf.ts";

function items(text: string): string[] {
  const { a, words } = analysed(text);
  return agendaItems(a).map(({ identifier, title }) => `${identifier}: ${title === null ? "-" : words(title)}`);
}

it("reads numbers and the titles that go with them", () => {
  expect(
    items(
      'It was circulated under agenda items 34 and 71 under the titles “Prevention of armed conflict” and "The law of transboundary aquifers", the envoy said.',
    ),
  ).toEqual(["34: Prevention of armed conflict", "71: The law of transboundary aquifers"]);
  expect(items("It was circulated under agenda item 66 (a).")).toEqual(["66 ( a ): -"]);
});

it("reads titles as lines of a masthead", () => {
  expect(items("Agenda items 34 and 71\nPrevention of armed conflict\nThe rule of law\n\nThe army fired.")).toEqual([
    "34: Prevention of armed conflict",
    "71: The rule of law",
  ]);
});

it("does not assign titles if there are more numbers than titles", () => {
  expect(items("under agenda items 34, 71 and 83, under the title “Prevention of armed conflict”")).toEqual([
    "34: -",
    "71: -",
    "83: -",
    "null: Prevention of armed conflict",
  ]);
});

it("finds none in other items and other quotations", () => {
  expect(items("The agenda had 37 items. “Items 3 and 4 were stolen,” she said.")).toEqual([]);
  const { a } = analysed("Under agenda item 34, she said: “We shall not forget.”");
  expect(agendaTokens(a).includes(1)).toBe(false);
});

it("makes cited agenda items of the numbers, and actors of none", () => {
  const { claims, actors, cited } = extractText(
    "The letter was circulated as a document of the General Assembly under agenda items 34, 71 and 66 (a), the mission said.",
  );
  const items = cited.filter(({ genre }) => genre === "agendaItem");
  expect(items.map(({ identifier }) => identifier).sort()).toEqual(["34", "66 ( a )", "71"]);
  expect(actors.flatMap(({ names }) => names).filter((name) => /\d/.test(name))).toEqual([]);
  const headings = claims[0]?.descriptions[0]?.participants.filter(({ role }) => role === "heading");
  expect(headings?.map(({ entity }) => entity).sort()).toEqual(items.map(({ id }) => id).sort());
});
