import fc from "fast-check";
import {
  ACTOR_KINDS,
  ACTS,
  CITED_GENRES,
  type Claim,
  DISTANCES,
  EVENT_TYPES,
  FORMS,
  POLARITIES,
  ROLES,
  STATUSES,
  VOICES,
} from "../../src/model/claim.ts";
import type { Dating } from "../../src/model/dating.ts";
import { GENRES } from "../../src/model/document.ts";
import { parseDate } from "../../src/model/edtf.ts";
import { BOUNDS } from "../../src/model/quantity.ts";
import type { DocumentRecord, QuotedSpan } from "../../src/model/record.ts";

/** Any text without half characters: control characters, quotation marks, backslashes and emoji too. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    '" . <x> <y> "z"@en',
    "'''\"\"\"\\",
    "\\u0022 .\n",
    "@base <http://evil.example/> .",
    "Pallumia’s “vote” 🗳",
    "",
  ),
  fc.string({ unit: fc.constantFrom(..."\"'\\<>{}|^`@#.;,\n\r\t \0🗳é"), maxLength: 30 }),
);

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const id = hex(32);
const ids = (maxLength: number) => fc.uniqueArray(id, { maxLength });

const DATES = [
  "2025",
  "2025-03",
  "2025-03-02",
  "2025-03-01/2025-03-09",
  "1990~",
  "199X",
  "2025-03-02/..",
  "../2025-03",
];
const dating: fc.Arbitrary<Dating | null> = fc
  .option(
    fc.record({
      edtf: fc.constantFrom(...DATES),
      inferred: fc.subarray(["year", "anchor"] as const),
    }),
  )
  .map((given) => given && { ...parseDate(given.edtf)!, inferred: given.inferred });
const day = fc.option(fc.constantFrom("2025-03-02", "2025-12-31", "-0043-03-15"));

const some = <T>(values: readonly T[], maxLength = 3) =>
  values.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const oneOrNone = <T>(values: readonly T[]): fc.Arbitrary<T | null> =>
  values.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...values));

interface Cast {
  readonly actors: readonly string[];
  readonly cited: readonly string[];
  readonly things: readonly string[];
  readonly events: readonly string[];
  readonly places: readonly string[];
}

function claimOf(
  claimId: string,
  parents: readonly string[],
  all: readonly string[],
  cast: Cast,
  text: readonly string[],
) {
  const span: fc.Arbitrary<QuotedSpan> = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .map(({ start, end }) => ({ start, end, quote: text.slice(start, end).join("") }));
  const spans = fc.array(span, { maxLength: 3 });
  const speakers = [...cast.actors, ...cast.cited];
  const takers = [...speakers, ...cast.things];
  const named = [...speakers, ...cast.events, ...cast.places];
  const quantity = fc.record({
    value: fc.option(
      fc.oneof(
        fc.nat(),
        fc.nat(10_000).map((tenths) => tenths / 10),
      ),
    ),
    bound: fc.constantFrom(...BOUNDS),
    counted: fc.option(anyText),
    span,
  });
  const participant =
    takers.length === 0
      ? fc.constant([])
      : fc.array(fc.record({ role: fc.constantFrom(...ROLES), entity: fc.constantFrom(...takers) }), {
          maxLength: 4,
        });
  const description = (event: string) =>
    fc.record({
      id,
      event: fc.constant(event),
      type: fc.constantFrom(...EVENT_TYPES),
      status: fc.constantFrom(...STATUSES),
      span,
      dating,
      place: oneOrNone(cast.places),
      quantities: fc.array(quantity, { maxLength: 3 }),
      participants: participant,
    });
  const naming = fc.record({
    id,
    denotes: named.length === 0 ? fc.constant("") : fc.constantFrom(...named),
    span,
    form: anyText,
    distance: fc.subarray([...DISTANCES]),
  });
  const claim: fc.Arbitrary<Claim<QuotedSpan>> = fc
    .record({
      id: fc.constant(claimId),
      level: fc.integer({ min: 1, max: 9 }),
      parent: oneOrNone(parents),
      voice: fc.constantFrom(...VOICES),
      form: fc.constantFrom(...FORMS),
      act: fc.constantFrom(...ACTS),
      polarity: fc.constantFrom(...POLARITIES),
      source: spans,
      cue: spans,
      content: spans,
      claimant: oneOrNone(speakers),
      onBehalfOf: some(speakers),
      principal: oneOrNone(speakers),
      basis: some(all),
      dating,
      latest: day,
      descriptions: some(cast.events).chain((events) => fc.tuple(...events.map(description))),
      namings: fc.array(naming, { maxLength: named.length === 0 ? 0 : 2 }),
      confidence: fc.integer({ min: 0, max: 100 }),
      rule: anyText,
      citation: fc.option(
        fc.record(
          { page: anyText, pageNumber: fc.integer({ min: 1, max: 2000 }), paragraph: anyText, time: anyText },
          { requiredKeys: ["page"] },
        ),
      ),
    })
    // One of which nothing is known has none
    .map(({ citation, ...one }) => (citation === null ? one : { ...one, citation }))
    // A claim's last day is that of its date where that has one
    .map((one) => ({ ...one, latest: one.dating?.latest ?? one.latest }));
  return claim;
}

/** Degrees as reading leaves them, to ten metres. */
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((parts) => parts / 1e4 + 0);

/** Any record that reading could leave, in any order of its lists. */
export const arbitraryRecord: fc.Arbitrary<DocumentRecord> = fc
  .record({
    cast: fc.record({ actors: ids(4), cited: ids(3), things: ids(2), events: ids(3), places: ids(2) }),
    text: fc.string({ unit: "binary", maxLength: 50 }).map((text) => [...text]),
    claimIds: ids(4),
  })
  .chain(({ cast, text, claimIds }) =>
    fc.record({
      id,
      sha256: hex(64),
      textId: hex(64),
      language: fc.constantFrom("en", "en-GB", "az", "no tag at all", ""),
      title: fc.option(anyText),
      dating,
      genre: fc.constantFrom(...GENRES),
      url: fc.option(
        fc.constantFrom("https://news.example/a?b=c#d", "http://xn--80ak6aa92e.example/%7B", "https://e.example/ü"),
      ),
      creators: some(cast.actors),
      publishers: some(cast.actors),
      identifiers: fc.array(anyText, { maxLength: 2 }),
      extraction: id,
      extractor: anyText,
      ...(text.length % 2 === 0
        ? {}
        : { readBy: fc.record({ reader: anyText, libraries: fc.array(anyText, { maxLength: 2 }) }) }),
      claims: fc.tuple(...claimIds.map((one, at) => claimOf(one, claimIds.slice(0, at), claimIds, cast, text))),
      actors: fc.tuple(
        ...cast.actors.map((one) =>
          fc.record({
            id: fc.constant(one),
            kind: fc.option(fc.constantFrom(...ACTOR_KINDS)),
            names: fc.array(anyText, { maxLength: 3 }),
          }),
        ),
      ),
      cited: fc.tuple(
        ...cast.cited.map((one) =>
          fc.record({
            id: fc.constant(one),
            genre: fc.option(fc.constantFrom(...CITED_GENRES)),
            names: fc.array(anyText, { maxLength: 2 }),
            title: fc.option(anyText),
            identifier: fc.option(anyText),
          }),
        ),
      ),
      things: fc.tuple(
        ...cast.things.map((one) => fc.record({ id: fc.constant(one), names: fc.array(anyText, { maxLength: 2 }) })),
      ),
      events: fc.constant(cast.events.map((one) => ({ id: one }))),
      places: fc.tuple(
        ...cast.places.map((one) =>
          fc.record({
            id: fc.constant(one),
            ...(text.length % 3 === 0 ? { point: fc.record({ latitude: degrees(90), longitude: degrees(180) }) } : {}),
          }),
        ),
      ),
    }),
  );
