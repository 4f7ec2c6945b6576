import { signal } from "@preact/signals";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { NetworkNode } from "../../src/overview/network.ts";
import type { Overview } from "../../src/overview/overview.ts";
import { type Investigation, investigationText } from "../../src/query/reviews/investigationFile.ts";
import { signOf } from "../../web/export/graphSign.ts";
import { changeViews, readViews, viewsWith } from "../../web/export/keptViews.ts";
import { investigationFileName, readInvestigation } from "../../web/investigation/file.ts";
import { investigationNow } from "../../web/investigation/opening.ts";
import { fromHash } from "../../web/state/pageState.ts";
import type { Session } from "../../web/state/session.ts";

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
    const sign = signOf(graphOf("b1"), null);
    const other = { name: "Day", hash: "c", of: ["a1"] };
    expect(
      viewsWith(
        [{ name: "Night", hash: "a" }, other],
        [
          { name: "Night", hash: "b" },
          { name: "Night", hash: "a" },
          { name: "Day", hash: "c" },
        ],
        sign,
      ),
    ).toEqual([
      { name: "Night", hash: "a" },
      other,
      { name: "Night (2)", hash: "b", of: ["b1"] },
      { name: "Day", hash: "c", of: ["b1"] },
    ]);
  });
});

const graphOf = (...texts: string[]) => ({ records: texts.map((textId) => ({ textId }) as DocumentRecord) });

const largeOf = (documents: number, ...events: string[]) => ({
  counts: { documents, claims: 10 * documents } as Overview["counts"],
  nodes: events.map((event): NetworkNode => ({ id: event, kind: "event", label: "", claims: 1, disputed: false })),
});

describe("saved views", () => {
  const storage = new Map<string, string>();
  beforeEach(() => {
    storage.clear();
    vi.stubGlobal("localStorage", {
      getItem: (name: string) => storage.get(name) ?? null,
      setItem: (name: string, value: string) => storage.set(name, value),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const names = (): readonly string[] => readViews().map(({ name }) => name);

  test("of two pages that save one each are both kept", () => {
    for (const name of ["Night", "Day"]) changeViews((views) => [...views, { name, hash: name }]);
    expect(names()).toEqual(["Night", "Day"]);
    // another page, after this one has read them
    storage.set("claimgraph-views", JSON.stringify([...readViews(), { name: "Dusk", hash: "d" }]));
    changeViews((views) => views.filter(({ name }) => name !== "Day"));
    expect(names()).toEqual(["Night", "Dusk"]);
  });

  test("belong to the graph that they were saved of, and to it with documents added", () => {
    const { of } = signOf(graphOf("a1", "a2"), null);
    const view = { name: "Night", hash: "a", of };
    expect(signOf(graphOf("a1", "a2", "a3"), null).has(view)).toBe(true);
    expect(signOf(graphOf("a1", "b1"), null).has(view)).toBe(false);
    expect(signOf(null, largeOf(300, "e1")).has(view)).toBe(false);
    expect(signOf(graphOf("b1"), null).has({ name: "of an older version", hash: "a" })).toBe(true);
  });

  test("belong to a large graph after a build, too, and to no other", () => {
    const { of } = signOf(null, largeOf(300, "e1", "e2", "e3"));
    const view = { name: "Night", hash: "a", of };
    expect(signOf(null, largeOf(301, "e0", "e1", "e3")).has(view)).toBe(true);
    expect(signOf(null, largeOf(301, "f1", "f2", "e3")).has(view)).toBe(false);
    const before = { name: "saved when counts told the graph", hash: "a", of: ["300 3000"] };
    expect(signOf(null, largeOf(301, "e1")).has(before)).toBe(true);
    expect(signOf(null, largeOf(299, "e1")).has(before)).toBe(false);
  });

  test("of other graphs are not in the file of an investigation", () => {
    changeViews(() => [
      { name: "Night", hash: "a", of: ["a1"] },
      { name: "the mayor of Osk", hash: "q=mayor", of: ["b1"] },
    ]);
    const session = {
      index: signal(graphOf("a1")),
      overview: signal(null),
      status: signal(""),
      pageState: signal(fromHash("")),
      reviewing: { told: signal([]) },
    } as unknown as Session;
    expect(investigationText(investigationNow(session, "The night"))).not.toContain("mayor");
    expect(investigationNow(session, "The night").views.map(({ name }) => name)).toEqual(["Night"]);
  });
});
