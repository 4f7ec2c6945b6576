import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import type { BlockKey, Edge } from "./blocks/blocks.ts";
import { bandsOf } from "./comparing/claimBlocks.ts";
import type { ComparisonResults } from "./comparing/claimLinks.ts";
import type { Found } from "./comparing/compareRows.ts";
import { contentSpan } from "./comparing/pair.ts";
import type { ActorDigest } from "./digest/actorDigest.ts";
import { type ComparableClaim, recordedOfClaims, type WordsOfClaim } from "./digest/comparableClaim.ts";
import { type DocumentDigest, factsOf } from "./digest/digest.ts";
import type { EventDigest } from "./digest/eventDigest.ts";
import type { PlaceDigest } from "./digest/placeDigest.ts";
import type { ActorRow } from "./grouping/actorRow.ts";
import type { ComparedActors } from "./grouping/actors.ts";
import type { ComparedEvents } from "./grouping/events.ts";

// What a linker has read and compared, as plain data that survives JSON: another run of the same program continues from it.

/** A digest without the facts that its record holds. */
export interface PackedDigest {
  readonly shingles: readonly number[];
  readonly bands: readonly string[];
  /** In order of the claims. */
  readonly claims: readonly (WordsOfClaim & Required<Pick<ComparableClaim, "bands">>)[];
  readonly events: readonly Omit<EventDigest, "document">[];
  /** In order of the record's actors. */
  readonly actors: readonly Omit<ActorDigest, "actor">[];
  readonly places: readonly PlaceDigest[];
}

export function packDigest({ shingles, bands, claims, events, actors, places }: DocumentDigest): PackedDigest {
  return {
    shingles,
    bands,
    claims: claims.map(wordsOf),
    events: events.map(({ document: _document, ...own }) => own),
    actors: actors.map(({ actor: _actor, ...own }) => own),
    places,
  };
}

function wordsOf({
  document: _document,
  claim: _claim,
  order: _order,
  events: _events,
  places: _places,
  claimantNames: _names,
  within: _within,
  ...words
}: ComparableClaim): PackedDigest["claims"][number] {
  return { ...words, bands: bandsOf(words) };
}

export function unpackDigest(record: DocumentRecord, packed: PackedDigest): DocumentDigest {
  const facts = factsOf(record);
  const recorded = recordedOfClaims(record);
  return {
    record,
    facts,
    shingles: packed.shingles,
    bands: packed.bands,
    claims: record.claims.map((claim, order) => ({
      document: facts,
      claim,
      order,
      ...packed.claims[order]!,
      ...recorded[order]!,
    })),
    events: packed.events.map((one) => ({ document: facts, ...one })),
    actors: record.actors.map((actor, n) => ({ actor, ...packed.actors[n]! })),
    places: packed.places,
    cited: record.cited,
  };
}

type PackedWords = 0 | readonly [start: number, end: number, quote: string];

/** One link between two claims: the numbers of their documents and the claims' places in them. */
type PackedPair = readonly [
  a: readonly [document: number, order: number],
  b: readonly [document: number, order: number],
  relation: Found["relation"],
  confidence: number,
  rule: string,
  because: string,
  words: readonly [PackedWords, PackedWords] | null,
];

/** The results of comparing claims. */
export interface PackedFindings {
  readonly pairs: readonly PackedPair[];
  /** By index, then by block: the numbers of pairs. */
  readonly blocks: readonly (readonly [index: string, blocks: readonly (readonly [BlockKey, readonly number[]])[]])[];
  /** What was found among events, by block. */
  readonly events: readonly (readonly [BlockKey, readonly Edge[]])[];
  readonly actors: readonly ActorRow[];
  /** What was found among actors, by block. */
  readonly actorEdges: readonly (readonly [BlockKey, readonly Edge[]])[];
}

/** What comparing has found, by block. */
export interface ComparedBlocks {
  readonly claims: ComparisonResults;
  readonly events: ComparedEvents;
  readonly actors: ComparedActors;
}

export function packFindings(documents: readonly DocumentDigest[], compared: ComparedBlocks): PackedFindings {
  const numberOf = new Map(documents.map(({ facts }, n) => [facts.id, n]));
  const pairs: PackedPair[] = [];
  // several blocks find equal links
  const known = new Map<string, number>();
  const pack = (one: Found): number => {
    const { a, b, from, relation, confidence, rule, because, words } = one;
    const key = `${numberOf.get(a.document.id)!}.${a.order} ${numberOf.get(b.document.id)!}.${b.order} ${rule} ${because}`;
    const number = known.get(key);
    if (number !== undefined) return number;
    const ends = from === a.claim.id ? [a, b] : [b, a];
    const wordsOf = (n: 0 | 1): PackedWords => {
      const { start, end, quote } = words![n];
      const whole = contentSpan(ends[n]!);
      return whole.start === start && whole.end === end && whole.quote === quote ? 0 : [start, end, quote];
    };
    pairs.push([
      [numberOf.get(a.document.id)!, a.order],
      [numberOf.get(b.document.id)!, b.order],
      relation,
      confidence,
      rule,
      because,
      words === null ? null : [wordsOf(0), wordsOf(1)],
    ]);
    known.set(key, pairs.length - 1);
    return pairs.length - 1;
  };
  const blocks = [...compared.claims].map(
    ([index, own]) => [index, [...own].map(([key, found]) => [key, found.map(pack)] as const)] as const,
  );
  const { rows, found } = compared.actors;
  return { pairs, blocks, events: [...compared.events], actors: rows, actorEdges: [...found] };
}

export function unpackFindings(
  documents: readonly DocumentDigest[],
  { pairs, blocks, events, actors, actorEdges }: PackedFindings,
): ComparedBlocks {
  const found = pairs.map(([[x, i], [y, j], relation, confidence, rule, because, words]): Found => {
    const [a, b] = [documents[x]!.claims[i]!, documents[y]!.claims[j]!];
    const turn = relation !== "revises" && a.claim.id > b.claim.id;
    const [first, second] = turn ? [b, a] : [a, b];
    const wordsOf = (own: PackedWords, one: ComparableClaim): QuotedSpan =>
      own === 0 ? contentSpan(one) : { start: own[0], end: own[1], quote: own[2] };
    return {
      relation,
      from: first.claim.id,
      to: second.claim.id,
      confidence,
      because,
      rule,
      words: words === null ? null : [wordsOf(words[0], first), wordsOf(words[1], second)],
      a,
      b,
    };
  });
  const claims = new Map(
    blocks.map(
      ([index, own]) => [index, new Map(own.map(([key, numbers]) => [key, numbers.map((n) => found[n]!)]))] as const,
    ),
  );
  return { claims, events: new Map(events), actors: { rows: actors, found: new Map(actorEdges) } };
}
