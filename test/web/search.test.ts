import { expect, test } from "vitest";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import { meantIn, namesMeant } from "../../web/search/meant.ts";
import { suggestionsOf } from "../../web/search/suggestions.ts";
import { resultsOf } from "../../web/state/facets.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { START } from "../../web/state/pageState.ts";
import { readDocumentOf } from "../query/readText.ts";

const records = [
  "Kiev said that the bridge was closed. Observers said that talks had begun in Kyiv.",
  "Kyiv denied that the bridge was open. The Ukrainian army said that nobody had fired.",
  "The Moscow Times said that the river was high.",
].map((text, n) => recordOf(readDocumentOf(text, `Paper ${n}`)));
const index = indexRecords(records, null, link(records));
const asked = (query: string) => {
  const meant = meantIn(index, query);
  return {
    claims: resultsOf(index, { ...START, query }, undefined, meant).entries.map(({ claim }) => claim.id),
    things: suggestionsOf(index, query, 8, meant.things).map(({ label }) => label),
  };
};

test("Kiev, Kyiv and “Ukraine's capital” are one question, as on the command line", () => {
  const [kiev, kyiv, capital] = ["Kiev", "Kyiv", "Ukraine's capital"].map(asked);
  expect(kiev?.claims.length).toBeGreaterThan(2);
  expect(kyiv?.claims).toEqual(kiev?.claims);
  expect(capital?.claims).toEqual(kiev?.claims);
  expect(new Set(kyiv?.things)).toEqual(new Set(kiev?.things));
  expect(new Set(capital?.things)).toEqual(new Set(kiev?.things));
});

test("a capital's name inside another name is not that capital, and words that mean nothing find nothing", () => {
  expect(asked("Moscow").claims).toHaveLength(1);
  expect(asked("Moscow").things).not.toContain("Russia");
  expect(asked("zzz")).toEqual({ claims: [], things: [] });
  expect(asked("river").claims).toHaveLength(1);
});

test("in a large graph the other names of a thing are searched, too", () => {
  expect(namesMeant("Kiev")).toEqual(expect.arrayContaining(["Kiev", "Kyiv"]));
  expect(namesMeant("Ukraine's capital")).toEqual(expect.arrayContaining(["Kiev", "Kyiv"]));
  expect(namesMeant("river")).toEqual(["river"]);
});
