import type { Claim } from "../../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import type { Clock } from "./clocks.ts";
import type { Quantity } from "./quantities.ts";

/** The facts about a document that comparing needs. */
export interface DocumentFacts {
  readonly id: string;
  /** Day of the document, days since 1970-01-01; null where unknown. */
  readonly day: number | null;
  readonly title: string | null;
}

/** A claim by its own record alone: plain data that can be written out and compared elsewhere. */
export interface ComparableClaim extends WordsOfClaim, RecordedOfClaim {
  readonly document: DocumentFacts;
  readonly claim: Claim<QuotedSpan>;
  /** Place in its document. */
  readonly order: number;
  /** The blocks of claims with similar words in which it stands, if an earlier run has kept them. */
  readonly bands?: readonly number[];
}

/** Facts from its words. */
export interface WordsOfClaim {
  readonly text: string;
  /** The number of its tokens. */
  readonly length: number;
  /** Hashes of the classes of its content words, without names of states and places, in rising order. */
  readonly terms: readonly number[];
  /** The terms that are written in small letters and so are no names. */
  readonly common: readonly number[];
  /** Classes of its content words, in order of the text, with names. */
  readonly classes: readonly string[];
  /** Ids of the states that it names, in order of the text. */
  readonly states: readonly string[];
  /** The state that the claim names as the attacker; null where it names none. */
  readonly agent: string | null;
  /** Whether the claim denies something. */
  readonly negative: boolean;
  /** Whether the claim leaves its content open: "whether they fired", "hiding who shelled the market". */
  readonly open: boolean;
  /** Whether a word of negation stands anywhere in it. */
  readonly negated: boolean;
  /** The word that it rejects as a name for something ("rejects the term ‘occupation’"), lower-cased; null if there is none. */
  readonly refused: string | null;
  /** The noun by which it points to an earlier claim ("that claim"); null if it has content of its own. */
  readonly pointer: string | null;
  readonly quantities: readonly Quantity[];
  readonly clocks: readonly Clock[];
}

/** Facts from its record. */
export interface RecordedOfClaim {
  /** Ids of the events that it is about. */
  readonly events: readonly string[];
  /** Ids of the places that it names. */
  readonly places: readonly string[];
  /** Names of its claimant. */
  readonly claimantNames: readonly string[];
  /** Words of nested claims. */
  readonly within: readonly string[];
}

/** The text of a claim for comparing: an ellipsis, which is no word, separates its pieces. */
export const comparedText = (claim: Claim<QuotedSpan>): string =>
  claim.content.map(({ quote }) => quote).join(BETWEEN_PIECES);

/** The text between two pieces of a content. */
export const BETWEEN_PIECES = " … ";

const NOTHING: readonly string[] = [];

/** The facts that a record gives about each of its claims, in their order. */
export function recordedOfClaims(record: DocumentRecord): RecordedOfClaim[] {
  const placeIds = new Set(record.places.map(({ id }) => id));
  const names = new Map(record.actors.map(({ id, names: own }) => [id, own]));
  const within = new Map<string, string[]>();
  for (const { parent, content } of record.claims)
    if (parent !== null) within.set(parent, [...(within.get(parent) ?? []), ...content.map(({ quote }) => quote)]);
  return record.claims.map(({ id, claimant, descriptions, namings }) => {
    const places = namings.flatMap(({ denotes }) => (placeIds.has(denotes) ? [denotes] : []));
    return {
      events: [...new Set(descriptions.map(({ event }) => event))],
      places: places.length === 0 ? NOTHING : [...new Set(places)],
      claimantNames: (claimant === null ? undefined : names.get(claimant)) ?? NOTHING,
      within: within.get(id) ?? NOTHING,
    };
  });
}
