import { expect, test } from "vitest";
import { communitiesAcross } from "../../src/overview/communities.ts";
import { searchForm } from "../../src/overview/folded.ts";
import { communityName, knownCommunities } from "../../web/state/communities.ts";
import { FACETS, resultsOf } from "../../web/state/facets.ts";
import { indexRecords, speakerOf } from "../../web/state/graphIndex.ts";
import { type PageState, START, toggled } from "../../web/state/pageState.ts";
import { questionOf } from "../../web/state/question.ts";
import { velmar } from "./fixtures/velmar.ts";

const index = indexRecords(velmar.records);
const communities = knownCommunities(communitiesAcross(velmar.records, { links: [], canonical: new Map() }));
const count = (pageState: PageState) => resultsOf(index, pageState, communities).entries.length;
const moran = index.entries[0]?.claim.claimant ?? "";

test("nothing asked, everything answered", () => {
  expect(count(START)).toBe(index.entries.length);
});

test("the count beside a choice is what the list shows when it is chosen", () => {
  const views = [START, toggled(START, "polarity", "denied"), { ...START, query: "shell" }, { ...START, node: moran }];
  for (const pageState of views) {
    for (const { key } of FACETS) {
      for (const { value, count: promised } of resultsOf(index, pageState, communities).options.get(key) ?? []) {
        const alone = { ...pageState, chosen: { ...pageState.chosen, [key]: [value] } };
        expect([key, value, count(alone)]).toEqual([key, value, promised]);
      }
    }
  }
});

test("what is often mentioned together is named by its most claimed members, and counts the claims that it leaves", () => {
  const [group] = communities.groups;
  if (group === undefined) throw new Error("none found");
  const name = communityName(index, group);
  expect(name).toMatch(/^.+ · .+ and \d+ more$/);
  const pageState = toggled(START, "community", group.id);
  expect(count(pageState)).toBe(group.claims);
  expect(questionOf(index, pageState, 3, communities)).toBe(
    `3 claims to do with what is often mentioned together: ${name}`,
  );
});

test("values of one facet widen, values of two facets narrow", () => {
  const accuses = toggled(START, "act", "accuse");
  expect(count(toggled(accuses, "act", "deny"))).toBe(count(accuses) + count(toggled(START, "act", "deny")));
  expect(count(toggled(accuses, "by", moran))).toBe(1);
});

test("a search is blind to case, accents and kinds of quotation marks", () => {
  expect(searchForm("“Élan” d’Or")).toBe(`"elan" d'or`);
  expect(count({ ...START, query: '"WILL answer' })).toBe(1);
});

test("claims by who stands behind the speaker are found under their name", () => {
  const found = resultsOf(index, { ...START, query: "velmari foreign ministry" }).entries;
  expect(found.map((entry) => speakerOf(index, entry))).toContain("Ilse Moran");
});

test("a claim is said on its own day, else by the day of its document", () => {
  const said = (from: string | null, to: string | null) => count({ ...START, said: { from, to } });
  expect(said(null, "2031-07-13")).toBe(3);
  expect(said("2031-07-14", null)).toBe(10);
  expect(said("2031-07-15", null)).toBe(0);
});

test("a claim said on a day of no known year is of no stretch of time, unless its document tells one", () => {
  const undated = { edtf: "XXXX-09-29", earliest: null, latest: null, inferred: [] };
  const [first, ...others] = velmar.records;
  if (first === undefined) throw new Error("no record");
  const of = (latest: string | null): number => {
    const claims = first.claims.map((claim) => ({ ...claim, dating: undated, latest }));
    const own = indexRecords([{ ...first, claims }, ...others]);
    const said = { from: "1960-01-01", to: "1969-12-31" };
    return resultsOf(own, { ...START, said }, communities).entries.length;
  };
  expect(of(null)).toBe(0);
  expect(of("1964-09-29")).toBe(first.claims.length);
});

test("when something happened is another question than when it was said", () => {
  const happened = (from: string | null, to: string | null) => count({ ...START, happened: { from, to } });
  expect(happened(null, "2031-07-12")).toBe(2);
  expect(happened("2031-07-13", null)).toBe(0);
});

test("claims found with less confidence than asked for are left out", () => {
  const least = Math.max(...index.entries.map(({ claim }) => claim.confidence));
  expect(count({ ...START, confidence: least })).toBe(
    index.entries.filter(({ claim }) => claim.confidence === least).length,
  );
});

test("the chosen thing narrows the list, not what is drawn", () => {
  const results = resultsOf(index, { ...START, node: moran });
  expect(results.entries.length).toBeLessThan(results.drawn.length);
  expect(results.drawn.length).toBe(index.entries.length);
});

test("the question is said in words", () => {
  const pageState = toggled(toggled(START, "by", moran), "act", "accuse");
  expect(questionOf(index, { ...pageState, query: "spring" }, 1)).toBe(
    "1 claim by Ilse Moran, in which the speaker accuses, with “spring”",
  );
});

test("of claims that copies repeat one is kept where only independent origins are asked for", () => {
  const [a, b] = velmar.records[0]?.claims ?? [];
  if (a === undefined || b === undefined) throw new Error("no claims");
  const canonical = new Map([
    [a.id, a.id],
    [b.id, a.id],
  ]);
  const copied = indexRecords(velmar.records, null, { links: [], canonical });
  const ids = (pageState: PageState) => resultsOf(copied, pageState).entries.map(({ claim }) => claim.id);
  expect(ids(START)).toContain(b.id);
  expect(ids({ ...START, independent: true })).toEqual(ids(START).filter((id) => id !== b.id));
  expect(questionOf(copied, { ...START, independent: true }, 12)).toBe("12 claims of independent origin");
});
