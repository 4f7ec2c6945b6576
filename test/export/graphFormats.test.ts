import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { GRAPH_FORMATS, type GraphFormat, graphFormatOf } from "../../src/export/graphFormats.ts";
import { writeJsonld } from "../../src/export/jsonld.ts";
import { quadsToNquads, writeNquads } from "../../src/export/nquads.ts";
import { graphReader, readGraph, readQuads, tripleBeside, writeGraph } from "../../src/export/readGraph.ts";
import { lookupWith } from "../../src/extract/lookup.ts";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { ClaimgraphError } from "../../src/model/errors.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { inOrder } from "../../src/model/recordOrder.ts";
import { recordToQuads } from "../../src/rdf/recordToQuads.ts";
import { readDocument } from "../../src/read/document.ts";
import { arbitraryRecord } from "../rdf/arbitraryRecord.ts";
import { readSample } from "../rdf/realRecords.ts";

const byId = (a: DocumentRecord, b: DocumentRecord) => (a.id < b.id ? -1 : 1);
const records = [
  "2025-03-03-pallumia-mfa-market.txt",
  "2025-03-14-courier-letter.txt",
  "2025-03-19-halyard-bridge.html",
]
  .map((name) => readSample(name).record)
  .sort(byId);

const failure = (text: string, format: GraphFormat): ClaimgraphError => {
  try {
    readGraph(text, format, "my.graph");
  } catch (error) {
    if (error instanceof ClaimgraphError) return error;
    throw error;
  }
  throw new Error("it was read");
};

describe.each(GRAPH_FORMATS)("%s", (format) => {
  it("gives back any record", () => {
    fc.assert(
      fc.property(arbitraryRecord.map(inOrder), (record) => {
        expect(readGraph(writeGraph([record], format), format, "t")).toEqual([record]);
      }),
    );
  });

  it("has the same bytes whatever the order of documents, and after it was read back", () => {
    const text = writeGraph(records, format);
    expect(writeGraph([...records].reverse(), format)).toBe(text);
    expect(writeGraph(readGraph(text, format, "t"), format)).toBe(text);
  });

  it("gives the same records when it comes in pieces", () => {
    const text = writeGraph(records, format);
    const reader = graphReader(format, "t");
    for (let at = 0; at < text.length; at += 999) reader.write(text.slice(at, at + 999));
    expect([...reader.end()].sort(byId)).toEqual(readGraph(text, format, "t"));
  });

  it("works under other names, which reading must know", () => {
    const names = { base: "https://claims.example/id/", ns: "https://claims.example/ns#" };
    const text = writeGraph(records, format, names);
    expect(text).not.toContain("w3id.org/claimgraph");
    expect(readGraph(text, format, "t", names)).toEqual(readGraph(writeGraph(records, format), format, "t"));
  });

  it("is an empty graph where there are no records", () => {
    expect(readGraph(writeGraph([], format), format, "t")).toEqual([]);
  });
});

it.each(["trig", "nquads", "jsonld"] as const)(
  "%s keeps what each document says of an actor that all name",
  (format) => {
    expect(readGraph(writeGraph(records, format), format, "t")).toEqual(records);
  },
);

it("Turtle gives an actor that several documents name all its names, and loses nothing else", () => {
  const back = readGraph(writeGraph(records, "turtle"), "turtle", "t");
  const nameless = (all: readonly DocumentRecord[]) =>
    all.map((record) => ({ ...record, actors: record.actors.map(({ id, kind }) => ({ id, kind })) }));
  expect(nameless(back)).toEqual(nameless(records));
});

it("Turtle is the same after it was read back, also where documents name one actor differently", () => {
  const lookup = lookupWith([
    { key: "x:1", kind: "state", names: ["Keldora"], adjectives: ["Keldoran"], people: ["Keldorans"] },
  ]);
  const read = (text: string) => recordOf(extract(readDocument(new TextEncoder().encode(text), "t.txt"), { lookup }));
  const both = [
    read("KELDORA said that it had closed the bridge."),
    read("The Keldoran side said that it had opened it."),
  ];
  const text = writeGraph(both, "turtle");
  expect(text).toMatch(/skos:altLabel "[^"]*"@en, "/);
  expect(writeGraph(readGraph(text, "turtle", "t"), "turtle")).toBe(text);
});

describe("tripleBeside", () => {
  const text = writeGraph(records, "trig");

  it("finds the user’s own triples in a graph file", () => {
    const own = `${text}\n<actor/1> <http://www.w3.org/2000/01/rdf-schema#comment> "mine".`;
    const found = tripleBeside(readQuads(own, "trig", "t"), readGraph(own, "trig", "t"));
    expect(found).toMatchObject({ object: { value: "mine" } });
  });

  it("finds nothing in what we write", () => {
    for (const format of GRAPH_FORMATS) {
      const written = writeGraph(records, format);
      expect(tripleBeside(readQuads(written, format, "t"), readGraph(written, format, "t"))).toBeNull();
    }
  });
});

describe("Turtle", () => {
  const turtle = writeGraph(records.slice(0, 1), "turtle");

  it("begins with the base and prefixes, and uses them", () => {
    expect(turtle).toMatch(/^@base <https:\/\/w3id\.org\/claimgraph\/id\/>\.\n@prefix cg: <[^>]+>\.\n/);
    expect(turtle.match(/w3id\.org/g)).toHaveLength(2);
  });

  it("has each subject once, and claims in document order with an empty line before each", () => {
    const subjects = [...turtle.matchAll(/^<([^>]+)>/gm)].map(([, subject]) => subject!);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects.filter((subject) => subject.startsWith("claim/"))).toEqual(
      records[0]!.claims.map(({ id }) => `claim/${id}`),
    );
    expect(turtle.match(/\n\n# .+\n<claim\//g)).toHaveLength(records[0]!.claims.length);
  });
});

describe("N-Quads", () => {
  it("are sorted by code point, without doubles", () => {
    const lines = writeNquads(records).trimEnd().split("\n");
    expect(lines).toEqual([...new Set(lines)].sort());
    const title = (text: string) => recordToQuads({ ...records[0]!, title: text }).slice(1, 2);
    // U+FFFD comes before U+1F5F3, whose first code unit is less
    const both = quadsToNquads([...title("\u{1F5F3}"), ...title("\uFFFD"), ...title("\uFFFD")]);
    expect(both.trimEnd().split("\n")).toHaveLength(2);
    expect(both.indexOf("\uFFFD")).toBeLessThan(both.indexOf("\u{1F5F3}"));
  });

  it("say what every other format says", () => {
    const lines = writeNquads(records);
    expect(quadsToNquads(readQuads(writeGraph(records, "trig"), "trig", "t"))).toBe(lines);
    expect(quadsToNquads(readQuads(writeGraph(records, "jsonld"), "jsonld", "t"))).toBe(lines);
  });
});

describe("JSON-LD", () => {
  const text = writeJsonld(records);

  it("means the same as the N-Quads to any JSON-LD tool", async () => {
    const lines = (await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads" })) as unknown as string;
    const sorted = (all: string) => [...new Set(all.trimEnd().split("\n"))].sort();
    expect(sorted(lines)).toEqual(sorted(writeNquads(records)));
  });

  it("is read as other tools write it: expanded, flattened, compacted under other names", async () => {
    const expanded = await jsonld.expand(JSON.parse(text));
    expect(readGraph(JSON.stringify(expanded), "jsonld", "t")).toEqual(records);
    const context = {
      c: "https://w3id.org/claimgraph/ns#",
      "c:about": { "@type": "@id", "@container": "@set" },
      id: "@id",
    };
    const compacted = await jsonld.compact(expanded, context);
    expect(readGraph(JSON.stringify(compacted), "jsonld", "t")).toEqual(records);
    const one = writeJsonld(records.slice(0, 1));
    expect(readGraph(JSON.stringify(await jsonld.flatten(JSON.parse(one))), "jsonld", "t")).toEqual(
      records.slice(0, 1),
    );
  });

  it.each([
    ['{"@context":"https://evil.example/context","@id":"urn:x"}', /is elsewhere, and nothing is fetched/],
    ['[{"@id":"urn:x","urn:p":[{"@list":[]}]}]', /@list|no @id/],
    ['[{"@id":"urn:x","@reverse":{}}]', /@reverse is not read/],
    ["3", /stands where a node should/],
    [`${'{"@id":"urn:x","@graph":['.repeat(5000)}${"]}".repeat(5000)}`, /more than 100 deep/],
  ])("refuses what it cannot read whole: %s", (given, message) => {
    expect(failure(given, "jsonld").message).toMatch(message);
  });

  it("names the line if it is no JSON", () => {
    expect(failure('{"@graph": [\n{"@id": 1,}\n]}', "jsonld").line).toBe(2);
    expect(failure('{"@graph": [\n', "jsonld").line).toBe(2);
  });
});

describe("a file that is no whole graph of claims", () => {
  const whole = writeGraph(records.slice(0, 1), "nquads");
  const without = (part: string) =>
    whole
      .split("\n")
      .filter((line) => !line.includes(part))
      .join("\n");

  it.each([
    ["ns#act>", /act is missing/],
    ["anchorOf", /anchorOf is missing/],
    ["#Document>", /its document <.*> is not in the graph/],
    ["ns/prov#Activity", /no extraction used it/],
    ["ns#confidence", /confidence is missing/],
  ])("names the thing and what is missing (%s)", (part, message) => {
    const error = failure(without(part), "nquads");
    expect(error.message).toMatch(message);
    expect(String(error)).toMatch(/^my\.graph: </);
    expect(error.exitCode).toBe(65);
  });

  it("is refused if a value is unknown, or if there are two where one is allowed", () => {
    expect(failure(whole.replace(/ns#(?:asserted|denied)>/, "ns#perhaps>"), "nquads").message).toMatch(
      /is no polarity/,
    );
    expect(failure(whole.replace('"0.', '"7.'), "nquads").message).toMatch(/is no confidence/);
    const line = whole.split("\n").find((one) => one.includes("ns#sha256"))!;
    expect(failure(whole + line.replace(/"[0-9a-f]+"/, '"00"'), "nquads").message).toMatch(/more than one value/);
  });

  it("is refused if an id would lead out of a folder", () => {
    const id = records[0]!.id;
    expect(failure(whole.replaceAll(`document/${id}`, "document/..%2F..%2Fx"), "nquads").message).toMatch(
      /no IRI of a document/,
    );
    expect(failure(whole.replaceAll(`document/${id}`, "document/../x"), "nquads").message).toMatch(
      /no IRI of a document/,
    );
  });
});

it.each([
  ["a/b.ttl", "turtle"],
  ["B.TRIG", "trig"],
  ["x.y.nq", "nquads"],
  ["x.jsonld", "jsonld"],
  ["x.json", null],
  ["ttl", null],
  ["x.constructor", null],
])("the ending of %s tells %s", (name, format) => {
  expect(graphFormatOf(name)).toBe(format);
});
