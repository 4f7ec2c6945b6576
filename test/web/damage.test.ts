import { expect, test } from "vitest";
import { damageIn } from "../../web/load/damage.ts";

const CLAIM = {
  id: "claim/1",
  act: "state",
  polarity: "asserted",
  form: "indirect",
  source: [],
  cue: [],
  content: [],
  descriptions: [],
  namings: [],
  basis: [],
};
const DOCUMENT = {
  id: "document/1",
  textId: "a",
  language: "en",
  title: "Statement on the bridge",
  creators: [],
  publishers: [],
  claims: [CLAIM],
  actors: [],
  events: [],
  places: [],
};

test("a whole graph has no damage, and neither has a document without a title", () => {
  expect(damageIn([DOCUMENT, { ...DOCUMENT, title: null }])).toBeNull();
});

test.each([
  [{ ...DOCUMENT, claims: null }, "“Statement on the bridge”", "“claims”"],
  [{ ...DOCUMENT, claims: [CLAIM, { ...CLAIM, content: "words" }] }, "“Statement on the bridge”", "claims[1].content"],
  [{ ...DOCUMENT, title: null, language: 7 }, "document 2", "“language”"],
  [null, "document 2", "“id”"],
])("damage names the document and the field", (damaged, document, field) => {
  const words = damageIn([DOCUMENT, damaged]);
  expect(words).toContain(document);
  expect(words).toContain(field);
});
