import { expect, test } from "vitest";
import { reasonsForFewClaims } from "../../src/extract/little.ts";
import { extractText } from "./claimsOf.ts";

const PLAIN = Array.from({ length: 20 }, (_, k) => `The road number ${k} was quiet.`).join("\n\n");

test("a long text that attributes nothing says so, and asks for the date", () => {
  expect(reasonsForFewClaims(extractText(PLAIN))).toEqual([
    "few claims (0): 20 paragraphs read as news, in which little is attributed: give --genre if it is a party's own text or a transcript",
    "no date found: give --date",
  ]);
});

test("a transcript reports how many of its paragraphs have no speaker", () => {
  const text = `${PLAIN}\n\nMR. HALVEY: Thank you.\n\nMS. FELD: Good morning.`;
  expect(reasonsForFewClaims(extractText(text))[0]).toBe(
    "few claims (0): a transcript of 22 paragraphs, 20 without a speaker",
  );
});

test("a short text, and one with enough claims, report nothing", () => {
  expect(reasonsForFewClaims(extractText("The road was quiet."))).toEqual([]);
  const telling = Array.from({ length: 12 }, (_, k) => `The mayor said that road ${k} was closed.`).join("\n\n");
  expect(reasonsForFewClaims(extractText(telling))).toEqual([]);
});
