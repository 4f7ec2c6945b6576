import { describe, expect, test } from "vitest";
import { tableContext, tellerNames } from "../../src/export/claimTable.ts";
import { writeCsv } from "../../src/export/csv.ts";
import { comparisonReport } from "../../src/export/report/comparisonReport.ts";
import { eventReport } from "../../src/export/report/eventReport.ts";
import { comparisonJson, eventJson } from "../../src/export/report/json.ts";
import { writeMarkdown } from "../../src/export/report/markdown.ts";
import { timelineReport } from "../../src/export/report/timelineReport.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import { claims } from "../../src/query/claims.ts";
import { comparison } from "../../src/query/compare.ts";
import { corpusIndexOf, isSaidBy } from "../../src/query/corpusIndex.ts";
import { disputes } from "../../src/query/disputes.ts";
import { findThings } from "../../src/query/find.ts";
import { names } from "../../src/query/names.ts";
import { origins } from "../../src/query/origins.ts";
import { eventRecord } from "../../src/query/record.ts";
import { repeats } from "../../src/query/repeats.ts";
import { nameWithTellers } from "../../src/query/telling.ts";
import { timeline } from "../../src/query/timeline.ts";
import { ClaimGraph } from "../../src/store/claimGraph.ts";
import { citationOf } from "../../web/evidence/chain.ts";
import { csvOf } from "../../web/export/csv.ts";
import { matrixOf } from "../../web/matrix/matrixOf.ts";
import { resultsOf } from "../../web/state/facets.ts";
import { indexRecords, speakerAsTold } from "../../web/state/graphIndex.ts";
import { START } from "../../web/state/pageState.ts";
import { cellText } from "../../web/table/columns.ts";
import { readDocumentOf } from "./readText.ts";

const TEXT = `Keldora fired no shell on the market of Hestrel on Sunday, the Keldoran Ministry of Defence said.

Keldora did not shell the market of Hestrel, Keldoran Foreign Minister Jorun Halvey said.

Halvey said that Pallumia had claimed that Keldora shelled the market of Hestrel.`;

const record = recordOf(readDocumentOf(TEXT));
const links = link([record]);
const corpus = corpusIndexOf([record], links);
const told = [...corpus.told.values()].find(({ claim }) => claim.level === 2)!;
const AS_TOLD = "Pallumia, as Keldora tells it";
const [event] = findThings(corpus, "event", "Hestrel");
const actor = (name: string): string => findThings(corpus, "actor", name)[0]!.id;
const shown = eventRecord(corpus, event!.id);

/** Lines of a report in which a claim's words stand. */
const linesWith = (text: string, words: string): string[] => text.split("\n").filter((line) => line.includes(words));

describe("what one tells of another is shown as that, wherever it is shown", () => {
  test("by the index that all questions ask", () => {
    expect(corpus.speakerOf(told.claim)?.name).toBe(AS_TOLD);
    expect(isSaidBy(corpus.speakerOf(told.claim), [actor("Pallumia")])).toBe(false);
    expect(isSaidBy(corpus.speakerOf(told.claim), [actor("Keldora")])).toBe(true);
  });

  test("in the record of an event: a column of its own, and never a second voice", () => {
    const names = shown.speakers.map((speaker) => speaker?.name);
    expect(names).toContain(AS_TOLD);
    expect(names).not.toContain("Pallumia");
    expect(shown.points.map(({ state }) => state)).not.toContain("agreed");
    expect(writeMarkdown(eventReport(corpus, shown))).toContain(`| ${AS_TOLD} |`);
    expect(JSON.stringify(eventJson(corpus, shown))).toContain(`"name":"${AS_TOLD}","toldBy":[{`);
  });

  test("in a comparison: it is no claim of the one who is told of", () => {
    const compared = comparison(corpus, actor("Keldora"), actor("Pallumia"));
    expect(compared.claims).toEqual({ a: 3, b: 0 });
    const text = writeMarkdown(comparisonReport(corpus, compared));
    for (const line of linesWith(text, "“Keldora shelled the market")) expect(line).toContain("as Keldora tells it");
    expect(JSON.stringify(comparisonJson(corpus, compared))).not.toMatch(/"name":"Pallumia","toldBy":\[\]/);
  });

  test("in disputes, repeats, origins and the timeline", () => {
    const ends = disputes(corpus).flatMap(({ a, b }) => [a, b]);
    for (const end of ends.filter(({ claim }) => claim.id === told.claim.id)) expect(end.speaker?.name).toBe(AS_TOLD);
    for (const one of repeats(corpus, told.claim.id)) expect(one.speaker?.name).not.toBe("Pallumia");
    expect(origins(corpus, told.claim.id).origins.map(({ speaker }) => speaker?.name)).toContain(AS_TOLD);
    const entry = timeline(corpus).find(({ claim }) => claim.id === told.claim.id);
    expect(entry?.speaker?.name).toBe(AS_TOLD);
    expect(linesWith(writeMarkdown(timelineReport(corpus, [entry!])), "Keldora shelled")[0]).toContain(AS_TOLD);
  });

  test("in lists of claims and in tables", () => {
    const graph = new ClaimGraph().addDocument(record);
    const rowOf = tableContext(record);
    const found = claims(graph, { by: "Pallumia" }).map(({ claim }) =>
      nameWithTellers("Pallumia", tellerNames(rowOf(claim))),
    );
    expect(found).toEqual([AS_TOLD]);
    const rows = writeCsv([record], { labels: corpus.labels, canonical: links.canonical }).split("\r\n");
    expect(rows.find((row) => row.startsWith(told.claim.id))).toContain(`"${AS_TOLD}",Keldora,`);
  });

  test("on every view of the viewer", () => {
    const index = indexRecords([record], null, links);
    const entry = index.byId.get(told.claim.id)!;
    expect(speakerAsTold(index, entry)).toBe(AS_TOLD);
    expect(cellText("speaker", index, entry)).toBe(AS_TOLD);
    expect(citationOf(index, entry)).toContain(AS_TOLD);
    expect(csvOf(index, [entry])).toContain(`"${AS_TOLD}",Keldora,`);
  });

  test("in graph, matrix and filters of the viewer it counts for the one who tells it", () => {
    const index = indexRecords([record], null, links);
    const of = (name: string): string | undefined => [...index.labels].find(([, label]) => label === name)?.[0];
    const [keldora, pallumia] = [of("Keldora"), of("Pallumia")].map((id) => links.canonical.get(id ?? ""));
    const from = index.network.edges.filter(({ claims: own }) => own.includes(told.claim.id));
    const tells = from.filter(({ kind }) => kind === "claims").map(({ source }) => index.labels.get(source));
    expect(tells).toEqual(["Jorun Halvey"]);
    const matrix = matrixOf(index, [index.byId.get(told.claim.id)!], "side", 9);
    expect(matrix.rows.map(({ id, claims: count }) => [id, count])).toEqual([[keldora, 1]]);
    const options = resultsOf(index, START).options.get("side") ?? [];
    expect(options.map(({ value }) => value)).not.toContain(pallumia);
  });
});

test("an origin that another tells is not independent of either of them", () => {
  const text = `${TEXT}\n\nKeldora shelled the market of Hestrel, the Pallumian Ministry of Defence said.`;
  const other = recordOf(readDocumentOf(text));
  const own = corpusIndexOf([other], link([other]));
  const inner = [...own.told.values()].find(({ claim }) => claim.level === 2)!;
  expect(origins(own, inner.claim.id).independent).toBe(1);
});

test("what is told as not done has no doer, no day and no place", () => {
  const who = shown.points.find(({ title }) => title === "Who did it");
  const said = who?.cells.flatMap(({ speaker, sayings }) => sayings.map(({ value }) => `${speaker?.name}: ${value}`));
  expect(said).toEqual([`${AS_TOLD}: Keldora`]);
  const when = shown.points.find(({ title }) => title === "When");
  expect(when).toBeUndefined();
});

test("a name in indirect words is the reporter's, in direct speech the speaker's", () => {
  const text =
    "Pallumian artillery shelled the market of Hestrel on Sunday, the Keldoran Ministry of Defence said. “Pallumian guns never fired on Hasterra,” Pallumian Foreign Minister Edrel Sorbin said.";
  const one = recordOf(readDocumentOf(text, "The Halyard"));
  const own = corpusIndexOf([one], link([one]));
  const uses = one.places.flatMap(({ id }) => names(own, id).map(({ form, speaker }) => `${form}: ${speaker?.name}`));
  expect(uses).toContain("Hestrel: The Halyard");
  expect(uses).toContain("Hasterra: Pallumia");
});
