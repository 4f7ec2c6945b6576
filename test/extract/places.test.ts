import { expect, it } from "vitest";
import { findPlace } from "../../src/extract/events/places.ts";
import { analysed, lookup } from "./analysed.ts";

function place(text: string): string | null {
  const { a, all, words } = analysed(text);
  const found = findPlace(a, all[0], all[1], lookup);
  return found === null ? null : words(found);
}

it.each([
  ["Guards fired in Hestrel.", "Hestrel"],
  ["Guards fired near the village of Osk.", "Osk"],
  ["Guards fired across the bridge of Tornwick.", "Tornwick"],
  ["Guards fired in the Mirrin district.", "Mirrin"],
  ["Guards fired around Mirrin on Monday.", "Mirrin"],
  ["There was fighting in Pallumia.", "Pallumia"],
])("finds the place in %j", (text, name) => {
  expect(place(text)).toBe(name);
});

it.each([
  "Guards fired in April.",
  "The plan failed at the United Nations.",
  "Keldora said that it would wait.",
  "Guards fired on orders from Merrow.",
  "It is written in the Lowmere Protocol.",
  "In Pallumia’s view nobody fired.",
  "The army of Keldora fired.",
])("finds none in %j", (text) => {
  expect(place(text)).toBeNull();
});
