import { describe, expect, test } from "vitest";
import { comparisonReport } from "../../src/export/report/comparisonReport.ts";
import { eventReport } from "../../src/export/report/eventReport.ts";
import { htmlPieces } from "../../src/export/report/html.ts";
import { writeMarkdown } from "../../src/export/report/markdown.ts";
import { timelineReport } from "../../src/export/report/timelineReport.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { comparison } from "../../src/query/compare.ts";
import { type CorpusIndex, corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { findThings } from "../../src/query/find.ts";
import { origins } from "../../src/query/origins.ts";
import { Passages } from "../../src/query/passage.ts";
import { disputedPoints } from "../../src/query/points/disputedPoints.ts";
import { pointsBetween } from "../../src/query/points/known.ts";
import { eventRecord } from "../../src/query/record.ts";
import { timeline } from "../../src/query/timeline.ts";
import { within } from "../../src/query/within.ts";
import { readDocumentOf } from "../query/readText.ts";

const recordsOf = (...texts: string[]): DocumentRecord[] =>
  texts.map((text, n) => recordOf(readDocumentOf(text, `Paper ${n}`)));
const corpusOf = (...texts: string[]): CorpusIndex => {
  const records = recordsOf(...texts);
  return corpusIndexOf(records, link(records));
};
const actor = (corpus: CorpusIndex, name: string): string => findThings(corpus, "actor", name)[0]!.id;

/** The comparison of Keldora and Pallumia, as the command writes it. */
function compared(corpus: CorpusIndex): string {
  const sides = [actor(corpus, "Keldora"), actor(corpus, "Pallumia")] as const;
  const points = pointsBetween(corpus, disputedPoints(corpus), [sides[0], sides[1]]);
  return writeMarkdown(comparisonReport(corpus, comparison(corpus, ...sides), {}, { points }));
}

const DENIED =
  "The day was grey.\n\nKeldora said that Pallumian artillery shelled the market of Hestrel on Sunday. Pallumia denied this.";

describe("every quote of a report", () => {
  const corpus = corpusOf(DENIED);
  const options = { textOf: () => DENIED };
  const [event] = findThings(corpus, "event", "Hestrel");
  const report = eventReport(corpus, eventRecord(corpus, event!.id), options, { points: disputedPoints(corpus) });

  test("leads to its whole sentence, with document, date and line", () => {
    const markdown = writeMarkdown(report);
    expect(markdown).toMatch(
      /^\d+\. <a id="s\d+"><\/a>“Keldora said that Pallumian artillery shelled the market of Hestrel on Sunday\.” Paper 0: .*, 2025-03-04, line 3, claim [0-9a-f]{12}$/m,
    );
    const html = [...htmlPieces(report)].join("");
    const [, to] = /<sup><a href="#(s\d+)"/.exec(html) ?? [];
    expect(html).toContain(`<li id="${to}"><q>`);
    expect(html).not.toContain("w3id.org");
  });

  test("is linked into a site where there is one", () => {
    const linked = eventReport(corpus, eventRecord(corpus, event!.id), {
      ...options,
      claimHref: (id) => `https://example.org/site/#claim=${id}`,
    });
    expect(writeMarkdown(linked)).toMatch(
      /\[claim [0-9a-f]{12}\]\(https:\/\/example\.org\/site\/#claim=[0-9a-f]{32}\)/,
    );
  });

  test("that only points shows the words that it answers", () => {
    expect(writeMarkdown(report)).toContain(
      "“Pallumia denied this” – of: “Pallumian artillery shelled the market of Hestrel on Sunday”",
    );
  });
});

test("a passage is found in code points, past a blank line and characters of two units", () => {
  const text = "🙂🙂 It rained.\nAnd so on.\n\nKeldora said that it had fired. The mayor left.";
  const [record] = recordsOf(text);
  const [claim] = record!.claims;
  expect(new Passages(() => text).of({ claim: claim!, record: record! })).toEqual({
    line: 4,
    sentences: "Keldora said that it had fired.",
  });
});

describe("a comparison", () => {
  test("shows a dispute once, as a point, whatever the number of documents", () => {
    const again = (n: number): string =>
      `Paper ${n} of Monday. Keldora said that Pallumian artillery shelled the market of Hestrel on Sunday. Pallumia denied that its artillery shelled the market of Hestrel.`;
    const markdown = compared(corpusOf(again(1), again(2), again(3)));
    expect(markdown.match(/^### Whether it is so/gm)).toHaveLength(1);
    expect(markdown).not.toContain("## Disputes besides");
  });

  test("takes no greeting for agreement", () => {
    const markdown = compared(
      corpusOf(
        "Keldora congratulated Jorun Vask on his election as President of the General Assembly. Keldora said that a mine destroyed the bridge of Lorne on Sunday.",
        "Pallumia congratulated Jorun Vask on his election as President of the General Assembly. Pallumia said that a mine destroyed the bridge of Lorne on Sunday.",
      ),
    );
    expect(markdown).toContain("## Said by both (1)");
    expect(markdown).not.toContain("Jorun Vask on his election");
  });
});

test("claims without a day are within no days, and stand apart", () => {
  const [first, second] = recordsOf(
    "Keldora said that the bridge of Lorne was closed.",
    "Pallumia said that the bridge of Lorne was open.",
  ) as [DocumentRecord, DocumentRecord];
  const undated = { ...second, dating: null, claims: second.claims.map((claim) => ({ ...claim, latest: null })) };
  const corpus = corpusIndexOf([first, undated], link([first, undated]));
  const told = ({ told: all }: CorpusIndex): string[] => [...all.values()].map(({ record }) => record.id);
  const march = within(corpus, { from: "2025-03-01", to: "2025-03-31" });
  expect(told(march.corpus)).toEqual([first.id]);
  expect(march.undated.map(({ record }) => record.id)).toEqual([second.id]);
  expect(told(within(corpus, { from: "2025-04-01" }).corpus)).toEqual([]);
  expect(told(within(corpus, {}).corpus)).toHaveLength(2);
});

test("a timeline counts claims without a day separately", () => {
  const corpus = corpusOf(
    "Keldora said that Pallumian artillery shelled the market of Hestrel on 2 March 2025. Keldora said that Pallumian guards attacked the post of Lorne.",
  );
  const markdown = writeMarkdown(timelineReport(corpus, timeline(corpus)));
  const [dated, apart] = markdown.split("## Without a day of what happened (1)");
  expect(dated).toContain("market of Hestrel");
  expect(dated).not.toContain("post of Lorne”");
  expect(apart).toContain("post of Lorne”");
});

test("officials in the article that names the officer are no second origin", () => {
  const corpus = corpusOf(
    "Colonel Dorrick Pensa said that Pallumian artillery shelled the market of Hestrel on Sunday. Officials said that Pallumian artillery shelled the market of Hestrel on Sunday.",
  );
  const [first] = [...corpus.told.keys()];
  const found = origins(corpus, first!);
  expect(found.origins.map(({ speaker }) => speaker?.name).sort()).toEqual(["Dorrick Pensa", "Officials"]);
  expect(found.independent).toBe(1);
});
