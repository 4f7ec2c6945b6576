import { expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";

function sentences(text: string): string[] {
  const tokens = tokenize(text);
  const { count, from, to } = splitSentences(tokens);
  return Array.from({ length: count }, (_, i) => text.slice(tokens.start[from[i]!], tokens.end[to[i]! - 1]));
}

test.each([
  "The gate was opened at 5.30 p.m.|Telephone records show another time.",
  "The raid began at about 4 a.m.|Local residents counted two houses.",
])("a sentence may end with a time of day: %s", (text) => {
  expect(sentences(text.replace("|", " "))).toEqual(text.split("|"));
});

test.each([
  "By 5 p.m. Keldora had fired.",
  "He said that by 5 p.m. Keldora had fired.",
  "The bridge was hit at 5 p.m. Monday in the rain.",
  "The bridge was hit at 5 p.m. GMT by a shell.",
  "The bridge was hit at 5 p.m. Tamrin time by a shell.",
])("it goes on behind the time: %s", (text) => {
  expect(sentences(text)).toEqual([text]);
});

test.each([
  "The prisoners are named in Annex C.|Brenn said that nine were dead.",
  "The shells fell on Block D.|Nobody was hurt.",
])("a sentence may end with a letter that numbers something: %s", (text) => {
  expect(sentences(text.replace("|", " "))).toEqual(text.split("|"));
});

test.each([
  "Aldo C. Brenn said that nine were dead.",
  "On the list A. Brenn had signed stood nine names.",
  "He cited Annex C. (see below) as proof.",
])("and goes on behind an initial: %s", (text) => {
  expect(sentences(text)).toEqual([text]);
});
