import { expect, test } from "vitest";
import { Citations } from "../../src/model/citation.ts";
import type { Part } from "../../src/model/document.ts";

const PARTS: readonly Part[] = [
  { kind: "turn", start: 0, end: 100, time: "10:05" },
  { kind: "paragraph", start: 0, end: 40, page: "1", number: "1" },
  { kind: "item", start: 10, end: 20, paragraph: "1 (a)" },
  { kind: "item", start: 20, end: 30, paragraph: "1 (b)" },
  { kind: "paragraph", start: 40, end: 90, page: "2" },
  { kind: "note", start: 120, end: 130, page: "2" },
];

test("words are cited from the innermost numbered part that holds them, with page and time of the parts around", () => {
  const citations = new Citations(PARTS, undefined);
  expect(citations.at(0)).toEqual({ page: "1", paragraph: "1", time: "10:05" });
  expect(citations.at(19)).toEqual({ page: "1", paragraph: "1 (a)", time: "10:05" });
  expect(citations.at(20)).toEqual({ page: "1", paragraph: "1 (b)", time: "10:05" });
  expect(citations.at(30)).toEqual({ page: "1", paragraph: "1", time: "10:05" });
  expect(citations.at(40)).toEqual({ page: "2", time: "10:05" });
  expect(citations.at(95)).toEqual({ time: "10:05" });
});

test("between parts and behind the last one nothing is known", () => {
  const citations = new Citations(PARTS, undefined);
  expect(citations.at(110)).toBeNull();
  expect(citations.at(129)).toEqual({ page: "2" });
  expect(citations.at(130)).toBeNull();
  expect(new Citations([], undefined).at(0)).toBeNull();
});
