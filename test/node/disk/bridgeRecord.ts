import { makeId, sha256Hex } from "../../../src/model/ids.ts";
import type { DocumentRecord, QuotedSpan } from "../../../src/model/record.ts";
import { inOrder } from "../../../src/model/recordOrder.ts";

/** A text with a character beyond U+FFFF before its claim, so that code points and UTF-16 units differ. */
export const TEXT = "𝒩 The army of Keldora said that the bridge at Osk was closed.\n";

/** The record of a text that holds such a claim; `publisher` makes another document of the same text. */
export function recordFor(text: string = TEXT, publisher = "Lantern"): DocumentRecord {
  const textId = sha256Hex(text);
  const id = makeId("document", textId, publisher, null, null);
  const quote = (words: string): QuotedSpan => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return { start, end: start + [...words].length, quote: words };
  };
  const utf16 = text.indexOf("said");
  const claim = makeId("claim", id, textId, utf16, utf16 + 4, 0);
  const army = makeId("actor", id, text.indexOf("The army"));
  const event = makeId("event", id, text.indexOf("closed"));
  return inOrder({
    id,
    sha256: textId,
    textId,
    language: "en",
    title: "Bridge closed",
    dating: { edtf: "2025-03-19", earliest: "2025-03-19", latest: "2025-03-19", inferred: [] },
    genre: "news",
    url: "https://lantern.example/bridge",
    creators: [],
    publishers: [army],
    identifiers: [],
    extraction: makeId("extraction", textId, "claimgraph 0.1.0"),
    extractor: "claimgraph 0.1.0",
    claims: [
      {
        id: claim,
        level: 1,
        parent: null,
        voice: "reported",
        form: "indirect",
        act: "state",
        polarity: "asserted",
        source: [quote("The army of Keldora")],
        cue: [quote("said")],
        content: [quote("the bridge at Osk was closed")],
        claimant: army,
        onBehalfOf: [],
        principal: army,
        basis: [],
        dating: null,
        latest: "2025-03-19",
        descriptions: [
          {
            id: makeId("description", claim, event),
            event,
            type: "coerce",
            status: "happened",
            span: quote("closed"),
            dating: null,
            place: null,
            quantities: [],
            participants: [],
          },
        ],
        namings: [],
        confidence: 90,
        rule: "verbal",
      },
    ],
    actors: [{ id: army, kind: "armedGroup", names: ["army of Keldora"] }],
    cited: [],
    things: [],
    events: [{ id: event }],
    places: [],
  });
}
