import type * as RDF from "@rdfjs/types";
import { describe, expect, it } from "vitest";
import { readContents } from "../../src/export/readContents.ts";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { ClaimGraph as Library } from "../../src/index.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { type Correction, makeReview } from "../../src/model/review.ts";
import { claimTarget } from "../../src/model/seen.ts";
import { iri, quad as makeQuad, plainText } from "../../src/rdf/n3.ts";
import { readDocument } from "../../src/read/document.ts";
import { ClaimGraph } from "../../src/store/claimGraph.ts";
import { readSample } from "../rdf/realRecords.ts";

const read = (text: string): DocumentRecord =>
  recordOf(extract(readDocument(new TextEncoder().encode(text), "t.txt", { date: "2025-03-04" })));

const bridge = read("Keldora said that soldiers had attacked the bridge on Sunday.");
const ferry = read("Pallumia said that the ferry had been attacked. Pallumia denied that it had attacked the bridge.");
const quad = (...terms: Parameters<typeof makeQuad>): RDF.Quad => makeQuad(...terms) as RDF.Quad;
const A = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const CLAIM = iri("https://w3id.org/claimgraph/ns#Claim");

describe("a graph in memory", () => {
  it("holds each document once, in order of id, whatever the order of adding", () => {
    const one = new ClaimGraph().addDocument(ferry).addDocument(bridge).addDocument(ferry);
    expect(one.documents).toHaveLength(2);
    expect(one.documents).toEqual(new ClaimGraph([bridge, ferry]).documents);
    expect(one.documents.map(({ id }) => id)).toEqual([bridge.id, ferry.id].sort());
    expect(one.document(bridge.id)).toBe(bridge);
    expect(one.document("none")).toBeNull();
  });

  it("finds claims, actors and events by id, and forgets those of a document that is taken out", () => {
    const graph = new ClaimGraph([bridge, ferry]);
    expect(graph.claims.size).toBe(3);
    const [claim] = bridge.claims;
    expect(graph.claims.get(claim!.id)).toEqual({ claim, document: bridge });
    const { event } = claim!.descriptions[0]!;
    expect(graph.events.get(event)!.map((told) => told.claim.id)).toEqual([claim!.id]);
    expect(graph.removeDocument(bridge.id)).toBe(true);
    expect(graph.removeDocument(bridge.id)).toBe(false);
    expect(graph.claims.size).toBe(2);
    expect(graph.events.has(event)).toBe(false);
    expect(graph.actors.has(claim!.claimant!)).toBe(false);
  });

  it("gives an actor that several documents name the names of all", () => {
    const [actor] = bridge.actors;
    const other = { ...ferry, actors: [...ferry.actors, { ...actor!, names: ["The Side of the West"] }] };
    const graph = new ClaimGraph([bridge, other]);
    expect(graph.actors.get(actor!.id)!.names).toEqual(["The Side of the West", ...actor!.names]);
  });

  it("is a dataset of triples that follows the documents, and documents that follow the triples", () => {
    const graph = new ClaimGraph([bridge]);
    expect(graph.match(null, A, CLAIM).size).toBe(1);
    graph.addDocument(ferry);
    expect(graph.match(null, A, CLAIM).size).toBe(3);
    const copy = new ClaimGraph();
    for (const one of graph) copy.add(one);
    expect(copy.documents).toEqual(graph.documents);
    const act = iri("https://w3id.org/claimgraph/ns#act");
    const claim = iri(`https://w3id.org/claimgraph/id/claim/${bridge.claims[0]!.id}`);
    const [said] = graph.match(claim as RDF.NamedNode, act as RDF.NamedNode);
    graph.delete(said!).add(quad(claim, act, iri("https://w3id.org/claimgraph/ns#deny")));
    expect(graph.document(bridge.id)!.claims[0]!.act).toBe("deny");
    graph.delete(quad(claim, act, iri("https://w3id.org/claimgraph/ns#deny")));
    expect(() => graph.documents).toThrow(/act is missing/);
  });

  it("keeps triples of one's own, whatever becomes of the documents, and writes them", async () => {
    const note = quad(
      iri("https://w3id.org/claimgraph/id/claim/1"),
      iri("http://my.example/note"),
      plainText("checked"),
    );
    const graph = new ClaimGraph([bridge]).add(note).addDocument(ferry);
    graph.removeDocument(bridge.id);
    expect(graph.has(note)).toBe(true);
    expect([...graph.match(null, iri("http://my.example/note"))]).toHaveLength(1);
    const { records, own } = await graph.contents();
    expect(records).toEqual([ferry]);
    expect(own.map(({ object }) => object.value)).toEqual(["checked"]);
    expect(ClaimGraph.fromQuads(graph.quads()).has(note)).toBe(true);
    graph.delete(note);
    expect(graph.match(null, iri("http://my.example/note")).size).toBe(0);
    expect(graph.documents).toEqual([ferry]);
  });

  it("comes back from its quads as it was", () => {
    const records = ["2025-03-03-pallumia-mfa-market.txt", "2025-03-14-courier-letter.txt"].map(
      (name) => readSample(name).record,
    );
    const graph = new ClaimGraph(records);
    expect(ClaimGraph.fromQuads(graph.quads()).documents).toEqual(graph.documents);
  });
});

describe("what people decided of a graph in memory", () => {
  const [claim] = bridge.claims;
  const said = (decision: "accepted" | "rejected" | "corrected", correction?: Correction) =>
    makeReview({
      decision,
      who: "Ada",
      when: "2025-03-19T10:20:00.000Z",
      targets: [claimTarget(bridge, claim!)],
      ...(correction === undefined ? {} : { correction }),
    });
  const graphWith = (...reviews: ReturnType<typeof said>[]) => new Library([bridge, ferry]).addReviews(reviews);
  const acts = (graph: Library, reviews?: "none" | "applied" | "only") =>
    graph.ask({}, reviews === undefined ? {} : { reviews }).map((one) => one.claim.act);

  it("is in its answers unless they are asked as read; the documents stay", () => {
    const graph = graphWith(said("rejected"));
    expect([acts(graph).length, acts(graph, "none").length, acts(graph, "only").length]).toEqual([2, 3, 0]);
    expect(graph.documents).toEqual(new Library([bridge, ferry]).documents);
    const corrected = graphWith(said("corrected", { act: "threaten" }));
    expect([acts(corrected).includes("threaten"), acts(corrected, "none").includes("threaten")]).toEqual([true, false]);
    expect(acts(corrected, "only")).toEqual(["threaten"]);
  });

  it("is in what it answers across documents, and holds for documents that come later", () => {
    const graph = new Library([ferry]).addReviews([said("rejected")]);
    expect(acts(graph).length).toBe(2);
    graph.addDocument(bridge);
    expect(acts(graph).length).toBe(2);
    const heard = (reviews: "none" | "applied") => graph.link([], { reviews }).actors("Keldora")[0]?.claims ?? 0;
    expect([heard("none") > 0, heard("applied")]).toEqual([true, 0]);
  });

  it("is written beside the documents as they were read", async () => {
    const graph = graphWith(said("rejected"));
    const text = await graph.write("turtle");
    const back = await readContents(text, "turtle", "test");
    expect(back.reviews).toEqual(graph.reviews);
    expect(back.records).toEqual(graph.documents);
  });
});
