import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../src/model/content.ts";
import { claimIndexOf } from "../../src/query/claimIndex.ts";
import { CLAIM_ORDERS, type ClaimOrder } from "../../src/query/claimOrders.ts";
import { claims } from "../../src/query/claims.ts";
import { claimsAsked } from "../../src/query/claimsAsked.ts";
import { hasAllWords } from "../../src/query/find.ts";
import { askedName } from "../../src/query/meant/askedName.ts";
import { ClaimGraph } from "../../src/store/claimGraph.ts";
import { readSample, sampleNames } from "../rdf/realRecords.ts";

const graph = new ClaimGraph(sampleNames().map((name) => readSample(name).record));
const all = [...graph.claims.values()];
const words = [...new Set(all.flatMap(({ claim }) => contentOf(claim).split(/[^\p{L}]+/u)))].filter(
  (word) => word !== "",
);
const wordsOf = ({ claim }: (typeof all)[number]): string =>
  [...claim.source, ...claim.cue, ...claim.content]
    .map(({ quote }) => quote)
    .join(" ")
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll(/\s+/g, " ");

describe("the index of claims gives what looking at every claim gives", () => {
  it("for words, in whatever form", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), (some) => {
        const asked = askedName(some.join(" "));
        const index = claimIndexOf(graph.claims);
        const found = index.at(index.in([index.saying(asked)]));
        expect(found).toEqual(all.filter(({ claim }) => hasAllWords(contentOf(claim), asked)));
      }),
      { numRuns: 200 },
    );
  });

  it("for letters within the words of claims, at their ends too", () => {
    const pieces = fc
      .tuple(fc.nat(all.length - 1), fc.nat(400), fc.integer({ min: 1, max: 30 }))
      .map(([n, from, length]) => wordsOf(all[n]!).slice(from, from + length));
    fc.assert(
      fc.property(pieces, (text) => {
        const wanted = text.trim();
        fc.pre(wanted !== "");
        expect(claims(graph, { text })).toEqual(all.filter((one) => wordsOf(one).includes(wanted)));
      }),
      { numRuns: 300 },
    );
  });

  it("in each order, as sorting them gives", () => {
    const speakers = [...new Set(all.flatMap(({ claim }) => claim.claimant ?? []))];
    for (const [sort, order] of Object.entries(CLAIM_ORDERS)) {
      for (const by of speakers.slice(0, 40))
        expect([sort, claimsAsked(graph, { by }, undefined, { sort: sort as ClaimOrder })]).toEqual([
          sort,
          claims(graph, { by }).sort(order),
        ]);
      expect(claimsAsked(graph, {}, undefined, { sort: sort as ClaimOrder })).toEqual([...all].sort(order));
    }
  });

  it("and follows the graph", () => {
    const changing = new ClaimGraph(graph.documents);
    const before = claims(changing, { about: "market" }).length;
    const [one] = changing.documents.filter(({ id }) =>
      claims(changing, { about: "market" }).some(({ document }) => document.id === id),
    );
    changing.removeDocument(one!.id);
    expect(claims(changing, { about: "market" }).length).toBeLessThan(before);
  });
});
