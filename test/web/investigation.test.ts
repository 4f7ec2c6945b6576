import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Investigation, investigationText } from "../../src/query/reviews/investigationFile.ts";
import { viewsWith } from "../../web/export/keptViews.ts";
import { investigationFileName, readInvestigation } from "../../web/investigation/file.ts";

const id = "0123456789abcdef0123456789abcdef";
const some: Investigation = {
  name: "The bridge at Osk",
  question: "3 claims about “bridge”",
  saved: "2025-04-01T10:00:00.000Z",
  view: "q=bridge&claim=0123",
  views: [
    { name: "Denials", hash: "polarity=denied" },
    { name: "The night", hash: "from=2025-03-02" },
  ],
  notes: [
    { decision: "star", id, who: "Ada", when: "2025-04-01T09:00:00.000Z" },
    { decision: "comment", id, text: "see “the map”,\ntoo", who: "Bo" },
    { decision: "tag", id, text: "night" },
  ],
};

describe("an investigation", () => {
  test("comes back from its file as it was, whatever its words", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    const note = fc.oneof(
      fc.record({ decision: fc.constant("star"), id: fc.constant(id), who: words }),
      fc.record({ decision: fc.constantFrom("comment", "tag"), id: fc.constant(id), text: words, who: words }),
    );
    const any = fc.record({
      name: words,
      question: words,
      saved: words,
      view: words,
      views: fc.array(fc.record({ name: words, hash: words }), { maxLength: 3 }),
      notes: fc.array(note, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(any, (one) => {
        expect(readInvestigation(investigationText(one as Investigation))).toEqual(one);
      }),
    );
    expect(readInvestigation(investigationText(some))).toEqual(some);
  });

  const changed = (from: string, to: string): string => {
    const text = investigationText(some);
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  test.each([
    ["what is no JSON", "decision,id\r\nstar,x\r\n", /no investigation/],
    ["a list", "[]", /no investigation/],
    ["a graph", '{"documents":[]}', /no investigation/],
    ["one that is cut off", investigationText(some).slice(0, 300), /no investigation/],
    ["another version", changed("investigation 1", "investigation 2"), /another version.*investigation 2/],
    ["no view", changed('"view": "q=bridge&claim=0123"', '"view": 7'), /Line 6: “view”/],
    [
      "a saved view without a name",
      changed('"name": "The night"', '"title": "The night"'),
      /Line 12: entry 2 of “views”/,
    ],
    [
      "a decision that changes answers",
      changed('"decision": "star"', '"decision": "reject"'),
      /Line 18: entry 1 of “notes”/,
    ],
    ["a comment without words", changed('"text": "night"', '"text": ""'), /Line 30: entry 3 of “notes”/],
    [
      "an id that is none",
      changed(`"id": "${id}",\n      "text": "night"`, `"id": "../x",\n      "text": "night"`),
      /Line 30: entry 3/,
    ],
    ["a moment that is none", changed("2025-04-01T09:00:00.000Z", "soon"), /Line 18: entry 1 of “notes”/],
  ])("is refused with its line: %s", (_, text, message) => {
    expect(() => readInvestigation(text)).toThrow(message);
  });

  test("has a file name of its own, and saved views lose none of the same name", () => {
    expect(investigationFileName("  The bridge/at “Osk”? ")).toBe("the-bridge-at-osk.investigation.json");
    expect(investigationFileName("…")).toBe("investigation.investigation.json");
    expect(
      viewsWith(
        [{ name: "Night", hash: "a" }],
        [
          { name: "Night", hash: "b" },
          { name: "Night", hash: "a" },
          { name: "Day", hash: "c" },
        ],
      ),
    ).toEqual([
      { name: "Night", hash: "a" },
      { name: "Night (2)", hash: "b" },
      { name: "Day", hash: "c" },
    ]);
  });
});
