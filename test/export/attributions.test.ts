import { describe, expect, it } from "vitest";
import { attributionsOf, refusedLine } from "../../src/export/attributions.ts";
import { at, extraction, TEXT } from "./fixtureExtraction.ts";

const line = attributionsOf(extraction);

describe("a document's claims as one JSON object", () => {
  it("gives the genre of the document and its address", () => {
    expect(line.document.url).toBe(extraction.document.url);
    const url = "https://halyard.example/1";
    const known = { ...extraction, document: { ...extraction.document, url } };
    expect(attributionsOf(known).document).toMatchObject({ title: extraction.title, url });
  });

  it("has every key in every attribution, null or empty where nothing is known", () => {
    expect(Object.keys(line)).toEqual([
      "id",
      "text",
      "document",
      "attributions",
      "events",
      "actors",
      "timexes",
      "namings",
    ]);
    for (const one of line.attributions) {
      expect(Object.keys(one)).toEqual([
        "id",
        "level",
        "parent",
        "voice",
        "form",
        "act",
        "polarity",
        "source",
        "sourceEntity",
        "onBehalfOf",
        "principal",
        "cue",
        "content",
        "speechTime",
        "eventIds",
        "confidence",
        "rule",
        "page",
        "paragraph",
        "time",
      ]);
      expect(Object.values(one)).not.toContain(undefined);
    }
  });

  it("names speakers by their fullest names in the text, not by ids", () => {
    const [, said, adding] = line.attributions;
    expect(said).toMatchObject({
      sourceEntity: "Ministry of Foreign Affairs of Pallumia",
      onBehalfOf: ["its guards"],
      principal: "Pallumia",
      speechTime: "2025-03-03",
      eventIds: ["ev"],
      confidence: 0.6,
    });
    expect(adding).toMatchObject({ source: [], principal: null, speechTime: null, eventIds: [] });
  });

  it("keeps what each claim says of an event apart, and its words together", () => {
    expect(line.events).toMatchObject([
      {
        id: "ev",
        label: "fired",
        type: "assault",
        date: "2025-03-03",
        mentions: [at("fired"), at("died")],
        descriptions: [
          { claim: "c1", status: "didNotHappen", date: null, participants: [{ role: "agent", name: "its guards" }] },
          { claim: "c2", status: "happened", date: "2025-03-03", quantities: [at("Two soldiers")] },
        ],
      },
    ]);
  });

  it("lists all time expressions, also those that name no calendar date", () => {
    expect(line.timexes).toEqual([
      {
        start: at("3 March")[0],
        end: at("3 March")[1],
        type: "DATE",
        value: "2025-03-03",
        edtf: "2025-03-03",
        inferred: ["year"],
      },
      { start: at("first")[0], end: at("first")[1], type: "SET", value: "P1X", edtf: null, inferred: [] },
    ]);
  });

  it("lists cited documents beside actors, since they speak too", () => {
    expect(line.actors.at(-1)).toEqual({
      id: "letter",
      kind: "citedDocument",
      name: "the letter",
      names: ["the letter"],
    });
  });

  it("uses the id of a JSONL line if there is one, and leaves out claims of too little confidence", () => {
    const { id, text, attributions } = attributionsOf(extraction, { id: "line-7", minConfidence: 0.61 });
    expect([id, text]).toEqual(["line-7", TEXT]);
    expect(attributions.map((one) => one.id)).toEqual(["c1", "c3", "c4"]);
  });

  it("has the same lists, empty, for a document that was refused", () => {
    expect(refusedLine("x", "it is empty")).toEqual({
      id: "x",
      error: "it is empty",
      attributions: [],
      events: [],
      actors: [],
      timexes: [],
      namings: [],
    });
  });
});
