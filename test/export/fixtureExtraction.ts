import type { Claim, Extraction } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/span.ts";

export const TEXT = `Pallumia denied that its guards fired first.
“Two soldiers died,” the ministry said on 3 March, adding that Keldora blamed the guards.`;

/** Where words stand in the text. */
export const at = (words: string): Span => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
};

const claim = (id: string, more: Partial<Claim>): Claim => ({
  id,
  level: 1,
  parent: null,
  voice: "reported",
  form: "indirect",
  act: "state",
  polarity: "asserted",
  source: [],
  cue: [],
  content: [],
  claimant: null,
  onBehalfOf: [],
  principal: null,
  basis: [],
  dating: null,
  latest: null,
  descriptions: [],
  namings: [],
  confidence: 90,
  rule: "cue.verb",
  ...more,
});

const march = { edtf: "2025-03-03", earliest: "2025-03-03", latest: "2025-03-03", inferred: ["year"] as const };

/** Four claims about one event, as reading would find them. */
export const extraction: Extraction = {
  id: "e0",
  extractor: "claimgraph 0.1.0",
  document: {
    id: "d0",
    sha256: "00",
    textId: "00",
    text: TEXT,
    name: "market.txt",
    title: null,
    publisher: null,
    author: null,
    dating: null,
    genre: null,
    url: null,
    language: "en",
    reading: "plain",
    warnings: [],
  },
  genre: "news",
  title: "Shots at the market",
  dating: march,
  creators: [],
  publishers: ["halyard"],
  identifiers: [],
  author: null,
  parts: [],
  claims: [
    claim("c1", {
      act: "deny",
      polarity: "denied",
      source: [at("Pallumia")],
      cue: [at("denied")],
      content: [at("its guards fired first")],
      claimant: "pallumia",
      principal: "pallumia",
      descriptions: [
        {
          id: "x1",
          event: "ev",
          type: "assault",
          status: "didNotHappen",
          span: at("fired"),
          dating: null,
          place: null,
          quantities: [],
          participants: [{ role: "agent", entity: "guards" }],
        },
      ],
      namings: [{ id: "n1", denotes: "guards", span: at("its guards"), form: "its guards", distance: [] }],
    }),
    claim("c2", {
      form: "direct",
      source: [at("the ministry")],
      cue: [at("said")],
      content: [at("Two soldiers died")],
      claimant: "ministry",
      onBehalfOf: ["guards"],
      principal: "pallumia",
      dating: march,
      confidence: 60,
      descriptions: [
        {
          id: "x2",
          event: "ev",
          type: "assault",
          status: "happened",
          span: at("died"),
          dating: march,
          place: null,
          quantities: [{ value: 2, bound: "exactly", counted: "soldiers", span: at("Two soldiers") }],
          participants: [],
        },
      ],
    }),
    claim("c3", { cue: [at("adding")], content: [at("Keldora blamed the guards")], claimant: "ministry" }),
    claim("c4", {
      level: 2,
      parent: "c3",
      act: "accuse",
      source: [at("Keldora")],
      cue: [at("blamed")],
      content: [[at("the guards")[0], TEXT.length - 1]],
      claimant: "keldora",
    }),
  ],
  actors: [
    { id: "pallumia", kind: "state", names: ["Pallumia"] },
    { id: "guards", kind: "armedGroup", names: ["its guards"] },
    { id: "ministry", kind: "organ", names: ["the ministry"] },
    { id: "keldora", kind: "state", names: ["Keldora"] },
    { id: "halyard", kind: "organisation", names: ["Halyard"] },
  ],
  cited: [{ id: "letter", genre: "letter", names: ["the letter"], title: null, identifier: null }],
  things: [{ id: "bridge", names: ["the bridge"] }],
  events: [{ id: "ev" }],
  places: [],
  canonical: new Map([["ministry", "Ministry of Foreign Affairs of Pallumia"]]),
  timexes: [
    { span: at("3 March"), type: "DATE", value: "2025-03-03", dating: march },
    { span: at("first"), type: "SET", value: "P1X", dating: null },
  ],
};
