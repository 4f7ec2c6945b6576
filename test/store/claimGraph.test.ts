import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/model/quoting.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { iri } from "../../src/rdf/n3.ts";
import { readDocument } from "../../src/read/document.ts";
import { ClaimGraph } from "../../src/store/claimGraph.ts";
import { readSample } from "../rdf/realRecords.ts";

const read = (text: string): DocumentRecord =>
  recordOf(extract(readDocument(new TextEncoder().encode(text), "t.txt", { date: "2025-03-04" })));

const bridge = read("Keldora said that soldiers had attacked the bridge on Sunday.");
const ferry = read("Pallumia said that the ferry had been attacked. Pallumia denied that it had attacked the bridge.");
const A = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const CLAIM = iri("https://w3id.org/claimgraph/ns#Claim");

describe("a graph in memory", () => {
  it("holds each document once, in order of id, whatever the order of adding", () => {
    const one = new ClaimGraph().add(ferry).add(bridge).add(ferry);
    expect(one.size).toBe(2);
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
    expect(graph.remove(bridge.id)).toBe(true);
    expect(graph.remove(bridge.id)).toBe(false);
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

  it("is a dataset of triples that follows the documents", () => {
    const graph = new ClaimGraph([bridge]);
    expect(graph.match(null, A, CLAIM).size).toBe(1);
    graph.add(ferry);
    expect(graph.match(null, A, CLAIM).size).toBe(3);
    const own = iri("https://w3id.org/claimgraph/id/claim/1");
    graph.dataset.delete([...graph.match(null, A, CLAIM)][0]!);
    expect(graph.match(null, A, CLAIM).size).toBe(2);
    expect(graph.claims.size).toBe(3);
    expect(graph.match(own).size).toBe(0);
  });

  it("comes back from its quads as it was", () => {
    const records = ["2025-03-03-pallumia-mfa-market.txt", "2025-03-14-courier-letter.txt"].map(
      (name) => readSample(name).record,
    );
    const graph = new ClaimGraph(records);
    expect(ClaimGraph.fromQuads(graph.quads()).documents).toEqual(graph.documents);
  });
});
