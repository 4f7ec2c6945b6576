import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import type { BlockKey } from "./blocks/blocks.ts";
import type { Compared, Found } from "./comparing/claimLinks.ts";
import { contentSpan } from "./comparing/pair.ts";
import type { ActorDigest, ComparableClaim, DocumentDigest, EventDigest, PlaceDigest } from "./digest/digest.ts";

// What a linker has read and compared, as plain data that JSON keeps whole: another run of the same program goes on from it.

/** A digest without what its record tells. */
export interface PackedDigest {
  readonly day: number | null;
  readonly shingles: readonly number[];
  /** In order of the claims. */
  readonly comparables: readonly Omit<ComparableClaim, "document" | "claim" | "order">[];
  readonly events: readonly Omit<EventDigest, "document">[];
  /** In order of the record's actors and places. */
  readonly actors: readonly Omit<ActorDigest, "document" | "actor">[];
  readonly places: readonly Omit<PlaceDigest, "document">[];
}

export function packDigest({ day, shingles, comparables, events, actors, places }: DocumentDigest): PackedDigest {
  return {
    day,
    shingles,
    comparables: comparables.map(({ document: _document, claim: _claim, order: _order, ...own }) => own),
    events: events.map(({ document: _document, ...own }) => own),
    actors: actors.map(({ document: _document, actor: _actor, ...own }) => own),
    places: places.map(({ document: _document, ...own }) => own),
  };
}

export function unpackDigest(record: DocumentRecord, packed: PackedDigest): DocumentDigest {
  const own: { -readonly [K in keyof DocumentDigest]: DocumentDigest[K] } = {
    record,
    day: packed.day,
    shingles: packed.shingles,
    comparables: [],
    events: [],
    actors: [],
    places: [],
    cited: [],
  };
  own.comparables = packed.comparables.map((one, order) => ({
    document: own,
    claim: record.claims[order]!,
    order,
    ...one,
  }));
  own.events = packed.events.map((one) => ({ document: own, ...one }));
  own.actors = packed.actors.map((one, n) => ({ document: own, actor: record.actors[n]!, ...one }));
  own.places = packed.places.map((one) => ({ document: own, ...one }));
  own.cited = record.cited.map((cited) => ({ cited, document: own }));
  return own;
}

type PackedWords = 0 | readonly [start: number, end: number, quote: string];

/** One link between two comparables: the numbers of their documents and their places in them. */
type PackedPair = readonly [
  a: readonly [document: number, order: number],
  b: readonly [document: number, order: number],
  relation: Found["relation"],
  confidence: number,
  rule: string,
  because: string,
  words: readonly [PackedWords, PackedWords] | null,
];

/** What comparing claims has found. */
export interface PackedFindings {
  readonly pairs: readonly PackedPair[];
  /** By index, then by block: the numbers of pairs. */
  readonly blocks: readonly (readonly [index: string, blocks: readonly (readonly [BlockKey, readonly number[]])[]])[];
}

export function packFindings(documents: readonly DocumentDigest[], compared: Compared): PackedFindings {
  const numberOf = new Map(documents.map((document, n) => [document, n]));
  const pairs: PackedPair[] = [];
  // several blocks find the same, as equal objects
  const known = new Map<string, number>();
  const pack = (one: Found): number => {
    const { a, b, from, relation, confidence, rule, because, words } = one;
    const key = `${numberOf.get(a.document)!}.${a.order} ${numberOf.get(b.document)!}.${b.order} ${rule} ${because}`;
    const number = known.get(key);
    if (number !== undefined) return number;
    const ends = from === a.claim.id ? [a, b] : [b, a];
    const wordsOf = (n: 0 | 1): PackedWords => {
      const { start, end, quote } = words![n];
      const whole = contentSpan(ends[n]!);
      return whole.start === start && whole.end === end && whole.quote === quote ? 0 : [start, end, quote];
    };
    pairs.push([
      [numberOf.get(a.document)!, a.order],
      [numberOf.get(b.document)!, b.order],
      relation,
      confidence,
      rule,
      because,
      words === null ? null : [wordsOf(0), wordsOf(1)],
    ]);
    known.set(key, pairs.length - 1);
    return pairs.length - 1;
  };
  const blocks = [...compared].map(
    ([index, own]) => [index, [...own].map(([key, found]) => [key, found.map(pack)] as const)] as const,
  );
  return { pairs, blocks };
}

export function unpackFindings(documents: readonly DocumentDigest[], { pairs, blocks }: PackedFindings): Compared {
  const found = pairs.map(([[x, i], [y, j], relation, confidence, rule, because, words]): Found => {
    const [a, b] = [documents[x]!.comparables[i]!, documents[y]!.comparables[j]!];
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
  return new Map(
    blocks.map(([index, own]) => [index, new Map(own.map(([key, numbers]) => [key, numbers.map((n) => found[n]!)]))]),
  );
}
