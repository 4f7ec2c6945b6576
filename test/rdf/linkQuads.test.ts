import { expect, test } from "vitest";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { labelledLinksOf } from "../../src/query/points/keptPoints.ts";
import { type LabelledLinks, linksToTurtle } from "../../src/rdf/linkQuads.ts";
import { linksToGroups, linksWithin } from "../../src/rdf/linksToQuads.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { quadsToLinks } from "../../src/rdf/readLinks.ts";
import { TurtleLinks } from "../../src/rdf/turtleLinks.ts";
import { goldSamples } from "../link/goldRecords.ts";

const samples = goldSamples().records;
// a title that has to be written otherwise than it is
const records = samples.map(
  (record, n): DocumentRecord => (n === 0 ? { ...record, title: 'The "bridge" \\ of\nOsk 𝒩 \u0001' } : record),
);
const links = link(records);
const all = labelledLinksOf(records, links);
const { labels } = all;
const turtle = [...linksToTurtle(records, all)].join("");
const plain = ({ links: own, labels: told, points: disputed }: LabelledLinks) => ({
  links: own.links,
  canonical: [...own.canonical].sort(),
  labels: [...told].sort(),
  points: disputed,
});
const quads = (text: string) => quadsToLinks(parseQuads(text, "turtle", "links.ttl"), records, "links.ttl");
/** The links of a text that comes in pieces of so many letters. */
function turtleToLinks(text: string, own = records, letters = text.length): LabelledLinks | null | "unread" {
  const reader = new TurtleLinks(own);
  for (let at = 0; at < text.length; at += letters) if (!reader.write(text.slice(at, at + letters))) break;
  return reader.end();
}

test("links are read back as they were, from their text and from its triples", () => {
  const expected = plain(all);
  expect(labels.get(records[0]!.id)).toContain('"bridge" \\ of');
  expect(plain(turtleToLinks(turtle, records) as LabelledLinks)).toEqual(expected);
  expect(plain(quads(turtle)!)).toEqual(expected);
});

test.each([7, 100, 4_096])("links that come in pieces of %i letters are the same", (letters) => {
  expect(plain(turtleToLinks(turtle, records, letters) as LabelledLinks)).toEqual(plain(all));
  expect(turtleToLinks(turtle.slice(0, -3), records, letters)).toBe("unread");
  expect(turtleToLinks(turtle, records.slice(1), letters)).toBeNull();
});

test("a file with another first line has no links of these documents", () => {
  for (const [first, found] of [
    ["# claimgraph links 12\n", plain(all)],
    ["# claimgraph links 11\n", null],
  ] as const) {
    const reader = new TurtleLinks(records, undefined, first);
    reader.write("# claimgraph links 12\n");
    reader.write(turtle);
    const read = reader.end();
    expect(read === null ? null : plain(read as LabelledLinks)).toEqual(found);
  }
});

test("a file that is written otherwise is left to the reader of Turtle", () => {
  const others = [
    turtle.replace("cg:confidence", " cg:confidence"),
    turtle.replace("@prefix cg:", "@prefix  cg:"),
    `${turtle}\n# mine\n`,
    turtle.slice(0, -3),
    turtle.replace(/cg:from <claim\/[^>]*>/, "cg:from <claim/0>"),
    turtle.replace("cg:relation cg:disputes", "cg:relation cg:repeats"),
  ];
  for (const other of others) expect(turtleToLinks(other, records)).toBe("unread");
  expect(plain(quads(others[0]!)!)).toEqual(plain(all));
});

test("links of other documents are none", () => {
  const fewer = records.slice(1);
  expect(turtleToLinks(turtle, fewer)).toBeNull();
  const more = [...records, { ...records[0]!, id: "0".repeat(32) }];
  expect(turtleToLinks(turtle, more)).toBeNull();
});

test("links are the same triples written as text and as quads", () => {
  const told = (
    some: Iterable<readonly { subject: { value: string }; predicate: { value: string }; object: { value: string } }[]>,
  ) =>
    [...some]
      .flat()
      .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
      .sort();
  expect(told([parseQuads(turtle, "turtle", "links.ttl")])).toEqual(told(linksToGroups(records, all)));
});

test("of links of which some documents are left out, those between the others stay", () => {
  const fewer = records.slice(1);
  const within = linksWithin(fewer, all);
  const left = new Set(fewer.flatMap(({ claims }) => claims.map(({ id }) => id)));
  expect(within.links.links.length).toBeLessThan(links.links.length);
  for (const { relation, from, to } of within.links.links)
    if (relation === "disputes" || relation === "repeats") expect([left.has(from), left.has(to)]).toEqual([true, true]);
  for (const [id, canonical] of within.links.canonical)
    expect(within.links.canonical.get(canonical), id).toBe(canonical);
});
