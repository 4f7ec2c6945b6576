import fc from "fast-check";
import { expect, test } from "vitest";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { labelsAcross } from "../../src/link/labels/labelsAcross.ts";
import { keptLabels, labelsWithMore } from "../../src/link/labels/labelsWithMore.ts";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { readDocumentOf } from "../query/readText.ts";
import { readSamples } from "../query/sampleGraph.ts";

/** Whether the labels of documents to which some are added are those that are made anew. */
function expectSame(known: readonly DocumentRecord[], added: readonly DocumentRecord[]): void {
  const before = link(known);
  const kept = JSON.parse(JSON.stringify(keptLabels(known, before, labelsAcross(known, before))));
  const all = [...known, ...added];
  const links = link(all);
  const labels = labelsWithMore(all, new Set(added.map(({ id }) => id)), links, kept);
  expect(new Map([...labels].sort())).toEqual(new Map([...labelsAcross(all, links)].sort()));
}

const read = (text: string, n: number): DocumentRecord => recordOf(readDocumentOf(text, `Paper ${n}`));

test("whichever documents are added, the labels are those that are made anew", () => {
  const samples = readSamples();
  fc.assert(
    fc.property(fc.shuffledSubarray([...samples], { minLength: 1, maxLength: 6 }), (added) => {
      expectSame(
        samples.filter((one) => !added.includes(one)),
        added,
      );
    }),
    { numRuns: 4 },
  );
});

test("a word that another document uses as the name of a place is taken out of labels", () => {
  const told = (who: string, n: number): DocumentRecord =>
    read(`Artillery shelled the grain store on Sunday, the ${who} Ministry of Defence said.`, n);
  const known = [told("Keldoran", 1), told("Pallumian", 2)];
  const added = read("Two people were wounded in Grain on Monday, the Harn River Mission said.", 3);
  const labels = labelsAcross(known, link(known));
  expect([...labels.values()].join()).toContain("(grain store)");
  expect([...labelsAcross([...known, added], link([...known, added])).values()].join()).not.toContain("(grain store)");
  expectSame(known, [added]);
});

test("one who is told to be another changes what several say of an event", () => {
  const known = [
    read("The depot of Osk was bombed on Sunday, the Keldoran Ministry of Defence said.", 1),
    read("The depot of Osk was bombed on Sunday, the Ministry of Defence of Pallumia said.", 2),
    read("“The depot of Osk was never bombed on Sunday,” Edrel Sorbin said.", 3),
  ];
  expectSame(known, [read("Pallumian Foreign Minister Edrel Sorbin denied that the depot of Osk was bombed.", 4)]);
});
