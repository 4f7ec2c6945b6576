import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EVENT_TYPES, ROLES } from "../../src/model/claim.ts";
import { makeId } from "../../src/model/ids.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { CONTEXT_TERMS, contextOf } from "../../src/rdf/vocabulary/context.ts";
import { DEFAULT_NAMES, NAMESPACES } from "../../src/rdf/vocabulary/namespaces.ts";
import {
  ALL_TERMS,
  CLASSES,
  PROPERTIES,
  VALUES,
  type ValueProperty,
  valueName,
} from "../../src/rdf/vocabulary/terms.ts";
import { extractText, nameOf } from "../extract/claimsOf.ts";
import { wikidataTurtle } from "../tools/wikidataIds.mjs";

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

  it("has an IRI for its version", () => {
    const versions = quads.filter(({ predicate }) => predicate.value === "http://www.w3.org/2002/07/owl#versionIRI");
    expect(versions.map(({ subject }) => subject.value)).toEqual([DEFAULT_NAMES.ns.replace(/#$/, "")]);
  });

  it("makes every class a class, and every property one that takes what the context says: things or literals", () => {
    const types = new Set(
      quads
        .filter(({ predicate }) => predicate.value === `${NAMESPACES.rdf}type`)
        .map(({ subject, object }) => `${subject.value} ${object.value.replace(/^.*#/, "")}`),
    );
    for (const name of CLASSES) expect(types).toContain(`${own(name)} Class`);
    for (const name of PROPERTIES) {
      const coercion = CONTEXT_TERMS[name]!["@type"];
      const kind = coercion === "@id" || coercion === "@vocab" ? "ObjectProperty" : "DatatypeProperty";
      expect(types).toContain(`${own(name)} ${kind}`);
    }
  });

  it.each(Object.entries(VALUES))("has the values of %s in one scheme, and no others", (of, values) => {
    const inScheme = (value: string): string[] =>
      quads
        .filter((one) => one.subject.value === own(value) && one.predicate.value === `${NAMESPACES.skos}inScheme`)
        .map(({ object }) => object.value);
    const terms = values.map((value) => valueName(of as ValueProperty, value));
    const shared = inScheme(terms[0]!).filter((scheme) => terms.every((term) => inScheme(term).includes(scheme)));
    expect(shared).toHaveLength(1);
    const members = quads.filter(
      ({ predicate, object }) => predicate.value === `${NAMESPACES.skos}inScheme` && object.value === shared[0],
    );
    expect(members.map(({ subject }) => subject.value).sort()).toEqual([...new Set(terms.map(own))].sort());
  });

  it("maps each of PLOVER’s sixteen types to its own, and none of the three others", () => {
    const mapped = (type: string): string[] =>
      quads
        .filter(
          ({ subject, predicate, object }) =>
            subject.value === own(valueName("eventType", type)) &&
            /#(?:exact|close)Match$/.test(predicate.value) &&
            object.value.includes("/plover#"),
        )
        .map(({ object }) => object.value.replace(/^.*#/, ""));
    for (const type of EVENT_TYPES)
      expect([type, mapped(type)]).toEqual([
        type,
        ["election", "publication", "other"].includes(type) ? [] : [type.toUpperCase()],
      ]);
  });

  it("makes every role a part that somebody takes", () => {
    const parts = quads.filter(
      ({ predicate, object }) =>
        predicate.value === `${NAMESPACES.rdfs}subPropertyOf` && object.value === own("participant"),
    );
    expect(parts.map(({ subject }) => subject.value)).toEqual(ROLES.map(own));
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

  it("has the terms that pages, transcripts, disputed points and corrections need", () => {
    const needed = "DisputedPoint Stance aspect page paragraph time transcript Correction corrected".split(" ");
    expect(needed.filter((term) => !has(own(term), `${NAMESPACES.rdfs}comment`))).toEqual([]);
  });

  it("names the states in Wikidata as their source does, and those of a graph are found by it", () => {
    const whole = read("wikidata.ttl");
    expect(whole).toBe(wikidataTurtle(makeId));
    const matches = new Map(quadsOf("wikidata.ttl").map(({ subject, object }) => [subject.value, object.value]));
    expect(matches.size).toBeGreaterThan(190);
    const extraction = extractText("Norway said that it had closed the border. Chile denied this.");
    const found = extraction.claims.map(({ claimant }) => [
      nameOf(extraction, claimant),
      matches.get(`${DEFAULT_NAMES.base}actor/${claimant}`),
    ]);
    expect(found).toEqual([
      ["Norway", "http://www.wikidata.org/entity/Q20"],
      ["Chile", "http://www.wikidata.org/entity/Q298"],
    ]);
  });

  describe("lies beside others", () => {
    const lines = read("alignments.sssom.tsv").split("\n");
    const prefixes = new Map(
      lines.flatMap((line) => [...line.matchAll(/^# {2}(\w+): (\S+)$/g)].map(([, k, v]) => [k!, v!])),
    );
    const iriOf = (curie: string): string =>
      curie.replace(/^(\w+):/, (_, prefix: string) => prefixes.get(prefix) ?? "");
    const [head = "", ...rows] = lines.filter((line) => line !== "" && !line.startsWith("#"));
    const mappings = rows.map((row) => row.split("\t"));
    const classes = new Set(CLASSES.map(own));

    it("by an SSSOM table of our terms, each row whole", () => {
      expect(head.split("\t")).toEqual(["subject_id", "predicate_id", "object_id", "mapping_justification", "comment"]);
      for (const [subject = "", predicate = "", object = "", why = ""] of mappings) {
        expect(ALL_TERMS.map(own)).toContain(iriOf(subject));
        expect(predicate).toMatch(/^skos:(?:close|broad|related)Match$/);
        expect([object, iriOf(object).startsWith("http")]).toEqual([object, true]);
        expect(why).toBe("semapv:ManualMappingCuration");
      }
      const mapped = mappings.map(([subject, , object]) => `${subject} ${object}`);
      for (const one of [
        "cg:claimant prov:wasAttributedTo",
        "cg:onBehalfOf prov:actedOnBehalfOf",
        "cg:contentSpan oa:hasTarget",
      ])
        expect(mapped).toContain(one);
    });

    it("by the same in Turtle, of classes by a pointer alone", () => {
      const told = quadsOf("alignments.ttl").map(({ subject, predicate, object }) =>
        [subject, predicate, object].map((one) => one.value).join(" "),
      );
      const wanted = mappings.map(([subject = "", predicate = "", object = ""]) =>
        [
          iriOf(subject),
          classes.has(iriOf(subject)) ? `${NAMESPACES.rdfs}seeAlso` : iriOf(predicate),
          iriOf(object),
        ].join(" "),
      );
      expect(told.sort()).toEqual(wanted.sort());
    });

    it("and no two classes are close matches", () => {
      const close = [...quads, ...quadsOf("alignments.ttl")].filter(({ predicate }) =>
        predicate.value.endsWith("#closeMatch"),
      );
      expect(close.filter(({ subject }) => classes.has(subject.value))).toEqual([]);
      expect(
        mappings.filter(([subject = "", predicate]) => classes.has(iriOf(subject)) && predicate === "skos:closeMatch"),
      ).toEqual([]);
    });
  });
});
