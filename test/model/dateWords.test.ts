import { expect, test } from "vitest";
import { anyOf, dateWords } from "../../src/model/dateWords.ts";

test.each([
  ["2025-03-03", "3 March 2025"],
  ["2025-03", "March 2025"],
  ["1918", "1918"],
  ["1990~", "about 1990"],
  ["XXXX-05", "May of a year not told"],
  ["XXXX-05-09", "9 May of a year not told"],
  ["1992-02-26/1992-02-27", "26 to 27 February 1992"],
  ["1992-02-26/1992-03-01", "26 February 1992 to 1 March 1992"],
  ["2016-04-01~/2016-04-10~", "about 1 to 10 April 2016"],
  ["1992-02/1992-03", "February 1992 to March 1992"],
  ["2025-13", "2025-13"],
  ["../2025", "../2025"],
  ["199X", "1990s"],
  ["19XX", "20th century"],
  ["20XX", "21st century"],
  ["10XX", "11th century"],
  ["2008-22", "summer 2008"],
  ["XXXX-24", "winter of a year not told"],
  ["2008-22-01", "2008-22-01"],
])("%s is read as %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

test("days that one of which is meant have their month once, if it is the same", () => {
  expect(anyOf(["2025-03-18", "2025-03-19"])).toBe("18 or 19 March 2025");
  expect(anyOf(["2025-03-31", "2025-04-01"])).toBe("31 March 2025 or 1 April 2025");
  expect(anyOf(["1993", "2020", "XXXX-09-29"])).toBe("1993 or 2020 or 29 September of a year not told");
  expect(anyOf(["2025-03-18"])).toBe("18 March 2025");
});
