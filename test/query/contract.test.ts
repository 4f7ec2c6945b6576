import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { ClaimGraph, ClaimgraphError, ERROR_CODES, extract, readDocument, readGraph } from "../../src/index.ts";
import { errorOf, failureOf } from "../../src/node/threads/failure.ts";
import type { LinkedGraph } from "../../src/query/linkedGraph.ts";
import { readSample, sampleNames } from "../rdf/realRecords.ts";

/** What a call answers, or the code of its error. */
function told(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ClaimgraphError) return error.code;
    throw error;
  }
}

const TEXT = "Pallumia denied that it had closed the bridge.";
const bytes = new TextEncoder().encode(TEXT);

describe("every error", () => {
  it("has a code of the list, also after it came from another thread", () => {
    const error = new ClaimgraphError("x", { code: "bad-date", exitCode: 2 });
    expect((errorOf(structuredClone(failureOf(error))) as ClaimgraphError).code).toBe("bad-date");
    expect(new ClaimgraphError("x", { exitCode: 66 }).code).toBe("not-found");
    expect([...ERROR_CODES]).toEqual([...ERROR_CODES].sort());
  });

  it("of the list is thrown somewhere, by itself or by how the program ends", () => {
    const root = fileURLToPath(new URL("../../src", import.meta.url));
    const source = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(`${root}/${name}`, "utf8"))
      .join("\n");
    const thrown = (code: string): boolean => source.includes(`code: "${code}"`) || source.includes(`: "${code}",\n`);
    expect(ERROR_CODES.filter((code) => !thrown(code))).toEqual([]);
  });
});

describe("what is given and is none is told", () => {
  it.each([
    ["a day in words", () => extract(TEXT, { date: "yesterday" }), "bad-date"],
    ["a day that no month has", () => extract(TEXT, { date: "2025-02-30" }), "bad-date"],
    ["a genre that is none", () => extract(TEXT, { genre: "poem" as never }), "bad-option"],
    ["a text of white space", () => extract(" \n "), "bad-text"],
    [
      "a text in another language",
      () =>
        extract(
          "Der Minister sagte, dass die Brücke nicht zerstört worden sei und dass niemand verletzt wurde. Die Regierung und das Parlament haben das mit der Mehrheit der Stimmen bestätigt. ".repeat(
            4,
          ),
        ),
      "other-language",
    ],
    ["a day of a file", () => readDocument(bytes, "a.txt", { date: "soon" }), "bad-date"],
    [
      "a file in another format",
      () => readDocument(new TextEncoder().encode("%!PS-Adobe-3.0\n"), "a.ps"),
      "unread-format",
    ],
    ["Turtle that is none", () => readGraph("this is prose", "turtle", "a.ttl"), "bad-rdf"],
    ["a day to ask from", () => new ClaimGraph().ask({ from: "last week" }), "bad-date"],
    ["days in reverse", () => new ClaimGraph().ask({ from: "2025-03-02", to: "2025-03-01" }), "bad-date"],
    ["an act that is none", () => new ClaimGraph().ask({ act: "denies" as never }), "bad-option"],
    ["a confidence in hundredths", () => new ClaimGraph().ask({ minConfidence: 90 }), "bad-option"],
  ])("%s", (_, ask, code) => {
    expect(told(ask)).toBe(code);
  });

  it("white space and null are no date, and not given", () => {
    expect(extract(TEXT, { date: " " }).dating).toBeNull();
    expect(extract(TEXT, { date: null }).dating).toBeNull();
  });
});

describe("of what a graph does not have nothing is answered", () => {
  let graph: ClaimGraph;
  let linked: LinkedGraph;
  let actor = "";
  beforeAll(() => {
    graph = new ClaimGraph(sampleNames().map((name) => readSample(name).record));
    linked = graph.link([{ name: "North", actors: ["Keldora"] }]);
    actor = linked.actors("Pallumia")[0]!.id;
  }, 60_000);

  it.each([
    ["record", () => linked.record("nope")],
    ["record of an actor", () => linked.record(actor)],
    ["origins", () => linked.origins("nope")],
    ["repeats", () => linked.repeats("nope")],
    ["names", () => linked.names("nope")],
    ["compare", () => linked.compare(actor, "nope")],
    ["compare of a side that is none", () => linked.compare(actor, "side:South")],
    ["disputes of an event", () => linked.disputes({ event: "nope" })],
    ["disputes of a claim", () => linked.disputes({ claim: "nope" })],
    ["disputes between", () => linked.disputes({ between: ["nope"] })],
    ["disputed points", () => linked.disputedPoints({ between: ["nope"] })],
    ["figures", () => linked.figures({ event: "nope" })],
    ["timeline of an event", () => linked.timeline({ event: "nope" })],
    ["timeline by somebody", () => linked.timeline({ by: "nope" })],
  ])("%s: unknown-id", (_, ask) => {
    expect(told(ask)).toBe("unknown-id");
  });

  it.each([
    ["timeline", () => linked.timeline({ from: "never" })],
    ["disputed points", () => linked.disputedPoints({ to: "2025-13" })],
  ])("%s: bad-date", (_, ask) => {
    expect(told(ask)).toBe("bad-date");
  });

  it("a claim that is not there has no chain, a document none, words that match nothing no things and no claims", () => {
    expect(linked.chain("nope")).toBeNull();
    expect(graph.document("nope")).toBeNull();
    expect(linked.events("zzyzx")).toEqual([]);
    expect(linked.actors("zzyzx")).toEqual([]);
    expect(graph.ask({ by: "zzyzx" })).toEqual([]);
    expect(graph.ask({ about: "zzyzx" })).toEqual([]);
  });

  it("ids stand alone or in IRIs, sides under their names, days as months and years", () => {
    const [market] = linked.events("market");
    const iri = `https://w3id.org/claimgraph/id/event/${market!.id}`;
    expect(linked.record(iri)).toEqual(linked.record(market!.id));
    expect(linked.record(market!.id).claims.length).toBeGreaterThan(3);
    const [claim] = graph.claims.keys();
    expect(linked.chain(`https://w3id.org/claimgraph/id/claim/${claim}`)).toEqual(linked.chain(claim!));
    expect(linked.compare("North", actor).a.name).toBe("North");
    const march = linked.timeline({ from: "2025-03", to: "2025-03" });
    expect(march.length).toBeGreaterThan(3);
    expect(march).toEqual(linked.timeline({ from: "2025-03-01", to: "2025-03-31" }));
  });

  it("every thing that a question finds can be asked for", () => {
    for (const { id } of linked.events("attack")) expect(linked.record(id).event).toBe(id);
    for (const { id } of linked.actors("minister")) expect(() => linked.names(id)).not.toThrow();
  });
});
