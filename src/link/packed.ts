import { RELATIONS } from "../model/link.ts";
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

/** A stretch of text. */
type PackedWords = readonly [start: number, end: number, quote: string];

/** The results of comparing claims. */
export interface PackedFindings {
  /** Texts that many links and edges share: ids, rules and reasons. */
  readonly texts: readonly string[];
  readonly words: readonly PackedWords[];
  /**
   * Links between two claims in one list of numbers, because very many would take much memory as a list each: see {@link WIDTH}.
   */
  readonly pairs: readonly number[];
  /** By index, then by block: the numbers of pairs. */
  readonly blocks: readonly (readonly [index: string, blocks: readonly (readonly [BlockKey, readonly number[]])[]])[];
  /** What was found among events, by block. */
  readonly events: PackedEdges;
  readonly actors: readonly ActorRow[];
  /** What was found among actors, by block. */
  readonly actorEdges: PackedEdges;
}

/** Edges by block: of each the two ends, the reason and the rule as numbers in the list of texts, and the score. */
type PackedEdges = readonly (readonly [BlockKey, readonly number[]])[];

/**
 * How many numbers a link takes: document and place of its two claims, relation, confidence, rule, reason, and the words of both. The words are
 * numbers in the list of words, or one of these two.
 */
const WIDTH = 10;
const NO_WORDS = -2;
const WHOLE_CLAIM = -1;

/** What comparing has found, by block. */
export interface ComparedBlocks {
  readonly claims: ComparisonResults;
  readonly events: ComparedEvents;
  readonly actors: ComparedActors;
}

/** Values in the order in which they come, each once. */
class Table<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, value: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(value()) - 1;
  }
}

/** Links as numbers; equal links, which several blocks find, once. */
class PackedPairs {
  readonly #texts: Table<string>;
  readonly words = new Table<PackedWords>();
  readonly numbers: number[] = [];
  readonly #documents: ReadonlyMap<string, number>;
  /** By the two claims: the last of their links; and by that link the one before. */
  readonly #last = new Map<number, number>();
  readonly #before: number[] = [];

  constructor(documents: readonly DocumentDigest[], texts: Table<string>) {
    this.#texts = texts;
    this.#documents = new Map(documents.map(({ facts }, n) => [facts.id, n]));
  }

  /** The number of a link. */
  readonly add = (one: Found): number => {
    const { a, b, from, relation, confidence, rule, because, words } = one;
    const textOf = (text: string): number => this.#texts.numberOf(text, () => text);
    const ends = from === a.claim.id ? [a, b] : [b, a];
    const wordsOf = (n: 0 | 1): number => {
      if (words === null) return NO_WORDS;
      const { start, end, quote } = words[n];
      const whole = contentSpan(ends[n]!);
      if (whole.start === start && whole.end === end && whole.quote === quote) return WHOLE_CLAIM;
      return this.words.numberOf(`${start} ${end} ${quote}`, () => [start, end, quote]);
    };
    const [x, y] = [this.#documents.get(a.document.id)!, this.#documents.get(b.document.id)!];
    const numbers = [x, a.order, y, b.order, RELATIONS.indexOf(relation), confidence, textOf(rule), textOf(because)];
    return this.#known(numbers) ?? this.#put([...numbers, wordsOf(0), wordsOf(1)]);
  };

  /** The number of a link of the same claims with the same rule and reason, or null. */
  #known(numbers: readonly number[]): number | null {
    for (let one = this.#last.get(keyOf(numbers)) ?? -1; one >= 0; one = this.#before[one]!)
      if (numbers.every((number, n) => this.numbers[one * WIDTH + n] === number)) return one;
    return null;
  }

  #put(numbers: readonly number[]): number {
    const number = this.#before.length;
    const key = keyOf(numbers);
    this.#before.push(this.#last.get(key) ?? -1);
    this.#last.set(key, number);
    for (const one of numbers) this.numbers.push(one);
    return number;
  }
}

/** A number for two claims; two pairs may have the same. */
const keyOf = ([x = 0, i = 0, y = 0, j = 0]: readonly number[]): number => (x * 1024 + i) * 2 ** 26 + y * 1024 + j;

export function packFindings(documents: readonly DocumentDigest[], compared: ComparedBlocks): PackedFindings {
  const texts = new Table<string>();
  const pairs = new PackedPairs(documents, texts);
  const blocks = [...compared.claims].map(
    ([index, own]) => [index, [...own].map(([key, found]) => [key, found.map(pairs.add)] as const)] as const,
  );
  const { rows, found } = compared.actors;
  const events = packEdges(compared.events, texts);
  const actorEdges = packEdges(found, texts);
  return { texts: texts.all, words: pairs.words.all, pairs: pairs.numbers, blocks, events, actors: rows, actorEdges };
}

/** How many numbers an edge takes. */
const EDGE_WIDTH = 5;

const packEdges = (found: ReadonlyMap<BlockKey, readonly Edge[]>, texts: Table<string>): PackedEdges =>
  Array.from(found, ([key, edges]) => [
    key,
    edges.flatMap(({ a, b, because, rule, score }) => [
      ...[a, b, because, rule].map((text) => texts.numberOf(text, () => text)),
      score,
    ]),
  ]);

const unpackEdges = (packed: PackedEdges, texts: readonly string[]): Map<BlockKey, Edge[]> =>
  new Map(
    packed.map(([key, numbers]) => [
      key,
      Array.from({ length: numbers.length / EDGE_WIDTH }, (_, n): Edge => {
        const [a, b, because, rule, score] = numbers.slice(n * EDGE_WIDTH, (n + 1) * EDGE_WIDTH);
        return { a: texts[a!]!, b: texts[b!]!, score: score!, because: texts[because!]!, rule: texts[rule!]! };
      }),
    ]),
  );

export function unpackFindings(documents: readonly DocumentDigest[], packed: PackedFindings): ComparedBlocks {
  const { texts, pairs, blocks, events, actors, actorEdges } = packed;
  const spans = packed.words.map(([start, end, quote]): QuotedSpan => ({ start, end, quote }));
  const links = Array.from({ length: pairs.length / WIDTH }, (_, number): Found => {
    const at = (n: number): number => pairs[number * WIDTH + n]!;
    const [a, b] = [documents[at(0)]!.claims[at(1)]!, documents[at(2)]!.claims[at(3)]!];
    const relation = RELATIONS[at(4)] as Found["relation"];
    const turn = relation !== "revises" && a.claim.id > b.claim.id;
    const [first, second] = turn ? [b, a] : [a, b];
    const wordsOf = (own: number, one: ComparableClaim): QuotedSpan =>
      own === WHOLE_CLAIM ? contentSpan(one) : spans[own]!;
    return {
      relation,
      from: first.claim.id,
      to: second.claim.id,
      confidence: at(5),
      because: texts[at(7)]!,
      rule: texts[at(6)]!,
      words: at(8) === NO_WORDS ? null : [wordsOf(at(8), first), wordsOf(at(9), second)],
      a,
      b,
    };
  });
  const claims = new Map(
    blocks.map(
      ([index, own]) => [index, new Map(own.map(([key, numbers]) => [key, numbers.map((n) => links[n]!)]))] as const,
    ),
  );
  const found = unpackEdges(actorEdges, texts);
  return { claims, events: unpackEdges(events, texts), actors: { rows: actors, found } };
}
