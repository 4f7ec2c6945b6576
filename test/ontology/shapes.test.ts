import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { link } from "../../src/link/linker.ts";
import { CITED_GENRES } from "../../src/model/claim.ts";
import { GENRES } from "../../src/model/document.ts";
import { RELATIONS } from "../../src/model/link.ts";
import { loadShapes } from "../../src/node/disk/shapes.ts";
import { labelledLinksOf } from "../../src/query/points/keptPoints.ts";
import { linksToTurtle } from "../../src/rdf/linkQuads.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { recordToQuads } from "../../src/rdf/recordToQuads.ts";
import { DEFAULT_NAMES, NAMESPACES } from "../../src/rdf/vocabulary/namespaces.ts";
import { VALUES, type ValueProperty, valueName } from "../../src/rdf/vocabulary/terms.ts";
import { readSample, sampleNames } from "../rdf/realRecords.ts";

const read = (file: string): string => readFileSync(new URL(`../../ontology/${file}`, import.meta.url), "utf8");
const example = read("example.ttl");
const shapes = await loadShapes(DEFAULT_NAMES);
const check = async (turtle: string): Promise<string[]> =>
  (await shapes(parseQuads(turtle, "turtle", "test"))).map(({ message }) => message);

/** The IRIs of the example by their first hex digits. */
const expand = (turtle: string): string =>
  turtle.replace(/<([a-z]+\/[0-9a-f]{4})/g, (_, start: string) => {
    const found = new RegExp(`<(${start}[0-9a-f]+)`).exec(example);
    if (found === null) throw new Error(`no ${start} in the example`);
    return `<${found[1]!}`;
  });

describe("the shapes accept", () => {
  it("the example", async () => {
    expect(await check(example)).toEqual([]);
  });

  it.each(sampleNames())("what is read from %s", async (name) => {
    expect(await shapes(recordToQuads(readSample(name).record))).toEqual([]);
  });

  it("the links between the samples", async () => {
    const records = sampleNames().map((name) => readSample(name).record);
    const links = link(records);
    expect(links.links.length).toBeGreaterThan(10);
    expect(await check([...linksToTurtle(records, labelledLinksOf(records, links))].join(""))).toEqual([]);
  });

  it("a review that says what was seen", async () => {
    expect(await check(`${example}\n${expand(REVIEW)}`)).toEqual([]);
  });
});

const REVIEW = `@prefix oa: <http://www.w3.org/ns/oa#>.
<review/r1> a oa:Annotation; oa:hasTarget <review/r1#target>; oa:hasBody cg:accepted; dct:created "2025-04-01"^^xsd:date.
<review/r1#target> oa:hasSource <claim/6cd0>; cg:seen "0123456789abcdef0123456789abcdef".`;

describe("of a page the shapes", () => {
  const claim = /<claim\/[0-9a-f]+>/.exec(example)?.[0] ?? "";
  const document = /<document\/[0-9a-f]+>/.exec(example)?.[0] ?? "";
  const page = `@prefix oa: <http://www.w3.org/ns/oa#>. @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>.
${claim} cg:page "iv"; cg:onPage <page/1-4>.
<page/1-4> a oa:SpecificResource; oa:hasSource ${document}; oa:hasSelector <selector/1-page-4>.
<selector/1-page-4> a oa:FragmentSelector; dct:conformsTo <http://tools.ietf.org/rfc/rfc8118>; rdf:value "page=4".`;

  it("accept one that is selected by its number", async () => {
    expect(await check(`${example}\n${page}`)).toEqual([]);
  });

  it.each([
    ["of no document", `oa:hasSource ${document}; `, "", /of one document|on one page of its file/],
    ["by another kind of fragment", "rfc8118", "rfc5147", /on one page of its file|RFC 8118/],
    ["that is no number", "page=4", "page=iv", /on one page of its file|page=3/],
  ])("refuse one %s", async (_, from, to, message) => {
    const changed = page.replace(from, to);
    expect(changed).not.toBe(page);
    expect((await check(`${example}\n${changed}`)).join("; ")).toMatch(message);
  });
});

describe("of a place the shapes", () => {
  const place = (more: string) =>
    `${example}\n<https://w3id.org/claimgraph/id/place/p1> a <https://w3id.org/claimgraph/ns#Place>; ${more}.`;

  it("accept a point", async () => {
    expect(await check(place("cg:latitude 46.72; cg:longitude -31.05"))).toEqual([]);
  });

  it.each([
    ["a point beyond the pole", "cg:latitude 91.0; cg:longitude 0.0", /a latitude is/],
    ["a point in words", 'cg:latitude 46.0; cg:longitude "west"', /a longitude is/],
    ["a name", 'skos:altLabel "Hestrel"@en', /carries no statement/],
  ])("refuse %s", async (_, more, message) => {
    expect((await check(place(more))).join("; ")).toMatch(message);
  });
});

const POINT = `@prefix cg: <https://w3id.org/claimgraph/ns#>. @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>.
@base <https://w3id.org/claimgraph/id/>.
<point/p1> a cg:DisputedPoint; rdfs:label "Who did it"; cg:aspect cg:aspectAgent; cg:stance <stance/s1>, <stance/s2>.
<stance/s1> a cg:Stance; cg:side <actor/a1>; rdfs:label "Keldora"; cg:holds cg:stanceSays; cg:heldIn <claim/c1>.
<stance/s2> a cg:Stance; cg:toldBy <actor/a1>; rdfs:label "Pallumia, as Keldora tells it"; cg:holds cg:stanceDenies; cg:heldIn <claim/c2>.
`;

describe("of a disputed point the shapes", () => {
  it("accept one that two hold otherwise", async () => {
    expect(await check(POINT)).toEqual([]);
  });

  it.each([
    ["with one stance", ", <stance/s2>", "", /at least two stances/],
    ["with a stance in no claim", "; cg:heldIn <claim/c2>", "", /at least one claim/],
    ["of an aspect that is none", "cg:aspectAgent", "cg:agent", /one of the aspects/],
    ["with a stance that is none", "cg:stanceDenies", "cg:denied", /holds one thing/],
    ["that calls somebody right", "cg:aspect ", "cg:status cg:happened; cg:aspect ", /none but the properties/],
    ["with a side for what another tells", "cg:toldBy", "cg:side <actor/a2>; cg:toldBy", /told by another/],
  ])("refuse one %s", async (_, from, to, message) => {
    const changed = POINT.replace(from, to);
    expect(changed).not.toBe(POINT);
    expect((await check(changed)).join("; ")).toMatch(message);
  });
});

describe("the shapes refuse", () => {
  it.each([
    ["an event with a statement", "<event/5d32> cg:place <place/5b26> .", /an event .*carries no statement/],
    ["an event with a date", '<event/5d32> cg:happenedOn "2025-03-02"^^edtf:EDTF .', /an event .*carries no statement/],
    ["an event with a label", '<event/5d32> skos:altLabel "the shelling"@en .', /an event .*carries no statement/],
    ["an event of a class that says it happened", "<event/5d32> a <http://schema.org/Event> .", /nothing else/],
    ["an event that only descriptions call so", "<description/93a1> cg:ofEvent <event/e2> .", /one event/],
    ["a place with a name", '<place/5b26> skos:altLabel "Hestrel"@en .', /a place .*carries no statement/],
    ["a place that somebody holds", "<place/5b26> cg:agent <actor/81a5> .", /a place .*carries no statement/],
    ["a description of a class that says it happened", "<description/93a1> a <http://schema.org/Event> .", /happened/],
    ["a description of two claims", "<claim/71b9> cg:describes <description/93a1> .", /belongs to one claim/],
    ["a description with two statuses", "<description/93a1> cg:status cg:expected .", /one status/],
    ["an actor of whom something is said", "<actor/ef8e> cg:target <actor/81a5> .", /an actor has its kind/],
    ["a claim of two acts", "<claim/6cd0> cg:act cg:deny .", /one act/],
    ["a claim of an act that is none", "<claim/6cd0> cg:act cg:assault .", /one act/],
    ["a claim inside two others", "<claim/6cd0> cg:reportedIn <claim/71b9> .", /inside one other/],
    ["a claim inside one that is not there", "<claim/71b9> cg:reportedIn <claim/none> .", /inside one other/],
    ["a span without words", "<claim/6cd0> cg:contentSpan <text/233e#char=1,2> .", /where its words are/],
    ["a span with two readings", '<text/233e#char=8,15> nif:anchorOf "praised" .', /a cue is a span/],
    ["a confidence above 1", "<claim/6cd0> cg:confidence 1.01 .", /from 0 to 1/],
    ["a source that is no public address", "<document/94e8> dct:source <file:///home/me/news.txt> .", /public address/],
    ["a review that does not say what was seen", REVIEW.replace(/; cg:seen [^.]*/, ""), /about one thing/],
  ])("%s", async (_, statement, message) => {
    expect((await check(`${example}\n${expand(statement)}\n`)).join("; ")).toMatch(message);
  });

  it.each([
    ["act", /one act/],
    ["polarity", /asserted or denied/],
    ["form", /one form/],
    ["voice", /one voice/],
    ["content", /has its words/],
    ["contentSpan", /where its words are/],
    ["level", /its level/],
    ["rule", /which rule/],
    ["confidence", /confidence/],
  ])("a claim without cg:%s", async (property, message) => {
    const without = parseQuads(example, "turtle", "test").filter(
      ({ predicate }) => predicate.value !== DEFAULT_NAMES.ns + property,
    );
    expect((await shapes(without)).map((result) => result.message).join("; ")).toMatch(message);
  });

  it("a claim of which only the principal is known", async () => {
    const turtle = example.replace(/cg:claimant <actor\/ef8e\w+>;/, "");
    expect((await check(turtle)).join("; ")).toMatch(/no principal where nobody/);
  });

  it("a claim derived from nothing", async () => {
    expect((await check(example.replace(/prov:wasDerivedFrom <[^>]+>;/, ""))).join("; ")).toMatch(/from its document/);
  });

  it("an event with a statement in a graph that has a namespace of its own", async () => {
    const ns = "https://graphs.example/terms#";
    const own = await loadShapes({ ...DEFAULT_NAMES, ns });
    const turtle = example.replaceAll(DEFAULT_NAMES.ns, ns);
    expect(await own(parseQuads(turtle, "turtle", "test"))).toEqual([]);
    const found = await own(
      parseQuads(`${turtle}\n${expand("<event/5d32> cg:kind cg:stateActor .")}`, "turtle", "test"),
    );
    expect(found.map(({ message }) => message).join("; ")).toMatch(/carries no statement/);
  });
});

describe("the shapes allow", () => {
  const quads = parseQuads(read("shapes.ttl"), "turtle", "shapes.ttl");
  const SH = "http://www.w3.org/ns/shacl#";
  const objectOf = (subject: string, property: string): string =>
    quads.find((one) => one.subject.value === subject && one.predicate.value === property)?.object.value ?? "";
  const listFrom = (node: string): string[] =>
    node === `${NAMESPACES.rdf}nil`
      ? []
      : [objectOf(node, `${NAMESPACES.rdf}first`), ...listFrom(objectOf(node, `${NAMESPACES.rdf}rest`))];
  /** The lists of values that shapes have for a property, in their order. */
  const allowed = (property: string): string[][] =>
    quads
      .filter((one) => one.predicate.value === `${SH}path` && one.object.value === DEFAULT_NAMES.ns + property)
      .map(({ subject }) => objectOf(subject.value, `${SH}in`))
      .filter((list) => list !== "")
      .map((list) => listFrom(list).map((iri) => iri.replace(DEFAULT_NAMES.ns, "")));

  it.each([
    ["act", [VALUES.act]],
    ["polarity", [VALUES.polarity]],
    ["form", [VALUES.form]],
    ["voice", [VALUES.voice]],
    ["status", [VALUES.status]],
    ["eventType", [VALUES.eventType]],
    ["kind", [VALUES.kind]],
    ["distance", [VALUES.distance]],
    ["bound", [VALUES.bound]],
    ["inferred", [VALUES.inferred]],
    ["genre", [CITED_GENRES, GENRES]],
    ["relation", [RELATIONS]],
  ])("the values of cg:%s that the program has", (property, lists) => {
    expect(allowed(property)).toEqual(
      lists.map((values) => values.map((value) => valueName(property as ValueProperty, value))),
    );
  });
});
