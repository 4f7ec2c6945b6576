import { expect, test } from "vitest";
import { dateWords } from "../../src/model/dateWords.ts";

test.each([
  ["2025-03-03", "3 March 2025"],
  ["2025-03", "March 2025"],
  ["1918", "1918"],
  ["1990~", "about 1990"],
  ["XXXX-05", "May of a year not told"],
  ["XXXX-05-09", "9 May of a year not told"],
  ["1992-02-26/1992-02-27", "26 February 1992 to 27 February 1992"],
  ["2025-13", "2025-13"],
  ["../2025", "../2025"],
  ["199X", "199X"],
])("%s is read as %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});
