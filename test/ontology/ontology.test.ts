import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadShapes } from "../../src/node/disk/shapes.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { contextOf } from "../../src/rdf/vocabulary/context.ts";
import { DEFAULT_NAMES, NAMESPACES } from "../../src/rdf/vocabulary/namespaces.ts";
import { ALL_TERMS } from "../../src/rdf/vocabulary/terms.ts";

const read = (file: string): string => readFileSync(new URL(`../../ontology/${file}`, import.meta.url), "utf8");
const quadsOf = (file: string) => parseQuads(read(file), "turtle", file);
const own = (name: string): string => DEFAULT_NAMES.ns + name;

describe("the ontology", () => {
  const quads = quadsOf("claimgraph.ttl");
  const has = (subject: string, property: string): boolean =>
    quads.some((quad) => quad.subject.value === subject && quad.predicate.value === property);

  it.each(ALL_TERMS)("has %s, which the program writes, with label, comment and where it is defined", (term) => {
    for (const property of ["label", "comment", "isDefinedBy"])
      expect(has(own(term), NAMESPACES.rdfs + property)).toBe(true);
  });

  it("gives every property a domain and a range", () => {
    const properties = quads.filter(
      ({ predicate, object }) =>
        predicate.value === `${NAMESPACES.rdf}type` && /#(?:Object|Datatype)Property$/.test(object.value),
    );
    expect(properties.length).toBeGreaterThan(50);
    for (const { subject } of properties)
      for (const property of ["domain", "range"])
        expect([subject.value, has(subject.value, NAMESPACES.rdfs + property)]).toEqual([subject.value, true]);
  });

  it("has no term of its own that the program does not know, but for its schemes", () => {
    const known = new Set(ALL_TERMS.map(own));
    const schemes = new Set(
      quads
        .filter(({ object }) => object.value === `${NAMESPACES.skos}ConceptScheme`)
        .map(({ subject }) => subject.value),
    );
    const defined = new Set(
      quads.map(({ subject }) => subject.value).filter((iri) => iri.startsWith(DEFAULT_NAMES.ns)),
    );
    expect([...defined].filter((iri) => !known.has(iri) && !schemes.has(iri))).toEqual([]);
  });

  it("has the context that the program writes", () => {
    expect(JSON.parse(read("context.jsonld"))).toEqual({ "@context": JSON.parse(JSON.stringify(contextOf())) });
  });

  it("lies beside others by close matches only", () => {
    for (const { predicate } of quadsOf("alignments.ttl")) expect(predicate.value).toBe(`${NAMESPACES.skos}closeMatch`);
  });
});

describe("the shapes", () => {
  const check = async (turtle: string): Promise<string[]> => {
    const shapes = await loadShapes(DEFAULT_NAMES as never);
    return (await shapes(parseQuads(turtle, "turtle", "test"))).map(({ message }) => message);
  };
  const example = read("example.ttl");

  it("accept the example", async () => {
    expect(await check(example)).toEqual([]);
  });

  it.each([
    ["an event with a statement", "<event/e1> cg:place <place/p1> .", /carries no statement/],
    ["a place with a name", '<place/p1> a cg:Place ; skos:altLabel "Osk" .', /carries no statement/],
    ["a claim of two acts", "<claim/c1> cg:act cg:deny .", /one act/],
    ["a claim inside two others", "<claim/c2> cg:reportedIn <claim/c2> .", /inside one other/],
    ["a span without words", "<claim/c1> cg:contentSpan <text/t1#char=1,2> .", /contentSpan|words/],
  ])("refuse %s", async (_, statement, message) => {
    expect((await check(`${example}\n${statement}\n`)).join("; ")).toMatch(message);
  });

  it("refuse a claim that shows no words", async () => {
    expect((await check(example.replace("cg:contentSpan <text/t1#char=16,47> ;", ""))).join("; ")).toMatch(
      /where its words are/,
    );
  });
});
